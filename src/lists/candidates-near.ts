import { fillPattern, newPattern, type Pattern, type Stretch, withinEdits } from '../names/edit.ts'
import { likeness } from '../names/hows.ts'
import { hashesOf } from '../names/keys.ts'
import { budget, pricedIn } from '../names/price.ts'
import { sameSyllable, syllables } from '../names/scripts/chinese.ts'
import { HEARD, mostEdits, NEARNESS, OPENS, SCHOOLED, SOUNDS, SPELLS, WRITTEN, waysNear } from '../names/shape.ts'
import { similar } from '../names/similar.ts'
import { sameKorean } from '../names/syllables.ts'
import type { Token } from '../names/token.ts'
import { type FoundWords, isSeen, nearOf, newFound } from './candidates-found.ts'
import { askAhead, heed, type Near, type OpenIndex, wordOf } from './candidates-tables.ts'
import {
  ENTRY,
  firstLetterAt,
  hasKin,
  isJoinedAt,
  mayBeJapaneseAt,
  mayHaveKinAt,
  soundAt,
  soundShapeAt,
  textAt,
  textShapeAt,
  type WordTables,
  wordAt,
} from './candidates-words.ts'

/** How like a filed word must be, and a filed guess of a few and of many letters. */
const LIKE = 0.6
const LIKE_GUESS = 0.9
const LIKE_LONG_GUESS = 0.68
const LONG_GUESS = 5
/** Hashes of one word, at most: of so many letters that are left out one by one, and some more. */
const MOST_HASHES = 128
/** How like two syllables of one Chinese character are. */
const SYLLABLE = 0.95
const KOREAN = 0.9

/** Filed words near a word of a query. */
export function nearWord(index: OpenIndex, token: Token, syllabic: boolean): Near {
  const kept = syllabic ? index.nearSyllables : index.near
  const key = token.id
  const known = kept.find(key)
  if (known !== undefined) return known
  const near = lookUp(index, token, syllabic)
  kept.keep(key, near)
  return near
}

function lookUp(index: OpenIndex, token: Token, syllabic: boolean): Near {
  const { tables } = index
  const found = newFound()
  if (syllabic && syllables(token.text)?.length === 1) sameCharacter(index, token.text, found)
  const { text, school, digits } = token
  // Families, nicknames and numbers are like each other whatever their letters, and so are syllables and marks of craft.
  const akin = hasKin(token)
  const anyShape = syllabic || (akin && digits)
  // A servant of God is near by another rule than edits.
  const byEdits = !anyShape && !digits && !text.startsWith('abdul')
  if (byEdits) {
    fillPattern(ownSound, token.sound)
    fillPattern(ownText, text)
  }
  const gathered = gather(tables, token, { anyShape, akin })
  let count = 0
  for (let one = 0; one < gathered; one++) {
    const at = places[one] as number
    const edited = !byEdits || isEdited(tables, token, at, ways[one] as number)
    // What is no misspelling may be kin, or a Japanese word in another school's spelling.
    const kin = akin && mayHaveKinAt(tables, at)
    const schooled = school !== '' && ((ways[one] as number) & SCHOOLED) !== 0 && mayBeJapaneseAt(tables, at)
    if (!edited && !kin && !schooled) continue
    places[count] = at
    ways[count++] = edited ? 1 : 0
  }
  let ahead = 0
  for (let one = 0; one < count; one++) ahead ^= index.words[wordAt(tables, places[one] as number)]?.textShape ?? 0
  heed(ahead)
  for (let one = 0; one < count; one++) {
    const at = places[one] as number
    const word = wordAt(tables, at)
    const other = wordOf(index, word)
    if (ways[one] === 0 && other.school !== school && !(akin && sameKin(token, other))) continue
    let like = digits || other.digits ? alikeDigits(token, other) : likeness(similar(token, other))
    if (syllabic && like < KOREAN && !isJoinedAt(tables, at) && sameKorean(text, other.text)) like = KOREAN
    if (like >= leastLike(isJoinedAt(tables, at), other.text)) found.add(word, like)
  }
  return nearOf(index, found.all, false)
}

/** Entries of words that share a hash with one that is looked up, each word once, and the ways in which each may be near. */
let places = new Uint32Array(1024)
let ways = new Uint8Array(1024)

