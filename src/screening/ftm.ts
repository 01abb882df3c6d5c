import type { Evidence } from '../finding.ts'
import { detect, identifier } from '../ids/normalise.ts'
import type { Identifier, Scheme } from '../ids/scheme.ts'
import type { DateSpan, PartyEntry, PostalAddress, Schema } from '../lists/entry.ts'
import { emptyParty, type Party, type PartyName } from './party.ts'
import { countryOf } from './read/countries.ts'
import { isUnreadDate, readDate } from './read/dates.ts'

/** Property values as FollowTheMoney has them: lists of strings; a bare string is taken as a list of one. */
export type FtmProperties = Readonly<Record<string, readonly string[] | string>>

/** FollowTheMoney schemata that Interdict compares, with those that are special cases of one of ours. */
const schemata: Readonly<Record<string, Schema>> = {
  Person: 'Person',
  Organization: 'Organization',
  PublicBody: 'Organization',
  Company: 'Company',
  LegalEntity: 'LegalEntity',
  Thing: 'LegalEntity',
  Vehicle: 'LegalEntity',
  Vessel: 'Vessel',
  Airplane: 'Airplane',
  CryptoWallet: 'CryptoWallet',
}

const nameProperties: Readonly<Record<string, PartyName['role']>> = {
  name: 'primary',
  alias: 'alias',
  weakAlias: 'weak',
  previousName: 'former',
  abbreviation: 'alias',
  pastNames: 'former',
}

const identifierProperties: Readonly<Record<string, Scheme>> = {
  idNumber: 'national-id',
  passportNumber: 'passport',
  passport: 'passport',
  socialSecurityNumber: 'national-id',
  registrationNumber: 'registration',
  ogrnCode: 'registration',
  okpoCode: 'registration',
  taxNumber: 'tax-id',
  vatCode: 'tax-id',
  innCode: 'tax-id',
  leiCode: 'lei',
  uscCode: 'uscc',
  swiftBic: 'bic',
  dunsCode: 'duns',
  imoNumber: 'imo',
  mmsi: 'mmsi',
  callSign: 'call-sign',
  isin: 'isin',
  isinCode: 'isin',
  ticker: 'ticker',
  email: 'email',
  website: 'website',
  phone: 'phone',
  publicKey: 'wallet',
  cryptoWallets: 'wallet',
  iban: 'iban',
  serialNumber: 'aircraft',
}

/** The property in which a scheme is written: the first that is read as it. */
const propertyOf: ReadonlyMap<Scheme, string> = new Map(
  Object.entries(identifierProperties)
    .reverse()
    .map(([property, scheme]) => [scheme, property]),
)

const nationalityProperties = ['nationality', 'citizenship']
const countryProperties = ['country', 'jurisdiction', 'mainCountry', 'flag', 'domicile']

/** A father's name stands between: the patronymic of Russians, the second name of Arabs. */
const givenProperties = ['firstName', 'secondName', 'middleName', 'fatherName']
const partProperties = [...givenProperties, 'lastName']

/** The properties that screening looks at. */
export const ftmProperties: ReadonlySet<string> = new Set([
  ...Object.keys(nameProperties),
  ...partProperties,
  ...Object.keys(identifierProperties),
  ...nationalityProperties,
  ...countryProperties,
  'birthDate',
  'birthPlace',
  'gender',
  'address',
  'addressEntity',
])

/** Ours for a FollowTheMoney schema; null for what is no party (Address, Sanction, Ownership …). */
export const schemaOf = (name: string): Schema | null =>
  Object.hasOwn(schemata, name) ? (schemata[name] ?? null) : null

/** A party from FollowTheMoney properties. Properties that tell nothing for screening are left out. */
export function partyFromFtm(
  source: { readonly id: string; readonly schema: Schema; readonly properties: FtmProperties },
  place: Evidence,
): Party {
  const { schema, properties } = source
  const values = (name: string): string[] => {
    const held = Object.hasOwn(properties, name) ? properties[name] : undefined
    return (typeof held === 'string' ? [held] : [...(held ?? [])]).map(v => v.trim()).filter(v => v !== '')
  }
  const countries = countryProperties.flatMap(values).map(codeOrWords)
  const [gender = ''] = values('gender')
  return {
    ...emptyParty(source.id, place),
    schema,
    names: namesOf(values),
    births: values('birthDate').flatMap(readDate),
    birthPlaces: values('birthPlace'),
    countries: [...new Set(countries)],
    nationalities: [...new Set(nationalityProperties.flatMap(values).map(codeOrWords))],
    gender: /^(m|male)$/i.test(gender) ? 'male' : /^(f|female)$/i.test(gender) ? 'female' : null,
    addresses: [...values('address'), ...values('addressEntity')].map(addressOf),
    identifiers: identifiersOf(values, countries),
  }
}

/** Values that screening looks at and cannot read, each as a caller is told of it. */
export function unreadValues({ birthDate = [] }: FtmProperties): string[] {
  return [birthDate]
    .flat()
    .filter(isUnreadDate)
    .map(text => `birthDate "${text.slice(0, 40)}" is no date`)
}

