import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Reader } from '../evidence/input.ts'
import { memoryInput } from '../evidence/open.ts'
import { InputFault, type Rejection } from '../evidence/rejection.ts'
import type { Edition } from '../lists/edition.ts'
import type { Entry } from '../lists/entry.ts'
import { defaultPolicy, type Policy } from '../policy.ts'
import { buildCatalogue } from './catalogue.ts'
import { type Device, unknownDevice } from './device.ts'
import { examineDevice } from './examine.ts'
import { kindOf, macAddress, sameMaker } from './identify.ts'
import { cyclonedx } from './read/cyclonedx.ts'
import { inventoryCsv } from './read/inventory-csv.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'read/sample', name))

async function read(reader: Reader<Device>, bytes: Buffer): Promise<{ records: Device[]; rejected: Rejection[] }> {
  const out = { records: [] as Device[], rejected: [] as Rejection[] }
  for await (const batch of reader.read(memoryInput('m', bytes))) {
    out.records.push(...batch.records)
    out.rejected.push(...batch.rejected)
  }
  return out
}

const entries: readonly Entry[] = [
  {
    kind: 'vulnerability',
    id: 'CVE-2021-44228',
    vendor: 'Apache',
    product: 'Log4j2',
    title: 'Log4Shell',
    description: '',
    added: '2021-12-10',
    due: '2021-12-24',
    requiredAction: 'Update.',
    ransomware: true,
    cwes: [],
    notes: '',
  },
  {
    kind: 'vulnerability',
    id: 'CVE-2023-1389',
    vendor: 'TP-Link',
    product: 'Archer AX21',
    title: 'Command injection',
    description: '',
    added: '2023-05-01',
    due: null,
    requiredAction: 'Update.',
    ransomware: false,
    cwes: [],
    notes: '',
  },
  {
    kind: 'vulnerability',
    id: 'CVE-2020-25078',
    vendor: 'D-Link',
    product: 'DCS-2530L and DCS-2670L Devices',
    title: 'Disclosure',
    description: '',
    added: '2025-08-05',
    due: null,
    requiredAction: 'Replace.',
    ransomware: false,
    cwes: [],
    notes: '',
  },
  {
    kind: 'vulnerability',
    id: 'CVE-2021-33044',
    vendor: 'Dahua',
    product: 'IP Camera Firmware',
    title: 'Bypass',
    description: '',
    added: '2024-08-21',
    due: null,
    requiredAction: 'Update.',
    ransomware: false,
    cwes: [],
    notes: '',
  },
  {
    kind: 'affected',
    id: 'CVE-2021-44228/apache/log4j-core',
    cve: 'CVE-2021-44228',
    vendor: 'Apache',
    product: 'log4j-core',
    aliases: ['log4j2'],
    cpes: ['apache:log4j'],
    scheme: 'semver',
    ranges: [{ introduced: '2.0.0', fixed: '2.15.0' }],
    source: 'test',
    verified: true,
  },
  {
    kind: 'make',
    id: 'hikvision',
    rule: 'covered',
    maker: 'Hikvision',
    aliases: ['HiLook'],
    equipment: ['video surveillance'],
    models: [],
    macPrefixes: ['c0:56:e3'],
    since: '2021-03-12',
    basis: 'FCC Covered List',
    source: 'test',
  },
  {
    kind: 'make',
    id: 'linksys-old',
    rule: 'unsupported',
    maker: 'Linksys',
    aliases: [],
    equipment: [],
    models: ['E1200', 'WRT*N'],
    macPrefixes: [],
    since: null,
    basis: 'FBI Flash, May 2025',
    source: 'test',
  },
  {
    kind: 'remote-tool',
    id: 'softether',
    name: 'SoftEther VPN',
    aliases: [],
    domains: [],
    ports: [],
    executables: ['vpnbridge.exe'],
    products: ['softether'],
    serverNames: [],
    ja4: [],
    abusedBy: ['integrity-technology-group'],
    source: 'test',
  },
]

const edition: Edition = {
  facts: {
    list: 'l',
    hash: 'h',
    published: null,
    imported: '',
    entries: entries.length,
    files: [],
    state: 'in-force',
    note: null,
  },
  entries,
}

const catalogue = buildCatalogue([edition], cve =>
  cve === 'CVE-2023-1389' ? [{ id: 'x', name: 'X', source: 's' }] : [],
)

function examine(device: Partial<Device>, policy: Policy = defaultPolicy) {
  const whole: Device = { ...unknownDevice, id: 'd', name: 'd', line: 2, field: null, ...device }
  return examineDevice(whole, { file: 'f.csv', sha256: '00' }, { catalogue, policy })
}

