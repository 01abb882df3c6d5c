import { readAddress } from '../../indicators/address-bytes.ts'
import { absent, ByteKeys, hashBackwards } from '../../indicators/bytekeys.ts'

const mostWords = 200_000

/** Texts that repeat in a log, so that a value seen before costs a look-up and no new string. */
export class Words {
  #keys = new ByteKeys()
  #texts: (string | null)[] = []

  /** The text of `bytes[start..end)`; `make` is asked once a value, and its null is remembered too. */
  get(
    bytes: Buffer,
    { start, end }: { start: number; end: number },
    make: (bytes: Buffer, start: number, end: number) => string | null,
  ): string | null {
    const key = this.#keys.find(bytes, start, end, hashBackwards(bytes, start, end))
    if (key !== absent) return this.#texts[key] as string | null
    if (this.#keys.size >= mostWords) {
      this.#keys = new ByteKeys()
      this.#texts = []
    }
    const text = make(bytes, start, end)
    this.#texts[this.#keys.add(bytes.subarray(start, end))] = text
    return text
  }
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
