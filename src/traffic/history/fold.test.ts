import { existsSync, globSync, rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openInput } from '../../evidence/open.ts'
import type { Edition } from '../../lists/edition.ts'
import { defaultPolicy } from '../../policy.ts'
import { isForMany } from '../detect/surroundings.ts'
import { edition, head, indicator } from '../examine.testing.ts'
import { TrafficExamination } from '../examine.ts'
import { suricataEve } from '../read/suricata.ts'
import { zeekJson, zeekSummary, zeekTsv } from '../read/zeek.ts'
import { openEngine } from './duck.ts'
import { hostsSql, tablesOf } from './fold-sql.ts'
import { openHistory } from './history.ts'
import { importTraffic } from './import.ts'
import { examineHistory } from './replay.ts'

const scratch = await mkdtemp(join(tmpdir(), 'interdict-fold-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
let folders = 0

const readers = [zeekTsv, zeekJson, zeekSummary, suricataEve]

/** What examining the logs tells, and what examining them as they are kept tells. */
async function bothWays(paths: readonly string[], editions: readonly Edition[] = [], linesAtOnce?: number) {
  const parts = { editions, policy: defaultPolicy, explain: 'rita' } as const
  const examination = new TrafficExamination(parts)
  for (const path of paths) {
    const input = await openInput(path)
    const reader = readers.reduce((a, b) => (b.sniff(input.head, path) > a.sniff(input.head, path) ? b : a))
    for await (const batch of reader.read(input)) examination.take(batch, { file: path, sha256: input.sha256 })
  }
  const read = examination.close()
  const dataFolder = join(scratch, `data-${folders++}`)
  await importTraffic(paths, { dataFolder, clock: () => new Date(0) })
  const history = await openHistory(dataFolder)
  const kept = await examineHistory(history, { ...parts, ...(linesAtOnce === undefined ? {} : { linesAtOnce }) })
  await history.close()
  return { read, kept }
}

const samples = globSync(new URL('../../../samples/network/*/*', import.meta.url).pathname)

test('the bundled day gives the same findings read and kept, also folded in shares', async () => {
  const { read, kept } = await bothWays(samples)
  expect(read.findings.length).toBeGreaterThan(10)
  expect(kept.findings).toEqual(read.findings)
  const logs = ({ coverage }: typeof read) => coverage.logs.map(log => ({ ...log, passed: 0, ignoredFields: [] }))
  expect(logs(kept)).toEqual(logs(read).filter(({ records }) => records > 0))
  expect((await bothWays(samples, [], 500)).kept.findings).toEqual(read.findings)
}, 240_000)

const real = new URL('../../../../shared/data/zeek/missing_host/2024-04-19/', import.meta.url)
if (!existsSync(real))
  process.stdout.write(`skipped: ${real.pathname} is not there, so its day is not examined twice\n`)

test.runIf(existsSync(real))(
  'a real day gives the same findings read and kept',
  async () => {
    const { read, kept } = await bothWays(globSync(`${real.pathname}{conn,dns,ssl,http}.*`))
    expect(read.findings.length).toBeGreaterThan(10)
    expect(kept.findings).toEqual(read.findings)
  },
  60_000,
)

const day = Date.UTC(2026, 2, 1) / 1000
const connHead = head(
  'conn',
  'ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto service duration orig_bytes resp_bytes conn_state local_orig local_resp missed_bytes history orig_pkts orig_ip_bytes resp_pkts resp_ip_bytes orig_l2_addr resp_l2_addr',
)
const outside = [
  '203.0.113.9',
  '203.0.113.10',
  '198.51.100.7',
  '2001:db8::7',
  '198.51.100.255',
  '224.0.0.251',
  'ff02::fb',
]

/** A line of few hosts and peers, so that channels, rhythms, scans and odd records come about. */
const line = fc.record({
  at: fc.integer({ min: 0, max: 1_500 }).map(minutes => day + minutes * 60 + (minutes % 7) / 1e3),
  host: fc.integer({ min: 1, max: 4 }),
  to: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...outside) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 120 }).map(last => `203.0.114.${last}`) },
    { weight: 1, arbitrary: fc.constantFrom('10.0.0.2', '10.0.0.3') },
  ),
  port: fc.oneof(fc.constantFrom('443', '53', '23', '-'), fc.integer({ min: 1, max: 65_535 }).map(String)),
  proto: fc.constantFrom('tcp', 'tcp', 'tcp', 'udp', 'icmp', 'unknown_transport'),
  from: fc.constantFrom('0', '3', '8', '129', '40000', '-'),
  service: fc.constantFrom('-', '-', 'ssl', 'dns', 'ssl,http', 'socks', '(empty)'),
  rest: fc.constantFrom(
    '1.5\t10\t20\tSF\tT\tF\t0\tShADadFf\t4\t300\t3\t400',
    '-\t-\t-\tS0\tT\tF\t0\tS\t1\t60\t0\t0',
    '0.1\t0\t0\tREJ\t-\t-\t0\tSr\t1\t60\t1\t40',
    '0.2\t0\t0\tOTH\tF\tT\t0\t^d\t1\t60\t1\t40',
    '7300.25\t5000\t100\tSF\tT\tF\t0\tShADadFf\t4\t9000\t3\t4000',
    '80.000001\t60000000\t100\tRSTO\t-\t-\t0\tShADadR\t40000\t61000000\t3\t-',
  ),
  mac: fc.constantFrom('-', '-', '-', '00:12:12:aa:bb:0c'),
})
const textOf = (lines: readonly (typeof line extends fc.Arbitrary<infer L> ? L : never)[], mark: string) =>
  lines
    .map(
      ({ at, host, to, port, proto, from, service, rest, mac }, i) =>
        `${at.toFixed(6)}\tC${mark}${i}\t10.0.0.${host}\t${from}\t${to}\t${port}\t${proto}\t${service}\t${rest}\t${mac}\t-\n`,
    )
    .join('')