const component = (name: string, version: string | null, more: object = {}) => ({
  name,
  version,
  vendor: null,
  cpe: null,
  purl: null,
  line: null,
  field: null,
  ...more,
})

describe('readers', () => {
  test('an inventory in a usual spelling', async () => {
    const { records, rejected } = await read(inventoryCsv, sample('inventory.csv'))
    expect(records.map(d => [d.id, d.kind, d.maker, d.model, d.version, d.line])).toEqual([
      ['A-1', 'camera', 'Hikvision', 'DS-2CD2143G0-I', 'V5.5.82 build 190220', 2],
      ['A-2', 'storage', 'QNAP', 'TS-453D', '4.5.1', 3],
      ['A-3', 'workstation', 'Dell', 'Latitude 5420', null, 4],
      ['A-4', 'router', 'Linksys', 'E1200', '2.0.11', 5],
    ])
    expect(records[0]?.macs).toEqual(['c0:56:e3:00:00:01'])
    expect(records[2]?.components.map(c => [c.name, c.version])).toEqual([
      ['Windows', '11'],
      ['SoftEther VPN Client', '4.43.9799'],
      ['7-Zip', '23.01'],
    ])
    expect(rejected.map(r => [r.line, r.field])).toEqual([[5, 'mac']])
  })

  test('a bill of materials, with the line of each component', async () => {
    const { records, rejected } = await read(cyclonedx, sample('bom.json'))
    expect(rejected).toEqual([])
    expect(records.map(d => [d.name, d.kind, d.maker, d.line])).toEqual([
      ['historian', 'software', 'Example Grid Software', 5],
      ['AX21', 'router', 'TP-Link', 15],
    ])
    expect(records[0]?.components.map(c => [c.name, c.version, c.line])).toEqual([
      ['org.apache.logging.log4j/log4j-core', '2.14.1', 7],
      ['outer', '1', 14],
      ['inner', '2', 14],
    ])
  })

  test('the XML form says the same', async () => {
    const { records } = await read(cyclonedx, sample('bom.xml'))
    expect(records.map(d => [d.name, d.components.map(c => [c.name, c.line])])).toEqual([
      ['historian', [['org.apache.logging.log4j/log4j-core', 7]]],
    ])
  })

  test("each sample is its own reader's", () => {
    for (const name of ['inventory.csv', 'bom.json', 'bom.xml']) {
      const sure = [inventoryCsv, cyclonedx].map(reader => reader.sniff(sample(name), name) > 0.5)
      expect([name, ...sure]).toEqual([name, name.endsWith('csv'), !name.endsWith('csv')])
    }
  })

  test.each([
    ['inventory.csv', inventoryCsv],
    ['bom.json', cyclonedx],
    ['bom.xml', cyclonedx],
  ] as const)(
    '%s cut anywhere or with a flipped bit never crashes and never loses a row in silence',
    async (name, reader) => {
      const whole = sample(name)
      for (let cut = 0; cut < whole.length; cut += 7) {
        const flipped = Buffer.from(whole)
        flipped.writeUInt8((flipped.readUInt8(cut) ^ (1 << (cut % 8))) & 0xff, cut)
        for (const bytes of [whole.subarray(0, cut), flipped]) {
          const outcome = await read(reader, bytes).catch(error => error)
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(InputFault)
        }
      }
    },
  )
})

describe('identify', () => {
  test.each([
    ['IP Camera', null, 'x', 'camera'],
    [null, 'DS-2CD2032', 'x', 'camera'],
    [null, 'Archer AX21', 'x', 'router'],
    [null, null, 'core-switch-1', 'switch'],
    ['Appliance', 'TS-453D', 'x', 'storage'],
    [null, null, 'x', 'other'],
  ])('%s %s %s is a %s', (type, model, name, kind) => expect(kindOf(type, model, name)).toBe(kind))

  test.each([
    ['TP-LINK Technologies Co., Ltd.', 'TPLink', true],
    ['Hangzhou Hikvision Digital Technology', 'Hikvision', true],
    ['ASUSTeK Computer Inc.', 'ASUS', true],
    ['Cisco Systems', 'Cisco', true],
    ['D-Link', 'TP-Link', false],
    ['', 'Cisco', false],
  ])('%s and %s: %s', (a, b, same) => expect(sameMaker(a, b)).toBe(same))

  test.each([
    ['AA-BB-CC-DD-EE-FF', 'aa:bb:cc:dd:ee:ff'],
    ['aabb.ccdd.eeff', 'aa:bb:cc:dd:ee:ff'],
    ['aabbccddee', null],
  ])('%s is %s', (text, mac) => expect(macAddress(text)).toBe(mac))
})

