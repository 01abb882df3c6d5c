import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { memoryInput, openInput } from '../evidence/open.ts'
import type { Store } from '../store/contract.ts'
import { openSqlite } from '../store/sqlite.ts'
import { Archive } from './archive.ts'
import { diffEditions } from './diff.ts'
import type { Entry, VulnerabilityEntry } from './entry.ts'
import { editionsOf, importEdition, recognise } from './import.ts'
import { ingest } from './ingest.ts'
import type { ListSource, Portion } from './source.ts'

const clock = () => new Date('2026-03-01T00:00:00Z')
const rooms: { folder: string; store: Store }[] = []

async function room(): Promise<{ folder: string; store: Store; archive: Archive }> {
  const folder = await mkdtemp(join(tmpdir(), 'interdict-archive-'))
  const store = await openSqlite(folder, clock)
  rooms.push({ folder, store })
  return { folder, store, archive: new Archive(folder, { store: store.editions, clock }) }
}

afterAll(async () => {
  for (const { folder, store } of rooms) {
    await store.close()
    await rm(folder, { recursive: true })
  }
})

const vulnerability = (id: string, more: Partial<VulnerabilityEntry> = {}): VulnerabilityEntry => ({
  kind: 'vulnerability',
  id,
  vendor: 'Maker',
  product: 'Router',
  title: `${id} in a router`,
  description: '',
  added: '2026-01-01',
  due: null,
  requiredAction: 'Patch.',
  ransomware: false,
  cwes: [],
  notes: '',
  ...more,
})

/** A list whose file is one JSON document: `{published, declared, ids}`. An id that starts with `!` is rejected. */
const toy: ListSource = {
  facts: {
    id: 'toy',
    title: 'Toy list',
    issuer: 'Nobody',
    programme: 'For tests.',
    home: 'https://example.org/',
    licence: 'none',
    updateHours: 24,
    bounds: { min: 2, max: 20 },
    shrink: 0.25,
    rejected: 0.2,
    forms: [
      {
        id: 'json',
        files: [
          { role: 'main', required: true, addresses: ['https://example.org/toy.json'] },
          { role: 'more', required: false, addresses: ['https://example.org/more.json'] },
        ],
      },
    ],
  },
  sniff: (head, path) =>
    head.includes('"ids"') ? { role: path.includes('more') ? 'more' : 'main', certainty: 0.9 } : null,
  read: async function* (files): AsyncGenerator<Portion> {
    for (const { input } of files) {
      for await (const chunk of input.chunks()) {
        const { ids, ...claims } = JSON.parse(chunk.toString()) as {
          ids: string[]
          published?: string
          declared?: number
        }
        const bad = ids.filter(id => id.startsWith('!'))
        yield {
          records: ids.filter(id => !id.startsWith('!')).map(id => vulnerability(id)),
          rejected: bad.map(id => ({ file: input.path, line: 1, field: 'id', reason: id })),
          ...claims,
        }
      }
    }
  },
}

const file = (value: object, path = 'toy.json') => memoryInput(path, Buffer.from(JSON.stringify(value)))
const main = (value: object) => [{ role: 'main', input: file(value) }]
const ids = (n: number) => Array.from({ length: n }, (_, i) => `E${i}`)

