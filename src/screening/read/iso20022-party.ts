import type { Element } from '../../evidence/xml.ts'
import { child, textAt } from '../../evidence/xml.ts'
import type { Evidence } from '../../finding.ts'
import { countryCode } from '../../ids/country.ts'
import { detect, identifier } from '../../ids/normalise.ts'
import type { Identifier, Scheme } from '../../ids/scheme.ts'
import type { PostalAddress } from '../../lists/entry.ts'
import { emptyParty, type Party, type PartyName } from '../party.ts'
import { readDate } from './dates.ts'

/** What a party element says, and what stands in it that no version of the standard has. */
export type ReadParty = { readonly party: Party; readonly contact: string | null; readonly unknown: readonly Element[] }

/** PartyIdentification, Party choice, TaxParty, NameAndAddress or BranchAndFinancialInstitutionIdentification. */
export function partyOf(element: Element, file: Omit<Evidence, 'line'>): ReadParty {
  const found: Found = {
    names: [],
    identifiers: [],
    addresses: [],
    births: [],
    birthPlaces: [],
    countries: [],
    contact: null,
    person: false,
    unknown: [],
  }
  for (const part of element.children) visit(part, found)
  const place: Evidence = { ...file, line: element.line, field: element.name }
  const isAgent = child(element, 'FinInstnId') !== undefined
  const names = found.names.map((full): PartyName => ({ full, role: 'primary' }))
  const party: Party = {
    ...emptyParty(`${element.name}@${element.line}`, place),
    schema: isAgent ? 'Company' : found.person ? 'Person' : 'LegalEntity',
    names,
    births: found.births.flatMap(readDate),
    birthPlaces: found.birthPlaces,
    countries: [...new Set(found.countries.map(text => countryCode(text) ?? text.toLowerCase()))],
    addresses: found.addresses,
    identifiers: found.identifiers,
  }
  return { party, contact: found.contact, unknown: found.unknown }
}

type Found = {
  readonly names: string[]
  readonly identifiers: Identifier[]
  readonly addresses: PostalAddress[]
  readonly births: string[]
  readonly birthPlaces: string[]
  readonly countries: string[]
  contact: string | null
  person: boolean
  readonly unknown: Element[]
}

function visit(part: Element, found: Found): void {
  const handler = handlers[part.name]
  if (handler === undefined) found.unknown.push(part)
  else handler(part, found)
}

const inside = (part: Element, found: Found): void => {
  for (const each of part.children) visit(each, found)
}

/** One handler an element; `inside` goes on to what it holds. */
const handlers: Readonly<Record<string, (part: Element, found: Found) => void>> = {
  Nm: (part, found) => void (part.text !== '' && found.names.push(part.text)),
  PstlAdr: addressOf,
  Adr: addressOf,
  Id: (part, found) => (part.children.length > 0 ? inside(part, found) : add(found, part.text, null)),
  Pty: inside,
  Agt: inside,
  OrgId: inside,
  PrvtId: (part, found) => {
    found.person = true
    inside(part, found)
  },
  FinInstnId: inside,
  BrnchId: inside,
  AnyBIC: (part, found) => add(found, part.text, 'bic'),
  BICOrBEI: (part, found) => add(found, part.text, 'bic'),
  BICFI: (part, found) => add(found, part.text, 'bic'),
  BIC: (part, found) => add(found, part.text, 'bic'),
  LEI: (part, found) => add(found, part.text, 'lei'),
  ClrSysMmbId: (part, found) =>
    add(found, textAt(part, 'MmbId') ?? '', 'other', textAt(part, 'ClrSysId', 'Cd') ?? 'clearing'),
  Othr: (part, found) =>
    add(
      found,
      textAt(part, 'Id') ?? '',
      schemeOf(part),
      textAt(part, 'SchmeNm', 'Prtry') ?? textAt(part, 'SchmeNm', 'Cd'),
    ),
  DtAndPlcOfBirth: (part, found) => {
    found.person = true
    found.births.push(textAt(part, 'BirthDt') ?? '')
    const place = ['CityOfBirth', 'PrvcOfBirth', 'CtryOfBirth']
      .map(name => textAt(part, name))
      .filter(text => text !== undefined)
    if (place.length > 0) found.birthPlaces.push(place.join(', '))
  },
  CtryOfRes: (part, found) => void found.countries.push(part.text),
  CtctDtls: contactOf,
  TaxId: (part, found) => add(found, part.text, 'tax-id'),
  RegnId: (part, found) => add(found, part.text, 'registration'),
  Authstn: (part, found) => {
    found.contact = textAt(part, 'Nm') ?? found.contact
  },
  TaxTp: () => {},
}

