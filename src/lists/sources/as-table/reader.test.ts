import { describe, expect, test } from 'vitest'
import { trial } from '../../../../test/lists/trial.ts'
import { memoryInput } from '../../../evidence/open.ts'
import type { Entry } from '../../entry.ts'
import { networksOfRange } from './ranges.ts'
import { asTable } from './reader.ts'

trial(asTable, new URL('.', import.meta.url), [{ files: ['ip2asn-20260301.tsv'], expected: 'expected.jsonl' }])

async function read(name: string, text: string) {
  const input = memoryInput(name, Buffer.from(text))
  const entries: Entry[] = []
  const rejected = []
  let published: string | undefined
  for await (const portion of asTable.read([{ role: 'table', input }])) {
    entries.push(...portion.records)
    rejected.push(...portion.rejected)
    published ??= portion.published
  }
  const systems = entries.map(entry => (entry.kind === 'autonomous-system' ? [entry.id, entry.networks] : []))
  return { systems, rejected, published, sniffed: asTable.sniff(input.head, name)?.certainty ?? 0 }
}

describe('forms of tables', () => {
  test.each([
    ['prefixes', 'routeviews-rv2-20260301-1200.pfx2as', '192.0.2.0\t24\t64500\n198.51.100.0\t24\t64501_64502\n'],
    ['routes', 'rib.20260301.txt', 'TABLE_DUMP2|1740787200|B|203.0.113.1|64999|192.0.2.0/24|64999 64500|IGP\nTABLE_DUMP2|1740787200|B|203.0.113.1|64999|198.51.100.0/24|64999 {64501,64502}|IGP\n'],
    ['CSV of networks', 'GeoLite2-ASN-Blocks-IPv4_20260301.csv', 'network,autonomous_system_number,autonomous_system_organization\n192.0.2.0/24,64500,"A, B"\n198.51.100.0/24,64501,C\n198.51.100.0/24,64502,D\n'],
    ['CSV of ranges', 'table-2026-03-01.csv', 'start_ip,end_ip,asn,name\n192.0.2.0,192.0.2.255,AS64500,A\n198.51.100.0,198.51.100.255,AS64501,B\n198.51.100.0,198.51.100.255,AS64502,B\n'],
  ])('%s', async (_, name, text) => {
    const { systems, rejected, published, sniffed } = await read(name, text)
    expect(sniffed).toBeGreaterThan(0.8)
    expect(rejected).toEqual([])
    expect(published).toBe('2026-03-01')
    expect(systems).toEqual([
      ['AS64500', ['192.0.2.0/24']],
      ['AS64501', ['198.51.100.0/24']],
      ['AS64502', ['198.51.100.0/24']],
    ])
  }) // biome-ignore format: tables

  test('a range that runs backwards is rejected', async () => {
    const { systems, rejected } = await read('x', '192.0.2.0\t192.0.2.255\t64500\n192.0.2.9\t192.0.2.1\t64501\n')
    expect(systems).toEqual([['AS64500', ['192.0.2.0/24']]])
    expect(rejected).toMatchObject([{ line: 2 }])
  })

  test('a default route is rejected, not taken for a network of one system', async () => {
    const { systems, rejected } = await read('x', '192.0.2.0\t24\t64500\n0.0.0.0\t0\t64500\n')
    expect(systems).toEqual([['AS64500', ['192.0.2.0/24']]])
    expect(rejected).toMatchObject([{ line: 2 }])
  })
})

test.each([
  ['192.0.2.0', '192.0.2.255', ['192.0.2.0/24']],
  ['192.0.2.1', '192.0.2.6', ['192.0.2.1/32', '192.0.2.2/31', '192.0.2.4/31', '192.0.2.6/32']],
  ['0.0.0.0', '255.255.255.255', ['0.0.0.0/0']],
  ['2001:db8::', '2001:db8:1:ffff:ffff:ffff:ffff:ffff', ['2001:db8::/47']],
  ['2001:db8::1', '2001:db8::1', ['2001:db8::1/128']],
  ['192.0.2.9', '192.0.2.1', null],
  ['192.0.2.1', '2001:db8::1', null],
  ['nowhere', '192.0.2.1', null],
])('%s to %s', (first, last, networks) => {
  expect(networksOfRange(first, last)).toEqual(networks)
})
