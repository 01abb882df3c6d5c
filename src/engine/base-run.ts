import { randomUUID } from 'node:crypto'
import { type Clock, stamp } from '../clock.ts'
import { adversaryOf } from '../dossiers/dossier.ts'
import { OperatorError } from '../errors.ts'
import type { Input } from '../evidence/input.ts'
import { encodingNotes } from '../evidence/lines.ts'
import { openInput } from '../evidence/open.ts'
import { faultRejection, InputFault, type Rejection } from '../evidence/rejection.ts'
import type { Edition } from '../lists/edition.ts'
import { type Policy, policyVersion } from '../policy.ts'
import type { Party } from '../screening/party.ts'
import { partyCsv } from '../screening/read/party-csv.ts'
import { partyJsonl } from '../screening/read/party-jsonl.ts'
import { buildScreener } from '../screening/screener.ts'
import type { BaseFacts, BaseMember, Run, RunFile, Store } from '../store/contract.ts'
import { type BaseCounts, examineBase } from './base.ts'
import { clearancesOver } from './cleared.ts'
import { filesUnder } from './paths.ts'
import type { Outcome } from './run.ts'

export type BaseRunParts = {
  readonly store: Store
  readonly name: string
  /** Files that hold the whole base as it is now; empty takes the parties that are kept. */
  readonly paths: readonly string[]
  /** How text is written that is not UTF-8; null leaves it to the text. */
  readonly encoding?: string | null
  readonly editions: readonly Edition[]
  readonly policy: Policy
  /** Version of the program: another one may examine otherwise. */
  readonly program: string
  /** Examine everyone, whatever is known. */
  readonly full: boolean
  readonly clock: Clock
}

export type BaseOutcome = {
  readonly outcome: Outcome
  readonly counts: BaseCounts
  /** Why results of the last time could not be taken over at all; null when they could. */
  readonly anew: string | null
  /** Lists whose edition changed since the last time. */
  readonly changed: readonly { readonly list: string; readonly from: string | null; readonly to: string | null }[]
}

/** Members read from the store in one go. */
const page = 5_000

/** Brings a customer base up to date with its files, the editions in force and the policy, and keeps it. */
export async function runBase(parts: BaseRunParts): Promise<BaseOutcome> {
  const { store, name, editions, policy } = parts
  const started = stamp(parts.clock)
  const facts = await store.bases.find(name)
  const kept = facts === null ? [] : await allMembers(store, name)
  const read = parts.paths.length > 0 ? await readParties(parts.paths, parts.encoding) : partiesKept(name, kept)
  const before = new Map(kept.map(member => [member.id, member]))
  const anew = whyAnew(parts, facts)
  const screener = buildScreener(editions, adversaryOf)
  const change = examineBase(screener, read.parties, { before, policy, anew: anew !== null })
  const present = new Set(change.members.map(one => one.member.id))
  const gone = kept.flatMap(({ id }) => (present.has(id) ? [] : [id]))
  // A base that could not be read whole must not lose the customers that were not seen.
  const drop = read.rejections.length === 0 ? gone : []
  const now = editions.map(edition => ({ list: edition.facts.list, hash: edition.facts.hash }))
  const next: BaseFacts = {
    name,
    examined: started,
    policy: policyVersion(policy),
    program: parts.program,
    editions: now,
  }
  await store.bases.keep(next, { put: change.put, drop })
  const settle = await clearancesOver(store, editions, parts.clock)
  const findings = settle(change.members.flatMap(member => member.findings))
  const open = findings.filter(found => found.setAside === null).length
  const unseen = gone.length - drop.length
  const notes = [
    ...read.notes,
    ...(unseen === 0
      ? []
      : [`${unseen} parties of the base were not seen and stay in it: not all of the files could be read.`]),
  ]
  const run: Run = {
    id: randomUUID().replaceAll('-', '').slice(0, 16),
    started,
    finished: stamp(parts.clock),
    policy: next.policy,
    editions: now,
    files: read.files,
    complete: read.rejections.length === 0,
    notes,
    counts: {
      parties: change.counts.parties,
      findings: open,
      setAside: findings.length - open,
      rejected: read.rejections.length,
    },
  }
  const counts = { ...change.counts, dropped: drop.length }
  return { outcome: { run, findings, rejections: read.rejections }, counts, anew, changed: changedLists(facts, now) }
}

