import type { Finding } from '../../finding.ts'
import type { ListFacts } from '../../lists/source.ts'
import type { Policy } from '../../policy.ts'
import type { Party } from '../../screening/party.ts'
import type { Payment } from '../../screening/payment.ts'
import type { HeldEdition } from './datasets.ts'
import type { Entity } from './entity.ts'
import type { NestedEntity } from './nested.ts'

/** What the desk is asked. `lists` are list ids; null stands for all. */
export type Job =
  | { readonly kind: 'match'; readonly queries: readonly MatchQuery[]; readonly options: MatchOptions }
  | { readonly kind: 'search'; readonly options: SearchOptions }
  | {
      readonly kind: 'entity'
      readonly id: string
      /** Facts of lists with which to tell what stands beside the entity; it stands alone without. */
      readonly nested?: readonly ListFacts[]
    }
  | {
      readonly kind: 'examine'
      readonly parties: readonly Party[]
      readonly payments: readonly Payment[]
      readonly policy: Policy
    }

export type MatchQuery = {
  /** The caller's key of the query. */
  readonly key: string
  readonly id: string | null
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[] | string>>
}

/** Which entries may be answered at all. */
export type Filter = {
  readonly lists: readonly string[] | null
  readonly includeSchema: readonly string[]
  readonly excludeSchema: readonly string[]
  readonly topics: readonly string[]
  /** Ids or referents of entries that shall not be answered. */
  readonly excludeIds: readonly string[]
  /** Leaves out entries that are known not to have changed since (ISO 8601, or the beginning of one). */
  readonly changedSince: string | null
}

export type MatchOptions = {
  readonly filter: Filter
  readonly threshold: number
  /** Scores below it are not answered. */
  readonly cutoff: number
  readonly limit: number
  readonly policy: Policy
}

export type SearchOptions = {
  readonly filter: Filter
  readonly text: string
  readonly countries: readonly string[]
  /** All countries and topics that are named are asked for, not one of them. */
  readonly every: boolean
  /** Also names that are spelt otherwise. */
  readonly fuzzy: boolean
  readonly prefix: boolean
  /** The first order first. */
  readonly sort: readonly SearchSort[]
  readonly facets: readonly Facet[]
  readonly limit: number
  readonly offset: number
}

export type SearchSort = {
  readonly by:
    | 'score'
    | 'caption'
    | 'id'
    | 'schema'
    | 'first_seen'
    | 'last_seen'
    | 'last_change'
    | { readonly property: string }
  readonly descending: boolean
}

export const facetNames = ['countries', 'topics', 'datasets', 'schema', 'names', 'identifiers', 'genders'] as const
export type Facet = (typeof facetNames)[number]

/** Answers by the kind of job. */
export type Answers = {
  readonly match: readonly MatchAnswer[]
  readonly search: SearchAnswer
  readonly entity: EntityAnswer
  readonly examine: ExamineAnswer
}

/** The answer to one query: JSON text, made where the entries lie, so that it is made once. */
export type MatchAnswer = {
  readonly key: string
  /** Why the query could not be examined, null when it was. */
  readonly fault: string | null
  /** Results that alert, of all, before `limit`. */
  readonly matches: number
  /** `[{...}, ...]`, best first. */
  readonly results: string
  /** Properties that no comparison looks at. */
  readonly unused: readonly string[]
  /** Values that a comparison looks at and that could not be read, as the caller is told. */
  readonly unread: readonly string[]
}

export type SearchAnswer = {
  readonly results: readonly Entity[]
  readonly total: number
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>
}

export type FacetCount = { readonly name: string; readonly count: number }

/** `moved` names the id under which the entry is held when another of its ids was asked for. */
export type EntityAnswer = {
  readonly entity: Entity | null
  readonly nested: NestedEntity | null
  readonly moved: string | null
}

export type ExamineAnswer = {
  readonly findings: readonly Finding[]
  /** Hash of the contents of each entry that a finding names, under `list entry`. */
  readonly contents: Readonly<Record<string, string>>
}

/** What a desk says of itself once it can answer. */
export type DeskFacts = { readonly held: readonly HeldEdition[] }