/** An entry's facts as FollowTheMoney properties, for callers that speak it. */
export function ftmFromEntry(entry: PartyEntry): Record<string, string[]> {
  const out: Record<string, string[]> = {}
  const add = (name: string, values: readonly string[]) => {
    const unique = [...new Set([...(out[name] ?? []), ...values])].filter(value => value !== '')
    if (unique.length > 0) out[name] = unique
  }
  for (const { full, kind, weak } of entry.names)
    add(weak ? 'weakAlias' : kind === 'former' ? 'previousName' : kind === 'alias' ? 'alias' : 'name', [full])
  add('birthDate', entry.births.flatMap(ftmDates))
  add('birthPlace', entry.birthPlaces)
  add('deathDate', entry.deaths.flatMap(ftmDates))
  add(entry.vessel || entry.aircraft ? 'buildDate' : 'incorporationDate', entry.founded.flatMap(ftmDates))
  add('nationality', [...entry.nationalities, ...entry.citizenships])
  add('country', entry.countries)
  add(
    'flag',
    [entry.vessel?.flag, entry.aircraft?.flag].filter(flag => flag !== undefined),
  )
  add('gender', entry.gender === null ? [] : [entry.gender])
  add(
    'address',
    entry.addresses.map(address => address.full),
  )
  const craft = entry.vessel ?? entry.aircraft
  for (const [name, value] of [
    ['type', craft?.type],
    ['model', craft?.model],
    ['tonnage', craft?.tonnage],
    ['grossRegisteredTonnage', craft?.grossTonnage],
    ['owner', craft?.owner],
    ['operator', craft?.operator],
    ['buildDate', craft?.manufactured],
  ] as const)
    add(name, value === undefined ? [] : [value])
  add('pastFlags', craft?.formerFlags ?? [])
  add('position', entry.positions)
  add('title', entry.titles)
  add('program', entry.programs)
  add('notes', entry.remarks === null ? [] : [entry.remarks])
  for (const { scheme, value, raw } of entry.identifiers) {
    const name = propertyOf.get(scheme === 'domain' ? 'website' : scheme)
    if (name !== undefined) add(name, [raw ?? value])
  }
  return out
}

/** Longer spans are written by their first and last year. */
const longestSpan = 12

/** FollowTheMoney knows days, months and years, several of each: a span is the years that it touches. */
function ftmDates({ from, to }: DateSpan): string[] {
  if (from === to) return [from]
  if (from.slice(0, 7) === to.slice(0, 7)) return [from.slice(0, 7)]
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  if (last - first > longestSpan) return [String(first), String(last)]
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
}

type Values = (name: string) => string[]

function namesOf(values: Values): PartyName[] {
  const names = Object.entries(nameProperties).flatMap(([property, role]) =>
    values(property).map((full): PartyName => ({ full, role })),
  )
  return names.some(name => name.role === 'primary') ? names : [...composed(values), ...names]
}

/** Names made of their parts. Of several first or last names each makes a name of its own. */
function composed(values: Values): PartyName[] {
  const [, ...between] = givenProperties
  const middle = [...new Set(between.flatMap(values))]
  const out: PartyName[] = []
  for (const family of orNone(values('lastName')))
    for (const first of orNone(values('firstName'))) {
      const given = [first, ...middle].filter(part => part !== '').join(' ')
      const full = `${given} ${family}`.trim()
      if (full === '' || out.length >= mostComposed) continue
      out.push({ full, role: 'primary', ...(given === '' || family === '' ? {} : { parts: { family, given } }) })
    }
  return out
}

const mostComposed = 12
const orNone = (values: readonly string[]): readonly string[] => (values.length === 0 ? [''] : values)

/** Numbers that a country gives out. */
const ISSUED: ReadonlySet<Scheme> = new Set(['national-id', 'registration', 'tax-id'])

function identifiersOf(values: Values, countries: readonly string[]): Identifier[] {
  const country = countries.length === 1 && /^[a-z]{2}$/.test(countries[0] ?? '') ? countries[0] : undefined
  return Object.entries(identifierProperties).flatMap(([property, scheme]) =>
    values(property).flatMap(raw => {
      // Registers put anything into these; a form with a check digit tells better than the property's name.
      const told = scheme === 'registration' || scheme === 'national-id' || scheme === 'tax-id' ? detect(raw) : null
      const better = told === 'uscc' || told === 'lei' || told === 'imo' ? told : scheme
      const more = ISSUED.has(better) && country !== undefined ? { country } : {}
      return identifier(better, raw, more) ?? []
    }),
  )
}

/** A line whose last part names a country is an address of it. */
function addressOf(full: string): PostalAddress {
  const country = full.includes(',') ? countryOf(full.slice(full.lastIndexOf(',') + 1).trim()) : null
  return country === null ? { full } : { full, country }
}

const codeOrWords = (text: string): string => countryOf(text) ?? text
