import { textHash } from '../names/hash.ts'
import { Growing, uint16s, uint32s } from './candidates-growing.ts'

const FIRST_SLOTS = 1 << 12

/** Texts known by number, from 0 in the order of arrival, each once. They lie in flat memory: a million texts as keys
 *  of a map are a million objects that every sweep of the heap must visit. */
export class Texts {
  readonly #units = new Growing()
  readonly #starts = new Growing()
  readonly #hashes = new Growing()
  /** Numbers of texts, one more than that, by hash; 0 is a free slot. */
  #slots = new Uint32Array(FIRST_SLOTS)

  get length(): number {
    return this.#starts.length
  }

  /** The number of a text; a new one when it was not there. */
  numberOf(text: string): number {
    const hash = textHash(text)
    let slot = hash & (this.#slots.length - 1)
    for (let held = this.#slots[slot] as number; held !== 0; held = this.#slots[slot] as number) {
      if (this.#hashes.at(held - 1) === hash && this.#is(held - 1, text)) return held - 1
      slot = (slot + 1) & (this.#slots.length - 1)
    }
    const number = this.length
    this.#slots[slot] = number + 1
    this.#hashes.push(hash)
    this.#starts.push(this.#units.length)
    for (let at = 0; at < text.length; at++) this.#units.push(text.charCodeAt(at))
    if (this.length * 2 > this.#slots.length) this.#widen()
    return number
  }

  textOf(number: number): string {
    let text = ''
    const end = this.#endOf(number)
    for (let at = this.#starts.at(number); at < end; at++) text += String.fromCharCode(this.#units.at(at))
    return text
  }

  /** Letters of all texts, two bytes each, and where each starts. */
  letters(): { readonly letters: Uint16Array; readonly offsets: Uint32Array } {
    const letters = uint16s(this.#units.length)
    for (let at = 0; at < letters.length; at++) letters[at] = this.#units.at(at)
    const offsets = uint32s(this.length + 1)
    for (let number = 0; number < this.length; number++) offsets[number + 1] = this.#endOf(number)
    return { letters, offsets }
  }

  #endOf(number: number): number {
    return number + 1 < this.length ? this.#starts.at(number + 1) : this.#units.length
  }

  #is(number: number, text: string): boolean {
    const start = this.#starts.at(number)
    if (this.#endOf(number) - start !== text.length) return false
    for (let at = 0; at < text.length; at++) if (this.#units.at(start + at) !== text.charCodeAt(at)) return false
    return true
  }

  #widen(): void {
    const slots = new Uint32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let number = 0; number < this.length; number++) {
      let slot = this.#hashes.at(number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}
