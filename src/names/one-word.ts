import type { PreparedName } from './prepare.ts'
import { soundOf } from './sound.ts'

/** A person's name as somebody wrote it without spaces, in one of the orders that a list may print: VIKTORBOUT for
 *  "BOUT, Viktor Anatolijevitch". By sound, so that the spelling may differ. `whole`: no part is left out. */
export type OneWord = { readonly sound: string; readonly whole: boolean }

/** Shorter words are names of their own. */
const SHORTEST = 8
/** Longer chains are not written as one. */
const MOST_PARTS = 5
/** Readings of one script that are turned; the others hardly ever make a word that somebody types. */
const MOST_READINGS = 2

/** The sound of a person's name that consists of one long word; null for any other name. */
export function oneWordOf({ kind, organization, words }: PreparedName): string | null {
  const word = words[0]
  if (word === undefined || word.tokens.length !== 1 || organization || (kind !== 'person' && kind !== 'any'))
    return null
  const text = word.tokens[0] as string
  return text.length < SHORTEST ? null : soundOf(text)
}

/** Openings and rests of a word. */
export type Halves = { readonly openings: readonly string[]; readonly rests: readonly string[] }

/** Every opening and every rest of a person's name that is one long word: what a list has of them tells where it parts. */
export function halvesOf(name: PreparedName): Halves {
  if (oneWordOf(name) === null) return halfless
  const text = name.words[0]?.tokens[0] ?? ''
  const openings: string[] = []
  const rests: string[] = []
  for (let at = SHORTEST_HALF; at <= text.length - SHORTEST_HALF && at < LONGEST; at++) {
    openings.push(text.slice(0, at))
    rests.push(text.slice(at))
  }
  return { openings, rests }
}

const halfless: Halves = { openings: [], rests: [] }
const SHORTEST_HALF = 3
const LONGEST = 40

/** The words as which others may write a person's name of several parts; none for any other name. */
export function oneWordsOf({ kind, organization, words }: PreparedName): readonly OneWord[] {
  if (organization || (kind !== 'person' && kind !== 'any')) return none
  const out: OneWord[] = []
  const add = (parts: readonly string[], whole: boolean) => {
    const text = parts.join('')
    const sound = text.length < SHORTEST ? '' : soundOf(text)
    if (sound !== '' && !out.some(known => known.sound === sound)) out.push({ sound, whole })
  }
  for (const { tokens } of words.slice(0, MOST_READINGS)) {
    const [first, ...rest] = tokens
    if (first === undefined || rest.length === 0 || tokens.length > MOST_PARTS) continue
    const last = tokens.at(-1) as string
    add(tokens, true)
    add([...rest, first], true)
    if (rest.length === 1) continue
    add([last, ...tokens.slice(0, -1)], true)
    add([rest[0] as string, first], false)
    add([first, last], false)
  }
  return out
}

const none: readonly OneWord[] = []

/** What one name says that is the other written as one word; 0 when neither is. */
export function asOneWord(a: PreparedName, b: PreparedName): number {
  return Math.max(holds(oneWordOf(a), b), holds(oneWordOf(b), a))
}

const WHOLE = 0.94
/** A part is left out besides. */
const IN_PART = 0.86

function holds(sound: string | null, of: PreparedName): number {
  if (sound === null || (of.words[0]?.tokens.length ?? 0) < 2) return 0
  const found = oneWordsOf(of).find(one => one.sound === sound)
  return found === undefined ? 0 : found.whole ? WHOLE : IN_PART
}
