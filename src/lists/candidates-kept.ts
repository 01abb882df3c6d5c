/** Answers to what is asked by number, in so many places. Where two want one place, the one that is asked about more often
 *  keeps it: most words of strangers' names are asked about once, and must not push out those that come back. */
export class Kept<T> {
  readonly #mask: number
  /** Numbers above 0, of any size: they grow for as long as a process runs. */
  readonly #keys: Float64Array
  readonly #times: Uint8Array
  readonly #answers: (T | undefined)[]

  /** `places` is a power of two. */
  constructor(places: number) {
    this.#mask = places - 1
    this.#keys = new Float64Array(places)
    this.#times = new Uint8Array(places)
    this.#answers = new Array<T | undefined>(places)
  }

  /** What was kept under a number; numbers that follow one another have places side by side. */
  find(key: number): T | undefined {
    const place = key & this.#mask
    if (this.#keys[place] !== key) return undefined
    const times = this.#times[place] as number
    if (times < MOST) this.#times[place] = times + 1
    return this.#answers[place]
  }

  keep(key: number, answer: T): void {
    const place = key & this.#mask
    const times = this.#times[place] as number
    if (times > 0) {
      this.#times[place] = times - 1
      return
    }
    this.#keys[place] = key
    this.#times[place] = 1
    this.#answers[place] = answer
  }
}

const MOST = 8
