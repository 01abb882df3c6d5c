import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultLimits, type Engine, type EngineLimits, openEngine } from './duck.ts'
import { alone, type Part, readJournal, rewriteJournal, type Source } from './journal.ts'

/** Kept traffic: sources, their partitions, and the engine that asks them. Good until it is closed; it sees what was kept when it was opened. */
export type History = {
  /** `<data folder>/traffic` */
  readonly folder: string
  readonly engine: Engine
  readonly sources: readonly Source[]
  readonly close: () => Promise<void>
}

/** Days, both included, ISO 8601; null leaves an end open. */
export type Span = { readonly from: string | null; readonly to: string | null }

export const whole: Span = { from: null, to: null }

/** A part with the source that it came from. */
export type KeptPart = { readonly part: Part; readonly source: Source }

export const historyFolder = (dataFolder: string): string => join(dataFolder, 'traffic')

export async function openHistory(dataFolder: string, limits: EngineLimits = defaultLimits): Promise<History> {
  const folder = historyFolder(dataFolder)
  const sources = [...(await readJournal(folder)).values()]
  const engine = await openEngine(join(folder, 'spill'), limits)
  return { folder, engine, sources, close: engine.close }
}

/** Parts of a kind with a row in the span, by day and then in the order in which they were imported. */
export function partsOf(history: History, kind: Part['kind'], span: Span = whole): readonly KeptPart[] {
  return history.sources
    .flatMap(source => source.parts.map(part => ({ part, source })))
    .filter(({ part }) => part.kind === kind && inSpan(part.day, span))
    .sort((a, b) => (a.part.day < b.part.day ? -1 : a.part.day > b.part.day ? 1 : 0))
}

export const inSpan = (day: string, { from, to }: Span): boolean =>
  (from === null || day >= from) && (to === null || day <= to)

export const pathOf = (history: Pick<History, 'folder'>, part: Part): string => join(history.folder, part.path)

/** What was removed. */
export type Pruned = { readonly days: readonly string[]; readonly rows: number; readonly bytes: number }

/** Removes the partitions of days before `day` (ISO 8601). A source of which nothing is left stays known, so that it is not imported again by mistake. */
export function prune(dataFolder: string, day: string): Promise<Pruned> {
  const folder = historyFolder(dataFolder)
  return alone(folder, async () => {
    const before = [...(await readJournal(folder)).values()]
    const gone = before.flatMap(source => source.parts.filter(part => part.day < day))
    if (gone.length > 0) {
      // First the journal, then the files: a crash between leaves files that nothing names, and the sweep takes them.
      await rewriteJournal(
        folder,
        before.map(source => ({ ...source, parts: source.parts.filter(part => part.day >= day) })),
      )
    }
    await sweep(folder)
    return {
      days: [...new Set(gone.map(part => part.day))].sort(),
      rows: gone.reduce((sum, part) => sum + part.rows, 0),
      bytes: gone.reduce((sum, part) => sum + part.bytes, 0),
    }
  })
}

/** Removes files that no source names: what an import left that was killed. Only for who holds the lock. */
export async function sweep(folder: string): Promise<void> {
  const named = new Set([...(await readJournal(folder)).values()].flatMap(({ parts }) => parts.map(part => part.path)))
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.parquet')) continue
    const path = join(entry.parentPath, entry.name)
    if (!named.has(path.slice(folder.length + 1))) await rm(path, { force: true })
  }
  await rm(join(folder, 'new'), { recursive: true, force: true })
}
