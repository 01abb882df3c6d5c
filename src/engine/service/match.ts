import { partyFromFtm, schemaOf, unreadValues } from '../../screening/ftm.ts'
import type { Match } from '../../screening/match.ts'
import { matchParty } from '../../screening/match.ts'
import type { Party } from '../../screening/party.ts'
import { mostNames, prepareSubject } from '../../screening/prepared.ts'
import type { ScreenedEntry, Screener } from '../../screening/screener.ts'
import type { Desk } from './desk.ts'
import { entryTopics, featuresOf, referentsOf } from './entity.ts'
import type { Filter, MatchAnswer, MatchOptions, MatchQuery } from './job.ts'
import { unchangedSince } from './seen.ts'

/** Answers queries of the matching API in their order. */
export function matchQueries(desk: Desk, queries: readonly MatchQuery[], options: MatchOptions): MatchAnswer[] {
  const screener = desk.over(options.filter.lists)
  return queries.map(query => matchQuery(desk, screener, { query, options }))
}

function matchQuery(
  desk: Desk,
  screener: Screener,
  { query, options }: { readonly query: MatchQuery; readonly options: MatchOptions },
): MatchAnswer {
  const unused = Object.keys(query.properties).filter(name => !comparedProperties().has(name))
  const schema = schemaOf(query.schema)
  if (schema === null)
    return refused(query, unused, `schema ${query.schema} names no kind of party that can be matched`)
  const party = partyFromFtm(
    { id: query.id ?? query.key, schema, properties: query.properties },
    { file: 'request', line: null, sha256: '' },
  )
  const fault = whyNot(party)
  if (fault !== null) return refused(query, unused, fault)
  const found = matchParty(screener, party, options.policy).filter(
    match => match.score >= options.cutoff && passes(desk, screener.entries.at(match.entry), options.filter),
  )
  const results = found.slice(0, options.limit).map(match => render(desk, screener, match))
  return {
    key: query.key,
    fault: null,
    matches: found.filter(match => match.setAside === null).length,
    results: `[${results.join(',')}]`,
    unused,
    unread: unreadValues(query.properties),
  }
}

/** A query that cannot be examined must not read as one that nothing was found for. */
function whyNot(party: Party): string | null {
  if (party.names.length === 0 && party.identifiers.length === 0)
    return 'the query has neither a name nor an identifier, so nothing was examined'
  if (party.names.length > mostNames)
    return `the query has ${party.names.length} names, of which only ${mostNames} would be examined`
  const rejected = prepareSubject(party).names.filter(({ name }) => name.rejected !== null)
  if (rejected.length === 0) return null
  return `a name could not be examined: ${rejected[0]?.name.rejected}`
}

const refused = (query: MatchQuery, unused: readonly string[], fault: string): MatchAnswer => ({
  key: query.key,
  fault,
  matches: 0,
  results: '[]',
  unused,
  unread: [],
})

/** Whether the filter lets an entry through; of which lists it may be, the screener has seen to. */
export function passes(desk: Desk, { list, entry }: ScreenedEntry, filter: Filter): boolean {
  const { changedSince } = filter
  if (changedSince !== null && unchangedSince(desk.seen, { list, id: entry.id }, changedSince)) return false
  if (filter.excludeSchema.includes(entry.schema)) return false
  if (filter.includeSchema.length > 0 && !filter.includeSchema.includes(entry.schema)) return false
  if (filter.topics.length > 0 && !entryTopics(list, entry).some(topic => filter.topics.includes(topic))) return false
  if (filter.excludeIds.length === 0) return true
  const ids = [`${list}:${entry.id}`, ...referentsOf(list, entry.id)]
  return !ids.some(id => filter.excludeIds.includes(id))
}

/** An entry's own JSON is the same in every answer: it is kept, and what the query adds is put behind it. */
function render(desk: Desk, screener: Screener, match: Match): string {
  const held = screener.entries.at(match.entry)
  let entity = desk.rendered.get(held.entry)
  if (entity === undefined) {
    entity = JSON.stringify(desk.entity(held)).slice(0, -1)
    desk.rendered.set(held.entry, entity)
  }
  const { features, explanations } = featuresOf(match.grounds)
  const more = { score: match.score, match: match.setAside === null, features, explanations }
  return `${entity},${JSON.stringify(more).slice(1)}`
}

let compared: ReadonlySet<string> | null = null

/** Names of the properties that `partyFromFtm` looks at, as it asks for them. */
export function comparedProperties(): ReadonlySet<string> {
  if (compared !== null) return compared
  const asked = new Set<string>()
  const properties = new Proxy<Record<string, string[]>>(
    {},
    {
      getOwnPropertyDescriptor: (_, name) => {
        asked.add(String(name))
        return undefined
      },
    },
  )
  for (const schema of ['Person', 'Company', 'Vessel'] as const)
    partyFromFtm({ id: '', schema, properties }, { file: '', line: null, sha256: '' })
  compared = asked
  return asked
}
