import type { Alignment } from './align.ts'
import type { Parse, Part } from './parsed.ts'
import { howOf, INITIAL, likeness } from './similar.ts'
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
  }
  if (initialsDiffer(left, right)) return INITIALS_DIFFER
  const extra = extras(left, alignment.restA).concat(extras(right, alignment.restB))
  if (extra.length === 0) return 1
  const added = extra.filter(part => part.role !== 'patronymic' && part.role !== 'kunya' && part.role !== 'initial')
  if (left.syllabic && right.syllabic && added.length > 0) return pairs.length >= 3 ? SYLLABLE_OF_MANY : SYLLABLE_LESS
  const proof = proofIn(left, right, alignment)
  return added.length > 0 ? 0.4 + 0.31 * proof : 0.55 + 0.35 * proof
}

/** One agreeing part of several says little. */
const ONE_OF_SEVERAL = 0.6
const INITIALS_DIFFER = 0.6
/** Aung Naing is not Aung Naing Oo. */
const SYLLABLE_LESS = 0.62
const SYLLABLE_OF_MANY = 0.78

/** A company that shares only common words with another. */
function coreless(left: Parse, right: Parse, alignment: Alignment): number {
  if (alignment.restA.length + alignment.restB.length === 0) return 1
  if (left.kind !== 'organization') return 1
  const proof = proofIn(left, right, alignment)
  return 0.45 + 0.5 * proof
}

/** What the agreeing parts prove together: 1 is about one rare name. */
function proofIn(left: Parse, right: Parse, alignment: Alignment): number {
  let proof = 0
  for (const pair of alignment.pairs) {
    const like = likeness(pair.packed)
    const own = howOf(pair.packed) === INITIAL ? 0.1 : Math.min(best(left, pair.a), best(right, pair.b))
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

function extras(parse: Parse, rest: readonly number[]): Part[] {
  return rest.map(at => parse.parts[at] as Part).filter(part => part.role !== 'title')
}

/** George W. is not George H. W.: both write their initials, and not the same ones. */
function initialsDiffer(left: Parse, right: Parse): boolean {
  const [a, b] = [left, right].map(parse =>
    parse.parts
      .filter(part => part.role === 'initial')
      .map(part => part.token.text)
      .join(''),
  ) as [string, string]
  return a !== '' && b !== '' && a !== b && left.parts.length !== right.parts.length
}