describe('ingest', () => {
  const read = (value: object, before: number | null = null) =>
    ingest(toy, main(value), {
      clock,
      before:
        before === null
          ? null
          : {
              list: 'toy',
              hash: 'x',
              published: '2026-02-01',
              imported: '',
              entries: before,
              files: [],
              state: 'in-force',
              note: null,
            },
    })

  test('the hash is of the contents, not of their order, the file or the day', async () => {
    const a = await read({ ids: ['b', 'a', 'c'] })
    const b = await ingest(toy, [{ role: 'main', input: file({ ids: ['c', 'a', 'b'], published: '2026-01-01' }) }], {
      clock: () => new Date(0),
      before: null,
    })
    expect(a.facts.hash).toBe(b.facts.hash)
    expect(a.edition?.entries.map(entry => entry.id)).toEqual(['a', 'b', 'c'])
    expect((await read({ ids: ['a', 'b'] })).facts.hash).not.toBe(a.facts.hash)
  })

  test.each([
    ['no entries', { ids: [] }, null, /no entries/],
    ['too few', { ids: ids(1) }, null, /fewer than the 2/],
    ['too many', { ids: ids(21) }, null, /more than the 20/],
    ['another count than declared', { ids: ids(5), declared: 6 }, null, /issuer counts 6/],
    ['an id twice', { ids: ['a', 'b', 'a'] }, null, /1 ids stand twice \(a\)/],
    ['too many rejected', { ids: ['a', 'b', '!x'] }, null, /1 records were rejected/],
    ['shrunk past its bound', { ids: ids(7) }, 10, /30% fewer than the 10 in force; 25% is the bound/],
  ])('%s is refused', async (_, value, before, reason) => {
    const { edition, facts, reasons } = await read(value, before)
    expect([edition, facts.state]).toEqual([null, 'refused'])
    expect(reasons.join()).toMatch(reason)
  })

  test('rejections within the bound, shrinking within it, and old editions pass', async () => {
    const some = await read({ ids: [...ids(9), '!x'] }, 10)
    expect([some.reasons, some.rejected.length, some.facts.entries]).toEqual([[], 1, 9])
    expect((await read({ ids: ids(3), published: '2025-01-01' }, 10)).reasons).toEqual([])
  })
})

describe('archive', () => {
  test('keeps editions and raw files, and gives them back', async () => {
    const { archive, folder } = await room()
    const { facts } = await importEdition(toy, main({ ids: ids(4), published: '2026-02-27' }), { archive, clock })
    expect(facts).toMatchObject({ state: 'in-force', entries: 4, published: '2026-02-27' })
    const edition = await archive.load('toy', facts.hash)
    expect(edition.facts).toEqual(facts)
    expect(edition.entries).toEqual(ids(4).map(id => vulnerability(id)))
    const raw = await archive.raw(facts.files[0]?.sha256 ?? '')
    expect(raw?.toString()).toBe(JSON.stringify({ ids: ids(4), published: '2026-02-27' }))
    expect(await archive.raw('0'.repeat(64))).toBeNull()
    expect((await readdir(join(folder, 'editions', 'toy'))).join()).toBe(`${facts.hash}.jsonl.zst`)
  })

  test('a refused file never replaces, and is kept with its reason', async () => {
    const { archive } = await room()
    const good = await importEdition(toy, main({ ids: ids(8) }), { archive, clock })
    const bad = await importEdition(toy, main({ ids: ids(3) }), { archive, clock })
    expect(bad.facts.state).toBe('refused')
    expect((await archive.inForce('toy'))?.hash).toBe(good.facts.hash)
    expect((await archive.history('toy')).map(e => [e.state, e.entries])).toEqual([
      ['refused', 3],
      ['in-force', 8],
    ])
    expect((await archive.raw(bad.facts.files[0]?.sha256 ?? ''))?.toString()).toContain('E2')
    await expect(archive.load('toy', bad.facts.hash)).rejects.toThrow(/no edition/)
    await expect(archive.switchTo('toy', bad.facts.hash)).rejects.toThrow(/refused/)
    const accepted = await importEdition(toy, main({ ids: ids(3) }), { archive, clock, acceptShrink: true })
    expect(accepted.facts.state).toBe('in-force')
    const excerpt = await importEdition(toy, main({ ids: ids(1) }), { archive, clock })
    expect(excerpt.ingested.reasons[0]).toContain('at the least')
    const meant = await importEdition(toy, main({ ids: ids(1) }), { archive, clock, acceptShrink: true })
    expect(meant.facts.state).toBe('in-force')
    const none = await importEdition(toy, main({ ids: [] }), { archive, clock, acceptShrink: true })
    expect(none.facts.state).toBe('refused')
  })

  test('an older edition is kept and does not come into force; the same one again changes nothing', async () => {
    const { archive, store } = await room()
    const now = await importEdition(toy, main({ ids: ids(8), published: '2026-02-27' }), { archive, clock })
    const old = await importEdition(toy, main({ ids: ids(4), published: '2025-04-19' }), { archive, clock })
    expect([old.older, old.facts.state]).toEqual([true, 'superseded'])
    const again = await importEdition(toy, main({ ids: ids(8), published: '2026-02-27' }), { archive, clock })
    expect([again.unchanged, again.facts.hash]).toEqual([true, now.facts.hash])
    expect(await store.editions.switches('toy')).toHaveLength(1)
    await archive.switchTo('toy', old.facts.hash)
    expect((await archive.inForce('toy'))?.hash).toBe(old.facts.hash)
  })

  test('an edition that was altered on disk is not loaded', async () => {
    const { archive, folder } = await room()
    const a = (await importEdition(toy, main({ ids: ids(4) }), { archive, clock })).facts
    const b = (await importEdition(toy, main({ ids: ids(5) }), { archive, clock })).facts
    const path = (hash: string) => join(folder, 'editions', 'toy', `${hash}.jsonl.zst`)
    await writeFile(path(a.hash), await readFile(path(b.hash)))
    await expect(archive.load('toy', a.hash)).rejects.toThrow(/altered/)
  })

  test('a compressed file is kept as it lay on disk; one that changes while it is read is an operator error', async () => {
    const { archive, folder } = await room()
    const path = join(folder, 'toy.json.gz')
    const bytes = gzipSync(JSON.stringify({ ids: ids(4) }))
    await writeFile(path, bytes)
    const input = await openInput(path)
    const { facts } = await importEdition(toy, [{ role: 'main', input }], { archive, clock })
    expect(await archive.raw(facts.files[0]?.sha256 ?? '')).toEqual(bytes)
    await writeFile(path, gzipSync(JSON.stringify({ ids: ids(5) })))
    const stale = await openInput(path)
    await writeFile(path, gzipSync(JSON.stringify({ ids: ids(6) })))
    await expect(importEdition(toy, [{ role: 'main', input: stale }], { archive, clock })).rejects.toThrow(/changed/)
  })
})

