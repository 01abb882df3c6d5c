import { acronymProves } from './acronym.ts'
import type { Alignment } from './align.ts'
import { spellingFamily } from './data/families.ts'
import { isFathersName } from './data/fathers.ts'
import { ACRONYM, howOf, INITIAL, JOINED, likeness, TYPO } from './hows.ts'
import { lettersDiffer } from './initials.ts'
import type { Parse, Part } from './parsed.ts'
import { isSyllable } from './syllables.ts'
import { sameToken } from './token.ts'
import { proofOf } from './weigh.ts'

/** The most that an alignment may score, however well its parts agree: parts that thousands share prove little inside
 *  a name that has more parts than the other. */
export function ceiling(left: Parse, right: Parse, alignment: Alignment): number {
  if (left.kind !== 'person') return coreless(left, right, alignment)
  const { pairs } = alignment
  const named = [left, right].map(parse => parse.parts.filter(part => part.role !== 'title').length)
  if (pairs.length === 1 && Math.max(...named) > 1) {
    const [only] = pairs
    if (only !== undefined && only.a.length === 1 && only.b.length === 1) return ONE_OF_SEVERAL
    const rest = alignment.restA.length + alignment.restB.length
    if (only !== undefined && rest > 0 && howOf(only.packed) === TYPO) return SLIP_OVER_WORDS
  }
  if (lettersDiffer(left, right, alignment)) return INITIALS_DIFFER
  if (left.syllabic && right.syllabic && (fewSyllables(left, alignment) || familyInside(left, right, alignment)))
    return SYLLABLE_LESS
  const extra = extras(left, right, alignment.restA).concat(extras(right, left, alignment.restB))
  if (extra.length === 0) return 1
  const added = extra.filter(part => !unsaid(part) && !repeats(part, left, right, alignment))
  if (left.syllabic && right.syllabic && added.length > 0) return pairs.length >= 3 ? SYLLABLE_OF_MANY : SYLLABLE_LESS
  const proof = proofIn(left, right, alignment)
  // Stephen Lo Wai-chung is Lo Wai Chung: a Western given name comes and goes before a name of syllables.
  if (left.syllabic !== right.syllabic && pairs.length >= 2 && added.every(part => !isSyllable(part.token.text)))
    return pairs.length > 2 ? WESTERN_NAME : 0.45 + 0.31 * proof
  if (!left.syllabic && !right.syllabic && (nameless(left, alignment.restA) || nameless(right, alignment.restB)))
    return goesBySecond(left, right, alignment)
      ? Math.min(SECOND_NAME, 0.43 + 0.31 * proof)
      : Math.min(FATHERS_NAME, 0.4 + 0.31 * proof)
  if (added.length === 0) return 0.55 + 0.35 * proof
  const between = middle(left, alignment.restA) && middle(right, alignment.restB)
  const chain = added.length > 1 && (ends(left, alignment.restA) || ends(right, alignment.restB))
  return between ? MIDDLE_NAME + 0.31 * proof : 0.43 + (chain ? 0.33 : 0.31) * proof
}

/** Parts that are left out as often as not. */
const unsaid = ({ role }: Part): boolean => role === 'patronymic' || role === 'kunya' || role === 'initial'

/** Ahmed Hassan Ahmed has his grandfather's name: said once more, it tells nothing new. */
function repeats(part: Part, left: Parse, right: Parse, { pairs }: Alignment): boolean {
  const same = (other: Part | undefined) => other !== undefined && sameToken(other.token, part.token)
  return pairs.some(({ a, b }) => a.some(at => same(left.parts[at])) || b.some(at => same(right.parts[at])))
}

/** One agreeing part of several says little. */
const ONE_OF_SEVERAL = 0.6
/** Pan Yinghua is not Dias Paniagua: two words that are nearly one of several. */
const SLIP_OVER_WORDS = 0.5
const INITIALS_DIFFER = 0.6
/** Aung Naing is not Aung Naing Oo. */
const SYLLABLE_LESS = 0.62
const SYLLABLE_OF_MANY = 0.78

/** Three syllables agree, and one side has a Western given name besides. */
const WESTERN_NAME = 0.78

/** A son carries his father's name behind his own: Karim Omar Hijazi is not Omar Hijazi. */
const FATHERS_NAME = 0.68
/** Elsewhere many go by their second given name: Matamela Cyril Ramaphosa; and so does who has two surnames. */
const SECOND_NAME = 0.76

function goesBySecond(left: Parse, right: Parse, alignment: Alignment): boolean {
  if (surnames(left, right, alignment) > 1) return true
  const parse = alignment.restA.length > 0 ? left : right
  const side = parse === left ? 'a' : 'b'
  const kept = alignment.pairs.flatMap(pair => pair[side]).sort((a, b) => a - b)
  const part = kept.map(at => parse.parts[at]).find(one => one?.role !== 'family')
  return part !== undefined && part.role !== 'patronymic' && !isFathersName(part.token)
}

/** Muhammad before another name is left out as often as not, and so are José and María. */
const LEFT_OUT: ReadonlySet<number> = new Set(['muhammad', 'jose', 'maria'].flatMap(name => spellingFamily(name) ?? []))

/** How many parts agree that an issuer printed as family names. */
function surnames(left: Parse, right: Parse, { pairs }: Alignment): number {
  const count = (parse: Parse, side: 'a' | 'b') =>
    pairs.reduce((sum, pair) => sum + pair[side].filter(at => parse.parts[at]?.role === 'family').length, 0)
  return Math.max(count(left, 'a'), count(right, 'b'))
}

