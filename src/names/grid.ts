import { EQUAL, howOf, JOINED, likeness, NUMBER, pack, SOUND, SPELLING, TYPO } from './hows.ts'
import { Pairs } from './pairs.ts'
import type { Parse, Part } from './parsed.ts'
import { MOST_PARTS } from './parsed.ts'
import { similar } from './similar.ts'
import { isPinyinWord, isSyllable, nearPinyin, oneSlip, sameKorean, sameSyllables } from './syllables.ts'
import { tokenOf } from './token.ts'

/** Likeness of part i of the left and part j of the right at `i * MOST_PARTS + j`, as `similar` packs it. */
export const grid = new Uint16Array(MOST_PARTS * MOST_PARTS)

export function fillGrid(left: Parse, right: Parse): void {
  const a = left.parts
  const b = right.parts
  const manner = mannerOf(left, right)
  for (let i = 0; i < a.length; i++) {
    const one = a[i] as Part
    for (let j = 0; j < b.length; j++) grid[i * MOST_PARTS + j] = cell(one, b[j] as Part, manner)
  }
}

/** How the parts of two names are held against each other: word by word, as words of an organisation's name, syllable
 *  by syllable, or syllable by syllable where both are in Pinyin. */
export type Manner = 0 | 1 | 2 | 3
export const WORDS = 0
export const ORGANIZATION = 1
export const SYLLABLES = 2
export const PINYIN = 3

/** What `cell` looks at. */
export type Cell = Pick<Part, 'token' | 'concept' | 'glued' | 'role'>

/** Likeness of two parts in their names, as `similar` packs it; 0 when unlike. */
export function cell(one: Cell, other: Cell, manner: Manner): number {
  let packed = similar(one.token, other.token)
  if (one.concept !== null || other.concept !== null) packed = meaning(one, other, packed)
  else if (manner === ORGANIZATION) {
    if (howOf(packed) === TYPO && otherPinyin(one, other)) packed = 0
  } else if (manner !== WORDS) packed = remembered(one, other, { packed, pinyin: manner === PINYIN })
  if ((one.glued !== null || other.glued !== null) && likeness(packed) < 0.95) packed = gluedLike(one, other) ?? packed
  return packed
}

function mannerOf(left: Parse, right: Parse): Manner {
  if (left.kind === 'organization') return ORGANIZATION
  if (!left.syllabic && !right.syllabic) return WORDS
  if (!bySyllables(spanOf(left), spanOf(right))) return WORDS
  return allPinyin(left) && allPinyin(right) ? PINYIN : SYLLABLES
}

/** What of a parse decides whether it is read by syllables: `short` when no part has more than six letters or is an
 *  initial. */
export type Span = { readonly syllabic: boolean; readonly count: number; readonly short: boolean }

export function spanOf(parse: Parse): Span {
  const short = parse.parts.every(part => part.token.text.length <= 6 && part.role !== 'initial')
  return { syllabic: parse.syllabic, count: parse.parts.length, short }
}

/** One misspelt syllable does not make another kind of name. */
export function bySyllables(left: Span, right: Span): boolean {
  if (left.syllabic && right.syllabic) return true
  return (left.syllabic || right.syllabic) && left.count === right.count && left.short && right.short
}

/** Words of one meaning agree in any language; numbers, places and lines of business that differ never do. */
function meaning(one: Cell, other: Cell, packed: number): number {
  if (one.concept === other.concept)
    return likeness(packed) >= 0.95
      ? packed
      : pack(one.role === 'number' ? 0.98 : 0.95, one.role === 'number' ? NUMBER : SPELLING)
  if (one.concept !== null && other.concept !== null) return 0
  // A place, or what a company does, is no misspelling of another word unless that word is none or long.
  const plain = one.concept === null ? one.token : other.token
  if (howOf(packed) === EQUAL) return packed
  if (one.token.digits || other.token.digits) return 0
  if (!plain.known && oneSlip(one.token.text, other.token.text)) return packed === 0 ? pack(0.75, TYPO) : packed
  if (packed === 0 || otherPinyin(one, other)) return 0
  return howOf(packed) < TYPO || Math.min(one.token.text.length, other.token.text.length) >= 7 ? packed : 0
}

/** Two Chinese words of two syllables are two names of companies: Zhongke, Zhongkai. */
function otherPinyin(one: Cell, other: Cell): boolean {
  const a = one.token.text
  const b = other.token.text
  return a.length > 5 && b.length > 5 && !oneSlip(a, b) && isPinyinWord(a) && isPinyinWord(b)
}

const pairs = new Pairs(14)

/** `bySyllable`, remembered for pairs asked lately: there are some thousands of syllables. */
function remembered(one: Cell, other: Cell, seen: { readonly packed: number; readonly pinyin: boolean }): number {
  const first = one.token.id * 2 + (seen.pinyin ? 1 : 0)
  const second = other.token.id
  const known = pairs.find(first, second)
  if (known >= 0) return known
  const answer = bySyllable(one, other, seen)
  pairs.keep(first, second, answer)
  return answer
}

/** In names of syllables, only spellings of one syllable agree; what is no syllable at all is a slip. */
function bySyllable(one: Cell, other: Cell, seen: { readonly packed: number; readonly pinyin: boolean }): number {
  const { packed } = seen
  const a = one.token.text
  const b = other.token.text
  if (howOf(packed) === EQUAL) return packed
  if (nasal(a, b)) return 0
  // Two names in Pinyin are spelt by one rule: Zhen is not Chen.
  if (seen.pinyin) return isPinyinWord(a) && isPinyinWord(b) ? (sameSyllables(a, b) ? pack(0.8, TYPO) : 0) : packed
  if (likeness(packed) < 0.95 && sameSyllables(a, b)) return pack(0.95, SPELLING)
  if (packed !== 0 && (howOf(packed) <= SOUND || nearPinyin(a, b))) return packed
  if (sameKorean(a, b)) return pack(0.9, SOUND)
  return isSyllable(a) && isSyllable(b) && a.length + b.length < 18 ? slip(a, b) : packed
}

/** Another syllable is another name, unless a finger slipped: a vowel, a letter dropped or written twice. */
function slip(a: string, b: string): number {
  return oneSlip(a, b) ? pack(SLIP, TYPO) : 0
}

/** Anh, An and Ang are three Vietnamese names. */
function nasal(a: string, b: string): boolean {
  return (a.endsWith('h') || b.endsWith('h')) && a.replace(/n[gh]?$/, 'n') === b.replace(/n[gh]?$/, 'n')
}

const SLIP = 0.7

export function allPinyin(parse: Parse): boolean {
  return parse.parts.every(part => isPinyinWord(part.token.text))
}

/** La Russa against Larussa, van 't Hoff against Vant Hoff. */
function gluedLike(one: Cell, other: Cell): number | null {
  const left = one.glued ?? one.token
  const right = other.glued ?? other.token
  return left.sound === right.sound || left.sound === other.token.sound || one.token.sound === right.sound
    ? pack(0.96, JOINED)
    : (sonOf(one, other) ?? sonOf(other, one))
}

/** Benslimane, bin Sulayman: the son is written onto his father's name, which is spelt otherwise. */
function sonOf({ token }: Cell, { token: father, glued }: Cell): number | null {
  const son = glued?.text.slice(0, SON) ?? ''
  if ((son !== 'ben' && son !== 'bel') || glued?.text === father.text || !token.text.startsWith(son)) return null
  const packed = similar(tokenOf(token.text.slice(SON)), father)
  return likeness(packed) < 0.95 ? null : pack(0.92, JOINED)
}

const SON = 3
