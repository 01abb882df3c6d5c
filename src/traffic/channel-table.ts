import { AddressNumbers } from './address-numbers.ts'
import type { Connection } from './connection.ts'
import { type Folded, figure, figures, isSingle, type Starts, talliesOf } from './folded.ts'
import { Numbered } from './numbered.ts'
import { enlarged, full, grouped, PairIndex } from './pair-index.ts'
import { PlaceTable } from './place-table.ts'
import { PortCodes } from './port-codes.ts'

/** A connection every two seconds for a day; what is denser is told by its count, not by its rhythm. */
const mostKept = 43_200
/** Kept starts over all channels, 20 bytes each, and how many one channel may have while there are fewer. */
const steps: readonly (readonly [starts: number, kept: number])[] = [
  [12_000_000, mostKept],
  [16_000_000, 1_000],
  [20_000_000, 100],
]
/** Channels, and the ports and services of all of them: some 300 bytes each and 50 bytes each. */
const mostChannels = 1_500_000
const mostTallied = 4_000_000
const mostAddresses = 4_000_000
/** A full table is swept of single contacts when they are so large a part of it. */
const worthSweeping = 0.1

/** Behind the figures of a row: port and service that were met last, plus one, and where they are counted. */
const memory = { code: 12, port: 13, service: 14, served: 15 } as const

type File = { readonly file: string; readonly sha256: string }

/**
 * Folds connections into flat arrays, a row a channel: a line of a log costs some look-ups and builds nothing.
 * When it is full, single contacts met so far make room, as scans leave them behind by the million.
 */
export class ChannelTable {
  first = Number.POSITIVE_INFINITY
  last = Number.NEGATIVE_INFINITY
  /** Connections that found the table full. */
  crowded = 0
  /** Single contacts that made room for others. */
  swept = 0
  readonly addresses = new AddressNumbers()
  readonly codes = new PortCodes()
  /** Numbers of the ends and of the port of the connection that was folded last. */
  originator = 0
  responder = 0
  code = 0
  readonly #services = new Numbered()
  readonly #most: number
  #channels: PairIndex
  #ports = new PairIndex(mostTallied)
  #served = new PairIndex(mostTallied)
  readonly #places = new PlaceTable()
  #figures = new Float64Array(1024 * figures)
  #portCounts = new Int32Array(1024)
  #servedCounts = new Int32Array(1024)
  #sweepable = true
  #starts = 0
  #startOf = new Int32Array(1024)
  #times = new Float64Array(1024)
  #sent = new Float64Array(1024)

  constructor(most = mostChannels) {
    this.#most = most
    this.#channels = new PairIndex(most)
  }

