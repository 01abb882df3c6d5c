/** Robust figures over unsorted or sorted numbers. All answer 0 for nothing. */

export function ascending(values: readonly number[]): readonly number[] {
  const sorted = sortedFlat(values)
  const list = new Array<number>(sorted.length)
  for (let i = 0; i < sorted.length; i++) list[i] = sorted[i] as number
  return list
}

/** Numbers in hand, in memory that is used again: to make and to let go of flat numbers costs more than to sort a dozen. */
export class Room {
  #numbers = new Float64Array(1024)

  /** The first `length` of them, whatever they hold. What was given before is not good any more. */
  of(length: number): Float64Array {
    if (length > this.#numbers.length) this.#numbers = new Float64Array(2 * length)
    return this.#numbers.subarray(0, length)
  }
}

const fewValues = 48

export const sortedFlat = (values: ArrayLike<number>): Float64Array => sortInPlace(new Float64Array(values))

/** As `sortedFlat`, in a room. */
export function sortedIn(room: Room, values: ArrayLike<number>): Float64Array {
  const numbers = room.of(values.length)
  for (let i = 0; i < values.length; i++) numbers[i] = values[i] as number
  return sortInPlace(numbers)
}

/** Few by insertion: judging spends its time here, on some dozens of values at a time. */
export function sortInPlace(sorted: Float64Array): Float64Array {
  if (sorted.length > fewValues) return isAscending(sorted) ? sorted : sorted.sort()
  for (let i = 1; i < sorted.length; i++) {
    const value = sorted[i] as number
    let at = i
    while (at > 0 && (sorted[at - 1] as number) > value) {
      sorted[at] = sorted[at - 1] as number
      at--
    }
    sorted[at] = value
  }
  return sorted
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if ((values[i] as number) < (values[i - 1] as number)) return false
  return true
}

const stretches = new Room()

/** In how many different stretches of a width the values lie. */
export function different(values: ArrayLike<number>, width: number): number {
  const numbers = stretches.of(values.length)
  for (let i = 0; i < values.length; i++) numbers[i] = Math.floor((values[i] as number) / width)
  const sorted = sortInPlace(numbers)
  let count = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count++
  return count
}

/** Linear between neighbours; `sorted` ascending, `share` 0 to 1. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1)
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

export const median = (values: readonly number[]): number => quantile(sortedFlat(values), 0.5)

/** Median of the distances to the median. */
export function deviation(values: readonly number[], middle = median(values)): number {
  return median(values.map(value => Math.abs(value - middle)))
}

/** The same of ascending values, without sorting: from the middle outwards, the nearer side first. */
export function deviationOf(sorted: ArrayLike<number>, middle: number): number {
  const count = sorted.length
  let high = 0
  for (let end = count; high < end; ) {
    const at = (high + end) >> 1
    if ((sorted[at] as number) < middle) high = at + 1
    else end = at
  }
  let low = high - 1
  let last = 0
  const until = Math.ceil(0.5 * (count - 1))
  const pair: [number, number] = [0, 0]
  for (let met = 0; met <= until && met < count; met++) {
    const below = low < 0 ? Number.POSITIVE_INFINITY : middle - (sorted[low] as number)
    const above = high >= count ? Number.POSITIVE_INFINITY : (sorted[high] as number) - middle
    last = below <= above ? below : above
    if (below <= above) low--
    else high++
    pair[0] = pair[1]
    pair[1] = last
  }
  return count % 2 === 1 || count === 0 ? last : pair[0] + (pair[1] - pair[0]) * 0.5
}

/** Bits per character of the text's own letters: about 4 for random base32, about 3 for words. */
export function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

export const hundredth = (value: number): number => Math.round(value * 100) / 100

/** e.g. `45 s`, `12.5 min`, `2.1 h`, `3.2 d`. */
export function span(seconds: number): string {
  const [unit, size] = (
    [
      ['d', 86_400],
      ['h', 3600],
      ['min', 60],
    ] as const
  ).find(([, length]) => seconds >= 1.5 * length) ?? ['s', 1]
  return `${Math.round((seconds / size) * 10) / 10} ${unit}`
}

/** e.g. `1.4 MB`. */
export function bytes(count: number): string {
  const [unit, size] = (
    [
      ['GB', 1e9],
      ['MB', 1e6],
      ['kB', 1e3],
    ] as const
  ).find(([, length]) => count >= length) ?? ['B', 1]
  return `${Math.round((count / size) * 10) / 10} ${unit}`
}
