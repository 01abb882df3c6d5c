import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../src/server/app.ts'
import { nestedSchema } from '../../src/server/matching/wire.ts'
import { ask, serving } from './serving.ts'

let app: App
let close: () => Promise<void>

beforeAll(async () => {
  ;({ app, close } = await serving())
})

afterAll(() => close())

const get = async (url: string) => {
  const reply = await ask(app, { url })
  return { status: reply.statusCode, body: reply.json() as Record<string, unknown> }
}
const search = async (query: string) => {
  const { status, body } = await get(`/search/default?${query}`)
  const results = (body.results ?? []) as readonly { readonly id: string }[]
  return { status, ids: results.map(one => one.id), detail: String(body.detail ?? '') }
}
const q = (text: string) => `q=${encodeURIComponent(text)}`

describe('what a text asks', () => {
  test.each([
    ['quillfeather AND zebediah', 2],
    ['"Zebediah Quillfeather"', 2],
    ['+quillfeather', 2],
    ['quillfe*', 2],
    ['quilfeather~', 2],
    ['quilfeather', 0],
    ['"', 0],
  ])('%s finds %d', async (text, count) => {
    expect((await search(q(text))).ids).toHaveLength(count)
  })

  test.each(['harbour OR star', 'NOT harbour', 'brackenbury -star', 'name:brackenbury', 'birthDate:1961', '*feather'])(
    '%s is refused, not answered with nothing',
    async text => {
      expect(await search(q(text))).toMatchObject({ status: 400, detail: expect.stringContaining('simple=true') })
      expect((await search(`${q(text)}&simple=true`)).status).toBe(200)
    },
  )
})

describe('orders', () => {
  test('one after the other, and what has no value last', async () => {
    const one = await search('sort=properties.country:asc&sort=id:desc')
    expect(one.ids).toEqual([
      'ofac-sdn:1002',
      'us-csl:E-7',
      'un-consolidated:QDi.900',
      'ofac-sdn:1003',
      'ofac-sdn:1001',
    ])
    expect((await search('sort=last_change:desc&sort=caption')).status).toBe(200)
  })

  test.each(['sort=size', 'sort=caption:up', 'sort=properties.a.b'])('%s is refused', async query => {
    expect((await search(query)).status).toBe(400)
  })
})

describe('what stands beside an entity', () => {
  test('sanctions, addresses and links are nested, and left out when nobody wants them', async () => {
    const { body } = await get('/entities/ofac-sdn:1002')
    const { properties } = nestedSchema.parse(body)
    expect(nestedSchema.parse(body)).toEqual(body)
    expect(properties.addressEntity).toMatchObject([
      { schema: 'Address', properties: { full: ['12 Quay Road, Dubai, UAE'], city: ['Dubai'], country: ['ae'] } },
    ])
    expect(properties.sanctions).toMatchObject([
      { schema: 'Sanction', properties: { authority: [expect.stringContaining('Treasury')], program: ['IFSR'] } },
    ])
    expect(properties.ownershipAsset).toMatchObject([
      { schema: 'Ownership', properties: { percentage: ['51'], owner: [{ id: 'ofac-sdn:1001', target: true }] } },
    ])
    expect(properties.unknownLinkTo).toMatchObject([
      { schema: 'UnknownLink', properties: { role: ['linked to'], object: [{ caption: 'MINISTRY OF FICTION' }] } },
    ])
    const flat = await get('/entities/ofac-sdn:1002/?nested=false')
    expect(
      Object.values(flat.body.properties as object)
        .flat()
        .every(value => typeof value === 'string'),
    ).toBe(true)
  })

  test('a ship tells what kind of ship it is', async () => {
    const { body } = await get('/entities/ofac-sdn:1003')
    expect(body.properties).toMatchObject({ type: ['Tanker'], flag: ['Panama'] })
  })
})
