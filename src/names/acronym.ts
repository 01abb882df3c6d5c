import type { Parse } from './parsed.ts'

/** Parts of a name that a word spells the first letters of (IRISL: Islamic Republic of Iran Shipping Lines; KOMID:
 *  Korea Mining Development), among those still free; null when it does not. Small words and legal forms may be
 *  left out or count (PDVSA). */
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

type Search = { readonly word: string; readonly parse: Parse; readonly used: number }

function walk(search: Search, at: number, done: number): number[] | null {
  const { word, parse, used } = search
  if (done === word.length) return []
  const one = parse.spelt[at]
  if (one === undefined) return null
  const open = one.part < 0 || (used & (1 << one.part)) === 0
  if (open) {
    for (let length = 1; length <= 3 && done + length <= word.length; length++) {
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
