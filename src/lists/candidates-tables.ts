import type { Cell } from '../names/grid.ts'
import { type Side, sideOver } from '../names/stand-for.ts'
import { type Token, tokenOf } from '../names/token.ts'
import { Kept } from './candidates-kept.ts'
import { OftenAsked } from './candidates-often.ts'
import { COUNT, type OutlineTables } from './candidates-outline.ts'
import { ROW, textIn, type WordTables } from './candidates-words.ts'

/** The whole index in flat arrays. Rows of a table are found by `offsets[i]` to `offsets[i + 1]`. */
export type CandidateTables = OutlineTables &
  WordTables & {
    /** Words short enough to be one syllable of Chinese. */
    readonly syllables: Uint32Array
    /** Names by word, each once. */
    readonly postOffsets: Uint32Array
    readonly postNames: Uint32Array
    /** Names by what makes them equal whatever their parts, in buckets by hash (see `hashesOfName`). */
    readonly wholeOffsets: Uint32Array
    readonly wholeNames: Uint32Array
    /** Entry of each name, what its words weigh together (rare words more), and a bit per letter that one begins with. */
    readonly nameEntries: Uint32Array
    readonly nameWeights: Float32Array
    readonly nameLetters: Uint32Array
  }

/** Tables with a thread's own working memory. */
export type OpenIndex = {
  readonly tables: CandidateTables
  readonly names: number
  readonly words: (Token | undefined)[]
  /** Two numbers a name that lie side by side: at twice its number in `sums` what agrees while a query runs (all 0
   *  between queries), and behind it in `marks` the last word of any query that the name was counted for. */
  readonly sums: Float32Array
  readonly marks: Uint32Array
  mark: number
  readonly touched: Uint32Array
  readonly ranks: Float32Array
  /** Near words of words that were asked about, by their tokens: see `nearWord`. */
  readonly near: Kept<Near>
  readonly nearSyllables: Kept<Near>
  /** What guesses found that were asked lately. */
  readonly joined: Map<string, Near>
  /** Parts of outlines as they were asked for; their weights, which lie among the outlines. */
  readonly parts: (Cell | undefined)[]
  readonly weights: Float32Array
  /** The filed reading that a query is held against, as it is looked at. */
  readonly filed: Side
  /** Words that queries ask about often, held against filed parts. */
  readonly often: OftenAsked
  /** Words of queries held against filed parts lately, two numbers each: the word; the part, the manner and how like they
   *  are. */
  readonly lately: Uint32Array
}

/** Words near a word, the nearest first, and how near; `posts` is how many names carry them, `carriers` how many of
 *  these carry it in some spelling of its own. */
export type Near = {
  readonly words: readonly number[]
  readonly likeness: readonly number[]
  readonly posts: number
  readonly carriers: number
  /** The query's word was itself put together. */
  readonly guess: boolean
}

/** Words of queries of which the near ones are kept: more the more are filed, up to a bound. */
const placesFor = (words: number): number => 2 ** Math.min(MOST_KEPT_BITS, Math.ceil(Math.log2(words * 2 + 2 ** 14)))
const MOST_KEPT_BITS = 18
const SYLLABLES_KEPT = 1 << 13

/** Asks for places of a large table before they are needed, many at a time: one after the other, each would be waited
 *  for. */
export function askAhead(table: Uint32Array, places: Uint32Array, count: number): void {
  let sum = 0
  for (let one = 0; one < count; one++) sum ^= table[places[one] as number] as number
  heed(sum)
}

/** What was asked ahead is put down somewhere: what nobody looks at would not be asked for. */
export function heed(sum: number): void {
  heeded[0] = sum
}

const heeded = new Uint32Array(1)

/** A hash of 32 bits is shifted so far for its place in `lately`. */
export const ASKED_SHIFT = 17

export function openIndex(tables: CandidateTables): OpenIndex {
  const names = tables.nameEntries.length
  const words = tables.rows.length / ROW
  const parts = tables.partOffsets.length - 1
  const tally = new ArrayBuffer(names * 8)
  return {
    tables,
    names,
    words: new Array<Token | undefined>(words),
    sums: new Float32Array(tally),
    marks: new Uint32Array(tally),
    mark: 0,
    touched: new Uint32Array(names),
    ranks: new Float32Array(names),
    near: new Kept(placesFor(words)),
    nearSyllables: new Kept(SYLLABLES_KEPT),
    joined: new Map(),
    parts: new Array<Cell | undefined>(parts),
    filed: sideOver(tables.outlines, COUNT + 1),
    weights: new Float32Array(tables.outlines.buffer, tables.outlines.byteOffset, tables.outlines.length),
    often: new OftenAsked(parts),
    lately: new Uint32Array(2 << (32 - ASKED_SHIFT)),
  }
}

function textOf(index: OpenIndex, word: number): string {
  const { bytes, from, to } = textIn(index.tables, word)
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number)
  return text
}

export function wordOf(index: OpenIndex, word: number): Token {
  const known = index.words[word]
  if (known !== undefined) return known
  const token = tokenOf(textOf(index, word))
  index.words[word] = token
  return token
}

/** A short list is told from the world's names, not from itself: a word that one of ten names carries is rare. */
const FEWEST = 10_000

/** What agreeing on a word that so many of an index's names carry is worth, in bits. */
export function rarity(carriers: number, names: number): number {
  return Math.log2(1 + Math.max(names, FEWEST) / (1 + carriers))
}
