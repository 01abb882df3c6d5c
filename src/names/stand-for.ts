import type { ParseKind } from './name.ts'
import { firstOf, hasLetter, isMeaning, lettersOf, opens, soundsOf } from './shape.ts'

/** Where the facts of a name's parts lie, and of those that are like none of the other side. */
export type Side = { readonly facts: Uint32Array; readonly all: number[]; readonly free: number[] }

/** Whether a word of `b` may be the initial, the first letters or the whole of words of `a`. */
export function mayStandFor(kind: ParseKind, a: Side, b: Side): boolean {
  for (const word of b.free) {
    const length = lettersOf(b.facts, word)
    if (kind === 'organization' && length >= 3 && length <= 9 && firstsIn(a, b.facts, word) >= 2) return true
    if (kind !== 'person') continue
    for (const part of a.free)
      if ((length === 1 || lettersOf(a.facts, part) === 1) && firstOf(a.facts, part) === firstOf(b.facts, word))
        return true
  }
  return b.all.some(word => a.all.some(part => mayOpen(a, part, { facts: b.facts, at: word })))
}

/** Whether a word may be two of a side, the first of which is this one. */
function mayOpen(side: Side, part: number, word: { readonly facts: Uint32Array; readonly at: number }): boolean {
  if (firstOf(side.facts, part) !== firstOf(word.facts, word.at)) return false
  const length = lettersOf(word.facts, word.at)
  if (length < 4) return false
  // An abbreviation is joined as it was written, and its facts are those of the word it stands for.
  if (isMeaning(side.facts, part)) return side.all.length > 1
  const left = length + 2 - lettersOf(side.facts, part)
  const heard = soundsOf(word.facts, word.at) + 1 - soundsOf(side.facts, part)
  const fits = (other: number) =>
    lettersOf(side.facts, other) <= left || soundsOf(side.facts, other) <= heard || isMeaning(side.facts, other)
  return opens(side.facts, part, word) && side.all.some(other => other !== part && fits(other))
}

/** How many words of a side begin with a letter of the word. */
function firstsIn(side: Side, facts: Uint32Array, word: number): number {
  let count = 0
  for (const part of side.free) if (hasLetter(facts, word, firstOf(side.facts, part))) count++
  return count
}
