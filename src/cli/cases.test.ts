import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryInput } from '../evidence/open.ts'
import type { Finding } from '../finding.ts'
import { Archive } from '../lists/archive.ts'
import { importEdition } from '../lists/import.ts'
import { privateList } from '../lists/sources/private/reader.ts'
import { openSqlite } from '../store/sqlite.ts'
import { casesCommand } from './cases.ts'
import type { MakeCommand } from './command.ts'
import type { Context } from './context.ts'
import { screenBaseCommand } from './screen-base.ts'

const clock = () => new Date('2026-03-01T00:00:00Z')
let folder: string
let base: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interdict-cases-'))
  base = join(folder, 'customers.csv')
  await writeFile(
    base,
    'customer_id,name,date_of_birth\nC1,Zebediah Quillfeather,1961-04-12\nC2,Ottoline Brackenbury,\nC3,Mary Poole,\n',
  )
  await put({ name: 'Zebediah Quillfeather' })
})

afterAll(() => rm(folder, { recursive: true }))

async function put(...entries: readonly object[]): Promise<void> {
  const lines = entries.map((entry, at) => JSON.stringify({ id: `E${at}`, type: 'person', ...entry })).join('\n')
  const store = await openSqlite(join(folder, 'data'), clock)
  const archive = new Archive(join(folder, 'data'), { store: store.editions, clock })
  const input = memoryInput('mine.jsonl', Buffer.from(`${lines}\n`))
  await importEdition(privateList, [{ role: 'jsonl', input }], { archive, clock })
  await store.close()
}

/** Runs a command as the command line would, and gives what it wrote. */
async function run(make: MakeCommand, ...args: string[]): Promise<{ out: string; err: string; status: number }> {
  let [out, err, status] = ['', '', 0]
  const context: Context = {
    dataFolder: join(folder, 'data'),
    clock,
    out: text => {
      out += text
    },
    err: text => {
      err += text
    },
    terminal: { colour: false, width: 100, progress: false },
    env: () => undefined,
  }
  const done = (code: number) => {
    status = code
  }
  await make({ context: () => context, done, version: '0' })
    .exitOverride()
    .parseAsync(args, { from: 'user' })
  return { out, err, status }
}

const found = async (...args: string[]): Promise<{ findings: Finding[]; err: string; status: number }> => {
  const { out, err, status } = await run(screenBaseCommand, '--format', 'jsonl', ...args)
  const findings = out
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Finding)
  return { findings, err, status }
}

test('a base is kept, a finding of it cleared, and the clearance falls with the entry', async () => {
  const first = await found(base)
  expect([first.findings.map(one => one.subject.id), first.status]).toEqual([['C1'], 10])
  expect(first.err).toContain('Everyone was examined: this is the first time.')
  const id = first.findings[0]?.id ?? ''

  const cleared = await run(
    casesCommand,
    'clear',
    id,
    '--by',
    'Ada',
    '--reason',
    'Another man',
    '--until',
    '2026-12-31',
  )
  expect(cleared.out).toContain('Zebediah Quillfeather is not Zebediah Quillfeather (private E0)')
  await expect(run(casesCommand, 'clear', id, '--by', 'Ada', '--reason', 'x')).rejects.toThrow(/was cleared by Ada/)
  const beginning = id.slice(0, 8)
  await expect(run(casesCommand, 'clear', beginning, '--by', 'A', '--reason', 'x')).rejects.toThrow(
    /was cleared by Ada/,
  )

  const second = await found()
  expect([second.findings, second.status]).toEqual([[], 0])
  expect(second.err).toContain('3 parties kept the result of the last time (100.0% saved)')
  const [aside] = (await found('--set-aside')).findings
  expect(aside?.setAside?.rule).toBe('clearance')
  const listed = JSON.parse((await run(casesCommand, 'clearances', '--format', 'json')).out) as { id: string }[]
  expect(aside?.setAside?.why).toContain(`(clearance ${listed[0]?.id})`)

  await put({ name: 'Zebediah Quillfeather', remarks: 'now with a remark' }, { name: 'Ottoline Brackenbury' })
  const third = await found()
  expect(third.findings.map(one => one.subject.id).toSorted()).toEqual(['C1', 'C2'])
  expect(third.findings.find(one => one.subject.id === 'C1')?.grounds.at(-1)?.text).toContain('the entry has changed')
  expect((await run(casesCommand, 'clearances')).out).toContain('fell: the entry has changed since')
  expect(third.err).toMatch(/List private: edition \w{8} -> \w{8}\.\nExamined again: 2 parties; 1 party kept/)
})

test('a clearance can be withdrawn, once, and its finding is open again', async () => {
  const [again] = (await found()).findings.filter(one => one.subject.id === 'C2')
  await run(casesCommand, 'clear', again?.id ?? '', '--by', 'Ada', '--reason', 'Another woman')
  expect((await found()).findings.map(one => one.subject.id)).toEqual(['C1'])
  const [, id = ''] = /^(\w{16}) {2}Ottoline/m.exec((await run(casesCommand, 'clearances')).out) ?? []
  await run(casesCommand, 'withdraw', id, '--by', 'Ben', '--reason', 'It is she')
  expect((await found()).findings.map(one => one.subject.id).toSorted()).toEqual(['C1', 'C2'])
  await expect(run(casesCommand, 'withdraw', id, '--by', 'Ben', '--reason', 'x')).rejects.toThrow(/no clearance/)
  expect((await run(casesCommand, 'clearances')).out).toContain('withdrawn by Ben on 2026-03-01: It is she')
})

test.each([
  [['clear', 'none', '--by', 'A', '--reason', 'x'], /no finding none is kept/],
  [['withdraw', 'none', '--by', 'A', '--reason', 'x'], /no clearance none/],
])('cases %j is an operator error', async (args, why) => {
  await expect(run(casesCommand, ...args)).rejects.toThrow(why)
})

test.each([
  ['2026-02-30', /is no date/],
  ['tomorrow', /is no date/],
  ['2026-02-01', /lies in the past/],
])('a clearance until %s is refused', async (until, why) => {
  const [open] = (await found()).findings
  await expect(
    run(casesCommand, 'clear', open?.id ?? '', '--by', 'A', '--reason', 'x', '--until', until),
  ).rejects.toThrow(why)
})

test('a base whose file is damaged loses nobody', async () => {
  const broken = join(folder, 'broken.csv')
  await writeFile(broken, 'customer_id,name,date_of_birth\nC1,Zebediah Quillfeather,1961-04-12\nC9,"open quote,\n')
  const { status } = await found(broken)
  expect(status).toBe(3)
  expect((await found()).findings.map(one => one.subject.id)).toContain('C2')
})

test('a base that was never given is an operator error', async () => {
  await expect(found('--name', 'other')).rejects.toThrow(/no customer base other is kept/)
})
