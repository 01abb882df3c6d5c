import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryInput } from '../../evidence/open.ts'
import type { Rejection } from '../../evidence/rejection.ts'
import { type Finding, finding } from '../../finding.ts'
import type { Entry, IndicatorEntry, ObservableKind } from '../../lists/entry.ts'
import type { ListSource } from '../../lists/source.ts'
import { indicatorsStix } from '../../lists/sources/indicators-stix/reader.ts'
import { indicatorsZeekIntel } from '../../lists/sources/indicators-zeek-intel/reader.ts'
import { BenignTable } from '../benign.ts'
import { entryOf } from '../entries.testing.ts'
import { chooseForBlocking } from './choose.ts'
import { ecs } from './ecs.ts'
import type { Form } from './form.ts'
import { nftables } from './nftables.ts'
import { rpz } from './rpz.ts'
import { stix } from './stix.ts'
import { suricataDatasets } from './suricata-datasets.ts'
import { escaped, suricataRules } from './suricata-rules.ts'
import { syslog } from './syslog.ts'
import { zeekIntel } from './zeek-intel.ts'

const at = '2026-03-01T09:30:00.000Z'
const forms: readonly (readonly [string, Form])[] = [
  ['zeek-intel', zeekIntel],
  ['suricata', suricataRules],
  ['suricata-dataset', suricataDatasets],
  ['rpz', rpz],
  ['nftables', nftables],
  ['stix', stix],
]
const all: readonly IndicatorEntry[] = [
  entryOf('domain', 'c2.example.org', { description: 'command channel', adversary: 'flax-typhoon', technique: 'T1071.001', confidence: 0.8, source: 'CISA', firstSeen: '2024-01-02T00:00:00.000Z', lastSeen: '2024-02-02' }),
  entryOf('domain', 'exact.example.org', { exact: true }),
  entryOf('server-name', 'sni.example.org'),
  entryOf('address', '198.51.100.7', { description: 'node "one"; |x|' }),
  entryOf('address', '2001:db8::7'),
  entryOf('network', '203.0.113.0/24'),
  entryOf('network', '2001:db8:1::/48'),
  entryOf('url', 'http://c2.example.org/a;b?x=1'),
  entryOf('url', 'https://c2.example.org/hidden'),
  entryOf('email', 'who@example.org'),
  entryOf('hash', 'a'.repeat(64)),
  entryOf('hash', 'b'.repeat(32)),
  entryOf('hash', 'c'.repeat(40)),
  entryOf('certificate', 'd'.repeat(40)),
  entryOf('certificate', 'e'.repeat(64)),
  entryOf('certificate-subject', "CN=it's \\ here"),
  entryOf('ja3', 'f'.repeat(32)),
  entryOf('ja3s', '0'.repeat(32)),
  entryOf('ja4', 't13d1516h2_8daaf6152771_e5627efa2ab1'),
  entryOf('hassh', '1'.repeat(32)),
  entryOf('user-agent', 'Evil/1.0', { exact: true }),
  entryOf('user-agent', 'Evil; part'),
  entryOf('file-name', 'x.exe'),
  entryOf('software', 'SoftEther'),
  entryOf('asn', 'AS64500'),
] // biome-ignore format: one indicator a line

const text = (form: Form, entries: readonly IndicatorEntry[]) =>
  form(entries, { at })
    .files.map(file => file.text)
    .join('')

async function readBack(source: ListSource, content: string) {
  const entries: IndicatorEntry[] = []
  const rejected: Rejection[] = []
  for await (const portion of source.read([{ role: 'file', input: memoryInput('x', Buffer.from(content)) }])) {
    entries.push(...portion.records.filter((entry: Entry): entry is IndicatorEntry => entry.kind === 'indicator'))
    rejected.push(...portion.rejected)
  }
  return { entries, rejected }
}

