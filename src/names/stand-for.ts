import { LONG } from './acronym.ts'
import { MOST_JOINED } from './align.ts'
import { bits } from './bits.ts'
import {
  consistsOf,
  differIn,
  FACTS,
  fewestSyllablesOf,
  firstOf,
  hasLetter,
  heardIn,
  isInitial,
  isKnown,
  isMeaning,
  isRewritten,
  lettersIn,
  lettersOf,
  soundsOf,
  syllablesOf,
} from './facts.ts'
import type { ParseKind } from './name.ts'

/** Parts of a name: where the facts of each lie among `facts`, and (a bit each) those that may be left without a part
 *  like them on the other side, those that are, and those that may agree with it all the same. */
export type Side = {
  readonly facts: Uint32Array
  readonly places: Uint32Array
  count: number
  free: number
  alone: number
  standing: number
  /** Letters of which a short acronym and a long one may consist, a bit each. */
  firsts: number
  openings: number
}

export function sideOver(facts: Uint32Array, most: number): Side {
  const places = Uint32Array.from({ length: most }, (_, part) => part * FACTS)
  return { facts, places, count: 0, free: 0, alone: 0, standing: 0, firsts: 0, openings: 0 }
}

/** Marks the words of each side that may be the initial, the first letters or the whole of words of the other, and the
 *  words that they stand for. Where no two words that may be left open with one letter (`shared` is false), words
 *  written apart are all that there may be. */
export function markStanding(kind: ParseKind, a: Side, b: Side, shared: boolean): void {
  a.standing = 0
  b.standing = 0
  markNearRuns(a, b)
  markNearRuns(b, a)
  // Words are joined before any are found alike: MARC OS is Marcos, and Marc is Marcos too.
  if ((a.alone | b.alone) !== 0) {
    markExactRuns(a, b)
    markExactRuns(b, a)
  }
  if (!shared) return
  if (kind === 'organization') {
    markAcronyms(a, b)
    markAcronyms(b, a)
  }
  if (kind === 'person') markInitials(a, b)
}

/** `markStanding` of two names that are both written by syllables, which have no other slips and no acronyms. */
export function markSpoken(a: Side, b: Side): void {
  a.standing = 0
  b.standing = 0
  markExactRuns(a, b)
  markExactRuns(b, a)
  markSyllables(a, b)
  markSyllables(b, a)
  markInitials(a, b)
}

/** Two words that nothing else explains and that sound like a word together, give or take a slip: see `nearJoins`. */
function markNearRuns(parts: Side, words: Side): void {
  const { facts, places } = parts
  for (let part = 0, pairs = parts.free & (parts.free >> 1); pairs >> part !== 0; part++) {
    if ((pairs & (1 << part)) === 0) continue
    const a = places[part] as number
    const b = places[part + 1] as number
    if (isKnown(facts, a) && isKnown(facts, b)) continue
    const heard = soundsOf(facts, a) + soundsOf(facts, b)
    for (let word = 0; word < words.count; word++) {
      const at = words.places[word] as number
      const sounds = soundsOf(words.facts, at)
      if ((words.free & (1 << word)) === 0 || sounds < 5 || heard - sounds > 1 || sounds - heard > 1) continue
      const slips = sounds >= 10 ? 2 : 1
      if (!differIn(heardIn(facts, a) | heardIn(facts, b), heardIn(words.facts, at), slips)) continue
      parts.standing |= 3 << part
      words.standing |= 1 << word
    }
  }
}

/** Words of a side that follow one another and may be one of the other. */
function markExactRuns(parts: Side, words: Side): void {
  const { facts, places } = parts
  for (let word = 0; word < words.count; word++) {
    const place = words.places[word] as number
    const length = lettersOf(words.facts, place)
    const opening = firstOf(words.facts, place)
    // An abbreviation is joined as it was written, and its facts are those of the word it stands for.
    const loose = isRewritten(words.facts, place) || length === MOST_TOLD
    if (length < 4 && !loose) continue
    for (let part = 0; part + 1 < parts.count; part++) {
      const at = places[part] as number
      const begins = firstOf(facts, at) === opening && lettersOf(facts, at) < length
      if (!begins && !loose && !isRewritten(facts, at)) continue
      const run = exactRun(parts, part, { length, letters: lettersIn(words.facts, place), loose })
      if (run === 0) continue
      parts.standing |= run
      words.standing |= 1 << word
    }
  }
}

