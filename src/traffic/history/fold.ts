import { roomAfter } from '../channel-table.ts'
import type { FoldedConnections } from '../detect/connections.ts'
import { type FanOut, traced } from '../detect/fan-out.ts'
import { type Folded, figure, figures, talliesOf } from '../folded.ts'
import { enlarged } from '../pair-index.ts'
import { mostPlaces } from '../place.ts'
import { PlaceTable } from '../place-table.ts'
import { PortCodes } from '../port-codes.ts'
import { readText } from './cells.ts'
import { type Columns, literal } from './duck.ts'
import { foldFans } from './fold-fans.ts'
import {
  channelsSql,
  hostsSql,
  linesSql,
  placesSql,
  portsSql,
  servedSql,
  startsSql,
  type Tables,
  tablesOf,
} from './fold-sql.ts'
import { type History, type KeptPart, partsOf, pathOf, type Span } from './history.ts'
import { tableOf } from './rows.ts'

/** All kept connections of a span, folded by the engine. */
export type FoldedHistory = FoldedConnections & {
  /** Every address, and those that the sensor marks as local. */
  readonly addresses: readonly string[]
  readonly locals: readonly string[]
}

/** Connections whose lines are in the engine's memory at a time, some 80 bytes each. */
const mostLines = 3_000_000
let foldings = 0

/**
 * Folds the kept connections by queries: the engine adds up, and what comes out is flat columns by channel.
 * Originators are taken in shares, so that what the engine holds stays the same however much is kept.
 * The outcome is that of `Channels` and `FanOuts` over the same records.
 */
export async function foldConnections(
  history: History,
  span: Span,
  linesAtOnce = mostLines,
): Promise<FoldedHistory | null> {
  const parts = [...partsOf(history, 'connection', span)].sort((a, b) => (a.source.sha256 < b.source.sha256 ? -1 : 1))
  if (parts.length === 0) return null
  const tables = tablesOf(foldings++)
  try {
    return await new Folding(history, parts, tables).run(linesAtOnce)
  } finally {
    for (const name of Object.values(tables)) await history.engine.run(`drop table if exists ${name}`)
  }
}

class Folding {
  readonly #history: History
  readonly #parts: readonly KeptPart[]
  readonly #tables: Tables
  readonly #codes = new PortCodes()
  readonly #services: string[] = []
  readonly #ports = new Triples()
  readonly #served = new Triples()
  readonly #places = new PlaceTable()
  readonly #fans: FanOut[] = []
  readonly #addresses: string[] = []
  readonly #locals: string[] = []
  #channels = 0
  #originators = new Int32Array(1024)
  #responders = new Int32Array(1024)
  #figures = new Float64Array(1024 * figures)
  #startAt = new Int32Array(1024)
  #starts = 0
  #times = new Float64Array(1024)
  #sent = new Float64Array(1024)
  #first = Number.POSITIVE_INFINITY
  #last = Number.NEGATIVE_INFINITY

  constructor(history: History, parts: readonly KeptPart[], tables: Tables) {
    this.#history = history
    this.#parts = parts
    this.#tables = tables
  }

