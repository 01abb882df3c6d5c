import { abbreviation } from './data/abbreviations.ts'
import { body } from './data/bodies.ts'
import { declinedAdjective, declinedNoun, industryPhrase, industryWord, isGenericIndustry } from './data/industry.ts'
import { isGenericForm, legalForm } from './data/legalForms.ts'
import { mayBeListed } from './data/listed.ts'
import { isDoubtfulNumeral, numeral, numeralPhrase } from './data/numerals.ts'
import { declinedPlace, place, placeOf } from './data/places.ts'
import { isSmallWord } from './data/small-words.ts'
import { isVesselPrefix } from './data/vessels.ts'
import {
  anySays,
  BODY,
  INDUSTRY,
  INDUSTRY_PHRASE,
  LEGAL_FORM,
  type Lexeme,
  NUMBER,
  NUMBER_SIGN,
  NUMERAL,
  ODD,
  PLACE,
  SMALL,
} from './lexeme.ts'
import type { Role } from './name.ts'
import { branchIn, divided, isArticle, isNumbered, withBank, withoutLetters } from './organization-words.ts'
import type { Words } from './parse-person.ts'
import type { Parse, Part } from './parsed.ts'
import { MOST_PARTS } from './parsed.ts'
import { tokenOf } from './token.ts'
import { rarityOf, roleWeight } from './weigh.ts'

/** Du Hua is a person, whom a list of organisations must not meet as Hua. */
const SURNAME = new Set('du da do di an na po so wa ve va'.split(' '))

const ORDINAL = new Set(['first', 'second', 'third', 'prima', 'primo'])

/** A bank of the east of a place is another bank. */
const DIRECTION = new Set(['north', 'south', 'east', 'west'])

/** Forms that are part of what a body is called: a foundation is not the bank of the same name. */
const SAID = new Set(['foundation', 'association', 'cooperative', 'branch'])

const CYRILLIC = /^(?:bgn|press|icao|scholarly|ukrainian|ukrainian-bgn|serbian|bulgarian)$/

type Reading = {
  /** Whether bodies are taken whole. */
  readonly bodies: boolean
  /** Whether the name was written in Cyrillic letters, in which most words of an organisation are declined. */
  readonly cyrillic: boolean
  readonly parts: Part[]
  readonly others: Part[]
  readonly spelt: { text: string; part: number; form?: true }[]
  legalForm: string | null
}

/** Reads the words of a company's or authority's name: legal forms, what it does, where, which number; the rest
 *  is its core. `letters`: those of its words are kept beside them. */
export function parseOrganization(words: Words, letters: boolean): Parse {
  return readOrganization(words, { bodies: false, letters })
}

/** The same with bodies known by their letters taken whole (FARC and its words are one part); null without any. */
export function parseBody(words: Words): Parse | null {
  if (!anySays(words.lexemes, BODY) || !words.tokens.some((_, at) => body(words.tokens, at) !== null)) return null
  return readOrganization(words, { bodies: true, letters: false })
}

type Worded = Pick<Words, 'tokens' | 'lexemes'>

type Manner = { readonly bodies: boolean; readonly letters: boolean }

function readOrganization(words: Words, { bodies, letters }: Manner): Parse {
  if (isPlain(words)) return plainReading(words)
  const read: Reading = {
    bodies,
    cyrillic: CYRILLIC.test(words.scheme),
    parts: [],
    others: [],
    spelt: [],
    legalForm: null,
  }
  const all = withBank(words.lexemes.flatMap(divided), read.cyrillic)
  const lexemes = letters ? all : withoutLetters(all)
  const tokens = lexemes.map(({ text }) => text)
  const end = branchIn(lexemes)
  const head = end === tokens.length ? { tokens, lexemes } : { tokens: tokens.slice(0, end), lexemes }
  for (let at = 0; at < end; ) at += takeOrganization(read, head, at)
  if (end < tokens.length) takeBranch(read, { tokens: tokens.slice(end), lexemes: lexemes.slice(end) })
  if (read.parts.length === 0)
    for (const one of read.others.splice(0)) read.parts.push({ ...one, role: 'core', weight: 0.5 })
  return finish('organization', words, read)
}

/** Whether each word is a part by itself, and no table knows any. */
function isPlain({ lexemes, scheme }: Words): boolean {
  const count = lexemes.length
  if (count < 2 || anySays(lexemes, TOLD) || CYRILLIC.test(scheme)) return false
  if (mayAbbreviate(lexemes[0] as Lexeme, count) || mayAbbreviate(lexemes[count - 1] as Lexeme, count)) return false
  for (const lexeme of lexemes) {
    const inside = divided(lexeme)
    if (inside.length > 1 || inside[0] !== lexeme) return false
  }
  return true
}

/** Letters of so many words at the most may stand beside them: see `withoutLetters`. */
const mayAbbreviate = ({ text }: Lexeme, words: number): boolean => words > 3 && text.length > 2 && text.length <= words

