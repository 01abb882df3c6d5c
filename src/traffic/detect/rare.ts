import { type Sign, sign } from './sign.ts'
import type { View } from './view.ts'

/** On fewer hosts than this, that nobody else calls a peer says nothing. */
const leastHosts = 20

/** A destination that one host alone calls. Rarity raises; popularity never lowers. */
export function rareDestination({ surroundings, direction, channel }: View): readonly Sign[] {
  if (direction !== 'outbound' || surroundings.hosts < leastHosts || surroundings.callers !== 1) return []
  return [
    sign({
      detection: 'rare-destination',
      family: 'rarity',
      technique: 'T1071',
      weight: 0.5,
      seen: channel.responder,
      against: `1 of ${surroundings.hosts} hosts`,
      text: `No other of ${surroundings.hosts} hosts calls it.`,
    }),
  ]
}

/** Called for the first time late in the logs: what was always there is older than the intrusion. */
export function firstSeen({ channel, span, direction }: View): readonly Sign[] {
  const length = span.last - span.first
  if (direction !== 'outbound' || length < 2 * 86_400) return []
  const share = (channel.first - span.first) / length
  if (share < 0.5 || channel.connections < 4) return []
  return [
    sign({
      detection: 'first-seen',
      family: 'rarity',
      technique: 'T1071',
      weight: 0.4,
      seen: new Date(Math.floor(channel.first) * 1000).toISOString(),
      against: `logs from ${new Date(Math.floor(span.first) * 1000).toISOString()}`,
      text: 'It was first called late in the time that the logs cover.',
    }),
  ]
}
