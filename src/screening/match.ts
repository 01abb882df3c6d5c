import type { Ground, SetAside } from '../finding.ts'
import type { Schema } from '../lists/entry.ts'
import type { PreparedName } from '../names/prepare.ts'
import type { Policy } from '../policy.ts'
import {
  better,
  comparable,
  type NameEvidence,
  type NameScore,
  nameFloor,
  noNames,
  scoreListed,
  told,
  weighEvidence,
} from './compare.ts'
import { type Agreement, agreements, lookupKeys } from './comparisons/identifiers.ts'
import { compatible } from './comparisons/schema.ts'
import type { Party } from './party.ts'
import { type PreparedParty, prepareSubject } from './prepared.ts'
import { quoted } from './quote.ts'
import { isShared } from './rarity.ts'
import { leastOf, namesWorth } from './reached.ts'
import type { Screener } from './screener.ts'

/** One entry that a party met. `entry` is its number in the screener. */
export type Match = {
  readonly entry: number
  readonly score: number
  readonly grounds: readonly Ground[]
  readonly setAside: SetAside | null
}

/** Entries that the party met, from the policy's `keep` upwards, best first. */
export function matchParty(screener: Screener, party: Party, policy: Policy): Match[] {
  const query = prepareSubject(party)
  const { evidence, others } = namesMet(screener, query, policy)
  const agreed = identifiersMet(screener, query)
  for (const entry of agreed.keys())
    if (!evidence.has(entry)) evidence.set(entry, namesOf(screener, { query, entry }, policy))
  const matches: Match[] = []
  for (const [entry, names] of evidence) {
    const same = agreed.get(entry) ?? []
    if (same.length === 0 && Math.max(names.strong.likeness, names.weak.likeness) < nameFloor) continue
    const held = { query, candidate: screener.factsOf(entry), evidence: names, agreed: same }
    const weighed = weighEvidence(held, policy)
    const contradicted = weighed.score < policy.screening.keep && names.strong.likeness >= sameName
    if (weighed.score < policy.screening.keep && !contradicted) continue
    const { score, grounds, weakOnly } = told(weighed)
    const aside = policy.screening.matcher === 'ofac' ? ofacKinds(query, held.candidate, score) : null
    const setAside = contradicted ? contradiction(grounds) : (aside ?? asideOf(score, weakOnly, policy))
    matches.push({ entry, score, grounds, setAside })
  }
  for (const [entry, name] of others)
    if (!evidence.has(entry)) matches.push(otherKind(screener, { query, entry, name }))
  return matches.sort((a, b) => b.score - a.score || a.entry - b.entry)
}

/** A name this near is the same name: what contradicts it may be an error of the file, and is kept to be seen. */
const sameName = 0.9
const belowSame = sameName - 0.001
/** A name this near alerts although the file calls the party another kind than the list does. */
const equalName = 0.95
/** What another kind leaves of the score: an equal name stays above the default threshold, a near one below. */
const kindFactor = 0.75

/** The name is the same and a fact speaks against it strongly. */
function contradiction(grounds: readonly Ground[]): SetAside {
  const against = grounds.reduce((worst, ground) => (ground.weight < worst.weight ? ground : worst))
  return { rule: 'contradicted', why: `The name is the same, but: ${against.text}` }
}

/** The kind of a party is what the file claims; a wrong or false one must not make an equal name vanish. */
function otherKind(
  screener: Screener,
  { query, entry, name }: { readonly query: PreparedParty; readonly entry: number; readonly name: OfOtherKind },
): Match {
  const listed = screener.entries.at(entry).entry
  const score = Math.round(name.score * kindFactor * 1e4) / 1e4
  const kind: Ground = {
    comparison: 'schema',
    subject: query.schema,
    entry: listed.schema,
    weight: Math.round((score - name.score) * 1e4) / 1e4,
    text: `The evidence calls it a ${query.schema}, the list a ${listed.schema}; one of them may be mistaken.`,
  }
  const grounds = [...quoted(name.grounds(), name.pair), kind]
  const why = name.score < equalName ? 'The names are near' : name.shared ? 'Thousands of people bear the name' : null
  const setAside = why === null ? null : { rule: 'other-kind', why: `${why}, and the kinds of party differ.` }
  return { entry, score, grounds, setAside }
}

