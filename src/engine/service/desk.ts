import { entryContents } from '../../cases/clearance.ts'
import { adversaryOf } from '../../dossiers/dossier.ts'
import type { EditionFacts } from '../../lists/edition.ts'
import type { PartyEntry } from '../../lists/entry.ts'
import { examineParty, examinePayment } from '../../screening/examine.ts'
import type { ScreenedEntry, Screener } from '../../screening/screener.ts'
import { openShared, type SharedScreener } from '../../screening/shared.ts'
import { Shelf } from '../../screening/shelf.ts'
import type { ReadableEdition } from '../editions.ts'
import type { HeldEdition } from './datasets.ts'
import { type Entity, entityOf, referentsOf } from './entity.ts'
import type { Answers, DeskFacts, EntityAnswer, ExamineAnswer, Job } from './job.ts'
import { matchQueries } from './match.ts'
import { nestedEntity } from './nested.ts'
import { buildWordIndex, searchEntries, type WordIndex } from './search.ts'
import { type SeenByList, seenOf } from './seen.ts'

/** Everything of one set of editions that answers questions about parties. Built once, asked many times, never changed. */
export type Desk = {
  readonly facts: DeskFacts
  readonly all: Screener
  /** What `all` lies in; another thread opens it with `openDesk`. */
  readonly built: Built
  /** The screener over some lists only. Built at the first question about them. */
  readonly over: (lists: readonly string[] | null) => Screener
  readonly words: () => WordIndex
  /** Numbers of entries by id and by every referent. */
  readonly byId: () => ReadonlyMap<string, number>
  readonly seen: SeenByList
  readonly entity: (held: ScreenedEntry) => Entity
  /** JSON of entries that were answered before. */
  readonly rendered: WeakMap<PartyEntry, string>
}

/** A set of editions as threads share it. */
export type Built = { readonly screener: SharedScreener; readonly facts: DeskFacts; readonly seen: SeenByList }

/** Files a set of editions in memory that threads share, one after the other: each may be let go once the next is asked
 *  for. `seenBy` tells when entries of these editions were seen. */
export async function buildDesk(
  editions: Iterable<ReadableEdition> | AsyncIterable<ReadableEdition>,
  seenBy: (editions: readonly EditionFacts[]) => Promise<SeenByList> = async () => new Map(),
): Promise<Built> {
  const shelf = new Shelf()
  const counted: { readonly facts: EditionFacts; readonly parties: number }[] = []
  for await (const { facts, entries } of editions) {
    shelf.open(facts.list, facts.hash)
    let parties = 0
    for (const entry of entries) {
      if (entry.kind !== 'party') continue
      shelf.file(entry)
      parties++
    }
    counted.push({ facts, parties })
  }
  const seen = await seenBy(counted.map(({ facts }) => facts))
  const held = counted.map(({ facts, parties }) => heldEdition(facts, { parties, seen }))
  return { screener: shelf.finish(), facts: { held }, seen }
}

/** Opens a desk. `warm` are sets of lists that were asked for lately, so that nobody waits for them again. */
export function openDesk(built: Built, warm: readonly (readonly string[])[] = []): Desk {
  const all = openShared(built.screener, adversaryOf)
  const partial = new Map<string, Screener>()
  const lists = new Set(built.screener.entries.editions.map(({ list }) => list))
  const over = (wanted: readonly string[] | null): Screener => {
    if (wanted === null || [...lists].every(list => wanted.includes(list))) return all
    const key = [...wanted].sort().join(' ')
    const known = partial.get(key)
    if (known !== undefined) return known
    if (partial.size >= mostPartial) partial.delete(partial.keys().next().value ?? '')
    const some = openShared(someOf(all, wanted), adversaryOf)
    partial.set(key, some)
    return some
  }
  for (const lists of warm) over(lists)
  let words: WordIndex | null = null
  let byId: ReadonlyMap<string, number> | null = null
  return {
    facts: built.facts,
    all,
    built,
    over,
    words: () => (words ??= buildWordIndex(all)),
    byId: () => (byId ??= indexById(all)),
    seen: built.seen,
    entity: held => entityOf(held, seenOf(built.seen, held.list, held.entry.id)),
    rendered: new WeakMap(),
  }
}

/** The entries of some lists only, filed anew. */
function someOf({ entries }: Screener, lists: readonly string[]): SharedScreener {
  const shelf = new Shelf()
  let last = ''
  for (const { list, edition, entry } of entries) {
    if (!lists.includes(list)) continue
    const of = `${list} ${edition}`
    if (last !== of) shelf.open(list, edition)
    last = of
    shelf.file(entry)
  }
  return shelf.finish()
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
      return entityBy(desk, job)
    case 'examine':
      return examine(desk, job)
  }
}

function entityBy(desk: Desk, { id, nested }: Extract<Job, { kind: 'entity' }>): EntityAnswer {
  const numbered = (wanted: string): ScreenedEntry | null => {
    const found = desk.byId().get(wanted)
    return found === undefined ? null : desk.all.entries.at(found)
  }
  const found = numbered(id)
  if (found === null) return { entity: null, nested: null, moved: null }
  const entity = desk.entity(found)
  const held = (other: string): Entity | null => {
    const there = numbered(other)
    return there === null ? null : desk.entity(there)
  }
  return {
    entity,
    nested: nested === undefined ? null : nestedEntity(found, { entity, sources: nested, held }),
    moved: entity.id === id ? null : entity.id,
  }
}

function examine(desk: Desk, job: Extract<Job, { kind: 'examine' }>): ExamineAnswer {
  const findings = [
    ...job.parties.flatMap(party => examineParty(desk.all, party, job.policy)),
    ...job.payments.flatMap(payment => examinePayment(desk.all, payment, job.policy)),
  ]
  const contents: Record<string, string> = {}
  for (const { against } of findings) {
    const number = desk.byId().get(`${against.list}:${against.entry}`)
    if (number === undefined) continue
    contents[`${against.list} ${against.entry}`] = entryContents(desk.all.entries.at(number).entry)
  }
  return { findings, contents }
}

function indexById({ entries }: Screener): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const own = Array.from(entries, ({ list, entry }) => ({ list, id: entry.id }))
  for (const [number, { list, id }] of own.entries())
    for (const other of referentsOf(list, id)) if (!found.has(other)) found.set(other, number)
  for (const [number, { list, id }] of own.entries()) found.set(`${list}:${id}`, number)
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