  /** True when this is the first connection of the originator to the responder's port. */
  fold(record: Connection, file: File): boolean {
    // One that is still open began at some time before the logs: it is no beat of theirs, and they do not begin with it.
    if (!record.open) {
      if (record.ts < this.first) this.first = record.ts
      if (record.ts > this.last) this.last = record.ts
    }
    if (this.#channels.size >= this.#most) this.#sweep()
    const known = this.#channels.size
    this.originator = this.addresses.of(record.originator)
    this.responder = this.addresses.of(record.responder)
    this.code = this.codes.of(record)
    const channel = this.#channels.at(this.originator, this.responder)
    if (channel === full || this.addresses.texts.length > mostAddresses) {
      this.crowded++
      return false
    }
    if (channel === known) this.#begin(channel)
    this.#add(channel, record)
    this.#places.keep(channel, file, record)
    this.#countService(channel, this.#services.of(record.service ?? ''))
    return this.#countPort(channel, this.code)
  }

  folded(): Folded {
    const channels = this.#channels.size
    return {
      addresses: this.addresses.texts,
      originators: this.#channels.firsts(),
      responders: this.#channels.seconds(),
      figures: this.#figures,
      ports: talliesOf(
        { channels: this.#ports.firsts(), keys: this.#ports.seconds(), counts: this.#portCounts },
        channels,
        code => this.codes.text(code),
      ),
      services: talliesOf(
        { channels: this.#served.firsts(), keys: this.#served.seconds(), counts: this.#servedCounts },
        channels,
        service => this.#services.texts[service] as string,
      ),
      starts: this.#groupedStarts(channels),
      placesOf: channel => this.#places.of(channel),
    }
  }

  #begin(channel: number): void {
    const base = channel * figures
    if (base + figures > this.#figures.length) this.#figures = enlarged(this.#figures, base + figures)
    this.#figures[base + figure.first] = Number.POSITIVE_INFINITY
    this.#figures[base + figure.last] = Number.NEGATIVE_INFINITY
  }

  #add(channel: number, record: Connection): void {
    const row = this.#figures
    const base = channel * figures
    const sent = record.originatorIpBytes ?? record.originatorBytes ?? 0
    const duration = record.duration ?? 0
    row[base] = (row[base] as number) + 1
    row[base + 1] = (row[base + 1] as number) + Math.round(duration * 1e6)
    if (duration > (row[base + 2] as number)) row[base + 2] = duration
    if (record.open) row[base + 3] = (row[base + 3] as number) + 1
    row[base + 4] = (row[base + 4] as number) + sent
    row[base + 5] = (row[base + 5] as number) + (record.responderIpBytes ?? record.responderBytes ?? 0)
    row[base + 6] = (row[base + 6] as number) + (record.originatorPackets ?? 0)
    if ((record.responderBytes ?? 0) > 0) row[base + 7] = (row[base + 7] as number) + 1
    else if (isFailure(record)) row[base + 8] = (row[base + 8] as number) + 1
    if (record.ts < (row[base + 9] as number)) row[base + 9] = record.ts
    if (record.ts > (row[base + 10] as number)) row[base + 10] = record.ts
    if (!record.open && (row[base + 11] as number) < roomAfter(this.#starts)) {
      row[base + 11] = (row[base + 11] as number) + 1
      this.#start(channel, record.ts, sent)
    }
  }

  #start(channel: number, ts: number, sent: number): void {
    const at = this.#starts++
    if (at >= this.#startOf.length) this.#startOf = enlarged(this.#startOf, at + 1)
    if (at >= this.#times.length) this.#times = enlarged(this.#times, at + 1)
    if (at >= this.#sent.length) this.#sent = enlarged(this.#sent, at + 1)
    this.#startOf[at] = channel
    this.#times[at] = ts
    this.#sent[at] = sent
  }

  /** True when the port is new to the channel. Most channels have one port: where it was counted is remembered in their row. */
  #countPort(channel: number, code: number): boolean {
    const row = this.#figures
    const base = channel * figures
    if (row[base + memory.code] === code + 1) {
      const known = row[base + memory.port] as number
      this.#portCounts[known] = (this.#portCounts[known] as number) + 1
      return false
    }
    const size = this.#ports.size
    const at = this.#ports.at(channel, code)
    if (at === full) {
      this.crowded++
      return false
    }
    if (at >= this.#portCounts.length) this.#portCounts = enlarged(this.#portCounts, at + 1)
    this.#portCounts[at] = (this.#portCounts[at] as number) + 1
    row[base + memory.code] = code + 1
    row[base + memory.port] = at
    return this.#ports.size > size
  }

  #countService(channel: number, service: number): void {
    const row = this.#figures
    const base = channel * figures
    let at = row[base + memory.served] as number
    if (row[base + memory.service] !== service + 1) {
      at = this.#served.at(channel, service)
      if (at === full) {
        this.crowded++
        return
      }
      if (at >= this.#servedCounts.length) this.#servedCounts = enlarged(this.#servedCounts, at + 1)
      row[base + memory.service] = service + 1
      row[base + memory.served] = at
    }
    this.#servedCounts[at] = (this.#servedCounts[at] as number) + 1
  }

  /** Sorts the starts where they stand: each column in turn, so that there is never a second copy of all. */
  #groupedStarts(channels: number): Starts {
    const count = this.#starts
    const { offsets, order } = grouped(this.#startOf.subarray(0, count), channels)
    this.#times = inOrder(this.#times, order)
    this.#sent = inOrder(this.#sent, order)
    for (let channel = 0; channel < channels; channel++)
      this.#startOf.fill(channel, offsets[channel] as number, offsets[channel + 1] as number)
    this.#startOf = this.#startOf.slice(0, count)
    return { offsets, times: this.#times, sent: this.#sent }
  }

  #sweep(): void {
    if (!this.#sweepable) return
    const size = this.#channels.size
    const to = new Int32Array(size)
    let kept = 0
    for (let at = 0; at < size; at++) to[at] = isSingle(this.#figures, at) ? gone : kept++
    this.#sweepable = size - kept >= worthSweeping * size
    if (!this.#sweepable) return
    this.swept += size - kept
    const [firsts, seconds] = [this.#channels.firsts(), this.#channels.seconds()]
    this.#channels = new PairIndex(this.#most)
    for (let at = 0; at < size; at++)
      if (to[at] !== gone) this.#channels.at(firsts[at] as number, seconds[at] as number)
    this.#moveFigures(to, kept)
    this.#places.move(to)
    ;[this.#ports, this.#portCounts] = moved(this.#ports, this.#portCounts, to)
    ;[this.#served, this.#servedCounts] = moved(this.#served, this.#servedCounts, to)
    this.#moveStarts(to)
  }

  #moveFigures(to: Int32Array, kept: number): void {
    for (let at = 0; at < to.length; at++) {
      const base = (to[at] as number) * figures
      if (base < 0) continue
      this.#figures.copyWithin(base, at * figures, (at + 1) * figures)
      this.#figures[base + memory.code] = 0
      this.#figures[base + memory.service] = 0
    }
    this.#figures.fill(0, kept * figures, to.length * figures)
  }

  #moveStarts(to: Int32Array): void {
    let count = 0
    for (let at = 0; at < this.#starts; at++) {
      const channel = to[this.#startOf[at] as number] as number
      if (channel === gone) continue
      this.#startOf[count] = channel
      this.#times[count] = this.#times[at] as number
      this.#sent[count] = this.#sent[at] as number
      count++
    }
    this.#starts = count
  }
}

const gone = -1

/** Counts by channel and key, those of the channels that stay under their new numbers. */
function moved(index: PairIndex, counts: Int32Array, to: Int32Array): [PairIndex, Int32Array<ArrayBuffer>] {
  const stay = new PairIndex(mostTallied)
  const stayCounts = new Int32Array(counts.length)
  const [firsts, seconds] = [index.firsts(), index.seconds()]
  for (let at = 0; at < firsts.length; at++) {
    const channel = to[firsts[at] as number] as number
    if (channel !== gone) stayCounts[stay.at(channel, seconds[at] as number)] = counts[at] as number
  }
  return [stay, stayCounts]
}

function inOrder(values: Float64Array, order: Int32Array): Float64Array<ArrayBuffer> {
  const sorted = new Float64Array(order.length)
  for (let i = 0; i < order.length; i++) sorted[i] = values[order[i] as number] as number
  return sorted
}

/** How many starts one channel may have when so many are kept over all. */
export function roomAfter(kept: number): number {
  for (const [starts, room] of steps) if (kept < starts) return room
  return 0
}

const silent = new Set(['S0', 'REJ', 'RSTO', 'RSTOS0', 'RSTR', 'RSTRH', 'SH', 'SHR'])

/** No payload came back: nobody there (S0), refused (REJ), given up or thrown out before a word (RSTO, RSTOS0, RSTR, SH). */
const isFailure = ({ state, proto }: Connection): boolean =>
  state === 'S0' || (proto === 'tcp' && state !== null && silent.has(state))
