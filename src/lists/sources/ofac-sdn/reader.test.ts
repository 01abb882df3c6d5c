import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { memoryInput, openInput } from '../../../evidence/open.ts'
import { canonical } from '../../../finding.ts'
import { diffEditions } from '../../diff.ts'
import type { PartyEntry } from '../../entry.ts'
import { type Ingested, ingest } from '../../ingest.ts'
import type { ListSource, SourceFile } from '../../source.ts'
import { ofacConsolidated } from '../ofac-consolidated/reader.ts'
import { ofacSdn } from './reader.ts'

const clock = () => new Date(0)

/** Samples are smaller than a list; their bounds do not apply. */
const unbounded = (source: ListSource): ListSource => ({
  ...source,
  facts: { ...source.facts, bounds: { min: 1, max: 100_000 } },
})

const sample = (path: string) => readFileSync(new URL(path, import.meta.url))

function files(folder: string, names: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(names).map(([role, name]) => ({ role, input: memoryInput(name, sample(`${folder}/${name}`)) }))
}

const csvFiles = { sdn: 'SDN.CSV', alt: 'ALT.CSV', add: 'ADD.CSV', comments: 'SDN_COMMENTS.CSV' }
const consFiles = { sdn: 'CONS_PRIM.CSV', alt: 'CONS_ALT.CSV', add: 'CONS_ADD.CSV' }

const read = (source: ListSource, given: readonly SourceFile[]) =>
  ingest(unbounded(source), given, { clock, before: null })

const lines = (ingested: Ingested) => (ingested.edition?.entries ?? []).map(entry => `${canonical(entry)}\n`).join('')

describe('samples', () => {
  const cons = '../ofac-consolidated'
  test.each([
    ['SDN CSV', ofacSdn, files('./sample', csvFiles), './expected.jsonl'],
    ['SDN XML', ofacSdn, files('./sample', { xml: 'SDN.XML' }), './expected-xml.jsonl'],
    [
      'non-SDN XML',
      ofacConsolidated,
      files(`${cons}/sample`, { xml: 'CONSOLIDATED.XML' }),
      `${cons}/expected-xml.jsonl`,
    ],
    ['non-SDN CSV', ofacConsolidated, files(`${cons}/sample`, consFiles), `${cons}/expected.jsonl`],
  ])('%s gives the expected entries', async (_, source, given, expected) => {
    const ingested = await read(source, given)
    expect(ingested.reasons).toEqual([])
    expect(ingested.rejected).toEqual([])
    await expect(lines(ingested)).toMatchFileSnapshot(fileURLToPath(new URL(expected, import.meta.url)))
  })

  test('each file is told by its content, and the two lists by their programmes', () => {
    const roles = (source: ListSource, folder: string, name: string) => {
      const sniffed = source.sniff(sample(`${folder}/${name}`), `/x/${name}`)
      return sniffed && sniffed.certainty >= 0.5 ? sniffed.role : null
    }
    for (const [role, name] of Object.entries({ ...csvFiles, xml: 'SDN.XML' })) {
      expect([name, roles(ofacSdn, './sample', name)]).toEqual([name, role === 'comments' ? null : role])
    }
    for (const [role, name] of Object.entries({ ...consFiles, xml: 'CONSOLIDATED.XML' })) {
      expect([name, roles(ofacConsolidated, '../ofac-consolidated/sample', name)]).toEqual([name, role])
      expect(roles(ofacSdn, '../ofac-consolidated/sample', name)).toBeNull()
    }
    for (const text of ['', 'a,b,c\n1,2,3\n', '{"a":1}', '<html></html>', '1,2\n']) {
      expect(ofacSdn.sniff(Buffer.from(text), 'x.csv')).toBeNull()
    }
  })
})

const row = (id: string, remarks: string, type = '-0- ') =>
  `${id},"X, Y",${type},"CUBA",${'-0- ,'.repeat(7)}"${remarks}"\r\n`