/** Gathers the entries that may be near among those that share a hash; how many they are. */
function gather(
  tables: WordTables,
  token: Token,
  { anyShape, akin }: { readonly anyShape: boolean; readonly akin: boolean },
): number {
  const buckets = openBuckets(tables, hashesOf(token))
  const own = { sound: token.soundShape, text: token.textShape }
  let count = 0
  for (let one = 0; one < buckets; one++) {
    const end = ends[one] as number
    for (let at = starts[one] as number; at < end; at += ENTRY) {
      if (isSeen(wordAt(tables, at))) continue
      const near = waysNear(own, soundShapeAt(tables, at), textShapeAt(tables, at))
      if ((near & NEARNESS) === 0 && !anyShape && !(akin && mayHaveKinAt(tables, at))) continue
      if (count === places.length) {
        places = wider(places, new Uint32Array(count * 2))
        ways = wider(ways, new Uint8Array(count * 2))
      }
      places[count] = at
      ways[count++] = near
    }
  }
  let ahead = 0
  for (let one = 0; one < count; one++) ahead ^= firstLetterAt(tables, places[one] as number)
  heed(ahead)
  return count
}

/** Where the entries of each bucket start and end. */
const starts = new Uint32Array(MOST_HASHES)
const ends = new Uint32Array(MOST_HASHES)

/** Finds the buckets of these hashes; how many they are. */
function openBuckets({ bucketOffsets, bucketEntries }: WordTables, hashes: readonly number[]): number {
  const mask = bucketOffsets.length - 2
  const count = Math.min(hashes.length, MOST_HASHES)
  for (let one = 0; one < count; one++) {
    const bucket = (hashes[one] as number) & mask
    starts[one] = (bucketOffsets[bucket] as number) * ENTRY
    ends[one] = (bucketOffsets[bucket + 1] as number) * ENTRY
  }
  askAhead(bucketEntries, starts, count)
  return count
}

function wider<T extends Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Whether two words are of one family of spellings, short for one name, or one number. */
function sameKin(a: Token, b: Token): boolean {
  if ((a.family >= 0 && a.family === b.family) || (a.number !== null && a.number === b.number)) return true
  return a.nicknames.some(group => b.nicknames.includes(group))
}

const ownSound = newPattern()
const ownText = newPattern()

/** Whether a filed word is as near to the word that is looked up as a misspelling, or may be near by another rule than
 *  edits. Reads flat memory only: most words that share a hash end here. */
function isEdited(tables: WordTables, token: Token, at: number, near: number): boolean {
  if ((near & WRITTEN) !== 0) return true
  const text = textAt(tables, at)
  if ((near & OPENS) !== 0 && opensIn(ownText, text)) return true
  const sound = soundShapeAt(tables, at)
  const most = mostEdits(token.soundShape, sound)
  if ((near & HEARD) !== 0) {
    const heard = soundAt(tables, at)
    if (withinEdits(ownSound, heard, most)) {
      if (otherAlphabet(ownText.own.codes[1] as number, text.bytes[text.from] as number)) return true
      const sounds = budget(Math.max(token.soundShape >>> 26, sound >>> 26))
      if ((near & SOUNDS) !== 0 && pricedIn(ownSound, heard, sounds) <= sounds) return true
    }
  }
  if ((near & SPELLS) === 0 || !withinEdits(ownText, text, most)) return false
  const letters = budget(Math.max(token.textShape >>> 26, textShapeAt(tables, at) >>> 26))
  return pricedIn(ownText, text, letters) <= letters
}

/** An x or a c that another alphabet writes for kh, ts or j costs more than a misspelling: see `respelt`. */
const otherAlphabet = (own: number, other: number): boolean =>
  own !== other && (own === X || own === C || other === X || other === C)
const X = 120
const C = 99

/** Whether one of two words opens the other. */
function opensIn({ own, letters }: Pattern, { bytes, from, to }: Stretch): boolean {
  const shorter = Math.min(letters, to - from, own.codes.length - 1)
  for (let at = 0; at < shorter; at++) if (own.codes[at + 1] !== bytes[from + at]) return false
  return true
}

function leastLike(guess: boolean, text: string): number {
  if (!guess) return LIKE
  return text.length >= LONG_GUESS ? LIKE_LONG_GUESS : LIKE_GUESS
}

/** A mark of craft with one sign amiss still finds: the comparison decides. */
function alikeDigits(a: Token, b: Token): number {
  const like = likeness(similar(a, b))
  return like > 0 || a.digits !== b.digits || a.text.length < 5 ? like : 0.7
}

function sameCharacter(index: OpenIndex, text: string, found: FoundWords): void {
  for (const word of index.tables.syllables) {
    const other = wordOf(index, word).text
    if (!sameSyllable(text, other)) continue
    found.add(word, other === text ? 1 : SYLLABLE)
  }
}
