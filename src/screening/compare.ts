import type { Ground } from '../finding.ts'
import type { PartyEntry } from '../lists/entry.ts'
import { compareNames } from '../names/compare.ts'
import type { NameGround } from '../names/name.ts'
import { ofacScore } from '../names/ofac.ts'
import type { PreparedName } from '../names/prepare.ts'
import type { Policy } from '../policy.ts'
import { compareAddresses } from './comparisons/address.ts'
import { compareBirths } from './comparisons/birth.ts'
import type { Comparison, Outcome } from './comparisons/comparison.ts'
import { compareCountries } from './comparisons/country.ts'
import { compareGenders } from './comparisons/gender.ts'
import { type Agreement, agreements, identifierContradiction } from './comparisons/identifiers.ts'
import { compatible } from './comparisons/schema.ts'
import type { Party } from './party.ts'
import { type PreparedParty, prepareParty } from './prepared.ts'
import { weigh } from './weigh.ts'

export type PartyComparison = {
  /** 0–1, calibrated. */
  readonly score: number
  readonly grounds: readonly Ground[]
  /** Only a weak alias speaks for it, and the policy lets those corroborate only. */
  readonly weakOnly: boolean
}

/** How well two names agree, and what was compared. */
export type NameScore = { readonly score: number; readonly grounds: readonly NameGround[] }

/** The best that a party's names said: strong names apart from weak aliases. */
export type NameEvidence = { readonly strong: NameScore; readonly weak: NameScore }

/** Below this a name lends nothing to a finding, so no ground is rendered for it. */
export const nameFloor = 0.4
const nothing: NameScore = { score: 0, grounds: [] }
/** Facts that few strangers share: with one of them a weak alias does not stand alone. */
const telling: ReadonlySet<Outcome> = new Set(['birth-day', 'address-agrees'])

/** One party against one entry or another party: names, then every fact that both state. */
export function compareParties(query: Party, candidate: PartyEntry | Party, policy: Policy): PartyComparison {
  return comparePrepared(prepareParty(query), prepareParty(candidate), policy)
}

export function comparePrepared(query: PreparedParty, candidate: PreparedParty, policy: Policy): PartyComparison {
  if (!compatible(query.schema, candidate.schema)) return otherKind(query, candidate)
  let evidence: NameEvidence = { strong: nothing, weak: nothing }
  for (const a of query.names)
    for (const b of candidate.names) evidence = better(evidence, scoreNames(a.name, b.name, policy), a.weak || b.weak)
  return weighEvidence(
    { query, candidate, evidence, agreed: agreements(query.identifiers, candidate.identifiers) },
    policy,
  )
}

/** Two names by the matcher that the policy asks for. */
export function scoreNames(query: PreparedName, candidate: PreparedName, policy: Policy): NameScore {
  if (policy.screening.matcher === 'interdict') return compareNames(query, candidate, nameFloor)
  const { score, grounds } = ofacScore(query.full, candidate.full)
  return { score: score / 100, grounds }
}

/** Keeps the better of each sort. */
export function better(evidence: NameEvidence, found: NameScore, weak: boolean): NameEvidence {
  if (found.score <= (weak ? evidence.weak : evidence.strong).score) return evidence
  return weak ? { ...evidence, weak: found } : { ...evidence, strong: found }
}

export const noNames: NameEvidence = { strong: nothing, weak: nothing }

/** Combines what the names said with the facts. `agreed` are the identifiers that both sides have. */
export function weighEvidence(
  held: {
    readonly query: Omit<PreparedParty, 'names'>
    readonly candidate: Omit<PreparedParty, 'names'>
    readonly evidence: NameEvidence
    readonly agreed: readonly Agreement[]
  },
  policy: Policy,
): PartyComparison {
  const { evidence, agreed } = held
  // OFAC's own tool looks at the name alone.
  const facts = policy.screening.matcher === 'ofac' ? [] : factsOf(held)
  const weakCounts = policy.screening.weakAliases === 'alert'
  const chosen = evidence.strong.score >= evidence.weak.score ? evidence.strong : evidence.weak
  const byStrong = weigh({ name: evidence.strong.score, nameGrounds: evidence.strong.grounds, facts, agreed })
  if (chosen === evidence.strong) return { ...byStrong, weakOnly: false }
  const byWeak = weigh({ name: evidence.weak.score, nameGrounds: evidence.weak.grounds, facts, agreed })
  const supported = weakCounts || agreed.length > 0 || facts.some(fact => telling.has(fact.outcome))
  if (supported) return { ...byWeak, weakOnly: false }
  if (byStrong.score < policy.screening.threshold) return { ...byWeak, weakOnly: true }
  const corroboration: Comparison = {
    comparison: 'weak-alias',
    subject: evidence.weak.grounds[0]?.subject ?? '',
    entry: evidence.weak.grounds[0]?.entry ?? '',
    outcome: 'weak-alias',
    text: 'A weak alias agrees besides a strong name.',
  }
  const both = { name: evidence.strong.score, nameGrounds: evidence.strong.grounds, facts: [...facts, corroboration] }
  return { ...weigh({ ...both, agreed }), weakOnly: false }
}

function factsOf(held: {
  readonly query: Omit<PreparedParty, 'names'>
  readonly candidate: Omit<PreparedParty, 'names'>
}): Comparison[] {
  const { query, candidate } = held
  const person = query.schema === 'Person' || candidate.schema === 'Person'
  return [
    compareBirths(query.births, candidate.births),
    compareGenders(query.gender, candidate.gender),
    compareCountries(query.countries, candidate.countries, person),
    compareAddresses(query.addresses, candidate.addresses),
    identifierContradiction(query.identifiers, candidate.identifiers),
  ].filter(fact => fact !== null)
}

const otherKind = (query: PreparedParty, candidate: PreparedParty): PartyComparison => ({
  score: 0,
  weakOnly: false,
  grounds: [
    {
      comparison: 'schema',
      subject: query.schema,
      entry: candidate.schema,
      weight: 0,
      text: `A ${query.schema} is never a ${candidate.schema}.`,
    },
  ],
})
