import type { Channel } from '../channel.ts'
import type { Place } from '../place.ts'
import { readText } from './cells.ts'
import { type Cell, literal } from './duck.ts'
import { echo, failed, once, reply, sent } from './fold-sql.ts'
import { type History, type KeptPart, partsOf, pathOf, type Span, whole } from './history.ts'
import { tableOf } from './rows.ts'

/** A channel with the names that were asked for over it: TLS server names and HTTP hosts, each with its number of records. */
export type ChannelRows = Channel & { readonly names: ReadonlyMap<string, number> }

/** As many starts, ports and services as the channels of a run keep. */
const mostKept = 43_200
const mostPorts = 64
const mostServices = 8
const mostPlaces = 5
/** Connections whose starts and sizes are in memory at a time. */
const rowsAtOnce = 3_000_000

/**
 * Every channel of the kept traffic in a span, as `Channels` would fold it. Originators are taken in shares, so that
 * what is in memory stays the same however much is kept; each channel comes once and whole.
 * `least` leaves out channels of fewer connections: most are met once, and no rhythm is in them.
 */
export async function* channels(
  history: History,
  { span = whole, least = 1 }: { readonly span?: Span; readonly least?: number } = {},
): AsyncGenerator<ChannelRows> {
  const parts = [...partsOf(history, 'connection', span)].sort((a, b) => (a.source.sha256 < b.source.sha256 ? -1 : 1))
  if (parts.length === 0) return
  const rows = parts.reduce((sum, { part }) => sum + part.rows, 0)
  const shares = Math.max(1, Math.ceil(rows / rowsAtOnce))
  for (let share = 0; share < shares; share++) {
    const where = shares === 1 ? 'true' : `hash(originator) % ${shares} = ${share}`
    const names = await namesOf(history, span, where)
    for await (const cells of history.engine.stream(await channelsSql(history, parts, { where, least })))
      for (const row of cells) yield channelOf(row, { names, parts })
  }
}

async function channelsSql(
  history: History,
  parts: readonly KeptPart[],
  { where, least }: { readonly where: string; readonly least: number },
): Promise<string> {
  const files = parts.map(({ part }, at) => `(${literal(pathOf(history, part))}, ${at}, ${part.line ?? 0})`)
  const follow = 'base + file_row_number'
  const place = parts.some(({ part }) => part.line === null) ? `coalesce(line, ${follow})` : follow
  const [[open] = []] = await history.engine.rows(`select bool_or(open) from ${tableOf(history, parts)}`)
  return `
  with files(filename, source, base) as (values ${files.join(', ')}),
  rows as (
    select *, ${place} as place
    from ${tableOf(history, parts, ', file_row_number = true, filename = true')} join files using (filename)
    where ${where} and not coalesce(${reply}, false) and not coalesce(${echo}, false)),
  counted as (${open === true ? once : 'select * from rows'})
  select originator, responder, count(*), coalesce(sum(duration), 0), coalesce(max(duration), 0), count_if(open),
    sum(${sent}), sum(coalesce(responderIpBytes, responderBytes, 0)::double), sum(coalesce(originatorPackets, 0)::double),
    count_if(coalesce(responderBytes, 0) > 0), count_if(${failed}), min(ts), max(ts), coalesce(list(ts) filter (not coalesce(open, false)), []), coalesce(list(${sent}) filter (not coalesce(open, false)), []),
    map_entries(histogram(coalesce(proto, '') || ' ' || coalesce((case when proto = 'icmp' then originatorPort else responderPort end)::varchar, ''))),
    map_entries(histogram(coalesce(service, ''))),
    min(round(ts * 1e6)::hugeint * ${2n ** 64n} + source::hugeint * ${2n ** 40n} + place, ${mostPlaces})
  from counted group by originator, responder ${least > 1 ? `having count(*) >= ${least}` : ''}`
}

type Around = { readonly names: Names; readonly parts: readonly KeptPart[] }

function channelOf(row: readonly Cell[], { names, parts }: Around): ChannelRows {
  const [originator, responder] = row.map(String) as [string, string]
  const number = (at: number) => Number(row[at])
  const numbers = (at: number) => (row[at] as readonly number[]).slice(0, mostKept)
  return {
    originator,
    responder,
    connections: number(2),
    duration: number(3),
    longest: number(4),
    open: number(5),
    originatorBytes: number(6),
    responderBytes: number(7),
    originatorPackets: number(8),
    answered: number(9),
    failed: number(10),
    first: number(11),
    last: number(12),
    times: numbers(13),
    sent: numbers(14),
    ports: counts(row[15], mostPorts),
    services: counts(row[16], mostServices),
    places: (row[17] as unknown as readonly bigint[]).map(key => placeOf(key, parts)),
    names: names.get(`${originator} ${responder}`) ?? new Map(),
  }
}

/** Places are ordered by one whole number: micro-seconds, then the source (24 bits), then the line (40 bits). */
function placeOf(key: bigint, parts: readonly KeptPart[]): Place {
  const { source } = parts[Number((key >> 40n) & 0xffffffn)] as KeptPart
  const line = Number(key & 0xffffffffffn)
  return { file: source.path, sha256: source.sha256, line, ts: Number(key >> 64n) / 1e6 }
}

/** The commonest, when there are more than are kept. */
function counts(entries: Cell | undefined, most: number): ReadonlyMap<string, number> {
  const all = (entries ?? []) as unknown as readonly { readonly key: string; readonly value: bigint | number }[]
  const pairs = all.map(({ key, value }) => [readText(key), Number(value)] as const)
  return new Map(pairs.length <= most ? pairs : [...pairs].sort(([, a], [, b]) => b - a).slice(0, most))
}

type Names = Map<string, Map<string, number>>

/** Names by `originator responder`. */
async function namesOf(history: History, span: Span, where: string): Promise<Names> {
  const names: Names = new Map()
  for (const [kind, column] of [
    ['tls', 'serverName'],
    ['http', 'host'],
  ] as const) {
    const parts = partsOf(history, kind, span)
    if (parts.length === 0) continue
    const sql = `select originator, responder, "${column}", count(*) from ${tableOf(history, parts)}
      where ${where} and "${column}" is not null group by all`
    for await (const rows of history.engine.stream(sql)) for (const row of rows) addName(names, row)
  }
  return names
}

function addName(names: Names, [originator, responder, name, count]: readonly Cell[]): void {
  const pair = `${originator} ${responder}`
  const text = readText(String(name))
  const held = names.get(pair) ?? new Map<string, number>()
  held.set(text, (held.get(text) ?? 0) + Number(count))
  names.set(pair, held)
}
