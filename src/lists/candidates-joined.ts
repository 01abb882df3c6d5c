import type { Stretch } from '../names/edit.ts'
import { bytesHash, hash } from '../names/hash.ts'
import { joinedHashes } from '../names/keys.ts'
import { mayHaveConsonants, type Shapes, shapeIn, shapeOf } from '../names/shape.ts'
import { bones, bonesInto, heard, skeletonOf, soundInto, soundOf } from '../names/sound.ts'
import type { Token } from '../names/token.ts'
import { isSeen, nearOf, newFound, noGuess } from './candidates-found.ts'
import { type Near, type OpenIndex, wordOf } from './candidates-tables.ts'
import { ENTRY, isJoinedAt, soundShapeAt, textAt, textShapeAt, type WordTables, wordAt } from './candidates-words.ts'

/** Filed words that a word of a query is, but for its spelling. */
export function sameWord(index: OpenIndex, { text }: Token): Near {
  return { ...nearJoined(index, text), guess: false }
}

/** Filed words that a guess (words of a query written as one) is; two guesses meet only when they are equal. */
export function nearJoined(index: OpenIndex, text: string): Near {
  const { tables } = index
  const digits = /[0-9]/.test(text)
  const sounds = soundInto(text)
  const bare = bonesInto(sounds)
  const shape = { sound: shapeIn(heard, sounds), text: shapeOf(text) }
  const hashes = digits
    ? joinedHashes(text)
    : [bare < 2 ? bytesHash('d', heard, sounds) : bytesHash('d', bones, bare), hash('d', text)]
  // Most guesses are no word at all: that shows without their sounds being spelt out.
  if (!digits && !hashes.some(hash => mayBeJoined(tables, hash, shape))) return noGuess
  const known = index.joined.get(text)
  if (known !== undefined) return known
  const { bucketOffsets } = tables
  const mask = bucketOffsets.length - 2
  const found = newFound()
  const sound = soundOf(text)
  const skeleton = skeletonOf(sound)
  for (const hash of hashes) {
    const bucket = hash & mask
    const end = (bucketOffsets[bucket + 1] as number) * ENTRY
    for (let at = (bucketOffsets[bucket] as number) * ENTRY; at < end; at += ENTRY) {
      const word = wordAt(tables, at)
      if (!mayBeGuess(tables, at, shape) || isSeen(word)) continue
      if (isText(textAt(tables, at), text)) found.add(word, 1)
      else if (!isJoinedAt(tables, at)) {
        const other = wordOf(index, word)
        if (other.digits) continue
        if (other.sound === sound) found.add(word, 0.96)
        else if (other.skeleton === skeleton && Math.abs(other.sound.length - sound.length) < 2) found.add(word, 0.9)
      }
    }
  }
  const joined = nearOf(index, found.all, true)
  if (index.joined.size >= JOINED_KEPT) index.joined.clear()
  index.joined.set(text, joined)
  return joined
}

/** What guesses found that were asked lately. */
const JOINED_KEPT = 20_000

function isText({ bytes, from, to }: Stretch, text: string): boolean {
  if (to - from !== text.length) return false
  for (let at = 0; at < text.length; at++) if (bytes[from + at] !== text.charCodeAt(at)) return false
  return true
}

function mayBeJoined(tables: WordTables, hash: number, shape: Shapes): boolean {
  const { bucketOffsets } = tables
  const bucket = hash & (bucketOffsets.length - 2)
  const end = (bucketOffsets[bucket + 1] as number) * ENTRY
  for (let at = (bucketOffsets[bucket] as number) * ENTRY; at < end; at += ENTRY)
    if (mayBeGuess(tables, at, shape)) return true
  return false
}

function mayBeGuess(tables: WordTables, at: number, shape: Shapes): boolean {
  if (textShapeAt(tables, at) === shape.text) return true
  return !isJoinedAt(tables, at) && mayHaveConsonants(shape.sound, soundShapeAt(tables, at))
}
