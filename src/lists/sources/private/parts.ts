import type { Scheme } from '../../../ids/scheme.ts'
import type { Craft, Link } from '../../entry.ts'
import { FieldFault } from '../../fields.ts'
import { addAddress, addFact, addIdentifier, type PartyDraft, tidy } from '../draft.ts'
import { isObject } from '../records.ts'

type Item = Readonly<Record<string, unknown>>

/** An object with its empty fields left out. */
export const items = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== ''))

export function addFullAddress(draft: PartyDraft, item: unknown, field: string): void {
  if (!isObject(item)) {
    addAddress(draft, {}, text(item, field))
    return
  }
  const { full, ...parts } = texts(item, field, ['street', 'city', 'region', 'postal', 'country', 'full'])
  addAddress(draft, parts, full)
}

const schemes: readonly Scheme[] = [
  'imo',
  'mmsi',
  'call-sign',
  'aircraft',
  'lei',
  'bic',
  'iban',
  'isin',
  'ticker',
  'wallet',
  'uscc',
  'passport',
  'national-id',
  'tax-id',
  'registration',
  'duns',
  'email',
  'domain',
  'website',
  'phone',
  'cpe',
  'purl',
  'address',
  'network',
  'url',
  'hash',
  'other',
]

export function addFullIdentifier(draft: PartyDraft, item: unknown, field: string): void {
  if (!isObject(item)) throw new FieldFault(field, 'is not an object with scheme and value')
  const { scheme, value, raw, country, label } = texts(item, field, ['scheme', 'value', 'raw', 'country', 'label'])
  const known = schemes.find(name => name === scheme)
  if (known === undefined) throw new FieldFault(`${field}.scheme`, `is none of ${schemes.join(', ')}`)
  if (value === undefined) throw new FieldFault(`${field}.value`, 'is missing')
  addIdentifier(draft, known, raw ?? value, { country, label })
}

const relations: readonly Link['relation'][] = [
  'linked-to',
  'owned-by',
  'controlled-by',
  'family',
  'associate',
  'acts-for',
  'other',
]

export function addLink(draft: PartyDraft, item: unknown, field: string): void {
  if (!isObject(item)) throw new FieldFault(field, 'is not an object with relation and name')
  const { stake, ...rest } = items(item)
  const { relation, name, entry } = texts(rest, field, ['relation', 'name', 'entry'])
  const known = relations.find(word => word === (relation ?? 'linked-to'))
  if (known === undefined) throw new FieldFault(`${field}.relation`, `is none of ${relations.join(', ')}`)
  if (name === undefined) throw new FieldFault(`${field}.name`, 'is missing')
  if (stake !== undefined && !(typeof stake === 'number' && stake >= 0 && stake <= 100))
    throw new FieldFault(`${field}.stake`, 'is no percentage')
  draft.links.push({
    relation: known,
    name,
    ...(entry === undefined ? {} : { entry }),
    ...(typeof stake === 'number' ? { stake } : {}),
  })
}

export function craftOf(item: unknown, field: string): Craft {
  if (!isObject(item)) throw new FieldFault(field, 'is not an object')
  const { formerFlags, ...rest } = items(item)
  const known = ['type', 'flag', 'owner', 'tonnage', 'grossTonnage', 'model', 'operator', 'manufactured']
  const flags = Array.isArray(formerFlags) ? formerFlags.map(flag => text(flag, `${field}.formerFlags`)) : []
  if (formerFlags !== undefined && !Array.isArray(formerFlags)) flags.push(text(formerFlags, `${field}.formerFlags`))
  return { ...texts(rest, field, known), ...(flags.length > 0 ? { formerFlags: flags } : {}) }
}

export function addFacts(draft: PartyDraft, item: unknown, field: string): void {
  const pairs = Array.isArray(item) ? item : isObject(item) ? Object.entries(item) : null
  if (pairs === null) throw new FieldFault(field, 'is neither an object nor pairs')
  for (const pair of pairs) {
    if (!Array.isArray(pair) || pair.length !== 2) throw new FieldFault(field, 'holds what is no pair')
    addFact(draft, text(pair[0], field), text(pair[1], field))
  }
}

function texts(item: Item, field: string, known: readonly string[]): Record<string, string> {
  const found: [string, string][] = []
  for (const [name, value] of Object.entries(items(item))) {
    if (!known.includes(name))
      throw new FieldFault(`${field}.${name}`.slice(0, 60), 'is a field that this object does not have')
    found.push([name, text(value, `${field}.${name}`)])
  }
  return Object.fromEntries(found)
}

function text(value: unknown, field: string): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new FieldFault(field, 'is not text')
  return tidy(String(value))
}
