import { type Finding, finding, type Ground, type SetAside, type Severity, type Subject } from '../finding.ts'
import { type Policy, policyVersion } from '../policy.ts'
import { actionFor } from './action.ts'
import { type Match, matchParty } from './match.ts'
import { type Party, partyLabel } from './party.ts'
import { type Payment, paymentLabel } from './payment.ts'
import type { Screener } from './screener.ts'
import { textMatches } from './text.ts'

/** Findings of one party, best first: at most one an entry. Those below the threshold are set aside, not left out. */
export function examineParty(screener: Screener, party: Party, policy: Policy): Finding[] {
  const subject: Subject = {
    kind: 'party',
    id: party.id,
    label: partyLabel(party),
    properties: partyProperties(party),
  }
  const version = versionOf(policy)
  return matchParty(screener, party, policy).map(match =>
    findingOf(screener, match, { subject, evidence: [party.place], version, policy, money: false }),
  )
}

/** Findings of one payment: its parties, agents and accounts by role, and what its texts name. At most one an entry. */
export function examinePayment(screener: Screener, payment: Payment, policy: Policy): Finding[] {
  const version = versionOf(policy)
  const best = new Map<number, { match: Match; role: string; field: string; name: string; line: number | null }>()
  const offer = (match: Match, seen: { role: string; field: string; name: string; line: number | null }) => {
    const known = best.get(match.entry)
    if (known === undefined || rank(match) > rank(known.match)) best.set(match.entry, { match, ...seen })
  }
  for (const { role, field, party } of payment.parties)
    for (const match of matchAgain(screener, party, policy))
      offer(match, { role, field, name: partyLabel(party), line: party.place.line })
  for (const { match, field, text, line } of textMatches(screener, payment.texts, policy))
    offer(match, { role: 'text', field, name: text, line })
  const label = paymentLabel(payment)
  const shared = paymentProperties(payment)
  return [...best.values()]
    .map(({ match, role, field, name, line }) => {
      const subject: Subject = {
        kind: 'payment',
        id: payment.id,
        label: `${label} (${role.replaceAll('-', ' ')}: ${name.slice(0, 100)})`,
        properties: { ...shared, role, field, name: name.slice(0, 500) },
      }
      const evidence = [{ ...payment.place, line: line ?? payment.place.line, field }]
      return findingOf(screener, match, { subject, evidence, version, policy, money: true })
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** Parties of payments that are remembered: the same debtors, agents and operators come thousands of times a day. */
const remembered = 20_000
const matched = new WeakMap<Screener, { readonly policy: Policy; readonly known: Map<string, readonly Match[]> }>()

/** The matches of a party that may have stood in another payment: who it is decides, not where it stood. */
function matchAgain(screener: Screener, party: Party, policy: Policy): readonly Match[] {
  let held = matched.get(screener)
  if (held?.policy !== policy) {
    held = { policy, known: new Map() }
    matched.set(screener, held)
  }
  const { id: _, place: __, ...facts } = party
  const key = JSON.stringify(facts)
  const known = held.known.get(key)
  if (known !== undefined) return known
  if (held.known.size >= remembered) held.known.clear()
  const matches = matchParty(screener, party, policy)
  held.known.set(key, matches)
  return matches
}

/** A result that alerts goes before one that was set aside, whatever their scores. */
const rank = (match: Match): number => match.score + (match.setAside === null ? 1 : 0)

const versions = new WeakMap<Policy, string>()

function versionOf(policy: Policy): string {
  const known = versions.get(policy)
  if (known !== undefined) return known
  const version = policyVersion(policy)
  versions.set(policy, version)
  return version
}

function findingOf(
  screener: Screener,
  match: {
    readonly entry: number
    readonly score: number
    readonly grounds: readonly Ground[]
    readonly setAside: SetAside | null
  },
  about: {
    readonly subject: Subject
    readonly evidence: Finding['evidence']
    readonly version: string
    readonly policy: Policy
    readonly money: boolean
  },
): Finding {
  const { list, edition, entry } = screener.entries.at(match.entry)
  const { score, grounds, setAside } = match
  return finding({
    surface: 'money',
    kind: 'designated-party',
    severity: setAside === null ? severityOf(score, about.policy) : 'low',
    subject: about.subject,
    against: {
      list,
      edition,
      entry: entry.id,
      name: entry.names[0]?.full ?? entry.id,
      adversary: screener.adversaryOf(list, entry.id),
      programs: entry.programs,
    },
    score,
    grounds,
    policy: about.version,
    evidence: about.evidence,
    action: actionFor({ list, programs: entry.programs, score, grounds, money: about.money }),
    technique: null,
    setAside,
  })
}

/** From this score on a finding is of high severity, from the threshold on of medium. */
const high = 0.85

function severityOf(score: number, policy: Policy): Severity {
  if (score >= high) return 'high'
  return score >= policy.screening.threshold ? 'medium' : 'low'
}

function partyProperties(party: Party): Record<string, string> {
  const out: Record<string, string> = { schema: party.schema }
  const put = (name: string, values: readonly string[]) => {
    if (values.length > 0) out[name] = values.join('; ').slice(0, 500)
  }
  put(
    'name',
    party.names.map(name => name.full),
  )
  put('birthDate', [...new Set(party.births.map(birth => birth.text))])
  put('country', party.countries)
  put('nationality', party.nationalities)
  put(
    'address',
    party.addresses.map(address => address.full),
  )
  put(
    'identifier',
    party.identifiers.map(({ scheme, raw, value }) => `${scheme} ${raw ?? value}`),
  )
  return out
}

function paymentProperties(payment: Payment): Record<string, string> {
  const amount = payment.amounts[0]
  return {
    format: payment.format,
    ...(amount === undefined
      ? {}
      : { amount: amount.currency === null ? amount.amount : `${amount.amount} ${amount.currency}` }),
    ...(payment.dates[0] === undefined ? {} : { date: payment.dates[0].value }),
  }
}
