/** What `PairIndex.at` answers when it holds as many pairs as it may. */
export const full = -1

/**
 * Numbers pairs of whole numbers (32 bits) from 0, in order of first addition. Open addressing on flat arrays:
 * a pair that is held costs one look-up and builds nothing. About 45 bytes a pair.
 */
export class PairIndex {
  size = 0
  readonly #most: number
  #firsts = new Int32Array(1024)
  #seconds = new Int32Array(1024)
  /** First, second and number of each held pair, in slots of four. */
  #slots = new Int32Array(4 * 2048)
  #mask = 2047

  constructor(most: number) {
    this.#most = most
  }

  /** The pair's number, which is `size` as it was when the pair is new; `full` when it is new and there is no room. */
  at(first: number, second: number): number {
    const slots = this.#slots
    let slot = mixed(first, second) & this.#mask
    for (;;) {
      // Numbers are kept plus one: an empty slot is all zeros.
      const held = slots[4 * slot + 2] as number
      if (held === 0) break
      if (slots[4 * slot] === first && slots[4 * slot + 1] === second) return held - 1
      slot = (slot + 1) & this.#mask
    }
    if (this.size >= this.#most) return full
    return this.#add(first, second, slot)
  }

  firsts(): Int32Array {
    return this.#firsts.subarray(0, this.size)
  }

  seconds(): Int32Array {
    return this.#seconds.subarray(0, this.size)
  }

  #add(first: number, second: number, slot: number): number {
    const number = this.size++
    if (number >= this.#firsts.length) {
      this.#firsts = enlarged(this.#firsts, number + 1)
      this.#seconds = enlarged(this.#seconds, number + 1)
    }
    this.#firsts[number] = first
    this.#seconds[number] = second
    this.#write(slot, number)
    if (2 * this.size > this.#mask) this.#rehash()
    return number
  }

  #write(slot: number, number: number): void {
    this.#slots[4 * slot] = this.#firsts[number] as number
    this.#slots[4 * slot + 1] = this.#seconds[number] as number
    this.#slots[4 * slot + 2] = number + 1
  }

  #rehash(): void {
    this.#mask = 2 * this.#mask + 1
    this.#slots = new Int32Array(4 * (this.#mask + 1))
    for (let number = 0; number < this.size; number++) {
      let slot = mixed(this.#firsts[number] as number, this.#seconds[number] as number) & this.#mask
      while (this.#slots[4 * slot + 2] !== 0) slot = (slot + 1) & this.#mask
      this.#write(slot, number)
    }
  }
}

function mixed(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** A copy with room for `least` at least, twice as long as before; what is new is 0. */
export function enlarged<T extends Numbers>(numbers: T, least: number): T {
  const larger = new (numbers.constructor as new (length: number) => T)(Math.max(2 * numbers.length, least))
  larger.set(numbers)
  return larger
}

/** Where the members of each group stand: those of group g are `order[offsets[g]..offsets[g + 1])`, in their own order. */
export type Groups = { readonly offsets: Int32Array; readonly order: Int32Array }

/** Sorts by group in two passes. `groupOf[i]` is the group of member i, from 0 to below `groups`. */
export function grouped(groupOf: Int32Array, groups: number): Groups {
  const offsets = new Int32Array(groups + 1)
  for (let i = 0; i < groupOf.length; i++) {
    const next = (groupOf[i] as number) + 1
    offsets[next] = (offsets[next] as number) + 1
  }
  for (let g = 0; g < groups; g++) offsets[g + 1] = (offsets[g + 1] as number) + (offsets[g] as number)
  const next = offsets.slice()
  const order = new Int32Array(groupOf.length)
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i] as number
    const to = next[group] as number
    order[to] = i
    next[group] = to + 1
  }
  return { offsets, order }
}