const TOLD = LEGAL_FORM | SMALL | NUMBER_SIGN | NUMBER | PLACE | INDUSTRY | INDUSTRY_PHRASE | BODY | ODD

function plainReading(words: Words): Parse {
  const read: Reading = { bodies: false, cyrillic: false, parts: [], others: [], spelt: [], legalForm: null }
  for (const [at, lexeme] of words.lexemes.entries()) {
    read.parts.push(plainWord(lexeme))
    read.spelt.push({ text: lexeme.text, part: at })
  }
  return finish('organization', words, read)
}

/** A branch is its bank: what says which one it is counts, and less than what the bank is called. */
function takeBranch(read: Reading, words: Worded): void {
  const before = read.parts.length
  for (let at = 0; at < words.tokens.length; ) at += takeOrganization(read, words, at)
  for (const [at, part] of read.parts.entries())
    if (at >= before) read.parts[at] = { ...part, weight: part.weight * BRANCH }
}

const BRANCH = 0.5

/** Reads what begins at a word; how many words it took. */
function takeOrganization(read: Reading, { tokens, lexemes }: Worded, at: number): number {
  const { text, signs } = lexemes[at] as Lexeme
  const named = read.bodies ? body(tokens, at) : null
  if (named !== null) {
    const phrase = tokens.slice(at, at + named.length)
    const one = make(named.value, phrase.join(' '), 'core', `body:${named.value}`)
    // Main Intelligence Directorate GRU: the words and their letters are one.
    if (read.parts.some(part => part.concept === one.concept)) read.others.push({ ...one, role: 'stop' })
    else push(read, one, phrase)
    return named.length
  }
  const legal = (signs & LEGAL_FORM) === 0 ? null : legalForm(tokens, at)
  if (legal !== null && !(at === 0 && legal.length === tokens.length)) {
    const shown = tokens.slice(at, at + legal.length).join(' ')
    if (SAID.has(legal.class) && legal.length === 1) {
      push(read, make(text, shown, 'generic', `form:${legal.class}`), [text])
      return 1
    }
    if (!isGenericForm(legal.class)) read.legalForm ??= legal.class
    read.others.push(make(shown.replaceAll(' ', ''), shown, 'legal-form', legal.class))
    for (const one of tokens.slice(at, at + legal.length)) read.spelt.push({ text: one, part: -1, form: true })
    return legal.length
  }
  const next = tokens[at + 1]
  const small =
    isArticle(tokens, at) ||
    ((signs & SMALL) !== 0 &&
      tokens.length > 1 &&
      !(text.length === 1 && at === 0) &&
      !(text === 'i' && isNumbered(tokens, at)) &&
      !(tokens.length === 2 && SURNAME.has(text))) ||
    ((signs & NUMBER_SIGN) !== 0 && next !== undefined && numeral(next) !== null)
  if (small) {
    read.spelt.push({ text, part: -1 })
    read.others.push(make(text, text, 'stop', null))
    return 1
  }
  const count = (signs & NUMBER) === 0 ? null : numeralPhrase(tokens, at)
  if (count !== null) {
    push(read, counted(tokens, at, count), tokens.slice(at, at + count.length))
    return count.length
  }
  const found = (signs & PLACE) === 0 ? null : place(tokens, at)
  if (found !== null && found.length > 1) {
    const phrase = tokens.slice(at, at + found.length)
    push(read, make(phrase.join(''), phrase.join(' '), 'location', `place:${found.id}`), phrase)
    return found.length
  }
  const said = (signs & INDUSTRY_PHRASE) === 0 ? null : industryPhrase(tokens, at)
  if (said !== null) {
    const phrase = tokens.slice(at, at + said.length)
    push(read, industryPart(phrase.join(''), phrase.join(' '), said.value), phrase)
    return said.length
  }
  const full = text === 'min' && (next === 'of' || next === 'de' || next === 'del') ? 'ministry' : text
  if (full === text && tokens.length > 1 && !read.cyrillic) push(read, plainWord(lexemes[at] as Lexeme), [text])
  else push(read, { ...word(full, { of: tokens.length, cyrillic: read.cyrillic }), text }, [text])
  return 1
}

/** A number of several words as one part. */
function counted(tokens: readonly string[], at: number, count: { length: number; value: number }): Part {
  const phrase = tokens.slice(at, at + count.length)
  return make(phrase.join(''), phrase.join(' '), 'number', `number:${count.value}`)
}

const ARTICLE = /^(?:al|el)$/

function push(read: Reading, one: Part, phrase: readonly string[]): void {
  const part = read.parts.length
  const before = read.spelt.at(-1)
  // Some write the article onto the name: AlRashid Trading.
  const glued =
    one.role === 'core' && phrase.length === 1 && before?.part === -1 && ARTICLE.test(before.text)
      ? tokenOf(before.text + one.text)
      : null
  for (const text of phrase) read.spelt.push({ text, part: phrase.length > 1 && isSmallWord(text) ? -1 : part })
  read.parts.push(glued === null ? one : { ...one, glued })
}

