import type { Finding } from '../../../src/finding.ts'
import { defaultPolicy } from '../../../src/policy.ts'
import type { TrafficRecord } from '../../../src/traffic/connection.ts'
import { healthyDay, midnight, type SimulatedHost } from '../../simulate/background.ts'
import { type Shape, shapes, spanOf } from '../../simulate/beacons.ts'
import { infectedDay, infections } from '../../simulate/infections.ts'
import { random } from '../../simulate/random.ts'
import type { Wire } from '../../simulate/wire.ts'
import type { Section } from '../section.ts'
import { percent, table } from '../table.ts'
import { benignDays, plantedCases } from './traffic-benign.ts'
import { rankedCaptures } from './traffic-captures.ts'
import { examined } from './traffic-run.ts'
import { calibrationTable, detectionsTable, kindsTable } from './traffic-tables.ts'

const seeds = [11, 12]
const benignSeeds = [101, 102, 103, 104, 105, 106, 107, 108, 109, 110]

const hosts: readonly SimulatedHost[] = [
  { kind: 'camera', address: '192.168.1.61', name: 'cam-yard' },
  { kind: 'workstation', address: '192.168.1.51', name: 'ws-office' },
  { kind: 'workstation', address: '192.168.1.52', name: 'ws-lab' },
  { kind: 'server', address: '192.168.1.20', name: 'srv-files' },
  { kind: 'storage', address: '192.168.1.30', name: 'nas-one' },
  { kind: 'appliance', address: '192.168.1.71', name: 'lamp' },
]
/** One host of each kind takes its turn to call home. */
const planted = hosts.filter(host => ['cam-yard', 'ws-office', 'srv-files', 'nas-one'].includes(host.name))

type Trial = { readonly shape: Shape; readonly host: SimulatedHost; readonly score: number; readonly rank: number }

/** Hidden channels of twenty shapes in healthy hosts' days, infected devices, and days on which nothing is to be found. */
export async function traffic(): Promise<Section> {
  const quiet = benignSeeds.map(seed => examined(background(seed, 1)))
  const benign = quiet.flatMap(findings =>
    hosts.map(host => Math.max(0, ...standingOf(findings, host).map(each => each.score))),
  )
  const trials = seeds.flatMap(seed => shapes.flatMap(shape => planted.map(host => tried(shape, host, seed))))
  const captures = infections.flatMap(infection =>
    [false, true].map(withNames => {
      const found = examined(infectedDay(infection, { seed: 5, withNames }).records).filter(
        each => each.setAside === null,
      )
      return {
        name: `${infection.name}${withNames ? '' : ', connections only'}`,
        rank: found.findIndex(each => each.subject.properties.peer === infection.commander) + 1,
      }
    }),
  )
  const found = share(trials, trial => trial.score >= defaultPolicy.traffic.threshold)
  const auc = areaUnder(
    trials.map(trial => trial.score),
    benign,
  )
  const deviceDays = benignSeeds.length * hosts.length
  const false_ = quiet.flat().filter(each => each.setAside === null)
  const first = share(captures, capture => capture.rank === 1)
  const ranked = rankedCaptures()
  const everyday = benignDays()
  const cases = plantedCases()
  const known = [...ranked.told, ...cases.told]
  const high = everyday.told.filter(({ finding }) => finding.severity === 'high').length
  const sure = [...known, ...everyday.told].filter(({ finding }) => finding.score >= 0.9)
  return {
    title: 'traffic',
    lines: [
      ...table([
        ['shape', ...planted.map(host => host.kind), 'found'],
        ...shapes.map(shape => shapeRow(shape, trials)),
      ]),
      '',
      ...roc(
        trials.map(trial => trial.score),
        benign,
      ),
      '',
      ...table([
        ['infected device: rank of its commander', 'rank'],
        ...captures.map(({ name, rank }) => [name, rank === 0 ? 'not found' : String(rank)]),
      ]),
      '',
      `${deviceDays} healthy device-days: ${(['high', 'medium', 'low'] as const).map(severity => `${false_.filter(each => each.severity === severity).length} ${severity}`).join(', ')} findings`,
      ...[...new Set(false_.map(each => `  ${each.severity} ${each.score.toFixed(2)} ${each.subject.label}`))]
        .sort()
        .slice(0, 12),
      '',
      ...ranked.lines,
      '',
      `${everyday.deviceDays} healthy device-days of everyday devices: ${high} high findings, ${((high / everyday.deviceDays) * 1_000).toFixed(1)} in 1,000`,
      ...kindsTable(everyday),
      '',
      ...detectionsTable(everyday, known, cases.found),
      '',
      `What is true of a score, with ${everyday.deviceDays} healthy device-days to the captures and cases above:`,
      ...calibrationTable([...known, ...everyday.told]),
    ],
    figures: [
      { name: 'beacons found', value: found, gate: 'held' },
      { name: 'area under the curve', value: auc, gate: 'held' },
      { name: 'commander first', value: first, gate: 'held' },
      {
        name: 'healthy device-days without a high finding',
        value: 1 - false_.filter(each => each.severity === 'high').length / deviceDays,
        gate: 'held',
      },
      { name: 'captures: commander first', value: ranked.first, gate: 'held' },
      { name: 'captures: commander in the top three', value: ranked.topThree, gate: 'held' },
      { name: 'everyday device-days without a high finding', value: 1 - high / everyday.deviceDays, gate: 'held' },
      { name: 'plain case of each detection found', value: share([...cases.found.values()], Boolean), gate: 'held' },
      { name: 'true of findings at 0.9 and above', value: share(sure, each => each.true), gate: 'held' },
      { name: 'healthy device-days without a finding', value: share(benign, score => score === 0), gate: 'told' },
    ],
  }
}

