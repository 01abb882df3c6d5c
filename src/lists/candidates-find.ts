import { keysOf, type NameKeys } from '../names/keys.ts'
import { type Halves, halvesOf } from '../names/one-word.ts'
import type { PreparedName } from '../names/prepare.ts'
import { nearJoined, nearWord } from './candidates-near.ts'
import { hashesOfName } from './candidates-outline.ts'
import { isEqual } from './candidates-sieve.ts'
import { type Near, type OpenIndex, rarity } from './candidates-tables.ts'
import { isJoined } from './candidates-words.ts'

/** Names found, best first: their numbers in filing order, and the entry of each. */
export type CandidateNames = {
  readonly names: Uint32Array
  readonly entries: Uint32Array
  /** How much of the words agrees, 0 to 1, rare words more: falls from first to last. */
  readonly ranks: Float32Array
}

/** Once rarer words have found this many names, a word that more names carry only adds to names already found. */
const ENOUGH = 400
const COMMON = 2_000

/** What both names have and does not agree, and what only one has, against what agrees. */
const CONFLICT = 0.9
const EXTRA = 0.25
/** Names below this rank are left out, and those below this share of the best rank. Both measured: what scores at all
 *  stands above them. Who asks for more names than `USUAL` gets the far ones too. */
const FLOOR = 0.3
const TAIL = 0.45
const USUAL = 100
/** What an initial that agrees is worth. */
const INITIAL = 2

/** What a query's heaviest reading weighs, its initials apart. */
type Asked = { readonly touched: number; readonly weight: number; readonly limit: number; readonly initials: number }

const none: CandidateNames = { names: new Uint32Array(0), entries: new Uint32Array(0), ranks: new Float32Array(0) }

export function findIn(index: OpenIndex, query: PreparedName, limit: number): CandidateNames {
  if (query.rejected !== null || index.names === 0) return none
  const keys = keysOf(query)
  const near: Near[] = keys.words.map(token => nearWord(index, token, keys.syllabic))
  const weight = weightOf(index, keys, near)
  const wholes = near.filter((_, at) => query.glued.includes(keys.words[at]?.text ?? ''))
  near.sort((a, b) => a.posts - b.posts)
  let touched = 0
  for (const one of near) touched = add(index, one, touched)
  for (const text of keys.joined) {
    const joined = nearJoined(index, text)
    touched = add(index, joined, touched)
    if (joined.words.length > 0 && query.glued.includes(text)) wholes.push(joined)
  }
  touched = addHalves(index, halvesOf(query), touched)
  if (wholes.length > 0) touched = addEqual(index, { wholes, hashes: hashesOfName(query) }, touched)
  const found = best(index, { touched, weight, limit, initials: keys.initials })
  for (let at = 0; at < touched; at++) index.sums[(index.touched[at] as number) * 2] = 0
  return found
}

function weightOf(index: OpenIndex, keys: NameKeys, near: readonly Near[]): number {
  let most = 0
  for (const reading of keys.readings) {
    let weight = 0
    for (const at of reading) weight += rarity((near[at] as Near).carriers, index.names)
    most = Math.max(most, weight)
  }
  return most
}

/** Adds what a word of the query is worth to every name that carries it or a near one, once to each. */
function add(index: OpenIndex, near: Near, before: number): number {
  const { postOffsets, postNames } = index.tables
  const { sums, marks } = index
  let touched = before
  const onlyKnown = before >= ENOUGH && near.posts > COMMON
  const mark = nextMark(index)
  for (let one = 0; one < near.words.length; one++) {
    const word = near.words[one] as number
    const start = postOffsets[word] as number
    const end = postOffsets[word + 1] as number
    const like = near.likeness[one] as number
    const worth = like * rarity(Math.max(near.carriers, end - start), index.names)
    if (onlyKnown && end - start > before * 8) continue
    // Guesses on both sides say again what the words say, or say it instead of them.
    const instead = near.guess && isJoined(index.tables, word)
    for (let at = start; at < end; at++) {
      const name = postNames[at] as number
      const place = name * 2
      if (marks[place + 1] === mark) continue
      const sum = sums[place] as number
      if (sum === 0) {
        if (onlyKnown) continue
        index.touched[touched++] = name
      }
      marks[place + 1] = mark
      sums[place] = instead ? Math.max(sum, worth) : sum + worth
    }
  }
  return touched
}

/** Names that carry an opening of a word and a rest of it: what carries one of them alone is any other name. */
function addHalves(index: OpenIndex, { openings, rests }: Halves, before: number): number {
  const opened = new Map<number, number>()
  for (const text of openings)
    eachPost(index, nearJoined(index, text), (name, worth) => opened.set(name, Math.max(worth, opened.get(name) ?? 0)))
  if (opened.size === 0) return before
  let touched = before
  for (const text of rests)
    eachPost(index, nearJoined(index, text), (name, worth) => {
      const other = opened.get(name)
      if (other === undefined) return
      const sum = index.sums[name * 2] as number
      if (sum === 0) index.touched[touched++] = name
      index.sums[name * 2] = Math.max(sum, worth + other)
    })
  return touched
}

