import { findCandidateNames, reachableNames } from '../lists/candidates.ts'
import { type OfacIndex, ofacFind, ofacIndex } from '../names/ofac-index.ts'
import type { PreparedName } from '../names/prepare.ts'
import type { Policy } from '../policy.ts'
import { nameFloor } from './compare.ts'
import type { Screener } from './screener.ts'

/** Listed names that reach the scorer: their numbers in the screener, and the entry of each, side by side. */
export type ReachedNames = { readonly names: ArrayLike<number>; readonly entries: ArrayLike<number> }

/** Names that reach the scorer for one name of a party. Sanctions List Search looks at every name, and so does its
 *  imitation; what scores below what the policy keeps is left out at once. */
export function namesReached(screener: Screener, name: PreparedName, policy: Policy): ReachedNames {
  if (policy.screening.matcher === 'interdict') return findCandidateNames(screener.candidates, name)
  const floor = Math.max(policy.screening.keep, nameFloor) * 100
  const names = ofacFind(filedFor(screener), name.full, floor).map(found => found.name)
  return { names, entries: names.map(number => screener.candidates.tables.nameEntries[number] as number) }
}

/** Of the names that reach the scorer, those that can score as much as a finding takes; the others are told apart by
 *  the index alone. */
export function namesWorth(
  screener: Screener,
  name: PreparedName,
  policy: Policy,
): ArrayLike<number> & Iterable<number> {
  if (policy.screening.matcher !== 'interdict') return Array.from(namesReached(screener, name, policy).names)
  const { names } = findCandidateNames(screener.candidates, name)
  return reachableNames(screener.candidates, name, names, nameFloor)
}

const filed = new WeakMap<Screener, OfacIndex>()

/** Built at the first name that is held against this screener under the `ofac` policy. */
function filedFor(screener: Screener): OfacIndex {
  const known = filed.get(screener)
  if (known !== undefined) return known
  const built = ofacIndex(fullNames(screener))
  filed.set(screener, built)
  return built
}

function* fullNames({ entries }: Screener): Iterable<string> {
  for (const { entry } of entries) for (const { full } of entry.names) yield full
}
