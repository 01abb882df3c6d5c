import { hashesOf, keysOf, soundHashes } from '../names/keys.ts'
import type { PreparedName } from '../names/prepare.ts'
import { type Token, tokenOf } from '../names/token.ts'
import { type CandidateTables, rarity } from './candidates-tables.ts'

/** Files names under their words, in two sorted passes over flat arrays. */
export function buildTables(names: Iterable<{ readonly entry: number; readonly name: PreparedName }>): CandidateTables {
  const words = new Map<string, number>()
  const full: boolean[] = []
  const postWords = new Growing()
  const postNames = new Growing()
  const entries = new Growing()
  // A name's share of its words, without the joined ones: these weigh nothing.
  const counted = new Growing()
  for (const { entry, name } of names) {
    const number = entries.length
    entries.push(entry)
    if (name.rejected !== null) continue
    const keys = keysOf(name)
    for (const [tokens, own] of [
      [keys.words, true],
      [keys.joined, false],
    ] as const) {
      for (const token of tokens) {
        let word = words.get(token.text)
        if (word === undefined) {
          word = words.size
          words.set(token.text, word)
        }
        if (own) full[word] = true
        postWords.push(word)
        postNames.push(number)
        counted.push(own ? 1 : 0)
      }
    }
  }
  const posts = group(postWords, postNames, words.size)
  const nameWeights = new Float32Array(entries.length)
  for (let at = 0; at < postWords.length; at++) {
    if (counted.at(at) === 0) continue
    const word = postWords.at(at)
    const carriers = (posts.offsets[word + 1] as number) - (posts.offsets[word] as number)
    const name = postNames.at(at)
    nameWeights[name] = (nameWeights[name] as number) + rarity(carriers, entries.length)
  }
  return {
    ...lettersOf([...words.keys()]),
    ...bucketsOf(
      [...words.keys()].map(text => tokenOf(text)),
      full,
    ),
    joinedOnly: Uint8Array.from({ length: words.size }, (_, word) => (full[word] === true ? 0 : 1)),
    postOffsets: posts.offsets,
    postNames: posts.values,
    nameEntries: entries.trimmed(),
    nameWeights,
  }
}

function lettersOf(texts: readonly string[]): Pick<CandidateTables, 'letters' | 'letterOffsets'> {
  const letterOffsets = new Uint32Array(texts.length + 1)
  for (const [at, text] of texts.entries()) letterOffsets[at + 1] = (letterOffsets[at] as number) + text.length
  const letters = new Uint8Array(letterOffsets[texts.length] as number)
  for (const [word, text] of texts.entries()) {
    const start = letterOffsets[word] as number
    for (let at = 0; at < text.length; at++) letters[start + at] = text.charCodeAt(at)
  }
  return { letters, letterOffsets }
}

function bucketsOf(
  tokens: readonly Token[],
  full: readonly boolean[],
): Pick<CandidateTables, 'bucketOffsets' | 'bucketWords'> {
  const buckets = new Growing()
  const words = new Growing()
  let size = 1024
  while (size < tokens.length * 8) size *= 2
  for (const [word, token] of tokens.entries()) {
    const hashes = full[word] === true ? hashesOf(token) : soundHashes(token)
    for (const bucket of new Set(hashes.map(hash => hash & (size - 1)))) {
      buckets.push(bucket)
      words.push(word)
    }
  }
  const grouped = group(buckets, words, size)
  return { bucketOffsets: grouped.offsets, bucketWords: grouped.values }
}

/** Values grouped by row, in order of arrival. */
function group(rows: Growing, values: Growing, count: number): { offsets: Uint32Array; values: Uint32Array } {
  const offsets = new Uint32Array(count + 1)
  for (let at = 0; at < rows.length; at++) {
    const row = rows.at(at) + 1
    offsets[row] = (offsets[row] as number) + 1
  }
  for (let row = 0; row < count; row++) offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number)
  const next = offsets.slice(0, count)
  const out = new Uint32Array(values.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows.at(at)
    const place = next[row] as number
    out[place] = values.at(at)
    next[row] = place + 1
  }
  return { offsets, values: out }
}

/** Numbers added one by one, four bytes each. */
class Growing {
  #values = new Uint32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Uint32Array(this.length * 2)
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[this.length++] = value
  }

  at(at: number): number {
    return this.#values[at] as number
  }

  trimmed(): Uint32Array {
    return this.#values.slice(0, this.length)
  }
}
