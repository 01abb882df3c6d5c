import { bits } from './bits.ts'
import { isSeat } from './data/places.ts'
import { textHash } from './hash.ts'
import type { Part } from './parsed.ts'
import { isChinese, syllables } from './scripts/chinese.ts'
import {
  apartIn,
  editsLeft,
  LETTERS,
  LONGEST_APART,
  mayBeSchooled,
  mayCost,
  mayLackVowels,
  mayLook,
  mayOpen,
  mostEdits,
  otherwiseUnlike,
} from './shape.ts'

/** How many numbers `writeFacts` writes. */
export const FACTS = 8
const FLAGS = 0
const SOUND = 1
const TEXT = 2
const SOUND_HASH = 3
const GLUED_HASH = 4
const FAMILY = 5
const NICKNAMES = 6
const CONCEPT = 7

const DIGITS = 32
const NUMBER = 64
const SERVANT = 128
const REWRITTEN = 256
const KNOWN = 512
const FAMILIAR = 1024
const SHORTENED = 2048
const MEANING = 4096
const GLUED = 8192
const JAPANESE = 16384
const INITIAL = 32768
const FIRST = 31
/** Above the flags, where a name is written by syllables: whether a part is one of Chinese, and as how many it reads
 *  otherwise (chiang, and chi ang). */
const ONE = 1 << 16
const SPOKEN = 17
const MOST_SPOKEN = 7
/** A place at which companies of China are registered. */
const SEAT = 1 << 20
/** What two parts may have in common besides their letters, and what makes letters count for nothing. */
const BOTH = NUMBER | SERVANT | FAMILIAR | SHORTENED | MEANING
const EITHER = DIGITS | GLUED
/** First letters that alphabets write otherwise: see `respelt`. */
const X = 24
const C = 3
const B = 2

/** Writes what `mayBeLike` and `firstOf` look at, `FACTS` numbers from `at` on. `syllabic` is that of the parse. */
export function writeFacts(part: FactsOf, facts: Uint32Array, at: number, syllabic = false): void {
  const { token, concept, glued, role } = part
  const { text } = token
  facts[at + FLAGS] =
    (text.charCodeAt(0) & FIRST) |
    (token.digits ? DIGITS : 0) |
    (token.number === null ? 0 : NUMBER) |
    (text.startsWith('abdul') ? SERVANT : 0) |
    (asWritten(part) === text ? 0 : REWRITTEN) |
    (token.known ? KNOWN : 0) |
    (token.family < 0 ? 0 : FAMILIAR) |
    (token.nicknames.length === 0 ? 0 : SHORTENED) |
    (concept === null ? 0 : MEANING) |
    (glued === null ? 0 : GLUED) |
    (token.school === '' ? 0 : JAPANESE) |
    (isInitialOf({ token, role }) ? INITIAL : 0) |
    (syllabic ? spokenIn(asWritten(part)) : 0) |
    (concept !== null && isSeat(concept) ? SEAT : 0)
  facts[at + SOUND] = token.soundShape
  facts[at + TEXT] = token.textShape
  facts[at + SOUND_HASH] = token.soundHash
  facts[at + GLUED_HASH] = glued === null ? 0 : glued.soundHash
  facts[at + FAMILY] = token.family + 1
  let nicknames = 0
  for (const group of token.nicknames) nicknames |= 1 << (group & 31)
  facts[at + NICKNAMES] = nicknames
  facts[at + CONCEPT] = concept === null ? 0 : textHash(concept)
}

type FactsOf = Pick<Part, 'token' | 'text' | 'concept' | 'glued' | 'role'>

/** A part as it was written, an abbreviation not spelt out: so it is joined with its neighbours. */
export function asWritten({ token, text }: Pick<Part, 'token' | 'text'>): string {
  return text.includes(' ') ? token.text : text
}

/** An initial may have several letters: Ts., Dzh. */
export function isInitialOf({ token, role }: Pick<Part, 'token' | 'role'>): boolean {
  return token.text.length === 1 || role === 'initial'
}

/** Whether a part may stand for a name that opens with it. */
export function isInitial(facts: Uint32Array, at: number): boolean {
  return ((facts[at] as number) & INITIAL) !== 0
}

/** First letter of a part, 1 to 26. */
export function firstOf(facts: Uint32Array, at: number): number {
  return (facts[at] as number) & FIRST
}

/** How many letters a part has, up to 63. */
export function lettersOf(facts: Uint32Array, at: number): number {
  return (facts[at + TEXT] as number) >>> 26
}

/** How many sounds a part has, up to 63. */
export function soundsOf(facts: Uint32Array, at: number): number {
  return (facts[at + SOUND] as number) >>> 26
}

/** Whether a part has a meaning that words of other letters have too. */
export function isMeaning(facts: Uint32Array, at: number): boolean {
  return facts[at + CONCEPT] !== 0
}

