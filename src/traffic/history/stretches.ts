import type { Input } from '../../evidence/input.ts'
import { InputFault } from '../../evidence/rejection.ts'

/** A run of whole lines of a Zeek TSV log, with the header that is in force where it begins. */
export type Stretch = {
  readonly header: string
  /** The lines. */
  readonly bytes: Buffer
  /** Line number of the first one in the file. */
  readonly first: number
  /** Lines that are records. */
  readonly records: number
  /** Nothing but records, each on one line: the engine may read it without a look at each line. */
  readonly regular: boolean
  /** Value of the last `#close` line in it. */
  readonly closed: string | null
}

/** Expanded bytes of one stretch. Two or three are in memory at a time. */
const stretchBytes = 48 * 1024 * 1024
const longestLine = 16 * 1024 * 1024
const newline = 0x0a
const hash = 0x23

/**
 * Cuts a log into stretches. What stood before a fault of the file comes first, then the fault is thrown:
 * the engine's own reader would take a file that was cut short for a whole one.
 */
export async function* stretches(input: Input, size = stretchBytes): AsyncGenerator<Stretch> {
  const cutter = new Cutter(input, size)
  try {
    for await (const chunk of input.chunks()) yield* cutter.take(chunk)
  } catch (error) {
    yield* cutter.whole()
    throw error
  }
  yield* cutter.whole()
  yield* cutter.rest()
}

class Cutter {
  readonly #input: Input
  readonly #size: number
  #held: Buffer
  #length = 0
  #line = 1
  #header = ''

  constructor(input: Input, size: number) {
    this.#input = input
    this.#size = size
    this.#held = Buffer.allocUnsafe(size + longestLine)
  }

  *take(chunk: Buffer): Generator<Stretch> {
    for (let at = 0; at < chunk.length; ) {
      const bound = this.#length < this.#size ? this.#size : this.#held.length
      const room = Math.min(chunk.length - at, bound - this.#length)
      chunk.copy(this.#held, this.#length, at, at + room)
      this.#length += room
      at += room
      if (this.#length >= this.#size) yield* this.whole()
      if (this.#length >= longestLine && this.#length === this.#held.length)
        throw new InputFault(this.#input.path, this.#line, `line is longer than ${longestLine} bytes`)
    }
  }

  /** The whole lines at hand; what follows the last line end stays. */
  *whole(): Generator<Stretch> {
    const end = this.#held.subarray(0, this.#length).lastIndexOf(newline) + 1
    if (end > 0) yield* this.#cut(end)
  }

  /** The last line, when it has no line end. */
  *rest(): Generator<Stretch> {
    if (this.#length > 0) yield* this.#cut(this.#length)
  }

  *#cut(end: number): Generator<Stretch> {
    const bytes = this.#held.subarray(0, end)
    const rest = this.#held.subarray(end, this.#length)
    this.#held = Buffer.allocUnsafe(this.#size + longestLine)
    rest.copy(this.#held)
    this.#length = rest.length
    const start = this.#header === '' ? this.#takeHeader(bytes) : 0
    if (start < bytes.length) yield this.#stretch(bytes.subarray(start))
  }

  /** Reads the directives at the very start; answers where they end. */
  #takeHeader(bytes: Buffer): number {
    let at = 0
    while (at < bytes.length && bytes[at] === hash) {
      const end = bytes.indexOf(newline, at)
      at = end < 0 ? bytes.length : end + 1
      this.#line++
    }
    this.#header = bytes.toString('utf8', 0, at)
    return at
  }

  #stretch(bytes: Buffer): Stretch {
    const seen = look(bytes)
    const closing = /^(?:#(?:close|open)\t[^\n]*\n?)*$/.test(seen.directives)
    const regular = closing && seen.plain && seen.end > 0 && !bytes.includes(0x0d) && !bytes.includes(0)
    const first = this.#line
    const header = this.#header
    this.#line += seen.lines
    if (!closing) this.#header = headerAfter(header, bytes)
    const closed = /#close\t([^\n\r]*)/.exec(seen.directives)?.[1] ?? null
    return {
      header,
      bytes: regular ? bytes.subarray(0, seen.end) : bytes,
      first,
      records: seen.records,
      regular,
      closed,
    }
  }
}

/** `end` and `records` are of what stands before the first directive; `plain` tells that no line is empty or without an end. */
function look(bytes: Buffer): { lines: number; records: number; end: number; plain: boolean; directives: string } {
  let lines = 0
  let end = bytes[0] === hash ? 0 : -1
  let records = end
  let plain = bytes[0] !== newline && bytes[bytes.length - 1] === newline
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) {
    lines++
    const next = bytes[at + 1]
    if (next === newline) plain = false
    else if (next === hash && end < 0) {
      end = at + 1
      records = lines
    }
  }
  if (bytes[bytes.length - 1] !== newline) lines++
  const directives = end < 0 ? '' : bytes.toString('utf8', end, end + 4096)
  return end < 0
    ? { lines, records: lines, end: bytes.length, plain, directives }
    : { lines, records, end, plain, directives }
}

/** A header in the middle: a whole one takes the place of what was said before, a part of one is added. */
function headerAfter(header: string, bytes: Buffer): string {
  let said = header
  for (const [line] of bytes.toString('latin1').matchAll(/^#[^\n]*\n/gm)) {
    if (line.startsWith('#separator ')) said = line
    else if (!line.startsWith('#close')) said += line
  }
  return said
}
