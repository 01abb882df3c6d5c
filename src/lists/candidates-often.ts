/** Which filed parts the words that queries ask about often are unlike, a bit a part: the same few hundred names stand in
 *  most queries and are like next to nothing, and a bit answers where a comparison would take a hundred times as long. */
export class OftenAsked {
  readonly #length: number
  readonly #words = new Uint32Array(SLOTS)
  readonly #times = new Uint8Array(SLOTS)
  readonly #rows = new Array<Uint32Array | null>(SLOTS).fill(null)
  #left: number

  /** Rows for filed parts numbered below `parts`. */
  constructor(parts: number) {
    this.#length = Math.ceil(parts / 32)
    this.#left = parts === 0 ? 0 : Math.floor(NUMBERS / this.#length)
  }

  /** The row of a word (any number above 0), for the caller to set the bits that it finds out; null of a word that is
   *  not asked often, or not yet. */
  rowOf(word: number): Uint32Array | null {
    const slot = (Math.imul(word, 0x9e3779b1) >>> SHIFT) | 0
    const times = this.#times[slot] as number
    if (this.#words[slot] === word) {
      if (times < MOST) this.#times[slot] = times + 1
      return this.#rows[slot] ?? (times < OFTEN ? null : this.#newRow(slot))
    }
    // The word that is asked about more often keeps the place.
    if (times > 0) {
      this.#times[slot] = times - 1
      return null
    }
    this.#words[slot] = word
    this.#times[slot] = 1
    if (this.#rows[slot] !== null) this.#left++
    this.#rows[slot] = null
    return null
  }

  #newRow(slot: number): Uint32Array | null {
    if (this.#left === 0) return null
    this.#left--
    const row = new Uint32Array(this.#length)
    this.#rows[slot] = row
    return row
  }
}

export const isUnlike = (row: Uint32Array, part: number): boolean =>
  ((row[part >>> 5] as number) & (1 << (part & 31))) !== 0

export function setUnlike(row: Uint32Array, part: number): void {
  row[part >>> 5] = (row[part >>> 5] as number) | (1 << (part & 31))
}

const SLOT_BITS = 12
const SLOTS = 1 << SLOT_BITS
const SHIFT = 32 - SLOT_BITS
/** Rows take so many numbers of four bytes at most. */
const NUMBERS = (16 << 20) / 4
/** A word has a row from so many times on. */
const OFTEN = 4
const MOST = 255
