import { budget, type Stand, stands } from './edit.ts'
import { textHash } from './hash.ts'
import type { Part } from './parsed.ts'

/** What of a word tells that it cannot be like another, in two numbers and without the word itself. Each is a bit per
 *  letter that occurs (a–z) and above these how many letters there are, up to 63: 32 bits with a sign, which an engine
 *  passes on without making an object of them. */
export type Shapes = { readonly sound: number; readonly text: number }

export function shapeOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - 97
    if (code >= 0 && code < 26) letters |= 1 << code
  }
  return letters | (Math.min(text.length, 63) << 26)
}

/** `shapeOf` the text whose letters these are. */
export function shapeIn(codes: Uint8Array, length: number): number {
  let letters = 0
  for (let at = 0; at < length; at++) {
    const code = (codes[at] as number) - 97
    if (code >= 0 && code < 26) letters |= 1 << code
  }
  return letters | (Math.min(length, 63) << 26)
}

/** False for two words that `similar` finds unlike whatever their order of letters: by sound and by text their letters
 *  differ by more than a misspelling may cost, and neither opens the other. Says nothing of digits, families of spellings,
 *  nicknames and servants of God. */
export function mayBeNear(sound: number, text: number, otherSound: number, otherText: number): boolean {
  const a = sound >>> 26
  const b = otherSound >>> 26
  if (a - b > 5 || b - a > 5) return false
  const most = MOST_EDITS[a > b ? a : b] as number
  if (leastEdits(sound, otherSound) <= most && mayCost(sound, otherSound)) return true
  const spelt = leastEdits(text, otherText) <= most
  if (spelt && mayCost(text, otherText)) return true
  if ((spelt || leastEdits(sound, otherSound) <= most) && mayBeRespelt(text ^ otherText)) return true
  return mayBeWritten(text, otherText)
}

/** Whether the letters of two words differ by no more than a misspelt word's may: each letter that one of them lacks was
 *  dropped, or stands where the other has one. */
function mayCost(one: number, other: number): boolean {
  const letters = one >>> 26 > other >>> 26 ? one >>> 26 : other >>> 26
  const most = (BUDGETS[letters] as number) + SLACK
  return within(one & ~other & LETTERS, other, most) && within(other & ~one & LETTERS, one, most)
}

function within(missing: number, other: number, most: number): boolean {
  let cost = 0
  for (let left = missing; left !== 0; left &= left - 1) {
    const all = stands[31 - Math.clz32(left & -left)] as readonly Stand[]
    let at = 0
    while (((all[at] as Stand).letters & other & LETTERS) === 0 && at < all.length - 1) at++
    cost += (all[at] as Stand).cost
    if (cost > most) return false
  }
  return true
}

const BUDGETS = Float64Array.from({ length: 64 }, (_, letters) => budget(letters))
/** Prices are sums of rounded numbers. */
const SLACK = 1e-5

/** Letters by which schools and alphabets differ at any price: shi and si, fu and hu; x and c for kh and ts. */
function mayBeRespelt(differing: number): boolean {
  return (differing & X_OR_C) !== 0 || (differing & LETTERS & ~SCHOOLS) === 0
}

/** False for two texts that no habit of writing explains: the short form, letters that look alike, vowels left out. */
function mayBeWritten(text: number, other: number): boolean {
  return mayOpen(text, other) || mayLook(text, other) || mayLackVowels(text, other)
}

/** Edits that a misspelt word may have, at most, by the sounds of the longer of two. */
export function mostEdits(sound: number, other: number): number {
  return MOST_EDITS[Math.max(sound >>> 26, other >>> 26)] as number
}

/** False for two sounds that have not the same consonants, or are more than a vowel apart in length. */
export function mayHaveConsonants(sound: number, other: number): boolean {
  const longer = (sound >>> 26) - (other >>> 26)
  return ((sound ^ other) & LETTERS & ~VOWELS) === 0 && longer < 2 && longer > -2
}

/** Edits that a word of so many letters may carry, and a half more: see `budget`. */
const MOST_EDITS = Uint8Array.from({ length: 64 }, (_, letters) =>
  letters < 7 ? 2 : letters < 10 ? 3 : letters < 30 ? 4 : 63,
)

/** Edits between two words at the least: one edit takes one letter away at most, and brings one. */
function leastEdits(a: number, b: number): number {
  const longer = (a >>> 26) - (b >>> 26)
  const left = bits(a & ~b & LETTERS)
  const right = bits(b & ~a & LETTERS)
  return Math.max(left, right, longer, -longer)
}

/** The short form of a name opens the long one. */
export function mayOpen(a: number, b: number): boolean {
  const only = a >>> 26 < b >>> 26 ? a & ~b : b & ~a
  return (only & LETTERS) === 0
}

