import { appendFile, copyFile, mkdir, mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { entryOf } from '../indicators/entries.testing.ts'
import { defaultPolicy } from '../policy.ts'
import { editionOf } from './editions.testing.ts'
import { buildExaminers } from './examiners.ts'
import { follow } from './follow.ts'

const scratch = await mkdtemp(join(tmpdir(), 'interdict-follow-'))
afterAll(() => rm(scratch, { recursive: true }))

const editions = [
  editionOf('feed', [
    entryOf('address', '203.0.113.9'),
    entryOf('address', '203.0.113.10'),
    entryOf('domain', 'c2.example'),
  ]),
]
const head = (log: string, opened: number, fields: string) =>
  `#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\t${log}\n#open\t${opened}\n#fields\t${fields.replaceAll(' ', '\t')}\n`
const connHead = (opened: number) =>
  head('conn', opened, 'ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto conn_state resp_bytes')
const conn = (ts: number, to: string) => `${ts}.000000\tC${ts}\t10.0.0.5\t40000\t${to}\t443\ttcp\tSF\t9\n`
const start = 1_740_787_200

let folders = 0
/** Follows a folder of its own; `steps` are taken one after another, each when what the one before makes is told. */
async function followed(
  first: (folder: string) => Promise<void>,
  steps: (folder: string, seen: Seen) => Promise<void>,
) {
  const folder = join(scratch, `logs-${folders++}`)
  await mkdir(folder)
  await first(folder)
  const stop = new AbortController()
  const lines: string[] = []
  let arrived: (() => void) | null = null
  const told = (line: string) => {
    lines.push(line.replaceAll(`${folder}/`, ''))
    arrived?.()
  }
  const seen: Seen = async wanted => {
    while (!lines.some(line => line.includes(wanted))) await new Promise<void>(resolve => (arrived = resolve))
  }
  const ended = follow({
    paths: [folder],
    editions,
    examiners: buildExaminers(editions, defaultPolicy),
    policy: defaultPolicy,
    clock: () => new Date(),
    signal: stop.signal,
    look: 10,
    judge: 10,
    tell: {
      finding: ({ subject, severity }) => told(`finding ${severity} ${subject.label}`),
      rejection: ({ file, line, reason }) => told(`rejected ${file}:${line} ${reason}`),
      note: text => told(`note ${text}`),
    },
  })
  await steps(folder, seen)
  stop.abort()
  const outcome = await ended
  return { lines, outcome, records: outcome.run.counts['log records'] }
}
type Seen = (wanted: string) => Promise<void>

test('findings are told as they arise, and once', async () => {
  const { lines, outcome, records } = await followed(
    folder => writeFile(join(folder, 'conn.log'), connHead(1) + conn(start, '192.0.2.1')),
    async (folder, seen) => {
      await seen('following conn.log (zeek-tsv)')
      const line = conn(start + 1, '203.0.113.9')
      await appendFile(join(folder, 'conn.log'), line.slice(0, 30))
      await appendFile(join(folder, 'conn.log'), line.slice(30))
      await seen('203.0.113.9')
      await appendFile(join(folder, 'conn.log'), conn(start + 2, '203.0.113.9') + conn(start + 3, '203.0.113.10'))
      await seen('203.0.113.10')
    },
  )
  expect(lines.filter(line => line.startsWith('finding'))).toEqual([
    'finding high 10.0.0.5 → 203.0.113.9 (tcp 443)',
    'finding high 10.0.0.5 → 203.0.113.10 (tcp 443)',
  ])
  expect([records, outcome.run.complete]).toEqual([4, true])
  const [file] = outcome.run.files
  expect(file).toMatchObject({ format: 'zeek-tsv', records: 4, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('a log that is renamed is read to its end, its name goes on, and neither it nor its archive is read twice', async () => {
  const { lines, records } = await followed(
    folder => writeFile(join(folder, 'conn.log'), connHead(1) + conn(start, '192.0.2.1')),
    async (folder, seen) => {
      const log = join(folder, 'conn.log')
      await seen('following')
      await appendFile(log, conn(start + 1, '203.0.113.9'))
      await rename(log, join(folder, 'conn.1.log'))
      await writeFile(log, connHead(2) + conn(start + 3600, '192.0.2.1'))
      await seen('conn.log was rotated')
      await writeFile(
        join(folder, 'conn.1.log.gz'),
        gzipSync(connHead(1) + conn(start, '192.0.2.1') + conn(start + 1, '203.0.113.9')),
      )
      await seen('conn.1.log.gz is what was read as conn.log')
      await appendFile(log, conn(start + 3601, '203.0.113.10'))
      await seen('203.0.113.10')
    },
  )
  expect(lines.filter(line => line.startsWith('finding')).length).toBe(2)
  expect(records).toBe(4)
})

test('a log that is copied and cut is read from its start again', async () => {
  const { lines, records } = await followed(
    folder => writeFile(join(folder, 'conn.log'), connHead(1) + conn(start, '203.0.113.9')),
    async (folder, seen) => {
      const log = join(folder, 'conn.log')
      await seen('203.0.113.9')
      await copyFile(log, join(folder, 'conn.log.1'))
      await seen('conn.log.1 is what was read as conn.log')
      await truncate(log)
      await seen('conn.log was cut')
      await appendFile(log, connHead(2) + conn(start + 3600, '203.0.113.10'))
      await seen('203.0.113.10')
    },
  )
  expect(lines.filter(line => line.startsWith('finding')).length).toBe(2)
  expect(records).toBe(2)
})

test('a log that goes on without its header after it was cut is read by the one that it had', async () => {
  const { lines, records, outcome } = await followed(
    folder => writeFile(join(folder, 'conn.log'), connHead(1) + conn(start, '203.0.113.9')),
    async (folder, seen) => {
      const log = join(folder, 'conn.log')
      await seen('203.0.113.9')
      await truncate(log)
      await seen('conn.log was cut')
      await appendFile(log, conn(start + 3600, '192.0.2.1') + conn(start + 3601, '203.0.113.10'))
      await seen('203.0.113.10')
    },
  )
  expect(lines.join('\n')).toContain('conn.log goes on without a header since it was cut')
  expect([records, outcome.run.complete]).toEqual([3, true])
})

const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, row) => conn(start + from + row, '192.0.2.1')).join('')

test('what a copy holds that was cut from the log before it was read is read of the copy', async () => {
  const before = connHead(1) + rows(300) + conn(start + 300, '203.0.113.9')
  const { lines, outcome, records } = await followed(
    folder => writeFile(join(folder, 'conn.log'), before),
    async (folder, seen) => {
      await seen('203.0.113.9')
      await writeFile(join(folder, 'conn.log.1'), before + rows(599, 301) + conn(start + 900, '203.0.113.10'))
      await writeFile(join(folder, 'conn.log'), connHead(2) + rows(100, 2_000))
      await seen('conn.log was cut')
      await seen('203.0.113.10')
    },
  )
  expect(lines).toContain(
    'note conn.log.1 begins with 301 lines that were read as conn.log: they are not read again, what follows is',
  )
  expect([records, outcome.run.complete]).toEqual([1_001, true])
  const found = outcome.findings.find(({ subject }) => subject.label.includes('203.0.113.10'))
  expect(found?.evidence[0]?.line).toBe(7 + 901)
})

test.each([
  ['the longer later', 'conn.log', 60, 'full.log', 500, 500],
  ['the longer first', 'a.log', 500, 'b.log', 499, 500],
  ['and differ later', 'a.log', 400, 'b.log', 450, 450],
])('of logs that begin alike, %s, nothing is lost', async (_, one, ofOne, other, ofOther, wanted) => {
  const { records } = await followed(
    async folder => {
      await writeFile(join(folder, one), connHead(1) + rows(ofOne))
      await writeFile(join(folder, other), connHead(1) + rows(ofOther - 1) + conn(start + ofOther - 1, '203.0.113.9'))
    },
    (_, seen) => seen('203.0.113.9'),
  )
  // Where a copy ends inside of a block that cannot be compared, some lines count twice and none is lost.
  expect(records).toBeGreaterThanOrEqual(wanted)
  expect(records).toBeLessThan(wanted + 4096 / 50)
})

test('what a compressed copy holds more is read of it', async () => {
  const before = connHead(1) + rows(90)
  const { lines, records } = await followed(
    folder => writeFile(join(folder, 'conn.log'), before),
    async (folder, seen) => {
      await seen('following conn.log')
      await truncate(join(folder, 'conn.log'))
      await seen('conn.log was cut')
      await writeFile(join(folder, 'conn.log.1.gz'), gzipSync(before + rows(9, 90) + conn(start + 99, '203.0.113.9')))
      await seen('203.0.113.9')
    },
  )
  expect(lines.join('\n')).toContain('conn.log.1.gz begins with 90 lines that were read as conn.log')
  expect(records).toBe(100)
})

test('a log that is written anew, longer than it was, is read from its start', async () => {
  const { records } = await followed(
    folder => writeFile(join(folder, 'conn.log'), connHead(1) + rows(5) + conn(start, '203.0.113.9')),
    async (folder, seen) => {
      await seen('203.0.113.9')
      await writeFile(join(folder, 'conn.log'), connHead(2) + rows(50, 100) + conn(start + 200, '203.0.113.10'))
      await seen('203.0.113.10')
    },
  )
  expect(records).toBe(6 + 51)
})

test('what came just before it stopped, compressed or a longer copy, is examined', async () => {
  const { records } = await followed(
    folder => writeFile(join(folder, 'conn.log'), connHead(1) + rows(10) + conn(start, '203.0.113.9')),
    async (folder, seen) => {
      await seen('203.0.113.9')
      await writeFile(join(folder, 'late.log.gz'), gzipSync(connHead(3) + rows(7, 5_000)))
      await writeFile(join(folder, 'conn.log.1'), connHead(1) + rows(10) + conn(start, '203.0.113.9') + rows(4, 9_000))
    },
  )
  expect(records).toBe(11 + 7 + 4)
})

test('logs that come later, in JSON, in folders below and compressed, are read', async () => {
  const { records, outcome } = await followed(
    folder => writeFile(join(folder, 'empty.log'), ''),
    async (folder, seen) => {
      await writeFile(
        join(folder, 'dns.log'),
        `{"_path":"dns","ts":${start},"id.orig_h":"10.0.0.5","id.orig_p":5,"id.resp_h":"10.0.0.1","id.resp_p":53,"query":"x.c2.example","rejected":false,"trans_id":1}\n`,
      )
      await seen('→ c2.example')
      await writeFile(join(folder, 'late.log.gz'), gzipSync(connHead(9) + conn(start, '203.0.113.9')))
      await seen('203.0.113.9')
    },
  )
  expect(records).toBe(2)
  expect(outcome.run.notes.join('\n')).toContain('Traffic examined: connection 1 records')
})

test('logs that begin alike, and one whose header is still being written, are not taken for each other', async () => {
  const { records } = await followed(
    folder => writeFile(join(folder, 'a.log'), '#separator \\x09\n'),
    async (folder, seen) => {
      await seen('following a.log')
      await writeFile(join(folder, 'b.log'), connHead(2) + conn(start, '203.0.113.9'))
      await seen('following b.log')
      await appendFile(join(folder, 'a.log'), connHead(1).replace(/^.*\n/, '') + conn(start + 1, '203.0.113.10'))
      await seen('203.0.113.10')
    },
  )
  expect(records).toBe(2)
})

test('a line that is being written when it stops is told, and no fault', async () => {
  const { lines, outcome } = await followed(
    folder =>
      writeFile(
        join(folder, 'conn.log'),
        connHead(1) + conn(start, '203.0.113.9') + conn(start, '192.0.2.1').slice(0, 20),
      ),
    (_, seen) => seen('203.0.113.9'),
  )
  expect(lines).toContain('note conn.log: 20 bytes of a line that was being written were not examined')
  expect([outcome.run.complete, outcome.run.counts['log records']]).toEqual([true, 1])
})

test('what is rejected is told as it comes, and makes the run incomplete', async () => {
  const { outcome } = await followed(
    folder => writeFile(join(folder, 'conn.log'), connHead(1)),
    async (folder, seen) => {
      await seen('following')
      await appendFile(join(folder, 'conn.log'), 'too\tfew\n')
      await seen('rejected conn.log:8 has 2 fields')
    },
  )
  expect(outcome.run.complete).toBe(false)
})