/** Every name that carries one of the words, with what the word is worth. */
function eachPost(index: OpenIndex, near: Near, each: (name: number, worth: number) => void): void {
  const { postOffsets, postNames } = index.tables
  for (const [one, word] of near.words.entries()) {
    const start = postOffsets[word] as number
    const end = postOffsets[word + 1] as number
    const worth = (near.likeness[one] as number) * rarity(Math.max(near.carriers, end - start), index.names)
    for (let at = start; at < end; at++) each(postNames[at] as number, worth)
  }
}

/** A filed name that is equal but for its spaces agrees as a whole, however its words lie: CHON MA SAN 2 is CHONMASAN 2.
 *  A word that many names carry is no name written as one. */
function addEqual(
  index: OpenIndex,
  { wholes, hashes }: { readonly wholes: readonly Near[]; readonly hashes: readonly number[] },
  before: number,
): number {
  const { postOffsets, postNames } = index.tables
  const { sums } = index
  let touched = before
  for (const near of wholes) {
    for (let one = 0; one < near.words.length && near.likeness[one] === 1; one++) {
      const word = near.words[one] as number
      const start = postOffsets[word] as number
      const end = postOffsets[word + 1] as number
      if (end - start > COMMON) continue
      for (let at = start; at < end; at++) {
        const name = postNames[at] as number
        if (!isEqual(index, name, hashes)) continue
        if (sums[name * 2] === 0) index.touched[touched++] = name
        sums[name * 2] = WHOLE
      }
    }
  }
  return touched
}

/** More than any name weighs. */
const WHOLE = 1e6

function nextMark(index: OpenIndex): number {
  index.mark++
  if (index.mark > 0xfffffff0) {
    for (let name = 0; name < index.names; name++) index.marks[name * 2 + 1] = 0
    index.mark = 1
  }
  return index.mark
}

const BINS = 512
const bins = new Uint32Array(BINS + 1)

/** The best of the names touched: what agrees against what each side has besides. */
function best(index: OpenIndex, asked: Asked): CandidateNames {
  const { touched, limit } = asked
  const { ranks } = index
  let top = 0
  for (let at = 0; at < touched; at++) {
    const rank = rankOf(index, index.touched[at] as number, asked)
    ranks[at] = rank
    if (rank > top) top = rank
  }
  let least = limit > USUAL ? 0 : Math.max(FLOOR, top * TAIL)
  let count = 0
  bins.fill(0)
  for (let at = 0; at < touched; at++) {
    const rank = ranks[at] as number
    if (rank < least) continue
    const bin = (rank * BINS) | 0
    bins[bin] = (bins[bin] as number) + 1
    count++
  }
  if (count > limit) least = Math.max(least, cutAt(limit))
  let kept = 0
  for (let at = 0; at < touched; at++) {
    const rank = ranks[at] as number
    if (rank < least) continue
    const name = index.touched[at] as number
    if (kept < limit) kept++
    else if (!goesBefore(rank, name, limit - 1)) continue
    keep(name, rank, kept)
  }
  const names = keptNames.slice(0, kept)
  const entries = new Uint32Array(kept)
  for (let at = 0; at < kept; at++) entries[at] = index.tables.nameEntries[names[at] as number] as number
  return { names, entries, ranks: keptRanks.slice(0, kept) }
}

let keptNames = new Uint32Array(1024)
let keptRanks = new Float32Array(1024)

/** Puts a name in its place among the best, then as they were filed; the last of more than `kept` falls out. */
function keep(name: number, rank: number, kept: number): void {
  if (kept > keptNames.length) {
    keptNames = wider(keptNames, new Uint32Array(kept * 2))
    keptRanks = wider(keptRanks, new Float32Array(kept * 2))
  }
  let place = kept - 1
  for (; place > 0 && goesBefore(rank, name, place - 1); place--) {
    keptRanks[place] = keptRanks[place - 1] as number
    keptNames[place] = keptNames[place - 1] as number
  }
  keptRanks[place] = rank
  keptNames[place] = name
}

function goesBefore(rank: number, name: number, place: number): boolean {
  const other = keptRanks[place] as number
  return rank > other || (rank === other && name < (keptNames[place] as number))
}

function wider<T extends Uint32Array | Float32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** The rank from which on at least so many names stand. */
function cutAt(limit: number): number {
  let count = 0
  let bin = BINS
  while (bin > 0 && count < limit) {
    count += bins[bin] as number
    if (count >= limit) break
    bin--
  }
  return bin / BINS
}

function rankOf(index: OpenIndex, name: number, asked: Asked): number {
  const own = index.tables.nameWeights[name] as number
  let { weight } = asked
  let sum = index.sums[name * 2] as number
  if (asked.initials !== 0) {
    const agreed = bits(asked.initials & (index.tables.nameLetters[name] as number))
    weight += INITIAL * bits(asked.initials)
    sum += INITIAL * agreed
  }
  sum = Math.min(sum, Math.max(weight, own))
  const missed = Math.max(0, weight - sum)
  const rest = Math.max(0, own - sum)
  return sum / (sum + CONFLICT * Math.min(missed, rest) + EXTRA * Math.abs(missed - rest) + 1)
}

function bits(value: number): number {
  let left = value
  let count = 0
  for (; left !== 0; left &= left - 1) count++
  return count
}
