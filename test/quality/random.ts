/** Park-Miller: whole numbers from 0 to below a bound, the same sequence for the same seed. */
export type Random = (below: number) => number

export function random(seed: number): Random {
  let state = (seed % 2_147_483_646) + 1
  return below => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** One of a list that is not empty. */
export function pick<T>(list: readonly T[], next: Random): T {
  const found = list[next(list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}
