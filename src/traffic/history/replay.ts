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
