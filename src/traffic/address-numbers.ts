import { readPlainV4 } from '../indicators/address-bytes.ts'

/**
 * Texts of addresses, numbered from 0 in order of first addition. IPv4, as nearly all are, goes by its four bytes:
 * flat open addressing, which hashes no text and looks at no other string.
 */
export class AddressNumbers {
  readonly texts: string[] = []
  readonly #others = new Map<string, number>()
  readonly #bytes = new Uint8Array(16)
  /** Address and number, in slots of two. Numbers are kept plus one: an empty slot is all zeros. */
  #slots = new Int32Array(2 * 4096)
  #mask = 4095
  #four = 0

  of(text: string): number {
    if (!this.#isFour(text)) return this.#otherOf(text)
    const slot = this.#slotOf(this.#address())
    const held = this.#slots[slot + 1] as number
    if (held !== 0) return held - 1
    return this.#add(slot, text)
  }

  has(text: string): boolean {
    if (!this.#isFour(text)) return this.#others.has(text)
    return this.#slots[this.#slotOf(this.#address()) + 1] !== 0
  }

  /** Only in its one usual spelling: another spelling is another text. */
  #isFour(text: string): boolean {
    const bytes = this.#bytes
    if (!readPlainV4(text, bytes)) return false
    let length = 3
    for (let i = 0; i < 4; i++) length += (bytes[i] as number) > 99 ? 3 : (bytes[i] as number) > 9 ? 2 : 1
    return length === text.length
  }

  #address(): number {
    const bytes = this.#bytes
    const [high, low] = [
      ((bytes[0] as number) << 8) | (bytes[1] as number),
      ((bytes[2] as number) << 8) | (bytes[3] as number),
    ]
    return (high << 16) | low
  }

  #slotOf(address: number): number {
    let hash = Math.imul(address, 0x9e3779b1)
    hash ^= hash >>> 15
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask)
      if (this.#slots[2 * slot + 1] === 0 || this.#slots[2 * slot] === address) return 2 * slot
  }

  #otherOf(text: string): number {
    const held = this.#others.get(text)
    if (held !== undefined) return held
    const number = this.texts.push(text) - 1
    this.#others.set(text, number)
    return number
  }

  #add(slot: number, text: string): number {
    const number = this.texts.push(text) - 1
    this.#slots[slot] = this.#address()
    this.#slots[slot + 1] = number + 1
    if (2 * ++this.#four > this.#mask) this.#grow()
    return number
  }

  #grow(): void {
    const before = this.#slots
    this.#mask = 2 * this.#mask + 1
    this.#slots = new Int32Array(2 * (this.#mask + 1))
    for (let at = 0; at < before.length; at += 2) {
      if (before[at + 1] === 0) continue
      const slot = this.#slotOf(before[at] as number)
      this.#slots[slot] = before[at] as number
      this.#slots[slot + 1] = before[at + 1] as number
    }
  }
}
