import type { Channel } from './channel.ts'
import { grouped } from './pair-index.ts'
import type { Place } from './place.ts'
import { type Counts, Tally } from './tally.ts'

/** Position of each figure of a channel in its row of `Folded.figures`. Times are seconds since 1970. */
export const figure = {
  connections: 0,
  /** Whole microseconds, so that the sum does not depend on the order of its parts. */
  duration: 1,
  /** Seconds. */
  longest: 2,
  open: 3,
  originatorBytes: 4,
  responderBytes: 5,
  originatorPackets: 6,
  answered: 7,
  failed: 8,
  first: 9,
  last: 10,
  /** Starts that are kept, in the order in which they were met. */
  kept: 11,
} as const
/** Length of a row; what stands behind the figures is the fold's own memory. */
export const figures = 16

/** How often each of a few texts was met: those of channel c are `ranks` (positions in `texts`) and `counts` from `offsets[c]` to `offsets[c + 1]`. */
export type Tallies = {
  readonly offsets: Int32Array
  readonly ranks: Int32Array
  readonly counts: Int32Array
  readonly texts: readonly string[]
}

/** Counts of pairs of channel and key, in any order, sorted by channel and then by the text of the key. */
export function talliesOf(
  pairs: { readonly channels: Int32Array; readonly keys: Int32Array; readonly counts: Int32Array },
  channels: number,
  text: (key: number) => string,
): Tallies {
  const texts = new Map<number, string>()
  for (const key of pairs.keys) if (!texts.has(key)) texts.set(key, text(key))
  const sorted = [...texts].sort(([, a], [, b]) => (a < b ? -1 : 1))
  const rankOf = new Map(sorted.map(([key], rank) => [key, rank]))
  const ranks = pairs.keys.map(key => rankOf.get(key) as number)
  // By text first, then by channel: sorting by group keeps the order within.
  const byText = grouped(ranks, sorted.length).order
  const { offsets, order } = grouped(at(pairs.channels, byText), channels)
  for (let i = 0; i < order.length; i++) order[i] = byText[order[i] as number] as number
  return { offsets, ranks: at(ranks, order), counts: at(pairs.counts, order), texts: sorted.map(([, each]) => each) }
}

function at(values: Int32Array, order: Int32Array): Int32Array {
  const picked = new Int32Array(order.length)
  for (let i = 0; i < order.length; i++) picked[i] = values[order[i] as number] as number
  return picked
}

/** Starts (seconds since 1970) of closed connections and the bytes that the originator sent, by channel as in `Tallies`. */
export type Starts = { readonly offsets: Int32Array; readonly times: Float64Array; readonly sent: Float64Array }

/** Connections folded by originator and responder, in flat arrays: by a pass over logs or by queries over kept ones. */
export type Folded = {
  readonly addresses: readonly string[]
  /** Of each channel, as positions in `addresses`. */
  readonly originators: Int32Array
  readonly responders: Int32Array
  readonly figures: Float64Array
  /** By `proto port` of the responder, and by service. */
  readonly ports: Tallies
  readonly services: Tallies
  readonly starts: Starts
  readonly placesOf: (channel: number) => readonly Place[]
}

export const mostPorts = 64
const mostServices = 8
/** Channels that are told apart at the close. Past them, and past so many of one originator, single short contacts are left out. */
const mostChannels = 500_000
const mostOfOriginator = 4_000
/** Seconds from which a contact is long: answered, orders may have been given in it. */
const longContact = { answered: 300, vain: 3_600 } as const
const largeContact = 50e6

/** Every channel, and how many single contacts past the bounds were left out. Which ones does not depend on the order of records. */
export function channelsOf(folded: Folded): { readonly channels: readonly Channel[]; readonly dropped: number } {
  const count = folded.originators.length
  const singles = new Map<number, number>()
  const all = new Map<number, number>()
  let single = 0
  for (let at = 0; at < count; at++) {
    const originator = folded.originators[at] as number
    all.set(originator, (all.get(originator) ?? 0) + 1)
    if (!isSingle(folded.figures, at)) continue
    singles.set(originator, (singles.get(originator) ?? 0) + 1)
    single++
  }
  const share = count <= mostChannels ? 1 : Math.max(0, mostChannels - (count - single)) / single
  const channels: Channel[] = []
  const hand: FoldedChannel[] = []
  for (let at = 0; at < count; at++) {
    const originator = folded.originators[at] as number
    const ofOriginator =
      (all.get(originator) ?? 0) <= mostOfOriginator ? 1 : mostOfOriginator / (singles.get(originator) ?? 1)
    const kept = Math.min(share, ofOriginator)
    if (kept >= 1 || !isSingle(folded.figures, at) || lot(folded, at) < kept)
      channels.push(new FoldedChannel(folded, at, hand))
  }
  return { channels, dropped: count - channels.length }
}

