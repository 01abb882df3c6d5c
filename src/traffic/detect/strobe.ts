import type { Channel } from '../channel.ts'
import { type Sign, sign } from './sign.ts'
import { span } from './statistics.ts'

/** More than one connection in two seconds, for an hour at least. */
export function strobe(channel: Channel): readonly Sign[] {
  const lasted = channel.last - channel.first
  if (lasted < 3600 || channel.connections < lasted / 2) return []
  return [
    sign({
      detection: 'strobe',
      family: 'rhythm',
      technique: 'T1071',
      weight: 1.2,
      seen: `${channel.connections} connections in ${span(lasted)}`,
      against: 'one in two seconds',
      text: `It connects without end: ${channel.connections} times in ${span(lasted)}.`,
    }),
  ]
}
