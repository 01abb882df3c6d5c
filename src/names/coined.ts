import type { Alignment, Pair } from './align.ts'
import { EQUAL, howOf, JOINED, NICKNAME, NUMBER, SOUND, SPELLING, TYPO } from './hows.ts'
import type { Role } from './name.ts'
import type { Parse, Part } from './parsed.ts'

/** What is left of the score of two organisations, 0 to 1, when all that agrees is a short coined word or a common one.
 *  A short word is coined: with another letter it is another company (Vale, Whale), unless it was carried over from
 *  another script or something else agrees. `written`: both names are written in one script. */
export function coinedShare(left: Parse, right: Parse, alignment: Alignment, written: boolean): number {
  const { pairs } = alignment
  const telling = pairs.filter(pair => tells(left, right, pair))
  if (telling.length === 0) return byMeaning(left, right, alignment) ? COMMON_WORDS : common(left, right, alignment)
  if (telling.length > 1) return 1
  const [only] = telling as [Pair]
  if (only.a.length > 1 || only.b.length > 1) return 1
  const one = left.parts[only.a[0] as number] as Part
  const other = right.parts[only.b[0] as number] as Part
  const how = howOf(only.packed)
  if (one.role === 'number' || other.role === 'number')
    return how === NUMBER && spelt(one, other) && bare(left, right) ? COMMON_WORDS : 1
  const length = Math.min(one.token.text.length, other.token.text.length)
  if (how === EQUAL) return equalShare(length, alignment)
  if (how === TYPO && length > 3 && slipped(one.token.text, other.token.text)) return 1
  if (!written) return how === SOUND || length > 4 ? 1 : alone(how, length)
  return pairs.length > 1 ? beside(how, length) : alone(how, length)
}

/** Roles whose agreement tells one company from others. */
function tells(left: Parse, right: Parse, { a, b }: Pair): boolean {
  const tell = (parse: Parse, at: readonly number[]) => at.some(one => TELLS.has((parse.parts[one] as Part).role))
  return tell(left, a) || tell(right, b)
}

/** Global Trading, Comercio Global: any such company in any language, unless its words are the same. */
function byMeaning(left: Parse, right: Parse, { pairs }: Alignment): boolean {
  if (pairs.length === 0 || pairs.length > 2 || left.scheme !== right.scheme) return false
  return pairs.some(({ a, b, packed }) => {
    const how = howOf(packed)
    if (how !== SPELLING && how !== JOINED) return false
    const text = (parse: Parse, at: readonly number[]) => at.map(one => wordOf(parse.parts[one] as Part)).join('')
    // An abbreviation is its word among others, and alone it is a name.
    const wordOf = (part: Part): string => (whole(left, right) ? part.text : part.token.text)
    return text(left, a).slice(0, 4) !== text(right, b).slice(0, 4)
  })
}

const COMMON_WORDS = 0.68

/** The Commercial International Bank is not the one of Rason: what one side alone has would tell it. */
function common(left: Parse, right: Parse, { pairs, restA, restB }: Alignment): number {
  const named = (parse: Parse, rest: readonly number[]) => rest.some(at => TELLS.has((parse.parts[at] as Part).role))
  if (pairs.length > 0 && named(left, restA) !== named(right, restB)) return ONE_SIDE_NAMED
  const forms = left.legalForm !== null && right.legalForm !== null && left.legalForm !== right.legalForm
  if (forms && whole(left, right) && left.parts[0]?.role === 'generic') return COMMON_WORDS
  return pairs.length > 0 && restA.length + restB.length > 0 ? ONE_WORD_MORE : 1
}

const TELLS: ReadonlySet<Role> = new Set(['core', 'number', 'location'])
const ONE_SIDE_NAMED = 0.93
const ONE_WORD_MORE = 0.96

/** One of the names has no other part. */
function bare(left: Parse, right: Parse): boolean {
  return left.parts.length === 1 || right.parts.length === 1
}

/** Both names are one part and nothing else. */
function whole(left: Parse, right: Parse): boolean {
  return left.parts.length === 1 && right.parts.length === 1
}

/** Nio and nove are nine in two languages; 9 and nine are one number anywhere. */
function spelt(one: Part, other: Part): boolean {
  return !one.token.digits && !other.token.digits && one.token.text !== other.token.text
}

/** A core of one letter is none; one of two or three, with words on one side only, is many companies'. */
function equalShare(length: number, { restA, restB }: Alignment): number {
  if (length === 1) return 0.66
  if (restA.length + restB.length === 0) return 1
  return length === 2 ? 0.72 : length === 3 ? 0.84 : 1
}

/** By letters of the shorter word: a sound written otherwise, a letter changed. */
const SOUNDED: readonly number[] = [0, 0.6, 0.68, 0.7, 0.72, 0.74]
const CHANGED: readonly number[] = [0, 0.6, 0.62, 0.65, 0.72, 0.78, 0.79]

function alone(how: number, length: number): number {
  if (how === TYPO || how === NICKNAME) return CHANGED[length] ?? 1
  return how === SOUND ? (SOUNDED[length] ?? 1) : 1
}

/** A letter written twice or lost after the first of six, or two neighbours turned: a slip of the finger, no other word. */
function slipped(a: string, b: string): boolean {
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a]
    for (let at = 1; at < long.length; at++) {
      const doubled = long[at] === long[at - 1]
      if ((doubled || short.length > 4) && long.slice(0, at) + long.slice(at + 1) === short) return true
    }
    return false
  }
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** A common word agrees besides. */
function beside(how: number, length: number): number {
  return (1 + alone(how, length)) / 2
}