/** One short and small contact: of all channels those that tell the least. */
export function isSingle(values: Float64Array, at: number): boolean {
  const base = at * figures
  return (
    values[base + figure.connections] === 1 &&
    (values[base + figure.longest] as number) <
      ((values[base + figure.answered] as number) > 0 ? longContact.answered : longContact.vain) &&
    (values[base + figure.originatorBytes] as number) < largeContact
  )
}

/** 0 to 1, from the two addresses alone. */
function lot({ addresses, originators, responders }: Folded, at: number): number {
  let hash = 0x811c9dc5
  for (const end of [originators[at] as number, responders[at] as number]) {
    const text = addresses[end] as string
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

/** What was put together of a channel while it is in hand; of millions of channels, some thousands are. */
type Made = {
  ports: Counts | null
  services: Counts | null
  times: readonly number[] | null
}

const mostInHand = 10_000

/** A view of one channel: what is large is put together when it is asked for. */
class FoldedChannel implements Channel {
  readonly originator: string
  readonly responder: string
  readonly #folded: Folded
  readonly #at: number
  readonly #hand: FoldedChannel[]
  #inHand: Made | null = null

  constructor(folded: Folded, at: number, hand: FoldedChannel[]) {
    this.#folded = folded
    this.#at = at
    this.#hand = hand
    this.originator = folded.addresses[folded.originators[at] as number] as string
    this.responder = folded.addresses[folded.responders[at] as number] as string
  }

  get connections(): number {
    return this.#figure(figure.connections)
  }

  get duration(): number {
    return this.#figure(figure.duration) / 1e6
  }

  get longest(): number {
    return this.#figure(figure.longest)
  }

  get open(): number {
    return this.#figure(figure.open)
  }

  get originatorBytes(): number {
    return this.#figure(figure.originatorBytes)
  }

  get responderBytes(): number {
    return this.#figure(figure.responderBytes)
  }

  get originatorPackets(): number {
    return this.#figure(figure.originatorPackets)
  }

  get answered(): number {
    return this.#figure(figure.answered)
  }

  get failed(): number {
    return this.#figure(figure.failed)
  }

  get first(): number {
    return this.#figure(figure.first)
  }

  get last(): number {
    return this.#figure(figure.last)
  }

  /** The same array as long as the channel is in hand: what is worked out from it can be remembered by it. */
  get times(): readonly number[] {
    const made = this.#made()
    made.times ??= this.#starts(this.#folded.starts.times)
    return made.times
  }

  get sent(): readonly number[] {
    return this.#starts(this.#folded.starts.sent)
  }

  get ports(): Counts {
    const made = this.#made()
    made.ports ??= commonest(this.#folded.ports, this.#at, mostPorts)
    return made.ports
  }

  get services(): Counts {
    const made = this.#made()
    made.services ??= commonest(this.#folded.services, this.#at, mostServices)
    return made.services
  }

  get places(): readonly Place[] {
    return this.#folded.placesOf(this.#at)
  }

  #made(): Made {
    if (this.#inHand !== null) return this.#inHand
    if (this.#hand.length >= mostInHand) {
      for (const other of this.#hand) other.#inHand = null
      this.#hand.length = 0
    }
    this.#hand.push(this)
    this.#inHand = { ports: null, services: null, times: null }
    return this.#inHand
  }

  #figure(which: number): number {
    return this.#folded.figures[this.#at * figures + which] as number
  }

  #starts(values: Float64Array): readonly number[] {
    const from = this.#folded.starts.offsets[this.#at] as number
    const count = this.#figure(figure.kept)
    const list = new Array<number>(count)
    for (let i = 0; i < count; i++) list[i] = values[from + i] as number
    return list
  }
}

/** In order of text, so that the order of records does not matter; of more than `most` the commonest, of equals the first. */
function commonest(tallies: Tallies, at: number, most: number): Counts {
  const { offsets, ranks, counts, texts } = tallies
  const from = offsets[at] as number
  const to = offsets[at + 1] as number
  const least = to - from <= most ? 0 : ([...counts.subarray(from, to)].sort((a, b) => b - a)[most - 1] as number)
  let equals = most
  if (least > 0) for (let i = from; i < to; i++) if ((counts[i] as number) > least) equals--
  const [told, tallied]: [string[], number[]] = [[], []]
  for (let i = from; i < to; i++) {
    const count = counts[i] as number
    if (count <= least && (count < least || equals-- <= 0)) continue
    told.push(texts[ranks[i] as number] as string)
    tallied.push(count)
  }
  return new Tally(told, tallied)
}
