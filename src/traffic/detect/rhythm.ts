import { ascending, clamp, deviation, median, quantile } from './statistics.ts'

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
  /** 0–1: share of the busy stretch's hours (or periods, when slower) with a beat. */
  readonly coverage: number
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
  const known = remembered.get(times)
  if (known !== undefined) return known
  const rhythm = rhythmIn(times)
  remembered.set(times, rhythm)
  return rhythm
}

/** Several detections ask for the rhythm of the same starts. */
const remembered = new WeakMap<readonly number[], Rhythm | null>()

function rhythmIn(times: readonly number[]): Rhythm | null {
  const sorted = ascending(times)
  const plain = measure(sorted, sorted.length)
  const beats = withoutBursts(sorted)
  if (beats.length > mostOfBursts * sorted.length) return plain
  const burst = measure(beats, sorted.length)
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

function measure(sorted: readonly number[], events: number): Rhythm | null {
  const gaps = gapsOf(sorted).filter(gap => gap > 0)
  if (gaps.length < leastBeats - 1) return null
  const whole = median(gaps)
  if (whole < shortest) return null
  const folded = fold(gaps, whole)
  // Dropped beats pull the plain median up; folding onto multiples is believed only where the multiples are clear.
  const clear = gaps.length >= leastFolded && folded.spread < 0.15 && folded.dropped < 0.45
  const raw = deviation(gaps, whole) / whole
  const { period, spread, dropped } = clear && folded.spread < raw ? folded : { period: whole, spread: raw, dropped: 0 }
  return {
    beats: sorted.length,
    events,
    period,
    spread,
    dropped,
    coverage: coverageOf(sorted, period),
    bursts: sorted.length < events * 0.7,
  }
}

/** Gaps brought back to one period: a gap of about three periods is one of three, with two beats that fell out. */
function fold(gaps: readonly number[], whole: number): { period: number; spread: number; dropped: number } {
  const low = quantile(ascending(gaps), 0.3)
  const base = whole > 1.6 * low ? low : whole
  let lost = 0
  const residuals = gaps.map(gap => {
    const times = Math.max(1, Math.round(gap / base))
    if (times <= 6) lost += times - 1
    return times <= 6 ? gap / times : gap
  })
  const period = median(residuals)
  // Chance gaps folded on multiples spread a quarter of the period at most: doubled, the figure compares with unfolded ones.
  const spread = (2 * deviation(residuals, period)) / period
  return { period, spread, dropped: lost / (lost + gaps.length) }
}

function withoutBursts(sorted: readonly number[]): readonly number[] {
  const gaps = ascending(gapsOf(sorted))
  const within = Math.max(2, burstShare * quantile(gaps, 0.9))
  const between = gaps.filter(gap => gap > within && gap < 3 * within).length
  if (between > mostBetween * gaps.length) return sorted
  const beats: number[] = []
  let before = Number.NEGATIVE_INFINITY
  for (const time of sorted) {
    if (time - before > within) beats.push(time)
    before = time
  }
  return beats
}

function coverageOf(sorted: readonly number[], period: number): number {
  const first = sorted[0] ?? 0
  const width = Math.max(3600, 2 * period)
  const stretches = Math.max(1, Math.ceil(((sorted.at(-1) ?? first) - first) / width))
  return Math.min(1, new Set(sorted.map(time => Math.floor((time - first) / width))).size / stretches)
}

const gapsOf = (sorted: readonly number[]): readonly number[] =>
  sorted.slice(1).map((time, i) => time - (sorted[i] as number))
