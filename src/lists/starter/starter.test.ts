import { describe, expect, it } from 'vitest'
import { normalise } from '../../ids/normalise.ts'
import { marks, starterParty } from './shape.ts'
import { loadStarter } from './starter.ts'

const editions = loadStarter()
const entries = editions.flatMap(edition => edition.entries.map(entry => ({ list: edition.list, entry })))
const of = (list: string, id: string) => entries.find(e => e.list === list && e.entry.id === id)?.entry

describe('starter edition', () => {
  it('loads every list with its entries', () => {
    expect(editions.map(e => [e.list, e.entries.length])).toEqual([
      ['ofac-sdn', 114],
      ['eu-fsf', 6],
      ['uk-sanctions', 7],
    ])
  })

  it.each([
    ['47800', 'WUHAN XIAORUIZHI SCIENCE AND TECHNOLOGY COMPANY, LIMITED', 'uscc', '91420100551956105K'],
    ['47814', 'ZHAO, Guangzong', 'national-id', '421003198511121539'],
    ['47818', 'NI, Gaobin', 'national-id', '421003198510272917'],
    ['52112', 'SICHUAN SILENCE INFORMATION TECHNOLOGY COMPANY, LIMITED', 'uscc', '915101007234134581'],
    ['52263', 'GUAN, Tianfeng', 'national-id', '441702199401071411'],
    ['52749', 'SICHUAN JUXINHE NETWORK TECHNOLOGY CO., LTD.', 'uscc', '91510600399136451Q'],
    ['52747', 'YIN, Kecheng', 'national-id', '340121198612082214'],
    ['52828', 'ZHOU, Shuai', 'passport', 'E82979246'],
    ['52829', 'SHANGHAI HEIYING INFORMATION TECHNOLOGY COMPANY, LIMITED', 'uscc', '913101145559933417'],
    ['52830', 'ZSERVERS', 'website', 'zservers.ru'],
    ['53953', 'FUNNULL TECHNOLOGY INC', 'wallet', '0xd5ed34b52ac4ab84d8fa8a231a3218bbf01ed510'],
    ['54566', 'AEZA GROUP LLC', 'tax-id', '7813654490'],
    ['53997', 'MEDIA LAND LLC', 'tax-id', '2536288610'],
    ['53994', 'VOLOSOVIK, Aleksandr Aleksandrovich', 'passport', '762988138'],
    ['43439', 'SPICY CODE COMPANY LIMITED', 'registration', '0205563024758'],
    ['44902', 'GALOCHKIN, Maksim', 'email', 'volhvb@mail.ru'],
  ])('%s is %s with its %s', (id, name, scheme, value) => {
    const entry = of('ofac-sdn', id)
    expect(entry?.names[0]?.full).toBe(name)
    expect(entry?.identifiers.filter(i => i.scheme === scheme).map(i => i.value)).toContain(value)
  })

  it('carries everything known of Integrity Technology Group', () => {
    const entry = of('ofac-sdn', '50543')
    expect(entry?.names.map(n => [n.full, n.kind, n.weak])).toEqual([
      ['INTEGRITY TECHNOLOGY GROUP, INCORPORATED', 'primary', false],
      ['BEIJING INTEGRITY TECHNOLOGY COMPANY, LIMITED', 'alias', false],
      ['YONGXIN ZHICHENG TECHNOLOGY GROUP COMPANY, LIMITED', 'alias', true],
      ['永信至诚科技集团股份有限公司', 'original-script', false],
    ])
    expect(entry?.programs).toEqual(['CYBER2'])
    expect(entry?.identifiers.map(i => i.value)).toEqual(['integritytech.com.cn', '688244 CH', '91110108562135265P'])
    expect(entry?.addresses[0]?.full).toContain('No. 9, Fenghao East Road, Haidian District')
    expect(entry?.founded[0]?.from).toBe('2010-09-02')
    expect(entry?.listed).toBe('2025-01-03')
    expect(of('eu-fsf', 'eu-cyb-integrity-technology-group')?.listed).toBe('2026-03-16')
  })

  it('joins the remarks that overflow: the wallets of Wang Yunhe and the aliases of Lazarus', () => {
    const wallets = of('ofac-sdn', '43421')?.identifiers.filter(i => i.scheme === 'wallet') ?? []
    expect(wallets.length).toBeGreaterThan(45)
    expect(
      wallets.every(w => /^(bc1[0-9a-z]{39,59}|[13LMT][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-f]{40})$/.test(w.value)),
    ).toBe(true)
    const lazarus = of('ofac-sdn', '27307')
    expect(lazarus?.names.slice(1).filter(n => !n.weak && n.kind === 'alias')).toEqual(
      lazarus?.names.slice(1).filter(n => n.full.startsWith('LAZARUS')),
    )
    expect(lazarus?.names.map(n => n.full)).toContain('WHOIS HACKING TEAM')
    expect(lazarus?.identifiers.filter(i => i.scheme === 'wallet')).toHaveLength(8)
  })

  it.each(
    entries.flatMap(({ entry }) =>
      entry.identifiers.filter(i => i.scheme === 'uscc').map(i => [i.value, entry.names[0]?.full] as const),
    ),
  )('the check digit of %s (%s) is right', code => {
    expect(usccCheck(code)).toBe(code[17])
  })

  it('has identifiers in the one spelling in which readers and parties meet', () => {
    for (const { entry } of entries)
      for (const { scheme, value, raw } of entry.identifiers)
        expect(normalise(scheme, raw ?? value), `${entry.id} ${scheme}`).toEqual({ ok: true, value })
  })

  it('has links that lead somewhere', () => {
    for (const { list, entry } of entries)
      for (const link of entry.links)
        if (link.entry !== undefined) expect(of(list, link.entry), `${entry.id} → ${link.entry}`).toBeDefined()
  })

  it('says of every entry how it was verified, and counts what was not', () => {
    const verified = entries.map(({ entry }) => new Map(entry.facts).get('Verified'))
    expect(verified.every(v => marks.some(m => m === v))).toBe(true)
    expect(verified.filter(v => v === 'unverified')).toHaveLength(2)
  })

  it.each([
    ['an unknown key', (e: object) => ({ ...e, colour: 'red' })],
    ['a missing key', ({ programs: _, ...e }: Record<string, unknown>) => e],
    ['an uncited entry', (e: object) => ({ ...e, facts: [] })],
    ['a day that does not exist', (e: object) => ({ ...e, listed: '2025-02-30' })],
  ])('refuses %s', (_, spoil) => {
    const good = entries[0]?.entry ?? {}
    expect(starterParty.safeParse(good).success).toBe(true)
    expect(starterParty.safeParse(spoil({ ...good })).success).toBe(false)
  })
})

/** GB 32100-2015: weights 3^i mod 31 over an alphabet without I, O, S, V and Z. */
function usccCheck(code: string): string | undefined {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  let sum = 0
  let weight = 1
  for (const char of code.slice(0, 17)) {
    sum += alphabet.indexOf(char) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31]
}
