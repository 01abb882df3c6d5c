import { buildCandidates, type Candidates } from '../lists/candidates.ts'
import type { Edition } from '../lists/edition.ts'
import type { PartyEntry } from '../lists/entry.ts'
import type { PreparedName } from '../names/prepare.ts'
import { identifierKeys } from './comparisons/identifiers.ts'
import { buildPhrases, type Phrases } from './phrases.ts'
import { entryFacts, type PreparedParty, prepareEntry } from './prepared.ts'

/** Names the adversary (dossier id) behind an entry, null when none is known. */
export type AdversaryOf = (list: string, entry: string) => string | null

/** A party entry with the edition that it stands in. */
export type ScreenedEntry = { readonly list: string; readonly edition: string; readonly entry: PartyEntry }

export type ScreenedName = { readonly entry: number; readonly name: PreparedName; readonly weak: boolean }

/** Everything that parties are examined against, built once for a set of editions. Entries are known by number. */
export type Screener = {
  readonly entries: readonly ScreenedEntry[]
  /** Names in the order in which they were filed. */
  readonly names: readonly ScreenedName[]
  readonly candidates: Candidates
  /** Entries by identifier key: see `comparisons/identifiers.ts`. */
  readonly byIdentifier: ReadonlyMap<string, readonly number[]>
  readonly adversaryOf: AdversaryOf
  /** An entry's facts made ready, at its first use. */
  readonly factsOf: (entry: number) => Omit<PreparedParty, 'names'>
  /** Listed names as they may stand in running text, built at the first text. */
  readonly phrases: () => Phrases
}

/**
 * Prepares the party entries of all editions. Entries of other kinds are not the business of screening.
 * `filed` is the index of these very editions when another thread has built it; without it, it is built.
 */
export function buildScreener(
  editions: readonly Edition[],
  adversaryOf: AdversaryOf = () => null,
  filed?: Candidates,
): Screener {
  const entries: ScreenedEntry[] = []
  const names: ScreenedName[] = []
  const byIdentifier = new Map<string, number[]>()
  for (const { facts, entries: all } of editions) {
    for (const entry of all) {
      if (entry.kind !== 'party') continue
      const number = entries.length
      entries.push({ list: facts.list, edition: facts.hash, entry })
      for (const { name, weak } of prepareEntry(entry).names) names.push({ entry: number, name, weak })
      for (const key of new Set(entry.identifiers.flatMap(identifierKeys))) {
        const filed = byIdentifier.get(key)
        if (filed === undefined) byIdentifier.set(key, [number])
        else filed.push(number)
      }
    }
  }
  const ready: (Omit<PreparedParty, 'names'> | undefined)[] = new Array(entries.length)
  let phrases: Phrases | null = null
  return {
    entries,
    names,
    candidates: filed ?? buildCandidates(names),
    byIdentifier,
    adversaryOf,
    factsOf: number => (ready[number] ??= entryFacts((entries[number] as ScreenedEntry).entry)),
    phrases: () => (phrases ??= buildPhrases(entries, names)),
  }
}
