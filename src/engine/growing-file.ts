import { createHash } from 'node:crypto'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { OperatorError } from '../errors.ts'
import type { Input } from '../evidence/input.ts'
import { Imprint } from './imprint.ts'

/** Why no more comes of a log: it was renamed or removed, it became shorter, or the operator stopped. */
export type Ended = 'rotated' | 'truncated' | 'stopped'

const headBytes = 64 * 1024
/** A log that was cut and written anew, longer than before, is known by its bytes before those that came. */
const endBytes = 256
const chunkBytes = 256 * 1024
const newline = 0x0a

/**
 * A log that is being written, as an input whose bytes come as they are written. It ends when another file takes its
 * name, when it becomes shorter, or when `signal` says so. Lines are handed on whole; what is left of one when the
 * operator stops is not (`unread`). `sha256` is that of what was handed on so far.
 */
export class GrowingFile {
  readonly path: string
  /** Names the file whatever it is called. */
  readonly inode: string
  ended: Ended | null = null
  /** Bytes of a line that was not whole when reading stopped. */
  unread = 0
  /** Of what was handed on. */
  readonly imprint = new Imprint()
  readonly #file: FileHandle
  readonly #signal: AbortSignal
  readonly #pause: number
  readonly #hash = createHash('sha256')
  #read = 0
  #end: Buffer = Buffer.alloc(0)
  #head: Buffer = Buffer.alloc(0)
  #lines = true
  /** Bytes that were written when the operator stopped: a busy log must not keep us. */
  #limit = Number.POSITIVE_INFINITY

  static async open(
    path: string,
    parts: { readonly signal: AbortSignal; readonly pause: number },
  ): Promise<GrowingFile> {
    const file = await open(path).catch((error: Error) => {
      throw new OperatorError(`${path} cannot be read: ${error.message}`, 'Check the path.', { cause: error })
    })
    const { dev, ino } = await file.stat()
    return new GrowingFile(path, { file, inode: `${dev}:${ino}`, ...parts })
  }

  private constructor(
    path: string,
    parts: { readonly file: FileHandle; readonly inode: string; readonly signal: AbortSignal; readonly pause: number },
  ) {
    this.path = path
    this.inode = parts.inode
    this.#file = parts.file
    this.#signal = parts.signal
    this.#pause = parts.pause
  }

  /** The first bytes, as far as they are written. */
  async head(): Promise<Buffer> {
    if (this.#head.length < headBytes) {
      const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
      this.#head = buffer.subarray(0, bytesRead)
    }
    return this.#head
  }

  /** Its kind is known now: text is handed on by whole lines, anything else as it comes. */
  input(text: boolean): Input {
    this.#lines = text
    const growing = this
    return {
      path: this.path,
      get sha256() {
        return growing.#hash.copy().digest('hex')
      },
      get size() {
        return growing.#read
      },
      compression: 'none',
      decoding: { asked: null, used: null },
      head: this.#head,
      chunks: () => this.#chunks(),
    }
  }

  /** Its bytes from the start, as far as they are written, to be compared with those of others. */
  async *bytes(): AsyncGenerator<Buffer> {
    for (let at = 0; ; ) {
      const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(chunkBytes), 0, chunkBytes, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  }

  /** Whether there are bytes that were not read, or those that were read are gone. */
  async behind(): Promise<boolean> {
    return (await this.#file.stat()).size !== this.#read
  }

  async close(): Promise<void> {
    await this.#file.close()
  }

  async *#chunks(): AsyncGenerator<Buffer> {
    let rest: Buffer = Buffer.alloc(0)
    let waited = false
    for (;;) {
      if (this.#signal.aborted && this.#limit === Number.POSITIVE_INFINITY) this.#limit = (await this.#file.stat()).size
      if (this.#read >= this.#limit) this.ended ??= 'stopped'
      if (this.ended === 'stopped') break
      const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(chunkBytes), 0, chunkBytes, this.#read)
      if (bytesRead > 0) {
        if (waited && !(await this.#goesOn())) {
          this.ended = 'truncated'
          break
        }
        waited = false
        this.#read += bytesRead
        this.#end = Buffer.from(Buffer.concat([this.#end, buffer.subarray(0, bytesRead)]).subarray(-endBytes))
        const bytes = Buffer.concat([rest, buffer.subarray(0, bytesRead)])
        const end = this.#lines ? bytes.lastIndexOf(newline) + 1 : bytes.length
        rest = Buffer.from(bytes.subarray(end))
        if (end > 0) yield this.#taken(bytes.subarray(0, end))
        continue
      }
      if (this.ended !== null) break
      this.ended = await this.#whatHappened()
      // What was written before it was renamed is still to be read; a file that became shorter holds nothing of it.
      if (this.ended === null) {
        await this.#wait()
        waited = true
      } else if (this.ended === 'truncated') break
    }
    if (rest.length === 0) return
    // Nothing is added to a file that was renamed: its last line is as whole as it will be.
    if (this.ended === 'rotated') yield this.#taken(rest)
    else this.unread = rest.length
  }

  #taken(bytes: Buffer): Buffer {
    this.#hash.update(bytes)
    this.imprint.take(bytes)
    return bytes
  }

  async #goesOn(): Promise<boolean> {
    const { length } = this.#end
    const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(length), 0, length, this.#read - length)
    return buffer.subarray(0, bytesRead).equals(this.#end)
  }

  async #whatHappened(): Promise<Ended | null> {
    const now = await stat(this.path).catch(() => null)
    if (now === null || `${now.dev}:${now.ino}` !== this.inode) return 'rotated'
    if (now.size < this.#read) return 'truncated'
    return null
  }

  #wait(): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer)
        this.#signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, this.#pause)
      this.#signal.addEventListener('abort', done)
    })
  }
}
