import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../policy.ts'
import { entryOf, screenerOf } from './screening.testing.ts'
import { identifiersIn, textMatches } from './text.ts'

describe('identifiers in running text', () => {
  test.each([
    [
      'refund to 0xd5ed34b52ac4ab84d8fa8a231a3218bbf01ed510, thanks',
      ['wallet:0xd5ed34b52ac4ab84d8fa8a231a3218bbf01ed510'],
    ],
    ['IBAN DE89 3704 0044 0532 0130 00', ['iban:DE89370400440532013000']],
    ['acct DE89370400440532013000.', ['iban:DE89370400440532013000']],
    ['acct DE00370400440532013000', []],
    ['vessel MV SEA STAR IMO 9074729', ['imo:9074729']],
    ['vessel IMO: 9074720', ['imo:9074720']],
    ['see https://www.integritytech.com.cn/x', ['url:https://www.integritytech.com.cn/x']],
    ['site integritytech[.]com[.]cn', ['website:integritytech.com.cn']],
    ['mail Boss@Example.com today', ['email:boss@example.com']],
    ['USCC 91110108562135265P', ['uscc:91110108562135265P']],
    ['report.pdf and router.lan', []],
    ['call +49 30 123456', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(identifiersIn(text).map(({ scheme, value }) => `${scheme}:${value}`)).toEqual(expected)
  })
})

describe('names in running text', () => {
  const screener = screenerOf('ofac-sdn', [
    entryOf({
      id: 'org',
      schema: 'Company',
      names: [{ full: 'SICHUAN JUXINHE NETWORK TECHNOLOGY CO., LTD.', kind: 'primary', weak: false }],
    }),
    entryOf({
      id: 'man',
      schema: 'Person',
      names: [
        { full: 'YIN, Kecheng', kind: 'primary', weak: false, parts: { family: 'YIN', given: 'Kecheng' } },
        { full: 'Invoice Payment', kind: 'alias', weak: true },
      ],
    }),
    entryOf({
      id: 'han',
      schema: 'Company',
      names: [{ full: '永信至诚科技集团股份有限公司', kind: 'original-script', weak: false }],
    }),
    entryOf({ id: 'ship', schema: 'Vessel', names: [{ full: 'HORIZON', kind: 'primary', weak: false }] }),
  ])
  const met = (text: string) => {
    const found = textMatches(screener, [{ field: 'Ustrd', text, line: 1 }], defaultPolicy)
    const alerts = found
      .filter(({ match }) => match.setAside === null)
      .map(({ match }) => screener.entries.at(match.entry).entry.id)
    return [...new Set(alerts)]
  }

  test.each([
    ['Payment to Sichuan Juxinhe Network Technology Co Ltd', ['org']],
    ['INV 77 SICHUAN JUXINHE NETWORK TECHNOLOGY', ['org']],
    ['Sichuan Juxinhe\nNetwork Technology', ['org']],
    ['Sichuan Juxinhe Netwrok Technology Co Ltd', ['org']],
    ['on behalf of Kecheng Yin', ['man']],
    ['on behalf of Yin Kecheng', ['man']],
    ['付永信至诚科技集团股份有限公司货款', ['han']],
    ['信至诚科技', []],
    ['new horizon project', []],
    ['invoice payment', []],
    ['network technology services, Sichuan hotpot', []],
  ])('%j', (text, entries) => {
    expect(met(text)).toEqual(entries)
  })

  test('a name far inside a long text is found', () => {
    expect(
      met(`${'lorem ipsum dolor '.repeat(1_000)} Sichuan Juxinhe Network Technology ${'sit amet '.repeat(1_000)}`),
    ).toEqual(['org'])
  })

  test.each([
    ['one word without end', `${'x'.repeat(100_000)} Sichuan Juxinhe Network Technology`],
    ['words of hyphens', `${'a-b-c-'.repeat(300)} Sichuan Juxinhe Network Technology`],
    ['long words', `${'abcdefghijklmnopqrstuvwxyz'.repeat(5)} `.repeat(50) + 'Sichuan Juxinhe Network Technology'],
  ])('%s hides nothing', (_, text) => {
    expect(met(text)).toEqual(['org'])
  })
})
