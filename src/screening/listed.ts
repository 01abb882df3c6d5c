import { assert } from '../errors.ts'

/** Records known by number, from 0. */
export type Listed<T> = Iterable<T> & {
  readonly length: number
  readonly at: (number: number) => T
}

/** Records that are held as they are. */
export function listedAll<T>(values: readonly T[]): Listed<T> {
  return {
    length: values.length,
    at: number => {
      assert(number < values.length, `no record ${number}`)
      return values[number] as T
    },
    [Symbol.iterator]: () => values[Symbol.iterator](),
  }
}

/** Places for records that were made, a power of two: a list of 65,536 names is held whole, of a longer one what was
 *  asked for lately. */
const PLACES = 1 << 16

/** Records that are made when somebody asks, and kept while there is room. */
export function listedLazily<T>(length: number, make: (number: number) => T): Listed<T> {
  const mask = Math.min(PLACES, powerOver(length)) - 1
  const kept: (T | undefined)[] = new Array(mask + 1)
  const numbers = new Int32Array(mask + 1).fill(-1)
  const at = (number: number): T => {
    const place = number & mask
    if (numbers[place] === number) return kept[place] as T
    assert(number >= 0 && number < length, `no record ${number}`)
    const made = make(number)
    kept[place] = made
    numbers[place] = number
    return made
  }
  return {
    length,
    at,
    // All of them in a row would push out those that are asked for.
    *[Symbol.iterator]() {
      for (let number = 0; number < length; number++) yield make(number)
    },
  }
}

function powerOver(length: number): number {
  let power = 1
  while (power < length) power *= 2
  return power
}
