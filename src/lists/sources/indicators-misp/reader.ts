import { InputFault, type Rejection } from '../../../evidence/rejection.ts'
import type { IndicatorEntry } from '../../entry.ts'
import { normaliseObservable } from '../../observable.ts'
import type { ListSource } from '../../source.ts'
import { indicator } from '../indicators-plain/indicator.ts'
import { isObject, jsonDocument } from '../records.ts'
import { adversaryIn, attributesOf, type EventFacts, eventFacts, tagsOf, techniqueIn, textOf } from './event.ts'
import { facts } from './facts.ts'
import { kindsOf } from './types.ts'

type Json = Readonly<Record<string, unknown>>

const largest = 512 * 1024 * 1024

/**
 * MISP events: one (`{"Event": …}`), or those that MISP exports or a feed holds (`{"response": [{"Event": …}]}`).
 * An attribute that is not for detection (`to_ids`), deleted, or of a type that no traffic shows is counted by its type.
 */
export const indicatorsMisp: ListSource = {
  facts,
  sniff(head) {
    const text = head.toString('utf8').replace(/^\uFEFF/, '')
    return /^\s*(?:\{\s*"response"\s*:\s*)?\[?\s*\{\s*"Event"\s*:\s*\{/.test(text)
      ? { role: 'events', certainty: 0.95 }
      : null
  },
  async *read(files) {
    const seen = new Set<string>()
    for (const { input } of files) {
      const events = eventsOf(input.path, await jsonDocument(input, largest))
      for (const event of events) {
        const taking: Taking = { file: input.path, seen, records: [], rejected: [], counts: { events: 1 } }
        takeEvent(event, taking)
        yield taking
      }
    }
  },
}

function eventsOf(file: string, document: unknown): readonly Json[] {
  const listed = isObject(document) && Array.isArray(document.response) ? document.response : document
  const all = Array.isArray(listed) ? listed : [listed]
  return all.map(each => {
    const event = isObject(each) ? each.Event : null
    if (!isObject(event)) throw new InputFault(file, null, 'holds no event of MISP')
    return event
  })
}

type Taking = {
  readonly file: string
  readonly seen: Set<string>
  readonly records: IndicatorEntry[]
  readonly rejected: Rejection[]
  readonly counts: Record<string, number>
}

function takeEvent(event: Json, taking: Taking): void {
  const said = eventFacts(event)
  const count = (what: string) => {
    taking.counts[what] = (taking.counts[what] ?? 0) + 1
  }
  for (const { attribute, object } of attributesOf(event)) {
    const type = textOf(attribute.type) ?? 'no type'
    if (attribute.deleted === true) count('deleted')
    else if (attribute.to_ids !== true && attribute.to_ids !== '1' && attribute.to_ids !== 1) count('not for detection')
    else if (kindsOf(type) === null) count(`not looked for: ${type}`)
    else takeAttribute(attribute, { said, object, type }, taking)
  }
}

type Around = { readonly said: EventFacts; readonly object: string | null; readonly type: string }

function takeAttribute(attribute: Json, { said, object, type }: Around, taking: Taking): void {
  const id = textOf(attribute.uuid)
  const reject = (field: string, reason: string) =>
    taking.rejected.push({ file: taking.file, line: null, field: `${id ?? type} ${field}`, reason })
  const value = textOf(attribute.value)
  if (id === null || value === null) {
    reject(id === null ? 'uuid' : 'value', 'is missing')
    return
  }
  const tags = tagsOf(attribute)
  const common = {
    adversary: adversaryIn(tags) ?? said.adversary,
    technique: techniqueIn(tags) ?? said.technique,
    description: [said.info, object, textOf(attribute.comment)].filter(part => part !== null).join('; '),
    ...datesOf(attribute, said),
    source: said.author,
  }
  const kinds = kindsOf(type) ?? []
  const parts = kinds.length === 1 ? [value] : value.split('|')
  for (const [at, kind] of kinds.entries()) {
    if (kind === null) continue
    const own = taking.seen.has(id) ? `${id}#${at + 1}` : id
    const part = parts[at] ?? ''
    const observable = kind === 'address' && value.includes('/') ? 'network' : kind
    const normalised = normaliseObservable(observable, kind === 'asn' ? part.replace(/^(?=\d)/, 'AS') : part)
    if (!normalised.ok) reject('value', `${JSON.stringify(part.slice(0, 80))} ${normalised.why}`)
    else if (taking.seen.has(own)) reject('uuid', 'stands twice')
    else {
      taking.seen.add(own)
      taking.records.push(indicator({ ...common, id: own, observable, value: normalised.value }))
    }
  }
}

/** Its own dates; else from the day of the event to the last change of the attribute, when someone still held it true. */
function datesOf(attribute: Json, said: EventFacts): { firstSeen: string | null; lastSeen: string | null } {
  const changed = Number(attribute.timestamp)
  const touched = Number.isFinite(changed) && changed > 0 ? new Date(changed * 1000).toISOString() : null
  const firstSeen = isoOf(attribute.first_seen) ?? said.date
  const lastSeen = isoOf(attribute.last_seen) ?? touched
  return { firstSeen, lastSeen: lastSeen !== null && firstSeen !== null && lastSeen < firstSeen ? firstSeen : lastSeen }
}

function isoOf(value: unknown): string | null {
  const text = textOf(value)
  if (text === null) return null
  const at = /^\d{10,16}$/.test(text) ? Number(text.slice(0, 10)) * 1000 : Date.parse(text)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
