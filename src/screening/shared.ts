import { fromShared } from '../lists/candidates.ts'
import type { CandidateTables } from '../lists/candidates-tables.ts'
import type { PartyEntry } from '../lists/entry.ts'
import type { IdentifierTables } from './identifier-table.ts'
import { type Listed, listedLazily } from './listed.ts'
import { type AdversaryOf, type ScreenedEntry, type Screener, screenerOf } from './screener.ts'

/** A screener as plain memory: post it to a thread and `openShared` it there. Nothing in it is copied. */
export type SharedScreener = {
  readonly candidates: CandidateTables
  readonly identifiers: IdentifierTables
  readonly entries: EntryTables
}

/** Entries as JSON (UTF-8), where each starts, and which of the editions it stands in. */
export type EntryTables = {
  readonly bytes: Uint8Array
  readonly offsets: Uint32Array
  readonly editionOf: Uint16Array
  readonly editions: readonly { readonly list: string; readonly edition: string }[]
}

/** The screener whose memory this is. Its entries and names are made ready when they are asked for. */
export function openShared({ candidates, identifiers, entries }: SharedScreener, adversaryOf: AdversaryOf): Screener {
  return screenerOf({ candidates: fromShared(candidates), identifiers, entries: entriesIn(entries) }, adversaryOf)
}

function entriesIn({ bytes, offsets, editionOf, editions }: EntryTables): Listed<ScreenedEntry> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return listedLazily(editionOf.length, number => {
    const entry: PartyEntry = JSON.parse(text.toString('utf8', offsets[number], offsets[number + 1]))
    const { list, edition } = editions[editionOf[number] as number] as { list: string; edition: string }
    return { list, edition, schema: entry.schema, entry }
  })
}
