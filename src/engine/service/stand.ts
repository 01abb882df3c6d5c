import { systemClock } from '../../clock.ts'
import { Archive } from '../../lists/archive.ts'
import type { CandidateTables } from '../../lists/candidates-tables.ts'
import type { Edition } from '../../lists/edition.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { gatherEditions } from '../editions.ts'
import { answer, openDesk } from './desk.ts'
import type { Answers, DeskFacts, Job } from './job.ts'
import { readSeen, type SeenByList } from './seen.ts'

/** Where a desk takes its editions from: what is in force in a data folder, or editions that are handed over. */
export type EditionSource =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'editions'; readonly editions: readonly Edition[] }

export type StandParts = {
  readonly source: EditionSource
  readonly warm: readonly (readonly string[])[]
  /** The index of the same editions as another thread built it, in shared memory. */
  readonly tables: CandidateTables | null
  /** What earlier editions tell of the entries, as another thread read it. */
  readonly seen: SeenByList | null
}

export type AskedJob = { readonly number: number; readonly job: Job }

/** What became of a job. A fault is a bug of ours: it is told to the caller as such, and the desk goes on. */
export type AnsweredJob =
  | { readonly number: number; readonly ok: true; readonly answer: Answers[Job['kind']] }
  | { readonly number: number; readonly ok: false; readonly fault: string }

export type Stand = {
  readonly facts: DeskFacts
  readonly tables: CandidateTables
  readonly seen: SeenByList
  readonly take: (jobs: readonly AskedJob[]) => readonly AnsweredJob[]
}

/** A desk with its editions, and the loop that answers batches of jobs. */
export async function openStand({ source, warm, tables, seen: read }: StandParts): Promise<Stand> {
  const { editions, seen } =
    source.kind === 'editions' ? { editions: source.editions, seen: new Map() } : await inForce(source.folder, read)
  const desk = openDesk(editions, { warm, tables, seen })
  const taking = (jobs: readonly AskedJob[]) => jobs.map(asked => taken(asked, job => answer(desk, job)))
  return { facts: desk.facts, tables: desk.all.candidates.tables, seen, take: taking }
}

function taken({ number, job }: AskedJob, answered: (job: Job) => Answers[Job['kind']]): AnsweredJob {
  try {
    return { number, ok: true, answer: answered(job) }
  } catch (error) {
    return { number, ok: false, fault: (error as Error).stack ?? String(error) }
  }
}

async function inForce(
  folder: string,
  read: SeenByList | null,
): Promise<{ readonly editions: readonly Edition[]; readonly seen: SeenByList }> {
  const store = await openSqlite(folder, systemClock)
  try {
    const archive = new Archive(folder, { store: store.editions, clock: systemClock })
    const editions = await gatherEditions(archive)
    return { editions, seen: read ?? (await readSeen(editions, { archive, store: store.editions })) }
  } finally {
    await store.close()
  }
}
