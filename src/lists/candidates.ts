import type { PreparedName } from '../names/prepare.ts'
import { buildTables } from './candidates-build.ts'
import { type CandidateNames, findIn } from './candidates-find.ts'
import { reachable } from './candidates-sieve.ts'
import { type CandidateTables, type OpenIndex, openIndex } from './candidates-tables.ts'

/** An index over the names of party entries. `tables` may be shared between threads; the rest is a thread's own. */
export type Candidates = OpenIndex

/** A name to be filed under its entry's number. */
export type FiledName = { readonly entry: number; readonly name: PreparedName }

/** Files names. Built once for an edition set; the iterable is read once and no name is kept. */
export function buildCandidates(names: Iterable<FiledName>): Candidates {
  return openIndex(buildTables(names))
}

/** Numbers of the entries that a name may mean, best first, each once. `limit` bounds the names behind them. */
export function findCandidates(index: Candidates, query: PreparedName, limit = DEFAULT_LIMIT): Uint32Array {
  const found = findIn(index, query, limit)
  const seen = new Set<number>(found.entries)
  return Uint32Array.from(seen)
}

/** The names that a name may mean, best first: the n-th name as filed, and its entry. */
export function findCandidateNames(index: Candidates, query: PreparedName, limit = DEFAULT_LIMIT): CandidateNames {
  return findIn(index, query, limit)
}

/** Names that reach the scorer for one query, at most. */
export const DEFAULT_LIMIT = 64

/** The index's tables in memory that threads share without copying: post it to a worker and `fromShared` it there. */
export function toShared(index: Candidates): CandidateTables {
  const out: Record<string, unknown> = {}
  for (const [key, table] of Object.entries(index.tables)) {
    if (table.buffer instanceof SharedArrayBuffer) out[key] = table
    else {
      const Kind = table.constructor as new (buffer: SharedArrayBuffer) => typeof table
      const copy = new Kind(new SharedArrayBuffer(table.byteLength))
      copy.set(table)
      out[key] = copy
    }
  }
  return out as CandidateTables
}

export function fromShared(tables: CandidateTables): Candidates {
  return openIndex(tables)
}

/** Of names found, in their order, those that may score `keep` or more when they are compared. No other can. */
export function reachableNames(index: Candidates, query: PreparedName, names: Uint32Array, keep: number): number[] {
  return reachable(index, query, names, keep)
}
