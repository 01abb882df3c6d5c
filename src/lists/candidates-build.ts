import { hashesOf, joinedHashes, keysOf } from '../names/keys.ts'
import type { PreparedName } from '../names/prepare.ts'
import { syllables } from '../names/scripts/chinese.ts'
import { bones, bonesInto, soundInto, soundOf } from '../names/sound.ts'
import { tokenOf } from '../names/token.ts'
import { float32s, Growing, uint32s } from './candidates-growing.ts'
import { hashesOfName, OutlineBuilder } from './candidates-outline.ts'
import { type CandidateTables, rarity } from './candidates-tables.ts'
import { Texts } from './candidates-texts.ts'
import { WordRows, type WordTables } from './candidates-words.ts'

/** A name to be filed under its entry's number. */
export type FiledName = { readonly entry: number; readonly name: PreparedName }

/** Files names under their words, in two sorted passes over flat arrays. No name is kept. */
export class TableBuilder {
  readonly #texts = new Texts()
  /** 1 for a word that some name has as its own; others were only ever put together. */
  readonly #full: number[] = []
  readonly #postWords = new Growing()
  readonly #postNames = new Growing()
  readonly #wholeHashes = new Growing()
  readonly #wholeNames = new Growing()
  readonly #entries = new Growing()
  readonly #letters = new Growing()
  readonly #outlines = new OutlineBuilder()
  readonly #weighed: Weighed = { words: new Growing(), names: new Growing(), starts: new Growing() }

