import { describe, expect, test } from 'vitest'
import { identifier } from '../../ids/normalise.ts'
import type { Identifier, Scheme } from '../../ids/scheme.ts'
import type { DateSpan, Schema } from '../../lists/entry.ts'
import { readSpan } from '../../lists/sources/spans.ts'
import { compareAddresses, prepareAddress } from './address.ts'
import { compareBirths } from './birth.ts'
import { compareCountries } from './country.ts'
import { compareGenders } from './gender.ts'
import { agreements, identifierContradiction } from './identifiers.ts'
import { compatible } from './schema.ts'

const span = (text: string): DateSpan => {
  const read = readSpan(text)
  if (read === null) throw new Error(`no date: ${text}`)
  return read
}
const birth = (a: string, b: string) =>
  compareBirths(a.split(' or ').map(span), b.split(' or ').map(span))?.outcome ?? null

describe('births', () => {
  test.each([
    ['1970-04-03', '03 Apr 1970', 'birth-day'],
    ['1970-04-03', '1970-03-04', 'birth-swapped'],
    ['1970-04-13', '1970-04-14', 'birth-same-month'],
    ['1970-04-13', '1970-05-13', 'birth-same-month'],
    ['1970-04-13', '1970-09-02', 'birth-same-year'],
    ['1970-04-03', '1970-04', 'birth-month'],
    ['1970-01-01', '1970-09-02', 'birth-first-day'],
    ['1970-04-03', '1870-04-03', 'birth-slip'],
    ['1970-04-03', '1907-04-03', 'birth-slip'],
    ['1970-04-03', '1971-04-03', 'birth-slip'],
    ['1970-04-03', '1970', 'birth-year'],
    ['1970', '1970', 'birth-year'],
    ['1970-04', '1970', 'birth-year'],
    ['1970', '1971', 'birth-next-year'],
    ['1970-12-31', '1971-01-01', 'birth-near'],
    ['1970-12-31', '1971-12-01', 'birth-next-year'],
    ['1970-12-31', '1971', 'birth-next-year'],
    ['1970-04-03', '1968 to 1972', 'birth-span'],
    ['1970', '1960 to 1969', 'birth-next-year'],
    ['1970', 'circa 1971', 'birth-span'],
    ['1958-04-03', 'circa 1958', 'birth-span'],
    ['1961', 'circa 1958', 'birth-next-year'],
    ['1970', '1972', 'birth-near'],
    ['1970', '1975', 'birth-apart'],
    ['1970', '1990', 'birth-far'],
    // Of several dates the best pair speaks.
    ['1970-04-03 or 1970-03-04', '1970-03-04', 'birth-day'],
    ['1970', '1950 or 1970', 'birth-year'],
  ])('%s against %s: %s', (a, b, outcome) => {
    expect(birth(a, b)).toBe(outcome)
    expect(birth(b, a)).toBe(outcome)
  })

  test('absence compares nothing', () => {
    expect(compareBirths([], [span('1970')])).toBeNull()
    expect(compareBirths([span('1970')], [])).toBeNull()
  })
})

describe('countries', () => {
  const nobody = { nationalities: [], others: [] }
  test.each([
    [{ nationalities: ['cn'], others: [] }, { nationalities: ['cn', 'us'], others: [] }, true, 'nationality-agrees'],
    [{ nationalities: ['us'], others: [] }, { nationalities: ['cn'], others: ['us'] }, true, 'nationality-differs'],
    [{ nationalities: [], others: ['us'] }, { nationalities: ['cn'], others: [] }, true, 'country-differs'],
    [
      { nationalities: [], others: ['us'] },
      { nationalities: [], others: ['cn'] },
      false,
      'country-differs-organization',
    ],
    [{ nationalities: [], others: ['cn'] }, { nationalities: ['cn'], others: [] }, true, 'country-agrees'],
    [nobody, { nationalities: ['cn'], others: [] }, true, null],
    [{ nationalities: ['cn'], others: ['cn'] }, nobody, false, null],
  ])('%j against %j', (a, b, person, outcome) => {
    expect(compareCountries(a, b, person)?.outcome ?? null).toBe(outcome)
  })
})

test.each([
  ['male', 'male', 'gender-agrees'],
  ['male', 'female', 'gender-differs'],
  [null, 'male', null],
  ['female', null, null],
] as const)('gender %s against %s', (a, b, outcome) => {
  expect(compareGenders(a, b)?.outcome ?? null).toBe(outcome)
})

describe('addresses', () => {
  const held = (full: string, city?: string) => [prepareAddress({ full, ...(city === undefined ? {} : { city }) })]
  test.each([
    [
      'Building 6, Yard 4, Fengxian East Road, Haidian',
      'No. 4 Yard, Fengxian East Rd., Haidian District, Beijing',
      'address-agrees',
    ],
    ['12 Main Street, Springfield', '14 Main Street, Springfield', null],
    ['Main Street, London', 'High Street, London', null],
    ['Россия, Москва, улица Мосфильмовская, 31', 'Mosfilmovskaya ul. 31, Moskva', 'address-agrees'],
    ['', 'Mosfilmovskaya 31', null],
  ])('%s | %s', (a, b, outcome) => {
    expect(compareAddresses(held(a), held(b))?.outcome ?? null).toBe(outcome)
  })
  test('the same city says little, but something', () => {
    expect(compareAddresses(held('1 A Road, Minsk', 'Minsk'), held('99 Zed Alley, Minsk', 'Minsk'))?.outcome).toBe(
      'city-agrees',
    )
  })
})