/** Letters that facts count to. */
const MOST_TOLD = 63

/** What is told of a word that others may be together; `loose` when its letters do not tell. */
type Whole = { readonly length: number; readonly letters: number; readonly loose: boolean }

/** The most words from `first` on that may be spelt as a word is: see `joins`. */
function exactRun({ facts, places, count }: Side, first: number, word: Whole): number {
  let { loose } = word
  let length = 0
  let letters = 0
  let run = 0
  let met = 0
  for (let part = first; part < count && part < first + MOST_JOINED; part++) {
    const at = places[part] as number
    loose ||= isRewritten(facts, at)
    length += lettersOf(facts, at)
    letters |= lettersIn(facts, at)
    if (!loose && (length > word.length || (letters & ~word.letters) !== 0)) break
    run |= 1 << part
    if (part > first && (loose || (length === word.length && letters === word.letters))) met = run
  }
  return met
}

/** Words of a side that follow one another and have as many syllables as one of the other. */
function markSyllables(parts: Side, words: Side): void {
  for (let word = 0; word < words.count; word++) {
    const spoken = syllablesOf(words.facts, words.places[word] as number)
    for (let first = 0; spoken > 1 && first + 1 < parts.count; first++) {
      let least = 0
      let most = 0
      for (let part = first; part < parts.count && least < spoken; part++) {
        const more = syllablesOf(parts.facts, parts.places[part] as number)
        if (more === 0) break
        most += more
        least += fewestSyllablesOf(parts.facts, parts.places[part] as number)
        if (part === first || least > spoken || most < spoken) continue
        for (let said = first; said <= part; said++) parts.standing |= 1 << said
        words.standing |= 1 << word
      }
    }
  }
}

/** Words that may be the first letters of the other side's: see `spells`. */
function markAcronyms(parts: Side, words: Side): void {
  for (let word = 0; word < words.count; word++) {
    if ((words.free & (1 << word)) === 0) continue
    const place = words.places[word] as number
    const length = lettersOf(words.facts, place)
    if (length < 3 || length > 9 || bits(parts.alone & ~parts.standing) > length) continue
    if (!consistsOf(words.facts, place, length < LONG ? parts.firsts : parts.openings)) continue
    if (!mayBeFirsts(parts, words.facts, place)) continue
    parts.standing |= parts.free
    words.standing |= 1 << word
  }
}

/** Whether a word may open with the first letter of a part and have that of the next, and of two free ones at least. */
function mayBeFirsts({ facts, places, count, free }: Side, wordFacts: Uint32Array, word: number): boolean {
  const opening = firstOf(wordFacts, word)
  let met = 0
  let follows = false
  let opened = false
  for (let part = 0; part < count; part++) {
    const at = places[part] as number
    const first = firstOf(facts, at)
    const phrase = isMeaning(facts, at)
    const has = hasLetter(wordFacts, word, first)
    if (opened && (phrase || has)) follows = true
    opened = phrase || first === opening
    if (has && (free & (1 << part)) !== 0) met++
  }
  return follows && met >= 2
}

function markInitials(a: Side, b: Side): void {
  for (let one = 0; one < a.count; one++) {
    if ((a.free & (1 << one)) === 0) continue
    const at = a.places[one] as number
    const initial = isInitial(a.facts, at)
    for (let other = 0; other < b.count; other++) {
      if ((b.free & (1 << other)) === 0) continue
      const place = b.places[other] as number
      if ((!initial && !isInitial(b.facts, place)) || firstOf(a.facts, at) !== firstOf(b.facts, place)) continue
      a.standing |= 1 << one
      b.standing |= 1 << other
    }
  }
}
