import { hashesOf, keysOf, soundHashes } from '../names/keys.ts'
import type { PreparedName } from '../names/prepare.ts'
import { likeness, similar } from '../names/similar.ts'
import type { Token } from '../names/token.ts'
import { type Near, type OpenIndex, rarity, wordOf } from './candidates-tables.ts'

/** Names found, best first: their numbers in filing order, and the entry of each. */
export type CandidateNames = {
  readonly names: Uint32Array
  readonly entries: Uint32Array
  /** How much of the words agrees, 0 to 1, rare words more: falls from first to last. */
  readonly ranks: Float32Array
}

/** Near words kept for words asked lately. */
const NEAR_KEPT = 50_000
/** Once rarer words have found this many names, a word that more names carry only adds to names already found. */
const ENOUGH = 400
const COMMON = 2_000
/** Names below this share of the best rank are left out, past the first few. */
const TAIL = 0.35
const ALWAYS = 12

export function findIn(index: OpenIndex, query: PreparedName, limit: number): CandidateNames {
  if (query.rejected !== null || index.names === 0)
    return { names: new Uint32Array(0), entries: new Uint32Array(0), ranks: new Float32Array(0) }
  const keys = keysOf(query)
  const near = [
    ...keys.words.map(token => nearWords(index, token, false)),
    ...keys.joined.map(token => nearWords(index, token, true)),
  ].sort((a, b) => a.posts - b.posts)
  let touched = 0
  let weight = 0
  for (const one of near) {
    touched = add(index, one, touched)
    if (one.words.length > 0) weight += rarity(one.posts, index.names)
  }
  const { names, ranks } = best(index, { touched, weight, limit })
  for (let at = 0; at < touched; at++) index.sums[index.touched[at] as number] = 0
  return { names, entries: names.map(name => index.tables.nameEntries[name] as number), ranks }
}

function nearWords(index: OpenIndex, token: Token, joined: boolean): Near {
  const key = joined ? `+${token.text}` : token.text
  const known = index.near.get(key)
  if (known !== undefined) return known
  const { bucketOffsets, bucketWords, joinedOnly, postOffsets } = index.tables
  const mask = bucketOffsets.length - 2
  const stamp = nextStamp(index)
  const words: number[] = []
  const likes: number[] = []
  let posts = 0
  for (const hash of joined ? soundHashes(token) : hashesOf(token)) {
    const bucket = hash & mask
    const end = bucketOffsets[bucket + 1] as number
    for (let at = bucketOffsets[bucket] as number; at < end; at++) {
      const word = bucketWords[at] as number
      if (index.seenWords[word] === stamp) continue
      index.seenWords[word] = stamp
      const like = likeness(similar(token, wordOf(index, word)))
      // Joined words are guesses on both sides: two guesses do not meet.
      if (like < (joined || joinedOnly[word] === 1 ? 0.9 : 0.6)) continue
      if (joined && joinedOnly[word] === 1 && like < 1) continue
      words.push(word)
      likes.push(like)
      posts += (postOffsets[word + 1] as number) - (postOffsets[word] as number)
    }
  }
  const near = { words: Uint32Array.from(words), likeness: Float32Array.from(likes), posts }
  if (index.near.size >= NEAR_KEPT) index.near = new Map()
  index.near.set(key, near)
  return near
}

function nextStamp(index: OpenIndex): number {
  index.stamp++
  if (index.stamp > 0xfffffff0) {
    index.seenWords.fill(0)
    index.stamp = 1
  }
  return index.stamp
}

function add(index: OpenIndex, near: Near, before: number): number {
  const { postOffsets, postNames } = index.tables
  const { sums } = index
  let touched = before
  const onlyKnown = before >= ENOUGH && near.posts > COMMON
  for (let one = 0; one < near.words.length; one++) {
    const word = near.words[one] as number
    const start = postOffsets[word] as number
    const end = postOffsets[word + 1] as number
    const like = near.likeness[one] as number
    const worth = like * like * rarity(end - start, index.names)
    if (onlyKnown && end - start > before * 8) continue
    for (let at = start; at < end; at++) {
      const name = postNames[at] as number
      const sum = sums[name] as number
      if (sum === 0) {
        if (onlyKnown) continue
        index.touched[touched++] = name
      }
      sums[name] = sum + worth
    }
  }
  return touched
}

/** The best of the names touched: what agrees against what each side has besides. */
function best(index: OpenIndex, found: { touched: number; weight: number; limit: number }) {
  const heapNames = new Uint32Array(found.limit)
  const heapRanks = new Float32Array(found.limit)
  let size = 0
  for (let at = 0; at < found.touched; at++) {
    const name = index.touched[at] as number
    const sum = index.sums[name] as number
    const own = index.tables.nameWeights[name] as number
    const rank = sum / (sum + 0.5 * Math.max(0, found.weight - sum) + 0.25 * Math.max(0, own - sum) + 1)
    if (size < found.limit) {
      heapNames[size] = name
      heapRanks[size] = rank
      size++
      rise(heapNames, heapRanks, size - 1)
    } else if (rank > (heapRanks[0] as number)) {
      heapNames[0] = name
      heapRanks[0] = rank
      sink(heapNames, heapRanks, size)
    }
  }
  const order = Array.from({ length: size }, (_, at) => at)
  order.sort(
    (a, b) =>
      (heapRanks[b] as number) - (heapRanks[a] as number) || (heapNames[a] as number) - (heapNames[b] as number),
  )
  // What agrees on so much less than the best is no other name of the same party; a few are kept whatever they share.
  const least = (heapRanks[order[0] ?? 0] ?? 0) * TAIL
  const kept = order.filter((at, place) => place < ALWAYS || (heapRanks[at] as number) >= least)
  return {
    names: Uint32Array.from(kept, at => heapNames[at] as number),
    ranks: Float32Array.from(kept, at => heapRanks[at] as number),
  }
}

function rise(names: Uint32Array, ranks: Float32Array, from: number): void {
  let at = from
  while (at > 0) {
    const parent = (at - 1) >> 1
    if ((ranks[parent] as number) <= (ranks[at] as number)) return
    swap(names, ranks, { a: at, b: parent })
    at = parent
  }
}

function sink(names: Uint32Array, ranks: Float32Array, size: number): void {
  let at = 0
  for (;;) {
    let least = at * 2 + 1
    if (least >= size) return
    if (least + 1 < size && (ranks[least + 1] as number) < (ranks[least] as number)) least++
    if ((ranks[at] as number) <= (ranks[least] as number)) return
    swap(names, ranks, { a: at, b: least })
    at = least
  }
}

function swap(names: Uint32Array, ranks: Float32Array, places: { a: number; b: number }): void {
  const name = names[places.a] as number
  const rank = ranks[places.a] as number
  names[places.a] = names[places.b] as number
  ranks[places.a] = ranks[places.b] as number
  names[places.b] = name
  ranks[places.b] = rank
}
