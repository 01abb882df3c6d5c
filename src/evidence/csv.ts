import { type Info, parse } from 'csv-parse'
import type { Input } from './input.ts'
import { damaged, textOf } from './lines.ts'
import { type Batch, InputFault, type Rejection } from './rejection.ts'

/** One CSV record with the line on which it ends (quoted fields may span lines). */
export type Row = { readonly line: number; readonly cells: readonly string[] }

const notText = 'holds bytes that are not text in the encoding of the file; examined as far as it can be read'
const batchRows = 2_000
const largestRecord = 4 * 1024 * 1024

/** Rows of a delimited text. A row that cannot be parsed is rejected by line; the others go on. */
export async function* csvRows(input: Input, delimiter: string): AsyncGenerator<Batch<Row>> {
  const rejected: Rejection[] = []
  const parser = parse({
    delimiter,
    info: true,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: largestRecord,
    on_skip: error => {
      if (error?.code === 'CSV_MAX_RECORD_SIZE')
        parser.destroy(
          new InputFault(
            input.path,
            lineOf(error),
            `a record is longer than ${largestRecord} characters; the rest was not examined`,
          ),
        )
      rejected.push({
        file: input.path,
        line: lineOf(error),
        field: null,
        reason: error?.message ?? 'not a CSV record',
      })
    },
  })
  const feeding = feed(input, parser)
  let records: Row[] = []
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      records.push({ line: info.lines, cells: record })
      const field = record.findIndex(damaged)
      if (field >= 0)
        rejected.push({ file: input.path, line: info.lines, field: `column ${field + 1}`, reason: notText })
      if (records.length === batchRows) {
        yield { records, rejected: rejected.splice(0) }
        records = []
      }
    }
  } catch (error) {
    yield { records, rejected: rejected.splice(0) }
    throw error instanceof InputFault ? error : new InputFault(input.path, lineOf(error), (error as Error).message)
  }
  await feeding
  yield { records, rejected }
}

/** The delimiter that divides the head's first lines most evenly; null when none does. */
export function sniffDelimiter(head: Buffer): string | null {
  const lines = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(0, 20)
    .filter(line => line.trim() !== '')
  const first = lines[0]
  if (first === undefined) return null
  const counts = [',', ';', '\t', '|'].map(delimiter => ({ delimiter, count: unquotedCount(first, delimiter) }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count > 0 ? best.delimiter : null
}

async function feed(input: Input, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const text of textOf(input)) {
      if (!parser.write(text)) await drained(parser)
      if (parser.destroyed) return
    }
    parser.end()
  } catch (error) {
    parser.destroy(error as Error)
  }
}

/** Either listener takes the other away: a large file waits hundreds of times. */
function drained(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      parser.off('drain', done).off('close', done)
      resolve()
    }
    parser.on('drain', done).on('close', done)
  })
}

function unquotedCount(line: string, delimiter: string): number {
  let count = 0
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (character === delimiter && !quoted) count++
  }
  return count
}

function lineOf(error: unknown): number | null {
  const lines = (error as { lines?: unknown } | undefined)?.lines
  return typeof lines === 'number' ? lines : null
}
