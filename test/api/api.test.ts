import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearanceOf } from '../../src/cases/clearance.ts'
import { entryIn } from '../../src/engine/cleared.ts'
import type { Finding } from '../../src/finding.ts'
import type { App } from '../../src/server/app.ts'
import { searchReply } from '../../src/server/matching/wire.ts'
import type { Store } from '../../src/store/contract.ts'
import { lists } from './lists.ts'
import { appOver, ask, clock, example, serviceOverLists, serving } from './serving.ts'

let app: App
let store: Store
let close: () => Promise<void>

beforeAll(async () => {
  ;({ app, store, close } = await serving())
})

afterAll(() => close())

test.each([
  ['/entities/ofac-sdn:1001/adjacent', 501],
  ['/updatez', 501],
  ['/statements', 400],
  ['/statements?entity_id=ofac-1001&prop=birthDate&kind=x', 400],
  ['/search/default?q=x&scope=y', 400],
  ['/reconcile/default?scope=y', 400],
  ['/reconcile/default?queries={}&algorithm=magic', 400],
])('%s is refused with %i, in words', async (url, status) => {
  const reply = await ask(app, { url })
  expect([reply.statusCode, (reply.json() as { detail: string }).detail]).toEqual([status, expect.stringMatching(/\w/)])
})

test('an entity is told value by value', async () => {
  const ask1 = async (more: string) =>
    (await ask(app, { url: `/statements?entity_id=ofac-1001${more}` })).json() as {
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

test('the OpenAPI document describes every address and what may be asked', async () => {
  const document = (await ask(app, { url: '/api/v1/openapi.json' })).json() as {
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
  const body: unknown = (await ask(app, { url: '/search/default?q=brackenbury&facets=schema&facets=datasets' })).json()
  expect(searchReply.parse(body)).toEqual(body)
})

test.each([
  ['countries=cn&countries=ae', 2],
  ['countries=cn&countries=ae&filter_op=OR', 2],
  ['countries=cn&countries=ae&filter_op=AND', 0],
  ['countries=ae&topics=sanction&filter_op=AND', 1],
])('of several countries one or all are asked for: %s', async (query, total) => {
  const reply = await ask(app, { url: `/search/default?${query}` })
  expect(reply.json()).toMatchObject({ total: { value: total } })
})

test('until the lists are read it is not ready, and answers nothing', async () => {
  const later = serviceOverLists()
  const early = await appOver(later, store)
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
    const reply = await ask(app, { method: 'POST', url: '/api/v1/screen', body })
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
