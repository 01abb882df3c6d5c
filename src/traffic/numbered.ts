/** Texts numbered from 0 in order of first addition. */
export class Numbered {
  readonly texts: string[] = []
  readonly #numbers = new Map<string, number>()

  of(text: string): number {
    const held = this.#numbers.get(text)
    if (held !== undefined) return held
    const number = this.texts.length
    this.texts.push(text)
    this.#numbers.set(text, number)
    return number
  }
}
