import type { Ground } from '../finding.ts'
import type { NameGround } from '../names/name.ts'
import type { Comparison, Outcome } from './comparisons/comparison.ts'
import type { Agreement } from './comparisons/identifiers.ts'

/**
 * Every weight of screening beyond the name. Facts are in log-odds: +0.7 doubles the odds, -0.7 halves them.
 * A birth date far off must put two people of one name below the lowest threshold; a country that differs must not.
 */
export const factWeights: Readonly<Record<Outcome, number>> = {
  'birth-day': 2.6,
  'birth-swapped': 1.6,
  'birth-year': 0.9,
  'birth-span': 0.5,
  'birth-slip': 0.6,
  'birth-same-month': -0.3,
  'birth-same-year': -1.5,
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
const numbered: ReadonlySet<string> = new Set(['passport', 'national-id', 'tax-id', 'registration', 'paper', 'phone'])
/** A score that the name alone may reach: what is beyond is for facts. Below the bend a name counts in full. */
const bend = 0.7
const slope = 0.85

export type Weighed = { readonly score: number; readonly grounds: readonly Ground[] }

/**
 * One score from the name, the facts and the identifiers. Agreement raises, contradiction lowers, absence does neither.
 * The grounds' weights add up to the score, up to rounding and the bounds 0 and 1.
 */
export function weigh(evidence: {
  readonly name: number
  readonly nameGrounds: readonly NameGround[]
  readonly facts: readonly Comparison[]
  readonly agreed: readonly Agreement[]
}): Weighed {
  const start = nameAlone(evidence.name)
  const grounds: Ground[] = evidence.nameGrounds.map(g => scaled(g, evidence.name > 0 ? start / evidence.name : 0))
  let score = start
  let odds = logit(start)
  for (const fact of evidence.facts) {
    const { outcome, ...ground } = fact
    const next = odds + factWeights[outcome]
    const change = start === 0 ? 0 : logistic(next) - logistic(odds)
    grounds.push({ ...ground, weight: rounded(change) })
    odds = next
    score += change
  }
  score = Math.min(1, Math.max(0, score))
  for (const { subject, entry, kind, text } of strongest(evidence.agreed)) {
    const alone = identifierScores[kind] * (numbered.has(kind) && evidence.name < 0.3 ? strangerFactor : 1)
    const next = Math.min(0.9999, 1 - (1 - score) * (1 - alone))
    grounds.push({
      comparison: kind,
      subject: subject.raw ?? subject.value,
      entry: entry.raw ?? entry.value,
      weight: rounded(next - score),
      text,
    })
    score = next
  }
  return { score: rounded(score), grounds }
}

/** One agreement of each kind, the surest kinds first: two spellings of one site are not two proofs. */
function strongest(agreed: readonly Agreement[]): Agreement[] {
  const byKind = new Map<string, Agreement>()
  for (const one of agreed) if (!byKind.has(one.kind)) byKind.set(one.kind, one)
  return [...byKind.values()].sort((a, b) => identifierScores[b.kind] - identifierScores[a.kind])
}

const nameAlone = (score: number): number => (score <= bend ? score : bend + (score - bend) * slope)
const scaled = (ground: NameGround, by: number): Ground => ({ ...ground, weight: rounded(ground.weight * by) })
const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
const logit = (p: number): number => {
  const bounded = Math.min(0.985, Math.max(0.005, p))
  return Math.log(bounded / (1 - bounded))
}
const rounded = (x: number): number => Math.round(x * 1e4) / 1e4
