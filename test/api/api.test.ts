import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearanceOf } from '../../src/cases/clearance.ts'
import { entryIn } from '../../src/engine/cleared.ts'
import { ScreeningService } from '../../src/engine/service/service.ts'
import type { Finding } from '../../src/finding.ts'
import { listSources } from '../../src/lists/sources.ts'
import { defaultPolicy } from '../../src/policy.ts'
import { type App, buildApp } from '../../src/server/app.ts'
import { matchReply, searchReply } from '../../src/server/matching/wire.ts'
import type { Store } from '../../src/store/contract.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { lists } from './lists.ts'

type Recorded = {
  readonly request: {
    readonly method?: 'GET' | 'POST'
    readonly url: string
    readonly body?: object
    readonly form?: Readonly<Record<string, string>>
  }
  readonly status: number
  readonly response: unknown
}

const folder = new URL('recorded/', import.meta.url)
const clock = () => new Date('2026-03-01T00:00:00Z')
let home: string
let store: Store
let service: ScreeningService
let app: App

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'interdict-api-'))
  store = await openSqlite(home, clock)
  service = new ScreeningService({
    source: { kind: 'editions', editions: lists },
    threads: 0,
    signature: null,
    every: 60,
    fault: text => {
      throw new Error(text)
    },
  })
  app = await appOver(service)
  await service.start()
})

afterAll(async () => {
  await app.close()
  await service.close()
  await store.close()
  await rm(home, { recursive: true })
})

const appOver = (over: ScreeningService) => {
  const screening = { service: over, sources: listSources.map(source => source.facts), policy: defaultPolicy, clock }
  return buildApp({ store, version: '0', nameOf: () => null, console: null, screening })
}

