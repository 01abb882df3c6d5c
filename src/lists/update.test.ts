import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { OperatorError } from '../errors.ts'
import { openSqlite } from '../store/sqlite.ts'
import { Archive } from './archive.ts'
import type { FetchBounds } from './fetch-file.ts'
import { overrideOf, readOverrides } from './settings.ts'
import type { ListSource } from './source.ts'
import { ofacConsolidated } from './sources/ofac-consolidated/reader.ts'
import { updateList } from './update.ts'

const clock = () => new Date('2026-03-01T00:00:00Z')
const bounds: FetchBounds = { idle: 400, total: 4_000, bytes: 100_000, attempts: 3, pause: 1 }

type Answer = (request: IncomingMessage, response: ServerResponse) => void
let answers: Answer[] = []
let asked: { url: string; etag: string | undefined; since: string | undefined }[] = []
const server: Server = createServer((request, response) => {
  const { 'if-none-match': etag, 'if-modified-since': since } = request.headers
  asked.push({ url: request.url ?? '', etag, since })
  const answer = answers.shift() ?? ((_, r) => r.writeHead(500).end())
  answer(request, response)
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const folder = await mkdtemp(join(tmpdir(), 'interdict-update-'))
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

const entry = (i: number) =>
  `<sdnEntry><uid>${i}</uid><lastName>NAME ${i}</lastName><sdnType>Entity</sdnType><programList><program>NS-PLC</program></programList></sdnEntry>`
const listXml = (count: number, date = '03/28/2025') =>
  `<sdnList><publshInformation><Publish_Date>${date}</Publish_Date><Record_Count>${count}</Record_Count></publshInformation>${Array.from({ length: count }, (_, i) => entry(i)).join('')}</sdnList>`

const send =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, headers).end(body)
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end()

const source: ListSource = {
  ...ofacConsolidated,
  facts: {
    ...ofacConsolidated.facts,
    bounds: { min: 5, max: 100 },
    forms: [
      { id: 'xml', files: [{ role: 'xml', required: true, addresses: [`${origin}/a.xml`, `${origin}/mirror.xml`] }] },
    ],
  },
}

let room = 0
async function tools() {
  const data = join(folder, String(room++))
  const store = await openSqlite(data, clock)
  const archive = new Archive(data, { store: store.editions, clock })
  return { archive, validators: store.validators, clock, folder: data, bounds, close: store.close }
}

beforeEach(() => {
  answers = []
  asked = []
})

describe('update', () => {
  test('asks once in full, then only whether anything changed', async () => {
    const room = await tools()
    const modified = 'Fri, 28 Mar 2025 12:00:00 GMT'
    answers = [
      send(listXml(10), { etag: '"one"', 'last-modified': modified }),
      status(304),
      send(listXml(11, '03/29/2025'), { etag: '"two"' }),
    ]
    expect(await updateList(source, {}, room)).toMatchObject({
      kind: 'replaced',
      outcome: { facts: { entries: 10, state: 'in-force' } },
    })
    expect(await updateList(source, {}, room)).toMatchObject({ kind: 'unchanged', facts: { entries: 10 } })
    expect(await updateList(source, {}, room)).toMatchObject({ kind: 'replaced', outcome: { facts: { entries: 11 } } })
    expect(asked).toEqual([
      { url: '/a.xml', etag: undefined, since: undefined },
      { url: '/a.xml', etag: '"one"', since: modified },
      { url: '/a.xml', etag: '"one"', since: modified },
    ])
    expect(await readdir(join(room.folder, 'incoming'))).toEqual([])
    await room.close()
  })

  test('the same file without a validator is unchanged too', async () => {
    const room = await tools()
    answers = [send(listXml(10)), send(listXml(10))]
    await updateList(source, {}, room)
    expect((await updateList(source, {}, room)).kind).toBe('unchanged')
    await room.close()
  })

  test('a refused file is asked for in full again, and the old edition stays', async () => {
    const room = await tools()
    answers = [
      send(listXml(10), { etag: '"a"' }),
      send(listXml(6), { etag: '"b"' }),
      send(listXml(10), { etag: '"a"' }),
    ]
    await updateList(source, {}, room)
    expect(await updateList(source, {}, room)).toMatchObject({
      kind: 'refused',
      outcome: { facts: { state: 'refused' } },
    })
    expect((await room.archive.inForce('ofac-consolidated'))?.entries).toBe(10)
    expect((await updateList(source, {}, room)).kind).toBe('unchanged')
    expect(asked.map(a => a.etag)).toEqual([undefined, '"a"', '"a"'])
    await room.close()
  })

  const cut: Answer = (_, response) => {
    response.writeHead(200, { 'content-length': '5000' })
    response.write(listXml(10).slice(0, 900))
    setTimeout(() => response.destroy(), 20)
  }
  const slow: Answer = (_, response) => void response.writeHead(200).write('<sdnList>')

  test.each<readonly [string, Answer[], RegExp]>([
    ['a server that fails', [], /answered 500/],
    ['a body that is cut short', [cut, cut, cut, cut, cut, cut], /terminated|closed|ended/],
    ['a server that stops talking', [slow, slow, slow, slow, slow, slow], /no answer for 0.4 s/],
    ['a file past the bound', [send('x'.repeat(200_000)), send('x'.repeat(200_000))], /longer than 100000 bytes/],
    ['a file that is gone', [status(404), status(404)], /answered 404/],
    ['endless redirects', Array.from({ length: 20 }, () => status(302, { location: '/again' })), /redirects/],
    ['a redirect to a file', [status(302, { location: 'file:///etc/passwd' }), status(404)], /not followed/],
  ])('%s leaves the edition in force', async (_, wrong, why) => {
    const room = await tools()
    answers = [send(listXml(10))]
    await updateList(source, {}, room)
    answers = wrong
    const outcome = await updateList(source, {}, room)
    expect(outcome.kind === 'failed' ? outcome.why : outcome.kind).toMatch(why)
    expect((await room.archive.inForce('ofac-consolidated'))?.entries).toBe(10)
    expect((await room.archive.history('ofac-consolidated')).length).toBe(1)
    expect(await readdir(join(room.folder, 'incoming'))).toEqual([])
    await room.close()
  })

  test('tries again after a fault, follows a redirect, and takes the mirror when the issuer is away', async () => {
    const room = await tools()
    answers = [status(503), status(302, { location: '/b.xml' }), send(listXml(10))]
    expect((await updateList(source, {}, room)).kind).toBe('replaced')
    answers = [status(404), send(listXml(12, '03/30/2025'))]
    expect((await updateList(source, {}, room)).kind).toBe('replaced')
    expect(asked.map(a => a.url)).toEqual(['/a.xml', '/a.xml', '/b.xml', '/a.xml', '/mirror.xml'])
    await room.close()
  })

  test('an answer that is no list is refused, not taken', async () => {
    const room = await tools()
    answers = [send('<html><body>Please log in</body></html>')]
    expect(await updateList(source, {}, room)).toMatchObject({ kind: 'refused' })
    expect(await room.archive.inForce('ofac-consolidated')).toBeNull()
    await room.close()
  })

  test('a file:// override contacts nobody', async () => {
    const room = await tools()
    const path = join(folder, 'local.xml')
    await writeFile(path, listXml(9))
    const base = pathToFileURL(path).href
    expect((await updateList(source, { base }, room)).kind).toBe('replaced')
    expect((await updateList(source, { base }, room)).kind).toBe('unchanged')
    expect((await updateList(source, { base: `${pathToFileURL(folder).href}/nowhere/` }, room)).kind).toBe('failed')
    expect(asked).toEqual([])
    await room.close()
  })

  test('a list without an address is fetched from where the operator says', async () => {
    const room = await tools()
    const own: ListSource = { ...source, facts: { ...source.facts, forms: [] } }
    expect(await updateList(own, {}, room)).toMatchObject({
      kind: 'failed',
      why: expect.stringMatching(/no official address/),
    })
    answers = [send(listXml(9), { etag: '"x"' }), status(304)]
    expect((await updateList(own, { base: `${origin}/feed` }, room)).kind).toBe('replaced')
    expect((await updateList(own, { base: `${origin}/feed` }, room)).kind).toBe('unchanged')
    await room.close()
  })

  test('one file changed of several: the others come from the archive', async () => {
    const room = await tools()
    const csv = (n: number) =>
      `${Array.from({ length: n }, (_, i) => `${i + 1},"N${i}",-0- ,"NS-PLC",${'-0- ,'.repeat(7)}-0- \r\n`).join('')}\u001A`
    const files = ['sdn', 'alt'].map(role => ({ role, required: role === 'sdn', addresses: [`${origin}/${role}.csv`] }))
    const joined: ListSource = { ...source, facts: { ...source.facts, forms: [{ id: 'csv', files }] } }
    answers = [send(csv(10), { etag: '"s1"' }), send('1,7,"aka","OTHER NAME",-0- \r\n\u001A', { etag: '"a1"' })]
    expect((await updateList(joined, {}, room)).kind).toBe('replaced')
    answers = [send(csv(11), { etag: '"s2"' }), status(304)]
    const outcome = await updateList(joined, {}, room)
    expect(outcome).toMatchObject({
      kind: 'replaced',
      outcome: { facts: { entries: 11 }, ingested: { counts: { alt: 1 } } },
    })
    await room.close()
  })
})

describe('settings', () => {
  const settings = async (text: string) => {
    const data = await mkdtemp(join(folder, 'settings-'))
    await writeFile(join(data, 'sources.json'), text)
    return readOverrides(data)
  }
  test('are read, and absent ones are none', async () => {
    expect(await readOverrides(join(folder, 'none'))).toEqual({})
    expect(await settings('{"ofac-sdn":{"form":"csv","base":"file:///srv/"}}')).toEqual({
      'ofac-sdn': { form: 'csv', base: 'file:///srv/' },
    })
  })
  test.each(['{', '[]', '{"ofac-sdn":{"bass":"x"}}', '{"ofac-sdn":{"base":"ftp://x/"}}'])(
    '%s is an operator error',
    text => expect(settings(text)).rejects.toThrow(OperatorError),
  )
  test('--from', () => {
    expect(overrideOf('un=https://mirror.example/un.xml')).toEqual(['un', { base: 'https://mirror.example/un.xml' }])
    for (const wrong of ['un', 'un=', 'un=gopher://x', '=https://x'])
      expect(() => overrideOf(wrong)).toThrow(OperatorError)
  })
})
