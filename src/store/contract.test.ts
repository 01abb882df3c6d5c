import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { OperatorError } from '../errors.ts'
import { type Finding, finding } from '../finding.ts'
import type { Clearance, EditionRow, Run, Store } from './contract.ts'
import { dataFolder } from './folder.ts'
import { openSqlite } from './sqlite.ts'

const clock = () => new Date('2026-03-01T09:30:00Z')
const at = (day: number) => `2026-03-0${day}T00:00:00.000Z`
const folders: string[] = []

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'interdict-store-'))
  folders.push(path)
  return path
}

afterAll(() => Promise.all(folders.map(path => rm(path, { recursive: true }))))

/** Each opens a fresh, empty store. */
const backends: readonly (readonly [name: string, fresh: () => Promise<Store>])[] = [
  ['sqlite', async () => openSqlite(join(await folder(), 'data'), clock)],
]

const edition = (hash: string, more: Partial<EditionRow> = {}): EditionRow => ({
  list: 'ofac-sdn',
  hash,
  published: '2026-02-27',
  imported: at(1),
  entries: 3,
  files: [{ name: 'SDN.CSV', sha256: 'ab', bytes: 12 }],
  state: 'superseded',
  note: null,
  ...more,
})

const run = (id: string, more: Partial<Run> = {}): Run => ({
  id,
  started: at(1),
  finished: null,
  policy: 'default-1+00000000',
  editions: [{ list: 'ofac-sdn', hash: 'a' }],
  files: [{ path: 'pay.xml', sha256: 'cd', format: 'pacs.008', records: 5, rejected: 1 }],
  complete: false,
  notes: ['no DHCP log'],
  counts: { payments: 5 },
  ...more,
})

const nothing = { findings: [], rejections: [] }

const found = (label: string, score: number, more: Partial<Finding> = {}): Finding =>
  finding({
    surface: 'money',
    kind: 'designated-party',
    severity: 'high',
    subject: { kind: 'party', id: label, label, properties: {} },
    against: { list: 'ofac-sdn', edition: 'a', entry: '50543', name: 'X', adversary: 'integrity-tech', programs: [] },
    score,
    grounds: [{ comparison: 'name', subject: 'a', entry: 'b', weight: score, text: 'Same name.' }],
    policy: 'default-1+00000000',
    evidence: [{ file: 'a.csv', line: 2, sha256: 'ee' }],
    action: { kind: 'block', text: 'Block.', basis: '31 CFR 578' },
    technique: null,
    setAside: null,
    ...more,
  })

const clearance = (id: string, more: Partial<Clearance> = {}): Clearance => ({
  id,
  subject: 'ab',
  subjectId: 'C-1',
  subjectLabel: 'Ann Example',
  list: 'ofac-sdn',
  entry: '50543',
  entryName: 'X',
  contents: 'cd',
  finding: 'ef',
  by: 'Ada',
  at: at(1),
  reason: 'Another birth date, seen in the passport.',
  until: null,
  withdrawn: null,
  ...more,
})

