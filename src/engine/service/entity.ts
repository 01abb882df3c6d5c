import type { Ground } from '../../finding.ts'
import type { PartyEntry } from '../../lists/entry.ts'
import { ftmFromEntry } from '../../screening/ftm.ts'
import type { ScreenedEntry } from '../../screening/screener.ts'
import { topicsOf } from './datasets.ts'
import type { Seen } from './seen.ts'

/** An entry in the shape that speakers of FollowTheMoney know. */
export type Entity = {
  /** `list:entry`, e.g. `ofac-sdn:50543`. */
  readonly id: string
  readonly caption: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
  readonly datasets: readonly string[]
  /** Other ids that lead here: the issuer's own, and OpenSanctions' for it where it is made of the issuer's. */
  readonly referents: readonly string[]
  readonly target: true
  /** When an edition with it first came into force here, when the last one did, and when its contents last changed. Null
   *  where the editions that are kept do not tell. */
  readonly first_seen: string | null
  readonly last_seen: string | null
  readonly last_change: string | null
}

/** The edition's entry that a search or a match names. */
export function entityOf({ list, entry }: ScreenedEntry, seen: Seen): Entity {
  const properties = { ...ftmFromEntry(entry), topics: [...entryTopics(list, entry)] }
  return {
    id: `${list}:${entry.id}`,
    caption: entry.names[0]?.full ?? entry.id,
    schema: entry.schema,
    properties,
    datasets: [list],
    referents: referentsOf(list, entry.id),
    target: true,
    first_seen: seen.first,
    last_seen: seen.last,
    last_change: seen.changed,
  }
}

export function referentsOf(list: string, entry: string): readonly string[] {
  if (list === 'ofac-sdn' || list === 'ofac-consolidated') return [`ofac-${entry}`]
  return list === 'opensanctions' ? [entry] : []
}

export function entryTopics(list: string, entry: PartyEntry): readonly string[] {
  const own = entry.facts.filter(([name]) => name === 'topics').flatMap(([, value]) => value.split(/[;,\s]+/))
  return own.length > 0 ? own : topicsOf(list)
}

/** How one comparison went: contribution, both values, and a sentence. */
export type Explanation = {
  readonly score: number
  readonly weight: number
  readonly detail: string
  readonly query: string
  readonly candidate: string
}

/** Grounds as features: contributions by comparison, adding up to the score. A comparison made twice has a number behind it. */
export function featuresOf(grounds: readonly Ground[]): {
  readonly features: Record<string, number>
  readonly explanations: Record<string, Explanation>
} {
  const features: Record<string, number> = {}
  const explanations: Record<string, Explanation> = {}
  const times = new Map<string, number>()
  for (const { comparison, weight, text, subject, entry } of grounds) {
    const time = (times.get(comparison) ?? 0) + 1
    times.set(comparison, time)
    const key = time === 1 ? comparison : `${comparison}-${time}`
    features[key] = weight
    explanations[key] = { score: weight, weight, detail: text, query: subject, candidate: entry }
  }
  return { features, explanations }
}
