import type { Finding } from '../../finding.ts'
import type { BenignTable } from '../../indicators/benign.ts'
import type { Edition } from '../../lists/edition.ts'
import type { Policy } from '../../policy.ts'
import { TrafficExamination } from '../examine.ts'
import { gatherHeld, type Held } from '../held.ts'
import { keptKinds } from './columns.ts'
import { literal, quoted } from './duck.ts'
import { type History, type KeptPart, partsOf, type Span, whole } from './history.ts'
import { probed, prober } from './probes.ts'
import { groups, hasColumn, recordsWhere, tableOf } from './rows.ts'

export type HuntParts = {
  readonly editions: readonly Edition[]
  readonly policy: Policy
  readonly benign?: BenignTable
  /** Days of kept traffic that are looked at; all by default. */
  readonly span?: Span
  readonly progress?: (done: number, total: number) => void
}

export type HuntOutcome = {
  readonly findings: readonly Finding[]
  /** Rows of the history that were asked, and those that had to be read one by one. */
  readonly rows: number
  readonly read: number
}

/**
 * Holds the kept traffic against indicators: the same findings as examining the logs themselves today.
 * The engine tells the values that occur, each is looked up once, and only rows with a listed one are read.
 */
export async function hunt(history: History, parts: HuntParts): Promise<HuntOutcome> {
  const held = gatherHeld(parts.editions)
  const examination = new TrafficExamination(parts)
  const learned = new Set<string>()
  const shown = new Set<string>()
  const tally = { rows: 0, read: 0 }
  const batches = keptKinds.flatMap(kind => groups(partsOf(history, kind, parts.span ?? whole)))
  // Certificates first: which of them are listed decides which handshakes tell whom they were shown to.
  const order = [...batches].sort((a, b) => rank(a) - rank(b))
  for (const [done, batch] of order.entries()) {
    parts.progress?.(done, order.length)
    const condition = await matching(history, batch, { held, shown })
    const locals = await newLocals(history, batch, learned)
    for (const each of batch) {
      tally.rows += each.part.rows
      const wanted = [...condition, ...(await firstOfEach(history, each, locals))]
      if (wanted.length === 0) continue
      for await (const { source, records } of recordsWhere(history, each, wanted.join(' or '))) {
        tally.read += records.length
        for (const record of records)
          if (record.kind === 'certificate') for (const id of [record.fingerprint, record.id]) if (id) shown.add(id)
        examination.take({ records, rejected: [] }, { file: source.path, sha256: source.sha256 })
      }
    }
  }
  // Behaviour is told by all rows of a channel, and only some were read: `examineHistory` answers for it.
  const findings = examination.close().findings.filter(({ kind }) => kind !== 'covert-behaviour')
  return { findings, ...tally }
}

const rank = ([first]: readonly KeptPart[]): number => (first?.part.kind === 'certificate' ? 0 : 1)

/** Conditions of which one at least holds for every row with a sighting; none when there is no such row. */
async function matching(
  history: History,
  batch: readonly KeptPart[],
  against: { readonly held: Held; readonly shown: ReadonlySet<string> },
): Promise<readonly string[]> {
  const kind = (batch[0] as KeptPart).part.kind
  const { table } = against.held
  // DHCP holds no indicator, but the names that hosts go by.
  if (probed[kind].length === 0) return ['true']
  if (kind === 'http' && table.has('url')) return ['true']
  const conditions: string[] = []
  for (const column of probed[kind]) {
    const probe = prober(kind, column, table)
    const values: string[] = []
    const asked = `select distinct ${quoted(column)} from ${tableOf(history, batch)} where ${quoted(column)} is not null`
    for await (const rows of history.engine.stream(asked))
      for (const [value = null] of rows) if (probe(value).length > 0) values.push(String(value))
    if (values.length > 0) conditions.push(`${quoted(column)} in (${values.map(literal).join(', ')})`)
  }
  if (kind === 'tls' && against.shown.size > 0) {
    const ids = `[${[...against.shown].map(literal).join(', ')}]`
    for (const column of ['certificates', 'certificateIds'])
      conditions.push(`list_has_any(string_split(${quoted(column)}, ','), ${ids})`)
  }
  return conditions
}

/** Addresses that the sensor marks as local for the first time: they tell whose side a listed peer talked to. */
async function newLocals(
  history: History,
  batch: readonly KeptPart[],
  learned: Set<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const locals = new Map<string, string[]>()
  const kind = (batch[0] as KeptPart).part.kind
  for (const [flag, end] of ends) {
    if (!hasColumn(kind, flag)) continue
    const rows = await history.engine.rows(
      `select distinct ${end} from ${tableOf(history, batch)} where ${quoted(flag)}`,
    )
    const fresh = rows.map(([address]) => String(address)).filter(address => !learned.has(address))
    for (const address of fresh) learned.add(address)
    locals.set(flag, fresh)
  }
  return locals
}

const ends = [
  ['originatorLocal', 'originator'],
  ['responderLocal', 'responder'],
] as const

/** One row for each of them, so that no record is taken twice. */
async function firstOfEach(
  history: History,
  each: KeptPart,
  locals: ReadonlyMap<string, readonly string[]>,
): Promise<readonly string[]> {
  const numbers = new Set<number>()
  for (const [flag, end] of ends) {
    const addresses = locals.get(flag) ?? []
    if (addresses.length === 0) continue
    const from = tableOf(history, [each], ', file_row_number = true')
    const rows = await history.engine.rows(
      `select min(file_row_number) from ${from} where ${quoted(flag)} and ${end} in (${addresses.map(literal).join(', ')}) group by ${end}`,
    )
    for (const [number] of rows) numbers.add(Number(number))
  }
  return numbers.size === 0 ? [] : [`file_row_number in (${[...numbers].join(', ')})`]
}
