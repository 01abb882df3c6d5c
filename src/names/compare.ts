import { type Alignment, align } from './align.ts'
import { contradiction, extraOf } from './besides.ts'
import { ceiling } from './ceiling.ts'
import { coinedShare } from './coined.ts'
import { fillGrid } from './grid.ts'
import { explain, plain } from './grounds.ts'
import { howOf, INITIAL, likeness, TYPO } from './hows.ts'
import type { NameGround, NameKind, ParseKind } from './name.ts'
import { asOneWord } from './one-word.ts'
import { disorder, IN_TURN, inTurn, otherOrder } from './order.ts'
import type { Parse, Part } from './parsed.ts'
import { type PreparedName, parsesOf } from './prepare.ts'
import { otherCharacters } from './scripts/variants.ts'
import { type Prices, pricesOf } from './weigh.ts'

export type NameComparison = {
  readonly score: number
  readonly grounds: readonly NameGround[]
  /** The alignment that scored best; null when the names are equal, could not be examined or share nothing. */
  readonly weighed: Weighed | null
}

/** A comparison whose grounds are told when somebody asks: of many names that are compared, few are shown. */
export type NameLikeness = Pick<NameComparison, 'score' | 'weighed'> & {
  readonly grounds: () => readonly NameGround[]
}

/** Likeness of two names: 0 to 1, 1 for equal names, calibrated on the labelled cases; with a ground for every
 *  pair of parts and for every part that disagrees. Names whose parts come to less than `keep` are not looked into any
 *  further: they are told as 0, without grounds. */
export function compareNames(query: PreparedName, candidate: PreparedName, keep = 0): NameComparison {
  const { score, weighed, grounds } = likeNames(query, candidate, keep)
  return { score, grounds: grounds(), weighed }
}

/** `compareNames`, its grounds not told yet. */
export function likeNames(query: PreparedName, candidate: PreparedName, keep: number): NameLikeness {
  const whole = (score: number, text: string, comparison = 'name'): NameLikeness => ({
    score,
    grounds: () => [plain(comparison, query, candidate, { weight: score, text })],
    weighed: null,
  })
  const refused = query.rejected ?? candidate.rejected
  if (refused !== null) return whole(0, `Not examined: ${refused}.`, 'name-rejected')
  if (query.text === candidate.text && query.text !== '') return whole(1, 'The names are equal.')
  const homophones = query.script === 'han' && candidate.script === 'han' && otherCharacters(query.text, candidate.text)
  if (!homophones && gluedAlike(query, candidate)) return whole(SPACES_ONLY, 'The names differ in their spaces only.')
  const kind = kindOf(query, candidate)
  const asOne = kind === 'person' ? asOneWord(query, candidate) : 0
  if (asOne > 0) return whole(asOne, 'One name is the other written as one word.')
  const weighed = bestWeighed(query, candidate, keep)
  const score = weighed?.score ?? 0
  if (weighed === null) return { score: 0, grounds: nothing, weighed: null }
  if (!homophones || score <= HOMOPHONES) return { score, grounds: () => explain(weighed), weighed }
  const characters = { weight: HOMOPHONES - score, text: 'The characters differ.' }
  return {
    score: HOMOPHONES,
    grounds: () => [...explain(weighed), plain('name-characters', query, candidate, characters)],
    weighed,
  }
}

const nothing = (): readonly NameGround[] => []

/** The readings of both that agree best. */
function bestWeighed(query: PreparedName, candidate: PreparedName, keep: number): Weighed | null {
  const kind = kindOf(query, candidate)
  const terms = { keep, written: query.script === candidate.script, mark: isMark(query, candidate) }
  let best: Weighed | null = null
  for (const left of parsesOf(query, kind)) {
    for (const right of parsesOf(candidate, kind)) {
      const weighed = weigh(left, right, terms)
      if (weighed !== null && (best === null || weighed.score > best.score)) best = weighed
    }
  }
  return best
}

/** Names that sound alike where both write other characters: a slip of the input method, or two parties. */
const HOMOPHONES = 0.66

/** What names that differ only in where they are divided score. */
const SPACES_ONLY = 0.96
/** Shorter names meet by chance: A Li, Ali. */
export const SHORTEST_GLUED = 7

