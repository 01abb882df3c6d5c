import { isReply } from '../between.ts'
import { isEcho, portOf } from '../channel.ts'
import type { Connection } from '../connection.ts'
import { keepPlace, type Place } from '../place.ts'

/** How many responders one originator called on one port. */
export type FanOut = {
  readonly originator: string
  /** `proto port`, or `udp high` for all ports of UDP from 1024 on together. */
  readonly port: string
  /** Distinct responders; those past the channels' bounds are told apart by a filter that errs in fewer than 1 of 100. */
  readonly responders: number
  readonly attempts: number
  /** Attempts that no payload answered. */
  readonly failed: number
  readonly first: number
  readonly last: number
  /** Different hours, at most two days of them. */
  readonly hours: number
  readonly places: readonly Place[]
}

type Growing = { -readonly [K in keyof Omit<FanOut, 'hours'>]: FanOut[K] } & {
  readonly hourSet: Set<number>
  readonly places: Place[]
}

const mostFans = 200_000
const mostHours = 48

/** Counts fan-outs in one pass. `crowded` says that there were more than are kept. */
export class FanOuts {
  crowded = false
  readonly #fans = new Map<string, Growing>()

  /** `fresh`: the first connection of the originator to this responder's port. */
  take(record: Connection, fresh: boolean, file: { readonly file: string; readonly sha256: string }): void {
    if (isReply(record) || isEcho(record)) return
    this.#count(record, portOf(record), { fresh, file })
    if (record.proto === 'udp' && (record.responderPort ?? 0) >= 1024) this.#count(record, 'udp high', { fresh, file })
  }

  all(): readonly FanOut[] {
    return [...this.#fans.values()].map(({ hourSet, ...fan }) => ({ ...fan, hours: hourSet.size }))
  }

  #count(record: Connection, port: string, more: { fresh: boolean; file: { file: string; sha256: string } }): void {
    const key = `${record.originator} ${port}`
    let fan = this.#fans.get(key)
    if (fan === undefined) {
      if (this.#fans.size >= mostFans) {
        this.crowded = true
        return
      }
      fan = {
        originator: record.originator,
        port,
        responders: 0,
        attempts: 0,
        failed: 0,
        first: Number.POSITIVE_INFINITY,
        last: Number.NEGATIVE_INFINITY,
        hourSet: new Set(),
        places: [],
      }
      this.#fans.set(key, fan)
    }
    fan.attempts++
    if (more.fresh) fan.responders++
    if ((record.responderBytes ?? 0) === 0) fan.failed++
    fan.first = Math.min(fan.first, record.ts)
    fan.last = Math.max(fan.last, record.ts)
    if (fan.hourSet.size < mostHours) fan.hourSet.add(Math.floor(record.ts / 3600))
    keepPlace(fan.places, more.file, record)
  }
}
