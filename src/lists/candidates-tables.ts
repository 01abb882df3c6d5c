import { type Token, tokenOf } from '../names/token.ts'

/** The whole index in flat arrays. Rows of a table are found by `offsets[i]` to `offsets[i + 1]`. */
export type CandidateTables = {
  /** ASCII letters of every word, and where each starts. */
  readonly letters: Uint8Array
  readonly letterOffsets: Uint32Array
  /** 1 where a word was only ever a joined one (neighbours written as one, acronyms). */
  readonly joinedOnly: Uint8Array
  /** Words by bucket of their hashes; the number of buckets is a power of two. */
  readonly bucketOffsets: Uint32Array
  readonly bucketWords: Uint32Array
  /** Names by word, each once. */
  readonly postOffsets: Uint32Array
  readonly postNames: Uint32Array
  /** Entry of each name, and what its words weigh together (rare words more). */
  readonly nameEntries: Uint32Array
  readonly nameWeights: Float32Array
}

/** Tables with a thread's own working memory. */
export type OpenIndex = {
  readonly tables: CandidateTables
  readonly names: number
  readonly words: (Token | undefined)[]
  /** Sum of likenesses by name while a query runs; all 0 between queries. */
  readonly sums: Float32Array
  readonly touched: Uint32Array
  readonly seenWords: Uint32Array
  stamp: number
  /** Near words of a word, by its text, as worked out lately. */
  near: Map<string, Near>
}

/** Words near a word, and how near. */
export type Near = { readonly words: Uint32Array; readonly likeness: Float32Array; readonly posts: number }

export function openIndex(tables: CandidateTables): OpenIndex {
  const names = tables.nameEntries.length
  const words = tables.letterOffsets.length - 1
  return {
    tables,
    names,
    words: new Array<Token | undefined>(words),
    sums: new Float32Array(names),
    touched: new Uint32Array(names),
    seenWords: new Uint32Array(words),
    stamp: 0,
    near: new Map(),
  }
}

export function wordOf(index: OpenIndex, word: number): Token {
  const known = index.words[word]
  if (known !== undefined) return known
  const { letters, letterOffsets } = index.tables
  let text = ''
  const end = letterOffsets[word + 1] as number
  for (let at = letterOffsets[word] as number; at < end; at++) text += String.fromCharCode(letters[at] as number)
  const token = tokenOf(text)
  index.words[word] = token
  return token
}

/** What agreeing on a word that so many names carry is worth. */
export function rarity(carriers: number, names: number): number {
  return Math.log2(1 + names / (1 + carriers))
}
