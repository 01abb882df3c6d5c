import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { ReadableEdition } from '../../src/engine/editions.ts'
import { buildDesk } from '../../src/engine/service/desk.ts'
import { openInput } from '../../src/evidence/open.ts'
import type { Edition } from '../../src/lists/edition.ts'
import type { PartyEntry } from '../../src/lists/entry.ts'
import { ingest } from '../../src/lists/ingest.ts'
import { partyDraft } from '../../src/lists/sources/draft.ts'
import { ofacSdn } from '../../src/lists/sources/ofac-sdn/reader.ts'
import { defaultPolicy } from '../../src/policy.ts'
import { matchParty } from '../../src/screening/match.ts'
import { emptyParty, type Party } from '../../src/screening/party.ts'
import { openShared, type SharedScreener } from '../../src/screening/shared.ts'
import { syntheticName } from './names-made.ts'

const lists = new URL('../../../shared/data/lists/', import.meta.url)

/** The SDN list of 2024-05-02 with the aliases of its entries; null when ../shared/data is absent. */
export async function sdnEdition(): Promise<Edition | null> {
  const main = new URL('ofac-sdn-daily/2024-05-02.csv', lists)
  const alt = new URL('ofac-overflow-2025-12/alt.csv', lists)
  if (!existsSync(main) || !existsSync(alt)) return null
  const input = await openInput(fileURLToPath(main))
  const parts = { clock: () => new Date(0), before: null }
  const { edition, reasons } = await ingest(ofacSdn, [{ role: 'sdn', input }], parts)
  if (edition === null) throw new Error(reasons.join('; '))
  const aliases = new Map<string, string[]>()
  const rows: string[][] = parse(readFileSync(alt), { relax_column_count: true, relax_quotes: true })
  for (const [entry = '', , , full] of rows)
    if (full !== undefined) aliases.set(entry.trim(), [...(aliases.get(entry.trim()) ?? []), full])
  const entries = edition.entries.map(entry => {
    if (entry.kind !== 'party') return entry
    const more = (aliases.get(entry.id) ?? []).map(full => ({ full, kind: 'alias' as const, weak: false }))
    return { ...entry, names: [...entry.names, ...more] }
  })
  return { ...edition, entries }
}

/** An edition of invented entries; every fourth is a company. Each is made when it is asked for, as a kept edition's. */
export function syntheticEdition(count: number, random: () => number): ReadableEdition {
  const facts = { list: 'synthetic', hash: '0'.repeat(64), published: null, imported: '2026-01-01T00:00:00Z' }
  return {
    facts: { ...facts, entries: count, files: [], state: 'in-force', note: null },
    entries: syntheticEntries(count, random),
  }
}

function* syntheticEntries(count: number, random: () => number): Generator<PartyEntry> {
  for (let at = 0; at < count; at++) {
    const names = [{ full: syntheticName(random), kind: 'primary' as const, weak: false }]
    yield { ...partyDraft(String(at), at % 4 === 0 ? 'Company' : 'Person'), names }
  }
}

/** Files an edition as the service does. */
export const filed = async (edition: ReadableEdition): Promise<SharedScreener> => (await buildDesk([edition])).screener

/** Screens names as the service does, each as the only thing known of a party that may be anything. */
export function screening(shared: SharedScreener): (name: string) => { matches: number; alerts: number } {
  const screener = openShared(shared, () => null)
  return name => {
    const matches = matchParty(screener, partyOf(name), defaultPolicy)
    return { matches: matches.length, alerts: matches.filter(match => match.setAside === null).length }
  }
}

const place = { file: 'bench', line: null, sha256: '' }

export function partyOf(full: string): Party {
  return { ...emptyParty('bench', place), names: [{ full, role: 'primary' }] }
}

export const bytesOf = ({ candidates, identifiers, entries }: SharedScreener): number =>
  [
    ...Object.values(candidates),
    ...Object.values(identifiers),
    entries.bytes,
    entries.offsets,
    entries.editionOf,
  ].reduce((sum, table) => sum + table.byteLength, 0)