const id = (scheme: Scheme, raw: string, country?: string): Identifier => {
  const made = identifier(scheme, raw, country === undefined ? {} : { country })
  if (made === null) throw new Error(`no identifier: ${raw}`)
  return made
}

describe('identifiers that agree', () => {
  test.each([
    [id('uscc', '91110108562144110X'), id('uscc', '9111 0108 5621 4411 0X'), 'uscc'],
    [id('tax-id', '91110108562144110X'), id('uscc', '91110108562144110X'), 'paper'],
    [id('bic', 'TKBBRUMMXXX'), id('bic', 'TKBBRUMM'), 'bic'],
    [id('bic', 'TKBBRUMM001'), id('bic', 'TKBBRUMM'), 'bic'],
    [id('bic', 'DEUTDEFF'), id('bic', 'TKBBRUMM'), null],
    [id('website', 'https://www.integritytech.com.cn/about'), id('website', 'integritytech.com.cn'), 'website'],
    [id('url', 'https://shop.integritytech.com.cn/x'), id('website', 'integritytech.com.cn'), 'website'],
    [id('email', 'sales@mail.integritytech.com.cn'), id('website', 'integritytech.com.cn'), 'email-domain'],
    [id('email', 'a@notintegritytech.com.cn'), id('website', 'integritytech.com.cn'), null],
    [id('website', 'vk.com/somebody'), id('website', 'vk.com/other'), null],
    [id('email', 'a@vk.com'), id('website', 'vk.com/other'), null],
    [id('email', 'Boss@Example.com'), id('email', 'boss@example.com'), 'email'],
    [id('passport', 'AB 123456'), id('passport', 'AB123456'), 'passport'],
    [id('passport', 'AB123456', 'ru'), id('passport', 'AB123456', 'by'), null],
    [id('national-id', 'AB123456'), id('passport', 'AB123456'), 'paper'],
    [id('passport', '1234'), id('passport', '1234'), null],
    [id('imo', 'IMO 9074729'), id('imo', '9074729'), 'imo'],
  ] as const)('%j against %j: %s', (a, b, kind) => {
    expect(agreements([a], [b])[0]?.kind ?? null).toBe(kind)
  })

  test('schemes are written as people write them', () => {
    const said = (scheme: Scheme, raw: string) => agreements([id(scheme, raw)], [id(scheme, raw)])[0]?.text
    expect(said('uscc', '91110108562144110X')).toBe('The same unified social credit code (USCC).')
    expect(said('imo', '9074729')).toBe('The same IMO number.')
    expect(said('lei', '5493001KJTIIGC8Y1R12')).toBe('The same LEI.')
  })
})

describe('identifiers that contradict', () => {
  test.each([
    [[id('imo', '9074729')], [id('imo', '9395044')], 'identifier-differs'],
    [[id('lei', '5493001KJTIIGC8Y1R12')], [id('lei', '529900T8BM49AURSDO55')], 'identifier-differs'],
    // A number that fails its check digit is a slip, not a contradiction.
    [[id('imo', '9074720')], [id('imo', '9395044')], null],
    [[id('national-id', 'A1234567', 'ru')], [id('national-id', 'B7654321', 'ru')], 'paper-differs'],
    [[id('national-id', 'A1234567', 'ru')], [id('national-id', 'B7654321', 'by')], null],
    [[id('passport', 'A1234567', 'ru')], [id('passport', 'B7654321', 'ru')], null],
    [[id('registration', '1027700132195', 'ru')], [id('registration', '1027700067328', 'ru')], 'paper-differs'],
    // Two registers of one country, and two countries.
    [[id('registration', '1027700132195', 'ru')], [id('registration', '00032537', 'ru')], null],
    [[id('registration', '1027700132195', 'ru')], [id('registration', '1027700067328', 'by')], null],
    [[id('imo', '9074729')], [], null],
  ])('%j against %j: %s', (a, b, outcome) => {
    expect(identifierContradiction(a, b)?.outcome ?? null).toBe(outcome)
  })
})

test('kinds of party that can never be one, both ways', () => {
  const all: Schema[] = ['Person', 'Organization', 'Company', 'LegalEntity', 'Vessel', 'Airplane', 'CryptoWallet']
  for (const a of all)
    for (const b of all) {
      expect(compatible(a, b), `${a} ${b}`).toBe(compatible(b, a))
      expect(compatible(a, a)).toBe(true)
    }
  expect(compatible('Person', 'Company')).toBe(false)
  expect(compatible('Person', 'Vessel')).toBe(false)
  expect(compatible('Vessel', 'Company')).toBe(false)
  expect(compatible('Company', 'Organization')).toBe(true)
})