function addressOf(part: Element, found: Found): void {
  const lines = part.children.filter(c => c.name === 'AdrLine').map(c => c.text)
  const named = ['Dept', 'SubDept', 'CareOf', 'BldgNm', 'Flr', 'UnitNb', 'Room', 'PstBx', 'StrtNm', 'BldgNb']
    .map(name => textAt(part, name))
    .filter(text => text !== undefined)
  const city = textAt(part, 'TwnNm')
  const region = textAt(part, 'CtrySubDvsn') ?? textAt(part, 'DstrctNm')
  const postal = textAt(part, 'PstCd')
  const country = textAt(part, 'Ctry')
  if (country !== undefined) found.countries.push(country)
  const full = [...named, ...lines, textAt(part, 'TwnLctnNm'), city, region, postal, country]
    .filter(text => text !== undefined && text !== '')
    .join(', ')
  if (full === '' || full === country) return
  const street = [...named, ...lines].join(', ')
  found.addresses.push({
    full,
    ...(street === '' ? {} : { street }),
    ...(city ? { city } : {}),
    ...(region ? { region } : {}),
    ...(postal ? { postal } : {}),
    ...(country ? { country } : {}),
  })
}

function contactOf(part: Element, found: Found): void {
  found.contact = textAt(part, 'Nm') ?? found.contact
  add(found, textAt(part, 'EmailAdr') ?? '', 'email')
  add(found, textAt(part, 'URLAdr') ?? '', 'website')
  for (const name of ['PhneNb', 'MobNb', 'FaxNb']) add(found, textAt(part, name) ?? '', 'phone')
}

/** External codes for identifications of persons and organisations (ISO 20022 external code sets). */
const schemes: Readonly<Record<string, Scheme>> = {
  CCPT: 'passport',
  NIDN: 'national-id',
  SOSE: 'national-id',
  ARNU: 'national-id',
  TXID: 'tax-id',
  COID: 'registration',
  DUNS: 'duns',
  LEIC: 'lei',
  BICFI: 'bic',
}

const schemeOf = (part: Element): Scheme | null => schemes[textAt(part, 'SchmeNm', 'Cd') ?? ''] ?? null

/** Without a scheme the form of the value decides; what has none is kept as `other`. */
function add(found: Found, raw: string, scheme: Scheme | null, label?: string): void {
  if (raw === '') return
  const made = identifier(scheme ?? detect(raw) ?? 'other', raw, label === undefined ? {} : { label })
  if (made !== null) found.identifiers.push(made)
}

/** Number of an account, and the name and proxy (phone, e-mail, wallet) that go with it. */
export function accountIdentifiers(account: Element): {
  readonly identifiers: readonly Identifier[]
  readonly name: string | null
} {
  const raw = [
    textAt(account, 'Id', 'IBAN'),
    textAt(account, 'Id', 'Othr', 'Id'),
    textAt(account, 'Prxy', 'Id'),
  ].filter(text => text !== undefined)
  const identifiers = raw.flatMap(text => identifier(detect(text) ?? 'other', text, { label: 'account' }) ?? [])
  return { identifiers, name: textAt(account, 'Nm') ?? null }
}
