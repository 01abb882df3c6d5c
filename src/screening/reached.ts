import { findCandidateNames, findReachable, type Least } from '../lists/candidates.ts'
import { type OfacIndex, ofacFind, ofacIndex } from '../names/ofac-index.ts'
import type { PreparedName } from '../names/prepare.ts'
import type { Policy } from '../policy.ts'
import { nameFloor } from './compare.ts'
import type { PreparedParty } from './prepared.ts'
import type { Screener } from './screener.ts'
import { leastName } from './weigh.ts'

/** Listed names that reach the scorer: their numbers in the screener, and the entry of each, side by side. */
export type ReachedNames = { readonly names: ArrayLike<number>; readonly entries: ArrayLike<number> }

/** Names that reach the scorer for one name of a party. Sanctions List Search looks at every name, and so does its
 *  imitation; what scores below what the policy keeps is left out at once. */
export function namesReached(screener: Screener, name: PreparedName, policy: Policy): ReachedNames {
  if (policy.screening.matcher === 'interdict') return findCandidateNames(screener.candidates, name)
  const floor = Math.max(policy.screening.keep, nameFloor) * 100
  const names = likestOfEach(screener, ofacFind(filedFor(screener), name.full, floor))
  return { names, entries: names.map(number => entryOf(screener, number)) }
}

const entryOf = ({ candidates }: Screener, name: number): number => candidates.tables.nameEntries[name] as number

/** Of each entry the likest strong name and the likest weak one: what the others say counts for nothing. */
function likestOfEach(
  screener: Screener,
  found: readonly { readonly name: number; readonly score: number }[],
): number[] {
  const likest = new Map<number, { readonly name: number; readonly score: number }>()
  for (const one of found) {
    const entry = entryOf(screener, one.name)
    const { names } = screener.entries.at(entry).entry
    const weak = names[one.name - (screener.firstNames[entry] as number)]?.weak === true
    const key = entry * 2 + (weak ? 1 : 0)
    if (one.score > (likest.get(key)?.score ?? 0)) likest.set(key, one)
  }
  return [...likest.values()].map(({ name }) => name)
}

/** Of the names that reach the scorer, those that can score as much as a finding takes; the others are told apart by
 *  the index alone. */
export function namesWorth(
  screener: Screener,
  name: PreparedName,
  of: { readonly least: Least; readonly policy: Policy },
): ArrayLike<number> & Iterable<number> {
  if (of.policy.screening.matcher !== 'interdict') return Array.from(namesReached(screener, name, of.policy).names)
  return findReachable(screener.candidates, name, of.least)
}

/** What names must score that a finding may come of it, whatever facts of the party agree with an entry's. People's names
 *  that do not contradict may be raised by their rarity from `nameFloor` to anything. */
export function leastOf(party: Omit<PreparedParty, 'names'>, policy: Policy): Least {
  const least = Math.min(MOST_ASKED, Math.max(nameFloor, leastName(party, policy)))
  return { people: nameFloor, apart: least, others: least }
}

/** The sieve knows no more of what words of a company's name cost than it takes to be sure up to here: a law holds it. */
const MOST_ASKED = 0.5

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
