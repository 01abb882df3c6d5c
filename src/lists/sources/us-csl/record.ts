import type { PostalAddress } from '../../entry.ts'
import { FieldFault, recordFields } from '../../fields.ts'
import { tidy } from '../draft.ts'
import { isObject } from '../records.ts'

/** One record as both forms of the list give it. The CSV joins with "; " what the JSON keeps apart. */
export type CslRecord = {
  readonly text: Readonly<Record<(typeof textNames)[number], string>>
  readonly many: Readonly<Record<(typeof manyNames)[number], readonly string[]>>
  readonly addresses: readonly Partial<PostalAddress>[]
  readonly ids: readonly Paper[]
}

export type Paper = {
  readonly type: string
  readonly value: string
  readonly country: string | undefined
  /** Issue date, expiry date, where they are printed. */
  readonly rest: readonly string[]
}

const textNames = [
  'id',
  'source',
  'entity_number',
  'type',
  'name',
  'title',
  'federal_register_notice',
  'start_date',
  'end_date',
  'standard_order',
  'license_requirement',
  'license_policy',
  'call_sign',
  'vessel_type',
  'gross_tonnage',
  'gross_registered_tonnage',
  'vessel_flag',
  'vessel_owner',
  'remarks',
] as const

const manyNames = [
  'programs',
  'alt_names',
  'citizenships',
  'dates_of_birth',
  'nationalities',
  'places_of_birth',
] as const

/** Addresses of web pages about the sub-list, the same in each of its records; `country` repeats the addresses'. */
const ignored = ['source_list_url', 'source_information_url', 'country', 'score']

export function csvRecord(row: Readonly<Record<string, string>>): CslRecord {
  const fields = recordFields(row)
  const list = (name: string) => split(fields.take(name) ?? '')
  const text = each(textNames, name => tidy(fields.take(name === 'id' ? '_id' : name)))
  const many = each(manyNames, list)
  const record = {
    text,
    many,
    addresses: list('addresses').map(line => ({ full: line })),
    ids: papersOf(fields.take('ids') ?? ''),
  }
  fields.ignore(...ignored)
  fields.done()
  return record
}

export function jsonRecord(value: unknown): CslRecord {
  if (!isObject(value)) throw new FieldFault('results[]', 'is not an object')
  const fields = recordFields(value)
  const text = each(textNames, name => scalar(name, fields.take(name)))
  const many = each(manyNames, name =>
    array(name, fields.take(name))
      .map(item => scalar(name, item))
      .filter(Boolean),
  )
  const record = {
    text,
    many,
    addresses: array('addresses', fields.take('addresses')).map(addressOf),
    ids: array('ids', fields.take('ids')).map(paperOf),
  }
  fields.ignore(...ignored)
  fields.done()
  return record
}

const each = <K extends string, V>(names: readonly K[], value: (name: K) => V): Record<K, V> =>
  Object.fromEntries(names.map(name => [name, value(name)])) as Record<K, V>

const split = (text: string): string[] =>
  text
    .split(/;\s+|;$/)
    .map(tidy)
    .filter(part => part !== '')

/** "Type, value, country, issue date, expiry date": the type has no comma; a value of prose may have some. */
function papersOf(text: string): Paper[] {
  const papers: Paper[] = []
  for (const part of split(text)) {
    const [type = '', value, ...rest] = part.split(/,\s+/)
    const before = papers.at(-1)
    // A value of prose with a semicolon inside was cut above: what has no comma belongs to the one before.
    if (value === undefined && before) papers[papers.length - 1] = { ...before, rest: [...before.rest, type] }
    else papers.push(paper(type, value ?? '', rest))
  }
  return papers
}

function paper(type: string, value: string, rest: readonly string[]): Paper {
  const [country, ...more] = rest
  return country !== undefined && /^[A-Z]{2}$/.test(country)
    ? { type, value, country, rest: more }
    : { type, value, country: undefined, rest }
}

function paperOf(value: unknown): Paper {
  if (!isObject(value)) throw new FieldFault('ids[]', 'is not an object')
  const fields = recordFields(value, 'ids[].')
  const made = {
    type: scalar('ids[].type', fields.take('type')),
    value: scalar('ids[].number', fields.take('number')),
    country: scalar('ids[].country', fields.take('country')) || undefined,
    rest: ['issue_date', 'expiration_date'].map(name => scalar(name, fields.take(name))).filter(Boolean),
  }
  fields.done()
  return made
}

function addressOf(value: unknown): Partial<PostalAddress> {
  if (!isObject(value)) throw new FieldFault('addresses[]', 'is not an object')
  const fields = recordFields(value, 'addresses[].')
  const part = (name: string) => scalar(`addresses[].${name}`, fields.take(name))
  const address = {
    street: part('address'),
    city: part('city'),
    region: part('state'),
    postal: part('postal_code'),
    country: part('country'),
  }
  fields.done()
  return Object.fromEntries(Object.entries(address).filter(([, text]) => text !== ''))
}

function scalar(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'object') throw new FieldFault(name, 'is not a plain value')
  return tidy(String(value))
}

function array(name: string, value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new FieldFault(name, 'is not an array')
  return value
}
