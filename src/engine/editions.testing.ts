import { canonical } from '../finding.ts'
import type { Edition } from '../lists/edition.ts'
import type { Entry, PartyEntry } from '../lists/entry.ts'
import { hashOfLines } from '../lists/ingest.ts'
import { partyDraft } from '../lists/sources/draft.ts'

/** A party entry for tests: the first name is the primary one. */
export const partyEntry = (id: string, names: readonly string[], more: Partial<PartyEntry> = {}): PartyEntry => ({
  ...partyDraft(id, 'Person'),
  names: names.map((full, at) => ({ full, kind: at === 0 ? 'primary' : 'alias', weak: false })),
  programs: ['TEST'],
  ...more,
})

/** An edition for tests, sorted and hashed as real ones are. */
export function editionOf(list: string, entries: readonly Entry[]): Edition {
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const hash = hashOfLines(sorted.map(canonical))
  const facts = { list, hash, published: '2026-01-01', imported: '2026-01-01T00:00:00.000Z', entries: sorted.length }
  return { facts: { ...facts, files: [], state: 'in-force', note: null }, entries: sorted }
}
