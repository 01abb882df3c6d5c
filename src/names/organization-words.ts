import { body } from './data/bodies.ts'
import { spellingFamily } from './data/families.ts'
import { industryWord } from './data/industry.ts'
import { legalForm } from './data/legalForms.ts'
import { mayBeListed } from './data/listed.ts'
import { place, placeOf } from './data/places.ts'
import { edits } from './edit.ts'
import { type Lexeme, lexemeOf, SMALL } from './lexeme.ts'
import { misspelt } from './misspelt.ts'

/** The words that a word of a company's name is: a misspelt one as it was meant, and one of two as both. */
export function divided(lexeme: Lexeme): readonly Lexeme[] {
  lexeme.divided ??= wordsIn(lexeme.text).map(word => (word === lexeme.text ? lexeme : lexemeOf(word)))
  return lexeme.divided
}

function wordsIn(token: string): readonly string[] {
  const right = corrected(token)
  if (token.length >= SHORTEST_COMPOUND) return apart(right)
  return token.startsWith('al') ? unarticled(right) : [right]
}

function corrected(token: string): string {
  if (token.length < 6 || industryWord(token) !== null) return token
  return misspelt(token) ?? lookalike(token) ?? token
}

/** A usual word in letters that look like its own: rnarine, lndustrial, vvorld. */
function lookalike(token: string): string | null {
  for (const [from, to] of [
    ['rn', 'm'],
    ['vv', 'w'],
    ['cl', 'd'],
  ] as const) {
    if (!token.includes(from)) continue
    const right = token.replace(from, to)
    if (industryWord(right) !== null) return right
  }
  const capital = token.startsWith('l') ? `i${token.slice(1)}` : token
  return capital !== token && industryWord(capital) !== null ? capital : null
}

const LONGEST_COMPOUND = 50
/** Of eight letters many a name looks like two words: Aeroflot, Goldwind. */
const SHORTEST_COMPOUND = 9

/** A word of a line of business made of two (Handelsbank: trade and bank), or the word as it stands. */
function apart(token: string): readonly string[] {
  if (
    token.length < SHORTEST_COMPOUND ||
    token.length > LONGEST_COMPOUND ||
    industryWord(token) !== null ||
    body([token], 0) !== null
  )
    return [token]
  for (let at = 4; at <= token.length - 4; at++) {
    const [head, tail] = [token.slice(0, at), token.slice(at)]
    if (!mayBeListed(head) || !mayBeListed(tail)) continue
    if (industryWord(tail) !== null && industryWord(head) !== null) return [head, tail]
  }
  return unarticled(token)
}

/** Alkhaleej is Al Khaleej: an article written onto a name or place that is known without it. */
function unarticled(token: string): readonly string[] {
  const rest = /^al([b-df-hj-np-tv-z][a-z]{4,})$/.exec(token)?.[1]
  if (rest === undefined || known(token) || !known(rest)) return [token]
  return ['al', rest]
}

const known = (token: string): boolean => placeOf(token) !== null || spellingFamily(token) !== null

/** MAZ - Minsky Avtomobilny Zavod: the letters of a name beside its words say it twice. */
export function withoutLetters(words: readonly Lexeme[]): readonly Lexeme[] {
  if (words.length < 4) return words
  for (const at of [0, words.length - 1]) {
    const letters = (words[at] as Lexeme).text
    if (letters.length < 3 || letters.length > words.length) continue
    const rest = at === 0 ? words.slice(1) : words.slice(0, -1)
    const told = rest.filter(word => (word.signs & SMALL) === 0)
    if ([rest, told].some(words => abbreviates(letters, words))) return rest
  }
  return words
}

/** First letters of words, with a slip where there are four at least. */
function abbreviates(letters: string, words: readonly Lexeme[]): boolean {
  let firsts = ''
  for (const word of words) firsts += word.text.charAt(0)
  return firsts.startsWith(letters) || (firsts.length > 3 && letters.length > 2 && edits(firsts, letters) < 2)
}

/** АКБ «Пересвет» is Peresvet Bank: the letters of its form say that it is one. */
export function withBank(words: readonly Lexeme[], cyrillic: boolean): readonly Lexeme[] {
  const at = words.findIndex(({ text }, at) => BANKS.test(text) || isStockBank(words, at, cyrillic))
  if (at < 0 || words.length < 2 || words.some(({ text }) => text.endsWith('bank') || industryWord(text) === 'bank'))
    return words
  const kept = isStockBank(words, at, cyrillic) ? at : at + 1
  return [...words.slice(0, kept), lexemeOf('bank'), ...words.slice(at + 1)]
}

/** АО АБ «Россия»: the letters of a bank behind those of a stock company. Alone they are a Swedish form, or lawyers. */
function isStockBank(words: readonly Lexeme[], at: number, cyrillic: boolean): boolean {
  return cyrillic && words[at]?.text === 'ab' && /^(?:ao|oao|zao|pao)$/.test(words[at - 1]?.text ?? '')
}

const BANKS = /^(?:o?akb|jscb|jscib)$/

/** Where the words begin that say which branch of a company it is (London Branch); behind the last word where none do. */
export function branchIn(words: readonly Lexeme[]): number {
  const last = words.length - 1
  if (words.length < 4 || !BRANCHES.test((words[last] as Lexeme).text)) return words.length
  for (const length of [2, 1]) {
    const name = words.slice(last - length, last).map(({ text }) => text)
    // Bank of China Branch is a branch of the Bank of China.
    const of = ((words[last - length - 1] as Lexeme).signs & SMALL) !== 0
    if (place(name, 0)?.length === length) return of ? words.length : last - length
  }
  return words.length
}

const BRANCHES = /^(?:branch|filiale?|niederlassung|zweigniederlassung|succursale|sucursal)$/

/** The Arabic article as it sounds before a sun letter: ash-Shabab, an-Nusra. */
export function isArticle(tokens: readonly string[], at: number): boolean {
  const text = tokens[at] as string
  const next = tokens[at + 1]
  if (next === undefined || next.length < 3) return false
  if (at > 0 && /^(?:ul|ud|ur)$/.test(text)) return true
  if (next.length < 4) return false
  return /^(?:ash|as|at|ad|ar|an|az)$/.test(text) ? next.startsWith(text.slice(1)) : /^(?:ol|oul)$/.test(text)
}

/** Fund I LP is the first fund, which Vale i Filhos is not. */
export function isNumbered(tokens: readonly string[], at: number): boolean {
  const legal = at + 1 < tokens.length ? legalForm(tokens, at + 1) : null
  return (
    SERIES.test(tokens[at - 1] ?? '') &&
    (at === tokens.length - 1 || (legal !== null && at + 1 + legal.length === tokens.length))
  )
}

const SERIES = /^(?:funds?|series|phase|trust|partners|capital|investors|ventures|unit|tranche)$/