function tried(shape: Shape, host: SimulatedHost, seed: number): Trial {
  const wire: Wire = { rng: random(seed * 977 + shapes.indexOf(shape)), records: [] }
  shape.plant(wire, host.address, spanOf(shape.days))
  const findings = examined([...background(seed, shape.days), ...wire.records])
  const about = (each: Finding) =>
    each.subject.properties.originator === host.address && each.subject.properties.peer === shape.peer
  return {
    shape,
    host,
    score: findings.find(about)?.score ?? 0,
    rank: findings.filter(each => each.setAside === null).findIndex(about) + 1,
  }
}

const kept = new Map<string, readonly TrafficRecord[]>()

function background(seed: number, days: number): readonly TrafficRecord[] {
  const key = `${seed} ${days}`
  const held = kept.get(key)
  if (held !== undefined) return held
  const wire: Wire = { rng: random(seed), records: [] }
  // Nine days of every host would say no more than nine of the one that calls: the others rest after the first.
  for (let day = 0; day < days; day++)
    for (const host of day === 0 ? hosts : planted) healthyDay(wire, host, midnight + day * 86_400)
  kept.set(key, wire.records)
  return wire.records
}

const standingOf = (findings: readonly Finding[], host: SimulatedHost): readonly Finding[] =>
  findings.filter(each => each.setAside === null && each.subject.properties.originator === host.address)

function shapeRow(shape: Shape, trials: readonly Trial[]): readonly string[] {
  const of = trials.filter(trial => trial.shape === shape)
  const mean = (host: SimulatedHost) => {
    const scores = of.filter(trial => trial.host === host).map(trial => trial.score)
    return (scores.reduce((a, b) => a + b, 0) / scores.length).toFixed(2)
  }
  return [shape.name, ...planted.map(mean), percent(share(of, trial => trial.score >= defaultPolicy.traffic.threshold))]
}

function roc(positives: readonly number[], negatives: readonly number[]): readonly string[] {
  const rows = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95].map(threshold => [
    `score ${threshold} and above`,
    percent(share(positives, score => score >= threshold)),
    percent(share(negatives, score => score >= threshold)),
  ])
  return table([['', 'channels found %', 'healthy device-days raised %'], ...rows])
}

/** How often a hidden channel scores above a healthy device-day's highest; ties count half. */
function areaUnder(positives: readonly number[], negatives: readonly number[]): number {
  let above = 0
  for (const yes of positives) for (const no of negatives) above += yes > no ? 1 : yes === no ? 0.5 : 0
  return above / (positives.length * negatives.length)
}

const share = <T>(items: readonly T[], is: (item: T) => boolean): number =>
  items.filter(is).length / Math.max(1, items.length)
