import type { Stretch } from '../names/edit.ts'
import { shapeOf } from '../names/shape.ts'
import type { Token } from '../names/token.ts'
import { GrowingBytes, uint32s } from './candidates-growing.ts'

/** Words of the filed names, all that looking for near ones takes of each in one line of memory. */
export type WordTables = {
  /** `ROW` numbers a word: shapes of its sound and of its text (see `shapeOf`), where its letters start, and how many
   *  there are with what the word is. */
  readonly rows: Uint32Array
  /** ASCII letters of every word: of its text, and behind it of its sound. */
  readonly letters: Uint8Array
}

export const ROW = 4
const SOUND = 0
const TEXT = 1
const START = 2
const LENGTHS = 3

/** Below the lengths: the word was only ever a joined one (neighbours written as one, acronyms), or has kin. */
const JOINED = 1
const KIN = 2
const TEXT_LENGTH = 2
const SOUND_LENGTH = 17
const LONGEST = 0x7fff

export class WordRows {
  readonly #rows: Uint32Array
  readonly #letters = new GrowingBytes()

  constructor(words: number) {
    this.#rows = uint32s(words * ROW)
  }

  /** Files a word under its number; `token` is null for one that was only ever joined. */
  set(word: number, token: Token | null, { text, sound }: { readonly text: string; readonly sound: string }): void {
    const rows = this.#rows
    const at = word * ROW
    rows[at + SOUND] = shapeOf(sound)
    rows[at + TEXT] = shapeOf(text)
    rows[at + START] = this.#letters.length
    // What is joined is not looked into.
    const is = token === null ? JOINED | KIN : hasKin(token) ? KIN : 0
    const lengths = (Math.min(text.length, LONGEST) << TEXT_LENGTH) | (Math.min(sound.length, LONGEST) << SOUND_LENGTH)
    rows[at + LENGTHS] = is | lengths
    this.#letters.push(Buffer.from(text.slice(0, LONGEST) + sound.slice(0, LONGEST), 'latin1'))
  }

  taken(): WordTables {
    return { rows: this.#rows, letters: this.#letters.taken() }
  }
}

/** Whether a word has a family of spellings, short forms or a number, by which words of other letters are like it. */
export function hasKin({ family, nicknames, number }: Token): boolean {
  return family >= 0 || nicknames.length > 0 || number !== null
}

export const soundShapeOf = ({ rows }: WordTables, word: number): number => rows[word * ROW + SOUND] as number
export const textShapeOf = ({ rows }: WordTables, word: number): number => rows[word * ROW + TEXT] as number
export const isJoined = ({ rows }: WordTables, word: number): boolean =>
  ((rows[word * ROW + LENGTHS] as number) & JOINED) !== 0
export const mayHaveKin = ({ rows }: WordTables, word: number): boolean =>
  ((rows[word * ROW + LENGTHS] as number) & KIN) !== 0

export function textIn({ rows, letters }: WordTables, word: number): Stretch {
  const from = rows[word * ROW + START] as number
  return { bytes: letters, from, to: from + (((rows[word * ROW + LENGTHS] as number) >>> TEXT_LENGTH) & LONGEST) }
}

export function soundIn({ rows, letters }: WordTables, word: number): Stretch {
  const lengths = rows[word * ROW + LENGTHS] as number
  const from = (rows[word * ROW + START] as number) + ((lengths >>> TEXT_LENGTH) & LONGEST)
  return { bytes: letters, from, to: from + (lengths >>> SOUND_LENGTH) }
}
