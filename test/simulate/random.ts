/** A seeded generator (mulberry32): the same seed gives the same month, on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  readonly unit: () => number
  readonly int: (from: number, to: number) => number
  readonly pick: <T>(items: readonly T[]) => T
  /** Exponential gap with the given mean. */
  readonly gap: (mean: number) => number
  /** Normal deviate with mean 0 and standard deviation 1. */
  readonly normal: () => number
  readonly text: (length: number, alphabet?: string) => string
}

export function random(seed: number): Random {
  let state = seed >>> 0
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(unit() * (to - from + 1))
  return {
    unit,
    int,
    pick: items => items[int(0, items.length - 1)] as (typeof items)[number],
    gap: mean => -mean * Math.log(1 - unit()),
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    text: (length, alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789') => {
      let text = ''
      for (let i = 0; i < length; i++) text += alphabet[int(0, alphabet.length - 1)]
      return text
    },
  }
}
