import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { OperatorError } from '../errors.ts'
import type { ListSource } from '../lists/source.ts'
import { benignNetworks } from '../lists/sources/benign-networks/reader.ts'
import { indicatorsMisp } from '../lists/sources/indicators-misp/reader.ts'
import { ndaa1260h } from '../lists/sources/ndaa-1260h/reader.ts'
import { ofacConsolidated } from '../lists/sources/ofac-consolidated/reader.ts'
import { ofacSdn } from '../lists/sources/ofac-sdn/reader.ts'
import { privateList } from '../lists/sources/private/reader.ts'
import { readCredentials } from './credentials.ts'
import { listsImport, listsShow, listsUpdate } from './lists.ts'
import type { ListsContext } from './lists-context.ts'
import { listsDiff } from './lists-diff.ts'

const sample = (list: string, name: string) =>
  fileURLToPath(new URL(`../lists/sources/${list}/sample/${name}`, import.meta.url))
const csv = ['SDN.CSV', 'ALT.CSV', 'ADD.CSV', 'SDN_COMMENTS.CSV'].map(name => sample('ofac-sdn', name))

const small = (source: ListSource): ListSource => ({
  ...source,
  facts: { ...source.facts, bounds: { min: 1, max: 100 } },
})

const work = await mkdtemp(join(tmpdir(), 'interdict-cli-lists-'))
afterAll(() => rm(work, { recursive: true }))

let lines: string[] = []
let context: ListsContext
beforeEach(async () => {
  lines = []
  context = {
    dataFolder: await mkdtemp(join(work, 'data-')),
    clock: () => new Date('2026-03-01T09:30:00Z'),
    print: line => lines.push(line),
    tell: () => {},
    sources: [ofacSdn, ofacConsolidated].map(small),
  }
})
const printed = () => lines.splice(0).join('\n')

/** The sample with one entry changed, one gone and one new. */
async function nextDay(): Promise<string> {
  const text = await readFile(csv[0] ?? '', 'utf8')
  const path = join(work, 'next.csv')
  const changed = text
    .replace('nationality Belarus', 'nationality Poland')
    .replace(/^105,.*\r\n/m, '')
    .replace('\u001A', '107,"NEWCOMER",-0- ,"CYBER2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001A')
  await writeFile(path, changed)
  return path
}

describe('lists import', () => {
  test('joins the files of one list, tells what was read and puts it in force', async () => {
    expect(await listsImport(csv, {}, context)).toBe(0)
    expect(printed()).toMatch(
      /^ofac-sdn: 6 entries, edition [0-9a-f]{8} is in force\n {2}read: alt 4, add 4, comments 1, sdn 6/,
    )
    expect(await listsImport(csv, {}, context)).toBe(0)
    expect(printed()).toContain('was in force already')
  })

  test('says when an edition comes back that another had replaced', async () => {
    await listsImport(csv, {}, context)
    await listsImport([await nextDay()], {}, context)
    const [, newer] = [...printed().matchAll(/edition ([0-9a-f]{8})/g)].map(match => match[1])
    await listsImport(csv, {}, context)
    expect(printed()).toContain(`back: it was in force before, and edition ${newer}, imported 2026-03-01`)
    await listsImport(csv, {}, context)
    expect(printed()).not.toContain('back:')
  })

  test('says when names were lost because files were left out', async () => {
    await listsImport(csv, {}, context)
    printed()
    await listsImport([csv[0] ?? ''], {}, context)
    expect(printed()).toMatch(/note: 1\d(?:\.\d)?% fewer names, addresses and identifiers .* left out/)
  })

  test('a refused file gives status 3 and says why, and the old edition stays', async () => {
    await listsImport(csv, {}, context)
    const path = join(work, 'cut.csv')
    await writeFile(path, (await readFile(csv[0] ?? '')).subarray(0, 3_000))
    printed()
    expect(await listsImport([path], { list: 'ofac-sdn' }, context)).toBe(3)
    expect(printed()).toMatch(/ofac-sdn: refused, the edition in force stays: cut\.csv.*cut short/)
    await listsShow(undefined, undefined, context)
    expect(printed()).toMatch(/ofac-sdn .* 6 +0 h .*in force; a newer file was refused/)
  })

  test('a file in UTF-16 is read, one of the West is told, one of another script asks for its encoding', async () => {
    context = { ...context, sources: [privateList] }
    const line = (name: string) => `${JSON.stringify({ id: 'P-1', name })}\n`
    const keep = async (file: string, bytes: Buffer, encoding?: string) => {
      const path = join(work, file)
      await writeFile(path, bytes)
      printed()
      const status = await listsImport([path], { list: 'private', encoding, acceptShrink: true }, context)
      const told = printed()
      await listsShow('private', 'P-1', context)
      return { status, told, shown: printed() }
    }
    const wide = await keep('wide.jsonl', Buffer.from(`\uFEFF${line('Иван Петров')}`, 'utf16le'))
    expect([wide.status, wide.shown]).toEqual([0, expect.stringContaining('Иван Петров')])
    const west = await keep('west.jsonl', Buffer.from(line('Jürgen Müller'), 'latin1'))
    expect(west.shown).toContain('Jürgen Müller')
    expect(west.told).toContain('not UTF-8, read as windows-1252')
    const cyrillic = Buffer.from([
      ...Buffer.from('{"id":"P-1","name":"'),
      0xc8,
      0xe2,
      0xe0,
      0xed,
      ...Buffer.from('"}\n'),
    ])
    const refused = await keep('east.jsonl', cyrillic)
    expect([refused.status, refused.told]).toEqual([3, expect.stringContaining('--encoding')])
    expect((await keep('east.jsonl', cyrillic, 'windows-1251')).shown).toContain('Иван')
  })

  test.each([
    ['an empty file', '', 'is empty'],
    ['a page of an error', '<!doctype html><html><body>503</body></html>', 'is a web page'],
  ])('%s is called what it is', async (_, text, told) => {
    const path = join(work, 'list.csv')
    await writeFile(path, text)
    await expect(listsImport([path], { list: 'ofac-sdn' }, context)).rejects.toThrow(told)
  })

  test('an edition that shrank is taken when the operator says so', async () => {
    await listsImport(csv, {}, context)
    const text = await readFile(csv[0] ?? '', 'utf8')
    const path = join(work, 'short.csv')
    await writeFile(path, `${text.split('\r\n').slice(0, 2).join('\r\n')}\r\n\u001A`)
    expect(await listsImport([path], {}, context)).toBe(3)
    expect(printed()).toContain('--accept-shrink')
    expect(await listsImport([path], { acceptShrink: true }, context)).toBe(0)
    expect(printed()).toContain('2 entries')
  })

  test.each([
    ['a path that is not there', () => ['/nowhere/at/all'], {}],
    ['a folder', () => [work], {}],
    ['a file of no list', () => [fileURLToPath(import.meta.url)], {}],
    ['a list of no name', () => csv, { list: 'sdn' }],
    [
      'a list that the file is not of',
      () => [sample('ofac-sdn', 'ALT.CSV'), fileURLToPath(import.meta.url)],
      { list: 'ofac-sdn' },
    ],
  ])('%s is an operator error with a hint', async (_, paths, options) => {
    const attempt = listsImport(paths(), options, context)
    await expect(attempt).rejects.toThrow(OperatorError)
    await expect(attempt).rejects.toMatchObject({ hint: expect.stringMatching(/\w{3}/) })
  })
})

