import type { Ground } from '../finding.ts'
import type { PartyEntry, Schema } from '../lists/entry.ts'
import { kindOf, likeNames, type NameLikeness } from '../names/compare.ts'
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
import { type NamePair, quoted } from './quote.ts'
import { amongAll, COMMON, leastAlike, RARE } from './rarity.ts'
import { weigh } from './weigh.ts'

export type PartyComparison = {
  /** 0–1, calibrated. */
  readonly score: number
  readonly grounds: readonly Ground[]
  /** Only a weak alias speaks for it, and the policy lets those corroborate only. */
  readonly weakOnly: boolean
}

/** How well two names agree, and what was compared. `pair` is null when no name lent anything. */
export type NameScore = {
  readonly score: number
  /** How like the names are, whoever else bears them. */
  readonly likeness: number
  readonly grounds: () => readonly NameGround[]
  readonly pair: NamePair | null
}

/** The best that a party's names said: strong names apart from weak aliases. */
export type NameEvidence = { readonly strong: NameScore; readonly weak: NameScore }

/** Below this a name lends nothing to a finding, so no ground is rendered for it. */
export const nameFloor = 0.4
const nothing: NameScore = { score: 0, likeness: 0, grounds: () => [], pair: null }
export const noNames: NameEvidence = { strong: nothing, weak: nothing }
/** Facts that few strangers share: with one of them a weak alias does not stand alone. */
const telling: ReadonlySet<Outcome> = new Set(['birth-day', 'address-agrees'])

/** One party against one entry or another party: names, then every fact that both state. Who asks about two wants to
 *  know too why they are not one, so that grounds are told however little the names agree. */
export function compareParties(query: Party, candidate: PartyEntry | Party, policy: Policy): PartyComparison {
  return comparePrepared(prepareParty(query), prepareParty(candidate), policy)
}

function comparePrepared(query: PreparedParty, candidate: PreparedParty, policy: Policy): PartyComparison {
  if (!comparable(query.schema, candidate.schema, policy)) return otherKind(query, candidate)
  let evidence = noNames
  for (const a of query.names)
    for (const b of candidate.names) evidence = better(evidence, scoreNames(a.name, b.name, policy), a.weak || b.weak)
  const agreed = agreements(query.identifiers, candidate.identifiers)
  return told(weighEvidence({ query, candidate, evidence, agreed }, policy))
}

/** Whether parties of two kinds are compared at all. The kind says nothing in OFAC's own tool (FAQ 251). */
export const comparable = (a: Schema, b: Schema, policy: Policy): boolean =>
  policy.screening.matcher === 'ofac' || compatible(a, b)

/** What was weighed, ready to be shown: which two names were compared, and their parts as they are written. */
export function told({ score, grounds, weakOnly, pair }: Weighing): PartyComparison {
  const parts = quoted(grounds, pair)
  const first = parts.findIndex(ground => ground.comparison.startsWith('name-'))
  if (pair === null || first < 0) return { score, grounds: parts, weakOnly }
  const subject = pair.subject.slice(0, 200)
  const entry = pair.entry.slice(0, 200)
  const names = { comparison: 'names', subject, entry, weight: 0, text: `"${subject}" was held against "${entry}".` }
  return { score, grounds: [...parts.slice(0, first), names, ...parts.slice(first)], weakOnly }
}

/** Two names by the matcher that the policy asks for. */
export function scoreNames(query: PreparedName, candidate: PreparedName, policy: Policy): NameScore {
  if (policy.screening.matcher === 'interdict') return scoreOf(likeNames(query, candidate, 0), query, candidate)
  const { score, grounds } = ofacScore(query.full, candidate.full)
  const pair = { subject: query.full, entry: candidate.full }
  return { score: score / 100, likeness: score / 100, grounds: () => grounds, pair }
}

/** A name against a listed one: what thousands bear says less. What comes to less than `nameFloor`, or to no more than
 *  another name did already (`beaten`), is told as nothing. */
export function scoreListed(query: PreparedName, listed: PreparedName, policy: Policy, beaten = 0): NameScore {
  if (policy.screening.matcher !== 'interdict') return scoreNames(query, listed, policy)
  const person = kindOf(query, listed) === 'person'
  const keep = Math.max(nameFloor, person ? leastAlike(beaten) : beaten)
  const alike = likeNames(query, listed, keep)
  if (alike.score < keep) return nothing
  if (!person) return scoreOf(alike, query, listed)
  return { ...scoreOf(amongAll(alike, query, listed), query, listed), likeness: alike.score }
}

function scoreOf({ score, grounds }: NameLikeness, query: PreparedName, candidate: PreparedName): NameScore {
  return { score, likeness: score, grounds, pair: { subject: query.full, entry: candidate.full } }
}

/** Keeps the better of each sort. */
export function better(evidence: NameEvidence, found: NameScore, weak: boolean): NameEvidence {
  if (found.score <= (weak ? evidence.weak : evidence.strong).score) return evidence
  return weak ? { ...evidence, weak: found } : { ...evidence, strong: found }
}

/** A comparison before it is told: `pair` are the names that spoke. */
export type Weighing = PartyComparison & { readonly pair: NamePair | null }

/** Combines what the names said with the facts. `agreed` are the identifiers that both sides have. */
export function weighEvidence(
  held: {
    readonly query: Omit<PreparedParty, 'names'>
    readonly candidate: Omit<PreparedParty, 'names'>
    readonly evidence: NameEvidence
    readonly agreed: readonly Agreement[]
  },
  policy: Policy,
): Weighing {
  const { agreed } = held
  const { strong, weak } = held.evidence
  const ofac = policy.screening.matcher === 'ofac'
  if (ofac && agreed.length === 0) return byNameAlone(held.evidence, policy)
  const facts = ofac ? [] : factsOf(held)
  const by = (name: NameScore, weakOnly: boolean, more: readonly Comparison[] = []): Weighing => ({
    ...weigh({ name: name.score, nameGrounds: name.grounds(), facts: [...facts, ...more], agreed }),
    weakOnly,
    pair: name.pair,
  })
  if (strong.score >= weak.score) return by(strong, false)
  const weakCounts = policy.screening.weakAliases === 'alert'
  if (weakCounts || agreed.length > 0 || facts.some(fact => telling.has(fact.outcome))) return by(weak, false)
  const corroborated = by(uncrowded(strong), false, [corroboration(weak)])
  return corroborated.score >= policy.screening.threshold ? corroborated : by(weak, true)
}

/** A second name that agrees leaves few strangers: how many bear the first one no longer counts. */
const uncrowded = (name: NameScore): NameScore => ({
  ...name,
  score: name.likeness,
  grounds: () => name.grounds().filter(({ comparison }) => comparison !== COMMON && comparison !== RARE),
})

/** OFAC's own tool looks at the name alone, and its score is shown as it is (FAQ 251). */
function byNameAlone({ strong, weak }: NameEvidence, policy: Policy): Weighing {
  const { screening } = policy
  const { score, grounds, pair } = strong.score >= weak.score ? strong : weak
  const weakOnly = weak.score > strong.score && strong.score < screening.threshold && screening.weakAliases !== 'alert'
  return { score, grounds: grounds(), weakOnly, pair }
}

const corroboration = ({ pair }: NameScore): Comparison => ({
  comparison: 'weak-alias',
  subject: pair?.subject ?? '',
  entry: pair?.entry ?? '',
  outcome: 'weak-alias',
  text: 'A weak alias agrees besides a strong name.',
})

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