describe.each(backends)('%s', (_, fresh) => {
  test('an edition is in force only once it is switched to, and the one before is superseded', async () => {
    const { editions, close } = await fresh()
    await editions.add(edition('a'))
    expect(await editions.inForce('ofac-sdn')).toBeNull()
    await editions.switchTo('ofac-sdn', 'a', at(1))
    await editions.add(edition('b', { imported: at(2) }))
    expect((await editions.inForce('ofac-sdn'))?.hash).toBe('a')
    await editions.switchTo('ofac-sdn', 'b', at(2))
    expect((await editions.history('ofac-sdn')).map(e => [e.hash, e.state])).toEqual([
      ['b', 'in-force'],
      ['a', 'superseded'],
    ])
    await editions.switchTo('ofac-sdn', 'a', at(3))
    await editions.switchTo('ofac-sdn', 'a', at(4))
    expect(await editions.switches('ofac-sdn')).toEqual([
      { hash: 'a', at: at(1) },
      { hash: 'b', at: at(2) },
      { hash: 'a', at: at(3) },
    ])
    expect(await editions.find('ofac-sdn', 'a')).toEqual(edition('a', { state: 'in-force' }))
    await close()
  })

  test('a refused or unknown edition cannot be switched to', async () => {
    const { editions, close } = await fresh()
    await editions.add(edition('bad', { state: 'refused', note: 'cut short' }))
    await expect(editions.switchTo('ofac-sdn', 'bad', at(1))).rejects.toThrow(/cut short/)
    await expect(editions.switchTo('ofac-sdn', 'none', at(1))).rejects.toThrow(/no edition/)
    expect(await editions.inForce('ofac-sdn')).toBeNull()
    expect((await editions.history()).map(e => e.state)).toEqual(['refused'])
    await close()
  })

  test('an edition that is known keeps its facts; lists do not mix', async () => {
    const { editions, close } = await fresh()
    await editions.add(edition('a'))
    await editions.add(edition('a', { imported: at(9), note: 'again' }))
    await editions.add(edition('a', { list: 'un' }))
    await editions.switchTo('un', 'a', at(1))
    expect(await editions.history('ofac-sdn')).toEqual([edition('a')])
    expect(await editions.inForce('ofac-sdn')).toBeNull()
    await close()
  })

  test('validators are kept by address and replaced', async () => {
    const { validators, close } = await fresh()
    const one = { address: 'https://a/x', etag: '"1"', lastModified: null, sha256: 'aa', checked: at(1) }
    expect(await validators.get(one.address)).toBeNull()
    await validators.put(one)
    await validators.put({ ...one, etag: null, lastModified: 'Sun, 01 Mar 2026 00:00:00 GMT' })
    expect(await validators.get(one.address)).toEqual({
      ...one,
      etag: null,
      lastModified: 'Sun, 01 Mar 2026 00:00:00 GMT',
    })
    await close()
  })

  test('a run comes back whole, the newest first; one that is known stays as it was', async () => {
    const { runs, close } = await fresh()
    await runs.keep(run('r1'), { findings: [found('A', 0.9)], rejections: [] })
    await runs.keep(run('r2', { started: at(2), complete: true }), nothing)
    await runs.keep(run('r1', { notes: ['again'] }), { findings: [found('A', 0.9), found('B', 0.8)], rejections: [] })
    expect((await runs.list()).map(r => [r.id, r.complete])).toEqual([
      ['r2', true],
      ['r1', false],
    ])
    expect(await runs.find('r1')).toEqual(run('r1'))
    expect((await runs.findings({ run: 'r1' })).total).toBe(1)
    expect(await runs.find('none')).toBeNull()
    await close()
  })

  test('findings come back whole, the highest score first, and can be asked for by what they hold', async () => {
    const { runs, close } = await fresh()
    const low = found('ACME Ltd 100%', 0.71)
    const high = found('Яндекс_1', 0.93, { surface: 'network' })
    const aside = found('Setaside GmbH', 0.99, { setAside: { rule: 'below-threshold', why: 'x' } })
    await runs.keep(run('r1'), { findings: [low, high, aside], rejections: [] })
    await runs.keep(run('r2', { started: at(2) }), { findings: [low], rejections: [] })
    const ids = async (filter: Parameters<typeof runs.findings>[0]) =>
      (await runs.findings(filter)).findings.map(f => f.finding.id)
    expect((await runs.findings({ run: 'r1' })).findings.map(f => f.finding)).toEqual([high, low])
    expect(await ids({ run: 'r1', includeSetAside: true })).toEqual([aside.id, high.id, low.id])
    expect(await ids({ surface: 'network' })).toEqual([high.id])
    expect(await ids({ run: 'r1', subject: 'acme 100%' })).toEqual([low.id])
    expect(await ids({ run: 'r1', subject: 'acme 1__%' })).toEqual([])
    expect(await ids({ adversary: 'integrity-tech', run: 'r2' })).toEqual([low.id])
    expect(await ids({ adversary: "x' or 1=1 --" })).toEqual([])
    expect(await runs.findings({ run: 'r1', limit: 1, offset: 1 })).toMatchObject({
      total: 2,
      findings: [{ run: 'r1', finding: { id: low.id } }],
    })
    expect((await runs.finding(aside.id))?.finding).toEqual(aside)
    expect((await runs.finding(aside.id.slice(0, 16)))?.finding).toEqual(aside)
    expect(await runs.finding(aside.id.slice(0, 7))).toBeNull()
    expect(await runs.finding('none')).toBeNull()
    await close()
  })

  test('a run is kept with its findings and rejections, or not at all', async () => {
    const { runs, close } = await fresh()
    const rejection = { file: 'a.csv', line: 3, field: null, reason: 'broken' }
    await runs.keep(run('r1'), { findings: [found('A', 0.9)], rejections: [rejection] })
    expect((await runs.findings({ run: 'r1' })).total).toBe(1)
    expect((await runs.rejections('r1')).rejections).toEqual([rejection])
    const broken = { ...rejection, reason: null } as unknown as typeof rejection
    await expect(runs.keep(run('r2'), { findings: [found('B', 0.9)], rejections: [broken] })).rejects.toThrow()
    expect(await runs.find('r2')).toBeNull()
    expect((await runs.findings({ run: 'r2' })).total).toBe(0)
    await close()
  })

  test('what is asked at once is done one after the other, and nothing is lost', async () => {
    const { runs, editions, clearances, close } = await fresh()
    const hashes = Array.from({ length: 30 }, (_, i) => `h${i}`)
    await Promise.all([
      ...hashes.map(hash => editions.add(edition(hash))),
      ...hashes.map(id => runs.keep(run(id), { findings: [found(id, 0.9)], rejections: [] })),
      ...hashes.map(id => clearances.add(clearance(id))),
    ])
    await Promise.all([
      ...hashes.map(hash => editions.switchTo('ofac-sdn', hash, at(1))),
      ...hashes.map(id => runs.keep(run(`${id} more`), { findings: [found(id, 0.8)], rejections: [] })),
      ...hashes.map(id => clearances.withdraw(id, { by: 'Ben', at: at(2), reason: 'x' })),
    ])
    expect((await editions.switches('ofac-sdn')).map(({ hash }) => hash).sort()).toEqual(hashes.toSorted())
    expect((await editions.history()).filter(({ state }) => state === 'in-force')).toHaveLength(1)
    expect((await runs.findings({})).total).toBe(60)
    expect((await clearances.list()).every(({ withdrawn }) => withdrawn !== null)).toBe(true)
    await close()
  })

  test('a decision is withdrawn once, however many ask at once', async () => {
    const { clearances, close } = await fresh()
    await clearances.add(clearance('c1'))
    const asked = await Promise.all(
      Array.from({ length: 8 }, (_, i) => clearances.withdraw('c1', { by: `P${i}`, at: at(2), reason: 'x' })),
    )
    expect(asked.filter(done => done)).toHaveLength(1)
    await close()
  })

  test('many findings at once, in their order', async () => {
    const { runs, close } = await fresh()
    const many = Array.from({ length: 1_234 }, (_, i) => found(`P${i}`, 0.9))
    await runs.keep(run('r1'), { findings: many, rejections: [] })
    const page = await runs.findings({ run: 'r1', limit: 10_000 })
    expect(page.total).toBe(1_234)
    expect(page.findings.map(f => f.finding.id)).toEqual(many.map(f => f.id))
    await close()
  })

  test('rejections are kept in order', async () => {
    const { runs, close } = await fresh()
    const rejections = [1, 2, 3].map(line => ({ file: 'a.csv', line, field: line === 2 ? null : 'iban', reason: 'no' }))
    await runs.keep(run('r1'), { findings: [], rejections })
    expect(await runs.rejections('r1')).toEqual({ total: 3, rejections })
    expect(await runs.rejections('r1', { limit: 1, offset: 1 })).toEqual({ total: 3, rejections: [rejections[1]] })
    await close()
  })

  test('a clearance is kept whole, once, and can be withdrawn once', async () => {
    const { clearances, close } = await fresh()
    await clearances.add(clearance('c1'))
    await clearances.add(clearance('c2', { until: '2027-01-01' }))
    await expect(clearances.add(clearance('c1', { reason: 'other' }))).rejects.toThrow()
    expect((await clearances.list()).map(one => one.id)).toEqual(['c2', 'c1'])
    expect(await clearances.find('c2')).toEqual(clearance('c2', { until: '2027-01-01' }))
    expect(await clearances.find('none')).toBeNull()
    const how = { by: 'Ben', at: at(5), reason: 'It was the same man after all.' }
    expect(await clearances.withdraw('c1', how)).toBe(true)
    expect(await clearances.withdraw('c1', { ...how, by: 'Cem' })).toBe(false)
    expect(await clearances.withdraw('none', how)).toBe(false)
    expect(await clearances.find('c1')).toEqual(clearance('c1', { withdrawn: how }))
    await close()
  })

  test('a customer base changes in one step: members are added, replaced and dropped, and keep their order', async () => {
    const { bases, close } = await fresh()
    const facts = { name: 'b', examined: at(1), policy: 'p', program: '1', editions: [{ list: 'un', hash: 'a' }] }
    const member = (id: string, findings = '[]') => ({ id, party: `{"id":"${id}"}`, basis: 'x', findings })
    expect(await bases.find('b')).toBeNull()
    await bases.keep(facts, { put: Array.from({ length: 1_234 }, (_, i) => member(`m${i}`)), drop: [] })
    await bases.keep({ ...facts, name: 'other' }, { put: [member('m1')], drop: [] })
    const next = { ...facts, examined: at(2), editions: [] }
    await bases.keep(next, { put: [member('m1', '[1]'), member('new')], drop: ['m0', 'm3', 'unknown'] })
    expect(await bases.find('b')).toEqual(next)
    const all = await bases.members('b', { from: 0, limit: 10_000 })
    expect([all.length, all[0], all[1]?.id, all.at(-1)?.id]).toEqual([1_233, member('m1', '[1]'), 'm2', 'new'])
    expect((await bases.members('b', { from: 2, limit: 2 })).map(one => one.id)).toEqual(['m4', 'm5'])
    expect(await bases.members('other', { from: 0, limit: 5 })).toEqual([member('m1')])
    await close()
  })
})

