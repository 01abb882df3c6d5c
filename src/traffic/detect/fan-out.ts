import { isReply } from '../between.ts'
import { isEcho } from '../channel.ts'
import type { ChannelTable } from '../channel-table.ts'
import type { Connection } from '../connection.ts'
import { enlarged, full, PairIndex } from '../pair-index.ts'
import type { Place } from '../place.ts'
import { PlaceTable } from '../place-table.ts'

/** How many responders one originator called on one port. */
export type FanOut = {
  readonly originator: string
  /** `proto port`, or `udp high` for all ports of UDP from 1024 on together, without those of traces. */
  readonly port: string
  /** Distinct responders. */
  readonly responders: number
  readonly attempts: number
  /** Attempts that no payload answered. */
  readonly failed: number
  readonly first: number
  readonly last: number
  /** Different hours, told apart within 64: two days and more are `mostHours`. */
  readonly hours: number
  readonly places: readonly Place[]
}

/** Fan-outs to no more responders than this tell nothing: every host has some. */
export const ordinaryFan = 12
/** Some 200 bytes each. */
const mostFans = 1_500_000
export const mostHours = 48
export const highUdp = 'udp high'
/** Ports at which traces of the way and tests of reach knock, by old custom: who calls many there looks for no peers. */
export const traced = [33_434, 33_534] as const
const isHigh = (port: number): boolean => port >= 1024 && !(port >= traced[0] && port <= traced[1])
const highUdpCode = -1

/** Position of each figure in the row of a fan. */
const at = { responders: 0, attempts: 1, failed: 2, first: 3, last: 4, early: 5, late: 6 } as const
const width = 7

type File = { readonly file: string; readonly sha256: string }

/** Counts fan-outs in one pass. */
export class FanOuts {
  /** Attempts that found the table full. */
  crowded = 0
  readonly #table: ChannelTable
  readonly #fans = new PairIndex(mostFans)
  /** Originators and the responders that they called on a high port of UDP, whatever port it was. */
  readonly #high = new PairIndex(mostFans)
  readonly #places = new PlaceTable()
  #rows = new Float64Array(1024 * width)

  /** The table has folded each connection just before it is taken here: its ends and port have their numbers there. */
  constructor(table: ChannelTable) {
    this.#table = table
  }

  /** `fresh`: the first connection of the originator to this responder's port. */
  take(record: Connection, fresh: boolean, file: File): void {
    if (isReply(record) || isEcho(record)) return
    const { originator, responder, code } = this.#table
    this.#count(record, { originator, code, fresh, file })
    if (record.proto === 'udp' && isHigh(record.responderPort ?? 0))
      this.#count(record, { originator, code: highUdpCode, fresh: this.#isNewHigh(originator, responder), file })
  }

  /** Those of more than `ordinaryFan` responders. */
  all(): readonly FanOut[] {
    const originators = this.#fans.firsts()
    const codes = this.#fans.seconds()
    const fans: FanOut[] = []
    for (let fan = 0; fan < originators.length; fan++) {
      const [responders = 0, attempts = 0, failed = 0, first = 0, last = 0, early = 0, late = 0] = this.#rows.subarray(
        fan * width,
        fan * width + width,
      )
      if (responders <= ordinaryFan) continue
      const code = codes[fan] as number
      const places = this.#places
      fans.push({
        originator: this.#table.addresses.texts[originators[fan] as number] as string,
        port: code === highUdpCode ? highUdp : this.#table.codes.text(code),
        responders,
        attempts,
        failed,
        first,
        last,
        hours: Math.min(mostHours, bits(early) + bits(late)),
        get places() {
          return places.of(fan)
        },
      })
    }
    return fans
  }

  #count(record: Connection, { originator, code, fresh, file }: Counted): void {
    const known = this.#fans.size
    const fan = this.#fans.at(originator, code)
    if (fan === full) {
      this.crowded++
      return
    }
    const base = fan * width
    if (fan === known) this.#begin(base)
    const rows = this.#rows
    if (fresh) rows[base] = (rows[base] as number) + 1
    rows[base + at.attempts] = (rows[base + at.attempts] as number) + 1
    if ((record.responderBytes ?? 0) === 0) rows[base + at.failed] = (rows[base + at.failed] as number) + 1
    if (record.ts < (rows[base + at.first] as number)) rows[base + at.first] = record.ts
    if (record.ts > (rows[base + at.last] as number)) rows[base + at.last] = record.ts
    const hour = Math.floor(record.ts / 3600) % 64
    const half = base + (hour < 32 ? at.early : at.late)
    rows[half] = ((rows[half] as number) | (1 << (hour & 31))) >>> 0
    this.#places.keep(fan, file, record)
  }

  #isNewHigh(originator: number, responder: number): boolean {
    const known = this.#high.size
    const pair = this.#high.at(originator, responder)
    if (pair === full) this.crowded++
    return this.#high.size > known
  }

  #begin(base: number): void {
    if (base + width > this.#rows.length) this.#rows = enlarged(this.#rows, base + width)
    this.#rows[base + at.first] = Number.POSITIVE_INFINITY
    this.#rows[base + at.last] = Number.NEGATIVE_INFINITY
  }
}

type Counted = { readonly originator: number; readonly code: number; readonly fresh: boolean; readonly file: File }

function bits(word: number): number {
  let count = 0
  for (let left = word | 0; left !== 0; left &= left - 1) count++
  return count
}
