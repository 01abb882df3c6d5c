import { bits } from './bits.ts'
import { budgetUnits, STANDS, stands } from './price.ts'

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

/** Whether the letters of two words differ by no more than a misspelt word's may: each letter that one of them lacks was
 *  dropped, or stands where the other has one. */
export function mayCost(one: number, other: number): boolean {
  const letters = one >>> 26 > other >>> 26 ? one >>> 26 : other >>> 26
  const most = BUDGETS[letters] as number
  return within(one & ~other & LETTERS, other, most) && within(other & ~one & LETTERS, one, most)
}

/** Looks at every price of each letter: a processor that need not guess where to stop is done sooner. */
function within(missing: number, other: number, most: number): boolean {
  let cost = 0
  for (let left = missing; left !== 0; left &= left - 1) {
    const letter = (31 - Math.clz32(left & -left)) * STANDS
    cost += stands[letter] as number
    for (let at = letter + 1; at < letter + STANDS; at += 2)
      cost += (stands[at + 1] as number) & ifNone((stands[at] as number) & other & LETTERS)
  }
  return cost <= most
}

/** All bits where none of some letters is there, else none: a choice without a branch. */
const ifNone = (letters: number): number => (letters - 1) >> 31

const BUDGETS = Uint8Array.from({ length: 64 }, (_, letters) => budgetUnits(letters))

/** Letters by which two schools of Japanese differ at any price: shi and si, fu and hu. */
export const mayBeSchooled = (differing: number): boolean => (differing & LETTERS & ~SCHOOLS) === 0

/** Ways in which two words may be near by their shapes, a bit each: their sounds or texts are as many edits apart as a
 *  misspelling may be (`HEARD`, `READ`), at no higher price than one may cost (`SOUNDS`, `SPELLS`); one opens the other;
 *  they look alike or differ in their vowels only (`WRITTEN`); another school or alphabet writes one for the other. */
export function waysNear(own: Shapes, sound: number, text: number): number {
  if (apartIn(own.sound, sound) > LONGEST_APART) return 0
  const most = mostEdits(own.sound, sound)
  let ways = 0
  if (editsLeft(own.sound, sound, most) >= 0) ways = mayCost(own.sound, sound) ? HEARD | SOUNDS : HEARD
  if (editsLeft(own.text, text, most) >= 0) ways |= mayCost(own.text, text) ? READ | SPELLS : READ
  if (mayLook(own.text, text) || mayLackVowels(own.text, text)) ways |= WRITTEN
  if (mayOpen(own.text, text)) ways |= OPENS
  if ((ways & (HEARD | READ)) === 0) return ways
  const differing = own.text ^ text
  if ((differing & X_OR_C) !== 0) ways |= ALPHABETS
  return mayBeSchooled(differing) ? ways | SCHOOLED : ways
}

export const HEARD = 1
const READ = 2
export const SOUNDS = 4
export const SPELLS = 8
export const WRITTEN = 16
export const OPENS = 32
export const SCHOOLED = 64
const ALPHABETS = 128
/** Words that are near in one of these ways are looked at. */
export const NEARNESS = SOUNDS | SPELLS | WRITTEN | OPENS | SCHOOLED | ALPHABETS

/** Edits that a misspelt word may have, at most, by the sounds of the longer of two. */
export function mostEdits(sound: number, other: number): number {
  const a = sound >>> 26
  const b = other >>> 26
  return MOST_EDITS[a > b ? a : b] as number
}

/** Words whose sounds differ by more letters than this are never near. */
export const LONGEST_APART = 5

/** False for two sounds that have not the same consonants, or are more than a vowel apart in length. */
export function mayHaveConsonants(sound: number, other: number): boolean {
  const longer = (sound >>> 26) - (other >>> 26)
  return ((sound ^ other) & LETTERS & ~VOWELS) === 0 && longer < 2 && longer > -2
}

/** Edits that a word of so many letters may carry, and a half more: see `budget`. */
const MOST_EDITS = Uint8Array.from({ length: 64 }, (_, letters) =>
  letters < 7 ? 2 : letters < 10 ? 3 : letters < 30 ? 4 : 63,
)

/** By how many letters one word is longer than the other. */
export function apartIn(a: number, b: number): number {
  const one = a >>> 26
  const other = b >>> 26
  return one > other ? one - other : other - one
}

/** How many more edits than two words differ by at the least are allowed; below zero when they are too many. One edit
 *  takes one letter away at most, and brings one. No more than the sign is told. */
export function editsLeft(a: number, b: number, most: number): number {
  const longer = ((a >>> 26) - (b >>> 26)) | 0
  const less = most - bits(a & ~b & LETTERS)
  const more = most - bits(b & ~a & LETTERS)
  return less | more | (most - longer) | (most + longer)
}

/** Below zero for texts of which none opens the other, looks like it or is it without vowels, by their letters alone:
 *  see `mayOpen`, `mayLook` and `mayLackVowels`. `first` is 0 where both begin with one letter. */
export function otherwiseUnlike(a: number, b: number, first: number): number {
  const less = a & ~b & LETTERS
  const more = b & ~a & LETTERS
  const differing = less | more
  const opens = ifNone(first) & (ifNone(less) | ifNone(more))
  return ~(opens | ifNone(differing & UNMISTAKEN) | ifNone(differing & CONSONANTS))
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
const UNMISTAKEN = LETTERS & ~(LIKE_M | LIKE_W | LIKE_D)
const VOWELS = bit('aeiou')
const CONSONANTS = LETTERS & ~bit('aeiouy')
