import type { Ground } from '../../finding.ts'
import type { Channel } from '../channel.ts'
import { type RitaScore, ritaScore } from '../rita.ts'

type Span = { readonly first: number; readonly last: number }

const least = 0.7

/** RITA's own beacon score of a channel, told with weight 0. */
export function ritaGrounds(channel: Channel, span: Span): readonly Ground[] {
  const rita = ritaOf(channel, span)
  if (rita === null) return []
  return [
    {
      comparison: 'rita',
      subject: `score ${rita.score.toFixed(3)}, count ${channel.connections - channel.open}, duration ${channel.duration.toFixed(2)} s`,
      entry: `gaps ${rita.gaps}, sizes ${rita.sizes}, duration ${rita.duration}, histogram ${rita.histogram}`,
      weight: 0,
      text: `RITA's formula gives ${rita.score.toFixed(3)} for ${channel.connections - channel.open} closed connections and ${channel.open} open ones of ${channel.duration.toFixed(2)} s in all.`,
    },
  ]
}

/** Whether RITA would call it a beacon: such channels are told beside ours, set aside where ours is low. */
export const leastOfRita = (channel: Channel, span: Span): boolean => (ritaOf(channel, span)?.score ?? 0) >= least

const ritaOf = (channel: Channel, { first, last }: Span): RitaScore | null =>
  ritaScore({
    times: channel.times,
    bytes: channel.sent,
    dataset: { first: Math.floor(first), last: Math.floor(last) },
  })
