import { isReply } from './between.ts'
import type { Connection, TrafficRecord } from './connection.ts'
import { keepPlace, type Place } from './place.ts'

/** One originator to one responder over the whole run: what beacons, long connections and scans are read from. */
export type Channel = {
  readonly originator: string
  readonly responder: string
  /** Start of each closed connection, seconds since 1970, in no order; the first `mostKept` that were read. */
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
  /** Connections by `proto port` of the responder, at most `mostPorts` of them. */
  readonly ports: ReadonlyMap<string, number>
  /** Connections by what the sensor recognised inside, '' where it recognised nothing. */
  readonly services: ReadonlyMap<string, number>
  /** Connections in which the responder sent payload. */
  readonly answered: number
  /** Connections that were refused, reset or met silence before any payload. */
  readonly failed: number
  readonly first: number
  readonly last: number
  /** The earliest lines. */
  readonly places: readonly Place[]
}

type Growing = { -readonly [K in keyof Channel]: Channel[K] } & {
  readonly times: number[]
  readonly sent: number[]
  readonly ports: Map<string, number>
  readonly services: Map<string, number>
  readonly places: Place[]
}

/** A connection every two seconds for a day; what is denser is told by its count, not by its rhythm. */
const mostKept = 43_200
/** Kept starts over all channels, 16 bytes each; past them a channel keeps no more than `fewKept`. */
const mostStarts = 12_000_000
const fewKept = 1_000
const mostChannels = 250_000
/** Past so many responders, one originator's further ones are kept from their second connection on: a scan meets each once. */
const mostOfOriginator = 4_000
export const mostPorts = 64
const mostServices = 8
/** Connections still open that wait for their closing record, and closed ones that an open record may repeat. */
const mostOpen = 100_000
const longEnoughToBeLogged = 60

type File = { readonly file: string; readonly sha256: string }

/** Folds connections into channels. Past its bounds, a first contact is counted in `dropped` and only noted, a second one is kept. */
export class Channels {
  dropped = 0
  first = Number.POSITIVE_INFINITY
  last = Number.NEGATIVE_INFINITY
  readonly #channels = new Map<string, Growing>()
  readonly #ofOriginator = new Map<string, number>()
  readonly #once = new Once()
  readonly #open = new Map<string, { readonly record: Connection; readonly file: File | null }>()
  readonly #closed = new Set<string>()
  #starts = 0

