import { csvRows } from '../../evidence/csv.ts'
import type { Input } from '../../evidence/input.ts'
import { damaged, decoded, lineRuns } from '../../evidence/lines.ts'
import { wholeInput } from '../../evidence/open.ts'
import { type Batch, InputFault, type Rejection } from '../../evidence/rejection.ts'
import { type Element, xmlRecords } from '../../evidence/xml.ts'
import type { Entry } from '../entry.ts'
import { entryOrRejection, FieldFault } from '../fields.ts'
import type { Portion } from '../source.ts'

const portionSize = 500

/** Entries of an XML file, one an element. `make` answers null for an element that is no record (a date, a counter). */
export async function* xmlEntries(
  input: Input,
  isRecord: (path: readonly string[]) => boolean,
  make: (element: Element) => Entry | null,
): AsyncGenerator<Portion> {
  let gathered = gathering()
  try {
    for await (const element of xmlRecords(input, isRecord)) {
      gather(gathered, { input, line: element.line }, () => make(bounded(element)))
      if (gathered.records.length + gathered.rejected.length < portionSize) continue
      yield gathered
      gathered = gathering()
    }
  } catch (error) {
    yield gathered
    throw error
  }
  yield gathered
}

/** Entries of records that are at hand. */
export async function* entriesOf<T>(
  input: Input,
  records: readonly { readonly line: number | null; readonly value: T }[],
  make: (value: T) => Entry | null,
): AsyncGenerator<Portion> {
  const gathered = gathering()
  for (const { line, value } of records) gather(gathered, { input, line }, () => make(bounded(value)))
  yield gathered
}

/** Longer than any text of any list; what is past it is no name, address or reason, and patterns would crawl over it. */
const longestText = 65_536

/** The value itself. Throws `FieldFault` when a text somewhere inside is longer than any list's. */
export function bounded<T>(value: T): T {
  const left: (readonly [name: string, value: unknown])[] = [['record', value]]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [name, inner] = next
    if (typeof inner === 'string' && inner.length > longestText)
      throw new FieldFault(name.slice(0, 60), `is longer than ${longestText} characters`)
    if (typeof inner === 'object' && inner !== null) for (const field of Object.entries(inner)) left.push(field)
  }
  return value
}

/** A record of a CSV file: its cells by the header's names. Blank cells are absent. */
export type CsvRecord = { readonly line: number; readonly value: Readonly<Record<string, string>> }

/**
 * Records of a CSV file below the first row that `isHeader` accepts; rows above it are handed to `above`.
 * A header that is repeated further down is skipped; a row of another width is rejected. Throws `InputFault` when
 * there is no header, or when the last row is cut short: the file then ends before the list does.
 */
export async function* csvRecords(
  input: Input,
  isHeader: (cells: readonly string[]) => boolean,
  { above = () => {}, partial = false }: { above?: (cells: readonly string[]) => void; partial?: boolean } = {},
): AsyncGenerator<Batch<CsvRecord> & { readonly repeatedHeaders: number }> {
  let header: readonly string[] | null = null
  let whole = 0
  let faulty = 0
  for await (const batch of csvRows(input, ',')) {
    const records: CsvRecord[] = []
    const rejected: Rejection[] = [...batch.rejected]
    let repeatedHeaders = 0
    for (const { line, cells } of batch.records) {
      if (isHeader(cells)) {
        if (header !== null) repeatedHeaders++
        header ??= cells.map(cell => cell.trim())
      } else if (header === null) {
        above(cells)
      } else if (cells.length !== header.length) {
        const reason = `has ${cells.length} columns where the header has ${header.length}`
        rejected.push({ file: input.path, line, field: null, reason })
      } else {
        records.push({ line, value: named(header, cells) })
      }
    }
    whole = records.at(-1)?.line ?? whole
    faulty = Math.max(faulty, ...rejected.filter(({ field }) => field === null).map(({ line }) => line ?? 0))
    yield { records, rejected, repeatedHeaders }
  }
  if (faulty > whole && !partial) throw new InputFault(input.path, faulty, 'ends in a row that is cut short')
  if (header === null) throw new InputFault(input.path, null, 'has no header row of this list')
}

/** Objects of a file of JSON lines. A line that is none is rejected. */
export async function* jsonLines(
  input: Input,
): AsyncGenerator<Batch<{ readonly line: number; readonly value: unknown }>> {
  for await (const run of lineRuns(input)) {
    const records: { line: number; value: unknown }[] = []
    const rejected: Rejection[] = []
    for (const [i, text] of run.lines.entries()) {
      const line = run.first + i
      if (text.trim() === '') continue
      try {
        records.push({ line, value: JSON.parse(text.replace(/^\uFEFF/, '')) })
      } catch (error) {
        rejected.push({
          file: input.path,
          line,
          field: null,
          reason: `is not JSON: ${(error as Error).message.slice(0, 120)}`,
        })
      }
    }
    yield { records, rejected }
  }
}

/** A whole JSON document of at most `bound` bytes. Throws `InputFault` when it is none. */
export async function jsonDocument(input: Input, bound: number): Promise<unknown> {
  const text = decoded(input, await wholeInput(input, bound)).replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputFault(input.path, null, `is not JSON, or is cut short: ${(error as Error).message.slice(0, 200)}`)
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Gathering = { records: Entry[]; rejected: Rejection[]; oddity?: string }

const gathering = (): Gathering => ({ records: [], rejected: [] })

function gather(
  gathered: Gathering,
  place: { readonly input: Input; readonly line: number | null },
  make: () => Entry | null,
): void {
  const { records, rejected } = gathered
  const made = entryOrRejection(place, make)
  if ('rejection' in made) rejected.push(made.rejection)
  else if (made.record !== null) {
    records.push(made.record)
    if (damaged(JSON.stringify(made.record)))
      gathered.oddity = `entry ${made.record.id} holds bytes that are no text; it is kept as far as it can be read`
  }
}

function named(header: readonly string[], cells: readonly string[]): Record<string, string> {
  const value = new Map<string, string>()
  for (const [i, name] of header.entries()) {
    const cell = cells[i]?.trim() ?? ''
    const before = value.get(name)
    if (cell !== '') value.set(name, before === undefined ? cell : `${before}; ${cell}`)
  }
  return Object.fromEntries(value)
}
