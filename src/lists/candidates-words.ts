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

/** Words in the making, number by number, and the buckets that hold them. */
export class WordRows {
  readonly #rows: Uint32Array
  readonly #shapes: Uint32Array
  readonly #letters = new GrowingBytes()

  constructor(words: number) {
    this.#rows = uint32s(words * ROW)
    this.#shapes = new Uint32Array(words * 2)
  }

  /** Files a word under its number; `token` is null for one that was only ever joined. */
  set(word: number, token: Token | null, { text, sound }: { readonly text: string; readonly sound: string }): void {
    this.#rows[word * ROW] = this.#letters.length | flagsOf(token)
    this.#rows[word * ROW + LENGTHS] =
      Math.min(text.length, LONGEST) | (Math.min(sound.length, LONGEST) << SOUND_LENGTH)
    this.#shapes[word * 2 + SOUND] = shapeOf(sound)
    this.#shapes[word * 2 + TEXT] = shapeOf(text)
    this.#letters.push(Buffer.from(text.slice(0, LONGEST) + sound.slice(0, LONGEST), 'latin1'))
  }

  /** The tables, with buckets of these words. */
  taken({ offsets, words }: { readonly offsets: Uint32Array; readonly words: Uint32Array }): WordTables {
    const entries = uint32s(words.length * ENTRY)
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number
      entries[at * ENTRY + SOUND] = this.#shapes[word * 2 + SOUND] as number
      entries[at * ENTRY + TEXT] = this.#shapes[word * 2 + TEXT] as number
      entries[at * ENTRY + START] = this.#rows[word * ROW] as number
      entries[at * ENTRY + WORD] = word
    }
    return { rows: this.#rows, letters: this.#letters.taken(), bucketOffsets: offsets, bucketEntries: entries }
  }
}

/** What is joined is not looked into: it may be anything. */
function flagsOf(token: Token | null): number {
  if (token === null) return JOINED | KIN | SCHOOLED
  return (hasKin(token) ? KIN : 0) | (token.school === '' ? 0 : SCHOOLED)
}

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

export const firstLetterAt = (tables: WordTables, at: number): number =>
  tables.letters[(tables.bucketEntries[at + START] as number) & STARTS] as number

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
