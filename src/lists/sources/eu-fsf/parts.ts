import type { Element } from '../../../evidence/xml.ts'
import type { Scheme } from '../../../ids/scheme.ts'
import type { PostalAddress } from '../../entry.ts'
import { type ElementFields, elementFields, FieldFault } from '../../fields.ts'
import {
  addAddress,
  addCountry,
  addFact,
  addIdentifier,
  addName,
  addSpan,
  addText,
  genderOf,
  type PartyDraft,
  tidy,
} from '../draft.ts'
import { readSpan, yearSpan } from '../spans.ts'

export function addNameAlias(draft: PartyDraft, element: Element): void {
  const fields = begin(draft, element)
  const family = tidy(fields.text('@lastName'))
  const given = tidy(fields.text('@firstName'))
  const middle = tidy(fields.text('@middleName'))
  const whole = tidy(fields.text('@wholeName')) || [given, middle, family].filter(Boolean).join(' ')
  const strong = flag(fields, '@strong', true)
  const latin = /\p{Script=Latin}/u.test(whole) || !/\p{L}/u.test(whole)
  const first = !draft.names.some(name => name.kind === 'primary')
  const parts = {
    ...(family ? { family } : {}),
    ...(given ? { given } : {}),
    ...(middle ? { middle } : {}),
  }
  addName(draft, whole, {
    kind: latin ? (first && strong ? 'primary' : 'alias') : 'original-script',
    weak: !strong,
    parts: Object.keys(parts).length > 0 ? parts : undefined,
  })
  addText(draft.titles, fields.text('@title'))
  addText(draft.positions, fields.text('@function'))
  const gender = genderOf(fields.text('@gender'), 'nameAlias/@gender')
  draft.gender ??= gender
  fields.ignore('@nameLanguage')
  fields.done()
}

export function addBirthdate(draft: PartyDraft, element: Element): void {
  const fields = begin(draft, element)
  const circa = flag(fields, '@circa', false)
  const calendar = tidy(fields.text('@calendarType')).toUpperCase()
  const [date, year, month, day] = ['@birthdate', '@year', '@monthOfYear', '@dayOfMonth'].map(n => tidy(fields.text(n)))
  const from = tidy(fields.text('@yearRangeFrom'))
  const to = tidy(fields.text('@yearRangeTo'))
  addBirthPlace(draft, fields)
  fields.done()
  const printed =
    date ||
    [year, month?.padStart(2, '0'), month && day?.padStart(2, '0')].filter(part => part && part !== '00').join('-')
  if (calendar !== '' && calendar !== 'GREGORIAN') {
    addFact(draft, `Date of birth (${calendar})`, printed || `${from} to ${to}`)
    return
  }
  const range =
    from !== '' && from !== '0'
      ? yearSpan(from, to && to !== '0' ? to : from, { circa, text: `${from} to ${to}` })
      : null
  if (range) addSpan(draft.births, range)
  if (printed === '' || printed === '0') return
  const span = readSpan(circa ? `circa ${printed}` : printed)
  if (span === null) throw new FieldFault('birthdate', `is no date: ${printed.slice(0, 40)}`)
  addSpan(draft.births, span)
}

function addBirthPlace(draft: PartyDraft, fields: ElementFields): void {
  const parts = ['@place', '@city', '@region', '@zipCode'].map(name => tidy(fields.text(name)))
  const country = countryIn(fields)
  addText(draft.birthPlaces, [...new Set([...parts, country.words])].filter(part => part !== '').join(', '))
}

const schemes: Readonly<Record<string, Scheme>> = {
  passport: 'passport',
  id: 'national-id',
  ssn: 'national-id',
  residentpermit: 'national-id',
  travelpermit: 'national-id',
  drivinglicence: 'national-id',
  electionreg: 'national-id',
  fiscalcode: 'tax-id',
  tin: 'tax-id',
  taxid: 'tax-id',
  vat: 'tax-id',
  regnumber: 'registration',
  tradelic: 'registration',
  swiftbic: 'bic',
  imo: 'imo',
  phone: 'phone',
  fax: 'phone',
  email: 'email',
  website: 'website',
  lei: 'lei',
}

