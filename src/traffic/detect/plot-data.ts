import { rhythmOf } from './rhythm.ts'
import { ascending, median, quantile } from './statistics.ts'

export type Calls = {
  /** Seconds since 1970, in any order. */
  readonly times: readonly number[]
  /** Bytes, one a call; empty when unknown. */
  readonly sent: readonly number[]
  /** First and last record of the logs. */
  readonly span: { readonly first: number; readonly last: number }
}

const mostStretches = 48
const mostBins = 24
const leastValues = 3

/**
 * What a person draws a channel from, as properties of a finding's subject; each is left out where nothing is to be drawn.
 * - `timeline`: calls in equal stretches, an hour each where that makes no more than 48: `5 6 7`; `timelineFrom`, `timelineTo` (ISO 8601) bound them.
 * - `gaps`, `sizes`: seconds between calls, bytes of a call, as `lower-upper:count` in rising order; empty bins are left out, the last takes all beyond.
 * - `beat`, `beatSize`: the gap (seconds) and the size (bytes) that repeat.
 */
export function plotProperties({ times, sent, span }: Calls): Readonly<Record<string, string>> {
  if (times.length === 0 || !(span.last >= span.first)) return {}
  const sorted = ascending(times)
  const gaps = sorted.slice(1).map((time, index) => time - (sorted[index] as number))
  const rhythm = rhythmOf(times)
  return {
    timeline: timelineOf(times, span),
    timelineFrom: new Date(span.first * 1000).toISOString(),
    timelineTo: new Date(Math.max(span.last, span.first + 1) * 1000).toISOString(),
    ...histogram('gaps', gaps),
    ...(rhythm === null ? {} : { beat: tidy(rhythm.period) }),
    ...histogram('sizes', sent),
    ...(sent.length < leastValues || median(sent) <= 0 ? {} : { beatSize: tidy(median(sent)) }),
  }
}

function timelineOf(times: readonly number[], { first, last }: Calls['span']): string {
  const stretches = Math.min(mostStretches, Math.max(1, Math.ceil((last - first) / 3600)))
  const counts = new Array<number>(stretches).fill(0)
  for (const time of times) {
    const at = Math.floor(((time - first) / Math.max(1, last - first)) * stretches)
    const stretch = Math.min(stretches - 1, Math.max(0, at))
    counts[stretch] = (counts[stretch] ?? 0) + 1
  }
  return counts.join(' ')
}

/** Bins are equally wide up to nearly the longest value; a few that lie far out do not press the others together. */
function histogram(name: string, values: readonly number[]): Readonly<Record<string, string>> {
  if (values.length < leastValues) return {}
  const sorted = ascending(values)
  const [low, high, most] = [sorted[0] ?? 0, quantile(sorted, 0.97), sorted.at(-1) ?? 0]
  const width = Math.max((high - low) / (mostBins - 1), 0.01 * Math.abs(high), 0.1)
  const counts = new Array<number>(mostBins).fill(0)
  for (const value of sorted) {
    const bin = Math.min(mostBins - 1, Math.floor((value - low) / width))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const bins = counts.flatMap((count, bin) => {
    if (count === 0) return []
    const from = low + bin * width
    const to = bin === mostBins - 1 ? Math.max(from + width, most) : from + width
    return [`${tidy(from)}-${tidy(to)}:${count}`]
  })
  return { [name]: bins.join(' ') }
}

/** Up to two decimals, and none for nothing. */
const tidy = (value: number): string => String(Math.round(value * 100) / 100)
