/** Counts by text, in order of text. A `Map` is one, too. */
export interface Counts extends Iterable<readonly [text: string, count: number]> {
  readonly size: number
  has(text: string): boolean
  get(text: string): number | undefined
  keys(): Iterable<string>
  forEach(each: (count: number, text: string) => void): void
}

/** Few counts side by side. Every channel has some, and most are looked at once: nothing is hashed for that. */
export class Tally implements Counts {
  readonly #texts: readonly string[]
  readonly #counts: readonly number[]

  constructor(texts: readonly string[], counts: readonly number[]) {
    this.#texts = texts
    this.#counts = counts
  }

  get size(): number {
    return this.#texts.length
  }

  has(text: string): boolean {
    return this.#texts.includes(text)
  }

  get(text: string): number | undefined {
    const at = this.#texts.indexOf(text)
    return at < 0 ? undefined : this.#counts[at]
  }

  keys(): readonly string[] {
    return this.#texts
  }

  forEach(each: (count: number, text: string) => void): void {
    for (let at = 0; at < this.#texts.length; at++) each(this.#counts[at] as number, this.#texts[at] as string)
  }

  *[Symbol.iterator](): Generator<readonly [text: string, count: number]> {
    for (let at = 0; at < this.#texts.length; at++) yield [this.#texts[at] as string, this.#counts[at] as number]
  }
}