  add({ entry, name }: FiledName): void {
    const number = this.#entries.length
    this.#entries.push(entry)
    this.#outlines.add(name)
    if (name.rejected !== null) {
      this.#letters.push(0)
      return
    }
    for (const hash of hashesOfName(name)) {
      this.#wholeHashes.push(hash)
      this.#wholeNames.push(number)
    }
    const keys = keysOf(name)
    const own = keys.words.map(token => this.#post(token.text, number))
    let firsts = keys.initials
    for (const [at, word] of own.entries()) {
      this.#full[word] = 1
      firsts |= firstLetter(keys.words[at]?.text ?? '')
    }
    this.#letters.push(firsts)
    for (const text of keys.joined) {
      const word = this.#post(text, number)
      this.#full[word] ??= 0
    }
    for (const reading of keys.readings) {
      this.#weighed.starts.push(this.#weighed.words.length)
      this.#weighed.names.push(number)
      for (const at of reading) this.#weighed.words.push(own[at] as number)
    }
  }

  /** The tables of all names added. Nothing may be added afterwards. */
  finish(): CandidateTables {
    const texts = this.#texts
    const outlined = this.#outlines.finish()
    const order = bySound(texts)
    const places = new Uint32Array(order.length)
    for (const [place, word] of order.entries()) places[word] = place
    for (const words of [this.#postWords, this.#weighed.words]) words.replace(word => places[word] ?? 0)
    const posts = group(this.#postWords, this.#postNames, texts.length)
    const buckets = 2 ** Math.ceil(Math.log2(this.#wholeHashes.length + 1))
    this.#wholeHashes.replace(hash => hash & (buckets - 1))
    const wholes = group(this.#wholeHashes, this.#wholeNames, buckets)
    const nameWeights = weightsOf(this.#weighed, posts.offsets, this.#entries.length)
    return {
      ...bucketsOf(texts, order, this.#full),
      syllables: this.#syllables(order),
      postOffsets: posts.offsets,
      postNames: posts.values,
      wholeOffsets: wholes.offsets,
      wholeNames: wholes.values,
      nameEntries: this.#entries.taken(),
      nameWeights,
      nameLetters: this.#letters.taken(),
      ...outlined,
    }
  }

  #post(text: string, name: number): number {
    const word = this.#texts.numberOf(text)
    this.#postWords.push(word)
    this.#postNames.push(name)
    return word
  }

  #syllables(order: Uint32Array): Uint32Array {
    const found = new Growing()
    for (const [place, word] of order.entries()) {
      if (this.#full[word] !== 1) continue
      const text = this.#texts.textOf(word)
      if (text.length <= LONGEST_SYLLABLE && !/[0-9]/.test(text) && syllables(text)?.length === 1) found.push(place)
    }
    return found.taken()
  }
}

const LONGEST_SYLLABLE = 6

/** Readings in the order of their names: where the words of each start. */
type Weighed = { readonly words: Growing; readonly names: Growing; readonly starts: Growing }

/** What a name weighs is what its heaviest reading weighs. */
function weightsOf(weighed: Weighed, postOffsets: Uint32Array, names: number): Float32Array {
  const weights = float32s(names)
  for (let reading = 0; reading < weighed.names.length; reading++) {
    const end = reading + 1 < weighed.starts.length ? weighed.starts.at(reading + 1) : weighed.words.length
    let sum = 0
    for (let at = weighed.starts.at(reading); at < end; at++) {
      const word = weighed.words.at(at)
      sum += rarity((postOffsets[word + 1] as number) - (postOffsets[word] as number), names)
    }
    const name = weighed.names.at(reading)
    if (sum > (weights[name] as number)) weights[name] = sum
  }
  return weights
}

function firstLetter(text: string): number {
  const code = text.charCodeAt(0) - 97
  return code >= 0 && code < 26 ? 1 << code : 0
}

/** Words in the order of their consonants. In it they are numbered: words that are near one another lie near one another
 *  in memory, and who looks through them waits for it less often. */
function bySound(texts: Texts): Uint32Array {
  const numbers = 2 ** Math.ceil(Math.log2(texts.length + 1))
  const letters = Math.min(MOST_SORTED, Math.floor((EXACT_BITS - Math.log2(numbers)) / LETTER_BITS))
  const keys = new Float64Array(texts.length)
  for (let word = 0; word < texts.length; word++) {
    const count = bonesInto(soundInto(texts.textOf(word)))
    let key = 0
    for (let at = 0; at < letters; at++) key = key * 2 ** LETTER_BITS + (at < count ? (bones[at] as number) & 31 : 0)
    keys[word] = key * numbers + word
  }
  return Uint32Array.from(keys.sort(), key => key % numbers)
}

/** Whole numbers are exact in a double up to so many bits. */
const EXACT_BITS = 53
const LETTER_BITS = 5
const MOST_SORTED = 6

function bucketsOf(texts: Texts, order: Uint32Array, full: readonly number[]): WordTables {
  const buckets = new Growing()
  const words = new Growing()
  const rows = new WordRows(texts.length)
  let size = 1024
  while (size < texts.length * 8) size *= 2
  for (const [word, arrived] of order.entries()) {
    const text = texts.textOf(arrived)
    const token = full[arrived] === 1 ? tokenOf(text) : null
    rows.set(word, token, { text, sound: token === null ? soundOf(text) : token.sound })
    const filed = (token === null ? joinedHashes(text) : hashesOf(token)).map(hash => hash & (size - 1))
    for (const [at, bucket] of filed.entries()) {
      if (filed.indexOf(bucket) < at) continue
      buckets.push(bucket)
      words.push(word)
    }
  }
  const grouped = group(buckets, words, size)
  return rows.taken({ offsets: grouped.offsets, words: grouped.values })
}

/** Values grouped by row, in order of arrival. Both are let go. */
function group(rows: Growing, values: Growing, count: number): { offsets: Uint32Array; values: Uint32Array } {
  const offsets = uint32s(count + 1)
  for (let at = 0; at < rows.length; at++) {
    const row = rows.at(at) + 1
    offsets[row] = (offsets[row] as number) + 1
  }
  for (let row = 0; row < count; row++) offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number)
  const next = offsets.slice(0, count)
  const out = uint32s(values.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows.at(at)
    const place = next[row] as number
    out[place] = values.at(at)
    next[row] = place + 1
  }
  rows.clear()
  values.clear()
  return { offsets, values: out }
}
