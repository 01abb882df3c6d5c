import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Finding, finding } from '../finding.ts'
import type { Run, Store } from '../store/contract.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { WireRunReport } from './api.ts'
import { type App, buildApp } from './app.ts'

const clock = () => new Date('2026-03-03T00:00:00Z')

const made = (parts: Partial<Omit<Finding, 'id'>>): Finding =>
  finding({
    surface: 'money',
    kind: 'designated-party',
    severity: 'high',
    subject: { kind: 'payment', id: 'E2E-1', label: 'payment E2E-1', properties: {} },
    against: {
      list: 'ofac-sdn',
      edition: 'ab'.repeat(32),
      entry: '50543',
      name: 'INTEGRITY',
      adversary: 'integrity',
      programs: ['CYBER2'],
    },
    score: 0.97,
    grounds: [{ comparison: 'name', subject: 'a', entry: 'b', weight: 0.9, text: 'The names agree.' }],
    policy: 'default-1+0',
    evidence: [{ file: 'p.xml', line: 12, sha256: 'cd'.repeat(32) }],
    action: { kind: 'block', text: 'Block it.', basis: '31 CFR 501.603' },
    technique: null,
    setAside: null,
    ...parts,
  })

const run: Run = {
  id: 'run1',
  started: '2026-03-03T00:00:00.000Z',
  finished: '2026-03-03T00:00:01.000Z',
  policy: 'default-1+0',
  editions: [{ list: 'ofac-sdn', hash: 'ab'.repeat(32) }],
  files: [{ path: 'p.xml', sha256: 'cd'.repeat(32), format: 'pacs.008', records: 1, rejected: 1 }],
  complete: false,
  notes: ['No DHCP log: names of devices are not known.'],
  counts: { payments: 1, findings: 1, setAside: 1, rejected: 1 },
}

let store: Store
let app: App

beforeAll(async () => {
  store = await openSqlite(await mkdtemp(join(tmpdir(), 'interdict-server-')), clock)
  const aside = made({ score: 0.5, setAside: { rule: 'below-threshold', why: 'low' } })
  const device = made({ surface: 'equipment', subject: { kind: 'device', id: 'cam', label: 'cam', properties: {} } })
  const rejections = [{ file: 'p.xml', line: 40, field: 'Ccy', reason: '"\u202eXQZ\u001b[2J" is no currency' }]
  await store.runs.keep(run, { findings: [made({}), aside, device], rejections })
  app = await buildApp({
    store,
    version: '0',
    nameOf: id => (id === 'integrity' ? 'Integrity Technology Group' : null),
    console: null,
  })
})

afterAll(async () => {
  await app.close()
  await store.close()
})

async function get(url: string): Promise<{ status: number; body: unknown }> {
  const response = await app.inject(url)
  return { status: response.statusCode, body: response.json() }
}

describe('runs', () => {
  test('the latest run, grouped by adversary, with what could not be examined', async () => {
    const { status, body } = await get('/api/v1/runs/latest')
    const report = body as WireRunReport
    expect(status).toBe(200)
    expect(report.groups.map(group => [group.name, group.counts, group.findings.length])).toEqual([
      [
        'Integrity Technology Group',
        [
          { kind: 'payment', count: 1 },
          { kind: 'device', count: 1 },
        ],
        2,
      ],
    ])
    expect(report.run.complete).toBe(false)
    expect(report.rejections).toEqual([
      { file: 'p.xml', line: 40, field: 'Ccy', reason: '"\uFFFDXQZ\uFFFD[2J" is no currency' },
    ])
  })

  test('set-aside findings come when they are asked for, whole', async () => {
    const { body } = await get('/api/v1/runs/run1?setAside=true')
    const findings = (body as WireRunReport).groups.flatMap(group => group.findings)
    expect(findings.map(found => found.setAside?.rule ?? null).sort()).toEqual(['below-threshold', null, null])
    expect(findings.find(found => found.surface === 'money' && found.setAside === null)).toEqual({
      ...made({}),
      about: expect.objectContaining({ kind: 'payment' }),
      plots: [],
    })
  })

  test('an unknown run is told with a hint', async () => {
    const { status, body } = await get('/api/v1/runs/none')
    expect([status, body]).toEqual([
      404,
      { error: 'no run none is kept', hint: expect.stringContaining('/api/v1/runs') },
    ])
  })
})

describe('findings', () => {
  test.each([
    ['/api/v1/findings', 2],
    ['/api/v1/findings?surface=equipment', 1],
    ['/api/v1/findings?setAside=true', 3],
    ['/api/v1/findings?adversary=nobody', 0],
    ['/api/v1/findings?limit=1&offset=1', 1],
  ])('%s gives %i', async (url, count) => {
    const { body } = await get(url)
    expect((body as { findings: unknown[] }).findings.length).toBe(count)
  })

  test('one by its id', async () => {
    const { body } = await get(`/api/v1/findings/${made({}).id}`)
    expect(body).toEqual({ run: 'run1', finding: made({}) })
  })

  test.each(['/api/v1/findings?surface=moon', '/api/v1/findings?limit=0', '/api/v1/findings?limit=ten'])(
    '%s is refused with a hint',
    async url => {
      const { status, body } = await get(url)
      expect(status).toBe(400)
      expect(body).toEqual({ error: expect.any(String), hint: expect.any(String) })
    },
  )
})

describe('callers', () => {
  test.each([
    ['the machine itself', { host: 'localhost:8471' }, 200],
    ['its address', { host: '127.0.0.1:8471' }, 200],
    ["a stranger's name for it", { host: 'evil.example' }, 421],
    ['its own console', { host: 'localhost:8471', origin: 'http://localhost:8471' }, 200],
    ['a page of another site', { host: 'localhost:8471', origin: 'https://evil.example' }, 403],
  ])('%s', async (_, headers, status) => {
    const response = await app.inject({ url: '/api/v1/runs', headers })
    expect(response.statusCode).toBe(status)
  })
})

describe('the rest', () => {
  test('the OpenAPI document names every route', async () => {
    const { body } = await get('/api/v1/openapi.json')
    const document = body as { openapi: string; paths: Record<string, unknown> }
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths).sort()).toEqual(
      expect.arrayContaining([
        '/api/v1/findings',
        '/api/v1/findings/{id}',
        '/api/v1/runs',
        '/api/v1/runs/{id}',
        '/healthz',
      ]),
    )
  })

  test('an unknown address is a JSON error, and pages may not be framed', async () => {
    const response = await app.inject('/nothing')
    expect(response.statusCode).toBe(404)
    expect(response.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(response.json()).toMatchObject({
      error: 'nothing lies at /nothing',
      detail: 'nothing lies at /nothing',
      hint: expect.any(String),
    })
  })
})
