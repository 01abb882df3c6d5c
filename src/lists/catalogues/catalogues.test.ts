import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Catalogue } from './catalogues.ts'
import { loadCatalogues } from './catalogues.ts'
import { affected, make, remoteTool, vulnerability } from './shapes.ts'

const all = loadCatalogues()
function of<List extends Catalogue['list']>(list: List) {
  const found = all.find((c): c is Extract<Catalogue, { list: List }> => c.list === list)
  if (!found) throw new Error(`no catalogue ${list}`)
  return found
}

describe('bundled catalogues', () => {
  it.each([
    ['covered-makes', 22],
    ['unsupported', 129],
    ['remote-tools', 75],
    ['cisa-kev', 222],
    ['affected', 215],
  ] as const)('%s loads with %i entries', (list, count) => {
    expect(of(list).entries).toHaveLength(count)
  })

  it.each([
    ['Huawei', '00:e0:fc', '2021-03-12'],
    ['ZTE', '00:19:c6', '2021-03-12'],
    ['Hytera', '9c:06:6e', '2021-03-12'],
    ['Hikvision', '44:19:b6', '2021-03-12'],
    ['Dahua', '3c:ef:8c', '2021-03-12'],
    ['DJI', '60:60:1f', '2025-12-22'],
  ])('%s is covered, and owns %s', (alias, prefix, since) => {
    const entry = of('covered-makes').entries.find(e => e.aliases.includes(alias))
    expect([entry?.macPrefixes.includes(prefix), entry?.since]).toEqual([true, since])
  })

  it('gives no MAC prefix to two makers', () => {
    const prefixes = of('covered-makes').entries.flatMap(e => e.macPrefixes)
    expect(new Set(prefixes).size).toBe(prefixes.length)
  })

  it('says of a label that it is only a label', () => {
    const label = of('covered-makes').entries.find(e => e.id === 'amcrest')
    expect(label?.basis).toContain('the label is not named on the list')
    expect(label?.since).toBeNull()
  })

  it.each([
    'E1200',
    'RV320',
    'DSR-250N',
    'DNS-320L',
    'TL-WR841N v10',
    'Vigor2960',
    'FVS318G',
    'VMG8324-B10A',
    'PK5000',
  ])('%s is told as out of support', model => {
    expect(of('unsupported').entries.some(e => e.models.includes(model))).toBe(true)
  })

  it('knows SoftEther by its marks', () => {
    const tool = of('remote-tools').entries.find(e => e.id === 'softether-vpn')
    expect(tool?.ja4).toEqual(['t13d880900_fcb5b95cb75a_b0d3b4ac2a14'])
    expect(tool?.ports).toEqual([992, 1194, 5555, 5004])
    expect(tool?.domains).toContain('softether-network.net')
    expect(tool?.executables).toContain('vpnbridge.exe')
    expect(tool?.abusedBy).toEqual(['integrity-technology-group'])
  })

  it('has no tool that can be told by a port of the open web', () => {
    expect(of('remote-tools').entries.filter(e => e.ports.some(p => [22, 53, 80, 443, 445].includes(p)))).toEqual([])
  })

  it('has ranges only for vulnerabilities that its KEV part names', () => {
    const known = new Set(of('cisa-kev').entries.map(e => e.id))
    expect(of('affected').entries.filter(e => !known.has(e.cve))).toEqual([])
  })

  it('has ranges that begin before they end', () => {
    const turned = of('affected').entries.flatMap(e =>
      e.ranges
        .filter(r => r.introduced !== undefined && numbers(r.introduced) > numbers(r.fixed ?? r.lastAffected ?? ''))
        .map(() => e.id),
    )
    expect(turned).toEqual([])
  })

  it.each([
    ['an unknown key', make, { ...of('covered-makes').entries[0], colour: 'red' }],
    ['an uncited make', make, { ...of('covered-makes').entries[0], source: 'somebody said' }],
    ['a turned MAC prefix', make, { ...of('covered-makes').entries[0], macPrefixes: ['00-E0-FC'] }],
    ['a port that cannot be', remoteTool, { ...of('remote-tools').entries[0], ports: [70000] }],
    ['a number that is no CVE', vulnerability, { ...of('cisa-kev').entries[0], id: 'CVE-24-1' }],
    ['a range without an end', affected, { ...of('affected').entries[0], ranges: [{ introduced: '1.0' }] }],
  ])('refuses %s', (_, shape: z.ZodType, value) => {
    expect(shape.safeParse(value).success).toBe(false)
  })
})

const kev = new URL('../../../../shared/data/catalogues/kev-2025-08-25.json', import.meta.url)
if (!existsSync(kev))
  process.stdout.write('skipped: ../shared/data is absent, the KEV part is not compared with the catalogue\n')

const original = z.object({
  vulnerabilities: z.array(
    z.object({
      cveID: z.string(),
      vendorProject: z.string(),
      product: z.string(),
      vulnerabilityName: z.string(),
      dateAdded: z.string(),
      dueDate: z.string(),
      knownRansomwareCampaignUse: z.string(),
      cwes: z.array(z.string()),
    }),
  ),
})

describe.skipIf(!existsSync(kev))('the bundled part of KEV', () => {
  it('says of every entry what the catalogue says', () => {
    const { vulnerabilities } = original.parse(JSON.parse(readFileSync(kev, 'utf8')))
    const theirs = new Map(vulnerabilities.map(v => [v.cveID, v]))
    for (const ours of of('cisa-kev').entries) {
      const it = theirs.get(ours.id)
      expect(
        [ours.vendor, ours.product, ours.title, ours.added, ours.due, ours.ransomware, ours.cwes],
        ours.id,
      ).toEqual([
        it?.vendorProject.trim(),
        it?.product.trim(),
        it?.vulnerabilityName.trim(),
        it?.dateAdded,
        it?.dueDate,
        it?.knownRansomwareCampaignUse === 'Known',
        it?.cwes,
      ])
    }
  })
})

/** Version as a string that sorts: every run of digits widened. */
function numbers(version: string): string {
  return version.replace(/\d+/g, digits => digits.padStart(8, '0'))
}
