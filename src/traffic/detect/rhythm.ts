import { clamp, deviationOf, quantile, Room, sortedIn, sortInPlace } from './statistics.ts'

/** How regularly something happens. Times are seconds. */
export type Rhythm = {
  /** Beats: calls that follow each other at once are one. */
  readonly beats: number
  readonly events: number
  /** Seconds from beat to beat, the usual one. */
  readonly period: number
  /** Median deviation of gaps over the period: 0 is a clock, 0.2 is jitter of 40 %, 0.7 is chance. */
  readonly spread: number
  /** Share of beats that fell out, told by gaps of a whole multiple. */
  readonly dropped: number
  /** Whether beats are bursts of several calls. */
  readonly bursts: boolean
}

const leastBeats = 4
/** Calls closer than this share of the usual long gap belong to one burst. */
const burstShare = 0.1
const shortest = 1
/** Bursts are believed when they fold a quarter of the calls, and when hardly a gap lies between within and without. */
const mostOfBursts = 0.75
const mostBetween = 0.1
const leastFolded = 8

/** Null when there are too few beats to speak of a rhythm. The order of `times` does not matter. */
export function rhythmOf(times: readonly number[]): Rhythm | null {
  if (times === last.times) return last.rhythm
  const known = remembered.get(times)
  const rhythm = known ?? rhythmIn(times)
  last.times = times
  last.rhythm = rhythm
  if (known === undefined && rhythm !== null && strengthOf(rhythm) > 0) remembered.set(times, rhythm)
  return rhythm
}

/** Several detections ask for the rhythm of the same starts, one after another; of a clear one later as well. */
const last: { times: readonly number[]; rhythm: Rhythm | null } = { times: [], rhythm: null }
const remembered = new WeakMap<readonly number[], Rhythm>()

/** One rhythm is worked out at a time. */
const rooms = { times: new Room(), gaps: new Room(), beats: new Room(), between: new Room(), folded: new Room() }

function rhythmIn(times: readonly number[]): Rhythm | null {
  const sorted = sortedIn(rooms.times, times)
  const gaps = gapsIn(rooms.gaps, sorted)
  const plain = measure(sorted.length, gaps, sorted.length)
  const beats = withoutBursts(sorted, gaps)
  if (beats.length > mostOfBursts * sorted.length) return plain
  const burst = measure(beats.length, gapsIn(rooms.between, beats), sorted.length)
  if (plain === null || burst === null) return burst ?? plain
  return strengthOf(burst) > strengthOf(plain) ? burst : plain
}

/**
 * What a rhythm is worth against chance, in log-odds: each gap adds what it is likelier under a jittered clock than under
 * calls at random. Gaps are not independent of each other, and timers are everywhere: it is worth no more than `strongest`.
 */
export function strengthOf({ beats, spread }: Rhythm): number {
  if (spread >= 0.42) return 0
  const perGap = Math.log(0.62 / Math.max(spread, 0.02)) - 0.2
  return clamp(0.22 * (beats - 3) * perGap, 0, strongest) * clamp((0.42 - spread) / 0.12, 0, 1)
}

const strongest = 3.2

/** `all`: gaps from beat to beat, ascending. */
function measure(beats: number, all: Float64Array, events: number): Rhythm | null {
  const gaps = all.subarray(firstAbove(all, 0))
  if (gaps.length < leastBeats - 1) return null
  const whole = quantile(gaps, 0.5)
  if (whole < shortest) return null
  const raw = deviationOf(gaps, whole) / whole
  const plain = { period: whole, spread: raw, dropped: 0 }
  // Dropped beats pull the plain median up; folding onto multiples is believed only where the multiples are clear.
  const folded = gaps.length < leastFolded ? plain : fold(gaps, whole)
  const clear = folded.spread < 0.15 && folded.dropped < 0.45
  const told = clear && folded.spread < raw ? folded : plain
  return { beats, events, ...told, bursts: beats < events * 0.7 }
}

/** Gaps brought back to one period: a gap of about three periods is one of three, with two beats that fell out. */
function fold(gaps: Float64Array, whole: number): { period: number; spread: number; dropped: number } {
  const low = quantile(gaps, 0.3)
  const base = whole > 1.6 * low ? low : whole
  let lost = 0
  const residuals = rooms.folded.of(gaps.length)
  for (let i = 0; i < gaps.length; i++) {
    const gap = gaps[i] as number
    const times = Math.max(1, Math.round(gap / base))
    if (times <= 6) lost += times - 1
    residuals[i] = times <= 6 ? gap / times : gap
  }
  const sorted = sortInPlace(residuals)
  const period = quantile(sorted, 0.5)
  // Chance gaps folded on multiples spread a quarter of the period at most: doubled, the figure compares with unfolded ones.
  const spread = (2 * deviationOf(sorted, period)) / period
  return { period, spread, dropped: lost / (lost + gaps.length) }
}

/** `gaps`: those of `sorted`, ascending. */
function withoutBursts(sorted: Float64Array, gaps: Float64Array): Float64Array {
  const within = Math.max(2, burstShare * quantile(gaps, 0.9))
  let between = 0
  for (let at = firstAbove(gaps, within); at < gaps.length && (gaps[at] as number) < 3 * within; at++) between++
  if (between > mostBetween * gaps.length) return sorted
  const beats = rooms.beats.of(sorted.length)
  let count = 0
  let before = Number.NEGATIVE_INFINITY
  for (const time of sorted) {
    if (time - before > within) beats[count++] = time
    before = time
  }
  return beats.subarray(0, count)
}

/** Where the first of the ascending values stands that is larger. */
function firstAbove(values: Float64Array, bound: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) > bound) high = middle
    else low = middle + 1
  }
  return low
}

/** From each to the next of ascending values, ascending. */
function gapsIn(room: Room, sorted: Float64Array): Float64Array {
  const gaps = room.of(Math.max(0, sorted.length - 1))
  for (let i = 0; i < gaps.length; i++) gaps[i] = (sorted[i + 1] as number) - (sorted[i] as number)
  return sortInPlace(gaps)
}
