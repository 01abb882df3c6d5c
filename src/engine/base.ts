import { hash } from 'node:crypto'
import { type Finding, finding } from '../finding.ts'
import { type Policy, policyVersion } from '../policy.ts'
import { lookupKeys } from '../screening/comparisons/identifiers.ts'
import { examineParty } from '../screening/examine.ts'
import type { Party } from '../screening/party.ts'
import { prepareSubject } from '../screening/prepared.ts'
import { namesReached } from '../screening/reached.ts'
import type { ScreenedEntry, Screener } from '../screening/screener.ts'
import type { BaseMember } from '../store/contract.ts'

/** A party of the base with its result: its findings, those set aside with them, before clearances. */
export type MemberResult = {
  readonly member: BaseMember
  readonly findings: readonly Finding[]
  /** `kept` has the result of the last time, whose premises are the same. */
  readonly how: 'new' | 'again' | 'kept'
}

export type BaseChange = {
  readonly members: readonly MemberResult[]
  /** Members to write: new ones, those examined again, and those whose record was renewed. */
  readonly put: readonly BaseMember[]
  /** Ids of parties that the base had and no longer has. */
  readonly drop: readonly string[]
  readonly counts: BaseCounts
}

export type BaseCounts = {
  readonly parties: number
  readonly added: number
  /** Examined again, because the party or a candidate of it changed, came or went. */
  readonly again: number
  readonly kept: number
  readonly dropped: number
}

export type BaseBefore = {
  /** Members as they are kept, by id. */
  readonly before: ReadonlyMap<string, BaseMember>
  readonly policy: Policy
  /** Take no result over: those kept were made under another policy or by another program. */
  readonly anew?: boolean
}

/**
 * Brings a base's results up to the screener's editions. For every party the entries that could concern it are looked up anew; where these, their
 * contents and the party are the same as when its result was made, the result is taken over, under the hashes of the
 * editions now in force. What a party is found for follows from nothing else, so the outcome is that of a full run.
 */
export function examineBase(
  screener: Screener,
  parties: readonly Party[],
  { before, policy, anew = false }: BaseBefore,
): BaseChange {
  const premises = premisesOver(screener, policy)
  const held = heldEntries(screener)
  const members: MemberResult[] = []
  const left = new Set(before.keys())
  for (const [id, party] of identified(parties)) {
    const known = before.get(id)
    left.delete(id)
    const basis = premises(party)
    const same = !anew && known !== undefined && known.basis === basis
    const findings = same ? takenOver(known, party, held) : examineParty(screener, party, policy)
    const member = { id, party: JSON.stringify(party), basis, findings: JSON.stringify(findings) }
    members.push({ member, findings, how: known === undefined ? 'new' : same ? 'kept' : 'again' })
  }
  const count = (how: MemberResult['how']) => members.filter(one => one.how === how).length
  const put = members.flatMap(({ member }) => (isSame(member, before.get(member.id)) ? [] : [member]))
  const counts = {
    parties: members.length,
    added: count('new'),
    again: count('again'),
    kept: count('kept'),
    dropped: left.size,
  }
  return { members, put, drop: [...left], counts }
}

/** Parties under ids that are unique in the base: a second one of an id gets `#2`. */
export function identified(parties: readonly Party[]): ReadonlyMap<string, Party> {
  const found = new Map<string, Party>()
  for (const party of parties) {
    let id = party.id
    for (let time = 2; found.has(id); time++) id = `${party.id}#${time}`
    found.set(id, party)
  }
  return found
}

/**
 * Names everything that a party's result follows from: the policy, what is known of the party, and the entries that reach
 * the scorer, each with its contents and the names that led to it in their order.
 */
function premisesOver(screener: Screener, policy: Policy): (party: Party) => string {
  const version = policyVersion(policy)
  const tokens: (string | undefined)[] = new Array(screener.entries.length)
  // A record whose fields come in another order is only examined once more.
  const token = (entry: number): string =>
    (tokens[entry] ??= hash('sha256', JSON.stringify(screener.entries.at(entry).entry)))
  return party => {
    const query = prepareSubject(party)
    const reached = new Map<number, string>()
    const add = (entry: number, how: string) => reached.set(entry, (reached.get(entry) ?? '') + how)
    for (const [at, { name }] of query.names.entries()) {
      const { names, entries } = namesReached(screener, name, policy)
      for (let i = 0; i < names.length; i++) {
        const entry = entries[i] as number
        add(entry, ` ${at}:${(names[i] as number) - (screener.firstNames[entry] as number)}`)
      }
    }
    for (const identifier of query.identifiers)
      for (const key of lookupKeys(identifier)) for (const entry of screener.withIdentifier(key)) add(entry, ` ${key}`)
    const { place: _, ...particulars } = party
    const entries = [...reached]
      .sort(([a], [b]) => a - b)
      .map(([entry, how]) => {
        const { list, entry: held } = screener.entries.at(entry)
        return `${list} ${held.id} ${token(entry)}${how}`
      })
    return hash('sha256', [version, JSON.stringify(particulars), ...entries].join('\n'))
  }
}

function heldEntries(screener: Screener): () => ReadonlyMap<string, ScreenedEntry> {
  let held: ReadonlyMap<string, ScreenedEntry> | null = null
  return () => (held ??= new Map(Array.from(screener.entries, one => [`${one.list} ${one.entry.id}`, one])))
}

/** Findings of the last time, under the edition and the place in the files that hold now. */
function takenOver(
  known: BaseMember,
  party: Party,
  held: () => ReadonlyMap<string, ScreenedEntry>,
): readonly Finding[] {
  if (known.findings === '[]') return []
  return (JSON.parse(known.findings) as Finding[]).map(({ id: _, ...parts }) => {
    const edition = held().get(`${parts.against.list} ${parts.against.entry}`)?.edition ?? parts.against.edition
    return finding({ ...parts, against: { ...parts.against, edition }, evidence: [party.place] })
  })
}

const isSame = (member: BaseMember, before: BaseMember | undefined): boolean =>
  before !== undefined &&
  member.basis === before.basis &&
  member.party === before.party &&
  member.findings === before.findings
