import type { Channel } from '../channel.ts'
import { type Sign, sign } from './sign.ts'
import { span } from './statistics.ts'

const steps: readonly (readonly [seconds: number, weight: number])[] = [
  [12 * 3600, 2.2],
  [6 * 3600, 1.5],
  [3600, 0.8],
]

/** One connection held for hours, closed or still open. An open one and its closing record count once. */
export function longConnection(channel: Channel): readonly Sign[] {
  const step = steps.find(([seconds]) => channel.longest >= seconds)
  if (step === undefined) return []
  const open = channel.open > 0
  return [
    sign({
      detection: 'long-connection',
      family: 'rhythm',
      technique: 'T1571',
      weight: step[1] + (open ? 0.3 : 0),
      seen: `${span(channel.longest)}${open ? ', still open' : ''}`,
      against: '1 h',
      text: `One connection lasted ${span(channel.longest)}${open ? ' and was still open when the log ended' : ''}.`,
    }),
  ]
}
