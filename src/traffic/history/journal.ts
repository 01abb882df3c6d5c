import { constants } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OperatorError } from '../../errors.ts'
import type { KeptKind } from './columns.ts'

/** Rows of one source in one partition: a Parquet file. Times are seconds since 1970. */
export type Part = {
  readonly kind: KeptKind
  /** UTC day, ISO 8601 date. */
  readonly day: string
  /** Under the history's folder. */
  readonly path: string
  readonly rows: number
  readonly bytes: number
  readonly first: number
  readonly last: number
  /** Line of the first row where lines follow one another; null where each row carries its own. */
  readonly line: number | null
}

/** One imported file. */
export type Source = {
  /** sha256 (hex) of the file as it lay on disk. */
  readonly sha256: string
  /** As it was imported. */
  readonly path: string
  readonly format: string
  /** ISO 8601. */
  readonly imported: string
  readonly rows: number
  readonly rejected: number
  /** Why the rest of the file could not be read; null when it was read whole. */
  readonly fault: string | null
  /** sha256 of its first `length` expanded bytes: a log that has grown begins as it did. */
  readonly head: { readonly length: number; readonly sha256: string }
  readonly parts: readonly Part[]
}

type Line = { readonly add: Source; readonly replaces?: readonly string[] } | { readonly drop: readonly string[] }

const fileName = 'journal.jsonl'

/**
 * Which sources are kept. A source counts from the moment its line is on disk whole: an import that is killed
 * leaves all rows of a file or none. Lines are only ever added; `rewriteJournal` puts a shorter one in its place.
 */
export async function readJournal(folder: string): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>()
  const text = await readFile(join(folder, fileName), 'utf8').catch(absent)
  if (text === null) return sources
  const lines = text.split('\n')
  // What stands behind the last line end is a line that was not written whole.
  lines.pop()
  for (const line of lines) {
    const said = lineIn(line)
    if (said === null) continue
    if ('drop' in said) for (const sha256 of said.drop) sources.delete(sha256)
    else {
      for (const sha256 of said.replaces ?? []) sources.delete(sha256)
      sources.set(said.add.sha256, said.add)
    }
  }
  return sources
}

/** Adds a source, in one step with the end of those that it takes the place of. */
export async function addSource(folder: string, source: Source, replaces: readonly string[]): Promise<void> {
  await append(folder, replaces.length === 0 ? { add: source } : { add: source, replaces })
}

export async function rewriteJournal(folder: string, sources: readonly Source[]): Promise<void> {
  const path = join(folder, fileName)
  const text = sources.map(add => `${JSON.stringify({ add } satisfies Line)}\n`).join('')
  await writeDurably(path, Buffer.from(text))
}

/** A file that is there whole or not at all, whatever happens meanwhile. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.new`
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  await syncFolder(dirname(path))
}

/** Makes names in a folder last through a crash. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Runs `work` as the only one that changes this history. A lock of a process that is gone is taken over.
 * Throws `OperatorError` while another process holds it.
 */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'lock')
  await takeLock(path)
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

async function takeLock(path: string): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return null
      throw error
    })
    if (file !== null) {
      await file.writeFile(String(process.pid))
      await file.close()
      return
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''))
    if (holder > 0 && isRunning(holder))
      throw new OperatorError(
        `the traffic history is being changed by process ${holder}`,
        'Wait for it to end and try again.',
      )
    await rm(path, { force: true })
  }
  throw new OperatorError('the traffic history is being changed by another process', 'Wait for it to end.')
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function append(folder: string, line: Line): Promise<void> {
  const path = join(folder, fileName)
  const file = await open(path, 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const last = Buffer.alloc(1)
    if (size > 0) await file.read(last, 0, 1, size - 1)
    // A line that was cut off by a crash must not swallow this one.
    const torn = size > 0 && last[0] !== 0x0a
    await file.appendFile(`${torn ? '\n' : ''}${JSON.stringify(line)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await syncFolder(folder)
}

/** Null for a line that a crash cut off. */
function lineIn(text: string): Line | null {
  try {
    return JSON.parse(text) as Line
  } catch {
    return null
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