function gluedAlike(a: PreparedName, b: PreparedName): boolean {
  for (const one of a.glued) if (one.length >= SHORTEST_GLUED && b.glued.includes(one)) return true
  return false
}

/** What one alignment came to, in the terms that the grounds are told in. */
export type Weighed = {
  readonly score: number
  readonly left: Parse
  readonly right: Parse
  readonly alignment: Alignment
  /** What a weight of 1 moved the score by. */
  readonly unit: number
  readonly price: Prices
  /** Two given names that stand the other way round; what they score is `IN_TURN` of what they would else. */
  readonly inTurn: boolean
}

/** The kind under which both names are parsed. */
export function kindOf(a: Kinded, b: Kinded): ParseKind {
  if (a.kind === 'organization' || b.kind === 'organization') return 'organization'
  if (isCraft(a.kind) || isCraft(b.kind)) return 'craft'
  if (a.kind === 'person' || b.kind === 'person') return 'person'
  return a.organization || b.organization ? 'organization' : 'person'
}

type Kinded = Pick<PreparedName, 'kind' | 'organization'>

const isCraft = (kind: NameKind): boolean => kind === 'vessel' || kind === 'aircraft'

/** A company against an aircraft, whose name is its registration mark: MHP SE, EP-MHP. */
function isMark(a: PreparedName, b: PreparedName): boolean {
  return [a.kind, b.kind].includes('organization') && [a.kind, b.kind].includes('aircraft')
}
const MARK = 0.9

/** `written`: both names are written in one script. `mark`: one of them is an aircraft's, the other a company's. */
type Terms = { readonly keep: number; readonly written: boolean; readonly mark: boolean }

/** What the parts of two readings come to; null when that is less than `keep`. */
function weigh(left: Parse, right: Parse, { keep, written, mark }: Terms): Weighed | null {
  const price = pricesOf(left.kind)
  fillGrid(left, right)
  const alignment = align(left, right)
  let agreed = 0
  let flawed = 0
  let spare = 0
  for (const pair of alignment.pairs) {
    const wa = sum(left.parts, pair.a)
    const wb = sum(right.parts, pair.b)
    const how = howOf(pair.packed)
    // A misspelt name is as common as the name that was meant.
    const weight = how === INITIAL || how === TYPO ? Math.min(wa, wb) : (wa + wb) / 2
    if (how === INITIAL) spare += Math.abs(wa - wb)
    const like = likeness(pair.packed)
    agreed += weight * like
    flawed += weight * (1 - like)
  }
  const [conflict, extra] = contradiction(left, right, alignment)
  const missing =
    left.kind === 'organization' ? price.extra * extra * extraOf(left, right, alignment) : price.extra * extra
  const denominator = agreed + price.flaw * flawed + price.conflict * conflict + missing + price.extra * spare
  let score = denominator > 0 ? agreed / denominator : 0
  // What follows only lowers it.
  if (score < keep) return null
  // A given name of two syllables turned round is another name.
  const turns = left.syllabic && right.syllabic ? 0.3 : price.disorder
  score *= 1 - turns * disorder(left.kind, alignment.pairs)
  const { pairs } = alignment
  if (otherOrder(left, right, pairs)) score *= 0.65
  if (score < keep) return null
  const order = inTurn(left, right, pairs)
  if (order) score *= IN_TURN
  if (left.generation !== null && right.generation !== null && left.generation !== right.generation) score *= 0.6
  if (left.legalForm !== null && right.legalForm !== null && left.legalForm !== right.legalForm) score *= 0.985
  score = Math.min(score, ceiling(left, right, alignment), 0.995) * left.trust * right.trust
  if (left.kind === 'organization' && score >= keep)
    score *= coinedShare(left, right, alignment, written) * (mark ? MARK : 1)
  if (score < keep) return null
  const unit = denominator > 0 ? 1 / denominator : 0
  return { score, left, right, alignment, unit, price, inTurn: order && pairs.length === 2 }
}

function sum(parts: readonly Part[], at: readonly number[]): number {
  let total = 0
  for (const one of at) total += (parts[one] as Part).weight
  return total
}
