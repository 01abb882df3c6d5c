import { hash, hashBut } from './hash.ts'
import type { ParseKind } from './name.ts'
import type { Parse, Part } from './parsed.ts'
import { type PreparedName, parsesOf } from './prepare.ts'
import { syllables } from './scripts/chinese.ts'
import { skeletonOf, soundOf } from './sound.ts'
import { sameToken, type Token, tokenOf } from './token.ts'

/** What a name is filed and looked up under. */
export type NameKeys = {
  /** Words that near spellings find, each once. */
  readonly words: readonly Token[]
  /** Places in `words` of what each reading of the name consists of. A reading weighs what its words weigh; other
   *  words (a syllable of a word, a word beside its meaning) only find. */
  readonly readings: readonly (readonly number[])[]
  /** Guesses (neighbours written as one word, acronyms), found by their own sound or spelling only. */
  readonly joined: readonly string[]
  /** Bit per letter (a is 1) that stands for a given name. */
  readonly initials: number
  /** Written syllable by syllable: Chinese, Korean, Vietnamese, Burmese. */
  readonly syllabic: boolean
}

/** Words beyond this many of one name are not looked up. */
const MOST_WORDS = 32

/** Letters of a joined key, at most and at least where it is the whole name. */
const LONGEST_JOINED = 40
const LONGEST_PAIR = 32
const SHORTEST_WHOLE = 7

type Gathered = { readonly words: Token[]; readonly joined: string[] }

/** Keys of a prepared name. One too few loses a true match: measure any change with the bench's recall. */
export function keysOf(name: PreparedName): NameKeys {
  const gathered: Gathered = { words: [], joined: [] }
  const parses = parsesOf(name, kindFor(name))
  const readings: number[][] = []
  let initials = 0
  let syllabic = false
  for (const parse of parses) {
    readings.push(readParts(gathered, parse))
    syllabic ||= parse.syllabic
    for (const part of parse.parts) if (part.role === 'initial') initials |= 1 << (part.token.text.charCodeAt(0) - 97)
    if (parse.kind === 'organization') for (const acronym of acronymsOf(parse)) join(gathered, acronym)
  }
  // Who does not say what it is may be either: the places and lines of business of a company find too.
  if (name.kind === 'any' && !name.organization)
    for (const [at, parse] of parsesOf(name, 'organization').entries())
      if (!sameWords(parses[at], parse)) readParts(gathered, parse)
  for (const whole of name.glued)
    if (whole.length >= SHORTEST_WHOLE && whole.length <= LONGEST_JOINED) join(gathered, whole)
  const { words, joined } = gathered
  // Sher Bahadur is Serbahadur: who writes as one word hears one.
  if (kindFor(name) === 'person')
    for (const text of joined.slice())
      if (text.length >= SHORTEST_WHOLE && text.includes('sh')) join(gathered, text.replaceAll('sh', 's'))
  if (words.length === 0) {
    for (const reading of name.words)
      readings.push(reading.tokens.slice(0, MOST_WORDS).map(token => place(gathered, tokenOf(token))))
  }
  return {
    words,
    readings,
    joined: joined.filter(joint => !words.some(({ text }) => text === joint)),
    initials,
    syllabic,
  }
}

/** Whether a name has the same words as a person's and as a company's: most that no table knows have. */
function sameWords(person: Parse | undefined, { parts }: Parse): boolean {
  if (person === undefined || person.parts.length !== parts.length) return false
  for (let at = 0; at < parts.length; at++) {
    const { token, text, concept, glued } = parts[at] as Part
    const other = person.parts[at] as Part
    // A letter by itself is a word of a company's name only.
    if (concept !== null || glued !== null || token.text.length < 2) return false
    if (text !== other.text || !sameToken(token, other.token)) return false
  }
  return true
}

/** Files the parts of one reading; where its words stand. */
function readParts(gathered: Gathered, parse: Parse): number[] {
  const places: number[] = []
  const { parts } = parse
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Parse['parts'][number]
    if (gathered.words.length >= MOST_WORDS) break
    const text = part.token.text
    const meaning = part.concept === null ? null : part.concept.slice(part.concept.indexOf(':') + 1).toLowerCase()
    if (meaning !== null) places.push(place(gathered, tokenOf(meaning)))
    if (text.length > 1 || parts.length === 1 || parse.kind !== 'person') {
      const own = place(gathered, part.token)
      if (meaning === null) places.push(own)
    }
    if (parse.syllabic && text.length > 4) {
      const split = syllables(text)
      if (split !== null && split.length > 1) for (const one of split) if (one.length > 1) place(gathered, tokenOf(one))
    }
    const next = parts[at + 1]
    if (next !== undefined && text.length + next.text.length <= LONGEST_PAIR)
      join(gathered, spaceless(part.text) + spaceless(next.text))
    if (part.glued !== null) join(gathered, part.glued.text)
    if (next !== undefined && (part.token.digits || next.token.digits)) apart(gathered, text + next.text)
    if (part.token.digits) apart(gathered, text)
  }
  return places
}

const LOOKALIKES: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' }

