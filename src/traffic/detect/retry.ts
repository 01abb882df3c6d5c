import type { Channel } from '../channel.ts'
import { type Sign, sign } from './sign.ts'
import { span } from './statistics.ts'

const leastFailures = 8

/** Calls that nobody answers, and that go on: a bot whose controller is down keeps knocking. */
export function retries(channel: Channel): readonly Sign[] {
  const { failed, connections, first, last } = channel
  const share = failed / connections
  if (failed < leastFailures || share < 0.6 || last - first < 1800) return []
  return [
    sign({
      detection: 'unanswered-retries',
      family: 'rhythm',
      technique: 'T1008',
      weight: 1 + Math.min(1, Math.log10(failed / leastFailures) / 2),
      seen: `${failed} of ${connections} attempts in ${span(last - first)}`,
      against: 'peers that answer',
      text: `${failed} of ${connections} attempts in ${span(last - first)} were refused or met silence, and it went on.`,
    }),
  ]
}