describe.each(forms)('%s', (_, form) => {
  test('every indicator is written or named as left out', () => {
    const { files, leftOut } = form(all, { at })
    const whole = files.map(file => file.text).join('')
    expect(whole.length).toBeGreaterThan(100)
    expect(leftOut.every(({ why }) => why.length > 10)).toBe(true)
    for (const entry of all) {
      const base64 = Buffer.from(entry.value).toString('base64')
      const seen = [
        entry.value,
        entry.value.replace(/^http:\/\//, ''),
        base64,
        escaped(entry.value),
        entry.value.match(/../g)?.join(':') ?? '',
        entry.value.replace(/\D/g, ''),
        entry.value.replace(/[\\']/g, '\\$&').replace(/\\/g, '\\\\'),
      ]
      const address = /^(?:address|network)$/.test(entry.observable) || entry.observable === 'url'
      if (!leftOut.some(each => each.entry === entry) && !address)
        expect(
          seen.some(value => value !== '' && whole.includes(value)),
          `${entry.observable} ${entry.value}`,
        ).toBe(true)
    }
  })

  test('the same in any order, and the same again', () => {
    expect(text(form, [...all].reverse())).toBe(text(form, all))
  })

  test('nothing in an indicator adds a line or a rule', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ObservableKind>('user-agent', 'certificate-subject', 'software', 'file-name', 'domain'),
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (kind, value, description) => {
          const lines = (entries: readonly IndicatorEntry[]) =>
            text(form, entries).split(/[\n\r\u2028\u2029\u0085]/).length
          const plain = lines([entryOf(kind, 'x', { description: 'y', source: 'z' })])
          const found = lines([entryOf(kind, `${value}x`, { description, source: description })])
          expect(found).toBeLessThanOrEqual(plain)
        },
      ),
      {
        numRuns: 100,
        examples: [
          ['user-agent', '\u2028', ''],
          ['domain', '\u0085', '\u2029'],
        ],
      },
    )
  })

  test('an empty list is a whole file', () => {
    expect(form([], { at }).files.length).toBeGreaterThan(0)
    expect(form([], { at }).leftOut).toEqual([])
  })
})

