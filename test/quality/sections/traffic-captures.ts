import { captures } from '../../simulate/captures.ts'
import { type Capture, captured } from '../../simulate/lab.ts'
import { table } from '../table.ts'
import { examined, isTold, type Told } from './traffic-run.ts'

const seeds = [5, 6]

type Ranked = { readonly capture: Capture; readonly withNames: boolean; readonly ranks: readonly number[] }

/** Rank of the commander among all findings that are told, as a user sees them: the surest first, scans and floods among them. */
export function rankedCaptures(): {
  readonly lines: readonly string[]
  readonly told: readonly Told[]
  readonly first: number
  readonly topThree: number
} {
  const told: Told[] = []
  const ranked: Ranked[] = []
  for (const capture of captures)
    for (const withNames of [false, true]) {
      const ranks = seeds.map(seed => {
        const found = examined(captured(capture, { seed, withNames, open: seed % 2 === 0 }).records).filter(isTold)
        told.push(...found.map(finding => ({ finding, true: isPlanted(capture, finding.subject) })))
        return found.findIndex(({ subject }) => isCommander(capture, subject)) + 1
      })
      if (capture.commanders.length > 0) ranked.push({ capture, withNames, ranks })
    }
  const all = ranked.flatMap(({ ranks }) => ranks)
  const share = (is: (rank: number) => boolean) => all.filter(is).length / all.length
  return {
    lines: table([
      ['infected device: rank of its commander', `conn.log alone`, 'all logs'],
      ...captures
        .filter(({ commanders }) => commanders.length > 0)
        .map(capture => [capture.name, ...[false, true].map(withNames => shown(ranked, capture, withNames))]),
    ]),
    told,
    first: share(rank => rank === 1),
    topThree: share(rank => rank >= 1 && rank <= 3),
  }
}

type Subject = Told['finding']['subject']

const isCommander = ({ commanders }: Capture, { properties }: Subject): boolean =>
  commanders.some(address => properties.peer === address)

/** What an infected device does as a whole is planted; of its channels the commander's, and those that names were made up for. */
const isPlanted = (capture: Capture, subject: Subject): boolean =>
  subject.kind === 'device'
    ? capture.devices.includes(subject.id)
    : isCommander(capture, subject) || /^(?:203\.0\.113|198\.51\.100)\./.test(subject.properties.peer ?? '')

function shown(ranked: readonly Ranked[], capture: Capture, withNames: boolean): string {
  const of = ranked.find(each => each.capture === capture && each.withNames === withNames)
  return (of?.ranks ?? []).map(rank => (rank === 0 ? 'not found' : String(rank))).join(' ')
}
