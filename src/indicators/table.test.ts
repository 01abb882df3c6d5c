import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndicatorEntry } from '../lists/entry.ts'
import { addressOf, entryOf } from './entries.testing.ts'
import { IndicatorTable } from './table.ts'

const table = (...entries: IndicatorEntry[]) => new IndicatorTable(entries)
const ids = (entries: readonly IndicatorEntry[]) => entries.map(entry => entry.id)

describe('domains', () => {
  const held = table(
    entryOf('domain', 'w8510.com'),
    entryOf('domain', 'only.example', { exact: true }),
    entryOf('domain', 'c2.w8510.com'),
  )
  test.each([
    ['w8510.com', ['w8510.com']],
    ['A.B.W8510.COM.', ['w8510.com']],
    ['x.c2.w8510.com', ['c2.w8510.com', 'w8510.com']],
    ['notw8510.com', []],
    ['w8510.com.evil.example', []],
    ['only.example', ['only.example']],
    ['www.only.example', []],
    ['com', []],
    ['', []],
    ['.', []],
    ['..w8510.com', ['w8510.com']],
    ['a'.repeat(100_000), []],
  ])('%s', (name, expected) => expect(ids(held.domain(name))).toEqual(expected))

  test('a name in its own script meets its xn-- form', () => {
    const idn = table(entryOf('domain', 'bücher.example'))
    expect(ids(idn.domain('www.BÜCHER.example'))).toEqual(['bücher.example'])
    expect(ids(idn.domain('xn--bcher-kva.example'))).toEqual(['bücher.example'])
  })

  test('server names are held against domains too, and not the other way round', () => {
    const both = table(entryOf('server-name', 'sni.example'), entryOf('domain', 'dom.example'))
    expect([
      ids(both.serverName('a.sni.example')),
      ids(both.serverName('dom.example')),
      ids(both.domain('sni.example')),
    ]).toEqual([['sni.example'], ['dom.example'], []])
  })
})

describe('addresses and networks', () => {
  const held = table(
    entryOf('address', '192.0.2.1'),
    entryOf('network', '192.0.2.0/24'),
    entryOf('network', '192.0.0.0/16'),
    entryOf('network', '192.0.2.128/25'),
    entryOf('address', '2001:db8::1'),
    entryOf('network', '2001:db8::/32'),
  )
  test.each([
    ['192.0.2.1', ['192.0.2.1', '192.0.2.0/24', '192.0.0.0/16']],
    ['192.0.2.200', ['192.0.2.128/25', '192.0.2.0/24', '192.0.0.0/16']],
    ['192.0.3.255', ['192.0.0.0/16']],
    ['192.1.0.0', []],
    ['191.255.255.255', []],
    ['::ffff:192.0.2.1', ['192.0.2.1', '192.0.2.0/24', '192.0.0.0/16']],
    ['2001:0DB8:0::0001', ['2001:db8::1', '2001:db8::/32']],
    ['2001:db8:ffff::', ['2001:db8::/32']],
    ['2001:db9::', []],
    ['192.0.2', []],
    ['192.0.2.1.1', []],
    ['192.0.2.0x1', []],
    ['name.example', []],
    ['', []],
  ])('%s', (address, expected) => expect(ids(held.address(address))).toEqual(expected))

  test('as a plain comparison of every network would have it', () => {
    const network = fc
      .tuple(addressOf(), fc.integer({ min: 8, max: 32 }))
      .map(([address, prefix]) => `${address}/${prefix}`)
    fc.assert(
      fc.property(
        fc.uniqueArray(network, { maxLength: 60 }),
        fc.array(addressOf(), { maxLength: 30 }),
        (networks, addresses) => {
          const some = table(...networks.map(value => entryOf('network', value)))
          const inside = (address: string, cidr: string) => {
            const [first = '', prefix = ''] = cidr.split('/')
            const shift = 32 - Number(prefix)
            const number = (text: string) => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
            return Math.floor(number(address) / 2 ** shift) === Math.floor(number(first) / 2 ** shift)
          }
          for (const address of [...addresses, ...networks.map(cidr => cidr.split('/')[0] as string)])
            expect(ids(some.address(address)).sort()).toEqual(networks.filter(cidr => inside(address, cidr)).sort())
        },
      ),
      { numRuns: 200 },
    )
  })
})

test('whole values and parts', () => {
  const held = table(
    entryOf('hash', 'D41D8CD98F00B204E9800998ECF8427E'),
    entryOf('certificate', '0B:9D:A1:94:7E:01:0C:6D:2A:C0:54:45:0A:1E:35:8E:C1:B2:A3:94'),
    entryOf('user-agent', 'EvilAgent'),
    entryOf('user-agent', 'Exact/1.0', { exact: true }),
    entryOf('url', 'hxxp://Drop.example.net:80/a?b=C#x'),
  )
  expect(held.whole('hash', 'd41d8cd98f00b204e9800998ecf8427e')).toHaveLength(1)
  expect(held.whole('certificate', '0b9da1947e010c6d2ac054450a1e358ec1b2a394')).toHaveLength(1)
  expect(ids(held.text('user-agent', 'Mozilla (evilagent 2)'))).toEqual(['EvilAgent'])
  expect(ids(held.text('user-agent', 'Exact/1.0'))).toEqual(['Exact/1.0'])
  expect(held.text('user-agent', 'Exact/1.0 x')).toHaveLength(0)
  expect(held.whole('url', 'http://drop.example.net/a?b=C')).toHaveLength(1)
})

test('what cannot be looked for is told', () => {
  const held = table(
    entryOf('asn', 'AS64500'),
    entryOf('address', '999.1.1.1'),
    entryOf('network', '0.0.0.0/0'),
    entryOf('domain', 'com'),
  )
  expect(held.unusable).toHaveLength(4)
  expect(held.size).toBe(0)
})

test('every one of many is found, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.domain(), { minLength: 1, maxLength: 300 }),
      fc.array(fc.domain(), { maxLength: 50 }),
      (listed, others) => {
        const lower = [...new Set(listed.map(name => name.toLowerCase()))]
        const held = table(...lower.map(name => entryOf('domain', name)))
        const expected = (name: string) => lower.filter(each => name === each || name.endsWith(`.${each}`)).sort()
        for (const name of [...lower, ...lower.map(each => `x.${each}`), ...others.map(each => each.toLowerCase())])
          expect(ids(held.domain(name)).sort()).toEqual(expected(name))
      },
    ),
    { numRuns: 60 },
  )
})
