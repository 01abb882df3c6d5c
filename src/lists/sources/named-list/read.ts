import { InputFault } from '../../../evidence/rejection.ts'
import type { Entry } from '../../entry.ts'
import { FieldFault, type Fields, recordFields } from '../../fields.ts'
import type { ListFacts, ListSource, Portion, SourceFile } from '../../source.ts'
import { tidy } from '../draft.ts'
import { csvRecords, entriesOf, isObject, jsonDocument } from '../records.ts'
import { readSpan } from '../spans.ts'

/** One row: each column once, all of them text. */
export type Row = Fields<string>

/** A list in the layout of docs/tables.md. The file names its list, so none is taken for another. */
export const namedList = (facts: ListFacts, entryOf: (row: Row) => Entry): ListSource => ({
  facts,
  sniff: head => {
    const text = head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart()
    const csv = /^"?list"?\s*,\s*"?([\w-]+)/i.exec(text)?.[1]
    if (csv !== undefined) return csv === facts.id ? { role: 'csv', certainty: 1 } : null
    const json = text.startsWith('{') ? /"list"\s*:\s*"([\w-]+)"/.exec(text.slice(0, 4_096))?.[1] : undefined
    return json === facts.id ? { role: 'json', certainty: 1 } : null
  },
  async *read(files) {
    for (const file of files) yield* file.role === 'csv' ? fromCsv(file, entryOf) : fromJson(file, entryOf)
  },
})

/** The value of a column that has several, divided by semicolons. */
export const several = (row: Row, column: string): string[] =>
  (row.take(column) ?? '')
    .split(';')
    .map(tidy)
    .filter(part => part !== '')

export function required(row: Row, column: string): string {
  const value = tidy(row.take(column))
  if (value === '') throw new FieldFault(column, 'is missing')
  return value
}

/** First day of a date, null when the column is empty. */
export function day(row: Row, column: string): string | null {
  const text = tidy(row.take(column))
  if (text === '') return null
  const span = readSpan(text)
  if (span === null) throw new FieldFault(column, `is no date: ${text.slice(0, 40)}`)
  return span.from
}

async function* fromCsv({ input }: SourceFile, entryOf: (row: Row) => Entry): AsyncGenerator<Portion> {
  let published: string | undefined
  const above = (cells: readonly string[]) => {
    const at = cells.findIndex(cell => /^published$/i.test(cell.trim()))
    if (at >= 0) published = readSpan(tidy(cells[at + 1]))?.from
  }
  const isHeader = (cells: readonly string[]) =>
    cells.some(c => c.trim() === 'id') && cells.some(c => c.trim() === 'name')
  for await (const batch of csvRecords(input, isHeader, { above }))
    for await (const portion of entriesOf(input, batch.records, record => make(record, entryOf)))
      yield { ...told(portion, published), rejected: [...batch.rejected, ...portion.rejected] }
}

async function* fromJson({ input }: SourceFile, entryOf: (row: Row) => Entry): AsyncGenerator<Portion> {
  const document = await jsonDocument(input, 64 * 1024 * 1024)
  if (!isObject(document) || !Array.isArray(document.entries))
    throw new InputFault(input.path, null, 'has no array "entries"')
  const { entries, published, list: _, ...rest } = document
  const unknown = Object.keys(rest)[0]
  if (unknown !== undefined)
    throw new InputFault(input.path, null, `has a field that this layout does not know: ${unknown}`)
  const records = (entries as readonly unknown[]).map(value => ({ line: null, value }))
  for await (const portion of entriesOf(input, records, value => make(plain(value), entryOf)))
    yield told(portion, typeof published === 'string' ? published : undefined)
}

function make(record: Readonly<Record<string, string>>, entryOf: (row: Row) => Entry): Entry {
  const row = recordFields(record)
  const entry = entryOf(row)
  row.done()
  return entry
}

const told = (portion: Portion, published: string | undefined): Portion => ({
  ...portion,
  counts: { named: portion.records.length },
  ...(published === undefined ? {} : { published }),
})

function plain(value: unknown): Record<string, string> {
  if (!isObject(value)) throw new FieldFault('entries[]', 'is not an object')
  const texts = Object.entries(value).map(([name, field]) => {
    const parts = Array.isArray(field) ? field : [field]
    if (parts.some(part => typeof part === 'object' && part !== null)) throw new FieldFault(name, 'is not plain text')
    return [name, parts.filter(part => part !== null).join('; ')] as const
  })
  return Object.fromEntries(texts)
}
