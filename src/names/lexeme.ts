import { isOrdinary, isSingle } from './compound.ts'
import { opensBody } from './data/bodies.ts'
import { generational } from './data/generational.ts'
import { industryWord, opensIndustryPhrase } from './data/industry.ts'
import { opensLegalForm } from './data/legalForms.ts'
import { mayBeListed } from './data/listed.ts'
import { isDoubleGivenFirst } from './data/nicknames.ts'
import { isNumberWord, numeral } from './data/numerals.ts'
import { opensPlace } from './data/places.ts'
import { isNumberSign, isSmallWord } from './data/small-words.ts'
import { isDoubtfulTitle, isTitle } from './data/titles.ts'
import { lately } from './lately.ts'
import type { Part } from './parsed.ts'
import { tellsSyllables } from './syllables.ts'

/** A word with what the tables know of it, asked once: most words of most names are in none of them. */
export type Lexeme = {
  readonly text: string
  /** Tables that have the word, or phrases that begin with it, a bit each. */
  readonly signs: number
  /** The word as a part of a person's name (of which it may be told that it is the family name or a given one), of a
   *  company's among others and of a ship's, and the words that it is in a company's; null until somebody asks. */
  part: Part | null
  family: Part | null
  given: Part | null
  organization: Part | null
  craft: Part | null
  divided: readonly Lexeme[] | null
}

export const TITLE = 1
export const GENERATION = 2
/** A word of names that are written syllable by syllable. */
export const SYLLABIC = 4
/** Particles, servants, fathers and sons, which need a look at their neighbours; and what was written onto a name. */
export const JOINED = 8
/** May be one given name with the word behind it. */
export const DOUBLE = 16
export const LEGAL_FORM = 32
export const SMALL = 64
export const NUMBER_SIGN = 128
export const NUMBER = 256
export const PLACE = 512
export const INDUSTRY = 1024
export const INDUSTRY_PHRASE = 2048
export const BODY = 4096
/** Stands for a number, as a word, in digits or in Roman ones. */
export const NUMERAL = 8192
/** Read otherwise beside some words: articles, forms of banks, branches. */
export const ODD = 16384

/** The lexeme of a word of a–z and 0–9. */
export const lexemeOf = lately(
  (text: string): Lexeme => ({
    text,
    signs: (mayBeListed(text) ? listedSigns(text) : 0) | writtenSigns(text),
    part: null,
    family: null,
    given: null,
    organization: null,
    craft: null,
    divided: null,
  }),
)

/** What the letters of a word alone tell. */
function writtenSigns(text: string): number {
  return (
    (isOrdinary(text) && isSingle(text) ? 0 : JOINED) |
    (text.length === 1 ? LEGAL_FORM : 0) |
    (numeral(text) === null ? 0 : NUMERAL) |
    (NEIGHBOURLY.test(text) ? ODD : 0)
  )
}

const NEIGHBOURLY =
  /^(?:min|u[ldr]|ash|a[stdrnz]|ou?l|a[bl]|el|[oapz]?ao|o?akb|jsci?b|branch|filiale?|(?:zweig)?niederlassung|succursale|sucursal)$/

function listedSigns(text: string): number {
  let signs = 0
  if (isTitle(text) || isDoubtfulTitle(text)) signs |= TITLE
  if (generational(text) !== null) signs |= GENERATION
  if (tellsSyllables(text)) signs |= SYLLABIC
  if (isDoubleGivenFirst(text)) signs |= DOUBLE
  if (opensLegalForm(text)) signs |= LEGAL_FORM
  if (isSmallWord(text)) signs |= SMALL
  if (isNumberSign(text)) signs |= NUMBER_SIGN
  if (isNumberWord(text)) signs |= NUMBER
  if (opensPlace(text)) signs |= PLACE
  if (industryWord(text) !== null) signs |= INDUSTRY
  if (opensIndustryPhrase(text)) signs |= INDUSTRY_PHRASE
  if (opensBody(text)) signs |= BODY
  return signs
}

/** Whether any of these words has one of these signs. */
export function anySays(lexemes: readonly Lexeme[], signs: number): boolean {
  for (const lexeme of lexemes) if ((lexeme.signs & signs) !== 0) return true
  return false
}