test('a page that nobody publishes as a file is to be kept as a table', async () => {
  const path = join(work, '1260h.txt')
  await writeFile(path, 'Entities identified as Chinese military companies\n')
  const tables = { ...context, sources: [ndaa1260h] }
  await expect(listsImport([path], { list: 'ndaa-1260h' }, tables)).rejects.toMatchObject({
    hint: expect.stringContaining('docs/tables.md'),
  })
})

describe('lists update', () => {
  test('a feed gets a name of its own, and only what has an address is asked for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'interdict-feed-'))
    const uuid = '00000000-0000-4000-8000-000000000001'
    const attribute = { uuid, type: 'ip-dst', value: '192.0.2.1', to_ids: true, timestamp: '1' }
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ [uuid]: { timestamp: 1 } }))
    await writeFile(
      join(folder, `${uuid}.json`),
      JSON.stringify({ Event: { uuid, info: 'x', Attribute: [attribute] } }),
    )
    const feeds = { ...context, sources: [benignNetworks, indicatorsMisp] }
    const from = [`indicators-misp.exercise=misp+${pathToFileURL(folder).href}/`]
    expect(await listsUpdate(['indicators-misp.exercise'], { from }, feeds)).toBe(0)
    expect(printed()).toMatch(/indicators-misp\.exercise: 1 entries, edition \w+ is in force/)
    expect(await listsUpdate([], { from }, feeds)).toBe(0)
    expect(printed()).toMatch(/^indicators-misp\.exercise: unchanged[^\n]*$/)
  })

  test.each([
    ['not there', null, /no such file/],
    ['not JSON', '{', /is not JSON/],
    ['of another form', '{"a": 1}', /is not of its form/],
  ])('credentials that are %s are a mistake that is named, without what stands in them', async (_, text, why) => {
    const path = join(await mkdtemp(join(tmpdir(), 'interdict-cred-')), 'c.json')
    if (text !== null) await writeFile(path, text, { mode: 0o600 })
    expect(() => readCredentials(path)).toThrow(why)
  })

  test('credentials are by host; a file that others may read is refused', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'interdict-cred-')), 'c.json')
    await writeFile(path, '{"a.example": {"user": "u", "password": "p"}, "b.example:8443": {"token": "t"}}', {
      mode: 0o600,
    })
    expect(readCredentials(path)).toEqual({
      'a.example': { kind: 'basic', user: 'u', password: 'p' },
      'b.example:8443': { kind: 'token', token: 't' },
    })
    await chmod(path, 0o644)
    expect(() => readCredentials(path)).toThrow(/others may read/)
  })
})

