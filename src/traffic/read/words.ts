import { readAddress } from '../../indicators/address-bytes.ts'

/** A power of two; a log has some dozens of different words and some thousands of addresses that come again soon. */
const slots = 1 << 14

/** Texts that repeat in a log, so that a value seen a moment ago costs a comparison and no new string. */
export class Words {
  readonly #texts: string[] = new Array(slots).fill('')

  /** The text of `bytes[start..end)`, from `make` when it is not at hand. A null of `make` is not remembered. */
  get(bytes: Buffer, start: number, end: number, make: Make): string | null {
    let hash = end - start
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
    const slot = (hash ^ (hash >>> 15)) & (slots - 1)
    const held = this.#texts[slot] as string
    if (same(held, bytes, start, end)) return held
    const text = make(bytes, start, end)
    if (text !== null) this.#texts[slot] = text
    return text
  }
}

type Make = (bytes: Buffer, start: number, end: number) => string | null

/** Plain ASCII only: what was unescaped or decoded is made anew each time. */
function same(text: string, bytes: Buffer, start: number, end: number): boolean {
  const length = end - start
  if (text.length !== length || length === 0) return false
  for (let i = 0; i < length; i++) {
    const byte = bytes[start + i] as number
    if (byte > 0x7f || text.charCodeAt(i) !== byte) return false
  }
  return true
}

const scratch = new Uint8Array(16)

/** The text of an IP address in bytes, null when it is none. */
export const addressOf = (bytes: Buffer, start: number, end: number): string | null =>
  readAddress(bytes, start, end, scratch) === 0 ? null : bytes.toString('latin1', start, end)

/** Text as UTF-8; bytes that are not UTF-8 are read one character each, as Zeek's own tools show them. */
export function textOfBytes(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end)
  return text.includes('\uFFFD') ? bytes.toString('latin1', start, end) : text
}
