import { describe, expect, test } from 'vitest'
import { loadStarter } from '../lists/starter/starter.ts'
import { defaultPolicy, type Policy } from '../policy.ts'
import { examineParty, examinePayment } from './examine.ts'
import { emptyParty } from './party.ts'
import type { Payment, PaymentText } from './payment.ts'
import { buildScreener } from './screener.ts'
import { editionOf, entryOf, partyOf, screenerOf } from './screening.testing.ts'

const screener = buildScreener(loadStarter().map(({ list, entries }) => editionOf(list, entries)))
const alerting: Policy = { ...defaultPolicy, screening: { ...defaultPolicy.screening, weakAliases: 'alert' } }
const examine = (schema: string, properties: Record<string, string>, policy = defaultPolicy) =>
  examineParty(screener, partyOf(schema, properties), policy).filter(found => found.against.list === 'ofac-sdn')
const place = { file: 'pay.xml', line: 7, sha256: 'e'.repeat(64) }
const payment = (said: Partial<Payment>): Payment => ({
  id: 'E2E-1',
  format: 'pacs.008',
  parties: [],
  texts: [],
  amounts: [],
  references: [],
  dates: [],
  place,
  ...said,
})
const text = (words: string): PaymentText => ({ field: 'RmtInf/Ustrd', text: words, line: 9 })

describe('a party by an identifier alone', () => {
  test.each([
    ['USCC', { name: 'Some Other Firm', uscCode: '91110108562135265P' }, '50543', 'uscc'],
    ['USCC in the tax number', { name: 'Some Other Firm', taxNumber: '91110108562135265P' }, '50543', 'uscc'],
    ['site', { name: 'Some Other Firm', website: 'https://www.integritytech.com.cn/en' }, '50543', 'website'],
    ['e-mail domain', { name: 'Some Other Firm', email: 'sales@integritytech.com.cn' }, '50543', 'email-domain'],
    ['wallet', { name: 'J. Doe', publicKey: '0xD5ED34b52AC4ab84d8FA8A231a3218bbF01Ed510' }, '53953', 'wallet'],
    ['e-mail', { name: 'J. Doe', email: 'Volhvb@mail.ru' }, '44902', 'email'],
  ])('%s', (_, properties, entry, comparison) => {
    const [found] = examine('LegalEntity', properties)
    expect(found?.against.entry).toBe(entry)
    expect(found?.setAside).toBeNull()
    expect(found?.grounds[0]?.comparison).toBe(comparison)
  })
})

test('grounds of a full match: the identifier first, then the names as they are written', () => {
  const [found] = examine('Company', {
    name: 'Integrity Technology Grp. Inc',
    uscCode: '9111 0108 5621 35265P',
    country: 'cn',
  })
  expect(found?.grounds[0]).toMatchObject({ comparison: 'uscc', subject: '9111 0108 5621 35265P', weight: 0.98 })
  const names = found?.grounds.find(ground => ground.comparison === 'names')
  expect(names).toMatchObject({
    subject: 'Integrity Technology Grp. Inc',
    entry: 'INTEGRITY TECHNOLOGY GROUP, INCORPORATED',
    weight: 0,
  })
  expect(found?.grounds.some(ground => ground.subject === 'Technology' && ground.entry === 'TECHNOLOGY')).toBe(true)
  expect(found?.action.kind).toBe('block')
})

test('the Chinese name is met by its Pinyin', () => {
  expect(examine('Company', { name: '永信至诚科技集团股份有限公司' })[0]?.against.entry).toBe('50543')
})

describe('weak aliases', () => {
  const weak = screenerOf('ofac-sdn', [
    entryOf({
      id: '1',
      schema: 'Person',
      names: [
        { full: 'PETROV, Ivan Sergeyevich', kind: 'primary', weak: false },
        { full: 'Abyrvalgovich Zorkin', kind: 'alias', weak: true },
      ],
      births: [{ from: '1980-05-06', to: '1980-05-06', circa: false, text: '06 May 1980' }],
    }),
  ])
  const by = (properties: Record<string, string>, policy = defaultPolicy) =>
    examineParty(weak, partyOf('Person', properties), policy)

  test('alone they are kept and do not alert', () => {
    const found = by({ name: 'Abyrvalgovich Zorkin' })
    expect(found).toHaveLength(1)
    expect(found[0]?.setAside?.rule).toBe('weak-alias-only')
    expect(found[0]?.severity).toBe('low')
  })
  test('they alert when the policy says so', () => {
    expect(by({ name: 'Abyrvalgovich Zorkin' }, alerting)[0]?.setAside).toBeNull()
  })
  test('with the day of birth they do not stand alone', () => {
    expect(by({ name: 'Abyrvalgovich Zorkin', birthDate: '1980-05-06' })[0]?.setAside).toBeNull()
  })
  test('a country does not carry them', () => {
    expect(by({ name: 'Abyrvalgovich Zorkin', nationality: 'ru' })[0]?.setAside?.rule).toBe('weak-alias-only')
  })
  test.each([
    ['Ivan Sergeyevich Petrow', null],
    ['Ivan Petrow', null],
  ])('beside the strong name %s they corroborate', (name, rule) => {
    const strong = by({ name })[0]
    const both = by({ name, alias: 'Abyrvalgovich Zorkin' })[0]
    expect(strong?.setAside?.rule ?? null).toBe(rule)
    expect(both?.setAside).toBeNull()
    expect(both?.score).toBeGreaterThan(strong?.score ?? 1)
    expect(both?.grounds.some(ground => ground.comparison === 'weak-alias')).toBe(true)
  })
})

