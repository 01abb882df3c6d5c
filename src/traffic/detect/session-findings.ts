import type { Finding } from '../../finding.ts'
import type { Role } from '../roles/role.ts'
import type { BehaviourContext } from './behaviour-finding.ts'
import { leastKept } from './detections.ts'
import { deviceFinding } from './device-judge.ts'
import { type Own, sessionSign } from './session-signs.ts'
import type { Sessions, SessionTally } from './sessions.ts'

/** What the logs of sessions and the sensor's own notices say of hosts: one finding a host, all that speaks against it added up. */
export function sessionFindings(
  sessions: Sessions,
  parts: { readonly own: Own; readonly roleOf: (address: string) => Role; readonly context: BehaviourContext },
): { readonly findings: readonly Finding[]; readonly notes: readonly string[] } {
  const byHost = Map.groupBy(sessions.all(), ({ originator }) => originator)
  const findings = [...byHost]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([address, tallies]) => {
      const told = tallies.flatMap(tally => {
        const found = sessionSign(tally, parts.own)
        return found === null ? [] : [{ tally, found }]
      })
      const span = spanOf(tallies)
      const device = {
        address,
        role: parts.roleOf(address),
        signs: told
          .map(({ found }) => found)
          .sort((a, b) => b.ground.weight - a.ground.weight || (a.ground.subject < b.ground.subject ? -1 : 1)),
        places: told.flatMap(({ tally }) => tally.places),
        victims: new Set<never>(),
        scanned: new Map<string, never>(),
        channels: [],
      }
      const finding = deviceFinding(device, parts.context, span)
      return finding === null || finding.score < leastKept ? [] : [finding]
    })
  return { findings, notes: notesOf(sessions) }
}

const spanOf = (tallies: readonly SessionTally[]) => ({
  first: Math.min(...tallies.map(({ first }) => first)),
  last: Math.max(...tallies.map(({ last }) => last)),
})

function notesOf(sessions: Sessions): readonly string[] {
  const odd = sessions.odd()
  const all = odd.reduce((sum, [, count]) => sum + count, 0)
  const most = odd.slice(0, 3).map(([name, count]) => `${name} ${count}`)
  return [
    ...(all === 0
      ? []
      : [
          `Traffic: the sensor met ${all === 1 ? 'one thing that breaks' : `${all} things that break`} the rules of a protocol (${most.join(', ')}).`,
        ]),
    ...(sessions.left === 0
      ? []
      : [`Traffic: ${sessions.left} records of sessions and notices lie past the bounds and were not counted.`]),
  ]
}
