import { type Rhythm, rhythmOf, strengthOf } from './rhythm.ts'
import { type Sign, sign } from './sign.ts'
import { clamp, deviation, different, median, span } from './statistics.ts'

export type Beats = {
  readonly times: readonly number[]
  /** Bytes that the originator sent, one a call; empty when unknown. Asked for only where there is a rhythm. */
  readonly sent: readonly number[]
}

/** What the calls stand in. */
type Around = {
  /** First and last record of the logs. */
  readonly span: { readonly first: number; readonly last: number }
  /** Whether a person may sit at it: what such a host does only by day, the person may have started. */
  readonly attended: boolean
}

const leastCalls = 4
const leastHours = 6
const hour = 3600

/** Calls at a pace: jitter up to 40 %, up to 30 % of the beats fallen out, bursts, and paces of days. */
export function beacon(calls: Beats, { span: logs, attended }: Around): readonly Sign[] {
  const { times } = calls
  if (times.length < leastCalls) return []
  const rhythm = rhythmOf(times)
  const strength = rhythm === null ? 0 : strengthOf(rhythm)
  if (rhythm === null || strength < 0.3) return persistent(times, logs)
  // What follows is told of a rhythm: of a doubtful one it says less.
  const trust = Math.min(1, strength / 2)
  return [rhythmSign(rhythm, strength), ...sizes(calls.sent, trust), ...hours(times, rhythm, { logs, trust, attended })]
}

function rhythmSign(rhythm: Rhythm, strength: number): Sign {
  const { beats, events, period, spread, dropped, bursts } = rhythm
  const jitter = Math.round(spread * 200)
  const lost = dropped >= 0.02 ? `, with about ${Math.round(dropped * 100)} % of the beats fallen out` : ''
  const burst = bursts ? `, in bursts of about ${Math.max(2, Math.round(events / beats))}` : ''
  return sign({
    detection: 'beacon',
    family: 'rhythm',
    technique: 'T1071',
    weight: strength,
    seen: `${beats} beats, one in ${span(period)}, jitter about ${jitter} %`,
    against: 'calls at random: jitter above 100 %',
    text: `It calls at a pace: every ${span(period)} give or take ${jitter} %, ${beats} times${lost}${burst}.`,
  })
}

function sizes(sent: readonly number[], trust: number): readonly Sign[] {
  const middle = median(sent)
  if (sent.length < leastCalls || middle <= 0) return []
  const spread = deviation(sent, middle) / middle
  if (spread > 0.15) return []
  return [
    sign({
      detection: 'equal-sizes',
      family: 'volume',
      weight: trust * 0.8 * (1 - spread / 0.15),
      seen: `${Math.round(middle)} bytes a call, deviation ${Math.round(spread * 100)} %`,
      against: 'sizes that differ as content does',
      text: `Each call sends much the same: ${Math.round(middle)} bytes, deviating by ${Math.round(spread * 100)} %.`,
    }),
  ]
}

/** What keeps calling while nobody works is no person's doing; what calls for a part of the time may be. */
function hours(
  times: readonly number[],
  { period }: Rhythm,
  { logs, trust, attended }: { logs: Around['span']; trust: number; attended: boolean },
): readonly Sign[] {
  const width = Math.max(hour, 2 * period)
  const stretches = Math.ceil((logs.last - logs.first) / width)
  if (logs.last - logs.first < 12 * hour || stretches < 3) return []
  const busy = new Set(times.map(time => Math.floor((time - logs.first) / width))).size
  const share = clamp(busy / stretches, 0, 1)
  const weight = share >= 0.8 ? 0.9 * trust : attended && share <= 0.6 ? -0.8 : 0
  if (weight === 0) return []
  return [
    sign({
      detection: 'hours',
      family: 'context',
      weight,
      seen: `${busy} of ${stretches} stretches of ${span(width)}`,
      against: 'the whole span of the logs',
      text:
        weight > 0
          ? `It called in ${busy} of ${stretches} stretches of ${span(width)}, by night as by day.`
          : `It called in only ${busy} of ${stretches} stretches of ${span(width)}, as what a person starts and ends does.`,
    }),
  ]
}

/** No clear pace, but again and again: less than a beacon, more than a visit. */
function persistent(times: readonly number[], logs: Around['span']): readonly Sign[] {
  if (times.length < leastHours) return []
  const busy = different(times, hour)
  const all = Math.ceil((logs.last - logs.first) / hour)
  if (busy < leastHours) return []
  return [
    sign({
      detection: 'persistence',
      family: 'rhythm',
      technique: 'T1071',
      weight: busy >= 12 ? 1 : 0.6,
      seen: `${busy} different hours`,
      against: `${all} hours of logs`,
      text: `It called in ${busy} different hours, without a clear pace.`,
    }),
  ]
}
