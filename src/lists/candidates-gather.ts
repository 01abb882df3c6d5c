import type { Halves } from '../names/one-word.ts'
import { nearJoined } from './candidates-joined.ts'
import { isEqual } from './candidates-sieve.ts'
import { type Near, type OpenIndex, rarity } from './candidates-tables.ts'
import { isJoined } from './candidates-words.ts'

/** Once rarer words have found this many names, a word that more names carry only adds to names already found. */
const ENOUGH = 400
const COMMON = 2_000

/** Adds what a word of the query is worth to every name that carries it or a near one, once to each. */
export function addWord(index: OpenIndex, near: Near, before: number): number {
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
export function addHalves(index: OpenIndex, { openings, rests }: Halves, before: number): number {
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

/** Filed names, so many at most, that are equal but for their spaces: they agree as a whole, however their words lie. CHON
 *  MA SAN 2 is CHONMASAN 2. `hashes` are those of the query (`hashesOfName`). */
export function equalNames(index: OpenIndex, hashes: readonly number[], limit: number): readonly number[] {
  const { wholeOffsets, wholeNames } = index.tables
  let equal: number[] | null = null
  for (const hash of hashes) {
    const bucket = hash & (wholeOffsets.length - 2)
    const end = wholeOffsets[bucket + 1] as number
    for (let at = wholeOffsets[bucket] as number; at < end; at++) {
      const name = wholeNames[at] as number
      if (equal?.includes(name) || !isEqual(index, name, hashes)) continue
      equal ??= []
      equal.push(name)
      if (equal.length === limit) return equal
    }
  }
  return equal ?? none
}

const none: readonly number[] = []

function nextMark(index: OpenIndex): number {
  index.mark++
  if (index.mark > 0xfffffff0) {
    for (let name = 0; name < index.names; name++) index.marks[name * 2 + 1] = 0
    index.mark = 1
  }
  return index.mark
}
