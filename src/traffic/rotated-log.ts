import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'

const mostHeld = 64 * 1024 * 1024
const largestFile = 256 * 1024 * 1024

/** Lines of a connection log, in files by the time at which they are written: `conn.2026-03-01-10-00-00.log`. */
export class RotatedLog {
  readonly #folder: string
  readonly #clock: Clock
  readonly #rotation: number
  #lines: string[] = []
  #held = 0
  #begun = ''
  #part = 0
  #size = 0
  #writing: Promise<void> = Promise.resolve()
  dropped = 0

  constructor({
    folder,
    clock,
    rotation,
  }: { readonly folder: string; readonly clock: Clock; readonly rotation: number }) {
    this.#folder = folder
    this.#clock = clock
    this.#rotation = rotation
  }

  /** A disk that does not keep up loses lines, which are counted, and not the program. */
  add(line: string): void {
    if (this.#held > mostHeld) this.dropped++
    else {
      this.#lines.push(line)
      this.#held += line.length
    }
  }

  flush(): Promise<void> {
    this.#writing = this.#writing.catch(() => {}).then(() => this.#write())
    return this.#writing
  }

  close(): Promise<void> {
    return this.flush()
  }

  async #write(): Promise<void> {
    if (this.#lines.length === 0) return
    const lines = this.#lines
    const text = lines.join('')
    this.#lines = []
    this.#held = 0
    try {
      await mkdir(this.#folder, { recursive: true })
      await appendFile(this.#path(text.length), text)
    } catch (error) {
      this.dropped += lines.length
      throw error
    }
  }

  #path(size: number): string {
    const seconds = Math.floor(this.#clock().getTime() / 1_000)
    const begun = new Date((seconds - (seconds % this.#rotation)) * 1_000)
      .toISOString()
      .slice(0, 19)
      .replace(/[T:]/g, '-')
    if (begun !== this.#begun) this.#part = 0
    else if (this.#size + size > largestFile) this.#part++
    if (begun !== this.#begun || this.#size + size > largestFile) this.#size = 0
    this.#begun = begun
    this.#size += size
    return join(this.#folder, `conn.${begun}${this.#part === 0 ? '' : `.${this.#part}`}.log`)
  }
}