/** True when the first name of the longer name is what the other lacks; very common ones are left out as often. */
function nameless(parse: Parse, rest: readonly number[]): boolean {
  const given = parse.parts.findIndex(part => (parse.rolesKnown ? part.role === 'given' : part.role !== 'title'))
  const first = parse.parts[given]
  return (
    first !== undefined &&
    rest.includes(given) &&
    !(LEFT_OUT.has(first.token.family) && parse.parts[given + 1]?.role !== 'patronymic') &&
    first.token.text.length > 1 &&
    first.role !== 'kunya' &&
    first.role !== 'title'
  )
}

/** A middle name is left out more often than the first or the last. */
const MIDDLE_NAME = 0.5

function middle(parse: Parse, rest: readonly number[]): boolean {
  if (rest.length === 0) return true
  const order = parse.parts.map((_, at) => at).filter(at => parse.parts[at]?.role !== 'title')
  if (parse.rolesKnown) order.sort((a, b) => last(parse, a) - last(parse, b))
  return !rest.includes(order[0] as number) && !rest.includes(order.at(-1) as number)
}

/** Saddam Hussein is Saddam Hussein Abd al-Majid al-Tikriti: a chain of names is left out from the end. */
function ends(parse: Parse, rest: readonly number[]): boolean {
  return rest.length > 1 && rest.every((at, index) => at === parse.parts.length - rest.length + index)
}

/** 1 for a part of the family name, which is spoken last. */
function last(parse: Parse, at: number): number {
  return parse.parts[at]?.role === 'family' ? 1 : 0
}

/** A company that shares only common words with another. */
function coreless(left: Parse, right: Parse, alignment: Alignment): number {
  if (left.kind !== 'organization') return 1
  const letters = acronymIn(alignment)
  if (letters !== null) {
    const others = { ...alignment, pairs: alignment.pairs.filter(pair => pair !== letters) }
    if (proofIn(left, right, others) < PROOF_BESIDE) return acronymOnly(left, right, letters)
  }
  if (alignment.restA.length + alignment.restB.length === 0) return 1
  const proof = proofIn(left, right, alignment)
  return 0.45 + 0.5 * proof
}

/** What agrees beside an acronym proves less: one common word, a line of business, a place. */
const PROOF_BESIDE = 0.2

function acronymIn({ pairs }: Alignment): Alignment['pairs'][number] | null {
  for (const pair of pairs) if (howOf(pair.packed) === ACRONYM) return pair
  return null
}

function acronymOnly(left: Parse, right: Parse, { a, b }: Alignment['pairs'][number]): number {
  const [word, words] = a.length === 1 ? [left.parts[a[0] as number], b] : [right.parts[b[0] as number], a]
  return acronymProves((word as Part).token, words.length)
}

/** What the agreeing parts prove together: 1 is about one rare name. */
function proofIn(left: Parse, right: Parse, alignment: Alignment): number {
  let proof = 0
  for (const pair of alignment.pairs) {
    const like = likeness(pair.packed)
    const how = howOf(pair.packed)
    // Of words written apart, the whole word is the proof.
    const choose = how === JOINED ? Math.max : Math.min
    const own = how === INITIAL ? 0.1 : choose(best(left, pair.a), best(right, pair.b))
    proof += own * like * like
  }
  return proof
}

function best(parse: Parse, at: readonly number[]): number {
  let proof = 0
  for (const one of at) {
    const part = parse.parts[one] as Part
    const role = part.role === 'location' || part.role === 'generic' ? 0.25 : part.role === 'industry' ? 0.35 : 1
    proof = Math.max(proof, Math.min(role, proofOf(part.token)))
  }
  return proof
}

/** What one side has besides. A title at the end is one of these, unless the other side has it as a title. */
function extras(parse: Parse, other: Parse, rest: readonly number[]): Part[] {
  return rest
    .map(at => parse.parts[at] as Part)
    .filter(
      part =>
        part.role !== 'title' || (part.weight > 0.2 && !other.parts.some(one => sameToken(one.token, part.token))),
    )
}

/** Of two syllables that are nearly the same, none is a slip: Li Wen is not Li Wan. */
function fewSyllables(left: Parse, { pairs }: Alignment): boolean {
  let slips = 0
  let syllables = 0
  for (const pair of pairs) {
    if (howOf(pair.packed) === TYPO) slips++
    syllables += Math.max(letters(left, pair.a) > 6 ? 2 : 1, pair.a.length, pair.b.length)
  }
  return slips > 0 && (syllables < 3 || slips > 1)
}

/** A family name of one syllable stands first or last: KIM, Hyon-wu is not Oh Jin-hyun, although Kim is read Jin in China. */
function familyInside(left: Parse, right: Parse, { pairs }: Alignment): boolean {
  const inside = (parse: Parse, at: number) => !parse.rolesKnown && at > 0 && at < parse.parts.length - 1
  const family = (parse: Parse, at: number) => parse.rolesKnown && parse.parts[at]?.role === 'family'
  return pairs.some(
    ({ a: [a = 0, ...moreA], b: [b = 0, ...moreB] }) =>
      moreA.length + moreB.length === 0 &&
      ((family(left, a) && inside(right, b)) || (family(right, b) && inside(left, a))),
  )
}

function letters(parse: Parse, at: readonly number[]): number {
  let count = 0
  for (const one of at) count += (parse.parts[one] as Part).token.text.length
  return count
}
