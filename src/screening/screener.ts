import { type Candidates, fromShared } from '../lists/candidates.ts'
import { TableBuilder } from '../lists/candidates-build.ts'
import type { Edition } from '../lists/edition.ts'
import type { PartyEntry, Schema } from '../lists/entry.ts'
import type { PreparedName } from '../names/prepare.ts'
import { entriesUnder, IdentifierBuilder, type IdentifierTables } from './identifier-table.ts'
import { type Listed, listedAll, listedLazily } from './listed.ts'
import { buildPhrases, type Phrases } from './phrases.ts'
import { entryFacts, type PreparedParty, prepareEntryName } from './prepared.ts'

/** Names the adversary (dossier id) behind an entry, null when none is known. */
export type AdversaryOf = (list: string, entry: string) => string | null

/** A party entry with the edition that it stands in. Entries have the fields that their sources print: `schema`, which
 *  all have, is asked for most often and stands here too. */
export type ScreenedEntry = {
  readonly list: string
  readonly edition: string
  readonly schema: Schema
  readonly entry: PartyEntry
}

export type ScreenedName = { readonly entry: number; readonly name: PreparedName; readonly weak: boolean }

/** Everything that parties are examined against, built once for a set of editions. Entries are known by number. */
export type Screener = {
  readonly entries: Listed<ScreenedEntry>
  /** Names in the order in which they were filed, side by side for each entry; made ready when they are asked for. */
  readonly names: Listed<ScreenedName>
  /** Number of the first name of each entry, and behind the last entry how many names there are. */
  readonly firstNames: Uint32Array
  readonly candidates: Candidates
  readonly identifiers: IdentifierTables
  /** Entries that hold an identifier under a key: see `comparisons/identifiers.ts`. */
  readonly withIdentifier: (key: string) => readonly number[]
  readonly adversaryOf: AdversaryOf
  /** An entry's facts made ready. */
  readonly factsOf: (entry: number) => Omit<PreparedParty, 'names'>
  /** Listed names as they may stand in running text, built at the first text. */
  readonly phrases: () => Phrases
}

/** Files the party entries of all editions. Entries of other kinds are not the business of screening. The editions are
 *  held as they are: who wants a screener for threads, or for more entries than a heap bears, fills a `Shelf`. */
export function buildScreener(editions: readonly Edition[], adversaryOf: AdversaryOf = () => null): Screener {
  const entries: ScreenedEntry[] = []
  const candidates = new TableBuilder()
  const identifiers = new IdentifierBuilder()
  for (const { facts, entries: all } of editions)
    for (const entry of all) {
      if (entry.kind !== 'party') continue
      identifiers.add(entries.length, entry)
      for (const name of namesOf(entry)) candidates.add({ entry: entries.length, name })
      entries.push({ list: facts.list, edition: facts.hash, schema: entry.schema, entry })
    }
  return screenerOf(
    { entries: listedAll(entries), candidates: fromShared(candidates.finish()), identifiers: identifiers.finish() },
    adversaryOf,
  )
}

/** The names under which an entry is filed, in the order in which the list has them. */
export function* namesOf(entry: PartyEntry): Iterable<PreparedName> {
  for (const at of entry.names.keys()) yield prepareEntryName(entry, at).name
}

/** A screener of what is filed already. */
export function screenerOf(
  { entries, candidates, identifiers }: Pick<Screener, 'entries' | 'candidates' | 'identifiers'>,
  adversaryOf: AdversaryOf,
): Screener {
  const { nameEntries } = candidates.tables
  const firstNames = firstOf(nameEntries, entries.length)
  const facts = listedLazily(entries.length, number => entryFacts(entries.at(number).entry))
  let phrases: Phrases | null = null
  return {
    entries,
    names: listedLazily(nameEntries.length, number => {
      const entry = nameEntries[number] as number
      return { entry, ...prepareEntryName(entries.at(entry).entry, number - (firstNames[entry] as number)) }
    }),
    firstNames,
    candidates,
    identifiers,
    withIdentifier: key => entriesUnder(identifiers, key),
    adversaryOf,
    factsOf: facts.at,
    phrases: () => (phrases ??= buildPhrases(entries)),
  }
}

function firstOf(nameEntries: Uint32Array, entries: number): Uint32Array {
  const first = new Uint32Array(entries + 1)
  for (const entry of nameEntries) first[entry + 1] = (first[entry + 1] as number) + 1
  for (let entry = 0; entry < entries; entry++)
    first[entry + 1] = (first[entry + 1] as number) + (first[entry] as number)
  return first
}
