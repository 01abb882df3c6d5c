import { countryCode } from '../../../ids/country.ts'
import type { Link } from '../../entry.ts'
import { addAddress, addFact, addIdentifier, addText, type PartyDraft, tidy } from '../draft.ts'
import { readSpan } from '../spans.ts'
import type { FtmEntity, FtmValue } from './ftm.ts'

const first = (entity: FtmEntity, name: string): string | undefined => all(entity, name)[0]

const all = (entity: FtmEntity, name: string): string[] =>
  (entity.properties[name] ?? [])
    .map(value => tidy(typeof value === 'string' ? value : value.caption || value.id))
    .filter(Boolean)

export function addAddressEntity(draft: PartyDraft, value: FtmValue): void {
  if (typeof value === 'string') {
    addAddress(draft, {}, value)
    return
  }
  const street = [
    first(value, 'street'),
    first(value, 'street2'),
    first(value, 'street3'),
    first(value, 'postOfficeBox'),
  ]
  addAddress(
    draft,
    {
      street: street.filter(Boolean).join(', '),
      city: first(value, 'city'),
      region: first(value, 'region') ?? first(value, 'state'),
      postal: first(value, 'postalCode'),
      country: first(value, 'country'),
    },
    first(value, 'full') ?? value.caption,
  )
  const used = [
    'street',
    'street2',
    'street3',
    'postOfficeBox',
    'city',
    'region',
    'state',
    'postalCode',
    'country',
    'full',
  ]
  keepRest(draft, value, 'Address', used)
}

export function addPapers(draft: PartyDraft, value: FtmValue): void {
  if (typeof value === 'string') {
    addFact(draft, 'documents', value)
    return
  }
  const type = first(value, 'type')
  const passport = value.schema === 'Passport' || /passport/i.test(type ?? '')
  for (const number of [...all(value, 'number'), ...all(value, 'passportNumber')])
    addIdentifier(draft, passport ? 'passport' : 'national-id', number, {
      country: first(value, 'country'),
      label: type,
    })
  keepRest(draft, value, type ?? value.schema, ['number', 'passportNumber', 'country', 'type', 'holder'])
}

/** A security that the party issued is known by its numbers, and leads to the party. */
export function addSecurity(draft: PartyDraft, value: FtmValue): void {
  if (typeof value === 'string') {
    addFact(draft, 'securities', value)
    return
  }
  for (const isin of [...all(value, 'isin'), ...all(value, 'isinCode')]) addIdentifier(draft, 'isin', isin)
  for (const ticker of all(value, 'ticker')) addIdentifier(draft, 'ticker', ticker)
  addFact(draft, 'Security', value.caption)
  keepRest(draft, value, 'Security', ['isin', 'isinCode', 'ticker', 'issuer'])
}

/** A wallet is met by its address, which is the holder's too. */
export function addWallet(draft: PartyDraft, value: FtmValue): void {
  if (typeof value === 'string') {
    addFact(draft, 'cryptoWallets', value)
    return
  }
  const [currency] = all(value, 'currency')
  for (const key of all(value, 'publicKey')) addIdentifier(draft, 'wallet', key, { label: currency ?? 'publicKey' })
  keepRest(draft, value, 'CryptoWallet', ['publicKey', 'holder', 'currency'])
}

/** An office that the person holds or held. */
export function addOccupancy(draft: PartyDraft, value: FtmValue): void {
  if (typeof value === 'string') {
    addFact(draft, 'positionOccupancies', value)
    return
  }
  for (const post of all(value, 'post')) addText(draft.positions, post)
  keepRest(draft, value, 'Occupancy', ['post', 'holder'])
}

/** A sanction gives programme and date of listing; what it says else is kept as facts. */
export function addSanctions(draft: PartyDraft, value: FtmValue): void {
  if (typeof value === 'string') {
    addFact(draft, 'sanctions', value)
    return
  }
  for (const name of ['program', 'programId']) for (const program of all(value, name)) addText(draft.programs, program)
  const day = readSpan(first(value, 'listingDate') ?? first(value, 'startDate') ?? '')?.from
  if (day !== undefined && (draft.listed === null || day < draft.listed)) draft.listed = day
  keepRest(draft, value, 'Sanction', ['program', 'programId', 'entity'])
}

/** Property of the party, the property of the edge that names the other side, and what it means for the party. */
const edges: Readonly<Record<string, readonly [other: string, relation: Link['relation']]>> = {
  ownershipAsset: ['owner', 'owned-by'],
  directorshipOrganization: ['director', 'controlled-by'],
  agencyClient: ['client', 'acts-for'],
  familyPerson: ['relative', 'family'],
  familyRelative: ['person', 'family'],
  associates: ['associate', 'associate'],
  associations: ['person', 'associate'],
  unknownLinkTo: ['object', 'linked-to'],
  unknownLinkFrom: ['subject', 'linked-to'],
}

/** A link from the party to the other side. What the party itself owns or directs is told as a fact, not as its link. */
export function addLinks(draft: PartyDraft, property: string, value: FtmValue): void {
  if (property === 'parent' || property === 'owner') {
    addNamed(draft, property === 'parent' ? 'controlled-by' : 'owned-by', value)
    return
  }
  if (typeof value === 'string') {
    addFact(draft, property, value)
    return
  }
  const edge = edges[property]
  if (edge === undefined) {
    const other =
      property === 'ownershipOwner' ? 'asset' : property === 'directorshipDirector' ? 'organization' : 'agent'
    const words = [...all(value, other), ...all(value, 'percentage'), ...all(value, 'role')].join('; ')
    addFact(draft, property, words)
    return
  }
  const [other, relation] = edge
  const stake = Number((first(value, 'percentage') ?? '').replace(/\s*%$/, '').replace(',', '.'))
  for (const party of value.properties[other] ?? []) {
    const named =
      typeof party === 'string' ? { name: party } : { name: tidy(party.caption) || party.id, entry: party.id }
    const share = relation === 'owned-by' && stake > 0 && stake <= 100 ? { stake } : {}
    draft.links.push({ relation, ...named, ...share })
  }
  keepRest(draft, value, value.schema, [
    other,
    'asset',
    'organization',
    'agent',
    'person',
    'relative',
    'associate',
    'subject',
    'object',
  ])
}

function addNamed(draft: PartyDraft, relation: Link['relation'], value: FtmValue): void {
  const named = typeof value === 'string' ? { name: value } : { name: tidy(value.caption) || value.id, entry: value.id }
  draft.links.push({ relation, ...named })
}

function keepRest(draft: PartyDraft, entity: FtmEntity, label: string, used: readonly string[]): void {
  for (const name of Object.keys(entity.properties))
    if (!used.includes(name)) for (const value of all(entity, name)) addFact(draft, `${label}: ${name}`, value)
  const code = countryCode(first(entity, 'country') ?? '')
  if (label === 'Sanction' && code !== null) addFact(draft, 'Sanctioning country', code)
}
