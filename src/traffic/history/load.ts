import { isIP } from 'node:net'
import { type Column, type KeptKind, kept, sqlType } from './columns.ts'
import { type Engine, literal, parquet, quoted } from './duck.ts'
import type { DirectHeader } from './zeek-header.ts'

/** What a partition file holds. Times are seconds since 1970. */
export type Loaded = { readonly rows: number; readonly first: number; readonly last: number }

/** Level 1: a third smaller than LZ4 at the same speed on two cores; higher levels cost more than they save. */
const form = '(format parquet, compression zstd, compression_level 1, parquet_version v2)'

/**
 * Loads lines of a Zeek log as they stand into a Parquet file. Null when any line is not what the header says:
 * then the lines must be read one by one, so that each is kept or rejected for a reason.
 */
export async function loadDirect(
  engine: Engine,
  lines: string,
  at: { readonly header: DirectHeader; readonly count: number; readonly out: string },
): Promise<Loaded | null> {
  const { header, count, out } = at
  const byField = new Map(kept[header.kind].map(column => [column.field, column]))
  const types = header.fields.map(field => [field, sqlType(byField.get(field)?.type ?? 'text')] as const)
  const chosen = kept[header.kind].map(column => `${chosenOf(column, header)} as ${quoted(column.name)}`)
  try {
    await engine.run(`copy (select ${chosen.join(', ')} from ${tsv(lines, types)}) to ${literal(out)} ${form}`)
  } catch {
    // A line that does not fit stops the engine; reading line by line tells which one and why.
    return null
  }
  const loaded = await lookAt(engine, out)
  if (loaded === null || loaded.rows !== count) return null
  return (await addressesHold(engine, out)) ? loaded : null
}

/** Loads lines that `lineOf` wrote, each with its line number. */
export async function loadWritten(engine: Engine, lines: string, kind: KeptKind, out: string): Promise<Loaded> {
  const types = [['line', 'BIGINT'] as const, ...kept[kind].map(({ name, type }) => [name, sqlType(type)] as const)]
  await engine.run(`copy (select * from ${tsv(lines, types)}) to ${literal(out)} ${form}`)
  const [[rows, first, last] = []] = await engine.rows(`select count(*), min(ts), max(ts) from ${parquet([out])}`)
  return { rows: Number(rows), first: Number(first), last: Number(last) }
}

/** Rows of one day, each with its line. `line` is that of the first row, null where rows carry theirs. */
export async function loadDay(
  engine: Engine,
  from: string,
  at: { readonly day: number; readonly line: number | null; readonly kind: KeptKind; readonly out: string },
): Promise<Loaded> {
  const line = at.line === null ? 'line' : `${at.line} + file_row_number as line`
  const columns = kept[at.kind].map(({ name }) => quoted(name))
  const where = `ts >= ${at.day * daySeconds} and ts < ${(at.day + 1) * daySeconds}`
  const source = parquet([from], ', file_row_number = true')
  await engine.run(
    `copy (select ${[line, ...columns].join(', ')} from ${source} where ${where}) to ${literal(at.out)} ${form}`,
  )
  const [[rows, first, last] = []] = await engine.rows(`select count(*), min(ts), max(ts) from ${parquet([at.out])}`)
  return { rows: Number(rows), first: Number(first), last: Number(last) }
}

export const daySeconds = 86_400

/** Days (since 1970) that have a row. */
export async function daysIn(engine: Engine, path: string): Promise<readonly number[]> {
  const rows = await engine.rows(
    `select distinct floor(ts / ${daySeconds}) as day from ${parquet([path])} order by day`,
  )
  return rows.map(([day]) => Number(day))
}

function tsv(path: string, columns: readonly (readonly [name: string, type: string])[]): string {
  const said = columns.map(([name, type]) => `${literal(name)}: '${type}'`).join(', ')
  return `read_csv(${literal(path)}, auto_detect = false, header = false, delim = '\t', quote = '', escape = '', comment = '', nullstr = '-', new_line = '\\n', max_line_size = 16777216, columns = {${said}})`
}

function chosenOf({ name, field }: Column, header: DirectHeader): string {
  if (name === 'open') return String(header.open)
  return field !== null && header.fields.includes(field) ? quoted(field) : 'null'
}

/** Null when a row lacks what makes it a record, or says what no reader would take. */
async function lookAt(engine: Engine, path: string): Promise<Loaded | null> {
  const [row = []] = await engine.rows(
    `select count(*), count(ts), count(originator), count(responder), min(ts), max(ts) from ${parquet([path])}`,
  )
  const [rows = 0, times = 0, originators = 0, responders = 0, first = 0, last = 0] = row.map(Number)
  if (times !== rows || originators !== rows || responders !== rows) return null
  // NaN sorts last, and no comparison with it holds.
  return first > 0 && last < 253_402_300_800 ? { rows, first, last } : null
}

async function addressesHold(engine: Engine, path: string): Promise<boolean> {
  const file = parquet([path])
  const addresses = `select distinct originator from ${file} union select distinct responder from ${file}`
  for await (const rows of engine.stream(addresses))
    for (const [address] of rows) if (isIP(String(address)) === 0) return false
  return true
}
