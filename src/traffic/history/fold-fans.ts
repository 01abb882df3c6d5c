import { type FanOut, highUdp, mostHours, ordinaryFan } from '../detect/fan-out.ts'
import { leastResponders } from '../detect/scan.ts'
import { mostPlaces, type Place } from '../place.ts'
import { PlaceTable } from '../place-table.ts'
import type { Engine } from './duck.ts'
import { type Codes, fanPlacesSql, fansSql, type Tables } from './fold-sql.ts'

type Around = {
  readonly tables: Tables
  readonly addresses: readonly string[]
  readonly text: (code: number) => string
  /** Codes of UDP's high ports, and of those among them where traces knock. */
  readonly high: Codes
  readonly traced: Codes
  readonly fileOf: (source: number) => { readonly file: string; readonly sha256: string }
}

/** A scan is told from a greater share of attempts in vain. */
const leastFailed = 0.25

/** Hours and places are asked of those only that can be told as scans. */
type Told = { readonly hours: number; readonly places: readonly Place[] }

/** Fan-outs of the lines at hand, as `FanOuts` would count them. */
export async function foldFans(engine: Engine, around: Around): Promise<readonly FanOut[]> {
  const { tables, addresses, text, high, traced } = around
  const rows = (await engine.rows(fansSql(tables, { least: ordinaryFan, high, traced }))).map(row => row.map(Number))
  const told = await toldOf(engine, rows, around)
  return rows.map(([originator = 0, code = 0, responders = 0, attempts = 0, failed = 0, first = 0, last = 0], at) => ({
    originator: addresses[originator] as string,
    port: code < 0 ? highUdp : text(code),
    responders,
    attempts,
    failed,
    first,
    last,
    ...(told.get(at) ?? { hours: 0, places: [] }),
  }))
}

async function toldOf(
  engine: Engine,
  rows: readonly (readonly number[])[],
  { tables, high, traced, fileOf }: Around,
): Promise<ReadonlyMap<number, Told>> {
  const values = rows.flatMap(([originator = 0, code = 0, responders = 0, attempts = 0, failed = 0], at) =>
    responders < leastResponders || failed < leastFailed * attempts
      ? []
      : [`(${at}, ${originator}, ${code < 0 ? high.join(', ') : `${code}, ${code}`})`],
  )
  if (values.length === 0) return new Map()
  const places = new PlaceTable()
  const hours = new Map<number, number>()
  for await (const columns of engine.columns(fanPlacesSql(tables, values.join(', '), { most: mostPlaces, traced }))) {
    const [fans, met, times, sources, lines] = [0, 1, 2, 3, 4].map(column => columns.numbers(column))
    for (let i = 0; i < columns.rows; i++) {
      const fan = fans?.[i] as number
      hours.set(fan, Math.min(mostHours, met?.[i] as number))
      places.keep(fan, fileOf(sources?.[i] as number), { ts: times?.[i] as number, line: lines?.[i] as number })
    }
  }
  return new Map([...hours].map(([fan, met]) => [fan, { hours: met, places: places.of(fan) }]))
}