test('one finding for each subject and entry, however many names agree', () => {
  const found = examine('Company', {
    name: 'Integrity Technology Group',
    alias: 'Beijing Integrity Technology Company',
  })
  expect(found.filter(each => each.against.entry === '50543')).toHaveLength(1)
  expect(new Set(found.map(each => each.id)).size).toBe(found.length)
})

test('what is below the threshold is kept with its rule', () => {
  const strict: Policy = { ...defaultPolicy, screening: { ...defaultPolicy.screening, threshold: 0.99 } }
  const [found] = examine('Company', { name: 'Integrity Technology Group' }, strict)
  expect(found?.setAside?.rule).toBe('below-threshold')
})

test('a person of the same name born decades apart does not alert', () => {
  const name = 'Aleksey Alekseyevich Belan'
  expect(examine('Person', { name, birthDate: '1987-06-27' })[0]?.setAside).toBeNull()
  expect(examine('Person', { name, birthDate: '1951-01-14' }).filter(found => found.setAside === null)).toEqual([])
})

test('the same evidence gives the same bytes', () => {
  const once = () => JSON.stringify(examine('Company', { name: 'Integrity Technology Group', country: 'cn' }))
  expect(once()).toBe(once())
})

describe('a payment', () => {
  const agent = {
    ...emptyParty('a', place),
    schema: 'Company' as const,
    identifiers: [{ scheme: 'bic' as const, value: 'TKBBRUMM001' }],
  }
  const bank = screenerOf('ofac-sdn', [
    entryOf({
      id: '9',
      schema: 'Company',
      names: [{ full: 'TRANSKAPITAL BANK', kind: 'primary', weak: false }],
      identifiers: [{ scheme: 'bic', value: 'TKBBRUMM' }],
    }),
  ])

  test('an agent is met by the first eight characters of its BIC', () => {
    const [found] = examinePayment(
      bank,
      payment({ parties: [{ role: 'creditor-agent', field: 'CdtrAgt', party: agent }] }),
      defaultPolicy,
    )
    expect(found?.against.entry).toBe('9')
    expect(found?.subject.properties.role).toBe('creditor-agent')
    expect(found?.setAside).toBeNull()
  })

  test.each([
    ['a wallet', 'refund 0xd5ed34b52ac4ab84d8fa8a231a3218bbf01ed510 thanks', '53953'],
    ['a site', 'licence www.integritytech.com.cn order 7', '50543'],
    ['a defanged site', 'see integritytech[.]com[.]cn', '50543'],
    ['a USCC', 'INV 12 /91110108562135265P/', '50543'],
    ['a name', 'On behalf of Integrity Technology Group Incorporated, invoice 7', '50543'],
    ['a name in capitals without its legal form', 'PAYMENT FOR SICHUAN JUXINHE NETWORK TECHNOLOGY', '52749'],
  ])('%s in the remittance text', (_, words, entry) => {
    const found = examinePayment(screener, payment({ texts: [text(words)] }), defaultPolicy)
    const hit = found.find(each => each.against.entry === entry)
    expect(hit?.setAside).toBeNull()
    expect(hit?.evidence[0]).toMatchObject({ line: 9, field: 'RmtInf/Ustrd' })
  })

  test.each([
    'Invoice 2024-118 network technology services',
    'salary march, integrity bonus',
    'rent',
    'technology group purchase 4411',
  ])('ordinary words do not alert: %s', words => {
    const found = examinePayment(screener, payment({ texts: [text(words)] }), defaultPolicy)
    expect(found.filter(each => each.setAside === null)).toEqual([])
  })

  test('name and text that meet one entry are one finding, the surer one', () => {
    const party = partyOf('Company', { name: 'Integrity Technology Group, Inc.', uscCode: '91110108562135265P' })
    const found = examinePayment(
      screener,
      payment({
        parties: [{ role: 'creditor', field: 'Cdtr', party }],
        texts: [text('for Integrity Technology Group')],
      }),
      defaultPolicy,
    ).filter(each => each.against.entry === '50543')
    expect(found).toHaveLength(1)
    expect(found[0]?.subject.properties.role).toBe('creditor')
  })
})
