import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openSqlite } from '../../store/sqlite.ts'
import { Archive } from '../archive.ts'
import type { FetchBounds } from '../fetch-file.ts'
import { namedSource } from '../source.ts'
import { indicatorsMisp } from '../sources/indicators-misp/reader.ts'
import { indicatorsStix } from '../sources/indicators-stix/reader.ts'
import { updateList } from '../update.ts'
import { fetchFeed } from './fetch-feed.ts'
import type { Credentials } from './get-json.ts'

const bounds: FetchBounds = { idle: 500, total: 2_000, bytes: 100_000, attempts: 3, pause: 1 }
const taxii = 'application/taxii+json;version=2.1'

type Reply = { status?: number; headers?: Record<string, string>; json?: unknown; text?: string }
let replies: Record<string, Reply[]> = {}
let asked: { method: string; url: string; authorization: string | undefined; accept: string | undefined }[] = []
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  const { authorization, accept } = request.headers
  const url = request.url ?? ''
  asked.push({ method: request.method ?? '', url, authorization, accept })
  const queue = replies[url] ?? replies[url.split('?')[0] ?? '']
  const reply = (queue && queue.length > 1 ? queue.shift() : queue?.[0]) ?? { status: 404 }
  response.writeHead(reply.status ?? 200, { 'content-type': taxii, ...reply.headers })
  response.end(reply.text ?? JSON.stringify(reply.json ?? {}))
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
const folder = await mkdtemp(join(tmpdir(), 'interdict-feeds-'))
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  replies = {}
  asked = []
})

const stix = (n: number, modified = '2026-02-01T00:00:00.000Z', value = `192.0.2.${n}`) => ({
  type: 'indicator',
  spec_version: '2.1',
  id: `indicator--00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  created: '2026-01-01T00:00:00.000Z',
  modified,
  pattern_type: 'stix',
  pattern: `[ipv4-addr:value = '${value}']`,
  valid_from: '2026-01-01T00:00:00Z',
})
const page = (objects: readonly object[], more: object = {}, added = '2026-02-02T00:00:00.000000Z'): Reply => ({
  json: { ...more, objects },
  headers: { 'x-taxii-date-added-last': added },
})
const whole = (...objects: readonly Reply[]) => ({
  '/taxii2/': [{ json: { title: 'x', api_roots: [`http://${host}/api1/`, 'https://elsewhere.example/api2/'] } }],
  '/api1/collections/': [
    {
      json: {
        collections: [
          { id: 'c1', can_read: true },
          { id: 'c2', can_read: false },
        ],
      },
    },
  ],
  '/api1/collections/c1/objects/': [...objects],
})

async function fetched(
  address: string,
  more: { credentials?: Record<string, Credentials>; before?: Buffer; since?: string } = {},
) {
  const into = join(folder, 'out.json')
  await rm(into, { force: true })
  const told: string[] = []
  const outcome = await fetchFeed(
    { address, into, before: more.before ?? null, since: more.since ?? null },
    { bounds, credentials: more.credentials ?? {}, tell: text => told.push(text) },
  )
  const text = outcome.kind === 'fetched' ? await readFile(into, 'utf8') : ''
  const ids = text === '' ? [] : (JSON.parse(text).objects ?? []).map((o: { id: string }) => Number(o.id.slice(-3)))
  return { outcome, text, ids, told }
}

