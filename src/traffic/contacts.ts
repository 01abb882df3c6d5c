import type { IndicatorEntry } from '../lists/entry.ts'
import { type Between, betweensOf, isReply, otherSide } from './between.ts'
import type { TrafficRecord } from './connection.ts'
import type { Sighting } from './sighting.ts'
import { TimesSeen } from './times-seen.ts'

/** Where a record stands. */
type Place = {
  readonly file: string
  readonly sha256: string
  readonly line: number
  readonly ts: number
  readonly field: string
}

/** All sightings of one indicator between one originator and one peer, folded into one. Times are seconds since 1970. */
export type Contact = {
  /** Of a group the first by kind and value, so that the choice does not depend on the order of records. */
  entry: IndicatorEntry
  readonly originator: string
  /** The other end: an address, the indicator's name, or `*` for the many that a listed address knocked at in vain. */
  readonly peer: string
  /** The listed end, `content` when it is a name or a fingerprint. */
  readonly side: Sighting['side']
  first: number
  last: number
  /** Different hours in which it was seen, as hours since 1970; no more than `mostHours` are kept. */
  readonly hours: Set<number>
  readonly times: TimesSeen
  /** Records of each field in which it was seen. */
  readonly fields: Map<string, number>
  /** The values as they stood in the log, and the responders, ports and ids: the first of them in order of their text. */
  readonly originators: Set<string>
  readonly values: Set<string>
  readonly responders: Set<string>
  readonly ports: Set<string>
  readonly uids: Set<string>
  connections: number
  answered: boolean
  originatorBytes: number
  responderBytes: number
  readonly places: Place[]
}

const mostPlaces = 10
export const mostListed = 10
/** A day: what goes on longer is no more certain. */
const mostHours = 24
const mostContacts = 100_000

/** Indicators that are one thing, and what it is called. */
export type Group = { readonly key: object; readonly name: string }

/**
 * Folds sightings into contacts. The result does not depend on the order of records, nor on how they are divided into files.
 * Past `mostContacts` a contact is folded into one of its indicator with any originator, and `crowded` says so.
 */
export class Contacts {
  crowded = false
  readonly #groupOf: (entry: IndicatorEntry) => Group | null
  readonly #contacts = new Map<string, Contact>()
  readonly #ids = new Map<object, number>()

  /** `groupOf` tells which indicators are one thing, e.g. all names and fingerprints of one program. */
  constructor(groupOf: (entry: IndicatorEntry) => Group | null) {
    this.#groupOf = groupOf
  }

  take(
    record: Exclude<TrafficRecord, { kind: 'log' }>,
    sightings: readonly Sighting[],
    file: { file: string; sha256: string },
  ): void {
    const reply = isReply(record)
    for (const between of betweensOf(record, reply)) {
      // One record counts once for a contact, and once for each field, however many of its marks it shows.
      const counted = new Map<Contact, Set<string>>()
      for (const seen of sightings) {
        const sighting = reply ? { ...seen, side: otherSide(seen.side) } : seen
        const contact = this.#contact(sighting, between)
        const fields = counted.get(contact) ?? new Set()
        fold(contact, {
          sighting,
          between,
          record: fields.size === 0 ? record : null,
          field: !fields.has(sighting.field),
        })
        counted.set(contact, fields.add(sighting.field))
        keepPlace(contact.places, { ...file, line: record.line, ts: record.ts, field: sighting.field })
      }
    }
  }

  /** Copies: what becomes of them at a close must not count again at the next. */
  all(): readonly Contact[] {
    return [...this.#contacts.values()].map(contact => ({
      ...contact,
      hours: new Set(contact.hours),
      times: contact.times.copy(),
      fields: new Map(contact.fields),
      originators: new Set(contact.originators),
      values: new Set(contact.values),
      responders: new Set(contact.responders),
      ports: new Set(contact.ports),
      uids: new Set(contact.uids),
      places: [...contact.places],
    }))
  }

  /** One contact of many originators: strangers who name the same thing to us are one matter, not hundreds. */
  static together(contacts: readonly Contact[]): Contact {
    const [first] = contacts as readonly [Contact]
    const whole = newContact({ entry: first.entry, originator: '*', peer: first.peer, side: first.side })
    for (const contact of contacts) merge(whole, contact)
    return whole
  }

  /** Adds what one contact saw to another of the same thing. */
  static add(whole: Contact, part: Contact): void {
    merge(whole, part)
  }

  #contact(sighting: Sighting, between: Between): Contact {
    const { entry, side } = sighting
    const group = this.#groupOf(entry)
    const peer = group !== null && side === 'content' ? group.name : peerOf(sighting, between)
    const id = this.#idOf(group?.key ?? entry)
    const key = `${between.originator} ${peer} ${id}`
    const held = this.#contacts.get(key)
    if (held !== undefined) return held
    if (this.#contacts.size >= mostContacts) {
      this.crowded = true
      return this.#keep(`* * ${id}`, newContact({ entry, originator: '*', peer: '*', side }))
    }
    return this.#keep(key, newContact({ entry, originator: between.originator, peer, side }))
  }

  #keep(key: string, made: Contact): Contact {
    const held = this.#contacts.get(key)
    if (held !== undefined) return held
    this.#contacts.set(key, made)
    return made
  }

  #idOf(key: object): number {
    const held = this.#ids.get(key)
    if (held !== undefined) return held
    this.#ids.set(key, this.#ids.size)
    return this.#ids.size - 1
  }
}

