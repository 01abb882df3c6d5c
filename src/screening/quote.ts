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
    const subject = subjects.get(ground.subject) ?? ground.subject
    const entry = entries.get(ground.entry) ?? ground.entry
    return { ...ground, subject, entry, text: retold(ground, { subject, entry }) }
  })
}

/** The sentence with its quotations changed: the subject's stands before the entry's. */
function retold(ground: Ground, said: NamePair): string {
  let first = true
  return ground.text.replace(/"([^"]*)"/g, (whole, quotation: string) => {
    const mine = first && quotation === ground.subject
    first = false
    if (mine) return `"${said.subject}"`
    return quotation === ground.entry ? `"${said.entry}"` : whole
  })
}

/** Names whose stretches are remembered: a party is quoted once for every entry that it meets. */
const mostKnown = 2_000
let known = new Map<string, ReadonlyMap<string, string>>()

function stretches(full: string): ReadonlyMap<string, string> {
  const found = known.get(full)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known = new Map()
  const fresh = stretchesOf(full)
  known.set(full, fresh)
  return fresh
}

/** Every run of written words by its folded form; the first that gives a form keeps it. */
function stretchesOf(full: string): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  const words = full
    .slice(0, 400)
    .split(/[\s,;/()]+/)
    .filter(word => word !== '')
  for (let length = 1; length <= mostWords; length++)
    for (let at = 0; at + length <= words.length && at < 40; at++) {
      const written = words.slice(at, at + length).join(' ')
      const { text } = fold(written)
      if (text !== '' && !out.has(text)) out.set(text, written)
    }
  return out
}