describe('examine', () => {
  const told = (findings: ReturnType<typeof examine>) =>
    findings.map(f => [f.kind, f.against.entry, f.setAside?.rule ?? null])

  test.each([
    [
      'an affected version',
      { components: [component('log4j-core', '2.14.1')] },
      [['exploited-vulnerability', 'CVE-2021-44228', null]],
    ],
    [
      'by purl',
      { components: [component('x', null, { purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.3.0' })] },
      [['exploited-vulnerability', 'CVE-2021-44228', null]],
    ],
    [
      'by CPE',
      { components: [component('x', '2.3', { cpe: 'cpe:2.3:a:apache:log4j:2.3:*:*:*:*:*:*:*' })] },
      [['exploited-vulnerability', 'CVE-2021-44228', null]],
    ],
    [
      'a fixed version is kept, set aside',
      { components: [component('log4j-core', '2.17.0')] },
      [['exploited-vulnerability', 'CVE-2021-44228', 'version-not-affected']],
    ],
    ['another product', { components: [component('log4js', '1.0')] }, []],
    [
      'a model that is named',
      { kind: 'camera', maker: 'D-Link', model: 'DCS-2530L' },
      [['exploited-vulnerability', 'CVE-2020-25078', null]],
    ],
    ['a model of the maker that is not named', { kind: 'camera', maker: 'D-Link', model: 'DCS-932L' }, []],
    [
      'maker and kind alone are too wide',
      { kind: 'camera', maker: 'Dahua', model: 'IPC-HFW1230' },
      [['exploited-vulnerability', 'CVE-2021-33044', 'scope-too-wide']],
    ],
    [
      'a covered make',
      { kind: 'camera', maker: 'Hangzhou Hikvision', model: 'DS-2CD1' },
      [['covered-make', 'hikvision', null]],
    ],
    [
      'a relabelled covered make',
      { kind: 'camera', maker: 'LTS', model: 'CMIP', macs: ['c0:56:e3:11:22:33'] },
      [['covered-make', 'hikvision', null]],
    ],
    ['a label of it in the model', { kind: 'camera', model: 'HiLook B120' }, [['covered-make', 'hikvision', null]]],
    ['a covered make of kit that is not covered', { kind: 'printer', maker: 'Hikvision' }, []],
    [
      'out of support',
      { kind: 'router', maker: 'Linksys', model: 'E1200 v2' },
      [['unsupported-device', 'linksys-old', null]],
    ],
    [
      'out of support by pattern',
      { kind: 'router', maker: 'Linksys', model: 'WRT320N' },
      [['unsupported-device', 'linksys-old', null]],
    ],
    ['a model that only begins alike', { kind: 'router', maker: 'Linksys', model: 'E12001' }, []],
    [
      'a remote tool',
      { components: [component('SoftEther VPN Client', '4.43')] },
      [['remote-tool', 'softether', null]],
    ],
    [
      'a remote tool by its file',
      { components: [component('vpnbridge.exe', null)] },
      [['remote-tool', 'softether', null]],
    ],
    ['quiet', { kind: 'workstation', maker: 'Dell', model: 'Latitude', components: [component('7-Zip', '23.01')] }, []],
  ] as [string, Partial<Device>, unknown[]][])('%s', (_, device, expected) => {
    expect(told(examine(device))).toEqual(expected)
  })

  test.each([
    ['HIKVISON', true],
    ['Hikvsiion', true],
    ['hkvision', true],
    ['Hanwha Vision', false],
    ['Canon', false],
  ])('a maker spelt %s', (maker, meant) => {
    const found = examine({ kind: 'camera', maker, model: 'DS-2CD2143G0-I' })
    expect(found.length > 0).toBe(meant)
    if (meant) expect(found[0]?.grounds.at(-1)?.comparison).toBe('maker-spelling')
  })

  test('an approved tool is set aside with its rule', () => {
    const policy: Policy = { ...defaultPolicy, devices: { approvedTools: ['softether'] } }
    expect(told(examine({ components: [component('SoftEther VPN Client', null)] }, policy))).toEqual([
      ['remote-tool', 'softether', 'approved-tool'],
    ])
  })

  test('an unknown version says that it cannot tell', () => {
    const [found] = examine({ components: [component('log4j-core', null)] })
    expect(found?.setAside).toBe(null)
    expect(found?.grounds.map(g => g.text).join(' ')).toContain('Cannot tell')
    expect(found?.action.kind).toBe('review')
  })

  test('who exploits it is told, and the evidence names file and line', () => {
    const [found] = examine({ kind: 'router', maker: 'TP-Link', model: 'Archer AX21' })
    expect(found?.against.adversary).toBe('x')
    expect(found?.evidence).toEqual([{ file: 'f.csv', line: 2, sha256: '00' }])
  })
})