describe('read back by the readers of lists', () => {
  test('Zeek intelligence', async () => {
    const { files, leftOut } = zeekIntel(all, { at })
    const { entries, rejected } = await readBack(indicatorsZeekIntel, files[0]?.text ?? '')
    expect(rejected).toEqual([])
    const kept = all.filter(entry => !leftOut.some(each => each.entry === entry))
    const kind = (entry: IndicatorEntry) =>
      ({ 'server-name': 'domain', 'user-agent': 'software' })[entry.observable as string] ?? entry.observable
    const value = (entry: IndicatorEntry) => entry.value.replace(/^https:/, 'http:')
    expect(entries.map(entry => `${entry.observable} ${entry.value}`).sort()).toEqual(
      kept.map(entry => `${kind(entry)} ${value(entry)}`).sort(),
    )
    expect(entries.find(entry => entry.value === 'c2.example.org')).toMatchObject({
      source: 'CISA',
      confidence: 0.8,
      description: 'flax-typhoon: command channel',
      firstSeen: '2024-01-02T00:00:00.000Z',
    })
  })

  test('STIX', async () => {
    const { files, leftOut } = stix(all, { at })
    const { entries, rejected } = await readBack(indicatorsStix, files[0]?.text ?? '')
    expect(rejected).toEqual([])
    const kept = all.filter(entry => !leftOut.some(each => each.entry === entry))
    expect(leftOut.map(({ entry }) => entry.observable)).toEqual(['hassh', 'server-name'])
    expect(entries.map(entry => `${entry.observable} ${entry.value}`).sort()).toEqual(
      kept.map(entry => `${entry.observable} ${entry.value}`).sort(),
    )
    expect(entries.find(entry => entry.value === 'c2.example.org')).toMatchObject({
      adversary: 'flax-typhoon',
      technique: 'T1071.001',
      source: 'CISA',
      confidence: 0.8,
      firstSeen: '2024-01-02T00:00:00.000Z',
      description: 'command channel',
    })
    const ids = (JSON.parse(files[0]?.text ?? '{}') as { objects: { id: string }[] }).objects.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids)
      expect(id).toMatch(/^[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('what each form says', () => {
  test.each<[string, Form, IndicatorEntry, string]>([
    [
      'a name and those below it',
      rpz,
      entryOf('domain', 'c2.example.org'),
      'c2.example.org CNAME .\n*.c2.example.org CNAME .\n',
    ],
    ['a name alone', rpz, entryOf('domain', 'c2.example.org', { exact: true }), '\nc2.example.org CNAME .\n'],
    ['an address', rpz, entryOf('address', '192.0.2.1'), '\n32.1.2.0.192.rpz-ip CNAME .\n'],
    ['a network', rpz, entryOf('network', '203.0.113.0/24'), '\n24.0.113.0.203.rpz-ip CNAME .\n'],
    ['an IPv6 address', rpz, entryOf('address', '2001:db8::1'), '\n128.1.zz.db8.2001.rpz-ip CNAME .\n'],
    ['an IPv6 network', rpz, entryOf('network', '2001:db8:1::/48'), '\n48.zz.1.db8.2001.rpz-ip CNAME .\n'],
    [
      'names below in a rule',
      suricataRules,
      entryOf('domain', 'c2.example.org'),
      'dns.query; dotprefix; content:".c2.example.org"; nocase; endswith;',
    ],
    [
      'names below in a buffer that is lower case',
      suricataRules,
      entryOf('domain', 'c2.example.org'),
      'http.host; dotprefix; content:".c2.example.org"; endswith;',
    ],
    [
      'a whole name in a buffer that is lower case',
      suricataRules,
      entryOf('domain', 'c2.example.org', { exact: true }),
      'http.host; content:"c2.example.org"; bsize:14; classtype',
    ],
    [
      'what means something in a rule',
      suricataRules,
      entryOf('user-agent', 'a;b"c|d:e'),
      'content:"a|3b|b|22|c|7c|d|3a|e";',
    ],
    ['an element', nftables, entryOf('address', '192.0.2.1'), '      192.0.2.1, # 192.0.2.1\n'],
    ['a string of a dataset', suricataDatasets, entryOf('domain', 'c2.example.org'), 'YzIuZXhhbXBsZS5vcmc=\n'],
  ])('%s', (_, form, entry, expected) => {
    expect(text(form, [entry])).toContain(expected)
  })

  test('what is too many for rules is left out, with the reason', () => {
    const entries = Array.from({ length: 100_002 }, (_, n) => entryOf('domain', `${n}.example.org`))
    const { leftOut } = suricataRules(entries, { at })
    expect(leftOut.map(({ why }) => why)).toEqual(
      Array.from({ length: 2 }, () => expect.stringContaining('write suricata-dataset')),
    )
  }, 60_000)

  test('rules have numbers of their own that stay', () => {
    const many = Array.from({ length: 3_000 }, (_, n) => entryOf('address', `198.18.${n >> 8}.${n & 255}`))
    const numbers = [...text(suricataRules, many).matchAll(/sid:(\d+)/g)].map(([, id]) => Number(id))
    expect(new Set(numbers).size).toBe(3_000)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1_000_000)
    expect(Math.max(...numbers)).toBeLessThan(2_000_000)
    expect(text(suricataRules, many.slice(0, 10)).match(/sid:\d+/)?.[0]).toBe(
      text(suricataRules, many).match(/sid:\d+/)?.[0],
    )
  })
})

describe('what may block', () => {
  const parts = {
    at,
    oldest: 720,
    internal: ['10.0.0.0/8', '192.168.0.0/16', 'fc00::/7'],
    benign: new BenignTable([{ name: 'resolvers', description: 'a public resolver', values: ['203.0.113.53'] }]),
  }
  test.each<[IndicatorEntry, string | null]>([
    [entryOf('address', '198.51.100.7'), null],
    [entryOf('address', '198.51.100.8', { lastSeen: '2023-08-03' }), 'last seen more than 720 days ago'],
    [entryOf('address', '198.51.100.8', { lastSeen: '2025-08-03' }), null],
    [entryOf('domain', 'aged.example.org', { lastSeen: '2023-08-03' }), null],
    [entryOf('address', '10.1.2.3'), 'lies in a network of your own'],
    [entryOf('address', '127.0.0.1'), 'lies in a network of your own, or in one that nobody has'],
    [entryOf('network', '192.160.0.0/11'), 'holds 192.168.0.0/16'],
    [entryOf('address', 'fd00::1'), 'lies in a network'],
    [entryOf('address', '203.0.113.53'), 'a public resolver'],
    [entryOf('domain', 'old.example.org', { validUntil: '2025-01-01T00:00:00Z' }), 'valid until 2025-01-01'],
    [entryOf('domain', 'new.example.org', { validUntil: '2027-01-01T00:00:00Z' }), null],
  ])('%s', (entry, why) => {
    const { entries, leftOut } = chooseForBlocking([entry], parts)
    expect(entries.length + leftOut.length).toBe(1)
    if (why === null) expect(entries).toEqual([entry])
    else expect(leftOut[0]?.why).toContain(why)
  })

  test('one thing of two lists is written once, with the wider reach', () => {
    const two = [entryOf('domain', 'a.example', { exact: true, confidence: 0.9 }), entryOf('domain', 'a.example')]
    expect(chooseForBlocking(two, parts).entries).toEqual([two[1]])
  })
})

const found = (more: Partial<Finding> = {}): Finding =>
  finding({
    surface: 'network', kind: 'indicator-sighting', severity: 'high',
    subject: { kind: 'channel', id: 'C1', label: 'camera-12 ] "x"\nfake line', properties: { originator: '10.0.0.5', peer: '198.51.100.7', names: 'a.example.org, b.example.org', ports: 'tcp 443' } },
    against: { list: 'dossiers', edition: 'e'.repeat(64), entry: 'i1', name: 'C2 node', adversary: 'flax-typhoon', programs: [] },
    score: 0.92, grounds: [{ comparison: 'address', subject: 'a', entry: 'b', weight: 0.9, text: 'It talked to b.' }], policy: 'default-1+00000000',
    evidence: [{ file: 'conn.log', line: 7, sha256: 'f'.repeat(64) }], action: { kind: 'isolate', text: 'Isolate it.', basis: 'AA24-249A' }, technique: 'T1071', setAside: null, ...more,
  }) // biome-ignore format: one finding

describe('findings for a SIEM', () => {
  test('syslog: one line each, whatever the evidence holds', () => {
    const lines = syslog([found(), found({ severity: 'low', setAside: { rule: 'cleared', why: 'x' } })], { at }).split(
      '\n',
    )
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(
      /^<105>1 2026-03-01T09:30:00\.000Z - interdict - finding \[interdict@32473 id="[0-9a-f]{64}" surface="network" /,
    )
    expect(lines[0]).toContain('action="isolate"')
    expect(lines[0]).toContain('] \uFEFFcamera-12 ] "x" fake line: C2 node. It talked to b.')
    expect(lines[1]).toMatch(/^<110>1 .* setAside="cleared"\]/)
    expect(syslog([found({ subject: { kind: 'party', id: 'a"]\\b', label: 'x', properties: {} } })], { at })).toContain(
      'subject="a\\"\\]\\\\b"',
    )
  })

  test('ECS: one document a line', () => {
    const [line = ''] = ecs([found()], at).split('\n')
    expect(JSON.parse(line)).toMatchObject({
      '@timestamp': at, event: { kind: 'alert', risk_score: 92, severity: 73, dataset: 'interdict.network' }, source: { ip: '10.0.0.5' }, destination: { address: '198.51.100.7', ip: '198.51.100.7', domain: 'a.example.org', port: 443 },
      network: { transport: 'tcp' }, threat: { group: { id: 'flax-typhoon', name: 'flax-typhoon' }, technique: { id: ['T1071'] } }, rule: { name: 'indicator-sighting' }, interdict: { score: 0.92 },
    }) // biome-ignore format: one document
    const named = found({ subject: { kind: 'channel', id: 'C2', label: 'x', properties: { originator: '10.0.0.5', peer: 'c2.example.org', responders: '203.0.113.8, 203.0.113.9' } } }) // biome-ignore format: one finding
    expect(JSON.parse(ecs([named], at))).toMatchObject({ destination: { ip: '203.0.113.8', domain: 'c2.example.org' } })
    const print = found({ subject: { kind: 'channel', id: 'C3', label: 'x', properties: { originator: '10.0.0.5', peer: 'EvilAgent/1.0' } } }) // biome-ignore format: one finding
    const asked = found({ subject: { kind: 'channel', id: 'C4', label: 'x', properties: { originator: '10.0.0.5', peer: 'c2.example.org', responders: '10.0.0.1', ports: 'udp 53' } } }) // biome-ignore format: one finding
    expect(JSON.parse(ecs([asked], at)).destination).toEqual({ address: 'c2.example.org', domain: 'c2.example.org' })
    expect(JSON.parse(ecs([print], at))).not.toHaveProperty('destination')
  })
})