/** A number written onto a word (JHO86), and digits that stand for letters (5BERBANK, P4BDL). */
function apart(gathered: Gathered, text: string): void {
  const number = /^[a-z]+([0-9]{2,})$/.exec(text)
  if (number !== null) join(gathered, number[1] as string)
  if (text.length >= 4 && /[a-z]/.test(text))
    join(
      gathered,
      text.replaceAll(/[0134578]/g, digit => LOOKALIKES[digit] ?? ''),
    )
}

function join({ joined }: Gathered, text: string): void {
  if (!joined.includes(text)) joined.push(text)
}

function place({ words }: Gathered, token: Token): number {
  const known = words.findIndex(word => sameToken(word, token))
  if (known >= 0) return known
  words.push(token)
  return words.length - 1
}

const spaceless = (text: string): string => (text.includes(' ') ? text.replaceAll(' ', '') : text)

/** First letters of the words, with and without small words, and with as many of the legal form as may be spoken:
 *  IRISL, PDVSA, CNOOC. A name of one short word may be such letters with the vowels that make it a word: KOMID. */
function acronymsOf(parse: Parse): string[] {
  const out: string[] = []
  for (const small of [false, true]) {
    let letters = ''
    let counted = 0
    for (const { text, part } of parse.spelt) {
      if (part < 0 && !small && counted < parse.parts.length) continue
      letters += text[0]
      if (part >= 0) counted = part + 1
      if (counted >= Math.min(3, parse.parts.length) && letters.length >= 3 && letters.length <= 9) out.push(letters)
      if (part < 0 && text.length === 2 && counted === parse.parts.length) out.push(letters + text.slice(1))
    }
  }
  const only = parse.parts.length === 1 ? (parse.parts[0]?.token.text ?? '') : ''
  if (only.length >= 4 && only.length <= 9) {
    const bones = only[0] + only.slice(1).replaceAll(/[aeiou]/g, '')
    if (bones.length >= 3 && bones.length < only.length) out.push(bones)
  }
  return out
}

/** Hashes under which a word is filed: its spelling family, its nicknames, its consonants, its spelling, and each of
 *  the last two less one letter, so that a letter added, lost, changed or swapped still meets it. */
export function hashesOf(token: Token): number[] {
  if (token.digits) return digitHashes(token.text)
  const { text, skeleton, sound } = token
  const hashes = soundHashes(text, sound, skeleton)
  if (token.number !== null) hashes.push(hash('t', token.number))
  if (token.family >= 0) hashes.push(hash('f', String(token.family)))
  for (const group of token.nicknames) hashes.push(hash('n', String(group)))
  if (skeleton.length >= 4) {
    less(skeleton, hashes)
    closed(skeleton, hashes)
  }
  if (skeleton.length <= 4 && sound.length >= 3) {
    hashes.push(hash('d', sound))
    less(sound, hashes)
  }
  if (text !== sound || text.length > 8) less(text, hashes)
  if (text.length <= KOREAN_LONGEST) hashes.push(hash('k', korean(text)))
  return hashes
}

/** Hashes of a guess, which must sound or read the same to meet. */
export function joinedHashes(text: string): number[] {
  if (/[0-9]/.test(text)) return digitHashes(text)
  const sound = soundOf(text)
  return soundHashes(text, sound, skeletonOf(sound))
}

/** Numbers and marks of craft: the whole, and the whole less one sign. */
function digitHashes(text: string): number[] {
  const hashes = [hash('t', text), hash('d', text)]
  if (text.length >= 5) less(text, hashes)
  return hashes
}

function soundHashes(text: string, sound: string, skeleton: string): number[] {
  const hashes = [hash('d', skeleton.length >= 2 ? skeleton : sound)]
  if (text !== skeleton && text.length >= 3) hashes.push(hash('d', text))
  return hashes
}

const LONGEST_LESS = 24

function less(text: string, hashes: number[]): void {
  if (text.length > LONGEST_LESS) return
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && text.charCodeAt(at) === text.charCodeAt(at - 1)) continue
    hashes.push(hashBut(100, text, at))
  }
}

/** A consonant lost between two that are the same leaves one of them: Sberbank, Sbebank. */
function closed(skeleton: string, hashes: number[]): void {
  if (skeleton.length > LONGEST_LESS) return
  for (let at = 1; at + 1 < skeleton.length; at++)
    if (skeleton.charCodeAt(at - 1) === skeleton.charCodeAt(at + 1))
      hashes.push(hash('d', skeleton.slice(0, at) + skeleton.slice(at + 2)))
}

const KOREAN_LONGEST = 6

/** A Korean syllable less what its romanisations disagree on: jang and chang, sung and seong, no and roh. */
function korean(text: string): string {
  return text
    .replace(/^(?:tch|ch|jj|j)/, 'j')
    .replace(/^(?:kk|k|g)/, 'k')
    .replace(/^(?:pp|p|b)/, 'p')
    .replace(/^(?:tt|th|dh|t|d)/, 't')
    .replace(/^(?:r|l|n)?[yi]*/, '')
    .replace(/^sh/, 's')
    .replace(/[aeiouwy]+/, '-')
    .replace(/h$/, '')
    .replace(/(?:ck|k|[^n]g)$/, 'k')
}

function kindFor(name: PreparedName): ParseKind {
  if (name.organization) return 'organization'
  if (name.kind === 'vessel' || name.kind === 'aircraft') return 'craft'
  return 'person'
}
