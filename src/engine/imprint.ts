import { createHash } from 'node:crypto'

const blockBytes = 4096
const newline = 0x0a
const mark = 0x23

/** How far a file is what was read of a log. */
export type Likeness = {
  /** Bytes from its start that are proven the same. */
  readonly same: number
  /** Whole lines of them, in bytes, and how many of those lines are records and not marks (`#`). */
  readonly lines: number
  readonly records: number
  /** What follows: nothing; no whole line; lines; or `unproven`, the file ends where only whole blocks can be compared. */
  readonly rest: 'nothing' | 'part of a line' | 'lines' | 'unproven'
  /** All that was read of the log stands in it. */
  readonly whole: boolean
}

/** What was read of a log, by which a copy of it is known: its first and last bytes, and a digest of each 4 KiB. */
export class Imprint {
  /** Bytes that were read. */
  length = 0
  #first: Buffer = Buffer.alloc(0)
  #last: Buffer = Buffer.alloc(0)
  readonly #blocks: number[] = []

  take(bytes: Buffer): void {
    this.length += bytes.length
    if (this.#first.length < blockBytes)
      this.#first = Buffer.concat([this.#first, bytes.subarray(0, blockBytes - this.#first.length)])
    const all = Buffer.concat([this.#last, bytes])
    let at = 0
    for (; at + blockBytes <= all.length; at += blockBytes) this.#blocks.push(digest(all.subarray(at, at + blockBytes)))
    this.#last = Buffer.from(all.subarray(at))
  }

  /** Whether a file of which this is the head may be a copy at all. */
  begins(head: Buffer): boolean {
    const length = Math.min(this.#first.length, head.length)
    return length > 0 && this.#first.subarray(0, length).equals(head.subarray(0, length))
  }

  /** The lines (`#`) that it begins with, which say what its records are. */
  get marks(): Buffer {
    let end = 0
    while (this.#first[end] === mark && this.#first.includes(newline, end)) end = this.#first.indexOf(newline, end) + 1
    return this.#first.subarray(0, end)
  }

  /** Compares a file with what was read so far. */
  async likeness(chunks: AsyncIterable<Buffer>): Promise<Likeness> {
    const [length, last, blocks] = [this.length, this.#last, this.#blocks.length]
    const tally = { same: 0, lines: 0, records: 0, starts: true, record: false }
    let rest: Buffer = Buffer.alloc(0)
    let differs = false
    for await (const chunk of chunks) {
      rest = Buffer.concat([rest, chunk])
      while (!differs && tally.same < length) {
        const index = tally.same / blockBytes
        const expected = index === blocks ? last.length : blockBytes
        if (rest.length < expected) break
        const block = rest.subarray(0, expected)
        differs = index === blocks ? !block.equals(last) : digest(block) !== this.#blocks[index]
        if (differs) break
        count(tally, block)
        rest = rest.subarray(expected)
      }
      if ((differs || tally.same === length) && rest.includes(newline)) break
    }
    if (!differs && tally.same < length) {
      // It ends inside of a block: only of the first and the last the bytes themselves are known.
      const known = tally.same === 0 ? this.#first : tally.same === blocks * blockBytes ? last : null
      if (known?.subarray(0, rest.length).equals(rest) === true) {
        count(tally, rest)
        rest = Buffer.alloc(0)
      } else if (known !== null) differs = true
    }
    const { same, lines, records } = tally
    return { same, lines, records, rest: restOf(rest, differs || same === length), whole: same === length }
  }
}

function restOf(rest: Buffer, told: boolean): Likeness['rest'] {
  if (rest.length === 0) return 'nothing'
  if (!told) return 'unproven'
  return rest.includes(newline) ? 'lines' : 'part of a line'
}

function count(
  tally: { same: number; lines: number; records: number; starts: boolean; record: boolean },
  bytes: Buffer,
): void {
  for (let at = 0; at < bytes.length; ) {
    if (tally.starts) tally.record = bytes[at] !== mark
    const end = bytes.indexOf(newline, at)
    tally.starts = end >= 0
    if (end < 0) break
    if (tally.record) tally.records++
    tally.lines = tally.same + end + 1
    at = end + 1
  }
  tally.same += bytes.length
}

/** 48 bits: enough to tell logs apart that nobody made to be mistaken for each other. */
const digest = (bytes: Buffer): number => createHash('sha256').update(bytes).digest().readUIntBE(0, 6)

/**
 * The bytes of a log in which the lines before `known` (bytes) were read already: marks (`#`) stand, as what follows
 * is read by them, other lines are empty, so that each line keeps its number.
 */
export async function* withoutKnown(
  chunks: AsyncIterable<Buffer>,
  { known, header }: { readonly known: number; readonly header: boolean },
): AsyncGenerator<Buffer> {
  let at = 0
  let starts = true
  let stands = false
  for await (const chunk of chunks) {
    const inside = Math.max(0, Math.min(chunk.length, known - at))
    const kept: Buffer[] = []
    for (let from = 0; from < inside; ) {
      if (starts) stands = chunk[from] === mark || (header && at + from === 0)
      const end = chunk.subarray(0, inside).indexOf(newline, from)
      starts = end >= 0
      const to = end < 0 ? inside : end + 1
      if (stands) kept.push(chunk.subarray(from, to))
      else if (starts) kept.push(Buffer.from('\n'))
      from = to
    }
    at += chunk.length
    kept.push(chunk.subarray(inside))
    yield Buffer.concat(kept)
  }
}