describe('TAXII 2.1', () => {
  test('from the discovery to the objects, page by page, by GET alone', async () => {
    replies = whole(page([stix(1), stix(2)], { more: true, next: 'n1' }), page([stix(3)]))
    const { ids, told } = await fetched(`taxii+http://${host}/taxii2/`)
    expect(ids).toEqual([1, 2, 3])
    expect(asked.map(({ url }) => url)).toEqual([
      '/taxii2/',
      '/api1/collections/',
      '/api1/collections/c1/objects/?limit=1000',
      '/api1/collections/c1/objects/?limit=1000&next=n1',
    ])
    expect(new Set(asked.map(({ method, accept }) => `${method} ${accept}`))).toEqual(new Set([`GET ${taxii}`]))
    expect(told.join()).toContain('https://elsewhere.example/api2/ is another server')
  })

  test('a server without `next` is asked for what was added after the page', async () => {
    replies = whole(page([stix(1)], { more: true }, '2026-02-01T00:00:00Z'), page([stix(2)]))
    expect((await fetched(`taxii+http://${host}/api1/collections/c1/`)).ids).toEqual([1, 2])
    expect(asked[1]?.url).toContain('added_after=2026-02-01T00%3A00%3A00Z')
  })

  test('next time only what was added since is asked for; the newest version of an object stays', async () => {
    const address = `taxii+http://${host}/api1/collections/c1/`
    replies = whole(page([stix(1), stix(2)]))
    const first = await fetched(address)
    if (first.outcome.kind !== 'fetched') throw new Error('not fetched')
    const before = { before: Buffer.from(first.text), since: first.outcome.lastModified ?? '' }
    replies = whole(
      page([stix(2, '2026-03-01T00:00:00.000Z', '203.0.113.9'), stix(1, '2025-01-01T00:00:00.000Z', '203.0.113.1')]),
    )
    asked = []
    const second = await fetched(address, before)
    expect(asked[0]?.url).toContain('added_after=2026-02-02T00%3A00%3A00.000000Z')
    expect(second.text).toContain('203.0.113.9')
    expect(second.text).not.toContain('203.0.113.1')
    replies = whole(page([]))
    expect((await fetched(address, before)).outcome).toEqual({ kind: 'unchanged' })
  })

  test.each([
    [{ kind: 'basic', user: 'u', password: 'p' }, `Basic ${Buffer.from('u:p').toString('base64')}`],
    [{ kind: 'token', token: 't' }, 'Bearer t'],
  ] as const)('signs in by %o', async (credentials, header) => {
    replies = whole(page([stix(1)]))
    await fetched(`taxii+http://${host}/taxii2/`, { credentials: { [host]: credentials } })
    expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(new Set([header]))
  })

  test('credentials are for their own host, and never go over plain HTTP to another machine', async () => {
    replies = whole(page([stix(1)]))
    await fetched(`taxii+http://${host}/taxii2/`, { credentials: { 'other.example': { kind: 'token', token: 't' } } })
    expect(asked.every(({ authorization }) => authorization === undefined)).toBe(true)
    const { outcome } = await fetched('taxii+http://taxii.invalid/x/', {
      credentials: { 'taxii.invalid': { kind: 'token', token: 't' } },
    })
    expect(outcome).toMatchObject({ kind: 'failed', why: expect.stringContaining('not sent without TLS') })
  })

  test.each([429, 503])('waits and asks again on %i', async status => {
    replies = whole({ status, headers: { 'retry-after': '0' } }, page([stix(1)]))
    expect((await fetched(`taxii+http://${host}/api1/collections/c1/objects/`)).ids).toEqual([1])
  })

  test.each([
    ['HTML', { headers: { 'content-type': 'text/html' }, text: '<p>' }, /text\/html, which is no TAXII/],
    ['TAXII 2.0', { headers: { 'content-type': 'application/vnd.oasis.taxii+json; version=2.0' } }, /2\.1 is needed/],
    ['a broken document', { text: '{"objects": [' }, /not JSON/],
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example/' } }, /not followed/],
    ['no sign-in', { status: 401 }, /give credentials/],
    ['an endless server', page([stix(1)], { more: true, next: 'same' }), /no end/],
    ['too much', { text: `{"objects":[${'1,'.repeat(60_000)}1]}` }, /most that is accepted/],
    ['never well', { status: 500 }, /answered 500/],
  ] as const)('%s is told', async (_, reply, why) => {
    replies = whole(reply as Reply)
    const { outcome } = await fetched(`taxii+http://${host}/api1/collections/c1/`)
    expect(outcome.kind === 'failed' ? outcome.why : '').toMatch(why)
  })

  test('an edition comes of it, and a second update leaves it in force', async () => {
    const data = join(folder, 'data')
    const clock = () => new Date('2026-03-01T00:00:00Z')
    const store = await openSqlite(data, clock)
    const archive = new Archive(data, { store: store.editions, clock })
    const tools = { archive, validators: store.validators, clock, folder: data, bounds }
    const source = namedSource(indicatorsStix, 'exercise')
    const update = () => updateList(source, { base: `taxii+http://${host}/taxii2/` }, tools)
    replies = whole(page([stix(1), stix(2)]))
    expect((await update()).kind).toBe('replaced')
    expect((await archive.inForce('indicators-stix.exercise'))?.entries).toBe(2)
    replies = whole(page([]))
    expect((await update()).kind).toBe('unchanged')
    expect(asked.at(-1)?.url).toContain('added_after')
    replies = whole(page([stix(3)]))
    expect((await update()).kind).toBe('replaced')
    expect((await archive.inForce('indicators-stix.exercise'))?.entries).toBe(3)
    await store.close()
  })
})

describe('MISP feed', () => {
  const event = (n: number, timestamp: number) => {
    const uuid = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    const attribute = { uuid: uuid.replace(/^0/, '1'), type: 'ip-dst', value: `192.0.2.${n}`, to_ids: true }
    return { uuid, info: `event ${n}`, date: '2026-02-01', timestamp: String(timestamp), Attribute: [attribute] }
  }
  const manifest = (...events: readonly ReturnType<typeof event>[]) =>
    Object.fromEntries(events.map(({ uuid, timestamp }) => [uuid, { timestamp, info: '' }]))
  const json = { 'content-type': 'application/json' }
  const feed = (...events: readonly ReturnType<typeof event>[]) => ({
    '/feed/manifest.json': [{ headers: json, json: { ...manifest(...events), '../../etc/passwd': {} } }],
    ...Object.fromEntries(events.map(each => [`/feed/${each.uuid}.json`, [{ headers: json, json: { Event: each } }]])),
  })

  test('only events that changed are asked for again', async () => {
    replies = feed(event(1, 10), event(2, 10))
    const first = await fetched(`misp+http://${host}/feed/`)
    expect(asked.length).toBe(3)
    asked = []
    replies = feed(event(1, 10), event(2, 20))
    const second = await fetched(`misp+http://${host}/feed/`, { before: Buffer.from(first.text) })
    expect(asked.map(({ url }) => url.slice(-8))).toEqual(['est.json', '002.json'])
    expect(JSON.parse(second.text).response.length).toBe(2)
    expect((await fetched(`misp+http://${host}/feed/`, { before: Buffer.from(second.text) })).outcome.kind).toBe(
      'unchanged',
    )
  })

  test('a folder', async () => {
    const one = event(1, 10)
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest(one)))
    await writeFile(join(folder, `${one.uuid}.json`), JSON.stringify({ Event: one }))
    const { text } = await fetched(`misp+${pathToFileURL(`${folder}/`).href}`)
    expect(indicatorsMisp.sniff(Buffer.from(text), 'x')).not.toBeNull()
    await rm(join(folder, `${one.uuid}.json`))
    const { outcome } = await fetched(`misp+${pathToFileURL(`${folder}/`).href}`)
    expect(outcome).toMatchObject({ kind: 'failed', why: expect.stringContaining('no such file') })
  })
})
