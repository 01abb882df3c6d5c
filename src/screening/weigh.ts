import type { Ground } from '../finding.ts'
import type { NameGround } from '../names/name.ts'
import type { Policy } from '../policy.ts'
import type { Comparison, Outcome } from './comparisons/comparison.ts'
import type { Agreement } from './comparisons/identifiers.ts'
import { logistic, logit } from './odds.ts'
import type { PreparedParty } from './prepared.ts'

/**
 * Every weight of screening beyond the name. Facts are in log-odds: +0.7 doubles the odds, -0.7 halves them.
 * A birth date far off must put two people of one name below the lowest threshold; a country that differs must not.
 */
export const factWeights: Readonly<Record<Outcome, number>> = {
  'birth-day': 2.6,
  'birth-swapped': 1.6,
  'birth-month': 1.4,
  'birth-year': 0.9,
  'birth-span': 0.5,
  'birth-slip': 0.6,
  'birth-first-day': 0.3,
  'birth-same-month': -0.3,
  'birth-same-year': -2,
  'birth-next-year': -2,
  'birth-near': -3.2,
  'birth-apart': -4.4,
  'birth-far': -5.5,
  'nationality-agrees': 0.5,
  'nationality-differs': -1,
  'country-agrees': 0.35,
  'country-differs': -0.35,
  'country-differs-organization': -0.7,
  'gender-agrees': 0.1,
  'gender-differs': -2.5,
  'address-agrees': 1.6,
  'city-agrees': 0.4,
  'identifier-differs': -3,
  'paper-differs': -1.2,
  'weak-alias': 0.3,
}

/** Score of an identifier that agrees, with nothing else known. Wallets and register numbers are near certain; a telephone is shared. */
export const identifierScores: Readonly<Record<Agreement['kind'], number>> = {
  uscc: 0.98,
  lei: 0.98,
  wallet: 0.98,
  iban: 0.98,
  imo: 0.97,
  bic: 0.95,
  isin: 0.9,
  duns: 0.95,
  mmsi: 0.9,
  aircraft: 0.85,
  'call-sign': 0.75,
  ticker: 0.8,
  email: 0.96,
  website: 0.92,
  domain: 0.92,
  'email-domain': 0.86,
  passport: 0.93,
  'national-id': 0.93,
  'tax-id': 0.92,
  registration: 0.86,
  paper: 0.8,
  phone: 0.75,
  other: 0.75,
  cpe: 0,
  purl: 0,
  address: 0.8,
  network: 0,
  url: 0.92,
  hash: 0.9,
}

/** Papers are numbered by countries of their own: alone, with names that contradict, they weigh this much less. */
const strangerFactor = 0.85
/** Names that come to less than this are a stranger's: they lend nothing to an identifier that agrees. */
const stranger = 0.4
const numbered: ReadonlySet<string> = new Set(['passport', 'national-id', 'tax-id', 'registration', 'paper', 'phone'])
/** A score that the name alone may reach: what is beyond is for facts. Below the bend a name counts in full. */
const bend = 0.7
const slope = 0.85
/** A fact that agrees says little of names that do not: below `poor` it counts for the least share, from `good` on in full. */
const poor = 0.5
const good = 0.75
const leastShare = 0.15
/** Facts that contradict lower what a sure identifier said by this share of their weight: a listed account stays listed. */
const leastDoubt = 0.1

export type Weighed = { readonly score: number; readonly grounds: readonly Ground[] }

/**
 * One score from the identifiers, the name and the facts, told in this order.
 * Agreement raises, contradiction lowers, absence does neither. An identifier that agrees leaves less room for the rest.
 * The grounds' weights add up to the score, up to rounding.
 */
export function weigh(evidence: {
  readonly name: number
  readonly nameGrounds: readonly NameGround[]
  readonly facts: readonly Comparison[]
  readonly agreed: readonly Agreement[]
}): Weighed {
  const { name, nameGrounds, facts, agreed } = evidence
  const grounds: Ground[] = []
  let score = 0
  for (const { subject, entry, kind, text } of strongest(agreed)) {
    const next = Math.min(0.9999, 1 - (1 - score) * (1 - aloneScore(kind, name)))
    const said = { comparison: kind, subject: subject.raw ?? subject.value, entry: entry.raw ?? entry.value }
    grounds.push({ ...said, weight: rounded(next - score), text })
    score = next
  }
  const room = 1 - score
  const start = room < 1 && name < stranger ? 0 : nameAlone(name)
  for (const ground of nameGrounds) grounds.push(scaled(ground, name > 0 ? (room * start) / name : 0))
  score += room * start
  const raised = room < 1 ? 1 : share(name)
  const lowered = Math.max(room, leastDoubt)
  for (const { outcome, ...ground } of facts) {
    const weight = factWeights[outcome] * (factWeights[outcome] > 0 ? raised : lowered)
    const change = score === 0 ? 0 : logistic(logit(score) + weight) - logistic(logit(score))
    grounds.push({ ...ground, weight: rounded(change) })
    score += change
  }
  return { score: rounded(Math.min(1, Math.max(0, score))), grounds }
}

/** A name that says less than this comes to no finding, whatever facts that the party states agree with an entry's;
 *  an identifier that agrees needs no name. */
export function leastName(party: Facts, { screening }: Policy): number {
  const kept = Math.min(screening.keep, screening.threshold, bend)
  let facts = factWeights['weak-alias']
  if (party.births.length > 0) facts += factWeights['birth-day']
  if (party.gender !== null) facts += factWeights['gender-agrees']
  if (party.addresses.length > 0) facts += factWeights['address-agrees']
  const { nationalities, others } = party.countries
  if (nationalities.length + others.length > 0) facts += factWeights['nationality-agrees']
  return logistic(logit(kept) - share(kept) * facts) - leastStep
}

type Facts = Pick<PreparedParty, 'births' | 'gender' | 'addresses' | 'countries'>
/** Scores are rounded to four places. */
const leastStep = 1e-4

const aloneScore = (kind: Agreement['kind'], name: number): number =>
  identifierScores[kind] * (numbered.has(kind) && name < stranger ? strangerFactor : 1)

/** One agreement of each kind, the surest kinds first: two spellings of one site are not two proofs. */
function strongest(agreed: readonly Agreement[]): Agreement[] {
  const byKind = new Map<string, Agreement>()
  for (const one of agreed) if (identifierScores[one.kind] > 0 && !byKind.has(one.kind)) byKind.set(one.kind, one)
  return [...byKind.values()].sort((a, b) => identifierScores[b.kind] - identifierScores[a.kind])
}

const nameAlone = (score: number): number => (score <= bend ? score : bend + (score - bend) * slope)
const share = (name: number): number => Math.min(1, Math.max(leastShare, (name - poor) / (good - poor)))
const scaled = (ground: NameGround, by: number): Ground => ({ ...ground, weight: rounded(ground.weight * by) })
const rounded = (x: number): number => Math.round(x * 1e4) / 1e4