  async run(linesAtOnce: number): Promise<FoldedHistory> {
    const { engine } = this.#history
    const whole = tableOf(this.#history, this.#parts)
    await engine.run(hostsSql(this.#tables, whole))
    await this.#takeHosts()
    await this.#takeWords(whole)
    const rows = this.#parts.reduce((sum, { part }) => sum + part.rows, 0)
    const shares = Math.max(1, Math.ceil(rows / linesAtOnce))
    for (let share = 0; share < shares; share++)
      await this.#share(shares === 1 ? 'true' : `f.id % ${shares} = ${share}`)
    return {
      folded: this.#folded(),
      fans: this.#fans,
      first: this.#first,
      last: this.#last,
      recognises: await this.#recognises(whole),
      addresses: this.#addresses,
      locals: this.#locals,
    }
  }

  async #recognises(whole: string): Promise<boolean> {
    const rows = await this.#history.engine.rows(
      `select 1 from ${whole} join ${this.#tables.hosts} on address = responder where not many and service is not null limit 1`,
    )
    return rows.length > 0
  }

  async #share(share: string): Promise<void> {
    const { engine } = this.#history
    const tables = this.#tables
    await engine.run(linesSql(tables, { ...(await this.#source()), share }))
    await engine.run(channelsSql(tables, { base: this.#channels, places: mostPlaces }))
    const from = this.#channels
    const room = roomAfter(this.#starts)
    for await (const columns of engine.columns(`select * from ${tables.channels} order by id`))
      this.#takeChannels(columns, room)
    await engine.run(portsSql(tables))
    await this.#takeCounts(
      this.#ports,
      `select id, code, lines from ${tables.ports} join ${tables.channels} using (f, t)`,
    )
    await this.#takeCounts(this.#served, servedSql(tables))
    await this.#takeStarts(from, room)
    await this.#takePlaces()
    const udp = (ports: readonly [number, number]) =>
      [this.#codes.code('udp', ports[0]), this.#codes.code('udp', ports[1])] as const
    const codes = { high: udp([1024, 65_535]), traced: udp(traced), text: (code: number) => this.#codes.text(code) }
    const around = { tables, addresses: this.#addresses, ...codes }
    this.#fans.push(...(await foldFans(engine, { ...around, fileOf: source => this.#fileOf(source) })))
    const [[first, last] = []] = await engine.rows(`select min(ts), max(ts) from ${tables.lines} where not open`)
    if (first != null) this.#first = Math.min(this.#first, Number(first))
    if (last != null) this.#last = Math.max(this.#last, Number(last))
  }

  async #source() {
    const sources = this.#sources()
    const files = this.#parts.map(
      ({ part, source }) =>
        `(${literal(pathOf(this.#history, part))}, ${sources.indexOf(source.sha256)}, ${part.line ?? 0})`,
    )
    const follow = 'base + file_row_number'
    const place = this.#parts.some(({ part }) => part.line === null) ? `coalesce(line, ${follow})` : follow
    const whole = tableOf(this.#history, this.#parts)
    const [[open] = []] = await this.#history.engine.rows(`select bool_or(open) from ${whole}`)
    const from = tableOf(this.#history, this.#parts, ', file_row_number = true, filename = true')
    return { from, files: files.join(', '), place, open: open === true }
  }

  /** Hashes in order: of places of one moment, that of the first file by hash comes first. */
  #sources(): readonly string[] {
    return [...new Set(this.#parts.map(({ source }) => source.sha256))]
  }

  #fileOf(source: number): { readonly file: string; readonly sha256: string } {
    const sha256 = this.#sources()[source] as string
    return { file: this.#parts.find(each => each.source.sha256 === sha256)?.source.path ?? '', sha256 }
  }

  async #takeHosts(): Promise<void> {
    for await (const columns of this.#history.engine.columns(
      `select id, address, local::integer from ${this.#tables.hosts}`,
    )) {
      const [ids, addresses, locals] = [columns.numbers(0), columns.texts(1), columns.numbers(2)]
      for (let i = 0; i < columns.rows; i++) {
        this.#addresses[ids[i] as number] = addresses[i] as string
        if (locals[i] === 1) this.#locals.push(addresses[i] as string)
      }
    }
  }

  /** Protocols and services are few: they get the numbers that codes are made of. */
  async #takeWords(whole: string): Promise<void> {
    const { engine } = this.#history
    const words = async (column: string) =>
      (await engine.rows(`select distinct coalesce(${column}, '') from ${whole}`)).map(([word]) => String(word))
    const protocols = (await words('proto')).map(
      word => `(${literal(word)}, ${this.#codes.code(readText(word), null)})`,
    )
    const services = (await words('service')).map(
      word => `(${literal(word)}, ${this.#services.push(readText(word)) - 1})`,
    )
    await engine.run(
      `create or replace table ${this.#tables.protocols} as from (values ${protocols.join(', ')}) p(word, base)`,
    )
    await engine.run(
      `create or replace table ${this.#tables.services} as from (values ${services.join(', ')}) s(word, number)`,
    )
  }

  #takeChannels(columns: Columns, room: number): void {
    const [, originators, responders, ...values] = Array.from({ length: 3 + figure.kept }, (_, at) =>
      columns.numbers(at),
    )
    const count = this.#channels + columns.rows
    if (count + 1 > this.#originators.length) {
      this.#originators = enlarged(this.#originators, count + 1)
      this.#responders = enlarged(this.#responders, count + 1)
      this.#figures = enlarged(this.#figures, (count + 1) * figures)
      this.#startAt = enlarged(this.#startAt, count + 1)
    }
    for (let i = 0; i < columns.rows; i++) {
      const channel = this.#channels++
      this.#originators[channel] = originators?.[i] as number
      this.#responders[channel] = responders?.[i] as number
      for (let at = 0; at < figure.kept; at++) this.#figures[channel * figures + at] = values[at]?.[i] as number
      const closed = (values[figure.connections]?.[i] as number) - (values[figure.open]?.[i] as number)
      const kept = Math.min(closed, room)
      this.#figures[channel * figures + figure.kept] = kept
      this.#startAt[channel] = this.#starts
      this.#starts += kept
    }
  }

  async #takeCounts(counts: Triples, sql: string): Promise<void> {
    for await (const columns of this.#history.engine.columns(sql))
      counts.add(columns.numbers(0), columns.numbers(1), columns.numbers(2))
  }

  async #takeStarts(from: number, room: number): Promise<void> {
    if (this.#starts > this.#times.length) {
      this.#times = enlarged(this.#times, this.#starts)
      this.#sent = enlarged(this.#sent, this.#starts)
    }
    const next = this.#startAt.slice(from, this.#channels)
    for await (const columns of this.#history.engine.columns(startsSql(this.#tables, room))) {
      const [channels, times, sent] = [columns.numbers(0), columns.numbers(1), columns.numbers(2)]
      for (let i = 0; i < columns.rows; i++) {
        const at = next[(channels[i] as number) - from] as number
        next[(channels[i] as number) - from] = at + 1
        this.#times[at] = times[i] as number
        this.#sent[at] = sent[i] as number
      }
    }
  }

  async #takePlaces(): Promise<void> {
    const files = this.#sources().map((_, source) => this.#fileOf(source))
    for await (const columns of this.#history.engine.columns(placesSql(this.#tables))) {
      const [channels, times, sources, lines] = [0, 1, 2, 3].map(column => columns.numbers(column))
      for (let i = 0; i < columns.rows; i++)
        this.#places.keep(channels?.[i] as number, files[sources?.[i] as number] as { file: string; sha256: string }, {
          ts: times?.[i] as number,
          line: lines?.[i] as number,
        })
    }
  }

  #folded(): Folded {
    const count = this.#channels
    return {
      addresses: this.#addresses,
      originators: this.#originators.subarray(0, count),
      responders: this.#responders.subarray(0, count),
      figures: this.#figures,
      ports: talliesOf(this.#ports.pairs(), count, code => this.#codes.text(code)),
      services: talliesOf(this.#served.pairs(), count, service => this.#services[service] as string),
      starts: { offsets: this.#startAt, times: this.#times, sent: this.#sent },
      placesOf: channel => this.#places.of(channel),
    }
  }
}

/** Whole numbers in threes: channel, key, count. */
class Triples {
  #size = 0
  #channels = new Int32Array(1024)
  #keys = new Int32Array(1024)
  #counts = new Int32Array(1024)

  add(channels: Float64Array, keys: Float64Array, counts: Float64Array): void {
    const size = this.#size + channels.length
    if (size > this.#channels.length) {
      this.#channels = enlarged(this.#channels, size)
      this.#keys = enlarged(this.#keys, size)
      this.#counts = enlarged(this.#counts, size)
    }
    this.#channels.set(channels, this.#size)
    this.#keys.set(keys, this.#size)
    this.#counts.set(counts, this.#size)
    this.#size = size
  }

  pairs() {
    return {
      channels: this.#channels.subarray(0, this.#size),
      keys: this.#keys.subarray(0, this.#size),
      counts: this.#counts,
    }
  }
}