describe('the sqlite file', () => {
  test('is private, durable and survives being opened again', async () => {
    const data = join(await folder(), 'deep', 'data')
    const store = await openSqlite(data, clock)
    await store.runs.keep(run('r1'), nothing)
    await store.close()
    expect((await stat(data)).mode & 0o777).toBe(0o700)
    expect((await stat(join(data, 'interdict.sqlite'))).mode & 0o777).toBe(0o600)
    const again = await openSqlite(data, clock)
    expect((await again.runs.list()).map(r => r.id)).toEqual(['r1'])
    await again.close()
    const raw = new DatabaseSync(join(data, 'interdict.sqlite'))
    expect(raw.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    raw.close()
  })

  test('of a newer program, or no database at all, is an operator error', async () => {
    const data = await folder()
    const store = await openSqlite(data, clock)
    await store.close()
    const raw = new DatabaseSync(join(data, 'interdict.sqlite'))
    raw.exec("insert into schema_version values (999, '2030-01-01')")
    raw.close()
    await expect(openSqlite(data, clock)).rejects.toThrow(OperatorError)
    const other = await folder()
    await writeFile(join(other, 'interdict.sqlite'), 'this is not a database, but it is long enough to be one')
    await expect(openSqlite(other, clock)).rejects.toThrow(OperatorError)
    await writeFile(join(other, 'file'), '')
    await expect(openSqlite(join(other, 'file', 'data'), clock)).rejects.toThrow(OperatorError)
    // No folder can be made there, and the answer of the system is the one for a parent that is missing.
    if (existsSync('/proc')) await expect(openSqlite('/proc/interdict/data', clock)).rejects.toThrow(OperatorError)
    await (await openSqlite(join(other, 'a', 'b', 'c'), clock)).close()
  })

  test('is made and written by several processes at once, and none of their writes is lost', async () => {
    const data = join(await folder(), 'data')
    const script = `
      const { openSqlite } = await import(${JSON.stringify(new URL('./sqlite.ts', import.meta.url).href)})
      const store = await openSqlite(process.argv[1], () => new Date(0))
      const [run, found, edition] = ${JSON.stringify([run(''), found('A', 0.9), edition('')])}
      for (let i = 0; i < 20; i++) {
        const id = process.pid + '-' + i
        await store.runs.keep({ ...run, id }, { findings: [found, found], rejections: [] })
        await store.editions.add({ ...edition, hash: id })
        await store.editions.switchTo('ofac-sdn', id, run.started)
      }
      await store.close()`
    const child = () =>
      new Promise<number | null>(resolve => {
        const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script, data]
        spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }).on('close', resolve)
      })
    expect(await Promise.all([child(), child(), child()])).toEqual([0, 0, 0])
    const store = await openSqlite(data, clock)
    expect(await store.runs.list(1_000)).toHaveLength(60)
    expect((await store.runs.findings({})).total).toBe(120)
    const switches = await store.editions.switches('ofac-sdn')
    expect(new Set(switches.map(({ hash }) => hash)).size).toBe(60)
    expect((await store.editions.inForce('ofac-sdn'))?.hash).toBe(switches.at(-1)?.hash)
    await store.close()
  })
})

test.each([
  [{ XDG_DATA_HOME: '/x', HOME: '/home/a' }, '/x/interdict'],
  [{ XDG_DATA_HOME: 'relative', HOME: '/home/a' }, '/home/a/.local/share/interdict'],
  [{ HOME: '/home/a' }, '/home/a/.local/share/interdict'],
  [{}, '.interdict'],
])('data folder of %j', (env, path) => expect(dataFolder(env)).toBe(path))