/** Whether a part may be a seat, which costs little where the other side names none. */
export function mayBeSeat(facts: Uint32Array, at: number): boolean {
  return ((facts[at] as number) & SEAT) !== 0
}

/** Whether a part was written otherwise than its letters tell: see `asWritten`. */
export function isRewritten(facts: Uint32Array, at: number): boolean {
  return ((facts[at] as number) & REWRITTEN) !== 0
}

const spokenIn = (word: string): number => ((syllables(word)?.length ?? 0) << SPOKEN) | (isChinese(word) ? ONE : 0)

/** How many syllables of Chinese a part has, at most; 0 of what is no Chinese, or stands in no such name. */
export function syllablesOf(facts: Uint32Array, at: number): number {
  return ((facts[at] as number) >>> SPOKEN) & MOST_SPOKEN
}

/** The same, at the least. */
export function fewestSyllablesOf(facts: Uint32Array, at: number): number {
  return ((facts[at] as number) & ONE) === 0 ? syllablesOf(facts, at) : 1
}

/** Whether a part is a name that exists. */
export function isKnown(facts: Uint32Array, at: number): boolean {
  return ((facts[at] as number) & KNOWN) !== 0
}

/** Letters that a part sounds with, a bit each. */
export function heardIn(facts: Uint32Array, at: number): number {
  return (facts[at + SOUND] as number) & LETTERS
}

/** Letters that a part is spelt with, a bit each. */
export function lettersIn(facts: Uint32Array, at: number): number {
  return (facts[at + TEXT] as number) & LETTERS
}

/** Whether two sets of letters differ in so many at most, on either side. */
export function differIn(one: number, other: number, most: number): boolean {
  return bits(one & ~other) <= most && bits(other & ~one) <= most
}

/** Whether a letter (1 to 26) stands in a part; true of what is no letter. */
export function hasLetter(facts: Uint32Array, at: number, letter: number): boolean {
  return letter < 1 || letter > 26 || ((facts[at + TEXT] as number) & (1 << (letter - 1))) !== 0
}

/** Whether a part has no other letters than these, a bit each. */
export function consistsOf(facts: Uint32Array, at: number, letters: number): boolean {
  return ((facts[at + TEXT] as number) & LETTERS & ~letters) === 0
}

/** False for two parts that `cell` finds unlike when they are compared as words. Looks at numbers only: a candidate
 *  that shares nothing costs no more than these. */
export function mayBeLike(own: Uint32Array, i: number, filed: Uint32Array, j: number): boolean {
  const flags = own[i] as number
  const other = filed[j] as number
  if (own[i + SOUND_HASH] === filed[j + SOUND_HASH]) return true
  if (((flags & other & BOTH) | ((flags | other) & EITHER)) !== 0) {
    if ((flags & other & MEANING) !== 0) return own[i + CONCEPT] === filed[j + CONCEPT]
    if ((flags & other & (NUMBER | SERVANT)) !== 0) return true
    if (((flags | other) & DIGITS) !== 0) return false
    if ((flags & other & FAMILIAR) !== 0 && own[i + FAMILY] === filed[j + FAMILY]) return true
    if (((own[i + NICKNAMES] as number) & (filed[j + NICKNAMES] as number)) !== 0) return true
    if (mayBeGlued(own, i, filed, j) || mayBeGlued(filed, j, own, i)) return true
  }
  const sound = (own[i + SOUND] as number) | 0
  const otherSound = (filed[j + SOUND] as number) | 0
  if (apartIn(sound, otherSound) > LONGEST_APART) return false
  const text = (own[i + TEXT] as number) | 0
  const otherText = (filed[j + TEXT] as number) | 0
  const most = mostEdits(sound, otherSound)
  const heard = editsLeft(sound, otherSound, most)
  const read = editsLeft(text, otherText, most)
  // Nine of ten pairs end here.
  if ((heard & read & otherwiseUnlike(text, otherText, (flags ^ other) & FIRST)) < 0) return false
  if (heard >= 0 && mayCost(sound, otherSound)) return true
  if (read >= 0 && mayCost(text, otherText)) return true
  const edited = heard >= 0 || read >= 0
  const opens = ((flags ^ other) & FIRST) === 0
  if (opens ? mayOpen(text, otherText) : edited && (isAlphabets(flags & FIRST) || isAlphabets(other & FIRST)))
    return true
  if (edited && (flags & other & JAPANESE) !== 0 && mayBeSchooled(text ^ otherText)) return true
  return mayLook(text, otherText) || mayLackVowels(text, otherText)
}

const isAlphabets = (first: number): boolean => first === X || first === C

/** Whether a part with its particles written onto it may be the other, or the other a son's name with the father's
 *  written onto it: see `gluedLike`. */
function mayBeGlued(one: Uint32Array, i: number, other: Uint32Array, j: number): boolean {
  const glued = one[i + GLUED_HASH]
  if (glued === 0) return false
  return glued === other[j + SOUND_HASH] || glued === other[j + GLUED_HASH] || ((other[j] as number) & FIRST) === B
}
