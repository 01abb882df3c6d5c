import type { Parse } from './parsed.ts'
import type { Token } from './token.ts'

/** Parts of a name that a word spells the first letters of (IRISL: Islamic Republic of Iran Shipping Lines; KOMID:
 *  Korea Mining Development), among those still free; null when it does not. Small words may be left out or count; a short word takes one letter of
 *  each, and none of a legal form: SEI is not Siemens Energy Inc. Longer ones may (PDVSA, CNOOC). */
export function spells(word: string, parse: Parse, used: number): readonly number[] | null {
  if (word.length < 3 || word.length > 9) return null
  const { spelt } = parse
  for (let start = 0; start < spelt.length; start++) {
    if ((spelt[start] as { part: number }).part < 0) continue
    const found = walk({ word, parse, used }, start, 0)
    // Letters of several words, and of all that is left of the name, or it is a coincidence.
    if (found !== null && found.length >= 2 && leftovers(parse, used, found) <= word.length - found.length + 0)
      return found
  }
  return null
}

/** Letters from which on an acronym is more than chance, and may take several of a word. */
export const LONG = 5
const KNOWN_WORD = 0.6
const BY_LETTERS: Readonly<Record<number, number>> = { 3: 0.62, 4: 0.72 }

/** The most that names score of which one is the first letters of the other and nothing else agrees: any name of three
 *  words meets any three letters somewhere (Lopez Insurance Agency, LIA). Bodies known by their letters are compared as
 *  such, and so is a bearer that writes its letters beside its words. */
export function acronymProves(word: Token, words: number): number {
  if (word.frequency > 0) return KNOWN_WORD
  return BY_LETTERS[word.text.length] ?? (words > 2 ? 1 : KNOWN_WORD)
}

type Search = { readonly word: string; readonly parse: Parse; readonly used: number }

function walk(search: Search, at: number, done: number): number[] | null {
  const { word, parse, used } = search
  if (done === word.length) return []
  const one = parse.spelt[at]
  if (one === undefined) return null
  const short = word.length < LONG
  const open = one.part < 0 ? !(short && one.form === true) : (used & (1 << one.part)) === 0
  if (open) {
    const most = short ? 1 : 3
    for (let length = 1; length <= most && done + length <= word.length; length++) {
      if (one.text[length - 1] !== word[done + length - 1]) break
      const rest = walk(search, at + 1, done + length)
      if (rest !== null) return one.part < 0 || rest.includes(one.part) ? rest : [one.part, ...rest]
    }
  }
  return one.part < 0 ? walk(search, at + 1, done) : null
}

function leftovers(parse: Parse, used: number, found: readonly number[]): number {
  let free = 0
  for (let at = 0; at < parse.parts.length; at++) if ((used & (1 << at)) === 0 && !found.includes(at)) free++
  return free
}