function whyAnew({ full, policy, program }: BaseRunParts, facts: BaseFacts | null): string | null {
  if (facts === null) return 'this is the first time'
  if (full) return 'a full examination was asked for'
  if (facts.policy !== policyVersion(policy)) return 'the policy changed'
  return facts.program === program ? null : 'the program changed'
}

async function allMembers(store: Store, name: string): Promise<readonly BaseMember[]> {
  const found: BaseMember[] = []
  for (;;) {
    const some = await store.bases.members(name, { from: found.length, limit: page })
    found.push(...some)
    if (some.length < page) return found
  }
}

type ReadBase = {
  readonly parties: readonly Party[]
  readonly files: readonly RunFile[]
  readonly rejections: readonly Rejection[]
  readonly notes: readonly string[]
}

function partiesKept(name: string, kept: readonly BaseMember[]): ReadBase {
  if (kept.length === 0)
    throw new OperatorError(
      `no customer base ${name} is kept`,
      'Give the files that hold it: interdict screen-base PATH.',
    )
  return { parties: kept.map(member => JSON.parse(member.party) as Party), files: [], rejections: [], notes: [] }
}

async function readParties(paths: readonly string[], encoding: string | null | undefined): Promise<ReadBase> {
  const { files } = await filesUnder(paths)
  const parties: Party[] = []
  const rejections: Rejection[] = []
  const read: RunFile[] = []
  const notes: string[] = []
  for (const { path } of files) {
    const input = await openInput(path, encoding)
    const reader =
      [partyCsv, partyJsonl].sort((a, b) => b.sniff(input.head, path) - a.sniff(input.head, path))[0] ?? partyCsv
    if (reader.sniff(input.head, path) <= 0)
      throw new OperatorError(`${path} holds no parties`, `Known kinds: ${partyCsv.format}, ${partyJsonl.format}.`)
    const counts = await readFile(input, reader, { parties, rejections })
    read.push({ path, sha256: input.sha256, format: reader.format, ...counts })
    notes.push(...encodingNotes(input))
  }
  return { parties, files: read, rejections, notes }
}

async function readFile(
  input: Input,
  reader: typeof partyCsv,
  { parties, rejections }: { readonly parties: Party[]; readonly rejections: Rejection[] },
): Promise<{ readonly records: number; readonly rejected: number }> {
  const [first, rejectedFirst] = [parties.length, rejections.length]
  try {
    for await (const { records, rejected } of reader.read(input)) {
      for (const party of records) parties.push(party)
      for (const rejection of rejected) rejections.push(rejection)
    }
  } catch (error) {
    if (!(error instanceof InputFault)) throw error
    rejections.push(faultRejection(error))
  }
  return { records: parties.length - first, rejected: rejections.length - rejectedFirst }
}

/** Lists of which editions came or went. Of a list with a bundled rest beside the issuer's edition, what changed is told. */
export function changedLists(
  facts: Pick<BaseFacts, 'editions'> | null,
  now: BaseFacts['editions'],
): BaseOutcome['changed'] {
  if (facts === null) return []
  const hashes = (editions: BaseFacts['editions'], list: string) =>
    new Set(editions.filter(one => one.list === list).map(one => one.hash))
  const lists = new Set([...facts.editions, ...now].map(one => one.list))
  return [...lists].sort().flatMap(list => {
    const [was, is] = [hashes(facts.editions, list), hashes(now, list)]
    const from = [...was.difference(is)].join('+') || null
    const to = [...is.difference(was)].join('+') || null
    return from === null && to === null ? [] : [{ list, from, to }]
  })
}
