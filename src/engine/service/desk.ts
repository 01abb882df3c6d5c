import { entryContents } from '../../cases/clearance.ts'
import { adversaryOf } from '../../dossiers/dossier.ts'
import { fromShared, toShared } from '../../lists/candidates.ts'
import type { CandidateTables } from '../../lists/candidates-tables.ts'
import type { Edition, EditionFacts } from '../../lists/edition.ts'
import type { PartyEntry } from '../../lists/entry.ts'
import { examineParty, examinePayment } from '../../screening/examine.ts'
import type { ScreenedEntry, Screener } from '../../screening/screener.ts'
import { buildScreener } from '../../screening/screener.ts'
import type { HeldEdition } from './datasets.ts'
import { type Entity, entityOf, referentsOf } from './entity.ts'
import type { Answers, DeskFacts, EntityAnswer, ExamineAnswer, Job } from './job.ts'
import { matchQueries } from './match.ts'
import { buildWordIndex, searchEntries, type WordIndex } from './search.ts'
import { type SeenByList, seenOf } from './seen.ts'

/** Everything of one set of editions that answers questions about parties. Built once, asked many times, never changed. */
export type Desk = {
  readonly facts: DeskFacts
  readonly all: Screener
  /** The screener over some lists only. Built at the first question about them. */
  readonly over: (lists: readonly string[] | null) => Screener
  readonly words: () => WordIndex
  /** Entries by id and by every referent. */
  readonly byId: () => ReadonlyMap<string, ScreenedEntry>
  readonly seen: SeenByList
  readonly entity: (held: ScreenedEntry) => Entity
  /** JSON of entries that were answered before. */
  readonly rendered: Map<PartyEntry, string>
}

/**
 * Builds a desk. `warm` are sets of lists that were asked for lately, so that nobody waits for them again.
 * `tables` is the index of these editions as another thread built it; it is used where it lies. `seen` is what earlier
 * editions tell.
 */
export function openDesk(
  editions: readonly Edition[],
  {
    warm,
    tables,
    seen,
  }: {
    readonly warm: readonly (readonly string[])[]
    readonly tables: CandidateTables | null
    readonly seen: SeenByList
  },
): Desk {
  const all = sharedScreener(editions, tables)
  const partial = new Map<string, Screener>()
  const lists = new Set(all.entries.map(entry => entry.list))
  const over = (wanted: readonly string[] | null): Screener => {
    if (wanted === null || [...lists].every(list => wanted.includes(list))) return all
    const key = [...wanted].sort().join(' ')
    const known = partial.get(key)
    if (known !== undefined) return known
    if (partial.size >= mostPartial) partial.delete(partial.keys().next().value ?? '')
    const built = buildScreener(
      editions.filter(edition => wanted.includes(edition.facts.list)),
      adversaryOf,
    )
    partial.set(key, built)
    return built
  }
  for (const lists of warm) over(lists)
  let words: WordIndex | null = null
  let byId: ReadonlyMap<string, ScreenedEntry> | null = null
  return {
    facts: { held: editions.map(({ facts, entries }) => heldEdition(facts, { parties: countParties(entries), seen })) },
    all,
    over,
    words: () => (words ??= buildWordIndex(all)),
    byId: () => (byId ??= indexById(all)),
    seen,
    entity: held => entityOf(held, seenOf(seen, held.list, held.entry.id)),
    rendered: new Map(),
  }
}

/** A screener whose index lies in memory that threads share. */
function sharedScreener(editions: readonly Edition[], tables: CandidateTables | null): Screener {
  if (tables !== null) return buildScreener(editions, adversaryOf, fromShared(tables))
  const built = buildScreener(editions, adversaryOf)
  return { ...built, candidates: fromShared(toShared(built.candidates)) }
}

/** Screeners over some lists only that are held at once. */
const mostPartial = 8

/** Answers one job. Pure but for what it keeps ready. */
export function answer<K extends Job['kind']>(desk: Desk, job: Extract<Job, { kind: K }>): Answers[K]
export function answer(desk: Desk, job: Job): Answers[Job['kind']] {
  switch (job.kind) {
    case 'match':
      return matchQueries(desk, job.queries, job.options)
    case 'search':
      return searchEntries(desk, job.options)
    case 'entity':
      return entityBy(desk, job.id)
    case 'examine':
      return examine(desk, job)
  }
}

function entityBy(desk: Desk, id: string): EntityAnswer {
  const found = desk.byId().get(id)
  if (found === undefined) return { entity: null, moved: null }
  const entity = desk.entity(found)
  return { entity, moved: entity.id === id ? null : entity.id }
}

function examine(desk: Desk, job: Extract<Job, { kind: 'examine' }>): ExamineAnswer {
  const findings = [
    ...job.parties.flatMap(party => examineParty(desk.all, party, job.policy)),
    ...job.payments.flatMap(payment => examinePayment(desk.all, payment, job.policy)),
  ]
  const contents: Record<string, string> = {}
  for (const { against } of findings) {
    const held = desk.byId().get(`${against.list}:${against.entry}`)
    if (held !== undefined) contents[`${against.list} ${against.entry}`] = entryContents(held.entry)
  }
  return { findings, contents }
}

function indexById(screener: Screener): ReadonlyMap<string, ScreenedEntry> {
  const found = new Map<string, ScreenedEntry>()
  for (const held of screener.entries) {
    for (const id of referentsOf(held.list, held.entry.id)) if (!found.has(id)) found.set(id, held)
  }
  for (const held of screener.entries) found.set(`${held.list}:${held.entry.id}`, held)
  return found
}

/** Of a bundled rest beside an issuer's edition nothing earlier is kept. */
function heldEdition(
  facts: EditionFacts,
  { parties, seen }: { readonly parties: number; readonly seen: SeenByList },
): HeldEdition {
  const changesFrom = facts.files.length > 0 ? (seen.get(facts.list)?.days[0] ?? null) : null
  return { facts, parties, changesFrom }
}

const countParties = (entries: Edition['entries']): number => entries.filter(entry => entry.kind === 'party').length
