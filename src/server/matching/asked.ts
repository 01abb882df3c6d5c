import { type Dataset, type HeldEdition, listsOf, topicsOf } from '../../engine/service/datasets.ts'
import type { Filter } from '../../engine/service/job.ts'

/** A request that cannot be honoured as it stands. It leaves as the status, with `detail` saying why. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly statusCode: number

  constructor(statusCode: number, detail: string) {
    super(detail)
    this.statusCode = statusCode
  }
}

export const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

export type AskedFilter = {
  readonly include_dataset?: string | string[] | undefined
  readonly exclude_dataset?: string | string[] | undefined
  readonly include_schema?: string | string[] | undefined
  readonly exclude_schema?: string | string[] | undefined
  readonly topics?: string | string[] | undefined
  readonly exclude_entity_ids?: string | string[] | undefined
  readonly changed_since?: string | undefined
  readonly api_key?: string | undefined
}

/** The filter that a request asks for. Throws `Refusal` for a dataset or schema that does not exist. */
export function filterOf(dataset: string, asked: AskedFilter, datasets: readonly Dataset[]): Filter {
  const wanted = scopeOf(dataset, listed(asked.include_dataset), datasets)
  for (const list of lists(listed(asked.exclude_dataset), datasets, 400)) wanted.delete(list)
  const excludeIds = listed(asked.exclude_entity_ids)
  if (excludeIds.length > 500) throw new Refusal(400, 'exclude_entity_ids takes 500 ids at the most')
  return {
    lists: [...wanted].sort(),
    includeSchema: listed(asked.include_schema).flatMap(name => families(name, 'include_schema')),
    excludeSchema: listed(asked.exclude_schema),
    topics: listed(asked.topics),
    excludeIds,
    changedSince: asked.changed_since === undefined ? null : momentOf(asked.changed_since),
  }
}

/**
 * `include_dataset` narrows what the path names. Clients that know several datasets put the first into the path and the
 * others here: what lies outside of the path's is therefore matched besides, not answered with nothing.
 */
function scopeOf(dataset: string, include: readonly string[], datasets: readonly Dataset[]): Set<string> {
  const base = new Set(lists([dataset], datasets, 404))
  if (include.length === 0) return base
  const named = new Set(lists(include, datasets, 400))
  return named.isSubsetOf(base) ? named : base.union(named)
}

function lists(names: readonly string[], datasets: readonly Dataset[], status: number): readonly string[] {
  return names.flatMap(name => {
    const found = listsOf(name, datasets)
    if (found === null) throw new Refusal(status, `No such dataset: ${name.slice(0, 100)}. GET /catalog names them.`)
    return found
  })
}

/** Schemata of FollowTheMoney with those of ours that are kinds of them. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  Thing: [],
  LegalEntity: ['LegalEntity', 'Person', 'Organization', 'Company'],
  Organization: ['Organization', 'Company'],
  PublicBody: ['Organization'],
  Company: ['Company'],
  Person: ['Person'],
  Vehicle: ['Vessel', 'Airplane'],
  Asset: ['Company', 'Vessel', 'Airplane', 'CryptoWallet'],
  Vessel: ['Vessel'],
  Airplane: ['Airplane'],
  CryptoWallet: ['CryptoWallet'],
}

/** Our schemata that a schema of FollowTheMoney stands for; empty means all. Throws `Refusal` when it is none of parties. */
export function families(name: string, parameter: string): readonly string[] {
  const found = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (found === undefined) throw new Refusal(400, `${parameter}: ${name.slice(0, 100)} names no kind of party`)
  return found
}

/** A moment in the form that times of entries have: UTC to the second, or the beginning of that. */
function momentOf(text: string): string {
  const moment = text.replace(' ', 'T')
  if (!/(Z|[+-]\d\d:?\d\d)$/.test(moment) || moment.length < 17) return moment.slice(0, 19)
  const at = new Date(moment)
  if (Number.isNaN(at.getTime())) throw new Refusal(400, `changed_since: ${text.slice(0, 40)} is no moment`)
  return at.toISOString().slice(0, 19)
}

/** Lists whose entries state topics of their own: what they have is known entry by entry only. */
const ownTopics: ReadonlySet<string> = new Set(['opensanctions', 'private'])

/** What the answer must say of parameters that could not be honoured to the letter, or that leave nothing to find. */
export function filterNotes(
  asked: AskedFilter,
  { lists, changedSince }: Filter,
  held: readonly HeldEdition[],
): string[] {
  const notes: string[] = []
  if (changedSince !== null) {
    const scope = held.filter(one => one.parties > 0 && lists?.includes(one.facts.list) !== false)
    const early = scope.filter(({ changesFrom }) => changesFrom === null || changesFrom >= changedSince)
    const names = [...new Set(early.map(one => one.facts.list))]
    if (names.length > 0)
      notes.push(
        `changed_since: no editions of ${names.join(', ')} are kept that tell, so entries that did not change are answered too`,
      )
  }
  if (asked.api_key !== undefined) notes.push('api_key: this server asks for none and did not look at it')
  for (const name of listed(asked.exclude_schema))
    if (!Object.hasOwn(kinds, name)) notes.push(`exclude_schema: no entry here is of the schema ${name.slice(0, 100)}`)
  const topics = new Set((lists ?? []).flatMap(list => topicsOf(list)))
  if ((lists ?? []).some(list => ownTopics.has(list))) return notes
  for (const topic of listed(asked.topics))
    if (!topics.has(topic)) notes.push(`topics: no entry of these lists has the topic ${topic.slice(0, 100)}`)
  return notes
}
