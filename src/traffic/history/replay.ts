import type { Counted } from '../coverage.ts'
import { TrafficExamination, type TrafficOutcome, type TrafficParts } from '../examine.ts'
import { type KeptKind, keptKinds } from './columns.ts'
import { literal } from './duck.ts'
import { type FoldedHistory, foldConnections } from './fold.ts'
import { type History, type KeptPart, partsOf, pathOf, type Span, whole } from './history.ts'
import { recordsWhere, type SourceRecords, tableOf } from './rows.ts'

/**
 * Every kept record of a span, as its reader gave it, a few thousand at a time: what examines logs examines the history.
 * Records come by kind, then by day; examining does not depend on their order.
 */
export async function* replay(
  history: History,
  span: Span = whole,
  kinds: readonly KeptKind[] = keptKinds,
): AsyncGenerator<SourceRecords> {
  for (const kind of kinds) for (const part of partsOf(history, kind, span)) yield* recordsWhere(history, part, 'true')
}

/**
 * Examines all that is kept of a span: indicators and behaviour, with the findings that the logs themselves would give.
 * Connections, of which there are most, are folded by queries; records of other kinds are taken one by one.
 */
export async function examineHistory(
  history: History,
  parts: TrafficParts & {
    readonly span?: Span
    /** Connections that the engine holds at a time while it folds them. */
    readonly linesAtOnce?: number
  },
): Promise<TrafficOutcome & { readonly records: number }> {
  const span = parts.span ?? whole
  const examination = new TrafficExamination(parts)
  const folded = await foldConnections(history, span, parts.linesAtOnce)
  let taken = folded === null ? 0 : await takeFolded(history, examination, { folded, span })
  for await (const { source, records } of replay(
    history,
    span,
    keptKinds.filter(kind => kind !== 'connection'),
  ))
    taken += examination.take({ records, rejected: [] }, { file: source.path, sha256: source.sha256 })
  return { ...examination.close(), records: taken }
}

async function takeFolded(
  history: History,
  examination: TrafficExamination,
  { folded, span }: { readonly folded: FoldedHistory; readonly span: Span },
): Promise<number> {
  const parts = partsOf(history, 'connection', span)
  const counted = await countedIn(history, parts)
  examination.takeFolded(folded, { counted, locals: folded.locals })
  const listed = folded.addresses.filter(address => examination.isListed(address)).map(literal)
  const marked = await firstOfHardware(history, parts)
  for (const part of parts) {
    const numbers = marked.get(pathOf(history, part.part)) ?? []
    const wanted = [
      ...(listed.length > 0 ? [`originator in (${listed.join(', ')}) or responder in (${listed.join(', ')})`] : []),
      ...(numbers.length > 0 ? [`file_row_number in (${numbers.join(', ')})`] : []),
    ]
    if (wanted.length === 0) continue
    for await (const { source, records } of recordsWhere(history, part, wanted.join(' or ')))
      examination.look(records, { file: source.path, sha256: source.sha256 })
  }
  return counted.records
}

async function countedIn(history: History, parts: readonly KeptPart[]): Promise<Counted> {
  const rows = await history.engine.rows(
    `select floor(written / 3600), count(*), min(written), max(written) from (
      select ts + coalesce(duration, 0) as written from ${tableOf(history, parts)}) group by all order by all`,
  )
  const figures = rows.map(row => row.map(Number))
  return {
    records: figures.reduce((sum, [, records = 0]) => sum + records, 0),
    first: figures.reduce((least, [, , first = 0]) => Math.min(least, first), Number.POSITIVE_INFINITY),
    last: figures.reduce((most, [, , , last = 0]) => Math.max(most, last), Number.NEGATIVE_INFINITY),
    hours: figures.map(([hour = 0]) => hour),
  }
}

/** Row numbers, by file, of the first connection of each originator with each of its hardware addresses. */
async function firstOfHardware(
  history: History,
  parts: readonly KeptPart[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const from = tableOf(history, parts, ', file_row_number = true, filename = true')
  const order = new Map(parts.map(({ part }, at) => [pathOf(history, part), at]))
  const rows = await history.engine.rows(
    `select filename, originator, originatorMac, min(file_row_number) from ${from} where originatorMac is not null group by all`,
  )
  const first = new Map<string, { readonly file: string; readonly row: number }>()
  for (const [name, originator, mac, number] of rows) {
    const key = `${originator} ${mac}`
    const file = String(name)
    const held = first.get(key)
    if (held === undefined || (order.get(file) ?? 0) < (order.get(held.file) ?? 0))
      first.set(key, { file, row: Number(number) })
  }
  const grouped = Map.groupBy(first.values(), ({ file }) => file)
  return new Map([...grouped].map(([file, each]) => [file, each.map(({ row }) => row)]))
}
