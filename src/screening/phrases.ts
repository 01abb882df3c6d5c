import { fold } from '../names/scripts/fold.ts'
import type { ScreenedEntry } from './screener.ts'

/** A listed name as it may stand in running text: its folded words in a row. */
export type Phrase = { readonly words: readonly string[]; readonly name: number; readonly score: number }

/** Phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>

/** Words at a name's end that writers drop. */
const endings = new Set(
  (
    'inc incorporated co company corp corporation ltd limited llc llp plc gmbh ag sa srl spa bv nv oy ab as jsc pjsc ojsc ooo zao oao pao ' +
    'pte pty fze fzco group holding holdings'
  ).split(' '),
)
const wholeScore = 0.92
const cutScore = 0.85
/** Two words are often shared by namesakes: kept for a person to see, at the edge of an alert. */
const pairScore = 0.75
/** One word of six letters or more: kept, below any alert. */
const singleScore = 0.6

/** Scripts without spaces: a name stands inside a run of letters. Filed under its first two characters with this mark. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー・]{4,}$/u
const mark = '\0'
/** From this many characters on, a run of letters is nobody else's name. */
const longRun = 6

/**
 * Strong names of all entries as phrases. Ships are left out when they have one word (HORIZON, ADVENTURE), and so are
 * persons; a person is filed in both orders of family and given name.
 */
export function buildPhrases(entries: Iterable<ScreenedEntry>): Phrases {
  const phrases = new Map<string, Phrase[]>()
  let next = 0
  for (const { schema, full, weak } of namesIn(entries)) {
    const number = next++
    const { text, rejected } = fold(full)
    if (weak || rejected !== null) continue
    const organization = schema !== 'Person' && schema !== 'Vessel' && schema !== 'Airplane'
    const file = (key: string, phrase: Phrase) => {
      const filed = phrases.get(key)
      if (filed === undefined) phrases.set(key, [phrase])
      else filed.push(phrase)
    }
    for (const phrase of variants(text, { number, person: schema === 'Person', organization }))
      file(phrase.words[0] ?? '', phrase)
    if (unspaced.test(text))
      file(mark + text.slice(0, 2), {
        words: [text],
        name: number,
        score: text.length >= longRun ? wholeScore : pairScore,
      })
  }
  return phrases
}

/** Listed names that stand in the words, longest first at each place. */
export function phrasesIn(phrases: Phrases, words: readonly string[]): Phrase[] {
  const found: Phrase[] = []
  for (let at = 0; at < words.length; at++)
    for (const phrase of phrases.get(words[at] as string) ?? [])
      if (phrase.words.every((word, i) => words[at + i] === word)) found.push(phrase)
  for (const word of words)
    if (word.length >= 4 && !/^[\p{ASCII}]*$/u.test(word)) found.push(...insideOf(phrases, word))
  return found
}

function insideOf(phrases: Phrases, word: string): Phrase[] {
  const found: Phrase[] = []
  for (let at = 0; at + 4 <= word.length; at++)
    for (const phrase of phrases.get(mark + word.slice(at, at + 2)) ?? [])
      if (word.startsWith(phrase.words[0] ?? mark, at)) found.push(phrase)
  return found
}

function* namesIn(entries: Iterable<ScreenedEntry>) {
  for (const { entry } of entries) for (const { full, weak } of entry.names) yield { schema: entry.schema, full, weak }
}

function variants(
  text: string,
  kind: { readonly number: number; readonly person: boolean; readonly organization: boolean },
): Phrase[] {
  const words = text.split(' ').filter(word => word !== '')
  const whole = phrase(words, kind.number, wholeScore, kind.organization)
  const turned =
    kind.person && words.length > 1 ? phrase([...words.slice(1), words[0] ?? ''], kind.number, wholeScore, false) : null
  const core = kind.organization ? withoutEndings(words) : words
  const cut = core.length < words.length ? phrase(core, kind.number, cutScore, true) : null
  return [whole, turned, cut].filter(one => one !== null)
}

function phrase(words: readonly string[], name: number, score: number, organization: boolean): Phrase | null {
  const letters = words.join('').length
  if (words.length === 0 || letters < 6) return null
  if (words.length === 1) return organization ? { words, name, score: singleScore } : null
  if (words.length === 2)
    return letters < 8 ? null : { words, name, score: organization ? Math.min(score, cutScore) : pairScore }
  return { words, name, score }
}

function withoutEndings(words: readonly string[]): readonly string[] {
  let end = words.length
  while (end > 1 && endings.has(words[end - 1] ?? '')) end--
  return words.slice(0, end)
}
