import type { Scheme } from '../../../ids/scheme.ts'
import type { EntryName, PartyEntry, Schema } from '../../entry.ts'
import { FieldFault } from '../../fields.ts'
import {
  addCountry,
  addDates,
  addIdentifier,
  addName,
  addText,
  genderOf,
  type PartyDraft,
  party,
  partyDraft,
  tidy,
} from '../draft.ts'
import { isObject } from '../records.ts'
import { readSpan } from '../spans.ts'
import { addFacts, addFullAddress, addFullIdentifier, addLink, craftOf, items } from './parts.ts'

/** One line. Fields by their plain names: lower case, letters and digits only. */
export function entryOf(value: unknown): PartyEntry {
  if (!isObject(value)) throw new FieldFault('line', 'is not a JSON object')
  const draft = partyDraft('', 'LegalEntity')
  for (const [field, content] of Object.entries(value)) {
    if (content === null || content === '') continue
    const take = handlers.get(field.toLowerCase().replace(/[^a-z0-9]/g, ''))
    if (take === undefined) throw new FieldFault(field.slice(0, 60), 'is a field that private lists do not have')
    for (const item of Array.isArray(content) && !take.whole ? content : [content])
      take.add(draft, item as unknown, field)
  }
  return party(draft)
}

type Handler = {
  readonly add: (draft: PartyDraft, item: unknown, field: string) => void
  /** Takes an array as it is. */
  readonly whole?: boolean
}

const schemas: readonly Schema[] = [
  'Person',
  'Organization',
  'Company',
  'LegalEntity',
  'Vessel',
  'Airplane',
  'CryptoWallet',
]

const identifierFields: Readonly<Record<string, Scheme>> = {
  imo: 'imo',
  mmsi: 'mmsi',
  callsign: 'call-sign',
  lei: 'lei',
  bic: 'bic',
  swift: 'bic',
  iban: 'iban',
  isin: 'isin',
  ticker: 'ticker',
  wallet: 'wallet',
  uscc: 'uscc',
  passport: 'passport',
  nationalid: 'national-id',
  taxid: 'tax-id',
  registration: 'registration',
  registrationnumber: 'registration',
  duns: 'duns',
  email: 'email',
  domain: 'domain',
  website: 'website',
  phone: 'phone',
}

const handlers = new Map<string, Handler>()

function define(names: string, add: Handler['add'], whole = false): void {
  for (const name of names.split(' ')) handlers.set(name, { add, whole })
}

define('id', (draft, item, field) => {
  draft.id = words(item, field)
})
define('kind', (_, item, field) => {
  if (words(item, field) !== 'party') throw new FieldFault(field, 'is not "party"')
})
define('type schema', (draft, item, field) => {
  const schema = schemas.find(known => known.toLowerCase() === words(item, field).toLowerCase())
  if (schema === undefined) throw new FieldFault(field, `is none of ${schemas.join(', ')}`)
  draft.schema = schema
})
define('name names', (draft, item, field) => {
  if (isObject(item)) return addFullName(draft, item, field)
  addName(draft, words(item, field), { kind: draft.names.some(n => n.kind === 'primary') ? 'alias' : 'primary' })
})
define('aliases alias aka', (draft, item, field) => addName(draft, words(item, field), { kind: 'alias' }))
define('weakaliases weakalias', (draft, item, field) =>
  addName(draft, words(item, field), { kind: 'alias', weak: true }),
)
define('formernames formername fka', (draft, item, field) => addName(draft, words(item, field), { kind: 'former' }))
define('originalnames originalname', (draft, item, field) =>
  addName(draft, words(item, field), { kind: 'original-script' }),
)
define('programs program list reason', (draft, item, field) => addText(draft.programs, words(item, field)))
define('birthdate dob births birth', (draft, item, field) => addDay(draft, 'births', { item, field }))
define('deathdate deaths', (draft, item, field) => addDay(draft, 'deaths', { item, field }))
define('founded incorporated built', (draft, item, field) => addDay(draft, 'founded', { item, field }))
define('birthplace birthplaces pob', (draft, item, field) => addText(draft.birthPlaces, words(item, field)))
define('nationality nationalities', (draft, item, field) => addCountry(draft.nationalities, words(item, field)))
define('citizenship citizenships', (draft, item, field) => addCountry(draft.citizenships, words(item, field)))
define('country countries', (draft, item, field) => addCountry(draft.countries, words(item, field)))
define('gender sex', (draft, item, field) => {
  draft.gender = genderOf(words(item, field), field)
})
define('title titles', (draft, item, field) => addText(draft.titles, words(item, field)))
define('position positions', (draft, item, field) => addText(draft.positions, words(item, field)))
define('address addresses', addFullAddress)
define('identifiers identifier', addFullIdentifier)
define('links link', addLink)
define('vessel', (draft, item, field) => {
  draft.vessel = craftOf(item, field)
})
define('aircraft', (draft, item, field) => {
  draft.aircraft = craftOf(item, field)
})
define('listed', (draft, item, field) => {
  const span = readSpan(words(item, field))
  if (span === null) throw new FieldFault(field, 'is no date')
  draft.listed = span.from
})
define('facts', addFacts, true)
define('remarks notes note comment comments', (draft, item, field) => {
  draft.remarks = [draft.remarks, words(item, field)].filter(Boolean).join('; ') || null
})
for (const [name, scheme] of Object.entries(identifierFields))
  define(name, (draft, item, field) => addIdentifier(draft, scheme, words(item, field)))

function addFullName(draft: PartyDraft, item: Readonly<Record<string, unknown>>, field: string): void {
  const { full, kind, weak, parts, ...rest } = items(item)
  const unknown = Object.keys(rest)[0]
  if (unknown !== undefined) throw new FieldFault(`${field}.${unknown}`, 'is a field that names do not have')
  const kinds: readonly EntryName['kind'][] = ['primary', 'alias', 'former', 'original-script']
  const known = kinds.find(name => name === (kind ?? 'alias'))
  if (known === undefined) throw new FieldFault(`${field}.kind`, `is none of ${kinds.join(', ')}`)
  if (weak !== undefined && typeof weak !== 'boolean')
    throw new FieldFault(`${field}.weak`, 'is neither true nor false')
  const printed = parts === undefined ? undefined : partsOf(parts, `${field}.parts`)
  addName(draft, words(full, `${field}.full`), { kind: known, weak: weak === true, parts: printed })
}

function partsOf(value: unknown, field: string): NonNullable<EntryName['parts']> {
  if (!isObject(value)) throw new FieldFault(field, 'is not an object')
  const known = ['family', 'given', 'middle', 'other']
  for (const [name, part] of Object.entries(value))
    if (!known.includes(name) || typeof part !== 'string')
      throw new FieldFault(`${field}.${name}`, 'is no part of a name')
  return value as NonNullable<EntryName['parts']>
}

function addDay(
  draft: PartyDraft,
  list: 'births' | 'deaths' | 'founded',
  { item, field }: { item: unknown; field: string },
): void {
  const text = isObject(item) ? words(item.text ?? item.from, `${field}.text`) : words(item, field)
  const before = draft.facts.length
  addDates(draft, draft[list], text, field)
  if (draft.facts.length > before) throw new FieldFault(field, `is no date: ${text.slice(0, 40)}`)
}

function words(item: unknown, field: string): string {
  if (typeof item !== 'string' && typeof item !== 'number') throw new FieldFault(field, 'is not text')
  return tidy(String(item))
}
