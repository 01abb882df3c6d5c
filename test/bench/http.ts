import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { ScreeningService } from '../../src/engine/service/service.ts'
import { openInput } from '../../src/evidence/open.ts'
import type { Edition } from '../../src/lists/edition.ts'
import { ingest } from '../../src/lists/ingest.ts'
import { ofacSdn } from '../../src/lists/sources/ofac-sdn/reader.ts'
import { defaultPolicy } from '../../src/policy.ts'
import { buildApp } from '../../src/server/app.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { LoadParts, LoadResult } from './http-load.ts'

const sdn = fileURLToPath(new URL('../../../shared/data/lists/ofac-sdn-daily/2024-05-02.csv', import.meta.url))
const clock = () => new Date('2026-01-01T00:00:00Z')

/** `POST /match/default` over loopback on the SDN list: answers a second, and their spread at 1,500 a second.
 *  The load generator runs on the same machine, in a thread of its own. Prints; needs ../shared/data. */
export async function run(): Promise<void> {
  if (!existsSync(sdn)) {
    console.log('http: skipped, ../shared/data/lists is absent')
    return
  }
  const edition = await sdnEdition()
  const folder = await mkdtemp(join(tmpdir(), 'interdict-http-'))
  const store = await openSqlite(folder, clock)
  for (const threads of [1, 0]) {
    const service = new ScreeningService({
      source: { kind: 'editions', editions: [edition] },
      threads,
      signature: null,
      every: 60,
      fault: text => console.log(`http: ${text}`),
    })
    const before = performance.now()
    await service.start()
    console.log(
      `http: ${threads === 0 ? 'no thread beside' : `${threads} examining thread`}: ready after ${(performance.now() - before).toFixed(0)} ms`,
    )
    const screening = { service, sources: [ofacSdn.facts], policy: defaultPolicy, clock }
    const app = await buildApp({ store, version: '0', nameOf: () => null, console: null, screening })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const bodies = requestsOf(edition)
    const base = { port, bodies, path: '/match/default', milliseconds: 15_000 }
    await measured({ ...base, connections: 8, count: 3_000, rate: 0 })
    tell('as fast as it answers, 8 connections', await measured({ ...base, connections: 8, count: 10_000, rate: 0 }))
    tell('1,500 a second, 32 connections', await measured({ ...base, connections: 32, count: 15_000, rate: 1_500 }))
    await app.close()
    await service.close()
  }
  await store.close()
  await rm(folder, { recursive: true })
}

async function sdnEdition(): Promise<Edition> {
  const input = await openInput(sdn)
  const { edition, reasons } = await ingest(ofacSdn, [{ role: 'sdn', input }], { clock, before: null })
  if (edition === null) throw new Error(reasons.join('; '))
  return edition
}

/** One query each: seven in ten are strangers, three are listed names as people write them. */
function requestsOf(edition: Edition): string[] {
  const listed = edition.entries.flatMap(entry => (entry.kind === 'party' ? [entry] : []))
  return Array.from({ length: 4_000 }, (_, at) => {
    const entry = listed[(at * 7919) % listed.length]
    const known = at % 10 < 3 && entry !== undefined
    const name = known ? (entry.names[0]?.full.split(', ').reverse().join(' ') ?? '') : stranger(at)
    const schema = known && entry.schema !== 'Person' ? entry.schema : 'Person'
    const birth = at % 2 === 0 ? { birthDate: [`19${50 + (at % 50)}-0${1 + (at % 9)}-1${at % 10}`] } : {}
    return JSON.stringify({ queries: { q: { schema, properties: { name: [name], ...birth } } } })
  })
}

const given =
  'Mary James Anna Peter Susan Olga Thomas Yusuf Amina Wei Raj Priya Carlos Lucia Hans Fatima Kofi Ali Ivan Elena'.split(
    ' ',
  )
const family =
  'Smith Becker Rossi Ivanova Tanaka Okafor Singh Patel Garcia Larsen Nowak Silva Haddad Kim Nguyen Khan Lopez Wang'.split(
    ' ',
  )
const middle = ['', 'Lee ', 'Maria ', 'van ', 'J. ', 'Abdul ', 'Noor ']

const stranger = (at: number): string =>
  `${given[at % given.length]} ${middle[at % middle.length]}${family[(at * 31) % family.length]}${at % 3 === 0 ? `-${family[(at * 17) % family.length]}` : ''}`

type Measured = LoadResult & { readonly processor: number }

/** `processor` is what all threads took, the load generator's with them: it tells more than the clock on a busy machine. */
async function measured(parts: LoadParts): Promise<Measured> {
  const before = process.cpuUsage()
  const result = await loaded(parts)
  const { user, system } = process.cpuUsage(before)
  return { ...result, processor: (user + system) / 1000 }
}

function loaded(parts: LoadParts): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./http-load.ts', import.meta.url), { workerData: parts })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

function tell(label: string, { times, took, bad, processor }: Measured): void {
  const sorted = times.toSorted()
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2)
  const speed = ((times.length / took) * 1000).toFixed(0)
  console.log(
    `http: /match, ${label}: ${speed} a second, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms, ${(processor / times.length).toFixed(2)} ms of processor each (load generator included), ${times.length} answers, ${bad} not 200`,
  )
}

if (process.argv[1] === import.meta.filename) await run()
