import { TrafficExamination, type TrafficOutcome, type TrafficParts } from '../examine.ts'
import { keptKinds } from './columns.ts'
import { type History, partsOf, type Span, whole } from './history.ts'
import { recordsWhere, type SourceRecords } from './rows.ts'

/**
 * Every kept record of a span, as its reader gave it, a few thousand at a time: what examines logs examines the history.
 * Records come by kind, then by day; examining does not depend on their order.
 */
export async function* replay(history: History, span: Span = whole): AsyncGenerator<SourceRecords> {
  for (const kind of keptKinds)
    for (const part of partsOf(history, kind, span)) yield* recordsWhere(history, part, 'true')
}

/** Examines all that is kept of a span: indicators and behaviour, with the findings that the logs themselves would give. */
export async function examineHistory(
  history: History,
  parts: TrafficParts & { readonly span?: Span },
): Promise<TrafficOutcome & { readonly records: number }> {
  const examination = new TrafficExamination(parts)
  let taken = 0
  for await (const { source, records } of replay(history, parts.span))
    taken += examination.take({ records, rejected: [] }, { file: source.path, sha256: source.sha256 })
  return { ...examination.close(), records: taken }
}