export function addIdentification(draft: PartyDraft, element: Element): void {
  const fields = elementFields(element)
  const code = tidy(fields.text('@identificationTypeCode')).toLowerCase()
  const description = tidy(fields.text('@identificationTypeDescription'))
  const number = tidy(fields.text('@number')) || tidy(fields.text('@latinNumber'))
  const latin = tidy(fields.text('@latinNumber'))
  const country = countryIn(fields)
  const remarks = fields.all('remark').map(remark => tidy(remark.text))
  const scheme = schemeOf(code, number, `${description} ${remarks.join(' ')}`)
  const more = { country: country.words || undefined, label: description || code || undefined }
  if (number !== '') addIdentifier(draft, scheme, number, more)
  if (latin !== '' && latin !== number) addIdentifier(draft, scheme, latin, more)
  const flags = ['@diplomatic', '@knownExpired', '@knownFalse', '@reportedLost', '@revokedByIssuer']
  const set = flags.filter(name => flag(fields, name, false)).map(name => name.slice(1))
  const named = ['@issuedBy', '@issueDate', '@validFrom', '@validTo', '@nameOnDocument', '@region'].map(name => {
    const text = tidy(fields.text(name))
    return text === '' ? '' : `${name.slice(1)} ${text}`
  })
  const words = [...set, ...named, ...remarks].filter(part => part !== '').join('; ')
  if (words !== '') addFact(draft, `Paper ${number || description || code}`, words)
  const own = tidy(fields.text('#text'))
  if (own !== '') addFact(draft, `Paper ${number}`, own)
  finishPart(draft, fields)
  fields.done()
}

/** The type "other" holds Chinese credit codes and ship numbers too; the remark or the form tells. */
function schemeOf(code: string, number: string, words: string): Scheme {
  if (/unified social credit/i.test(words) || /^[159Y][1239]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(number)) return 'uscc'
  if (/\bIMO\b/.test(words) && /^(?:IMO\s*)?\d{7}$/i.test(number)) return 'imo'
  return schemes[code] ?? 'other'
}

export function addPostal(draft: PartyDraft, element: Element): void {
  const fields = begin(draft, element)
  const part = (name: string) => tidy(fields.text(name)) || undefined
  const box = part('@poBox')
  const country = countryIn(fields)
  const parts: { [K in keyof PostalAddress]?: string | undefined } = {
    street: [part('@street'), part('@place'), box && `PO Box ${box}`].filter(Boolean).join(', ') || undefined,
    city: part('@city'),
    region: part('@region'),
    postal: part('@zipCode'),
    country: country.words || undefined,
  }
  const { full: _, ...rest } = parts
  addAddress(draft, rest)
  if (flag(fields, '@asAtListingTime', false)) addFact(draft, 'Address as at listing', part('@city') ?? country.words)
  for (const contact of fields.all('contactInfo')) addContact(draft, contact)
  fields.done()
}

function addContact(draft: PartyDraft, element: Element): void {
  const fields = elementFields(element)
  const key = tidy(fields.text('@key'))
  const value = tidy(fields.text('@value'))
  const scheme =
    schemes[key.toLowerCase()] ??
    ({ web: 'website', 'e-mail': 'email', telephone: 'phone' } as const)[key.toLowerCase() as 'web']
  if (scheme) addIdentifier(draft, scheme, value, { label: key })
  else addFact(draft, `Contact ${key}`, value)
  fields.done()
}

export function addCitizenship(draft: PartyDraft, element: Element): void {
  const fields = begin(draft, element)
  addCountry(draft.citizenships, countryIn(fields).words)
  addFact(draft, 'Region of citizenship', fields.text('@region'))
  fields.done()
}

/** What every part carries: remarks, and the act that brought it (told once at the entity). */
function begin(draft: PartyDraft, element: Element): ElementFields {
  const fields = elementFields(element)
  for (const remark of fields.all('remark')) addFact(draft, `Remark on ${element.name}`, remark.text)
  finishPart(draft, fields)
  return fields
}

function finishPart(draft: PartyDraft, fields: ElementFields): void {
  for (const element of fields.all('additionalInformation')) {
    const inner = elementFields(element)
    addFact(
      draft,
      `Additional information ${tidy(inner.text('@key'))}`.trim(),
      inner.text('@value') ?? inner.text('#text'),
    )
    inner.done()
  }
  fields.ignore('@logicalId', '@regulationLanguage', 'regulationSummary')
}

/** Code 00 stands for an unknown country. */
function countryIn(fields: ElementFields): { readonly words: string } {
  const code = tidy(fields.text('@countryIso2Code'))
  const description = tidy(fields.text('@countryDescription'))
  if (code !== '' && code !== '00') return { words: code }
  return { words: /^unknown$/i.test(description) ? '' : description }
}

function flag(fields: ElementFields, name: string, otherwise: boolean): boolean {
  const text = tidy(fields.text(name)).toLowerCase()
  if (text === '') return otherwise
  if (text === 'true' || text === '1') return true
  if (text === 'false' || text === '0') return false
  throw new FieldFault(name, `is neither true nor false: ${text.slice(0, 40)}`)
}