async function ask({ method = 'GET', url, body, form }: Recorded['request']) {
  const encoded = form === undefined ? {} : { headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  const payload = body ?? (form === undefined ? undefined : new URLSearchParams(form).toString())
  return app.inject({ method, url, ...encoded, ...(payload === undefined ? {} : { payload }) })
}

/** `<number>`, `<text>` and `<hash>` in a recorded response stand for what may be any; everything else is to the letter. */
const shapes: Readonly<Record<string, (value: unknown) => boolean>> = {
  '<number>': value => typeof value === 'number',
  '<text>': value => typeof value === 'string',
  '<hash>': value => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
}

/** The recorded value, with what a shape let through put in its place. */
function filled(recorded: unknown, seen: unknown): unknown {
  if (typeof recorded === 'string' && shapes[recorded]?.(seen) === true) return seen
  if (Array.isArray(recorded) && Array.isArray(seen)) return recorded.map((value, at) => filled(value, seen[at]))
  if (typeof recorded !== 'object' || recorded === null || typeof seen !== 'object' || seen === null) return recorded
  const held = seen as Record<string, unknown>
  return Object.fromEntries(Object.entries(recorded).map(([key, value]) => [key, filled(value, held[key])]))
}

describe('recorded requests', () => {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
  test.each(names)('%s', async name => {
    const recorded = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recorded
    const reply = await ask(recorded.request)
    const seen: unknown = reply.body === '' ? null : reply.json()
    expect([reply.statusCode, seen]).toEqual([recorded.status, filled(recorded.response, seen)])
  })
})

const example = { schema: 'Person', properties: { name: ['Zebediah Quillfeather'], birthDate: ['1961-04-12'] } }
const match = async (query: string, queries: object = { q: example }) => {
  const reply = await ask({ method: 'POST', url: `/match/${query}`, body: { queries } })
  return { status: reply.statusCode, body: reply.json() as ReturnType<typeof matchReply.parse> & { detail: string } }
}
const found = async (query: string) => (await match(query)).body.responses.q?.results?.map(one => one.id)

test.each([
  ['/entities/ofac-sdn:1001/adjacent', 501],
  ['/updatez', 501],
  ['/statements', 400],
  ['/statements?entity_id=ofac-1001&prop=birthDate&kind=x', 400],
  ['/search/default?q=x&scope=y', 400],
  ['/reconcile/default?scope=y', 400],
  ['/reconcile/default?queries={}&algorithm=magic', 400],
])('%s is refused with %i, in words', async (url, status) => {
  const reply = await ask({ url })
  expect([reply.statusCode, (reply.json() as { detail: string }).detail]).toEqual([status, expect.stringMatching(/\w/)])
})

test('an entity is told value by value', async () => {
  const ask1 = async (more: string) =>
    (await ask({ url: `/statements?entity_id=ofac-1001${more}` })).json() as {
      total: { value: number }
      results: { prop: string; value: string; canonical_id: string }[]
    }
  const { results, total } = await ask1('')
  expect(total.value).toBe(results.length)
  expect(results).toContainEqual(
    expect.objectContaining({ prop: 'birthDate', value: '1961-04-12', canonical_id: 'ofac-sdn:1001' }),
  )
  expect((await ask1('&prop=birthDate')).results).toHaveLength(1)
  expect((await ask1('&dataset=un_sc_sanctions')).results).toEqual([])
})

describe('reconciling', () => {
  const reconcile = async (queries: object, more = '') => {
    const reply = await ask({
      method: 'POST',
      url: `/reconcile/default${more}`,
      form: { queries: JSON.stringify(queries) },
    })
    return reply.json() as Record<string, { result?: { id: string }[]; error?: string; notes?: string[] }>
  }

  test('a query that cannot be examined has an error and no result', async () => {
    const { good, bad, kind, shape } = await reconcile({
      good: { query: 'Zebediah Quillfeather' },
      bad: { properties: [{ pid: 'birthDate', v: '1961' }] },
      kind: { query: 'x', type: 'Sanction' },
      shape: { query: 5 },
    })
    expect(good?.result).toHaveLength(2)
    expect(bad).toEqual({ error: expect.stringMatching(/neither a name/) })
    expect(kind).toEqual({ error: expect.stringMatching(/Sanction/) })
    expect(shape).toEqual({ error: expect.stringMatching(/query: expected string/) })
  })

  test('what was not looked at is named', async () => {
    const query = {
      query: 'Zebediah Quillfeather',
      type: ['Person', 'Company'],
      lang: 'en',
      properties: [{ pid: 'Person:shoe', v: '43' }],
    }
    const { q } = await reconcile({ q: query }, '?algorithm=name-based&changed_since=2024-01-01')
    for (const why of [/shoe/, /lang/, /only Person/, /name-based/, /changed_since/])
      expect(q?.notes).toContainEqual(expect.stringMatching(why))
    const suggested = (await ask({ url: '/reconcile/default/suggest/type?prefix=ves&spell=always' })).json() as {
      notes: string[]
    }
    expect(suggested.notes).toEqual(['spell: not looked at'])
  })

  test('the page of OpenRefine on this machine may read, that of a stranger may not', async () => {
    const from = async (origin: string) =>
      app.inject({ url: '/reconcile/default', headers: { origin, host: '127.0.0.1:80' } })
    const near = await from('http://127.0.0.1:3333')
    expect([near.statusCode, near.headers['access-control-allow-origin']]).toEqual([200, 'http://127.0.0.1:3333'])
    expect((await from('http://stranger.example')).statusCode).toBe(403)
  })
})

describe('matching', () => {
  test('the answer has the documented shape, and features add up to the score', async () => {
    const { body } = await match('default')
    expect(matchReply.parse(body)).toEqual(body)
    for (const { score, features, explanations } of body.responses.q?.results ?? []) {
      const sum = Object.values(features).reduce((a, b) => a + b, 0)
      expect(sum).toBeCloseTo(score, 2)
      expect(explanations['birth-date']).toMatchObject({ query: '1961-04-12', candidate: '1961-04-12' })
    }
  })

  test.each([
    ['default', ['ofac-sdn:1001', 'un-consolidated:QDi.900']],
    ['sanctions', ['ofac-sdn:1001', 'un-consolidated:QDi.900']],
    ['ofac-sdn', ['ofac-sdn:1001']],
    ['us_ofac_sdn', ['ofac-sdn:1001']],
    ['default?include_dataset=un_sc_sanctions', ['un-consolidated:QDi.900']],
    ['us_ofac_sdn?include_dataset=un_sc_sanctions', ['ofac-sdn:1001', 'un-consolidated:QDi.900']],
    ['default?exclude_dataset=ofac-sdn', ['un-consolidated:QDi.900']],
    ['default?exclude_entity_ids=ofac-1001', ['un-consolidated:QDi.900']],
    ['default?exclude_entity_ids=ofac-1001&exclude_entity_ids=un-consolidated:QDi.900', []],
    ['default?exclude_schema=Person', []],
    ['ofac-sdn?include_schema=LegalEntity&limit=1', ['ofac-sdn:1001']],
    ['default?include_schema=Company', []],
    ['default?topics=sanction', ['ofac-sdn:1001', 'un-consolidated:QDi.900']],
    ['default?topics=role.pep', []],
    ['default?algorithm=ofac', ['ofac-sdn:1001', 'un-consolidated:QDi.900']],
  ])('/match/%s answers %j', async (query, ids) => {
    expect((await found(query))?.toSorted()).toEqual(ids)
  })

  test.each([
    ['default?fuzzy=perhaps', 400, /fuzzy/],
    ['default?scope=all', 400, /scope/],
    ['default?filter=name:x', 400, /filter/],
    ['default?algorithm=magic', 400, /magic/],
    ['default?limit=0', 400, /limit/],
    ['default?include_schema=Document', 400, /Document/],
    ['default?exclude_dataset=peps', 400, /peps/],
    ['peps', 404, /peps/],
  ])('/match/%s is refused with what was not understood', async (query, status, why) => {
    const reply = await match(query)
    expect([reply.status, reply.body.detail]).toEqual([status, expect.stringMatching(why)])
  })

  test.each([
    ['a name and no identifier', { schema: 'Person', properties: { birthDate: ['1970'] } }, /neither a name/],
    ['a kind of party', { schema: 'Sanction', properties: { name: ['x'] } }, /Sanction/],
    [
      'a name of bounds',
      { schema: 'Person', properties: { name: ['x '.repeat(5_000)] } },
      /a name could not be examined/,
    ],
    ['an object', 'Zebediah Quillfeather', /expected object/],
    ['properties', { schema: 'Person' }, /properties/],
    ['a schema', { properties: { name: ['x'] } }, /schema/],
    [
      'a bounded number of names',
      { schema: 'Person', properties: { name: Array.from({ length: 51 }, (_, at) => `Name ${at}`) } },
      /51 names/,
    ],
  ])('a query without %s is answered as not examined, and the others are answered', async (_, bad, why) => {
    const { status, body } = await match('default', { q: example, bad, last: example })
    expect([status, Object.keys(body.responses)]).toEqual([200, ['q', 'bad', 'last']])
    expect(matchReply.parse(body)).toEqual(body)
    expect(body.responses.bad).toMatchObject({
      status: 400,
      results: null,
      total: null,
      error: expect.stringMatching(why),
    })
    expect(body.notes).toEqual([expect.stringMatching(/^query bad: not examined: /)])
    for (const key of ['q', 'last']) expect(body.responses[key]?.results).toHaveLength(2)
    const alone = await match('default', { bad })
    expect([alone.status, alone.body.detail]).toEqual([400, expect.stringMatching(why)])
  })

  test.each([
    ['default?algorithm=logic-v2', {}, /logic-v2 is not run here; interdict answered/],
    ['default?changed_since=2024-01-01', {}, /changed_since/],
    ['default?fuzzy=false', {}, /fuzzy/],
    ['default?topics=role.pep', {}, /no entry of these lists has the topic role\.pep/],
    ['default?exclude_schema=Sanction', {}, /no entry here is of the schema Sanction/],
    ['default?cutoff=0.1', {}, /cutoff/],
    ['default', { properties: { ...example.properties, notes: ['x'] } }, /no comparison looks at notes/],
    ['default', { caption: 'Z' }, /caption lies outside of properties/],
  ])('/match/%s with %j says what it could not do', async (query, more, why) => {
    const { body } = await match(query, { q: { ...example, ...more } })
    expect(body.notes).toEqual([expect.stringMatching(why)])
  })

  test('threshold decides about match, cutoff about what is answered', async () => {
    const name = { schema: 'Person', properties: { name: ['Zebediah Quillfeather'], birthDate: ['1985-01-01'] } }
    const scores = async (query: string) =>
      (await match(`ofac-sdn?${query}`, { q: name })).body.responses.q?.results?.map(one => one.match)
    expect(await scores('threshold=0.99&cutoff=0')).toEqual([false])
    expect(await scores('threshold=0.01&cutoff=0')).toEqual([true])
    expect(await scores('threshold=0.99&cutoff=0.99')).toEqual([])
  })

  test('null stands for what was not said', async () => {
    const body = {
      queries: { q: { ...example, id: null, properties: { ...example.properties, nationality: null } } },
      weights: null,
      config: null,
    }
    const reply = await ask({ method: 'POST', url: '/match/default', body })
    expect((reply.json() as { responses: { q: { results: object[] } } }).responses.q.results).toHaveLength(2)
  })

  test('weights and settings cannot be had, and are refused', async () => {
    for (const body of [{ weights: { name_literal: 1 } }, { config: { nm_threshold: 1 } }]) {
      const reply = await ask({ method: 'POST', url: '/match/default', body: { queries: { q: example }, ...body } })
      expect(reply.statusCode).toBe(400)
    }
  })

  test('a batch is answered whole and in order, however it is spread', async () => {
    const queries = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`q${i}`, example]))
    const { body } = await match('ofac-sdn?limit=1', queries)
    expect(Object.keys(body.responses)).toEqual(Object.keys(queries))
    expect(new Set(Object.values(body.responses).map(one => one.results?.[0]?.id))).toEqual(new Set(['ofac-sdn:1001']))
  })
})

