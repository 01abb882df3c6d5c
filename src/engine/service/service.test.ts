import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { memoryInput } from '../../evidence/open.ts'
import { Archive } from '../../lists/archive.ts'
import { importEdition } from '../../lists/import.ts'
import { privateList } from '../../lists/sources/private/reader.ts'
import { defaultPolicy } from '../../policy.ts'
import type { Store } from '../../store/contract.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { editionOf, partyEntry } from '../editions.testing.ts'
import type { Job, MatchOptions } from './job.ts'
import { ScreeningService, type ServiceParts, Unready } from './service.ts'

const clock = () => new Date('2026-03-01T00:00:00Z')
const folders: string[] = []
afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true }))))

const filter = { lists: null, includeSchema: [], excludeSchema: [], topics: [], excludeIds: [], changedSince: null }
const options: MatchOptions = { filter, threshold: 0.7, cutoff: 0.5, limit: 5, policy: defaultPolicy }
const asks = (name: string, more: Partial<MatchOptions> = {}): Extract<Job, { kind: 'match' }> => ({
  kind: 'match',
  queries: [{ key: 'q', id: null, schema: 'Person', properties: { name } }],
  options: { ...options, ...more },
})
const ids = (results: string): string[] => (JSON.parse(results) as { id: string }[]).map(one => one.id)

const started = async (parts: Partial<ServiceParts>): Promise<ScreeningService> => {
  const service = new ScreeningService({
    source: { kind: 'editions', editions: [] },
    threads: 0,
    signature: null,
    every: 3_600,
    fault: text => {
      throw new Error(text)
    },
    ...parts,
  })
  await service.start()
  return service
}

describe.each([0, 2])('with %i threads', threads => {
  const editions = [
    editionOf('ofac-sdn', [partyEntry('1', ['QUILLFEATHER, Zebediah']), partyEntry('2', ['OTHER, Person'])]),
    editionOf('un-consolidated', [partyEntry('1', ['QUILLFEATHER, Zebediah'])]),
  ]

  test('answers over all lists or some, and names the editions', async () => {
    const service = await started({ source: { kind: 'editions', editions }, threads })
    const all = await service.ask(asks('Zebediah Quillfeather'))
    expect(ids(all.answer[0]?.results ?? '')).toEqual(['ofac-sdn:1', 'un-consolidated:1'])
    expect(all.held.map(one => one.facts.hash)).toEqual(editions.map(edition => edition.facts.hash))
    const some = await service.ask(asks('Zebediah Quillfeather', { filter: { ...filter, lists: ['un-consolidated'] } }))
    expect(ids(some.answer[0]?.results ?? '')).toEqual(['un-consolidated:1'])
    const none = await service.ask(asks('Zebediah Quillfeather', { filter: { ...filter, lists: [] } }))
    expect(ids(none.answer[0]?.results ?? '')).toEqual([])
    await service.close()
  })

  test('a fault in one job is told to its caller, and the next is answered', async () => {
    const told: string[] = []
    const service = await started({
      source: { kind: 'editions', editions },
      threads,
      fault: text => {
        told.push(text)
      },
    })
    const broken = { ...asks('x'), queries: null } as unknown as Extract<Job, { kind: 'match' }>
    await expect(service.ask(broken)).rejects.toThrow(/null/)
    expect(told).toEqual([expect.stringContaining('a question met a fault of ours')])
    expect((await service.ask({ kind: 'entity', id: 'ofac-2' })).answer.moved).toBe('ofac-sdn:2')
    await service.close()
  })
})

test('before the first set and after the end it is unready, and says so', async () => {
  const service = new ScreeningService({
    source: { kind: 'editions', editions: [] },
    threads: 0,
    signature: null,
    every: 1,
    fault: () => {},
  })
  expect(service.ready).toBe(false)
  await expect(service.ask(asks('x'))).rejects.toThrow(Unready)
  await service.start()
  expect(service.ready).toBe(true)
  await service.close()
  expect(service.ready).toBe(false)
  await expect(service.ask(asks('x'))).rejects.toThrow(Unready)
})

async function folder(): Promise<{ path: string; store: Store; put: (...names: string[]) => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'interdict-service-'))
  folders.push(path)
  const store = await openSqlite(path, clock)
  const archive = new Archive(path, { store: store.editions, clock })
  const put = async (...names: string[]) => {
    const lines = names.map(name => JSON.stringify({ id: name, name, type: 'person' })).join('\n')
    const input = memoryInput('mine.jsonl', Buffer.from(`${lines}\n`))
    const { facts } = await importEdition(privateList, [{ role: 'jsonl', input }], { archive, clock })
    expect(facts.state).toBe('in-force')
  }
  return { path, store, put }
}

test('changes over to a new edition without a pause and without an answer between the two', async () => {
  const { path, store, put } = await folder()
  await put('Zebediah Quillfeather')
  const signature = async () => (await store.editions.inForce('private'))?.hash ?? ''
  const service = await started({ source: { kind: 'folder', folder: path }, threads: 1, signature })
  const old = await signature()
  await put('Zebediah Quillfeather', 'Ottoline Brackenbury')
  const now = await signature()
  let done = false
  const changed = service.refresh().finally(() => {
    done = true
  })
  const seen = new Set<string>()
  let answered = 0
  while (!done) {
    const { answer, held } = await service.ask(asks('Ottoline Brackenbury'))
    const edition = held.find(one => one.facts.list === 'private')?.facts.hash ?? ''
    seen.add(edition)
    answered++
    expect(ids(answer[0]?.results ?? '')).toEqual(edition === now ? ['private:Ottoline Brackenbury'] : [])
    await new Promise(resolve => setImmediate(resolve))
  }
  expect(await changed).toBe(true)
  // While the new set was built the old one went on.
  expect([seen.has(old), answered > 5]).toEqual([true, true])
  expect(ids((await service.ask(asks('Ottoline Brackenbury'))).answer[0]?.results ?? '')).toHaveLength(1)
  expect(await service.refresh()).toBe(false)
  await service.close()
  await store.close()
})

test('requests in flight end on the set that they began with', async () => {
  const { path, store, put } = await folder()
  await put('Zebediah Quillfeather')
  const signature = async () => (await store.editions.inForce('private'))?.hash ?? ''
  const service = await started({ source: { kind: 'folder', folder: path }, threads: 1, signature })
  await put('Ottoline Brackenbury')
  const flight = Array.from({ length: 300 }, () => service.ask(asks('Zebediah Quillfeather')))
  await service.refresh()
  for (const { answer } of await Promise.all(flight)) expect(ids(answer[0]?.results ?? '')).toHaveLength(1)
  expect(ids((await service.ask(asks('Zebediah Quillfeather'))).answer[0]?.results ?? '')).toEqual([])
  await service.close()
  await store.close()
})

test('a set that cannot be built leaves the one in force, and is told', async () => {
  let version = 'a'
  const told: string[] = []
  const service = await started({
    source: { kind: 'editions', editions: [editionOf('l', [partyEntry('1', ['QUILLFEATHER, Zebediah'])])] },
    signature: async () => {
      if (version === 'b') throw new Error('the store is away')
      return version
    },
    fault: text => told.push(text),
  })
  version = 'b'
  expect(await service.refresh()).toBe(false)
  expect([service.ready, told]).toEqual([true, ['the lists in force could not be taken up: the store is away']])
  expect(ids((await service.ask(asks('Zebediah Quillfeather'))).answer[0]?.results ?? '')).toHaveLength(1)
  await service.close()
})
