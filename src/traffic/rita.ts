/**
 * RITA's beacon score (Active Countermeasures, version 5, its published defaults), written from its arithmetic,
 * so that whoever uses RITA can compare. It is told beside ours and never decides.
 * Four parts of a quarter each: regularity of gaps, regularity of sizes, how long, and how evenly over 24 bins.
 */
export type RitaScore = {
  readonly score: number
  readonly gaps: number
  readonly sizes: number
  readonly duration: number
  readonly histogram: number
}

/** What RITA looks at for one originator and one responder. Times are whole seconds since 1970. */
export type RitaInput = {
  readonly times: readonly number[]
  /** Bytes on the wire that the originator sent, one a connection. */
  readonly bytes: readonly number[]
  /** First and last connection of the whole dataset. */
  readonly dataset: { readonly first: number; readonly last: number }
}

const bins = 24
const leastHours = 6
const idealRun = 12
const modeShare = 0.05
const leastBimodalHours = 11
const bimodalOutliers = 1
/** Quartiles closer than this (seconds, bytes) are taken as one: skewness is not asked of them. */
const leastSpread = 10

/** Null where RITA gives no score: fewer than four connections, fewer than three gaps, or a dataset without length. */
export function ritaScore({ times, bytes, dataset }: RitaInput): RitaScore | null {
  const sorted = times.map(Math.floor).sort(ascending)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || sorted.length < 4 || bytes.length < 3) return null
  const gaps = sorted.slice(1).map((time, i) => time - (sorted[i] as number))
  const apart = gaps.filter(gap => gap > 0).sort(ascending)
  if (apart.length < 3 || dataset.last <= dataset.first) return null
  const counts = countBins(sorted, dataset)
  const parts = {
    gaps: regularity(apart, 1),
    sizes: regularity([...bytes].sort(ascending), 0),
    duration: durationScore(counts, { share: (last - first) / (dataset.last - dataset.first) }),
    histogram: Math.max(evenness(counts), bimodal(counts)),
  }
  const score = thousandth((parts.gaps + parts.sizes + parts.duration + parts.histogram) / 4)
  return { score, ...parts }
}

/** Mean of one minus Bowley's skewness and one minus the median absolute deviation over the median. `values` are sorted. */
function regularity(values: readonly number[], whenMedianIsNothing: number): number {
  const middle = median(values)
  const half = Math.floor(values.length / 2)
  const low = median(values.slice(0, half))
  const high = median(values.slice(values.length - half))
  const spread = high - low
  const skewed = spread >= leastSpread && middle !== low && middle !== high
  const skew = skewed ? (low + high - 2 * middle) / spread : 0
  const deviation = median(values.map(value => Math.abs(value - middle)).sort(ascending))
  const steady = middle >= 1 ? Math.max(0, (middle - deviation) / middle) : whenMedianIsNothing
  return thousandth((1 - Math.abs(skew) + steady) / 2)
}

/** Connections in each of 24 equal stretches of the dataset; the last one includes its end. */
function countBins(times: readonly number[], { first, last }: RitaInput['dataset']): readonly number[] {
  const counts = new Array<number>(bins).fill(0)
  const width = (last - first) / bins
  for (const time of times) {
    const at = Math.min(bins - 1, Math.max(0, Math.floor((time - first) / width)))
    counts[at] = (counts[at] as number) + 1
  }
  return counts
}

/** The larger of the share of the dataset that it spans and its longest run of bins (the day wraps) over twelve. */
function durationScore(counts: readonly number[], { share }: { share: number }): number {
  if (counts.filter(count => count > 0).length < leastHours) return 0
  const coverage = Math.min(1, Math.ceil(share * 1000) / 1000)
  const consistency = Math.min(1, Math.ceil((longestRun(counts) / idealRun) * 1000) / 1000)
  return Math.max(coverage, consistency)
}

function longestRun(counts: readonly number[]): number {
  let longest = 0
  let run = 0
  for (const count of [...counts, ...counts]) {
    run = count > 0 ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return Math.min(longest, counts.length)
}

/** One minus the coefficient of variation of the bins. */
function evenness(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length
  return Math.max(0, thousandth(1 - Math.sqrt(variance) / mean))
}

/** Share of the busy bins that have one of the two commonest heights; heights within a twentieth of the largest are one. */
function bimodal(counts: readonly number[]): number {
  const busy = counts.filter(count => count > 0)
  if (busy.length < leastBimodalHours) return 0
  const width = Math.ceil(Math.max(...busy) * modeShare)
  const heights = new Map<number, number>()
  for (const count of busy) {
    const height = Math.floor(count / width)
    heights.set(height, (heights.get(height) ?? 0) + 1)
  }
  const [largest = 0, second = 0] = [...heights.values()].sort((a, b) => b - a)
  return Math.min(1, thousandth((largest + second) / Math.max(1, busy.length - bimodalOutliers)))
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

const thousandth = (value: number): number => Math.round(value * 1000) / 1000

const ascending = (a: number, b: number): number => a - b
