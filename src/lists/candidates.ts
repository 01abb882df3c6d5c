import type { PreparedName } from '../names/prepare.ts'
import { type FiledName, TableBuilder } from './candidates-build.ts'
import { type FoundNames, findIn } from './candidates-find.ts'
import type { Least } from './candidates-reach.ts'
import { reachable } from './candidates-sieve.ts'
import { type CandidateTables, type OpenIndex, openIndex } from './candidates-tables.ts'

export type { FiledName } from './candidates-build.ts'
export type { Least } from './candidates-reach.ts'

/** An index over the names of party entries. `tables` may be shared between threads; the rest is a thread's own. */
export type Candidates = OpenIndex

/** Files names. Built once for an edition set; the iterable is read once and no name is kept. */
export function buildCandidates(names: Iterable<FiledName>): Candidates {
  const builder = new TableBuilder()
  for (const filed of names) builder.add(filed)
  return openIndex(builder.finish())
}

/** Numbers of the entries that a name may mean, best first, each once. `limit` bounds the names behind them. */
export function findCandidates(index: Candidates, query: PreparedName, limit = DEFAULT_LIMIT): Uint32Array {
  const seen = new Set<number>(findCandidateNames(index, query, limit).entries)
  return Uint32Array.from(seen)
}

/** Names found, best first: their numbers in filing order, and the entry of each. */
export type CandidateNames = FoundNames & { readonly entries: Uint32Array }

/** The names that a name may mean, best first: the n-th name as filed, and its entry. */
export function findCandidateNames(index: Candidates, query: PreparedName, limit = DEFAULT_LIMIT): CandidateNames {
  const { names, ranks } = findIn(index, query, limit)
  const { nameEntries } = index.tables
  return {
    names: names.slice(),
    ranks: ranks.slice(),
    entries: Uint32Array.from(names, name => nameEntries[name] as number),
  }
}

/** Of the names that a name may mean, those that may score as much as is asked when they are compared. */
export function findReachable(index: Candidates, query: PreparedName, least: Least): number[] {
  return reachable(index, query, findIn(index, query, DEFAULT_LIMIT).names, least)
}

/** Names that reach the scorer for one query, at most. */
export const DEFAULT_LIMIT = 64

/** Opens tables, another thread's too: `index.tables` lies in memory that threads share without copying. */
export function fromShared(tables: CandidateTables): Candidates {
  return openIndex(tables)
}

/** Of names found, in their order, those that may score as much as is asked when they are compared. No other can. */
export function reachableNames(
  index: Candidates,
  query: PreparedName,
  names: Uint32Array,
  least: Least | number,
): number[] {
  return reachable(index, query, names, typeof least === 'number' ? alike(least) : least)
}

const alike = (least: number): Least => ({ people: least, apart: least, others: least })