test('the OpenAPI document describes every address and what may be asked', async () => {
  const document = (await ask({ url: '/api/v1/openapi.json' })).json() as {
    paths: Record<string, Record<string, { parameters?: { name: string }[] }>>
  }
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining([
      '/match/{dataset}',
      '/search/{dataset}',
      '/entities/{id}',
      '/catalog',
      '/algorithms',
      '/readyz',
      '/reconcile/{dataset}',
      '/api/v1/screen',
    ]),
  )
  const parameters = document.paths['/match/{dataset}']?.post?.parameters?.map(one => one.name)
  expect(parameters).toEqual(expect.arrayContaining(['dataset', 'limit', 'threshold', 'exclude_schema']))
})

test('searching has the documented shape', async () => {
  const body: unknown = (await ask({ url: '/search/default?q=brackenbury&facets=schema&facets=datasets' })).json()
  expect(searchReply.parse(body)).toEqual(body)
})

test('until the lists are read it is not ready, and answers nothing', async () => {
  const parts = { source: { kind: 'editions' as const, editions: lists }, threads: 0, signature: null, every: 60 }
  const later = new ScreeningService({ ...parts, fault: () => {} })
  const early = await appOver(later)
  for (const request of [
    { url: '/readyz' },
    { url: '/search/default' },
    { method: 'POST' as const, url: '/match/default', payload: { queries: { q: example } } },
  ]) {
    const reply = await early.inject(request)
    expect([request.url, reply.statusCode, reply.headers['retry-after']]).toEqual([request.url, 503, '1'])
  }
  await later.start()
  expect((await early.inject('/readyz')).statusCode).toBe(200)
  await early.close()
  await later.close()
})

