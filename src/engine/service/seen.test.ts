import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryInput } from '../../evidence/open.ts'
import { Archive } from '../../lists/archive.ts'
import { importEdition } from '../../lists/import.ts'
import { privateList } from '../../lists/sources/private/reader.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { readSeen, type SeenByList, seenOf, unchangedSince } from './seen.ts'
import { ScreeningService } from './service.ts'

let folder: string
let seen: SeenByList

/** Three editions on three days: `ada` never changes, `ben` changes on the second, `eve` comes on the third. */
const days = [
  ['2026-01-10T08:00:00.000Z', { ada: 'Ada Quillfeather', ben: 'Ben Marlowe' }],
  ['2026-01-20T08:00:00.000Z', { ada: 'Ada Quillfeather', ben: 'Benedict Marlowe' }],
  ['2026-01-30T08:00:00.000Z', { ada: 'Ada Quillfeather', ben: 'Benedict Marlowe', eve: 'Eve Harrow' }],
] as const

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interdict-seen-'))
  let now: string = days[0][0]
  const clock = () => new Date(now)
  const store = await openSqlite(folder, clock)
  const archive = new Archive(folder, { store: store.editions, clock })
  for (const [at, people] of days) {
    now = at
    const lines = Object.entries(people).map(([id, name]) => JSON.stringify({ id, name, type: 'person' }))
    const input = memoryInput('mine.jsonl', Buffer.from(`${lines.join('\n')}\n`))
    await importEdition(privateList, [{ role: 'jsonl', input }], { archive, clock })
  }
  const { hash } = (await archive.inForce('private')) ?? { hash: '' }
  seen = await readSeen([(await archive.load('private', hash)).facts], { archive, store: store.editions })
  await store.close()
})

afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['ada', { first: '2026-01-10T08:00:00', last: '2026-01-30T08:00:00', changed: null }],
  ['ben', { first: '2026-01-10T08:00:00', last: '2026-01-30T08:00:00', changed: '2026-01-20T08:00:00' }],
  ['eve', { first: '2026-01-30T08:00:00', last: '2026-01-30T08:00:00', changed: '2026-01-30T08:00:00' }],
  ['nobody', { first: null, last: null, changed: null }],
])('%s was seen %j', (id, times) => {
  expect(seenOf(seen, 'private', id)).toEqual(times)
})

test.each([
  ['ada', '2026-01-09', false, 'what was before the first edition is not known'],
  ['ada', '2026-01-11', true, 'it stood so on the 10th already'],
  ['ben', '2026-01-20', false, 'changed on that day'],
  ['ben', '2026-01-21', true, 'changed before'],
  ['eve', '2026-01', false, 'came in that month'],
  ['eve', '2027', true, 'came before'],
  ['nobody', '2027', false, 'nothing is known of it'],
])('%s is known not to have changed since %s: %s, %s', (id, moment, unchanged) => {
  expect(unchangedSince(seen, { list: 'private', id }, moment)).toBe(unchanged)
})

test.each([0, 2])('a service with %i threads tells it and can be asked for what changed', async threads => {
  const service = new ScreeningService({
    source: { kind: 'folder', folder },
    threads,
    signature: null,
    every: 3_600,
    fault: text => {
      throw new Error(text)
    },
  })
  await service.start()
  for (let time = 0; time < 2; time++) {
    const { entity } = (await service.ask({ kind: 'entity', id: 'private:ben' })).answer
    expect(entity).toMatchObject({ first_seen: '2026-01-10T08:00:00', last_change: '2026-01-20T08:00:00' })
  }
  const filter = { lists: ['private'], includeSchema: [], excludeSchema: [], topics: [], excludeIds: [] }
  const asked = {
    text: '',
    countries: [],
    every: false,
    fuzzy: false,
    prefix: false,
    facets: [],
    limit: 10,
    offset: 0,
  } as const
  const { answer, held } = await service.ask({
    kind: 'search',
    options: { ...asked, filter: { ...filter, changedSince: '2026-01-15' }, sort: [{ by: 'id', descending: false }] },
  })
  expect(answer.results.map(({ id }) => id)).toEqual(['private:ben', 'private:eve'])
  expect(held.find(({ facts }) => facts.list === 'private')?.changesFrom).toBe('2026-01-10T08:00:00')
  await service.close()
})