describe('lists show', () => {
  test('a table, the history of one list, one entry', async () => {
    await listsShow(undefined, undefined, context)
    expect(printed()).toMatch(
      /^LIST +ISSUER +EDITION +HASH .*\nofac-sdn .*none yet\nofac-consolidated .*none yet\n\nBundled with Interdict.*\n +ofac-sdn +\d+ entries/,
    )
    await listsImport(csv, {}, context)
    printed()
    await listsShow('ofac-sdn', undefined, context)
    expect(printed()).toMatch(/2026-03-01 09:30:00 +6 +in-force/)
    await listsShow('ofac-sdn', '102', context)
    const entry = printed()
    expect(entry).toContain("  O'HARA, Dr. Séan (kind primary)")
    expect(entry).toContain('  E82979246 (country by, scheme passport)')
    await expect(listsShow('ofac-sdn', '999', context)).rejects.toThrow(/no entry 999/)
    await expect(listsShow('ofac-consolidated', '1', context)).rejects.toThrow(/no edition yet/)
    await expect(listsShow('nothing', undefined, context)).rejects.toThrow(/no list/)
  })

  test('no escape sequence of a list reaches the terminal', async () => {
    const path = join(work, 'escape.csv')
    await writeFile(path, `1,"EVIL \u001B[2J NAME\u202E",-0- ,"CUBA",${'-0- ,'.repeat(7)}-0- \r\n`)
    await listsImport([path], { list: 'ofac-sdn' }, context)
    printed()
    await listsShow('ofac-sdn', '1', context)
    expect(printed()).toContain('EVIL \uFFFD[2J NAME')
    await listsShow('ofac-sdn', '1', context)
    expect(printed()).not.toMatch(/[\u001B\u202E]/)
  })
})

describe('lists diff', () => {
  const expected = [
    '1 added, 1 removed, 1 changed, 4 unchanged',
    '+ 107 NEWCOMER',
    '- 105 EMPTY REMARKS TRADING',
    "~ 102 O'HARA, Dr. Séan",
    '    nationalities - by',
    '    nationalities + pl',
  ]

  test('of two files', async () => {
    await listsDiff([csv[0] ?? '', await nextDay()], {}, context)
    for (const line of expected) expect(lines.join('\n')).toContain(line)
    printed()
    await listsDiff([csv[0] ?? '', await nextDay()], { format: 'json' }, context)
    expect(JSON.parse(printed())).toMatchObject({ unchanged: 4, changed: [{ id: '102' }] })
  })

  test('of the last two editions in force, or of two by their hashes', async () => {
    await listsImport([csv[0] ?? ''], {}, context)
    await expect(listsDiff(['ofac-sdn'], {}, context)).rejects.toThrow(/only one edition/)
    await listsImport([await nextDay()], {}, context)
    const hashes = [...printed().matchAll(/edition ([0-9a-f]{8})/g)].map(match => match[1] ?? '')
    await listsDiff(['ofac-sdn'], {}, context)
    const last = printed()
    for (const line of expected) expect(last).toContain(line)
    await listsDiff(['ofac-sdn', ...hashes.toReversed()], {}, context)
    expect(printed()).toContain('- 107 NEWCOMER')
    await expect(listsDiff(['ofac-sdn', 'ffffffff', '00000000'], {}, context)).rejects.toThrow(/no edition/)
    await expect(listsDiff(['nothing'], {}, context)).rejects.toThrow(OperatorError)
  })
})

describe('lists update', () => {
  test('takes a list from a file:// address, and says what was not fetched', async () => {
    const from = pathToFileURL(sample('ofac-sdn', 'SDN.XML')).href
    expect(await listsUpdate(['ofac-sdn'], { from: [`ofac-sdn=${from}`] }, context)).toBe(0)
    expect(printed()).toMatch(/ofac-sdn: 3 entries, published 2025-01-03, edition \w+ is in force/)
    expect(await listsUpdate(['ofac-sdn'], { from: [`ofac-sdn=${from}`] }, context)).toBe(0)
    expect(printed()).toContain('unchanged')
    expect(await listsUpdate(['ofac-sdn'], { from: ['ofac-sdn=file:///nowhere/SDN.XML'] }, context)).toBe(3)
    expect(printed()).toContain('not fetched')
    await expect(listsUpdate(['nothing'], {}, context)).rejects.toThrow(OperatorError)
    await expect(listsUpdate([], { from: ['nothing=file:///x'] }, context)).rejects.toThrow(OperatorError)
  })

  test('takes a folder of a mirror from sources.json', async () => {
    const base = pathToFileURL(`${sample('ofac-sdn', '')}`).href
    const settings = { 'ofac-sdn': { form: 'csv', base: base.endsWith('/') ? base : `${base}/` } }
    await writeFile(join(context.dataFolder, 'sources.json'), JSON.stringify(settings))
    expect(await listsUpdate(['ofac-sdn'], {}, context)).toBe(0)
    expect(printed()).toContain('6 entries')
  })
})
