import type { Edition } from '../lists/edition.ts'
import type { PartyEntry } from '../lists/entry.ts'
import { partyDraft } from '../lists/sources/draft.ts'
import { partyFromFtm, schemaOf } from './ftm.ts'
import type { Party } from './party.ts'
import { buildScreener, type Screener } from './screener.ts'

/** For tests: an entry with nothing but what is said. */
export const entryOf = (said: Partial<PartyEntry> & { readonly id: string }): PartyEntry => ({
  ...partyDraft(said.id, 'LegalEntity'),
  ...said,
})

/** For tests: an edition in force that holds these entries. */
export const editionOf = (list: string, entries: readonly PartyEntry[]): Edition => ({
  facts: {
    list,
    hash: list.padEnd(64, '0'),
    published: null,
    imported: '2026-01-01T00:00:00Z',
    entries: entries.length,
    files: [],
    state: 'in-force',
    note: null,
  },
  entries,
})

export const screenerOf = (list: string, entries: readonly PartyEntry[]): Screener =>
  buildScreener([editionOf(list, entries)])

/** For tests: a party from FollowTheMoney properties. */
export function partyOf(schema: string, properties: Readonly<Record<string, string | readonly string[]>>): Party {
  const known = schemaOf(schema)
  if (known === null) throw new Error(`no schema: ${schema}`)
  return partyFromFtm(
    { id: 'p-1', schema: known, properties },
    { file: 'parties.csv', line: 2, sha256: 'f'.repeat(64) },
  )
}
