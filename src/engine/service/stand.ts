import { systemClock } from '../../clock.ts'
import { Archive } from '../../lists/archive.ts'
import type { Edition } from '../../lists/edition.ts'
import { defaultPolicy } from '../../policy.ts'
import { matchParty } from '../../screening/match.ts'
import { emptyParty } from '../../screening/party.ts'
import type { Screener } from '../../screening/screener.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { eachEdition } from '../editions.ts'
import { answer, type Built, buildDesk, openDesk } from './desk.ts'
import type { Answers, Job } from './job.ts'
import { readSeen } from './seen.ts'

/** Where a desk takes its editions from: what is in force in a data folder, or editions that are handed over. */
export type EditionSource =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'editions'; readonly editions: readonly Edition[] }

export type StandParts = {
  readonly source: EditionSource
  readonly warm: readonly (readonly string[])[]
  /** The editions as another thread filed them, in shared memory: then the source is not read again. */
  readonly built: Built | null
}

export type AskedJob = { readonly number: number; readonly job: Job }

/** What became of a job. A fault is a bug of ours: it is told to the caller as such, and the desk goes on. */
export type AnsweredJob =
  | { readonly number: number; readonly ok: true; readonly answer: Answers[Job['kind']] }
  | { readonly number: number; readonly ok: false; readonly fault: string }

export type Stand = {
  readonly built: Built
  readonly take: (jobs: readonly AskedJob[]) => readonly AnsweredJob[]
}

/** A desk with its editions, and the loop that answers batches of jobs. */
export async function openStand({ source, warm, built }: StandParts): Promise<Stand> {
  const desk = openDesk(built ?? (await filed(source)), warm)
  rehearse(desk.all)
  const taking = (jobs: readonly AskedJob[]) => jobs.map(asked => taken(asked, job => answer(desk, job)))
  return { built: desk.built, take: taking }
}

/** Names that are asked about before anybody waits for an answer. */
const rehearsed = 200

/** The first questions to a fresh thread take many times as long as later ones; here nobody waits for them. */
function rehearse(screener: Screener): void {
  const { entries } = screener
  const step = Math.max(1, Math.floor(entries.length / rehearsed))
  for (let at = 0; at < entries.length; at += step) {
    const full = entries.at(at).entry.names[0]?.full.toLowerCase()
    if (full !== undefined)
      matchParty(screener, { ...emptyParty('', nowhere), names: [{ full, role: 'primary' }] }, defaultPolicy)
  }
}

const nowhere = { file: '', line: null, sha256: '' }

const filed = async (source: EditionSource): Promise<Built> =>
  source.kind === 'editions' ? buildDesk(source.editions) : inForce(source.folder)

function taken({ number, job }: AskedJob, answered: (job: Job) => Answers[Job['kind']]): AnsweredJob {
  try {
    return { number, ok: true, answer: answered(job) }
  } catch (error) {
    return { number, ok: false, fault: (error as Error).stack ?? String(error) }
  }
}

async function inForce(folder: string): Promise<Built> {
  const store = await openSqlite(folder, systemClock)
  try {
    const archive = new Archive(folder, { store: store.editions, clock: systemClock })
    return await buildDesk(eachEdition(archive), editions => readSeen(editions, { archive, store: store.editions }))
  } finally {
    await store.close()
  }
}
