import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors.ts'
import { memoryInput } from '../../src/evidence/open.ts'
import { Archive } from '../../src/lists/archive.ts'
import { importEdition } from '../../src/lists/import.ts'
import { privateList } from '../../src/lists/sources/private/reader.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { random } from '../simulate/random.ts'
import { root } from '../tidy/tree.ts'

/** What is in force must be whole whenever the power goes, the process is killed or the disk is full. */
const base = mkdtempSync(join(tmpdir(), 'interdict-interrupted-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const clock = () => new Date('2026-03-01T09:30:00Z')

/** Names that do not compress to nothing, so that writing takes as long as it does with a real list. */
function listFile(name: string, entries: number): string {
  const path = join(base, name)
  const next = random(entries)
  const word = () => next.text(8)
  const line = (_: unknown, id: number) =>
    `${JSON.stringify({ id: `${name}-${id}`, type: 'person', name: `${word()} ${word()}`, remarks: word() + word() })}\n`
  writeFileSync(path, Array.from({ length: entries }, line).join(''))
  return path
}

/** The edition in force with its hash verified, and which lists' files it was made of. */
async function inForce(folder: string): Promise<{ hash: string; entries: number } | null> {
  const store = await openSqlite(folder, clock)
  try {
    const archive = new Archive(folder, { store: store.editions, clock })
    const facts = await archive.inForce('private')
    if (facts === null) return null
    const edition = await archive.load('private', facts.hash)
    expect(edition.entries.length).toBe(facts.entries)
    return { hash: facts.hash, entries: facts.entries }
  } finally {
    await store.close()
  }
}

type Ended = { readonly code: number | null; readonly stderr: string }

function interdict(args: readonly string[], killAfter: number | null = null): Promise<Ended> {
  const node = ['--disable-warning=ExperimentalWarning', join(root, 'src/cli/main.ts')]
  const child = spawn(process.execPath, [...node, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', text => {
    stderr += text
  })
  const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  return new Promise(resolve =>
    child.on('close', code => {
      clearTimeout(timer)
      resolve({ code, stderr })
    }),
  )
}

const before = listFile('before.jsonl', 400)
const after = listFile('after.jsonl', 4_000)

describe('an import that is killed', () => {
  /** A child that kills itself where the archive hands something to the store. */
  const script = (point: string) => `
    const at = path => new URL(path, ${JSON.stringify(`file://${root}/src/`)}).href
    const { openSqlite } = await import(at('store/sqlite.ts'))
    const { Archive } = await import(at('lists/archive.ts'))
    const { importEdition } = await import(at('lists/import.ts'))
    const { privateList } = await import(at('lists/sources/private/reader.ts'))
    const { openInput } = await import(at('evidence/open.ts'))
    const [folder, file] = process.argv.slice(1)
    const clock = () => new Date(0)
    const store = await openSqlite(folder, clock)
    const die = name => { if (name === ${JSON.stringify(point)}) process.kill(process.pid, 'SIGKILL') }
    const { add, switchTo } = store.editions
    const editions = {
      ...store.editions,
      add: async row => { die('before add'); await add(row); die('after add') },
      switchTo: async (...what) => { die('before switch'); await switchTo(...what); die('after switch') },
    }
    const archive = new Archive(folder, { store: editions, clock })
    await importEdition(privateList, [{ role: 'jsonl', input: await openInput(file) }], { archive, clock })`

  test.each([
    ['before add', 400],
    ['after add', 400],
    ['before switch', 400],
    ['after switch', 4_000],
  ])('%s leaves a whole edition in force, and can be done again', async (point, entries) => {
    const folder = join(base, `kill ${point}`)
    expect((await interdict(['--data', folder, 'lists', 'import', before])).code).toBe(0)
    const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script(point), folder, after]
    const signal = await new Promise(resolve => spawn(process.execPath, args).on('close', (_, how) => resolve(how)))
    expect(signal).toBe('SIGKILL')
    expect((await inForce(folder))?.entries).toBe(entries)
    expect((await interdict(['--data', folder, 'lists', 'import', after])).code).toBe(0)
    expect((await inForce(folder))?.entries).toBe(4_000)
  })

  test('at any moment leaves the old edition or the new one', async () => {
    const folder = join(base, 'kill at any moment')
    await interdict(['--data', folder, 'lists', 'import', before])
    const started = performance.now()
    await interdict(['--data', join(base, 'whole'), 'lists', 'import', after])
    const whole = performance.now() - started
    const seed = Math.floor(Math.random() * 1e9)
    const next = random(seed)
    const known = [400, 4_000]
    for (let kill = 0; kill < 5; kill++) {
      const moment = whole * (0.3 + 0.7 * next.unit())
      await interdict(['--data', folder, 'lists', 'import', kill % 2 === 0 ? after : before], moment)
      expect(known, `seed ${seed}, killed after ${moment.toFixed(0)} ms`).toContain((await inForce(folder))?.entries)
    }
    expect((await interdict(['--data', folder, 'lists', 'import', after])).code).toBe(0)
    expect((await inForce(folder))?.entries).toBe(4_000)
  })
})

/** A small disk of our own, which only the administrator may make; null where that is not allowed. */
function smallDisk(): string | null {
  const at = join(base, 'disk')
  mkdirSync(at)
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', at], { stdio: 'ignore' })
    afterAll(() => {
      execFileSync('/bin/umount', [at])
    })
    return at
  } catch {
    return null
  }
}

const disk = smallDisk()
if (disk === null) console.log('skipped: no small disk can be mounted here, so writing to a full one was not tested')

describe.skipIf(disk === null)('a full disk', () => {
  const folder = join(disk ?? '', 'data')
  const filler = join(disk ?? '', 'filler')

  /** Leaves so many bytes free, give or take a page. */
  function leave(bytes: number): void {
    writeFileSync(filler, '')
    const free = Number(execFileSync('df', ['--output=avail', '-B1', disk ?? ''], { encoding: 'utf8' }).split('\n')[1])
    writeFileSync(filler, Buffer.alloc(Math.max(0, free - bytes)))
  }

  test('refuses an edition in one line, and the one in force stays whole', async () => {
    expect((await interdict(['--data', folder, 'lists', 'import', before])).code).toBe(0)
    const tried: (number | string)[] = []
    for (const bytes of [0, 8_192, 40_000, 120_000, 250_000, 400_000, 700_000, 1_200_000]) {
      leave(bytes)
      const entries = await imported()
      truncateSync(filler, 0)
      expect((await inForce(folder))?.entries, `${bytes} bytes were free`).toBe(entries ?? 400)
      tried.push(entries ?? 'refused')
      if (entries !== null) break
    }
    expect(tried[0]).toBe('refused')
    expect(tried.at(-1)).toBe(4_000)
  })

  test('a run is kept whole or not at all', async () => {
    const customers = join(base, 'customers.csv')
    const row = (i: number) => `${i},Beijing Integrity Technology ${i},91110108562135265P\n`
    writeFileSync(customers, `id,name,uscc\n${Array.from({ length: 120 }, (_, i) => row(i)).join('')}`)
    for (const bytes of [0, 60_000, 300_000]) {
      leave(bytes)
      const { code, stderr } = await interdict(['--data', folder, 'examine', customers])
      truncateSync(filler, 0)
      const store = await openSqlite(folder, clock)
      const runs = await store.runs.list()
      expect(runs, `${bytes} bytes were free`).toEqual([])
      expect((await store.runs.findings({})).total).toBe(0)
      await store.close()
      expect(code).toBe(2)
      expect(stderr).toMatch(/^interdict: [^\n]*(space|disk)[^\n]*\n$/)
    }
    expect((await interdict(['--data', folder, 'examine', customers])).code).toBe(10)
  })

  /** Imports the new edition in this process; null when there was no room for it. */
  async function imported(): Promise<number | null> {
    try {
      const store = await openSqlite(folder, clock)
      try {
        const archive = new Archive(folder, { store: store.editions, clock })
        const input = memoryInput('after.jsonl', readFileSync(after))
        const { facts } = await importEdition(privateList, [{ role: 'jsonl', input }], { archive, clock })
        return facts.entries
      } finally {
        await store.close()
      }
    } catch (error) {
      if (error instanceof OperatorError || (error as NodeJS.ErrnoException).code === 'ENOSPC') return null
      throw error
    }
  }
})