/** OFAC's own tool lists a vessel beside a man of its name; its advice then tells them apart by their kind (FAQ 5). */
function ofacKinds(query: PreparedParty, candidate: Pick<PreparedParty, 'schema'>, score: number): SetAside | null {
  if (score >= equalName || compatible(query.schema, candidate.schema)) return null
  return { rule: 'other-kind', why: 'The names are near, and the kinds of party differ (OFAC FAQ 5).' }
}

/** What was looked at and does not alert, with the rule. */
export function asideOf(score: number, weakOnly: boolean, policy: Policy): SetAside | null {
  const { threshold } = policy.screening
  if (weakOnly)
    return {
      rule: 'weak-alias-only',
      why: 'Only a weak alias agrees; it corroborates and does not alert (OFAC FAQ 122-125).',
    }
  if (score < threshold) return { rule: 'below-threshold', why: `The score is below the threshold ${threshold}.` }
  return null
}

type NamesMet = {
  readonly evidence: Map<number, NameEvidence>
  /** Equal names of entries of another kind. */
  readonly others: Map<number, OfOtherKind>
}

/** `shared`: as the name of a person it says nothing, because thousands bear it: a firm called Luis Hernandez. */
type OfOtherKind = NameScore & { readonly shared: boolean }

function namesMet(screener: Screener, query: PreparedParty, policy: Policy): NamesMet {
  const met: NamesMet = { evidence: new Map(), others: new Map() }
  const least = leastOf(query, policy)
  for (const { name, weak } of query.names)
    for (const listed of namesWorth(screener, name, { least, policy }))
      meet(screener, met, { schema: query.schema, name, weak, listed }, policy)
  return met
}

/** Holds a name against a listed one, as far as it may say more than the names of the entry that were met before. */
function meet(
  screener: Screener,
  { evidence, others }: NamesMet,
  pair: { readonly schema: Schema; readonly name: PreparedName; readonly weak: boolean; readonly listed: number },
  policy: Policy,
): void {
  const { schema, name } = pair
  const listed = screener.names.at(pair.listed)
  const { entry } = listed
  const weak = pair.weak || listed.weak
  if (comparable(schema, screener.entries.at(entry).schema, policy)) {
    const known = evidence.get(entry) ?? noNames
    const beaten = (weak ? known.weak : known.strong).score
    if (beaten === 1) return
    const found = scoreListed(name, listed.name, policy, beaten)
    if (found.likeness >= nameFloor) evidence.set(entry, better(known, found, weak))
  } else if (!weak) {
    const beaten = Math.max(others.get(entry)?.score ?? 0, belowSame)
    const found = scoreListed(name, listed.name, policy, beaten)
    if (found.score <= beaten || found.score < sameName) return
    others.set(entry, { ...found, shared: schema === 'Person' && isShared(name, listed.name) })
  }
}

/** Names of an entry that an identifier found: all of them, because no name led there. */
function namesOf(
  screener: Screener,
  pair: { readonly query: PreparedParty; readonly entry: number },
  policy: Policy,
): NameEvidence {
  let evidence = noNames
  const { entry } = screener.entries.at(pair.entry)
  if (!comparable(pair.query.schema, entry.schema, policy)) return evidence
  const { firstNames, names } = screener
  for (let at = firstNames[pair.entry] as number; at < (firstNames[pair.entry + 1] as number); at++) {
    const listed = names.at(at)
    for (const { name, weak } of pair.query.names)
      evidence = better(evidence, scoreListed(name, listed.name, policy), weak || listed.weak)
  }
  return evidence
}

function identifiersMet(screener: Screener, query: PreparedParty): Map<number, Agreement[]> {
  const met = new Map<number, Agreement[]>()
  for (const identifier of query.identifiers) {
    for (const key of lookupKeys(identifier)) {
      for (const entry of screener.withIdentifier(key)) {
        const agreed = agreements([identifier], screener.entries.at(entry).entry.identifiers)
        if (agreed.length > 0) met.set(entry, [...(met.get(entry) ?? []), ...agreed])
      }
    }
  }
  return met
}
