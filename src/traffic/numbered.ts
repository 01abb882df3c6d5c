/** Texts numbered from 0 in order of first addition. */
export class Numbered {
  readonly texts: string[] = []
  readonly #numbers = new Map<string, number>()

  #lastText = ''
  #last = -1

  of(text: string): number {
    // Records of one protocol, service or host follow each other.
    if (text === this.#lastText && this.#last >= 0) return this.#last
    const number = this.#numberOf(text)
    this.#lastText = text
    this.#last = number
    return number
  }

  #numberOf(text: string): number {
    const held = this.#numbers.get(text)
    if (held !== undefined) return held
    const number = this.texts.length
    this.texts.push(text)
    this.#numbers.set(text, number)
    return number
  }
}
