import type { Connection, TrafficRecord } from './connection.ts'

/** One originator to one responder over the whole run: what beacons, long connections and scans are read from. */
export type Channel = {
  readonly originator: string
  readonly responder: string
  /** Start of each connection, seconds since 1970, in no order; the first `mostKept` that were read. */
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
  readonly ports: ReadonlyMap<string, number>
}

type Growing = { -readonly [K in keyof Channel]: Channel[K] } & {
  readonly times: number[]
  readonly sent: number[]
  readonly ports: Map<string, number>
}

/** A connection every two seconds for a day; what is denser is told by its count, not by its rhythm. */
const mostKept = 43_200
const mostChannels = 500_000
const mostPorts = 64

/** Folds connections into channels. Past `mostChannels`, new ones are counted in `dropped` and not kept. */
export class Channels {
  dropped = 0
  first = Number.POSITIVE_INFINITY
  last = Number.NEGATIVE_INFINITY
  readonly #channels = new Map<string, Growing>()

  take(record: TrafficRecord): void {
    if (record.kind !== 'connection') return
    if (record.ts < this.first) this.first = record.ts
    if (record.ts > this.last) this.last = record.ts
    const key = `${record.originator} ${record.responder}`
    let channel = this.#channels.get(key)
    if (channel === undefined) {
      if (this.#channels.size >= mostChannels) {
        this.dropped++
        return
      }
      channel = newChannel(record)
      this.#channels.set(key, channel)
    }
    fold(channel, record)
  }

  all(): readonly Channel[] {
    return [...this.#channels.values()]
  }
}

const newChannel = ({ originator, responder }: Connection): Growing => ({
  originator,
  responder,
  times: [],
  sent: [],
  connections: 0,
  duration: 0,
  longest: 0,
  open: 0,
  originatorBytes: 0,
  responderBytes: 0,
  ports: new Map(),
})

function fold(channel: Growing, record: Connection): void {
  const sent = record.originatorIpBytes ?? record.originatorBytes ?? 0
  const duration = record.duration ?? 0
  channel.connections++
  channel.duration += duration
  channel.longest = Math.max(channel.longest, duration)
  if (record.open) channel.open++
  channel.originatorBytes += sent
  channel.responderBytes += record.responderIpBytes ?? record.responderBytes ?? 0
  if (channel.times.length < mostKept) {
    channel.times.push(record.ts)
    channel.sent.push(sent)
  }
  const port = `${record.proto} ${record.responderPort ?? ''}`
  const count = channel.ports.get(port)
  if (count !== undefined || channel.ports.size < mostPorts) channel.ports.set(port, (count ?? 0) + 1)
}
