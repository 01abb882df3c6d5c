import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../src/server/app.ts'
import { matchReply } from '../../src/server/matching/wire.ts'
import { ask, example, serving } from './serving.ts'

let app: App
let close: () => Promise<void>

beforeAll(async () => {
  ;({ app, close } = await serving())
})

afterAll(() => close())

const match = async (query: string, queries: object = { q: example }) => {
  const reply = await ask(app, { method: 'POST', url: `/match/${query}`, body: { queries } })
  return { status: reply.statusCode, body: reply.json() as ReturnType<typeof matchReply.parse> & { detail: string } }
}
const found = async (query: string) => (await match(query)).body.responses.q?.results?.map(one => one.id)

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
    const reply = await ask(app, { method: 'POST', url: '/match/default', body })
    expect((reply.json() as { responses: { q: { results: object[] } } }).responses.q.results).toHaveLength(2)
  })

  test('weights and settings cannot be had, and are refused', async () => {
    for (const body of [{ weights: { name_literal: 1 } }, { config: { nm_threshold: 1 } }]) {
      const reply = await ask(app, {
        method: 'POST',
        url: '/match/default',
        body: { queries: { q: example }, ...body },
      })
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
