import type { Channel } from '../channel.ts'
import { ascending, bytes, span } from './statistics.ts'

/** What makes a channel the target of a flood, null when it is none. */
export type Flood = { readonly channel: Channel; readonly seen: string }

const connectionsInMinute = 600
/** A controller that is gone is called once in some seconds; what is called oftener, and never answers, is no controller. */
const unansweredInMinute = 100
const leastUnanswered = 500
const packetsInSecond = 500
const unansweredInSecond = 100
const longestFlood = 3600
const leastPackets = 20_000
/** Even the bare acknowledgements of an upload come to a hundredth of it. */
const unansweredShare = 1_000

/** Very many connections in a minute that carry nothing, or a stream of packets that nobody answers. */
export function floodOf(channel: Channel): Flood | null {
  const { duration, originatorPackets, responderBytes, originatorBytes, connections, answered } = channel
  // Who reports over UDP without an answer (logs, flow records) does so all day.
  const pace = answered === 0 && duration < longestFlood ? unansweredInSecond : packetsInSecond
  if (
    originatorPackets >= leastPackets &&
    originatorPackets >= pace * Math.max(1, duration) &&
    (answered === 0 || responderBytes < originatorBytes / unansweredShare)
  )
    return { channel, seen: `${originatorPackets} packets (${bytes(originatorBytes)}) in ${span(duration)}` }
  if (connections < leastUnanswered || answered > connections * 0.3) return null
  const peak = busiestMinute(channel.times)
  const enough = answered === 0 ? unansweredInMinute : connectionsInMinute
  return peak < enough ? null : { channel, seen: `${connections} connections, ${peak} in one minute` }
}

function busiestMinute(times: readonly number[]): number {
  const sorted = ascending(times)
  let peak = 0
  let from = 0
  for (const [at, time] of sorted.entries()) {
    while (time - (sorted[from] ?? time) > 60) from++
    peak = Math.max(peak, at - from + 1)
  }
  return peak
}
