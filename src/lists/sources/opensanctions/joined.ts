import type { Input } from '../../../evidence/input.ts'
import { FieldFault } from '../../fields.ts'
import { jsonLines } from '../records.ts'
import { type FtmEntity, type FtmValue, ftmEntity, partySchemas } from './ftm.ts'

/** What describes a party in a flat file, filed under the party's id, as the property that a nested file would use. */
export type Neighbours = {
  readonly byParty: ReadonlyMap<string, readonly (readonly [property: string, entity: FtmEntity])[]>
  readonly byId: ReadonlyMap<string, FtmEntity>
}

/** Which property of an edge or paper names the party, and under which property the party holds it. */
const roles: Readonly<Record<string, readonly (readonly [from: string, as: string])[]>> = {
  Sanction: [['entity', 'sanctions']],
  Identification: [['holder', 'documents']],
  Passport: [['holder', 'documents']],
  Security: [['issuer', 'securities']],
  CryptoWallet: [['holder', 'cryptoWallets']],
  Occupancy: [['holder', 'positionOccupancies']],
  Ownership: [
    ['asset', 'ownershipAsset'],
    ['owner', 'ownershipOwner'],
  ],
  Directorship: [['organization', 'directorshipOrganization']],
  Representation: [['agent', 'agencyClient']],
  Family: [['person', 'familyPerson']],
  Associate: [['person', 'associates']],
  UnknownLink: [['subject', 'unknownLinkTo']],
}

/** First pass. Lines that cannot be read are left to the second, which rejects them. */
export async function neighbours(input: Input): Promise<Neighbours> {
  const byParty = new Map<string, (readonly [string, FtmEntity])[]>()
  const byId = new Map<string, FtmEntity>()
  for await (const { records } of jsonLines(input)) {
    for (const { value } of records) {
      const entity = entityOrNull(value)
      if (entity === null) continue
      // Of parties only the name is needed by others.
      if (partySchemas.has(entity.schema)) byId.set(entity.id, { ...entity, properties: {} })
      if (entity.schema === 'Address' || entity.schema === 'Position') byId.set(entity.id, entity)
      for (const [from, as] of roles[entity.schema] ?? []) {
        for (const party of entity.properties[from] ?? []) {
          if (typeof party !== 'string') continue
          const list = byParty.get(party)
          if (list) list.push([as, entity])
          else byParty.set(party, [[as, entity]])
        }
      }
    }
  }
  return { byParty, byId }
}

/** The entity with its neighbours in it, and ids replaced by the entities that they name. */
export function joined(entity: FtmEntity, around: Neighbours): FtmEntity {
  const properties: Record<string, readonly FtmValue[]> = { ...entity.properties }
  for (const [as, neighbour] of around.byParty.get(entity.id) ?? [])
    properties[as] = [...(properties[as] ?? []), resolved(neighbour, around)]
  return resolved({ ...entity, properties }, around)
}

const references = [
  'addressEntity',
  'asset',
  'owner',
  'director',
  'organization',
  'client',
  'agent',
  'relative',
  'person',
  'associate',
  'subject',
  'object',
  'holder',
  'entity',
  'parent',
  'post',
]

function resolved(entity: FtmEntity, around: Neighbours): FtmEntity {
  const properties: Record<string, readonly FtmValue[]> = { ...entity.properties }
  for (const name of references) {
    const values = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (values)
      properties[name] = values.map(value => (typeof value === 'string' ? (around.byId.get(value) ?? value) : value))
  }
  return { ...entity, properties }
}

function entityOrNull(value: unknown): FtmEntity | null {
  try {
    return ftmEntity(value)
  } catch (error) {
    if (error instanceof FieldFault) return null
    throw error
  }
}
