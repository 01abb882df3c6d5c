import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadCatalogues } from '../lists/catalogues/catalogues.ts'
import { normaliseObservable } from '../lists/observable.ts'
import { loadStarter } from '../lists/starter/starter.ts'
import { adversaryOf, dossierName, dossierOf, exploitedBy, findDossier, loadDossiers } from './dossier.ts'
import { dossierIndicators } from './indicators.ts'
import { dossier as shape } from './shape.ts'

const all = loadDossiers()
const integrity = findDossier('integrity-technology-group')

describe('dossiers', () => {
  it.each([
    'integrity-technology-group',
    'salt-typhoon',
    'volt-typhoon',
    'sichuan-silence',
    'xiaoruizhi-apt31',
    'zhou-shuai-yin-kecheng',
    'funnull',
    'media-land',
    'zservers',
    'aeza-group',
    '911-s5',
    'evil-corp',
    'lazarus-group',
    'trickbot',
    'i-soon',
    'themoon-faceless',
    'badbox',
    'mozi',
    'aisuru',
    'quad7',
    'polaredge',
    'lapdogs',
    'qtfy',
  ])('%s is there', id => {
    expect(dossierName(id)).not.toBeNull()
  })

  it.each([
    ['Flax Typhoon', 'integrity-technology-group'],
    ['flax-typhoon', 'integrity-technology-group'],
    ['RAPTOR TRAIN', 'integrity-technology-group'],
    ['ethereal panda', 'integrity-technology-group'],
    ['GhostEmperor', 'salt-typhoon'],
    ['KV botnet', 'volt-typhoon'],
    ['APT31', 'xiaoruizhi-apt31'],
    ['Silk Typhoon', 'zhou-shuai-yin-kecheng'],
    ['asnarok', 'sichuan-silence'],
    ['HIDDEN COBRA', 'lazarus-group'],
    ['Wang Yunhe', '911-s5'],
    ['5socks', 'themoon-faceless'],
    ['nobody at all', null],
    ['', null],
    ['botnet', null],
  ])('%j finds %j', (name, id) => {
    expect(findDossier(name)?.id ?? null).toBe(id)
  })

  it.each([
    ['ofac-sdn', '50543', 'integrity-technology-group'],
    ['eu-fsf', 'eu-cyb-integrity-technology-group', 'integrity-technology-group'],
    ['ofac-sdn', '52749', 'salt-typhoon'],
    ['ofac-sdn', '52747', 'zhou-shuai-yin-kecheng'],
    ['ofac-sdn', '43440', '911-s5'],
    ['ofac-sdn', '53994', 'media-land'],
    ['ofac-sdn', '27308', 'lazarus-group'],
    ['ofac-sdn', '36', null],
  ])('%s %s stands for %j', (list, entry, id) => {
    expect(adversaryOf(list, entry)).toBe(id)
    expect(dossierOf(list, entry)?.id ?? null).toBe(id)
  })

  it('names only entries that the starter edition has', () => {
    const known = new Set(loadStarter().flatMap(e => e.entries.map(entry => `${e.list} ${entry.id}`)))
    const missing = all.flatMap(d => d.designations.map(x => `${x.list} ${x.entry}`)).filter(key => !known.has(key))
    expect(missing).toEqual([])
  })

  it('points to remote tools that the catalogue has, and the catalogue to dossiers that are there', () => {
    const tools = loadCatalogues().flatMap(c => (c.list === 'remote-tools' ? c.entries : []))
    const ids = new Set(tools.map(tool => tool.id))
    expect(all.flatMap(d => d.tools.flatMap(t => (t.remoteTool === null || ids.has(t.remoteTool) ? [] : [t])))).toEqual(
      [],
    )
    expect(tools.flatMap(t => t.abusedBy).filter(id => dossierName(id) === null)).toEqual([])
  })

  it('carries what was published of Flax Typhoon', () => {
    expect(integrity?.vulnerabilities).toHaveLength(74)
    expect(integrity?.vulnerabilities.filter(v => v.source === 'cves-memory')).toHaveLength(66)
    expect(integrity?.vulnerabilities.filter(v => v.source === 'cves-memory' && v.kev)).toHaveLength(28)
    expect(integrity?.devices.map(d => d.make)).toEqual(
      expect.arrayContaining(['ActionTec', 'Hikvision', 'Shenzhen TVT', 'QNAP']),
    )
    expect(integrity?.tools.map(t => t.name)).toEqual(
      expect.arrayContaining(['Sparrow', 'SoftEther VPN', 'MicroScan', 'EBurst']),
    )
  })
})

