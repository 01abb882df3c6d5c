import type { Ground } from '../finding.ts'
import { fold } from '../names/scripts/fold.ts'

/** The two names that a comparison chose, as they stand in the evidence and in the edition. */
export type NamePair = { readonly subject: string; readonly entry: string }

/** Words of a name in which parts are looked for. */
const mostFolded = 40

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
function retold({ text, subject, entry }: Ground, said: NamePair): string {
  if (subject === said.subject && entry === said.entry) return text
  const first = text.indexOf('"')
  const own = subject !== '' && text.startsWith(`"${subject}"`, first)
  const from = own ? first + subject.length + 2 : first
  const before = own ? `${text.slice(0, first)}"${said.subject}"` : text.slice(0, from)
  return before + text.slice(from).replaceAll(`"${entry}"`, () => `"${said.entry}"`)
}

/** The written words of a name, in small letters, and folded once somebody asks. */
type Stretches = {
  readonly words: readonly string[]
  readonly small: readonly string[]
  folds: readonly string[] | null
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
  const fresh: Stretches = { words, small: words.map(word => word.toLowerCase()), folds: null }
  known.set(full, fresh)
  return fresh
}

/** The word that is a form but for its capitals, else the first run of written words that folds to it word by word, else
 *  the first that does as a whole ("S P E T S" is spets); the form itself when there is none. */
function writtenIn(stretches: Stretches, form: string): string {
  if (form === '') return form
  const plain = stretches.small.indexOf(form)
  if (plain >= 0) return stretches.words[plain] as string
  stretches.folds ??= stretches.words.slice(0, mostFolded).map(word => (word === '&' ? 'and' : fold(word).text))
  const run = runOf(stretches.words, stretches.folds, form, ' ')
  if (run !== null || form.includes(' ')) return run ?? form
  const whole = runOf(stretches.words, stretches.folds, form, '')
  return whole !== null && fold(whole).text === form ? whole : form
}

/** The first run of words of which the folded ones, with so much between them, are a form. */
function runOf(words: readonly string[], folds: readonly string[], form: string, between: string): string | null {
  for (let first = 0; first < folds.length; first++) {
    if (folds[first] === '') continue
    let told = 0
    for (let at = first; at < folds.length; at++) {
      const text = folds[at] as string
      if (!form.startsWith(text, told)) break
      told += text.length
      if (told === form.length) return words.slice(first, at + 1).join(' ')
      if (text === '') continue
      if (!form.startsWith(between, told)) break
      told += between.length
    }
  }
  return null
}
