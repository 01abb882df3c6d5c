/** Answers about pairs of numbers, remembered for pairs that were asked lately. What belongs to a pair lies side by side. */
export class Pairs {
  readonly #shift: number
  readonly #table: Uint32Array

  /** Keeps 2 to the power of `bits` answers. */
  constructor(bits: number) {
    this.#shift = 32 - bits
    this.#table = new Uint32Array(PAIR << bits)
  }

  /** The answer about a pair; -1 when it is not known. */
  find(a: number, b: number): number {
    const at = this.#placeOf(a, b)
    return this.#table[at] === a && this.#table[at + 1] === b ? (this.#table[at + 2] as number) : -1
  }

  keep(a: number, b: number, answer: number): void {
    const at = this.#placeOf(a, b)
    this.#table[at] = a
    this.#table[at + 1] = b
    this.#table[at + 2] = answer
  }

  #placeOf(a: number, b: number): number {
    return ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> this.#shift) * PAIR
  }
}

/** Numbers of a pair and its answer, and one that keeps them within a line of memory. */
const PAIR = 4
