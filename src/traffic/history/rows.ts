import { recordOf } from './cells.ts'
import { type KeptKind, type KeptRecord, kept } from './columns.ts'
import { parquet, quoted } from './duck.ts'
import { type History, type KeptPart, pathOf } from './history.ts'
import type { Source } from './journal.ts'

/** Records of one source, as its reader gave them. */
export type SourceRecords = { readonly source: Source; readonly records: readonly KeptRecord[] }

/** Parts that one statement asks: enough to keep the engine busy, few enough to name. */
const mostRows = 4_000_000
const mostParts = 100

/** Parts in the order given, put together into groups for one statement each. */
export function groups(parts: readonly KeptPart[]): readonly (readonly KeptPart[])[] {
  const made: KeptPart[][] = []
  let rows = 0
  for (const each of parts) {
    const last = made.at(-1)
    if (last === undefined || last.length >= mostParts || rows + each.part.rows > mostRows) {
      made.push([each])
      rows = each.part.rows
    } else {
      last.push(each)
      rows += each.part.rows
    }
  }
  return made
}

/** The rows of some parts of one kind, to be asked of by the names of the columns. */
export const tableOf = (history: Pick<History, 'folder'>, parts: readonly KeptPart[], options = ''): string =>
  parquet(
    parts.map(({ part }) => pathOf(history, part)),
    `, union_by_name = true${options}`,
  )

/** Records for which the condition holds (SQL over the columns of the kind and `file_row_number`), part by part. */
export async function* recordsWhere(
  history: History,
  { part, source }: KeptPart,
  condition: string,
): AsyncGenerator<SourceRecords> {
  const line = part.line === null ? 'line' : `${part.line} + file_row_number`
  const cells = [line, ...kept[part.kind].map(({ name }) => quoted(name))]
  const from = tableOf(history, [{ part, source }], ', file_row_number = true')
  for await (const rows of history.engine.stream(`select ${cells.join(', ')} from ${from} where ${condition}`))
    yield { source, records: rows.map(row => recordOf(part.kind, row)) }
}

/** Every kept kind with a column of that name. */
export const hasColumn = (kind: KeptKind, name: string): boolean => kept[kind].some(column => column.name === name)
