import type { Alignment, Pair } from './align.ts'
import { EQUAL, howOf, JOINED, NICKNAME, NUMBER, SOUND, SPELLING, TYPO } from './hows.ts'
import type { Parse, Part } from './parsed.ts'

/** What is left of the score of two organisations, 0 to 1, when all that agrees is a short coined word or a common one.
 *  A short word is coined: with another letter it is another company (Vale, Whale), unless it was carried over from
 *  another script or something else agrees. `written`: both names are written in one script. */
export function coinedShare(left: Parse, right: Parse, alignment: Alignment, written: boolean): number {
  const { pairs } = alignment
  const telling = pairs.filter(pair => tells(left, right, pair))
  if (telling.length === 0) return byMeaning(left, right, pairs) ? COMMON_WORDS : 1
  if (telling.length > 1) return 1
  const [only] = telling as [Pair]
  if (only.a.length > 1 || only.b.length > 1) return 1
  const one = left.parts[only.a[0] as number] as Part
  const other = right.parts[only.b[0] as number] as Part
  const how = howOf(only.packed)
  if (one.role === 'number' || other.role === 'number') return how === NUMBER && spelt(one, other) ? COMMON_WORDS : 1
  const length = Math.min(one.token.text.length, other.token.text.length)
  if (how === EQUAL) return equalShare(length, alignment)
  if (!written || pairs.length > 1) return pairs.length > 1 && written ? beside(how, length) : 1
  return alone(how, length)
}

/** Roles whose agreement tells one company from others. */
function tells(left: Parse, right: Parse, { a, b }: Pair): boolean {
  const roles = [...a.map(at => left.parts[at] as Part), ...b.map(at => right.parts[at] as Part)].map(part => part.role)
  return roles.includes('core') || roles.includes('number') || roles.includes('location')
}

/** Global Trading, Comercio Global: any such company in any language, unless its words are the same. */
function byMeaning(left: Parse, right: Parse, pairs: readonly Pair[]): boolean {
  if (pairs.length === 0 || pairs.length > 2 || left.scheme !== right.scheme) return false
  return pairs.some(({ a, b, packed }) => {
    const how = howOf(packed)
    if (how !== SPELLING && how !== JOINED) return false
    const text = (parse: Parse, at: readonly number[]) => at.map(one => (parse.parts[one] as Part).token.text).join('')
    return text(left, a).slice(0, 4) !== text(right, b).slice(0, 4)
  })
}

const COMMON_WORDS = 0.7

/** Nio and nove are nine in two languages; 9 and nine are one number anywhere. */
function spelt(one: Part, other: Part): boolean {
  return !one.token.digits && !other.token.digits && one.token.text !== other.token.text
}

/** A core of one letter is none; one of two letters, with words on one side only, is many companies'. */
function equalShare(length: number, { restA, restB }: Alignment): number {
  if (length === 1) return 0.7
  if (restA.length + restB.length === 0) return 1
  return length === 2 ? 0.72 : 1
}

/** By letters of the shorter word: a sound written otherwise, a letter changed. */
const SOUNDED: readonly number[] = [0, 0.6, 0.68, 0.7, 0.74, 0.78]
const CHANGED: readonly number[] = [0, 0.6, 0.62, 0.65, 0.72, 0.78, 0.88]

function alone(how: number, length: number): number {
  if (how === TYPO || how === NICKNAME) return CHANGED[length] ?? 1
  return how === SOUND ? (SOUNDED[length] ?? 1) : 1
}

/** A common word agrees besides. */
function beside(how: number, length: number): number {
  return (1 + alone(how, length)) / 2
}
