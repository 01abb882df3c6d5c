/** Robust figures over unsorted or sorted numbers. All answer 0 for nothing. */

export const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b)

/** Linear between neighbours; `sorted` ascending, `share` 0 to 1. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

export const median = (values: readonly number[]): number => quantile(ascending(values), 0.5)

/** Median of the distances to the median. */
export function deviation(values: readonly number[], middle = median(values)): number {
  return median(values.map(value => Math.abs(value - middle)))
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