/** A scan of a listed address over a whole network is one contact; each host that answered it is one of its own. */
function peerOf({ entry, side, value }: Sighting, between: Between): string {
  if (side === 'responder') return between.responder
  if (side === 'originator') return between.answered ? between.responder : '*'
  return entry.observable === 'address' || entry.observable === 'network' ? value : entry.value
}

const newContact = (parts: Pick<Contact, 'entry' | 'originator' | 'peer' | 'side'>): Contact => ({
  ...parts,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
  hours: new Set(),
  times: new TimesSeen(),
  fields: new Map(),
  originators: new Set(),
  values: new Set(),
  responders: new Set(),
  ports: new Set(),
  uids: new Set(),
  connections: 0,
  answered: false,
  originatorBytes: 0,
  responderBytes: 0,
  places: [],
})

type Folded = {
  readonly sighting: Sighting
  readonly between: Between
  /** Null when the contact has counted this record already. */
  readonly record: (TrafficRecord & { readonly ts: number }) | null
  readonly field: boolean
}

function fold(contact: Contact, { sighting, between, record, field }: Folded): void {
  if (field) contact.fields.set(sighting.field, (contact.fields.get(sighting.field) ?? 0) + 1)
  if (before(sighting.entry, contact.entry)) {
    contact.entry = sighting.entry
    contact.values.clear()
  }
  if (sighting.entry === contact.entry) keepText(contact.values, sighting.value)
  if (record === null) return
  contact.first = Math.min(contact.first, record.ts)
  contact.last = Math.max(contact.last, record.ts)
  if (contact.hours.size < mostHours) contact.hours.add(Math.floor(record.ts / 3600))
  contact.times.add(record.ts)
  if (between.originator !== '') keepText(contact.originators, between.originator)
  if (between.responder !== '') keepText(contact.responders, between.responder)
  if (between.port !== null) keepText(contact.ports, between.port)
  if (between.uid !== null) keepText(contact.uids, between.uid)
  contact.answered ||= between.answered
  if (record.kind !== 'connection') return
  contact.connections++
  contact.originatorBytes += record.originatorIpBytes ?? record.originatorBytes ?? 0
  contact.responderBytes += record.responderIpBytes ?? record.responderBytes ?? 0
}

function merge(whole: Contact, part: Contact): void {
  whole.first = Math.min(whole.first, part.first)
  whole.last = Math.max(whole.last, part.last)
  for (const hour of part.hours) if (whole.hours.size < mostHours) whole.hours.add(hour)
  whole.times.merge(part.times)
  for (const [field, count] of part.fields) whole.fields.set(field, (whole.fields.get(field) ?? 0) + count)
  if (part.originator !== '*') keepText(whole.originators, part.originator)
  if (part.entry === whole.entry) for (const text of part.values) keepText(whole.values, text)
  for (const name of ['originators', 'responders', 'ports', 'uids'] as const)
    for (const text of part[name]) keepText(whole[name], text)
  whole.connections += part.connections
  whole.answered ||= part.answered
  whole.originatorBytes += part.originatorBytes
  whole.responderBytes += part.responderBytes
  for (const place of part.places) keepPlace(whole.places, place)
}

function before(a: IndicatorEntry, b: IndicatorEntry): boolean {
  return a !== b && (a.observable < b.observable || (a.observable === b.observable && a.value < b.value))
}

/** Keeps the first texts in alphabetical order, so that the choice does not depend on the order of records. */
function keepText(texts: Set<string>, text: string): void {
  if (texts.has(text)) return
  texts.add(text)
  if (texts.size <= mostListed) return
  let last = text
  for (const other of texts) if (other > last) last = other
  texts.delete(last)
}

/** Keeps the earliest places; of the same moment, the first by file hash, line and field. */
function keepPlace(places: Place[], place: Place): void {
  const last = places.at(-1)
  if (places.length === mostPlaces && last !== undefined && comparePlaces(place, last) >= 0) return
  let at = places.length
  while (at > 0 && comparePlaces(place, places[at - 1] as Place) < 0) at--
  places.splice(at, 0, place)
  if (places.length > mostPlaces) places.pop()
}

const comparePlaces = (a: Place, b: Place): number =>
  a.ts - b.ts ||
  (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0) ||
  a.line - b.line ||
  (a.field < b.field ? -1 : a.field > b.field ? 1 : 0)