test('any log gives the same findings read and kept', async () => {
  const editions = [edition('bench', indicator('address', '198.51.100.7'), indicator('network', '203.0.114.0/28'))]
  let findings = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 50, maxLength: 400 }),
      fc.array(line, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(40, 1_000_000),
      async (lines, open, linesAtOnce) => {
        const folder = await mkdtemp(join(scratch, 'logs-'))
        const half = lines.length / 2
        const texts = [
          ['conn.00.log', textOf(lines.slice(0, half), 'a')],
          ['conn.01.log', textOf(lines.slice(half), 'b')],
          // The same connections stand in the open log of each hour, and some close.
          ['open_conn.00.log', textOf(open, 'o') + textOf(lines.slice(half, half + 5), 'b')],
        ] as const
        for (const [name, text] of texts) await writeFile(join(folder, name), connHead + text)
        const { read, kept } = await bothWays(globSync(`${folder}/*`), editions, linesAtOnce)
        expect(kept.findings).toEqual(read.findings)
        findings += read.findings.length
      },
    ),
    { numRuns: 12, endOnFailure: true },
  )
  expect(findings).toBeGreaterThan(100)
}, 240_000)

test('the engine knows addresses that stand for many as the detections do', async () => {
  const engine = await openEngine(join(scratch, 'spill'), { threads: 1, memory: 200 })
  const addresses = [
    '0.0.0.0',
    '10.0.0.255',
    '223.1.2.3',
    '224.0.0.1',
    '255.255.255.255',
    '10.2.5.5',
    'FF02::1',
    'fe80::ff',
    'host',
  ]
  const rows = addresses.map(address => `('${address}', '10.0.0.1', null::boolean, null::boolean)`).join(', ')
  const tables = tablesOf(0)
  await engine.run(
    `create table told as from (values ${rows}) t(originator, responder, originatorLocal, responderLocal)`,
  )
  await engine.run(hostsSql(tables, 'told'))
  const told = new Map(
    await engine.rows(`select address, many from ${tables.hosts}`).then(all => all.map(([a, b]) => [String(a), b])),
  )
  for (const address of addresses) expect([address, told.get(address)]).toEqual([address, isForMany(address)])
  await engine.close()
})
