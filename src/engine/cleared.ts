import { applyClearances, entryContents } from '../cases/clearance.ts'
import { type Clock, stamp } from '../clock.ts'
import type { Finding } from '../finding.ts'
import type { Edition } from '../lists/edition.ts'
import type { Entry } from '../lists/entry.ts'
import type { Store } from '../store/contract.ts'

/** The clearances in the store, ready to settle findings that were made against these editions. */
export async function clearancesOver(
  store: Store,
  editions: readonly Edition[],
  clock: Clock,
): Promise<(findings: readonly Finding[]) => readonly Finding[]> {
  const clearances = await store.clearances.list()
  const today = stamp(clock).slice(0, 10)
  const contentsOf = (list: string, id: string): string | null => {
    const entry = entryIn(editions, list, id)
    return entry === null ? null : entryContents(entry)
  }
  return findings => applyClearances(findings, { clearances, contentsOf, today })
}

/** An entry by list and id; editions are sorted by id, the bundled rest of a list stands beside the issuer's. */
export function entryIn(editions: readonly Edition[], list: string, id: string): Entry | null {
  for (const { facts, entries } of editions) {
    if (facts.list !== list) continue
    const found = entries.find(entry => entry.id === id)
    if (found !== undefined) return found
  }
  return null
}