  /** True when this is the first connection of the originator to the responder's port. An open one counts at the close. */
  take(record: TrafficRecord, file: File | null = null): boolean {
    if (record.kind !== 'connection' || isReply(record) || isEcho(record)) return false
    if (record.open && record.uid !== '') {
      this.#wait(record, file)
      return false
    }
    if (record.uid !== '' && (record.duration ?? 0) >= longEnoughToBeLogged) {
      this.#open.delete(record.uid)
      if (this.#closed.size < mostOpen) this.#closed.add(record.uid)
    }
    return this.#fold(record, file)
  }

  /** Call once every record was taken: connections that never closed are folded in now. */
  settle(): void {
    for (const { record, file } of this.#open.values()) this.#fold(record, file)
    this.#open.clear()
  }

  all(): readonly Channel[] {
    this.settle()
    return [...this.#channels.values()]
  }

  /** The same connection stands in every hour's open log, and once more when it closes: the longest stands for all. */
  #wait(record: Connection, file: File | null): void {
    if (this.#closed.has(record.uid)) return
    const held = this.#open.get(record.uid)
    if (held === undefined ? this.#open.size < mostOpen : (record.duration ?? 0) > (held.record.duration ?? 0))
      this.#open.set(record.uid, { record, file })
  }

  #fold(record: Connection, file: File | null): boolean {
    // One that is still open began at some time before the logs: it is no beat of theirs, and they do not begin with it.
    if (!record.open && record.ts < this.first) this.first = record.ts
    if (!record.open && record.ts > this.last) this.last = record.ts
    const key = `${record.originator} ${record.responder}`
    const port = portOf(record)
    let channel = this.#channels.get(key)
    if (channel === undefined) {
      const ofOriginator = this.#ofOriginator.get(record.originator) ?? 0
      const full = ofOriginator >= mostOfOriginator || this.#channels.size >= mostChannels
      if (full && (this.#channels.size >= 2 * mostChannels || this.#once.add(`${key} ${port}`))) {
        this.dropped++
        return true
      }
      channel = newChannel(record)
      this.#channels.set(key, channel)
      this.#ofOriginator.set(record.originator, ofOriginator + 1)
    }
    const firstOfPort = !channel.ports.has(port) && channel.ports.size < mostPorts
    if (!record.open && channel.times.length < (this.#starts < mostStarts ? mostKept : fewKept)) {
      channel.times.push(record.ts)
      channel.sent.push(record.originatorIpBytes ?? record.originatorBytes ?? 0)
      this.#starts++
    }
    fold(channel, record, port)
    if (file !== null) keepPlace(channel.places, file, record)
    return firstOfPort
  }
}

/** Remembers in 4 MB which keys it has met; mistakes a new one for a known one in fewer than 1 of 100 up to 3 million. */
class Once {
  readonly #bits = new Uint8Array(1 << 22)

  /** True when the key is new. */
  add(key: string): boolean {
    let a = 0x811c9dc5
    let b = 0x9e3779b9
    for (let i = 0; i < key.length; i++) {
      a = Math.imul(a ^ key.charCodeAt(i), 0x01000193)
      b = Math.imul(b + key.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13)
    }
    let fresh = false
    for (let i = 0; i < 5; i++) {
      const bit = ((a + Math.imul(i, b | 1)) >>> 0) % (this.#bits.length * 8)
      const mask = 1 << (bit & 7)
      const at = bit >>> 3
      if (((this.#bits[at] as number) & mask) === 0) {
        fresh = true
        this.#bits[at] = (this.#bits[at] as number) | mask
      }
    }
    return fresh
  }
}

/** `proto port`. Of ICMP the type, which Zeek prints as the originator's port: `icmp 8` is a ping. */
export const portOf = ({ proto, originatorPort, responderPort }: Connection): string =>
  `${proto} ${(proto === 'icmp' ? originatorPort : responderPort) ?? ''}`

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
  originatorPackets: 0,
  ports: new Map(),
  services: new Map(),
  answered: 0,
  failed: 0,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
  places: [],
})

function fold(channel: Growing, record: Connection, port: string): void {
  const sent = record.originatorIpBytes ?? record.originatorBytes ?? 0
  const duration = record.duration ?? 0
  channel.connections++
  channel.duration += duration
  channel.longest = Math.max(channel.longest, duration)
  if (record.open) channel.open++
  channel.originatorBytes += sent
  channel.originatorPackets += record.originatorPackets ?? 0
  channel.responderBytes += record.responderIpBytes ?? record.responderBytes ?? 0
  channel.first = Math.min(channel.first, record.ts)
  channel.last = Math.max(channel.last, record.ts)
  if ((record.responderBytes ?? 0) > 0) channel.answered++
  else if (isFailure(record)) channel.failed++
  count(channel.ports, port, mostPorts)
  count(channel.services, record.service ?? '', mostServices)
}

/** A handshake that began with the responder's answer (Zeek's `^`): somebody borrowed our address, or the sensor came late. Nobody of ours called. */
export const isEcho = ({ history, originatorBytes, responderBytes }: Connection): boolean =>
  history?.startsWith('^') === true && (originatorBytes ?? 0) === 0 && (responderBytes ?? 0) === 0

/** No payload came back: nobody there (S0), refused (REJ), given up or thrown out before a word (RSTO, RSTOS0, RSTR, SH). */
const isFailure = ({ state, proto }: Connection): boolean =>
  /^(?:S0|REJ|RSTO|RSTOS0|RSTR|RSTRH|SH|SHR)$/.test(state ?? '') && (proto === 'tcp' || state === 'S0')

function count(counts: Map<string, number>, key: string, most: number): void {
  const held = counts.get(key)
  if (held !== undefined || counts.size < most) counts.set(key, (held ?? 0) + 1)
}
