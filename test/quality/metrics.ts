/** A score beside the label it should have led to. */
export type Scored = { readonly score: number; readonly match: boolean }

export type Metrics = {
  readonly count: number
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
  /** 0 to 1; 1 when nothing was called a match. */
  readonly precision: number
  /** 0 to 1; 1 when there was nothing to find. */
  readonly recall: number
  /** Harmonic mean of both; 0 when either is 0. */
  readonly f1: number
}

/** Precision, recall and F1 when every score of at least `threshold` is called a match. */
export function metrics(scored: readonly Scored[], threshold: number): Metrics {
  let truePositives = 0
  let falsePositives = 0
  let falseNegatives = 0
  for (const { score, match } of scored) {
    if (score >= threshold) match ? truePositives++ : falsePositives++
    else if (match) falseNegatives++
  }
  const called = truePositives + falsePositives
  const real = truePositives + falseNegatives
  const precision = called === 0 ? 1 : truePositives / called
  const recall = real === 0 ? 1 : truePositives / real
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  const trueNegatives = scored.length - called - falseNegatives
  return { count: scored.length, truePositives, falsePositives, falseNegatives, trueNegatives, precision, recall, f1 }
}

/** The threshold, among the scores given, with the highest F1; of equals the highest. 1 when there are none. */
export function bestThreshold(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((a, b) => b.score - a.score)
  const real = sorted.filter(one => one.match).length
  let best = 1
  let bestF1 = -1
  let truePositives = 0
  for (const [at, one] of sorted.entries()) {
    if (one.match) truePositives++
    // All pairs of one score fall on the same side of any threshold.
    if (sorted[at + 1]?.score === one.score) continue
    const f1 = (2 * truePositives) / (at + 1 + real)
    if (f1 > bestF1) {
      bestF1 = f1
      best = one.score
    }
  }
  return best
}

export type Band = {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Mean score and share of true matches; both 0 when the band is empty. */
  readonly mean: number
  readonly share: number
}

/** Ten bands of score: what was promised (mean) beside what was true (share). 1.0 belongs to the last band. */
export function calibration(scored: readonly Scored[]): readonly Band[] {
  return Array.from({ length: 10 }, (_, band) => {
    const inside = scored.filter(({ score }) => Math.min(9, Math.floor(score * 10 + 1e-9)) === band)
    const count = inside.length
    return {
      from: band / 10,
      to: (band + 1) / 10,
      count,
      mean: count === 0 ? 0 : inside.reduce((sum, one) => sum + one.score, 0) / count,
      share: count === 0 ? 0 : inside.filter(one => one.match).length / count,
    }
  })
}

/** Expected calibration error: distance of promise and truth, weighted by the bands' counts. 0 is perfect. */
export function calibrationError(bands: readonly Band[]): number {
  const total = bands.reduce((sum, band) => sum + band.count, 0)
  if (total === 0) return 0
  return bands.reduce((sum, band) => sum + band.count * Math.abs(band.mean - band.share), 0) / total
}

/** Chance that a true pair scores above a false one, ties counting half: how well the scores rank. */
export function rankQuality(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score)
  const positives = sorted.filter(one => one.match).length
  const negatives = sorted.length - positives
  if (positives === 0 || negatives === 0) return 1
  let rankSum = 0
  for (let at = 0; at < sorted.length; ) {
    let end = at
    while (end + 1 < sorted.length && sorted[end + 1]?.score === sorted[at]?.score) end++
    const rank = (at + end) / 2 + 1
    for (let inside = at; inside <= end; inside++) if (sorted[inside]?.match === true) rankSum += rank
    at = end + 1
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives)
}
