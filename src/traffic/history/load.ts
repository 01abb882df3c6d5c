import { isIP } from 'node:net'
import { plausibleLasting } from '../read/row.ts'
import { unsetBefore, type Written } from './clock-skew.ts'
import { type Column, type KeptKind, kept, sqlType } from './columns.ts'
import { type Engine, literal, parquet, quoted } from './duck.ts'
import type { DirectHeader } from './zeek-header.ts'

/** What a partition file holds. Times are seconds since 1970. */
export type Loaded = {
  readonly rows: number
  readonly first: number
  readonly last: number
  readonly written: Written
}

/**
 * Measured on a day of connections: level 1 and the second Parquet version cost the least for their size.
 * A dictionary of many values is built in vain for ids and addresses; the few values of a state or a protocol stay in one.
 */
const form = '(format parquet, compression zstd, compression_level 1, parquet_version v2, dictionary_size_limit 1000)'

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
  const loaded = await lookAt(engine, out, header.kind)
  if (loaded === null || loaded.rows !== count) return null
  return (await addressesHold(engine, out)) ? loaded : null
}

/** Loads lines that `lineOf` wrote, each with its line number. */
export async function loadWritten(engine: Engine, lines: string, kind: KeptKind, out: string): Promise<Loaded> {
  const types = [['line', 'BIGINT'] as const, ...kept[kind].map(({ name, type }) => [name, sqlType(type)] as const)]
  await engine.run(`copy (select * from ${tsv(lines, types)}) to ${literal(out)} ${form}`)
  return spanOf(engine, out, kind)
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
  return spanOf(engine, at.out, at.kind)
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
  return `read_csv(${literal(path)}, auto_detect = false, header = false, delim = '\t', quote = '', escape = '', comment = '', nullstr = '-', new_line = '\\n', columns = {${said}})`
}

function chosenOf({ name, field, type }: Column, header: DirectHeader): string {
  if (name === 'open') return String(header.open)
  return field !== null && header.fields.includes(field) ? quoted(field) : `null::${sqlType(type)}`
}

/** Null when a row lacks what makes it a record, or says what no reader would take. */
async function lookAt(engine: Engine, path: string, kind: KeptKind): Promise<Loaded | null> {
  const loaded = await spanOf(engine, path, kind)
  const longest = kind === 'connection' ? 'coalesce(max(abs(duration)), 0)' : '0'
  const [row = []] = await engine.rows(
    `select ${longest}, count(ts), count(originator), count(responder) from ${parquet([path])}`,
  )
  const [lasted, ...counts] = row.map(Number)
  if (counts.some(count => count !== loaded.rows) || !plausibleLasting(lasted ?? 0)) return null
  // NaN sorts last, and no comparison with it holds.
  return loaded.first > 0 && loaded.last < latest ? loaded : null
}

/** The year 9999. */
const latest = 253_402_300_800

async function spanOf(engine: Engine, path: string, kind: KeptKind): Promise<Loaded> {
  const end = kind === 'connection' ? 'ts + coalesce(duration, 0)' : 'ts'
  const set = `where ts >= ${unsetBefore}`
  const [row = []] = await engine.rows(
    `select count(*), min(ts), max(ts), min(${end}) filter (${set}), max(${end}) from ${parquet([path])}`,
  )
  const [rows = 0, first = 0, last = 0] = row.map(Number)
  const [writtenFirst, writtenLast] = row.slice(3).map(each => (each === null ? null : Number(each)))
  return { rows, first, last, written: { first: writtenFirst ?? Number.POSITIVE_INFINITY, last: writtenLast ?? 0 } }
}

const octet = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'

/** IPv4 is told by its form, all else by a look at it. */
async function addressesHold(engine: Engine, path: string): Promise<boolean> {
  const v4 = `regexp_full_match(address, '(${octet}\\.){3}${octet}')`
  for (const end of ['originator', 'responder']) {
    // Without the offset the engine looks at the form of every row, and not of every different address.
    const different = `select distinct ${end} as address from ${parquet([path])} offset 0`
    for await (const rows of engine.stream(`select address from (${different}) where not ${v4}`))
      for (const [address] of rows) if (isIP(String(address)) === 0) return false
  }
  return true
}
