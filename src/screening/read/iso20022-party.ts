import type { Element } from '../../evidence/xml.ts'
import { child, textAt } from '../../evidence/xml.ts'
import type { Evidence } from '../../finding.ts'
import { countryCode } from '../../ids/country.ts'
import { detect, identifier, normalise } from '../../ids/normalise.ts'
import type { Identifier, Scheme } from '../../ids/scheme.ts'
import type { PostalAddress } from '../../lists/entry.ts'
import { emptyParty, type Party, type PartyName } from '../party.ts'
import type { PaymentText } from '../payment.ts'
import { readDate } from './dates.ts'
import { type Context, contextOf, type Step } from './iso20022-words.ts'

/** What a party or account element says. */
export type ReadParty = {
  readonly party: Party
  /** Name of the person to talk to, or who signed. */
  readonly contact: string | null
  /** Words that are no fact about the party: departments, issuers, job titles. */
  readonly texts: readonly PaymentText[]
  /** What stands in it that no version of the standard has there; its words are among the texts. */
  readonly unknown: readonly Fault[]
  /** Numbers whose form or check digit is wrong. They are compared as they stand. */
  readonly faults: readonly Fault[]
}

export type Fault = { readonly line: number; readonly path: string; readonly why: string }

/** Reads one element in its context: `party` (PartyIdentification, TaxParty, NameAndAddress, a choice of party or agent) or `account`. */
export function partyOf(element: Element, context: 'party' | 'account', file: Omit<Evidence, 'line'>): ReadParty {
  const found: Found = {
    names: [],
    others: [],
    identifiers: [],
    addresses: [],
    births: [],
    birthPlaces: [],
    countries: [],
    texts: [],
    unknown: [],
    faults: [],
    contact: null,
    person: false,
  }
  walk(element, contextOf(context), { found, path: element.name })
  const place: Evidence = { ...file, line: element.line, field: element.name }
  const named = (role: PartyName['role']) => (full: string) => ({ full, role })
  const party: Party = {
    ...emptyParty(`${element.name}@${element.line}`, place),
    schema: child(element, 'FinInstnId') !== undefined ? 'Company' : found.person ? 'Person' : 'LegalEntity',
    names: [...found.names.map(named('primary')), ...found.others.map(named('alias'))],
    births: found.births.flatMap(readDate),
    birthPlaces: found.birthPlaces,
    countries: [...new Set(found.countries.map(text => countryCode(text) ?? text.toLowerCase()))],
    addresses: found.addresses,
    identifiers: found.identifiers,
  }
  const { contact, texts, unknown, faults } = found
  return { party, contact, texts, unknown, faults }
}

type Found = {
  readonly names: string[]
  readonly others: string[]
  readonly identifiers: Identifier[]
  readonly addresses: PostalAddress[]
  readonly births: string[]
  readonly birthPlaces: string[]
  readonly countries: string[]
  readonly texts: PaymentText[]
  readonly unknown: Fault[]
  readonly faults: Fault[]
  contact: string | null
  person: boolean
}
type At = { readonly found: Found; readonly path: string }

function walk(element: Element, context: Context, at: At): void {
  for (const part of element.children) {
    const here = { ...at, path: `${at.path}/${part.name}` }
    const step = context[part.name]
    if (step !== undefined) take(part, step, here)
    else strange(part, here)
  }
}

/** Its words are examined all the same, and it is told. */
function strange(part: Element, at: At): void {
  const why = 'the standard has no such element here; its words were examined as text'
  at.found.unknown.push({ line: part.line, path: at.path, why })
  const gather = (each: Element, path: string): void => {
    text(each, { ...at, path })
    for (const below of each.children) gather(below, `${path}/${below.name}`)
  }
  gather(part, at.path)
}

function take(part: Element, step: Step, at: At): void {
  const { found } = at
  if (typeof step === 'object') {
    if (step.person) found.person = true
    if (step.into === 'address') address(part, at)
    if (step.into === 'other') other(part, at)
    if (step.into === 'birth') birth(part, at)
    walk(part, contextOf(step.into), at)
    if (part.text !== '') text(part, at)
    return
  }
  if (step === 'read') return
  if (part.children.length > 0) strange(part, at)
  else if (part.text === '' || step === 'ignored') return
  else if (step === 'name') found.names.push(part.text)
  else if (step === 'other-name') found.others.push(part.text)
  else if (step === 'contact') found.contact = found.contact === null ? part.text : `${found.contact}; ${part.text}`
  else if (step === 'country') found.countries.push(part.text)
  else if (step === 'text') text(part, at)
  else add(part, { at, scheme: step === 'told' ? null : step })
}

const text = (part: Element, at: At): void => {
  if (part.text !== '') at.found.texts.push({ field: at.path, text: part.text, line: part.line })
}

function address(part: Element, { found }: At): void {
  const of = (...names: readonly string[]) => part.children.filter(c => names.includes(c.name)).map(c => c.text)
  const [city] = of('TwnNm')
  const region = of('CtrySubDvsn', 'DstrctNm').join(', ')
  const [postal] = of('PstCd')
  const [country] = of('Ctry')
  const rest = part.children.filter(c => c.children.length === 0 && !townParts.has(c.name)).map(c => c.text)
  const street = rest.filter(line => line !== '').join(', ')
  const full = [street, ...of('TwnLctnNm'), city, region, postal, country].filter(said => said).join(', ')
  if (country) found.countries.push(country)
  if (full === '' || full === country) return
  found.addresses.push({
    full,
    ...(street === '' ? {} : { street }),
    ...(city ? { city } : {}),
    ...(region === '' ? {} : { region }),
    ...(postal ? { postal } : {}),
    ...(country ? { country } : {}),
  })
}

const townParts: ReadonlySet<string> = new Set([
  'TwnNm',
  'TwnLctnNm',
  'CtrySubDvsn',
  'DstrctNm',
  'PstCd',
  'Ctry',
  'AdrTp',
])

function birth(part: Element, { found }: At): void {
  found.births.push(textAt(part, 'BirthDt') ?? '')
  const place = ['CityOfBirth', 'PrvcOfBirth', 'CtryOfBirth'].map(name => textAt(part, name)).filter(said => said)
  if (place.length > 0) found.birthPlaces.push(place.join(', '))
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
  BBAN: 'other',
}

/** A number with the name of its scheme. Without one its form decides; what has none is kept as `other`. */
function other(part: Element, at: At): void {
  const id = child(part, 'Id') ?? child(part, 'MmbId')
  if (id === undefined || id.children.length > 0) return
  const scheme = child(part, 'SchmeNm') ?? child(part, 'ClrSysId')
  const code = scheme === undefined ? undefined : (textAt(scheme, 'Cd') ?? textAt(scheme, 'Prtry') ?? scheme.text)
  add(id, { at, scheme: schemes[code ?? ''] ?? null, ...(code ? { label: code } : {}) })
}

/** Numbers that carry a check digit or a strict form: what is said to be one must be one. */
const strict: ReadonlySet<Scheme> = new Set(['bic', 'iban', 'lei'])

function add(part: Element, said: { readonly at: At; readonly scheme: Scheme | null; readonly label?: string }): void {
  const { at, label } = said
  const scheme = said.scheme ?? detect(part.text) ?? 'other'
  const made = identifier(scheme, part.text, label === undefined ? {} : { label })
  if (made === null) return
  at.found.identifiers.push(made)
  const form = strict.has(scheme) ? normalise(scheme, part.text) : null
  if (form !== null && !form.ok)
    at.found.faults.push({ line: part.line, path: at.path, why: `"${part.text.slice(0, 60)}": ${form.why}` })
}