describe('import', () => {
  const groups = (paths: readonly string[]) =>
    editionsOf(
      recognise(
        paths.map(path => file({ ids: ids(3) }, path)),
        [toy],
      ),
    ).map(group => group.files.map(f => f.input.path))

  test.each([
    ['one edition of one folder', ['a/toy', 'a/more'], [['a/toy', 'a/more']]],
    [
      'an edition a folder',
      ['a/toy', 'a/more', 'b/more', 'b/toy'],
      [
        ['a/toy', 'a/more'],
        ['b/more', 'b/toy'],
      ],
    ],
    ['two of one role', ['a/toy', 'a/toy2'], [['a/toy'], ['a/toy2']]],
    ['parts from elsewhere join the only edition', ['b/more', 'a/toy'], [['a/toy', 'b/more']]],
    ['but not one of several', ['b/more', 'a/toy', 'a/toy2'], [['b/more'], ['a/toy'], ['a/toy2']]],
  ])('%s', (_, paths, expected) => expect(groups(paths)).toEqual(expected))

  test('a file of no list is told', () => {
    const [stranger] = recognise([file({ other: 1 })], [toy])
    expect(stranger?.source).toBeNull()
    expect(recognise([file({ ids: [] })], [toy], 'another')[0]?.source).toBeNull()
  })
})

describe('diff', () => {
  test('names what came, went and changed, field by field', () => {
    const before: Entry[] = [
      vulnerability('a', { cwes: ['1', '2'] }),
      vulnerability('b'),
      vulnerability('c'),
      vulnerability('d', { cwes: ['1', '2'] }),
    ]
    const after: Entry[] = [
      vulnerability('a', { cwes: ['2', '3'], due: '2026-04-01' }),
      vulnerability('c'),
      vulnerability('d', { cwes: ['2', '1'] }),
      vulnerability('e'),
    ]
    const diff = diffEditions(before, after)
    expect([diff.added.map(e => e.id), diff.removed.map(e => e.id), diff.unchanged]).toEqual([['e'], ['b'], 1])
    expect(diff.changed.map(({ id, fields }) => [id, fields])).toEqual([
      [
        'a',
        [
          { path: 'cwes', old: ['1'], new: ['3'] },
          { path: 'due', old: null, new: '2026-04-01' },
        ],
      ],
      ['d', [{ path: 'cwes', old: ['1', '2'], new: ['2', '1'] }]],
    ])
  })
})
