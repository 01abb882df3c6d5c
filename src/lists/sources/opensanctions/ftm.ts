import type { Schema } from '../../entry.ts'
import { FieldFault, recordFields } from '../../fields.ts'
import { isObject } from '../records.ts'

/** One entity of FollowTheMoney. A property's values are texts, or whole entities where the file nests them. */
export type FtmEntity = {
  readonly id: string
  readonly schema: string
  readonly caption: string
  readonly properties: Readonly<Record<string, readonly FtmValue[]>>
  readonly datasets: readonly string[]
  readonly target: boolean | undefined
  readonly firstSeen: string
}

export type FtmValue = string | FtmEntity

/** Schemas that are parties, and ours for them. */
export const partySchemas: ReadonlyMap<string, Schema> = new Map([
  ['Person', 'Person'],
  ['Organization', 'Organization'],
  ['PublicBody', 'Organization'],
  ['Company', 'Company'],
  ['LegalEntity', 'LegalEntity'],
  ['Vessel', 'Vessel'],
  ['Airplane', 'Airplane'],
  ['CryptoWallet', 'CryptoWallet'],
])

/** Schemas that describe parties or that no payment names; a schema that is neither here nor a party is rejected. */
const otherSchemas = new Set([
  'Address',
  'Analyzable',
  'Article',
  'Assessment',
  'Asset',
  'Associate',
  'BankAccount',
  'Call',
  'CallForTenders',
  'Contract',
  'ContractAward',
  'CourtCase',
  'CourtCaseParty',
  'Debt',
  'Directorship',
  'Document',
  'Documentation',
  'EconomicActivity',
  'Email',
  'Employment',
  'Event',
  'Family',
  'Identification',
  'Interest',
  'Interval',
  'License',
  'Membership',
  'Mention',
  'Message',
  'Note',
  'Occupancy',
  'Ownership',
  'Passport',
  'Payment',
  'Position',
  'Post',
  'Project',
  'ProjectParticipant',
  'RealEstate',
  'Representation',
  'Sanction',
  'Security',
  'Similar',
  'Succession',
  'TaxRoll',
  'Thing',
  'Trip',
  'UnknownLink',
  'UserAccount',
  'Value',
  'Vehicle',
])

const deepest = 6

/** Checks the form of an entity. Bookkeeping of the data set (change dates, other ids of the same entity) is not kept. */
export function ftmEntity(value: unknown, depth = 0): FtmEntity {
  if (!isObject(value)) throw new FieldFault('entity', 'is not an object')
  if (depth > deepest) throw new FieldFault('entity', `is nested deeper than ${deepest}`)
  const fields = recordFields(value)
  const schema = text(fields.take('schema'), 'schema')
  if (!partySchemas.has(schema) && !otherSchemas.has(schema))
    throw new FieldFault('schema', `is none that this reader knows: ${schema.slice(0, 40)}`)
  const properties = fields.take('properties') ?? {}
  if (!isObject(properties)) throw new FieldFault('properties', 'is not an object')
  const target = fields.take('target')
  const entity: FtmEntity = {
    id: text(fields.take('id'), 'id'),
    schema,
    caption: text(fields.take('caption') ?? '', 'caption'),
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, values]) => [name, valuesOf(values, name, depth)]),
    ),
    datasets: texts(fields.take('datasets') ?? [], 'datasets'),
    target: typeof target === 'boolean' ? target : undefined,
    firstSeen: text(fields.take('first_seen') ?? '', 'first_seen'),
  }
  fields.ignore('referents', 'last_seen', 'last_change', 'origin', 'key_prefix')
  fields.done()
  return entity
}

function valuesOf(values: unknown, name: string, depth: number): FtmValue[] {
  if (!Array.isArray(values)) throw new FieldFault(`properties.${name}`.slice(0, 60), 'is not an array')
  return values.map((value: unknown) => (typeof value === 'string' ? value : ftmEntity(value, depth + 1)))
}

function texts(values: unknown, field: string): string[] {
  if (!Array.isArray(values)) throw new FieldFault(field, 'is not an array')
  return values.map(value => text(value, field))
}

function text(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new FieldFault(field, 'is not text')
  return value
}
