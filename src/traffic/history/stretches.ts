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
  /** To be called when the bytes are not needed any more: others are written in their place. */
  readonly release: () => void
}

/** Expanded bytes of one stretch. Three of a file are in memory at a time. */
const stretchBytes = 32 * 1024 * 1024
const longestLine = 16 * 1024 * 1024
const newline = 0x0a
const hash = 0x23

/** Memory for stretches, used again and again: to give back what is so large costs more than to cut into it. */
export class Rooms {
  /** Expanded bytes of one stretch. */
  readonly size: number
  readonly #free: Buffer[] = []

  constructor(size = stretchBytes) {
    this.size = size
  }

  /** Room for a stretch, and for the line on which it ends. */
  take(): Buffer {
    return this.#free.pop() ?? Buffer.allocUnsafeSlow(this.size + longestLine)
  }

  give(room: Buffer): void {
    this.#free.push(room)
  }
}

/**
 * Cuts a log into stretches. What stood before a fault of the file comes first, then the fault is thrown:
 * the engine's own reader would take a file that was cut short for a whole one.
 */
export async function* stretches(input: Input, rooms = new Rooms()): AsyncGenerator<Stretch> {
  const cutter = new Cutter(input, rooms)
  try {
    try {
      for await (const chunk of input.chunks()) yield* cutter.take(chunk)
    } catch (error) {
      yield* cutter.whole()
      throw error
    }
    yield* cutter.whole()
    yield* cutter.rest()
  } finally {
    cutter.end()
  }
}

class Cutter {
  readonly #input: Input
  readonly #rooms: Rooms
  #held: Buffer
  #length = 0
  #line = 1
  #header = ''

  constructor(input: Input, rooms: Rooms) {
    this.#input = input
    this.#rooms = rooms
    this.#held = rooms.take()
  }

  *take(chunk: Buffer): Generator<Stretch> {
    for (let at = 0; at < chunk.length; ) {
      const bound = this.#length < this.#rooms.size ? this.#rooms.size : this.#held.length
      const room = Math.min(chunk.length - at, bound - this.#length)
      chunk.copy(this.#held, this.#length, at, at + room)
      this.#length += room
      at += room
      if (this.#length >= this.#rooms.size) yield* this.whole()
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

  end(): void {
    this.#rooms.give(this.#held)
  }

  *#cut(end: number): Generator<Stretch> {
    const room = this.#held
    const bytes = room.subarray(0, end)
    const rest = room.subarray(end, this.#length)
    this.#held = this.#rooms.take()
    rest.copy(this.#held)
    this.#length = rest.length
    const start = this.#header === '' ? this.#takeHeader(bytes) : 0
    const release = () => this.#rooms.give(room)
    if (start < bytes.length) yield this.#stretch(bytes.subarray(start), release)
    else release()
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

  #stretch(bytes: Buffer, release: () => void): Stretch {
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
      release,
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
