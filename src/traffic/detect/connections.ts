import { type Channel, Channels } from '../channel.ts'
import type { Connection } from '../connection.ts'
import { channelsOf, type Folded } from '../folded.ts'
import { type FanOut, FanOuts } from './fan-out.ts'
import { isForMany } from './surroundings.ts'

/** Connections that were folded elsewhere, e.g. by queries over kept ones. */
export type FoldedConnections = {
  readonly folded: Folded
  /** Those of more responders than every host has; see `FanOuts.all`. */
  readonly fans: readonly FanOut[]
  /** First and last start of a closed connection; infinite without one. */
  readonly first: number
  readonly last: number
  /** Whether the sensor recognised a service in any of them. */
  readonly recognises: boolean
}

/** What all connections of a run come to. */
export type Gathered = Omit<FoldedConnections, 'folded'> & {
  readonly channels: readonly Channel[]
  /** Single contacts that are not kept one by one, and connections of which less is known because there were too many. */
  readonly dropped: number
  readonly crowded: number
}

/** Gathers connections one by one, or takes them as they were folded elsewhere: all of a run either way. */
export class Connections {
  readonly #channels = new Channels()
  readonly #fans = new FanOuts(this.#channels.table)
  #recognises = false
  #folded: FoldedConnections | null = null

  take(record: Connection, file: { readonly file: string; readonly sha256: string }): void {
    if (isForMany(record.responder)) return
    if (record.service !== null) this.#recognises = true
    const fresh = this.#channels.take(record, file)
    if (!record.open) this.#fans.take(record, fresh, file)
  }

  takeFolded(folded: FoldedConnections): void {
    this.#folded = folded
  }

  gathered(): Gathered {
    if (this.#folded !== null) {
      const { folded, ...rest } = this.#folded
      return { ...rest, ...channelsOf(folded), crowded: 0 }
    }
    const channels = this.#channels.all()
    const { first, last, dropped, crowded } = this.#channels
    const fans = this.#fans.all()
    return { channels, fans, first, last, recognises: this.#recognises, dropped, crowded: crowded + this.#fans.crowded }
  }
}
