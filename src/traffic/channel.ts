import { isReply } from './between.ts'
import { ChannelTable } from './channel-table.ts'
import type { Connection, TrafficRecord } from './connection.ts'
import { channelsOf } from './folded.ts'
import type { Place } from './place.ts'
import type { Counts } from './tally.ts'

/** One originator to one responder over the whole run: what beacons, long connections and scans are read from. */
export type Channel = {
  readonly originator: string
  readonly responder: string
  /** Start of each closed connection, seconds since 1970, in no order; the first 43,200 that were met at most. */
  readonly times: readonly number[]
  /** Bytes on the wire that the originator sent, one a connection, in the order of `times`. */
  readonly sent: readonly number[]
  readonly connections: number
  /** Seconds, summed up over all connections. */
  readonly duration: number
  readonly longest: number
  readonly open: number
  readonly originatorBytes: number
  readonly responderBytes: number
  readonly originatorPackets: number
  /** Connections by `proto port` of the responder, the commonest 64 at most. */
  readonly ports: Counts
  /** Connections by what the sensor recognised inside, '' where it recognised nothing. */
  readonly services: Counts
  /** Connections in which the responder sent payload. */
  readonly answered: number
  /** Connections that were refused, reset or met silence before any payload. */
  readonly failed: number
  readonly first: number
  readonly last: number
  /** The earliest lines. */
  readonly places: readonly Place[]
}

/** Connections still open that wait for their closing record, and closed ones that an open record may repeat. */
const mostOpen = 100_000
const longEnoughToBeLogged = 60

type File = { readonly file: string; readonly sha256: string }

const noFile: File = { file: '', sha256: '' }

/** Folds connections into channels. What does not fit its bounds is counted, and `notes` tells it. */
export class Channels {
  /** Single contacts that were left out at the close. */
  dropped = 0
  /** Where connections are folded; it tells the numbers of the last one. */
  readonly table: ChannelTable
  readonly #open = new Map<string, { readonly record: Connection; readonly file: File | null }>()
  readonly #closed = new Set<string>()

  /** `most` channels are told apart at a time; by default as many as a laptop holds. */
  constructor(most?: number) {
    this.table = new ChannelTable(most)
  }

  /** First and last start of a closed connection; infinite without one. */
  get first(): number {
    return this.table.first
  }

  get last(): number {
    return this.table.last
  }

  /** Connections of which less is known than of others, because the table was full. */
  get crowded(): number {
    return this.table.crowded
  }

  /** True when this is the first connection of the originator to the responder's port. An open one counts at the close. */
  take(record: TrafficRecord, file: File | null = null): boolean {
    if (record.kind !== 'connection' || isReply(record) || isEcho(record)) return false
    if (record.open && record.uid !== '') {
      this.#wait(record, file)
      return false
    }
    if ((record.duration ?? 0) >= longEnoughToBeLogged && record.uid !== '') {
      if (this.#open.size > 0) this.#open.delete(record.uid)
      if (this.#closed.size < mostOpen) this.#closed.add(record.uid)
    }
    return this.table.fold(record, file ?? noFile)
  }

  /** Call once every record was taken: connections that never closed are folded in now. */
  settle(): void {
    for (const { record, file } of this.#open.values()) this.table.fold(record, file ?? noFile)
    this.#open.clear()
  }

  all(): readonly Channel[] {
    this.settle()
    const { channels, dropped } = channelsOf(this.table.folded())
    this.dropped = dropped + this.table.swept
    return channels
  }

  /** The same connection stands in every hour's open log, and once more when it closes: the longest stands for all. */
  #wait(record: Connection, file: File | null): void {
    if (this.#closed.has(record.uid)) return
    const held = this.#open.get(record.uid)
    if (held === undefined ? this.#open.size < mostOpen : (record.duration ?? 0) > (held.record.duration ?? 0))
      this.#open.set(record.uid, { record, file })
  }
}

/** A handshake that began with the responder's answer (Zeek's `^`): somebody borrowed our address, or the sensor came late. Nobody of ours called. */
export const isEcho = ({ history, originatorBytes, responderBytes }: Connection): boolean =>
  history?.startsWith('^') === true && (originatorBytes ?? 0) === 0 && (responderBytes ?? 0) === 0
