import type { Channel } from '../channel.ts'
import { isFixed } from '../roles/role.ts'
import { rhythmOf, strengthOf } from './rhythm.ts'
import { type Sign, sign } from './sign.ts'
import { bytes, clamp, span } from './statistics.ts'
import type { View } from './view.ts'

const leastBytes = 50e6
const leastRatio = 3

/** Much more goes out than comes in. A person's computer uploads for many reasons; a device of fixed function for none. */
export function exfiltration({ channel, direction, role }: View): readonly Sign[] {
  const { originatorBytes: out, responderBytes: back } = channel
  if (direction === 'outbound' && out < leastBytes) return trickle(channel)
  if (direction !== 'outbound' || out < leastRatio * back) return []
  const share = isFixed(role) || role.name === 'server' ? 1 : 0.6
  return [
    sign({
      detection: 'exfiltration',
      family: 'volume',
      technique: 'T1048',
      weight: share * clamp(1 + Math.log10(out / leastBytes), 1, 2.5),
      seen: `${bytes(out)} out, ${bytes(back)} back`,
      against: `${bytes(leastBytes)} out, three times what comes back`,
      text: `${bytes(out)} went out and ${bytes(back)} came back${nightly(channel.times)}.`,
    }),
  ]
}

const leastTrickle = 5e6
const trickleRatio = 8

/** Less in all, but by the clock, and hardly an answer: what is measured and kept back goes out in portions. */
function trickle({ originatorBytes: out, responderBytes: back, times }: Channel): readonly Sign[] {
  if (out < leastTrickle || out < trickleRatio * back) return []
  const rhythm = rhythmOf(times)
  if (rhythm === null || strengthOf(rhythm) < 1.5) return []
  return [
    sign({
      detection: 'exfiltration',
      family: 'volume',
      technique: 'T1029',
      weight: 0.9,
      seen: `${bytes(out)} out, ${bytes(back)} back, one portion in ${span(rhythm.period)}`,
      against: `${bytes(leastTrickle)} out by the clock, ${trickleRatio} times what comes back`,
      text: `${bytes(out)} went out in portions, one in ${span(rhythm.period)}, and ${bytes(back)} came back.`,
    }),
  ]
}

/** Says so when the calls all fall in the same few hours of several days (UTC). */
function nightly(times: readonly number[]): string {
  const days = new Set(times.map(time => Math.floor(time / 86_400)))
  const hours = [...new Set(times.map(time => Math.floor((time % 86_400) / 3600)))].sort((a, b) => a - b)
  if (days.size < 2 || hours.length > 4) return ''
  return `, on ${days.size} days in the same ${hours.length === 1 ? 'hour' : `${hours.length} hours`} (UTC ${hours.join(', ')})`
}
