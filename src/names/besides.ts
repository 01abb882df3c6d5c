import type { Alignment } from './align.ts'
import { isSeat } from './data/places.ts'
import type { Role } from './name.ts'
import type { Parse, Part } from './parsed.ts'
import { proofOf } from './weigh.ts'

/** What an organisation's extra words cost: little beside a rare core (DJI and DJI Technology), more beside words that
 *  many share, and most for what is named by its kind alone: the Agricultural Bank and the Agricultural Development
 *  Bank of one country. */
export function extraOf(left: Parse, right: Parse, { pairs, restA, restB }: Alignment): number {
  if (restA.length > 0 && restB.length > 0) return 1
  const [parse, rest] = restA.length > 0 ? [left, restA] : [right, restB]
  // Nord Stream and Nord Stream 2.
  if (rest.some(at => (parse.parts[at] as Part).role === 'number')) return NUMBERED
  const oneBank = rest.some(at => parse.parts[at]?.concept === BANK)
  const other = parse === left ? right : left
  const said = rest.every(at => SAID.has((parse.parts[at] as Part).role) || seat(parse, at, other) < 1)
  if (!said) return 1
  let core = 0
  for (const { a } of pairs)
    for (const at of a) {
      const part = left.parts[at] as Part
      if (part.role === 'core') core = Math.max(core, proofOf(part.token))
      if (part.role === 'number') core = Math.max(core, 0.6)
    }
  if (core === 0) return left.parts.some(part => part.concept !== null && BY_KIND.has(part.concept)) ? 4 : CORELESS
  return (oneBank ? BANK_RARE : CORE_RARE) + CORE_COMMON * (1 - Math.min(1, core))
}

/** Roles of words that tell what a company does. */
const SAID: ReadonlySet<Role> = new Set(['industry', 'generic'])
const BY_KIND: ReadonlySet<string> = new Set(['bank', 'university', 'institute', 'academy'].map(id => `industry:${id}`))
/** Apple Bank is not Apple, as a rule: who has a licence to be one says so. */
const BANK = 'industry:bank'
const BANK_RARE = 1.2
/** Myanma Economic Holdings is not Myanma Economic Corporation: nothing but place and business names them. */
const CORELESS = 2.5
const NUMBERED = 1.4
const CORE_RARE = 0.7
const CORE_COMMON = 2

/** What both sides have and does not agree, and what only one side has. Beside a name of its own that agrees, a word
 *  that is said of any organisation contradicts nothing: Beijing Integrity Technology, Integrity Technology Group. Where
 *  nothing else tells two apart it does: the Central Bank of a country is not its National Bank. */
export function contradiction(
  left: Parse,
  right: Parse,
  { pairs, restA, restB }: Alignment,
): readonly [number, number] {
  let a = 0
  let b = 0
  let said = 0
  for (const at of restA) a += disagreeing(left.parts[at] as Part) * seat(left, at, right)
  for (const at of restB) b += disagreeing(right.parts[at] as Part) * seat(right, at, left)
  if (left.kind === 'organization' && pairs.some(pair => pair.a.some(at => left.parts[at]?.role === 'core'))) {
    const [mine, yours] = [saidIn(left, restA), saidIn(right, restB)]
    a -= mine
    b -= yours
    said = mine + yours
  }
  return [Math.min(a, b), Math.abs(a - b) + said]
}

/** What a place is worth that opens the name of a company of China, beside a name that says none. */
function seat({ kind, parts }: Parse, at: number, other: Parse): number {
  const concept = at === 0 && kind === 'organization' && parts.length > 1 ? parts[0]?.concept : null
  if (concept === null || concept === undefined || !isSeat(concept)) return 1
  return other.parts.some(part => part.role === 'location') ? 1 : SEAT
}

export const SEAT = 0.2

function saidIn(parse: Parse, rest: readonly number[]): number {
  let weight = 0
  for (const at of rest) {
    const { role, concept, weight: own } = parse.parts[at] as Part
    // A foundation is not the travel agency of its name.
    if (role === 'generic' && concept?.startsWith('form:') !== true) weight += own
  }
  return weight
}

/** Titles come and go. */
function disagreeing(part: Part): number {
  return part.role === 'title' && part.weight < 0.2 ? 0 : part.weight
}