async function one(remarks: string, type?: string): Promise<PartyEntry> {
  const input = memoryInput('sdn.csv', Buffer.from(`${row('1', remarks, type)}\u001A`))
  const { edition, reasons } = await read(ofacSdn, [{ role: 'sdn', input }])
  const entry = edition?.entries[0]
  if (entry?.kind !== 'party') throw new Error(reasons.join())
  return entry
}

describe('remarks', () => {
  test.each([
    [
      'Passport 3 (Korea, North) expires 26 Nov 2019.',
      { scheme: 'passport', value: '3', country: 'kp', raw: undefined },
    ],
    ['Unified Social Credit Identifier 91110108562135265P (China).', { scheme: 'uscc', value: '91110108562135265P' }],
    ['Legal Entity Number 851683897 (Netherlands).', { scheme: 'registration', value: '851683897', country: 'nl' }],
    ['Company Number IMO 5055293.', { scheme: 'registration', value: '5055293', label: 'IMO company number' }],
    ['alt. Digital Currency Address - USDT TE3mCcPULjPUE7ykX7RArDPAhyahoy3d2j.', { scheme: 'wallet', label: 'USDT' }],
    ['V.A.T. Number BG 121024920 (Bulgaria).', { scheme: 'tax-id', country: 'bg' }],
    ['www.manartv.com.', { scheme: 'website' }],
    [
      'Passport OR801168 and a National ID No. 281020505755 issued under the name Said Jan.',
      { scheme: 'passport', value: 'OR801168' },
    ],
    ['Kosovan Personal ID No. 1172.', { scheme: 'national-id', label: 'Kosovan Personal ID No.' }],
  ])('%s', async (remarks, expected) => {
    const { raw: _, ...known } = { raw: undefined, ...expected }
    expect((await one(remarks)).identifiers).toEqual([expect.objectContaining(known)])
  })

  test('the last full stop belongs to an abbreviation when there is one', async () => {
    const linked = async (remarks: string) => (await one(remarks)).links.map(link => link.name)
    expect(await linked('Linked To: SERVICIOS, S.A. DE C.V.')).toEqual(['SERVICIOS, S.A. DE C.V.'])
    expect(await linked('Linked To: MINISTRY OF FICTION.')).toEqual(['MINISTRY OF FICTION'])
  })

  test('dates keep what is not known', async () => {
    const entry = await one(
      'DOB circa 1958; alt. DOB 1958 to 1960; alt. DOB Mar 1945; DOB about the war.',
      'individual',
    )
    expect(entry.births.map(({ from, to, circa }) => [from, to, circa])).toEqual([
      ['1957-01-01', '1959-12-31', true],
      ['1958-01-01', '1960-12-31', false],
      ['1945-03-01', '1945-03-31', false],
    ])
    expect(entry.facts).toEqual([['DOB', 'about the war']])
  })

  test('a remark that fills its column and goes on nowhere keeps its last part as a fact', async () => {
    const half = `a.k.a. 'WHOLE'; Website ${'x'.repeat(1000 - 24)}`
    const entry = await one(half)
    expect(half).toHaveLength(1000)
    expect(entry.names.map(name => name.full)).toEqual(['X, Y', 'WHOLE'])
    expect(entry.identifiers).toEqual([])
    expect(entry.facts[0]?.[0]).toBe('Remark cut short by the issuer')
  })
})