type Screened = { run: string | null; complete: boolean; findings: Finding[]; rejections: { field: string }[] }

describe('screening', () => {
  const screen = async (body: object) => {
    const reply = await ask({ method: 'POST', url: '/api/v1/screen', body })
    return { status: reply.statusCode, body: reply.json() as Screened }
  }
  const party = { id: 'C-1', schema: 'Person', names: ['Zebediah Quillfeather'], births: ['12 April 1961'] }

  test('parties and payments become findings, kept when that is wished', async () => {
    const payment = {
      id: 'E2E-1',
      parties: [{ role: 'creditor', party: { names: ['Brackenbury Harbour Logistics'] } }],
      texts: ['freight on BRACKENBURY STAR IMO 9074729'],
      amounts: [{ amount: '10.00', currency: 'USD' }],
    }
    const { body } = await screen({ parties: [party], payments: [payment], keep: true })
    const against = body.findings.map(one => `${one.subject.id} ${one.against.list}:${one.against.entry}`)
    expect(against.toSorted()).toEqual([
      'C-1 ofac-sdn:1001',
      'C-1 un-consolidated:QDi.900',
      'E2E-1 ofac-sdn:1002',
      'E2E-1 ofac-sdn:1003',
    ])
    const kept = await store.runs.findings({ run: body.run ?? '' })
    expect(kept.findings.map(one => one.finding.id).toSorted()).toEqual(body.findings.map(one => one.id).toSorted())
    expect((await screen({ parties: [party] })).body.run).toBeNull()
  })

  test('what cannot be examined is rejected by its place, and the answer is not complete', async () => {
    const { body } = await screen({
      parties: [{ ...party, births: ['soon'] }, {}],
      payments: [{ id: 'E', parties: [] }],
    })
    expect(body.complete).toBe(false)
    expect(body.rejections.map(one => one.field)).toEqual(['parties[0].births[0]', 'parties[1].names', 'payments[0]'])
    expect(body.findings).toHaveLength(2)
    expect((await screen({ parties: [{ nme: 'x' }] })).status).toBe(400)
  })

  test('a clearance sets the finding aside until the customer changes', async () => {
    const [first] = (await screen({ parties: [party] })).body.findings
    const entry = first === undefined ? null : entryIn(lists, first.against.list, first.against.entry)
    if (first === undefined || entry === null) throw new Error('nothing to clear')
    const decided = { by: 'Ada', reason: 'Another man', until: null, at: clock().toISOString() }
    await store.clearances.add(clearanceOf(first, entry, decided))
    const after = (await screen({ parties: [party], setAside: true })).body.findings
    expect(after.map(one => one.setAside?.rule ?? null)).toEqual(['clearance', null])
    const changed = (await screen({ parties: [{ ...party, nationalities: ['gb'] }] })).body.findings
    expect(changed).toHaveLength(2)
    const again = changed.find(one => one.against.list === first.against.list)
    expect(again?.grounds.at(-1)?.text).toContain('the particulars of the subject have changed')
  })
})
