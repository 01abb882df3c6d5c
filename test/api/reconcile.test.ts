import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../src/server/app.ts'
import { ask, serving } from './serving.ts'

let app: App
let close: () => Promise<void>

beforeAll(async () => {
  ;({ app, close } = await serving())
})

afterAll(() => close())

describe('reconciling', () => {
  const reconcile = async (queries: object, more = '') => {
    const reply = await ask(app, {
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
    const suggested = (await ask(app, { url: '/reconcile/default/suggest/type?prefix=ves&spell=always' })).json() as {
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
