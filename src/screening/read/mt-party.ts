import type { Evidence } from '../../finding.ts'
import { countryCode } from '../../ids/country.ts'
import { detect, identifier, normalise } from '../../ids/normalise.ts'
import type { Identifier, Scheme } from '../../ids/scheme.ts'
import { emptyParty, type Party } from '../party.ts'
import { readDate } from './dates.ts'
import { identifierCodes } from './mt-fields.ts'

/** A party field of an MT message with what is wrong with its numbers. */
export type MtParty = { readonly party: Party; readonly faults: readonly string[] }

/** One field of block 4. */
export type MtField = {
  readonly tag: string
  readonly lines: readonly string[]
  /** Line in the file on which the field begins. */
  readonly line: number
}

/**
 * Reads 50a to 59a. The letter chooses the form: A, C, G hold a BIC; F holds numbered lines; B a place; the others a name and
 * an address. A first line that begins with a slash is an account, with two a clearing code.
 */
export function mtParty(field: MtField, place: Evidence): MtParty {
  const { tag } = field
  const number = tag.slice(0, 2)
  const form = tag.slice(2)
  const found: Found = {
    identifiers: [],
    names: [],
    others: [],
    address: [],
    births: [],
    birthPlaces: [],
    countries: [],
    faults: [],
  }
  const rest = [...field.lines]
  const isAgent = number !== '50' && number !== '59'
  if (form === 'F' && number === '50' && !rest[0]?.startsWith('/') && !/^\d\//.test(rest[0] ?? ''))
    coded(rest.shift() ?? '', found)
  else if (rest[0]?.startsWith('/')) account(rest.shift() ?? '', found)
  if (form === 'C' && rest[0] !== undefined && isAgent) found.address.push(...rest)
  else if (/^[ACG]$/.test(form) && rest[0] !== undefined) bic(rest, found)
  else if (form === 'F') numbered(rest, found)
  else if (form === 'B') found.address.push(...rest)
  else if (form === 'L') found.identifiers.push(...made('other', rest.join(' '), 'party'))
  else named(rest, found)
  const full = found.address.join(', ')
  const party: Party = {
    ...emptyParty(`${tag}@${field.line}`, place),
    schema: isAgent ? 'Company' : found.births.length > 0 ? 'Person' : 'LegalEntity',
    names: [
      ...found.names.map(name => ({ full: name, role: 'primary' as const })),
      ...found.others.map(name => ({ full: name, role: 'alias' as const })),
    ],
    identifiers: found.identifiers,
    addresses: full === '' ? [] : [{ full }],
    births: found.births.flatMap(readDate),
    birthPlaces: found.birthPlaces,
    countries: [...new Set(found.countries)],
  }
  return { party, faults: found.faults }
}

type Found = {
  readonly identifiers: Identifier[]
  readonly names: string[]
  readonly others: string[]
  readonly address: string[]
  readonly births: string[]
  readonly birthPlaces: string[]
  readonly countries: string[]
  readonly faults: string[]
}

const made = (scheme: Scheme, raw: string, label: string): Identifier[] => {
  const one = identifier(scheme, raw, { label })
  return one === null ? [] : [one]
}

/** `/DE89370400440532013000`, `//FW021000089`, `/D/12345`. What looks like an IBAN must be one. */
function account(line: string, found: Found): void {
  const clearing = line.startsWith('//')
  const number = line.replace(/^\/{1,2}/, '').replace(/^[CD]\//, '')
  if (number === '') return
  const scheme = clearing ? 'other' : (detect(number) ?? (ibanLike.test(number) ? 'iban' : 'other'))
  found.identifiers.push(...made(scheme, number, clearing ? 'clearing' : 'account'))
  const form = scheme === 'iban' ? normalise('iban', number) : null
  if (form !== null && !form.ok) found.faults.push(`"${number.slice(0, 60)}": ${form.why}`)
}

const ibanLike = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/

function bic(lines: readonly string[], found: Found): void {
  const [code = '', ...rest] = lines
  found.identifiers.push(...made('bic', code, 'BIC'))
  const form = normalise('bic', code)
  if (!form.ok) found.faults.push(`"${code.slice(0, 60)}": ${form.why}`)
  if (!form.ok && code !== '') found.names.push(code)
  found.address.push(...rest)
}

/** Lines of 35 characters: a name that fills its line may go on in the next. */
const fullLine = 33

function named(lines: readonly string[], found: Found): void {
  const [name = '', ...rest] = lines
  if (name === '') return
  found.names.push(name)
  if (name.length >= fullLine && rest[0] !== undefined) found.others.push(`${name} ${rest[0]}`)
  found.address.push(...rest)
}

/** `NIDN/DE/121231234342`: code, country, number (and, of some, the issuer between). */
function coded(line: string, found: Found): void {
  const [code = '', country = '', ...rest] = line.split('/')
  const number = rest.at(-1) ?? ''
  const scheme = identifierCodes[code] ?? 'other'
  const nation = countryCode(country)
  const one = identifier(
    scheme,
    number === '' ? line : number,
    nation === null ? { label: code } : { country: nation, label: code },
  )
  if (one !== null) found.identifiers.push(one)
}

/** Lines of 50F and 59F: 1 name, 2 address, 3 country and town, 4 birth, 5 place of birth, 6 customer number, 7 national number, 8 more of 4 to 7. */
function numbered(lines: readonly string[], found: Found): void {
  const nameLines: string[] = []
  for (const line of lines) {
    const [, sort = '', text = ''] = /^(\d)\/(.*)$/s.exec(line) ?? ['', '', line]
    if (sort === '1') nameLines.push(text)
    else if (sort === '4') found.births.push(text)
    else if (sort === '5') found.birthPlaces.push(text.split('/').reverse().join(', '))
    else if (sort === '6' || sort === '7') coded(`${sort === '6' ? 'CUST' : 'NIDN'}/${text}`, found)
    else if (sort === '3') {
      const [country = '', ...town] = text.split('/')
      const nation = countryCode(country)
      if (nation !== null) found.countries.push(nation)
      found.address.push(...(town.length > 0 ? [town.join(', '), country] : [text]))
    } else found.address.push(text)
  }
  const [first = ''] = nameLines
  if (first === '') return
  // A name goes on in a second line "1/", and a line that is full may break a word.
  found.names.push(nameLines.join(' '))
  if (nameLines.length > 1) found.others.push(...(first.length >= fullLine - 2 ? [nameLines.join('')] : []), first)
}
