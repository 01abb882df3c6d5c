import { createHash } from 'node:crypto'
import type { Input } from '../evidence/input.ts'

const newline = 0x0a
const headBytes = 64 * 1024

/** Standard input that is examined as it comes. Its kind is told by the first whole line. Read once only. */
export class GrowingStream {
  /** Bytes of a line that was not whole when reading stopped. */
  unread = 0
  readonly #source: AsyncIterator<Buffer>
  readonly #stopped: Promise<null>
  readonly #hash = createHash('sha256')
  #size = 0
  #first: Buffer = Buffer.alloc(0)
  #over = false

  constructor(stream: AsyncIterable<Buffer>, signal: AbortSignal) {
    this.#source = stream[Symbol.asyncIterator]()
    this.#stopped = new Promise(resolve => {
      if (signal.aborted) resolve(null)
      else signal.addEventListener('abort', () => resolve(null), { once: true })
    })
  }

  /** Waits for the first line. Empty when the stream ends, or the operator stops, before anything came. */
  async head(): Promise<Buffer> {
    while (!this.#first.includes(newline) && this.#first.length < headBytes) {
      const chunk = await this.#next()
      if (chunk === null) break
      this.#first = Buffer.concat([this.#first, chunk])
    }
    return this.#first.subarray(0, headBytes)
  }

  /** `text` is handed on by whole lines, anything else as it comes. */
  input(text: boolean): Input {
    const stream = this
    return {
      path: '-',
      get sha256() {
        return stream.#hash.copy().digest('hex')
      },
      get size() {
        return stream.#size
      },
      compression: 'none',
      decoding: { asked: null, used: null },
      head: this.#first.subarray(0, headBytes),
      chunks: () => this.#chunks(text),
    }
  }

  async *#chunks(text: boolean): AsyncGenerator<Buffer> {
    let rest = this.#first
    for (let ended = false; !ended; ) {
      const end = text ? rest.lastIndexOf(newline) + 1 : rest.length
      if (end > 0) yield this.#taken(rest.subarray(0, end))
      rest = rest.subarray(end)
      const chunk = await this.#next()
      if (chunk === null) ended = true
      else rest = Buffer.concat([rest, chunk])
    }
    if (rest.length === 0) return
    // What a stream ends with is all that there will be; what the operator stopped is not.
    if (this.#over) yield this.#taken(rest)
    else this.unread = rest.length
  }

  async #next(): Promise<Buffer | null> {
    const step = await Promise.race([this.#source.next(), this.#stopped])
    if (step === null) return null
    if (step.done === true) this.#over = true
    return step.done === true ? null : step.value
  }

  #taken(bytes: Buffer): Buffer {
    this.#hash.update(bytes)
    this.#size += bytes.length
    return bytes
  }
}
