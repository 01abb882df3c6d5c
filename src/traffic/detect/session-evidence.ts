import type { Place } from '../place.ts'
import { TimesSeen } from '../times-seen.ts'
import { type Own, sessionSign } from './session-signs.ts'
import type { Sessions, SessionTally } from './sessions.ts'
import type { Sign } from './sign.ts'

/** What the logs of sessions and the sensor's own notices say against one host: it adds to what its connections say. */
export type SessionEvidence = {
  readonly signs: readonly Sign[]
  readonly places: readonly Place[]
  /** When the records were written that tell it. */
  readonly times: TimesSeen
}

export const noSessions: SessionEvidence = { signs: [], places: [], times: new TimesSeen() }

/** By host; hosts of which the logs say nothing out of the ordinary are not in it. */
export function sessionEvidence(sessions: Sessions, own: Own): ReadonlyMap<string, SessionEvidence> {
  const byHost = Map.groupBy(sessions.all(), ({ originator }) => originator)
  return new Map(
    [...byHost].flatMap(([address, tallies]) => {
      const told = tallies.flatMap(tally => {
        const sign = sessionSign(tally, own)
        return sign === null ? [] : [{ tally, sign }]
      })
      return told.length === 0 ? [] : [[address, evidenceOf(told)] as const]
    }),
  )
}

function evidenceOf(told: readonly { readonly tally: SessionTally; readonly sign: Sign }[]): SessionEvidence {
  const times = new TimesSeen()
  for (const { tally } of told) times.merge(tally.times)
  return { signs: told.map(({ sign }) => sign), places: told.flatMap(({ tally }) => tally.places), times }
}

export function sessionNotes(sessions: Sessions): readonly string[] {
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
