import { fromShared, toShared } from '../lists/candidates.ts'
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
type EntryTables = {
  readonly bytes: Uint8Array
  readonly offsets: Uint32Array
  readonly editionOf: Uint16Array
  readonly editions: readonly { readonly list: string; readonly edition: string }[]
}

/** Lays a screener into memory that threads share. */
export function shareScreener({ candidates, identifiers, entries }: Screener): SharedScreener {
  return {
    candidates: toShared(candidates),
    identifiers: { keyHashes: shared(identifiers.keyHashes), keyEntries: shared(identifiers.keyEntries) },
    entries: entryTables(entries),
  }
}

/** The screener whose memory this is. Its entries and names are made ready when they are asked for. */
export function openShared({ candidates, identifiers, entries }: SharedScreener, adversaryOf: AdversaryOf): Screener {
  return screenerOf({ candidates: fromShared(candidates), identifiers, entries: entriesIn(entries) }, adversaryOf)
}

function entryTables(entries: Listed<ScreenedEntry>): EntryTables {
  const editions = new Map<string, { number: number; list: string; edition: string }>()
  const editionOf = new Uint16Array(new SharedArrayBuffer(entries.length * 2))
  const offsets = new Uint32Array(new SharedArrayBuffer((entries.length + 1) * 4))
  const encoder = new TextEncoder()
  let bytes = new Uint8Array(1 << 20)
  let used = 0
  let number = 0
  for (const { list, edition, entry } of entries) {
    const key = `${list} ${edition}`
    const known = editions.get(key) ?? { number: editions.size, list, edition }
    editions.set(key, known)
    editionOf[number] = known.number
    const text = JSON.stringify(entry)
    if (bytes.length - used < text.length * 3) {
      const wider = new Uint8Array(Math.max(Math.ceil(bytes.length * 1.5), used + text.length * 3))
      wider.set(bytes)
      bytes = wider
    }
    used += encoder.encodeInto(text, bytes.subarray(used)).written
    offsets[++number] = used
  }
  return {
    bytes: shared(bytes.subarray(0, used)),
    offsets,
    editionOf,
    editions: Array.from(editions.values(), ({ list, edition }) => ({ list, edition })),
  }
}

function entriesIn({ bytes, offsets, editionOf, editions }: EntryTables): Listed<ScreenedEntry> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return listedLazily(editionOf.length, number => {
    const entry: PartyEntry = JSON.parse(text.toString('utf8', offsets[number], offsets[number + 1]))
    const { list, edition } = editions[editionOf[number] as number] as { list: string; edition: string }
    return { list, edition, entry }
  })
}

function shared<T extends Uint8Array | Uint32Array>(table: T): T {
  if (table.buffer instanceof SharedArrayBuffer) return table
  const Kind = table.constructor as new (buffer: SharedArrayBuffer) => T
  const copy = new Kind(new SharedArrayBuffer(table.byteLength))
  copy.set(table)
  return copy
}
