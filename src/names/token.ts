import { familyMembers, plainFamily, spellingFamily } from './data/families.ts'
import { frequency, unlistedFrequency } from './data/frequency.ts'
import { mayBeListed } from './data/listed.ts'
import { nicknameGroup } from './data/nicknames.ts'
import { isDoubtfulNumeral, numeral } from './data/numerals.ts'
import { patronymic } from './data/patronymic.ts'
import { textHash } from './hash.ts'
import { LETTERS, shapeOf } from './shape.ts'
import { skeletonOf, soundOf } from './sound.ts'
import { bareOf, looksOf, schoolOf } from './writing.ts'

/** One word of a name with all that comparing needs, worked out once. Two equal words are the same object. */
export type Token = {
  /** Tells tokens apart in caches of this process; means nothing elsewhere. */
  readonly id: number
  readonly text: string
  readonly sound: string
  readonly skeleton: string
  /** As it looks, without its vowels, and in Japanese school spelling (empty when it is not Japanese). */
  readonly looks: string
  readonly bare: string
  readonly school: string
  /** Bit per letter of `sound` (a–z), for ruling out pairs that share too little. */
  readonly letters: number
  /** What rules out most other words by numbers alone: see `shapeOf` and `textHash`. */
  readonly soundShape: number
  readonly textShape: number
  readonly soundHash: number
  /** Spellings of one name across romanisations share a family; -1 when in none. */
  readonly family: number
  readonly nicknames: readonly number[]
  /** 0 unheard of, 1 as common as names get. */
  readonly frequency: number
  /** True for a name that exists: another one that exists too is no misspelling of it. */
  readonly known: boolean
  /** Value of a numeral in digits ("7"), null when it is none or another word as often. */
  readonly number: string | null
  /** True when a digit occurs: such a word is equal or different, never near. */
  readonly digits: boolean
}

const KEPT = 200_000
let made = 1
let tokens = new Map<string, Token>()
let older = new Map<string, Token>()

/** The token of a word of a–z and 0–9. Memory is bounded: words not asked for lately are worked out again. */
export function tokenOf(text: string): Token {
  const known = tokens.get(text)
  if (known !== undefined) return known
  const token = older.get(text) ?? make(text)
  if (tokens.size >= KEPT) {
    older = tokens
    tokens = new Map()
  }
  tokens.set(text, token)
  return token
}

/** True when both are one word, whichever cache they came from. Most that are not differ in their letters. */
export function sameToken(a: Token, b: Token): boolean {
  return a === b || (a.textShape === b.textShape && a.text === b.text)
}

function make(word: string): Token {
  const text = word.length > 64 ? word.slice(0, 64) : word
  const digits = /[0-9]/.test(text)
  const father = digits ? null : fatherOf(text)
  const sound = digits ? text : (father?.sound ?? soundOf(feminine(belarusian(pilgrim(text)))))
  // A single letter is as common as names get, and stands in no table.
  const isListed = text.length < 2 || mayBeListed(text)
  const family = isListed ? spellingFamily(text) : plainFamily(text)
  const nicknames = isListed ? nicknameGroup(text) : none
  const common = isListed ? frequency(text, family) : unlistedFrequency(text, family)
  const soundShape = shapeOf(sound)
  return {
    id: made++,
    text,
    sound,
    skeleton: digits ? text : skeletonOf(sound),
    looks: looksOf(text),
    bare: bareOf(text),
    school: digits ? '' : schoolOf(text),
    letters: soundShape & LETTERS,
    soundShape,
    textShape: shapeOf(text),
    soundHash: textHash(sound),
    family: digits ? -1 : (family ?? -1),
    nicknames,
    frequency: common,
    known: father?.known ?? (common >= 0.15 || (!digits && (family !== null || nicknames.length > 0))),
    number: digits || !isDoubtfulNumeral(text) ? numberOf(text) : null,
    digits,
  }
}

const none: readonly number[] = []

function numberOf(text: string): string | null {
  const value = numeral(text)
  return value === null ? null : String(value)
}

/** Kazakhs and Uzbeks write Nurlanuly where Russians wrote Nurlanovich. */
const SON = /(?:uly|uulu|ugli|ogli|oglu|oghlu|ogly|oglou|kyzy|qyzy|qizi|kizi|gizi)$/

/** A Slavic or Turkic patronymic by the father's name, whatever its spelling: Sergeevich and Sergueyevitch are of one Sergei. */
function fatherOf(text: string): { readonly sound: string; readonly known: boolean } | null {
  const found = patronymic(text)
  if (found === null || found.weak || !(found.of === 'slavic' || SON.test(text))) return null
  const stem = found.base.replace(/[iyj]+$/, '')
  const family = spellingFamily(stem) ?? spellingFamily(`${stem}y`) ?? spellingFamily(`${stem}i`)
  const usual = family === null ? stem : (familyMembers(family)[0] ?? stem)
  return {
    sound: soundOf(usual).replace(/[aeiou]+$/, '') + (found.gender === 'm' ? 'vic' : 'vna'),
    known: family !== null,
  }
}

/** Tsikhanouskaya is Tikhanovskaya to Russians. */
const belarusian = (text: string): string =>
  text.includes('ousk')
    ? text
        .replace('ousk', 'ovsk')
        .replace(/^tsi/, 'ti')
        .replace(/^dz(?=[ie])/, 'd')
    : text

/** Chatzigeorgiou, Hadjigeorgiou and Khatzigeorgiou: one family of pilgrims. */
const pilgrim = (text: string): string =>
  text.replace(/^(?:ch?atzi|khatzi|xatzi|hadji|hadzi|hadzhi)(?=[a-z]{4})/, 'hatzi')

/** Slavic family names follow the bearer's gender: Ivanova is of the Ivanovs, Sobchak's Narusova of the Narusovs. */
function feminine(text: string): string {
  if (text.length < 6) return text
  if (/(?:ov|ev|yov|in)a$/.test(text) && text.length >= 7) return text.slice(0, -1)
  return text.replace(/(?:skaya|skaia|skaja|ska|skiy|skij|skii|skyy|sky|skogo|skoho|skago)$/, 'ski')
}
