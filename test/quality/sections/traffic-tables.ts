import { table } from '../table.ts'
import type { Benign } from './traffic-benign.ts'
import { spoke, type Told } from './traffic-run.ts'

/** Each detection: how often it spoke on healthy device-days, and on what was planted. */
export function detectionsTable(
  benign: Benign,
  planted: readonly Told[],
  cases: ReadonlyMap<string, boolean>,
): readonly string[] {
  const telling = planted.filter(each => each.true)
  const names = new Set([...benign.fired.keys(), ...telling.flatMap(({ finding }) => spoke(finding)), ...cases.keys()])
  const rows = [...names].sort().map(name => {
    const days = benign.fired.get(name) ?? 0
    const high = benign.told.filter(
      ({ finding }) => finding.severity === 'high' && spoke(finding).includes(name),
    ).length
    return [
      name,
      String(days),
      ((days / benign.deviceDays) * 1_000).toFixed(1),
      String(high),
      String(telling.filter(({ finding }) => spoke(finding).includes(name)).length),
      cases.has(name) ? (cases.get(name) === true ? 'yes' : 'NO') : '',
    ]
  })
  return table([
    ['detection', 'healthy device-days', 'in 1,000', 'of them high', 'planted findings', 'its plain case'],
    ...rows,
  ])
}

const bands = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001]

/** What is true of findings by score. */
export function calibrationTable(told: readonly Told[]): readonly string[] {
  const rows = bands.slice(0, -1).map((low, index) => {
    const high = bands[index + 1] ?? 1
    const within = told.filter(({ finding }) => finding.score >= low && finding.score < high)
    const right = within.filter(each => each.true).length
    return [
      `${low.toFixed(2)} to ${Math.min(1, high).toFixed(2)}`,
      String(within.length),
      String(right),
      within.length === 0 ? '' : (right / within.length).toFixed(2),
    ]
  })
  return table([['score', 'findings', 'true', 'share'], ...rows])
}

/** Kinds of healthy devices about which something was told, the most first. */
export function kindsTable(benign: Benign): readonly string[] {
  const kinds = Map.groupBy(benign.told, ({ kind }) => kind)
  const count = (told: Benign['told'], severity: string) =>
    String(told.filter(({ finding }) => finding.severity === severity).length)
  return table([
    ['healthy kind', 'high', 'medium', 'low', 'highest'],
    ...[...kinds]
      .map(([kind, told]) => [
        kind,
        count(told, 'high'),
        count(told, 'medium'),
        count(told, 'low'),
        Math.max(...told.map(({ finding }) => finding.score)).toFixed(2),
      ])
      .sort((a, b) => Number(b[2]) - Number(a[2]) || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
  ])
}