describe('what must not become an edition', () => {
  const sdn = (text: string) => [{ role: 'sdn', input: memoryInput('sdn.csv', Buffer.from(text)) }]
  const xml = (change: (text: string) => string) => [
    { role: 'xml', input: memoryInput('sdn.xml', Buffer.from(change(sample('./sample/SDN.XML').toString()))) },
  ]
  test.each([
    ['empty', sdn(''), /empty/],
    ['only an end mark', sdn('\u001A'), /no entries/],
    ['cut inside a row', sdn(row('1', 'DOB 1955.') + row('2', 'DOB 1956.').slice(0, 40)), /cut short/],
    ['cut inside a quoted field', sdn(row('1', 'DOB 1955.').slice(0, -8)), /cut short/],
    ['a row of another width', sdn(`${row('1', 'x')}2,"Y"\r\n`), /rejected/],
    ['an unknown type', sdn(row('1', 'x', 'robot')), /no entries/],
    ['a missing file of entries', files('./sample', { alt: 'ALT.CSV' }), /a file is missing/],
    ['two of one kind', [...files('./sample', csvFiles), ...files('./sample', csvFiles)], /two files of one kind/],
    ['fewer entries than the issuer counts', xml(text => text.replace('>3<', '>4<')), /issuer counts 4/],
    ['an unknown element', xml(text => text.replace('<sdnType>', '<mood>bad</mood><sdnType>')), /rejected/],
    ['an unknown attribute', xml(text => text.replace('<uid>102', '<uid a="b">102')), /rejected/],
    ['no publication date', xml(text => text.replace(/<publsh[\s\S]*<\/publsh.*>/, '')), /publication date/],
    ['one id twice', xml(text => text.replace('<uid>102', '<uid>101')), /stand twice/],
    [
      'an entity bomb',
      xml(text => text.replace('<sdnList', '<!DOCTYPE s [<!ENTITY a "a">]><sdnList')),
      /document type/,
    ],
    ['a namespace of another list', xml(text => text.replaceAll('tempuri.org', 'example.org')), /no entries/],
  ])('%s', async (_, given, reason) => {
    const { edition, facts, reasons } = await read(ofacSdn, given)
    expect(edition).toBeNull()
    expect(facts.state).toBe('refused')
    expect(reasons.join('; ')).toMatch(reason)
  })

  test('an unknown field is named with its line', async () => {
    const given = xml(text => text.replace('<sdnType>Individual', '<mood>bad</mood><sdnType>Individual'))
    expect((await read(ofacSdn, given)).rejected).toEqual([
      { file: 'sdn.xml', line: 31, field: 'sdnEntry/mood', reason: 'is a field that this reader does not know' },
    ])
  })

  test('a file without an end mark may hardly shrink', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => row(String(i + 10), 'DOB 1955.'))
    const whole = await read(ofacSdn, sdn(`${rows.join('')}\u001A`))
    const later = async (text: string) =>
      (await ingest(unbounded(ofacSdn), sdn(text), { clock, before: { ...whole.facts, state: 'in-force' } })).reasons
    expect(await later(`${rows.slice(0, 95).join('')}\u001A`)).toEqual([])
    expect(await later(rows.slice(0, 95).join(''))).toEqual([expect.stringMatching(/5% fewer .* 1% is the bound/)])
    expect(await later(rows.join(''))).toEqual([])
  })

  test('two entities under one number are both kept; a repeated row is rejected', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => row(String(i + 10), 'DOB 1955.'))
    const ingested = await read(ofacSdn, sdn(`${rows.join('')}${row('10', 'DOB 1999.')}${rows[3]}\u001A`))
    expect(ingested.edition?.entries.filter(entry => entry.id.startsWith('10~')).map(entry => entry.id)).toEqual([
      '10~2',
    ])
    expect(ingested.facts.note).toMatch(/10 stands again in line 601/)
    expect(ingested.rejected.map(({ line, field }) => [line, field])).toEqual([[602, 'ent_num']])
  })
})

const shared = fileURLToPath(new URL('../../../../../shared/data/lists/', import.meta.url))
const folder = (name: string) => {
  try {
    return readdirSync(shared + name).length > 0
  } catch {
    return false
  }
}
const input = async (role: string, path: string) => ({ role, input: await openInput(shared + path) })