/** Letters that look alike, alone or in pairs: see `otherwise`. */
export function mayLook(a: number, b: number): boolean {
  return looks(a) === looks(b)
}

function looks(shape: number): number {
  const letters = shape & LETTERS
  const rest = letters & ~(LIKE_M | LIKE_W | LIKE_D)
  return (
    rest | ((letters & LIKE_M) === 0 ? 0 : M) | ((letters & LIKE_W) === 0 ? 0 : W) | ((letters & LIKE_D) === 0 ? 0 : D)
  )
}

/** One is written without its vowels: consonants alone. */
export function mayLackVowels(a: number, b: number): boolean {
  return ((a & VOWELS) === 0 || (b & VOWELS) === 0) && (a & CONSONANTS) === (b & CONSONANTS)
}

function bit(letters: string): number {
  let value = 0
  for (let at = 0; at < letters.length; at++) value |= 1 << (letters.charCodeAt(at) - 97)
  return value
}

/** The bits of letters in a shape. */
export const LETTERS = 0x3ffffff
const M = bit('m')
const W = bit('w')
const D = bit('d')
const X_OR_C = bit('xc')
const SCHOOLS = bit('shctfjzyduonm')
const LIKE_M = bit('rnm')
const LIKE_W = bit('vw')
const LIKE_D = bit('cldi')
const VOWELS = bit('aeiou')
const CONSONANTS = LETTERS & ~bit('aeiouy')

function bits(value: number): number {
  let v = value - ((value >> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >> 2) & 0x33333333)
  return (((v + (v >> 4)) & 0x0f0f0f0f) * 0x01010101) >> 24
}

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
const ABBREVIATED = 256
const KNOWN = 512
const FIRST = 31

/** Writes what `mayBeLike` and `firstOf` look at, `FACTS` numbers from `at` on. */
export function writeFacts({ token, concept, glued }: FactsOf, facts: Uint32Array, at: number): void {
  const { text } = token
  facts[at + FLAGS] =
    (text.charCodeAt(0) & FIRST) |
    (token.digits ? DIGITS : 0) |
    (token.number === null ? 0 : NUMBER) |
    (text.startsWith('abdul') ? SERVANT : 0) |
    (token.abbreviated ? ABBREVIATED : 0) |
    (token.known ? KNOWN : 0)
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

type FactsOf = Pick<Part, 'token' | 'concept' | 'glued'>

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

/** Whether a part may have been written as an abbreviation. */
export function mayBeShort(facts: Uint32Array, at: number): boolean {
  return ((facts[at] as number) & ABBREVIATED) !== 0
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

/** Whether a part may be the beginning of a longer word, give or take a slip. */
export function opens(facts: Uint32Array, at: number, word: { facts: Uint32Array; at: number }): boolean {
  const text = facts[at + TEXT] as number
  const sound = facts[at + SOUND] as number
  const whole = word.facts[word.at + TEXT] as number
  const wholeSound = word.facts[word.at + SOUND] as number
  const slips = wholeSound >>> 26 >= 10 ? 2 : 1
  return bits(text & ~whole & LETTERS) <= slips || bits(sound & ~wholeSound & LETTERS) <= slips
}

/** False for two parts that `cell` finds unlike when they are compared as words. Looks at numbers only: a candidate
 *  that shares nothing costs no more than these. */
export function mayBeLike(own: Uint32Array, i: number, filed: Uint32Array, j: number): boolean {
  const flags = own[i] as number
  const other = filed[j] as number
  const sound = own[i + SOUND_HASH]
  const otherSound = filed[j + SOUND_HASH]
  if (sound === otherSound) return true
  const concept = own[i + CONCEPT]
  const otherConcept = filed[j + CONCEPT]
  if (concept !== 0 && otherConcept !== 0) return concept === otherConcept
  if ((flags & other & (NUMBER | SERVANT)) !== 0) return true
  if (((flags | other) & DIGITS) !== 0) return false
  if (own[i + FAMILY] === filed[j + FAMILY] && own[i + FAMILY] !== 0) return true
  if (((own[i + NICKNAMES] as number) & (filed[j + NICKNAMES] as number)) !== 0) return true
  const glued = own[i + GLUED_HASH]
  const otherGlued = filed[j + GLUED_HASH]
  if (glued !== 0 && (glued === otherSound || glued === otherGlued)) return true
  if (otherGlued !== 0 && otherGlued === sound) return true
  return mayBeNear(
    (own[i + SOUND] as number) | 0,
    (own[i + TEXT] as number) | 0,
    (filed[j + SOUND] as number) | 0,
    (filed[j + TEXT] as number) | 0,
  )
}