/** Reads the name of a ship or aircraft: the prefix says nothing, a number decides. */
export function parseCraft(words: Words): Parse {
  const read: Reading = { bodies: false, cyrillic: false, parts: [], others: [], spelt: [], legalForm: null }
  const { tokens, lexemes } = words
  for (let at = 0; at < tokens.length; at++) {
    const { text, signs } = lexemes[at] as Lexeme
    const count = (signs & NUMBER) === 0 ? null : numeralPhrase(tokens, at)
    if (count !== null) {
      read.parts.push(counted(tokens, at, count))
      at += count.length - 1
      continue
    }
    const written = (signs & NUMERAL) !== 0 && (at > 0 || tokens.length === 1 || /^\d+$/.test(text))
    const value = written ? numeral(text) : null
    if (at === 0 && tokens.length > 1 && isVesselPrefix(text)) read.others.push(make(text, text, 'prefix', null))
    // Do is an island to Koreans, and two to Indians.
    else if (
      value !== null &&
      text !== 'do' &&
      tokens.length > 1 &&
      (at === tokens.length - 1 || !isDoubtfulNumeral(text))
    )
      read.parts.push(make(text, text, 'number', `number:${value}`))
    else if ((signs & (SMALL | NUMBER_SIGN)) !== 0 && text !== 'a' && tokens.length > 1)
      read.others.push(make(text, text, 'stop', null))
    else {
      const lexeme = lexemes[at] as Lexeme
      lexeme.craft ??= make(text, text, 'core', null)
      read.parts.push(lexeme.craft)
    }
  }
  if (read.parts.length === 0)
    for (const one of read.others.splice(0)) read.parts.push({ ...one, role: 'core', weight: 0.5 })
  return finish('craft', words, read)
}

/** True when the words themselves say that they name an organisation. */
export function looksLikeOrganization({ tokens, lexemes }: Worded): boolean {
  for (const [at, { text, signs }] of lexemes.entries()) {
    const legal = at === 0 || (signs & LEGAL_FORM) === 0 ? null : legalForm(tokens, at)
    if (legal !== null && (legal.length > 1 || text.length > 2 || at === tokens.length - 1)) return true
    // Words of other languages are names of people somewhere.
    const industry = text.length > 2 && (signs & INDUSTRY) !== 0 ? industryWord(text) : null
    if (industry !== null && text.startsWith(industry.slice(0, 4))) return true
  }
  return false
}

/** A word among others, not from Cyrillic. */
function plainWord(lexeme: Lexeme): Part {
  const { text } = lexeme
  lexeme.organization ??= { ...word(text, { of: 2, cyrillic: false }), text }
  return lexeme.organization
}

function word(shown: string, { of, cyrillic }: { readonly of: number; readonly cyrillic: boolean }): Part {
  const isListed = mayBeListed(shown)
  const text = (isListed ? abbreviation(shown) : null) ?? shown
  const value = numeral(text)
  if (value !== null && (!isDoubtfulNumeral(text) || ORDINAL.has(text) || (text.length === 1 && of > 1)))
    return make(text, shown, 'number', `number:${value}`)
  const industry = isListed ? industryWord(text) : null
  if (industry !== null) return industryPart(text, shown, industry)
  const where = (isListed ? placeOf(text) : null) ?? declinedPlace(text)
  if (where !== null) {
    const part = make(text, shown, 'location', `place:${where}`)
    return DIRECTION.has(where) ? { ...part, weight: 0.8 } : part
  }
  const declined = declinedAdjective(text) ?? (cyrillic ? declinedNoun(text) : null)
  return declined === null ? make(text, shown, 'core', null) : industryPart(text, shown, declined)
}

function industryPart(text: string, shown: string, industry: string): Part {
  return make(text, shown, isGenericIndustry(industry) ? 'generic' : 'industry', `industry:${industry}`)
}

function make(text: string, shown: string, role: Role, concept: string | null): Part {
  const token = tokenOf(text)
  const rarity = role === 'core' ? rarityOf(token) : 1
  return { token, text: shown, role, weight: roleWeight[role] * rarity, concept, glued: null }
}

function finish(kind: 'organization' | 'craft', words: Words, read: Reading): Parse {
  const parts = read.parts.slice(0, MOST_PARTS)
  let total = 0
  for (const one of parts) total += one.weight
  return {
    kind,
    scheme: words.scheme,
    trust: words.trust,
    parts,
    others: read.others,
    total,
    generation: null,
    legalForm: read.legalForm,
    rolesKnown: false,
    syllabic: false,
    spelt: read.spelt,
  }
}
