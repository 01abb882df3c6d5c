import type { Stretch } from '../names/edit.ts'
import { shapeOf } from '../names/shape.ts'
import type { Token } from '../names/token.ts'
import { GrowingBytes, uint32s } from './candidates-growing.ts'

/** Words of the filed names: by number, and in buckets by their hashes. */
export type WordTables = {
  /** `ROW` numbers a word: where its letters start (above that what the word is), and how many there are. */
  readonly rows: Uint32Array
  /** ASCII letters of every word: of its text, and behind it of its sound. */
  readonly letters: Uint8Array
  /** Where the entries of each bucket start; the number of buckets is a power of two. */
  readonly bucketOffsets: Uint32Array
  /** `ENTRY` numbers for each word in a bucket, all that rules out most words: shapes of its sound and of its text (see
   *  `shapeOf`), where its letters start with what it is, and its number. Who looks through a bucket reads on and on. */
  readonly bucketEntries: Uint32Array
}

export const ROW = 2
const LENGTHS = 1
const SOUND_LENGTH = 16
const LONGEST = 0xffff

export const ENTRY = 4
const SOUND = 0
const TEXT = 1
const START = 2
const WORD = 3

/** Above the start: the word was only ever a joined one (neighbours written as one, acronyms), has kin, or may be
 *  Japanese in some school's spelling. */
const JOINED = 1 << 29
const KIN = 1 << 30
const SCHOOLED = 1 << 31
const STARTS = JOINED - 1
/** Letters that a shape counts to. */
const COUNTED = 63

export class WordRows {
  readonly #rows: Uint32Array
  readonly #letters = new GrowingBytes()

  constructor(words: number) {
    this.#rows = uint32s(words * ROW)
  }

  /** Files a word under its number; `token` is null for one that was only ever joined. */
  set(word: number, token: Token | null, { text, sound }: { readonly text: string; readonly sound: string }): void {
    // What is joined is not looked into.
    const is =
      token === null ? JOINED | KIN | SCHOOLED : (hasKin(token) ? KIN : 0) | (token.school === '' ? 0 : SCHOOLED)
    this.#rows[word * ROW] = (this.#letters.length | is) >>> 0
    this.#rows[word * ROW + LENGTHS] =
      Math.min(text.length, LONGEST) | (Math.min(sound.length, LONGEST) << SOUND_LENGTH)
    this.#letters.push(Buffer.from(text.slice(0, LONGEST) + sound.slice(0, LONGEST), 'latin1'))
  }

  taken(): Pick<WordTables, 'rows' | 'letters'> {
    return { rows: this.#rows, letters: this.#letters.taken() }
  }
}

/** The entries of buckets that hold these words. */
export function entriesOf({ rows, letters }: Pick<WordTables, 'rows' | 'letters'>, words: Uint32Array): Uint32Array {
  const shapes = new Uint32Array(rows.length)
  for (let word = 0; word * ROW < rows.length; word++) {
    shapes[word * 2] = shapeIn(soundIn({ rows, letters }, word))
    shapes[word * 2 + 1] = shapeIn(textIn({ rows, letters }, word))
  }
  const entries = uint32s(words.length * ENTRY)
  for (const [at, word] of words.entries()) {
    entries[at * ENTRY + SOUND] = shapes[word * 2] as number
    entries[at * ENTRY + TEXT] = shapes[word * 2 + 1] as number
    entries[at * ENTRY + START] = rows[word * ROW] as number
    entries[at * ENTRY + WORD] = word
  }
  return entries
}

const shapeIn = ({ bytes, from, to }: Stretch): number =>
  shapeOf(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1'))

/** Whether a word has a family of spellings, short forms or a number, by which words of other letters are like it. */
export function hasKin({ family, nicknames, number }: Token): boolean {
  return family >= 0 || nicknames.length > 0 || number !== null
}

type Rows = Pick<WordTables, 'rows' | 'letters'>

export const isJoined = ({ rows }: Rows, word: number): boolean => ((rows[word * ROW] as number) & JOINED) !== 0

export function textIn({ rows, letters }: Rows, word: number): Stretch {
  const from = (rows[word * ROW] as number) & STARTS
  return { bytes: letters, from, to: from + ((rows[word * ROW + LENGTHS] as number) & LONGEST) }
}

function soundIn({ rows, letters }: Rows, word: number): Stretch {
  const lengths = rows[word * ROW + LENGTHS] as number
  const from = ((rows[word * ROW] as number) & STARTS) + (lengths & LONGEST)
  return { bytes: letters, from, to: from + (lengths >>> SOUND_LENGTH) }
}

type Entries = Pick<WordTables, 'bucketEntries'>

/** What stands in an entry, by where it starts among `bucketEntries`. */
export const wordAt = ({ bucketEntries }: Entries, at: number): number => bucketEntries[at + WORD] as number
export const soundShapeAt = ({ bucketEntries }: Entries, at: number): number =>
  (bucketEntries[at + SOUND] as number) | 0
export const textShapeAt = ({ bucketEntries }: Entries, at: number): number => (bucketEntries[at + TEXT] as number) | 0
export const isJoinedAt = ({ bucketEntries }: Entries, at: number): boolean =>
  ((bucketEntries[at + START] as number) & JOINED) !== 0
export const mayHaveKinAt = ({ bucketEntries }: Entries, at: number): boolean =>
  ((bucketEntries[at + START] as number) & KIN) !== 0
export const mayBeJapaneseAt = ({ bucketEntries }: Entries, at: number): boolean =>
  ((bucketEntries[at + START] as number) & SCHOOLED) !== 0

export function textAt(tables: WordTables, at: number): Stretch {
  const length = textShapeAt(tables, at) >>> 26
  if (length === COUNTED) return textIn(tables, wordAt(tables, at))
  const from = (tables.bucketEntries[at + START] as number) & STARTS
  return { bytes: tables.letters, from, to: from + length }
}

export function soundAt(tables: WordTables, at: number): Stretch {
  const text = textShapeAt(tables, at) >>> 26
  const length = soundShapeAt(tables, at) >>> 26
  if (text === COUNTED || length === COUNTED) return soundIn(tables, wordAt(tables, at))
  const from = ((tables.bucketEntries[at + START] as number) & STARTS) + text
  return { bytes: tables.letters, from, to: from + length }
}
