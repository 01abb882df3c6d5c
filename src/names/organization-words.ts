import { body } from './data/bodies.ts'
import { spellingFamily } from './data/families.ts'
import { industryWord } from './data/industry.ts'
import { placeOf } from './data/places.ts'
import { edits } from './edit.ts'
import { lately } from './lately.ts'
import { misspelt } from './misspelt.ts'

/** The words that a word of a company's name is: a misspelt one as it was meant, and one of two as both. */
export const divided = lately((token: string): readonly string[] => {
  const right = corrected(token)
  if (token.length >= 9) return apart(right)
  return token.startsWith('al') ? unarticled(right) : [right]
})

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

/** A word of a line of business made of two (Handelsbank: trade and bank), or the word as it stands. */
function apart(token: string): readonly string[] {
  if (token.length < 9 || token.length > LONGEST_COMPOUND || industryWord(token) !== null || body([token], 0) !== null)
    return [token]
  for (let at = 4; at <= token.length - 4; at++) {
    const [head, tail] = [token.slice(0, at), token.slice(at)]
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
export function withoutLetters(tokens: readonly string[], small: ReadonlySet<string>): readonly string[] {
  if (tokens.length < 4) return tokens
  for (const at of [0, tokens.length - 1]) {
    const letters = tokens[at] as string
    if (letters.length < 3 || letters.length > tokens.length) continue
    const rest = at === 0 ? tokens.slice(1) : tokens.slice(0, -1)
    const told = rest.filter(word => !small.has(word))
    if ([rest, told].some(words => abbreviates(letters, words))) return rest
  }
  return tokens
}

/** First letters of words, with a slip where there are four at least. */
function abbreviates(letters: string, words: readonly string[]): boolean {
  let firsts = ''
  for (const word of words) firsts += word.charAt(0)
  return firsts.startsWith(letters) || (firsts.length > 3 && letters.length > 2 && edits(firsts, letters) < 2)
}

/** АКБ «Пересвет» is Peresvet Bank: the letters of its form say that it is one. */
export function withBank(tokens: readonly string[]): readonly string[] {
  const at = tokens.findIndex(token => BANKS.has(token))
  if (at < 0 || tokens.length < 2 || tokens.some(token => token.endsWith('bank') || industryWord(token) === 'bank'))
    return tokens
  return [...tokens.slice(0, at + 1), 'bank', ...tokens.slice(at + 1)]
}

const BANKS = new Set(['akb', 'oakb', 'jscb', 'jscib'])
