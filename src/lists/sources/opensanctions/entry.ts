import type { Scheme } from '../../../ids/scheme.ts'
import type { Craft, PartyEntry } from '../../entry.ts'
import { FieldFault } from '../../fields.ts'
import {
  addCountry,
  addDates,
  addFact,
  addIdentifier,
  addName,
  addText,
  genderOf,
  type PartyDraft,
  party,
  partyDraft,
  tidy,
} from '../draft.ts'
import { type FtmEntity, type FtmValue, partySchemas } from './ftm.ts'
import { addAddressEntity, addLinks, addOccupancy, addPapers, addSanctions, addSecurity, addWallet } from './parts.ts'

/** A party with everything that describes it. Properties that have no place of their own become facts under FtM's names. */
export function entryOf(entity: FtmEntity): PartyEntry {
  const schema = partySchemas.get(entity.schema)
  if (schema === undefined) throw new FieldFault('schema', 'is no party')
  const draft = partyDraft(entity.id, schema)
  const left = new Set(Object.keys(entity.properties))
  const nested = (name: string): readonly FtmValue[] => (left.delete(name) ? (entity.properties[name] ?? []) : [])
  const take: Take = name => nested(name).map(captionOf)
  addNames(draft, entity, take)
  addPerson(draft, take)
  for (const [name, scheme] of Object.entries(schemes))
    for (const value of take(name)) addIdentifier(draft, scheme, value, { label: name })
  for (const value of nested('addressEntity')) addAddressEntity(draft, value)
  for (const value of take('address')) addAddressEntity(draft, value)
  for (const name of paperNames) for (const value of nested(name)) addPapers(draft, value)
  for (const value of nested('securities')) addSecurity(draft, value)
  for (const value of nested('cryptoWallets')) addWallet(draft, value)
  for (const value of nested('positionOccupancies')) addOccupancy(draft, value)
  for (const value of nested('sanctions')) addSanctions(draft, value)
  for (const name of linkNames) for (const value of nested(name)) addLinks(draft, name, value)
  addCraft(draft, take)
  draft.remarks = [...take('notes'), ...take('description'), ...take('summary')].join('; ') || null
  for (const dataset of entity.datasets) addFact(draft, 'Data set', dataset)
  for (const name of [...left]) for (const value of take(name)) addFact(draft, name, value)
  return party(draft)
}

/** Under which properties an entity holds its papers; the third is spelt as FollowTheMoney spells it. */
const paperNames = ['documents', 'passports', 'identificiation', 'identification']

const linkNames = [
  'ownershipAsset',
  'ownershipOwner',
  'directorshipOrganization',
  'directorshipDirector',
  'agencyClient',
  'agentRepresentation',
  'familyPerson',
  'familyRelative',
  'associates',
  'associations',
  'unknownLinkTo',
  'unknownLinkFrom',
  'parent',
  'owner',
]

const schemes: Readonly<Record<string, Scheme>> = {
  passportNumber: 'passport',
  idNumber: 'national-id',
  socialSecurityNumber: 'national-id',
  taxNumber: 'tax-id',
  innCode: 'tax-id',
  vatCode: 'tax-id',
  registrationNumber: 'registration',
  ogrnCode: 'registration',
  okpoCode: 'registration',
  kppCode: 'registration',
  npiCode: 'registration',
  cikCode: 'registration',
  uscCode: 'uscc',
  leiCode: 'lei',
  swiftBic: 'bic',
  bikCode: 'registration',
  isin: 'isin',
  isinCode: 'isin',
  ticker: 'ticker',
  dunsCode: 'duns',
  imoNumber: 'imo',
  mmsi: 'mmsi',
  callSign: 'call-sign',
  serialNumber: 'aircraft',
  publicKey: 'wallet',
  email: 'email',
  phone: 'phone',
  website: 'website',
}

const captionOf = (value: FtmValue): string =>
  tidy(typeof value === 'string' ? value : value.caption || captionIn(value) || value.id)

const captionIn = (entity: FtmEntity): string | undefined => {
  const name = entity.properties.name?.[0] ?? entity.properties.full?.[0]
  return typeof name === 'string' ? name : undefined
}

type Take = (name: string) => string[]

function addNames(draft: PartyDraft, entity: FtmEntity, take: Take): void {
  const names = take('name')
  // The caption is the name that OpenSanctions shows; the others are as good.
  const first = names.includes(tidy(entity.caption)) ? tidy(entity.caption) : names[0]
  const latin = (text: string) => /\p{Script=Latin}/u.test(text) || !/\p{L}/u.test(text)
  addName(draft, first, { kind: 'primary' })
  for (const name of [...names, ...take('alias')])
    addName(draft, name, { kind: latin(name) ? 'alias' : 'original-script' })
  for (const name of take('weakAlias')) addName(draft, name, { kind: 'alias', weak: true })
  for (const name of [...take('previousName'), ...take('pastNames')]) addName(draft, name, { kind: 'former' })
  for (const name of take('abbreviation')) addName(draft, name, { kind: 'alias', weak: true })
  if (draft.names.length === 0) addName(draft, entity.caption || entity.id, { kind: 'primary' })
}

function addPerson(draft: PartyDraft, take: Take): void {
  for (const text of take('birthDate')) addDates(draft, draft.births, text, 'birthDate')
  for (const text of take('deathDate')) addDates(draft, draft.deaths, text, 'deathDate')
  for (const text of [...take('incorporationDate'), ...take('buildDate')])
    addDates(draft, draft.founded, text, 'founded')
  for (const text of take('birthPlace')) addText(draft.birthPlaces, text)
  for (const text of take('nationality')) addCountry(draft.nationalities, text)
  for (const text of take('citizenship')) addCountry(draft.citizenships, text)
  for (const name of ['country', 'jurisdiction', 'mainCountry', 'birthCountry'])
    for (const text of take(name)) addCountry(name === 'birthCountry' ? draft.birthPlaces : draft.countries, text)
  for (const text of take('title')) addText(draft.titles, text)
  for (const text of take('position')) addText(draft.positions, text)
  const genders = take('gender')
  const gender = genders[0]?.toLowerCase() === 'other' || genders.length > 1 ? null : genderOf(genders[0], 'gender')
  draft.gender = gender
  if (gender === null) for (const text of genders) addFact(draft, 'gender', text)
}

function addCraft(draft: PartyDraft, take: Take): void {
  if (draft.schema !== 'Vessel' && draft.schema !== 'Airplane') return
  const joined = (name: string) => take(name).join(', ')
  const former = take('pastFlags')
  const parts = {
    type: joined('type'),
    flag: joined('flag'),
    tonnage: joined('tonnage'),
    grossTonnage: joined('grossRegisteredTonnage'),
    model: joined('model'),
  }
  const present = Object.entries(parts).filter(([, value]) => value !== '')
  const craft: Craft = { ...Object.fromEntries(present), ...(former.length > 0 ? { formerFlags: former } : {}) }
  if (draft.schema === 'Vessel') draft.vessel = craft
  else draft.aircraft = craft
}
