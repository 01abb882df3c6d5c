/** Likeness of words that queries ask about often to every filed part, a row of bytes a word: the same few hundred names
 *  stand in most queries, and a row answers where a comparison would take a hundred times as long. */
export class OftenAsked {
  readonly #parts: number
  readonly #words = new Uint32Array(SLOTS)
  readonly #times = new Uint8Array(SLOTS)
  readonly #rows = new Array<Uint8Array | null>(SLOTS).fill(null)
  #left: number

  /** Rows for filed parts numbered below `parts`. */
  constructor(parts: number) {
    this.#parts = parts
    this.#left = parts === 0 ? 0 : Math.floor(BYTES / parts)
  }

  /** The row of a word (any number above 0), for the caller to fill in where it holds `UNTOLD`; null of a word that is
   *  not asked often, or not yet. */
  rowOf(word: number): Uint8Array | null {
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

  #newRow(slot: number): Uint8Array | null {
    if (this.#left === 0) return null
    this.#left--
    const row = new Uint8Array(this.#parts).fill(UNTOLD)
    this.#rows[slot] = row
    return row
  }
}

/** What a row holds where nobody has asked yet. */
export const UNTOLD = 255

const SLOT_BITS = 11
const SLOTS = 1 << SLOT_BITS
const SHIFT = 32 - SLOT_BITS
/** Rows take so many bytes at most. */
const BYTES = 32 << 20
/** A word has a row from so many times on. */
const OFTEN = 8
const MOST = 255
