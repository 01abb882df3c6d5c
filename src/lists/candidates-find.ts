import { bits } from '../names/bits.ts'
import { keysOf, type NameKeys } from '../names/keys.ts'
import { halvesOf } from '../names/one-word.ts'
import type { PreparedName } from '../names/prepare.ts'
import { addHalves, addWord, equalNames } from './candidates-gather.ts'
import { nearJoined, sameWord } from './candidates-joined.ts'
import { nearWord } from './candidates-near.ts'
import { hashesOfName } from './candidates-outline.ts'
import { type Near, type OpenIndex, rarity } from './candidates-tables.ts'

/** Names found, best first, by their numbers in filing order. They stand until the next name is looked up. */
export type FoundNames = {
  readonly names: Uint32Array
  /** How much of the words agrees, 0 to 1, rare words more: falls from first to last. */
  readonly ranks: Float32Array
}

/** What both names have and does not agree, and what only one has, against what agrees. */
const CONFLICT = 0.9
const EXTRA = 0.25
/** Names below this rank are left out, and those below this share of the best rank. Both measured: what scores at all
 *  stands above them. Who asks for more names than `USUAL` gets the far ones too. */
const FLOOR = 0.3
const TAIL = 0.45
const USUAL = 100
/** A name of more words is found by so many in any spelling, and by the others as they sound. */
const MISSPELT = 16
/** What an initial that agrees is worth. */
const INITIAL = 2

/** What a query's heaviest reading weighs, its initials apart. */
type Asked = { readonly touched: number; readonly weight: number; readonly limit: number; readonly initials: number }

const none: FoundNames = { names: new Uint32Array(0), ranks: new Float32Array(0) }

export function findIn(index: OpenIndex, query: PreparedName, limit: number): FoundNames {
  if (query.rejected !== null || index.names === 0) return none
  const keys = keysOf(query)
  const long = keys.readings.some(words => words.length > MISSPELT)
  const near: Near[] = keys.words.map((token, at) =>
    long && at >= MISSPELT ? sameWord(index, token) : nearWord(index, token, keys.syllabic),
  )
  const weight = weightOf(index, keys, near)
  near.sort((a, b) => a.posts - b.posts)
  let touched = 0
  for (const one of near) touched = addWord(index, one, touched)
  for (const text of keys.joined) touched = addWord(index, nearJoined(index, text), touched)
  touched = addHalves(index, halvesOf(query), touched)
  const equal = equalNames(index, hashesOfName(query), limit)
  return best(index, { touched, weight, limit, initials: keys.initials }, equal)
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

/** The best of the names touched: what agrees against what each side has besides. Clears their sums. */
function best(index: OpenIndex, asked: Asked, equal: readonly number[]): FoundNames {
  const { touched, ranks, sums } = index
  const { nameWeights, nameLetters } = index.tables
  const { initials } = asked
  const limit = asked.limit | 0
  const far = limit > USUAL
  const weight = asked.weight + INITIAL * bits(initials)
  let top = 0
  let near = 0
  for (let at = 0; at < asked.touched; at++) {
    const name = touched[at] as number
    const letters = initials === 0 ? 0 : bits(initials & (nameLetters[name] as number))
    const rank = rankOf((sums[name * 2] as number) + INITIAL * letters, weight, nameWeights[name] as number)
    sums[name * 2] = 0
    if (rank < FLOOR && !far) continue
    touched[near] = name
    ranks[near++] = rank
    if (rank > top) top = rank
  }
  // What others must come to is told by words: an equal name would hide those that are merely alike.
  for (const name of equal) {
    const at = touched.subarray(0, near).indexOf(name)
    const whole = Math.max(weight, nameWeights[name] as number)
    touched[at < 0 ? near : at] = name
    ranks[at < 0 ? near++ : at] = whole / (whole + 1)
  }
  let least = far ? 0 : Math.max(FLOOR, top * TAIL)
  if (near > limit) least = Math.max(least, cutAt(ranks, { touched: near, least, limit }))
  let kept = 0
  for (let at = 0; at < near; at++) {
    if ((ranks[at] as number) < least) continue
    if (kept < limit) kept++
    else if (!goesBefore(index, at, limit - 1)) continue
    keep(index, at, kept)
  }
  return { names: keptNames.subarray(0, kept), ranks: keptRanks.subarray(0, kept) }
}

let keptNames = new Uint32Array(1024)
let keptRanks = new Float32Array(1024)

/** Puts a name that was touched in its place among the best, then as they were filed; the last of more than `kept` falls
 *  out. */
function keep(index: OpenIndex, at: number, kept: number): void {
  if (kept > keptNames.length) {
    keptNames = wider(keptNames, new Uint32Array(kept * 2))
    keptRanks = wider(keptRanks, new Float32Array(kept * 2))
  }
  let place = kept - 1
  for (; place > 0 && goesBefore(index, at, place - 1); place--) {
    keptRanks[place] = keptRanks[place - 1] as number
    keptNames[place] = keptNames[place - 1] as number
  }
  keptRanks[place] = index.ranks[at] as number
  keptNames[place] = index.touched[at] as number
}

function goesBefore({ ranks, touched }: OpenIndex, at: number, place: number): boolean {
  const rank = ranks[at] as number
  const other = keptRanks[place] as number
  return rank > other || (rank === other && (touched[at] as number) < (keptNames[place] as number))
}

function wider<T extends Uint32Array | Float32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

const BINS = 512
const bins = new Uint32Array(BINS + 1)

/** The rank from which on at least so many names stand. */
function cutAt(ranks: Float32Array, of: { touched: number; least: number; limit: number }): number {
  bins.fill(0)
  for (let at = 0; at < of.touched; at++) {
    const rank = ranks[at] as number
    if (rank < of.least) continue
    const bin = (rank * BINS) | 0
    bins[bin] = (bins[bin] as number) + 1
  }
  let count = 0
  let bin = BINS
  while (bin > 0 && count < of.limit) {
    count += bins[bin] as number
    if (count >= of.limit) break
    bin--
  }
  return bin / BINS
}

/** How high a name stands that agrees in so much, by what the query weighs and what the name does. */
function rankOf(agrees: number, weight: number, own: number): number {
  const heavier = weight > own ? weight : own
  const sum = agrees > heavier ? heavier : agrees
  const missed = weight > sum ? weight - sum : 0
  const rest = own > sum ? own - sum : 0
  const against =
    missed < rest ? CONFLICT * missed + EXTRA * (rest - missed) : CONFLICT * rest + EXTRA * (missed - rest)
  return sum / (sum + against + 1)
}