describe('indicators of dossiers', () => {
  const rows = dossierIndicators()

  it('are normalised, as the readers of logs normalise', () => {
    for (const row of rows) {
      const { ok, value } = normaliseObservable(row.observable, row.value)
      expect([ok, value], row.id).toEqual([true, row.value])
    }
  })

  it('have ids of their own, a source with its date and mark, and an adversary', () => {
    expect(new Set(rows.map(r => r.id)).size).toBe(rows.length)
    for (const row of rows) {
      expect(row.source).toMatch(/\((\d{4}(-\d{2}){0,2}|undated); (read in a primary source|secondary|unverified)\)$/)
      expect(dossierName(row.adversary ?? '')).not.toBeNull()
    }
  })

  it.each([
    ['w8510.com', '2023-06-10', '2024-09-04'],
    ['k3121.com', '2021-03-23', '2022-04-13'],
    ['b2047.com', '2022-06-01', '2023-06-14'],
    ['45.77.231.209', '2024-04-18', '2024-09-04'],
    ['207.246.100.151', '2022-02-07', '2022-05-06'],
    ['128.14.229.79', '2025-10-15', '2026-05-10'],
  ])('%s was seen from %s to %s', (value, firstSeen, lastSeen) => {
    const row = rows.find(r => r.value === value)
    expect([row?.firstSeen, row?.lastSeen, row?.exact]).toEqual([firstSeen, lastSeen, false])
  })

  it('name a host below a shared provider exactly, never the provider', () => {
    expect(rows.filter(r => r.value.endsWith('camdvr.org')).map(r => r.exact)).toEqual([true, true])
  })

  it('tell who exploits a vulnerability', () => {
    expect(exploitedBy('CVE-2021-36260').map(e => e.id)).toEqual(['integrity-technology-group'])
    expect(exploitedBy('CVE-2023-20198').map(e => e.id)).toEqual(['salt-typhoon'])
    expect(exploitedBy('CVE-2024-3400').map(e => e.id)).toEqual(['salt-typhoon', 'zhou-shuai-yin-kecheng'])
    expect(exploitedBy('CVE-2021-36260')[0]?.source).toContain('unverified')
    expect(exploitedBy('CVE-1999-0001')).toEqual([])
  })
})

describe('the form of a dossier', () => {
  const good = all[0]
  const row = {
    observable: 'address', value: '192.0.2.1', exact: false, description: 'x', technique: null, source: 'ofac',
    firstSeen: '2025-02-01', lastSeen: '2025-01-01',
  } // biome-ignore format: one row
  it.each([
    ['an unknown key', { colour: 'red' }],
    ['no citation', { citations: [] }],
    ['an indicator seen last before first', { indicators: [row] }],
    ['a CVE out of form', { vulnerabilities: [{ cve: 'CVE-2024-1', kev: true, source: 'x' }] }],
    ['a technique out of form', { techniques: [{ id: 'G1017', said: 'x', source: 'x' }] }],
  ])('refuses %s', (_, spoilt) => {
    expect(shape.safeParse({ ...good }).success).toBe(true)
    expect(shape.safeParse({ ...good, ...spoilt }).success).toBe(false)
  })
})

const kev = new URL('../../../shared/data/catalogues/kev-2025-08-25.json', import.meta.url)
if (!existsSync(kev))
  process.stdout.write('skipped: ../shared/data is absent, the KEV marks of the dossiers are not compared\n')

describe.skipIf(!existsSync(kev))('KEV marks', () => {
  it('are those of the catalogue of 2025-08-25', () => {
    const catalogue = z.object({ vulnerabilities: z.array(z.object({ cveID: z.string() })) })
    const known = new Set(catalogue.parse(JSON.parse(readFileSync(kev, 'utf8'))).vulnerabilities.map(v => v.cveID))
    const wrong = all.flatMap(d => d.vulnerabilities.filter(v => v.kev !== known.has(v.cve)).map(v => v.cve))
    expect(wrong).toEqual([])
  })
})
