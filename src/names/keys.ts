import type { ParseKind } from './name.ts'
import type { Parse } from './parsed.ts'
import { type PreparedName, parsesOf } from './prepare.ts'
import { type Token, tokenOf } from './token.ts'

/** What a name is filed and looked up under. `words` match near spellings; `joined` (neighbours written as one
 *  word, acronyms) match only their own sound. */
export type NameKeys = { readonly words: readonly Token[]; readonly joined: readonly Token[] }

/** Words beyond this many of one name are not looked up. */
const MOST_WORDS = 32

/** Letters of a joined key, at most and at least where it is the whole name. */
const LONGEST_JOINED = 40
const SHORTEST_WHOLE = 7

/** Keys of a prepared name. One too few loses a true match: measure any change with the bench's recall. */
export function keysOf(name: PreparedName): NameKeys {
  const words = new Set<string>()
  const joined = new Set<string>()
  for (const parse of parsesOf(name, kindFor(name))) {
    for (const [at, part] of parse.parts.entries()) {
      if (words.size >= MOST_WORDS) break
      const text = part.token.text
      if (text.length > 1 || parse.parts.length === 1 || parse.kind !== 'person') words.add(text)
      if (part.concept !== null) words.add(part.concept.slice(part.concept.indexOf(':') + 1).toLowerCase())
      const next = parse.parts[at + 1]
      if (next !== undefined && text.length + next.text.length <= LONGEST_JOINED / 2)
        joined.add(part.text.replaceAll(' ', '') + next.text.replaceAll(' ', ''))
      if (part.glued !== null) joined.add(part.glued.text)
    }
    if (parse.kind === 'organization') for (const acronym of acronymsOf(parse)) joined.add(acronym)
  }
  for (const whole of name.glued)
    if (whole.length >= SHORTEST_WHOLE && whole.length <= LONGEST_JOINED) joined.add(whole)
  if (words.size === 0)
    for (const reading of name.words) for (const token of reading.tokens.slice(0, MOST_WORDS)) words.add(token)
  return { words: [...words].map(tokenOf), joined: [...joined].filter(text => !words.has(text)).map(tokenOf) }
}

/** First letters of the words, with and without small words, and with as many of the legal form as may be spoken:
 *  IRISL, PDVSA, CNOOC. */
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
  return out
}

/** Hashes under which a word is filed: its spelling family, its nicknames, its consonants, and its consonants (or,
 *  of a short word, its sound) less one letter, so that a letter added, lost, changed or swapped still meets it. */
export function hashesOf(token: Token): number[] {
  const hashes = soundHashes(token)
  if (token.digits) return hashes
  const { skeleton, sound } = token
  if (token.family >= 0) hashes.push(hash('f', String(token.family)))
  for (const group of token.nicknames) hashes.push(hash('n', String(group)))
  if (skeleton.length >= 4) less(skeleton, hashes)
  if (skeleton.length <= 4 && sound.length >= 3) {
    hashes.push(hash('d', sound))
    less(sound, hashes)
  }
  if (token.text.length <= 8 && token.text !== sound) {
    hashes.push(hash('d', token.text))
    less(token.text, hashes)
  }
  return hashes
}

/** Hashes of a word that must sound the same to meet. */
export function soundHashes(token: Token): number[] {
  if (token.digits) return [hash('t', token.number ?? token.text)]
  const { skeleton, sound } = token
  const hashes = [hash('d', skeleton.length >= 2 ? skeleton : sound)]
  if (token.number !== null) hashes.push(hash('t', token.number))
  return hashes
}

/** 32 bits of a text (FNV-1a), seeded by the kind of key. */
export function hash(kind: string, text: string): number {
  let value = 0x811c9dc5 ^ kind.charCodeAt(0)
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  return Math.imul(value, 0x2c1b3c6d) >>> 0
}

function less(text: string, hashes: number[]): void {
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && text[at] === text[at - 1]) continue
    hashes.push(hash('d', text.slice(0, at) + text.slice(at + 1)))
  }
}

function kindFor(name: PreparedName): ParseKind {
  if (name.organization) return 'organization'
  if (name.kind === 'vessel' || name.kind === 'aircraft') return 'craft'
  return 'person'
}
