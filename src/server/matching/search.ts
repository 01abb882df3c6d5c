import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Dataset, HeldEdition } from '../../engine/service/datasets.ts'
import type { Facet, FacetCount, SearchOptions, SearchSort } from '../../engine/service/job.ts'
import type { Mutable } from '../runs.ts'
import { families, filterNotes, filterOf, listed, Refusal } from './asked.ts'
import { countryLabels } from './labels.ts'
import { datasetsIn, editionsOf, refuse, type ScreeningParts } from './parts.ts'
import { readQuery } from './query-text.ts'
import { datasetParams, nestedSchema, refusalSchema, type SearchReply, searchParams, searchReply } from './wire.ts'

const defaultFacets: readonly Facet[] = ['countries', 'topics', 'datasets']

/** `GET /search/{dataset}` and `GET /entities/{id}`. */
export function searchRoutes({ service, sources }: ScreeningParts): FastifyPluginAsyncZod {
  return async app => {
    app.setErrorHandler(refuse)
    app.get(
      '/search/:dataset',
      {
        schema: {
          tags: ['Matching'],
          summary: 'Search entities by text',
          params: datasetParams,
          querystring: searchParams,
          response: { 200: searchReply, 400: refusalSchema, 404: refusalSchema, 503: refusalSchema },
        },
      },
      async request => {
        const datasets = datasetsIn(service.held, sources)
        const options = optionsOf(request.params.dataset, request.query, datasets)
        const { answer, held } = await service.ask({ kind: 'search', options })
        const facets = Object.entries(answer.facets).map(([name, counts]) => [name, facetOf(name, counts, datasets)])
        return {
          results: answer.results as Mutable<typeof answer.results>,
          facets: Object.fromEntries(facets) as SearchReply['facets'],
          total: { value: answer.total, relation: 'eq' as const },
          limit: options.limit,
          offset: options.offset,
          editions: editionsOf(held, sources),
          notes: notesOf(request.query, options, held),
        }
      },
    )

    for (const url of ['/entities/:id/adjacent', '/entities/:id/adjacent/:property', '/updatez'])
      app.all(url, { schema: { hide: true } }, async () => {
        throw new Refusal(501, `${url} is not offered here: see docs/matching-api.md`)
      })

    app.get(
      '/entities/:id',
      {
        schema: {
          tags: ['Data access'],
          summary: 'One entity by its id or by another id that leads to it',
          params: z.object({ id: z.string().max(200) }),
          querystring: z.strictObject({ nested: z.stringbool().default(true), api_key: z.string().optional() }),
          response: { 200: nestedSchema, 308: z.null(), 404: refusalSchema, 503: refusalSchema },
        },
      },
      async (request, reply) => {
        const beside = request.query.nested ? { nested: sources } : {}
        const { answer } = await service.ask({ kind: 'entity', id: request.params.id, ...beside })
        const { moved } = answer
        const entity = answer.nested ?? answer.entity
        if (moved !== null) return reply.redirect(`/entities/${encodeURIComponent(moved)}`, 308)
        if (entity === null) throw new Refusal(404, 'No such entity!')
        return entity as Mutable<typeof entity>
      },
    )
  }
}

type Asked = z.infer<typeof searchParams>

function optionsOf(dataset: string, asked: Asked, datasets: readonly Dataset[]): SearchOptions {
  const { filter, target } = asked
  if (filter !== undefined) throw new Refusal(400, 'filter: filters by property are not offered')
  const base = filterOf(dataset, { ...asked, include_schema: undefined }, datasets)
  const narrowed = listed(asked.datasets)
  const only = narrowed.length === 0 ? null : filterOf(dataset, { include_dataset: undefined }, datasets)
  const wanted = new Set(only === null ? [] : narrowed.flatMap(name => filterOf(name, {}, datasets).lists ?? []))
  const lists = only === null ? base.lists : (base.lists ?? []).filter(list => wanted.has(list))
  const { text, prefix, fuzzy } = readQuery(asked.q, asked.simple)
  return {
    // Every entry of every list is a target: who asks for others is answered with none.
    filter: { ...base, lists: target === false ? [] : lists, includeSchema: families(asked.schema, 'schema') },
    text,
    countries: listed(asked.countries).map(country => country.toLowerCase()),
    every: asked.filter_op === 'AND',
    fuzzy: asked.fuzzy || fuzzy,
    prefix,
    sort: sortOf(listed(asked.sort)),
    facets: asked.facets === undefined ? defaultFacets : (listed(asked.facets) as readonly Facet[]),
    limit: asked.limit,
    offset: asked.offset,
  }
}

const sortable: Readonly<Record<string, SearchSort['by']>> = {
  score: 'score',
  _score: 'score',
  caption: 'caption',
  name: 'caption',
  id: 'id',
  schema: 'schema',
  first_seen: 'first_seen',
  last_seen: 'last_seen',
  last_change: 'last_change',
}

/** Orders, the first first: `caption:asc`, `last_change:desc`, `properties.birthDate`. */
function sortOf(asked: readonly string[]): readonly SearchSort[] {
  if (asked.length > 5) throw new Refusal(400, 'sort: at most five orders')
  return asked.length === 0 ? [{ by: 'score', descending: true }] : asked.map(orderOf)
}

function orderOf(asked: string): SearchSort {
  const [field = '', direction = 'asc'] = asked.split(':')
  const property = /^properties\.(\w{1,50})$/.exec(field)?.[1]
  const by = property !== undefined ? { property } : Object.hasOwn(sortable, field) ? sortable[field] : undefined
  if (by === undefined || (direction !== 'asc' && direction !== 'desc'))
    throw new Refusal(
      400,
      `sort: ${asked.slice(0, 100)} is no order; try score:desc, caption:asc, last_change:desc or properties.birthDate`,
    )
  return { by, descending: direction === 'desc' }
}

function notesOf(asked: Asked, { filter }: SearchOptions, held: readonly HeldEdition[]): string[] {
  return [...filterNotes(asked, filter, held), ...readQuery(asked.q, asked.simple).notes]
}

const facetLabels: Readonly<Record<string, string>> = {
  countries: 'Countries',
  topics: 'Topics',
  datasets: 'Data sources',
  schema: 'Entity types',
  names: 'Names',
  identifiers: 'Identifiers',
  genders: 'Genders',
}

function facetOf(
  name: string,
  counts: readonly FacetCount[],
  datasets: readonly Dataset[],
): SearchReply['facets'][string] {
  const label = (value: string): string => {
    if (name === 'countries') return countryLabels().get(value) ?? value
    if (name === 'datasets') return datasets.find(dataset => dataset.name === value)?.title ?? value
    return value
  }
  return {
    label: facetLabels[name] ?? name,
    values: counts.map(({ name: value, count }) => ({ name: value, label: label(value), count })),
  }
}