describe('real editions', () => {
  test.runIf(folder('ofac-2022-01'))('January 2022: every entry, alias and address', async () => {
    const names = ['sdn', 'alt', 'add']
    const given = await Promise.all(names.map(role => input(role, `ofac-2022-01/${role}.csv`)))
    const ingested = await ingest(ofacSdn, given, { clock, before: null })
    expect(ingested.facts.entries).toBe(9_044)
    expect(ingested.counts).toMatchObject({ sdn: 9_044, alt: 12_409, add: 13_625 })
    // One address belongs to a number that the file of entries gives to another entity.
    expect(ingested.rejected.map(({ line, field }) => [line, field])).toEqual([[13_625, 'ent_num']])
    const { remark_segments = 0, remark_segments_unrecognised = 0 } = ingested.counts
    expect(remark_segments_unrecognised / remark_segments).toBeLessThan(0.01)
    const plain = readFileSync(`${shared}ofac-2022-01/alt.csv`, 'latin1').split('\n').filter(Boolean).length
    expect(plain).toBe(12_409)
  })

  test.runIf(folder('ofac-sdn-daily'))('two following days differ in exactly the rows that differ', async () => {
    const [a, b] = await Promise.all(
      ['2024-05-02', '2024-05-03'].map(async day => {
        const given = [await input('sdn', `ofac-sdn-daily/${day}.csv`)]
        return ingest(ofacSdn, given, { clock, before: null })
      }),
    )
    expect([a?.facts.entries, b?.facts.entries]).toEqual([14_973, 14_965])
    const diff = diffEditions(a?.edition?.entries ?? [], b?.edition?.entries ?? [])
    const [was, is] = ['2024-05-02', '2024-05-03'].map(
      day => new Set(readFileSync(`${shared}ofac-sdn-daily/${day}.csv`, 'latin1').split('\r\n')),
    )
    const numbers = (rows: Set<string> | undefined, others: Set<string> | undefined) =>
      new Set([...(rows ?? [])].filter(text => !others?.has(text)).map(text => text.slice(0, text.indexOf(','))))
    const [gone, come] = [numbers(was, is), numbers(is, was)]
    expect(new Set(diff.removed.map(entry => entry.id))).toEqual(gone.difference(come))
    expect(new Set(diff.added.map(entry => entry.id))).toEqual(come.difference(gone))
    expect(new Set(diff.changed.map(entry => entry.id))).toEqual(gone.intersection(come))
    expect(diff.removed).toHaveLength(8)
  })

  test.runIf(folder('ofac-nonsdn-2025-03'))('the non-SDN list: as many entries as it says', async () => {
    const given = [await input('xml', 'ofac-nonsdn-2025-03/consolidated.xml')]
    const ingested = await ingest(ofacConsolidated, given, { clock, before: null })
    expect(ingested.reasons).toEqual([])
    expect(ingested.rejected).toEqual([])
    expect([ingested.facts.entries, ingested.facts.published]).toEqual([443, '2025-03-28'])
    expect(ingested.counts).toMatchObject({ xml: 443, id_types_unrecognised: 0 })
  })

  test.runIf(folder('ofac-overflow-2025-12'))('the overflow joins its remarks in the middle of a word', async () => {
    const name = (role: string) => `ofac-overflow-2025-12/${role === 'comments' ? 'sdn_comments' : role}.csv`
    const rest = await Promise.all(['alt', 'add', 'comments'].map(role => input(role, name(role))))
    const rows = (path: string) =>
      readFileSync(shared + path, 'latin1')
        .split('\r\n')
        .filter(text => text.length > 3)
    const ids = rest.flatMap(file => rows(name(file.role)).map(text => text.slice(0, text.indexOf(','))))
    const remark = 'x'.repeat(975)
    const entities = [...new Set(ids)].map(id => row(id, id === '27307' ? `${remark}; a.k.a. 'WHOIS HACKIN` : 'x'))
    const sdn = memoryInput('sdn.csv', Buffer.from(`${entities.join('')}\u001A`))
    const ingested = await ingest(ofacSdn, [{ role: 'sdn', input: sdn }, ...rest], { clock, before: null })
    expect(ingested.rejected).toEqual([])
    expect(ingested.counts).toMatchObject({ alt: 20_107, add: 24_244, comments: 28 })
    const lazarus = ingested.edition?.entries.find(entry => entry.id === '27307') as PartyEntry
    expect(lazarus.names.map(name => name.full)).toContain('WHOIS HACKING TEAM')
  })
})
