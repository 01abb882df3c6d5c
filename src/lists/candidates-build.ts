import { hashesOf, joinedHashes, keysOf } from '../names/keys.ts'
import type { PreparedName } from '../names/prepare.ts'
import { syllables } from '../names/scripts/chinese.ts'
import { shapeOf } from '../names/shape.ts'
import { soundOf } from '../names/sound.ts'
import { tokenOf } from '../names/token.ts'
import { float32s, Growing, uint8s, uint32s } from './candidates-growing.ts'
import { OutlineBuilder } from './candidates-outline.ts'
import { type CandidateTables, rarity } from './candidates-tables.ts'

/** Files names under their words, in two sorted passes over flat arrays. */
export function buildTables(names: Iterable<{ readonly entry: number; readonly name: PreparedName }>): CandidateTables {
  const words = new Map<string, number>()
  const full: boolean[] = []
  const postWords = new Growing()
  const postNames = new Growing()
  const entries = new Growing()
  const letters = new Growing()
  const outlines = new OutlineBuilder()
  const weighed: Weighed = { words: new Growing(), names: new Growing(), starts: new Growing() }
  const numberOf = (text: string) => {
    let word = words.get(text)
    if (word === undefined) {
      word = words.size
      words.set(text, word)
    }
    return word
  }
  for (const { entry, name } of names) {
    const number = entries.length
    entries.push(entry)
    outlines.add(name)
    if (name.rejected !== null) {
      letters.push(0)
      continue
    }
    const keys = keysOf(name)
    const own = keys.words.map(token => numberOf(token.text))
    let firsts = keys.initials
    for (const [at, word] of own.entries()) {
      full[word] = true
      postWords.push(word)
      postNames.push(number)
      firsts |= firstLetter(keys.words[at]?.text ?? '')
    }
    letters.push(firsts)
    for (const text of keys.joined) {
      postWords.push(numberOf(text))
      postNames.push(number)
    }
    for (const reading of keys.readings) {
      weighed.starts.push(weighed.words.length)
      weighed.names.push(number)
      for (const at of reading) weighed.words.push(own[at] as number)
    }
  }
  const texts = [...words.keys()]
  // Of a million names the map is as large as the tables.
  words.clear()
  const outlined = outlines.finish()
  const posts = group(postWords, postNames, texts.length)
  return {
    ...lettersOf(texts),
    ...bucketsOf(texts, full),
    joinedOnly: Uint8Array.from({ length: texts.length }, (_, word) => (full[word] === true ? 0 : 1)),
    syllables: Uint32Array.from(
      texts.flatMap((text, word) =>
        full[word] === true && text.length <= LONGEST_SYLLABLE && !/[0-9]/.test(text) && syllables(text)?.length === 1
          ? [word]
          : [],
      ),
    ),
    postOffsets: posts.offsets,
    postNames: posts.values,
    nameEntries: entries.trimmed(),
    nameWeights: weightsOf(weighed, posts.offsets, entries.length),
    nameLetters: letters.trimmed(),
    ...outlined,
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

function lettersOf(texts: readonly string[]): Pick<CandidateTables, 'letters' | 'letterOffsets'> {
  const letterOffsets = uint32s(texts.length + 1)
  for (const [at, text] of texts.entries()) letterOffsets[at + 1] = (letterOffsets[at] as number) + text.length
  const letters = uint8s(letterOffsets[texts.length] as number)
  for (const [word, text] of texts.entries()) {
    const start = letterOffsets[word] as number
    for (let at = 0; at < text.length; at++) letters[start + at] = text.charCodeAt(at)
  }
  return { letters, letterOffsets }
}

function bucketsOf(
  texts: readonly string[],
  full: readonly boolean[],
): Pick<CandidateTables, 'bucketOffsets' | 'bucketWords' | 'shapes'> {
  const buckets = new Growing()
  const words = new Growing()
  const shapes = uint32s(texts.length * 2)
  let size = 1024
  while (size < texts.length * 8) size *= 2
  for (const [word, text] of texts.entries()) {
    const token = full[word] === true ? tokenOf(text) : null
    shapes[word * 2] = shapeOf(token === null ? soundOf(text) : token.sound)
    shapes[word * 2 + 1] = shapeOf(text)
    for (const bucket of new Set(
      (token === null ? joinedHashes(text) : hashesOf(token)).map(hash => hash & (size - 1)),
    )) {
      buckets.push(bucket)
      words.push(word)
    }
  }
  const grouped = group(buckets, words, size)
  return { bucketOffsets: grouped.offsets, bucketWords: grouped.values, shapes }
}

/** Values grouped by row, in order of arrival. */
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
  return { offsets, values: out }
}
