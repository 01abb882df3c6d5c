import type { Ground } from '../finding.ts'
import { fold } from '../names/scripts/fold.ts'

/** The two names that a comparison chose, as they stand in the evidence and in the edition. */
export type NamePair = { readonly subject: string; readonly entry: string }

/** A part of a name has at most this many written words ("bin al Walid"). */
const mostWords = 5

/**
 * Grounds of names in the words of the evidence: names are compared folded ("kovac"), a person looks for "Kovač".
 * A part that was put together from words that do not stand side by side stays folded.
 */
export function quoted(grounds: readonly Ground[], pair: NamePair | null): readonly Ground[] {
  if (pair === null || !grounds.some(ground => ground.comparison.startsWith('name-'))) return grounds
  const subjects = stretches(pair.subject)
  const entries = stretches(pair.entry)
  return grounds.map(ground => {
    if (!ground.comparison.startsWith('name-')) return ground
    const subject = writtenIn(subjects, ground.subject)
    const entry = writtenIn(entries, ground.entry)
    return { ...ground, subject, entry, text: retold(ground, { subject, entry }) }
  })
}

/** The sentence with its quotations changed: the subject's stands before the entry's. */
function retold(ground: Ground, said: NamePair): string {
  const pieces = ground.text.split('"')
  for (let at = 1; at + 1 < pieces.length; at += 2) {
    if (at === 1 && pieces[at] === ground.subject) pieces[at] = said.subject
    else if (pieces[at] === ground.entry) pieces[at] = said.entry
  }
  return pieces.join('"')
}

/** The written words of a name, and in small letters; and runs of them by their folded form, as far as they were looked
 *  for: `length` words long. */
type Stretches = {
  readonly words: readonly string[]
  readonly small: readonly string[]
  readonly byForm: Map<string, string>
  length: number
}

/** Names whose stretches are remembered: a party is quoted once for every entry that it meets. */
const mostKnown = 2_000
let known = new Map<string, Stretches>()

function stretches(full: string): Stretches {
  const found = known.get(full)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known = new Map()
  const words = full
    .slice(0, 400)
    .split(/[\s,;/()]+/)
    .filter(word => word !== '')
  const fresh = { words, small: words.map(word => word.toLowerCase()), byForm: new Map<string, string>(), length: 0 }
  known.set(full, fresh)
  return fresh
}

/** The word that is a form but for its capitals, else the shortest run of written words that folds to it, the first of
 *  each; the form itself when there is none. */
function writtenIn(stretches: Stretches, form: string): string {
  if (form === '') return form
  // Most words are folded by writing them small.
  const plain = stretches.small.indexOf(form)
  if (plain >= 0) return stretches.words[plain] as string
  for (;;) {
    const written = stretches.byForm.get(form)
    if (written !== undefined) return written
    if (stretches.length >= mostWords) return form
    lengthen(stretches)
  }
}

function lengthen(stretches: Stretches): void {
  const { words, byForm } = stretches
  const length = ++stretches.length
  for (let at = 0; at + length <= words.length && at < 40; at++) {
    const written = words.slice(at, at + length).join(' ')
    const { text } = fold(written)
    if (text !== '' && !byForm.has(text)) byForm.set(text, written)
  }
}
