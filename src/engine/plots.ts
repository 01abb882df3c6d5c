import type { Finding } from '../finding.ts'

/** What a person checks a rhythm by: bars of equal width, the first and last point of the axis named, the beat marked. */
export type Plot = {
  readonly kind: 'timeline' | 'gaps' | 'sizes'
  readonly title: string
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly text: string
  readonly bars: readonly { readonly label: string; readonly count: number }[]
  readonly axis: readonly [first: string, last: string]
  /** Where on the axis the beat lies, 0 to 1. */
  readonly mark: { readonly at: number; readonly label: string } | null
}

/**
 * The plots of a finding, from these properties of its subject; each may be absent, and one that cannot be read is left out:
 * - `timeline`: calls in equal stretches of time, `5 6 7`; `timelineFrom` and `timelineTo` (ISO 8601) bound them all;
 *   `timelineOf` says what is counted where it is not calls;
 * - `gaps`, `sizes`: a histogram of the seconds between calls, and of the bytes of a call, `540-600:3 600-660:80`
 *   (lower and upper edge, count), in rising order; a space inside the range is an empty bar;
 * - `beat`, `beatSize`: the gap in seconds, and the size in bytes, that was found to repeat.
 */
export function plotsOf({ subject: { properties } }: Finding): readonly Plot[] {
  const plots = [
    timeline(properties.timeline, {
      from: properties.timelineFrom,
      to: properties.timelineTo,
      of: properties.timelineOf,
    }),
    histogram(properties.gaps, properties.beat, gapsShown),
    histogram(properties.sizes, properties.beatSize, sizesShown),
  ]
  return plots.filter(plot => plot !== null)
}

/** More bars than this cannot be told apart. */
const mostBars = 200

type Timed = { readonly from: string | undefined; readonly to: string | undefined; readonly of: string | undefined }

function timeline(raw = '', { from = '', to = '', of = 'calls' }: Timed): Plot | null {
  const counts = raw.split(/[ ,]+/).map(Number)
  if (raw === '' || counts.length > mostBars || !counts.every(isCount)) return null
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const dated = end > start
  const stretch = dated ? (end - start) / counts.length : null
  const point = (index: number) => (stretch === null ? null : minute(start + index * stretch))
  const bars = counts.map((count, index) => ({
    label: dated ? `${point(index)} to ${point(index + 1)}` : `${index + 1} of ${counts.length}`,
    count,
  }))
  const title = `${of.charAt(0).toUpperCase()}${of.slice(1)}`
  const busy = counts.filter(count => count > 0).length
  return {
    kind: 'timeline',
    title: stretch === null ? `${title} over the time of the logs` : `${title} ${each(stretch / 1000)}`,
    text: `${sum(counts)} ${of}, in ${busy} of ${counts.length} equal stretches of time; at most ${Math.max(...counts)} in one.`,
    bars,
    axis: [point(0) ?? 'first log line', point(counts.length) ?? 'last log line'],
    mark: null,
  }
}

type Shown = {
  readonly kind: 'gaps' | 'sizes'
  readonly title: string
  readonly of: string
  readonly repeats: string
  readonly say: (value: number) => string
}
const gapsShown: Shown = { kind: 'gaps', title: 'Time between calls', of: 'gaps', repeats: 'the beat', say: duration }
const sizesShown: Shown = { kind: 'sizes', title: 'Size of a call', of: 'calls', repeats: 'the usual size', say: bytes }

type Bin = { readonly from: number; readonly to: number; readonly count: number }

function histogram(raw = '', beat = '', { kind, title, of, repeats, say }: Shown): Plot | null {
  const bins = padded(binsOf(raw))
  const [first, last, fullest] = [bins[0], bins.at(-1), bins.toSorted((a, b) => b.count - a.count)[0]]
  if (first === undefined || last === undefined || fullest === undefined) return null
  const total = sum(bins.map(bin => bin.count))
  const at = beat === '' ? null : placeOf(Number(beat), bins)
  const marked = at === null ? '' : ` Marked: ${repeats}, ${say(Number(beat))}.`
  return {
    kind,
    title,
    text: `${total} ${of} from ${say(first.from)} to ${say(last.to)}; ${fullest.count} of them from ${say(fullest.from)} to ${say(fullest.to)}.${marked}`,
    bars: bins.map(({ from, to, count }) => ({ label: `${say(from)} to ${say(to)}`, count })),
    axis: [say(first.from), say(last.to)],
    mark: at === null ? null : { at, label: `${repeats}, ${say(Number(beat))}` },
  }
}

function binsOf(raw: string): readonly Bin[] {
  const bins: Bin[] = []
  for (const word of raw.split(/[ ,]+/)) {
    const [, from, to, count] = /^([\d.]+)-([\d.]+):(\d+)$/.exec(word) ?? []
    const bin = { from: Number(from), to: Number(to), count: Number(count) }
    const before = bins.at(-1)?.to ?? 0
    if (!(bin.to > bin.from) || bin.from < before || !isCount(bin.count) || bins.length >= mostBars) return []
    if (bins.length > 0) bins.push(...hole(before, bin))
    bins.push(bin)
  }
  return bins
}

/** Empty bars as wide as the next one, so that a hole is as wide as it is long; a very long one is cut short. */
function hole(from: number, { from: to, ...next }: Bin): readonly Bin[] {
  const width = next.to - to
  const empty = Math.min(mostEmpty, Math.round((to - from) / width))
  const step = (to - from) / empty
  return Array.from({ length: empty }, (_, i) => ({ from: from + i * step, to: from + (i + 1) * step, count: 0 }))
}

const mostEmpty = 30
const fewBins = 5

/** A bar or two alone fill the picture and say nothing: room on both sides shows that nothing is there. */
function padded(bins: readonly Bin[]): readonly Bin[] {
  const [first, last] = [bins[0], bins.at(-1)]
  if (first === undefined || last === undefined || bins.length >= fewBins) return bins
  const width = first.to - first.from
  const lower = first.from >= width ? [{ from: first.from - width, to: first.from, count: 0 }] : []
  return [...lower, ...bins, { from: last.to, to: last.to + width, count: 0 }]
}

/** Bars are equally wide whatever they span, so a place is counted in bars. */
function placeOf(value: number, bins: readonly Bin[]): number | null {
  const index = bins.findIndex(({ from, to }) => value >= from && value <= to)
  const bin = bins[index]
  return bin === undefined ? null : (index + (value - bin.from) / (bin.to - bin.from)) / bins.length
}

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
const minute = (time: number): string => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')}`
/** "per hour", "in each 2.5 h". */
const each = (seconds: number): string => (Math.abs(seconds - 3600) < 60 ? 'per hour' : `in each ${duration(seconds)}`)
const short = (value: number): string => String(Number(value.toPrecision(3)))

function duration(seconds: number): string {
  if (seconds < 1) return `${short(seconds * 1000)} ms`
  if (seconds < 120) return `${short(seconds)} s`
  if (seconds < 7_200) return `${short(seconds / 60)} min`
  return seconds < 172_800 ? `${short(seconds / 3600)} h` : `${short(seconds / 86_400)} d`
}

function bytes(count: number): string {
  if (count < 10_000) return `${short(count)} B`
  return count < 1e6 ? `${short(count / 1e3)} kB` : `${short(count / 1e6)} MB`
}
