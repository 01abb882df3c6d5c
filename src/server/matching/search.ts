import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Dataset, HeldEdition } from '../../engine/service/datasets.ts'
import type { Facet, FacetCount, SearchOptions, SearchSort } from '../../engine/service/job.ts'
import type { Mutable } from '../runs.ts'
import { families, filterNotes, filterOf, listed, Refusal } from './asked.ts'
import { countryLabels } from './labels.ts'
import { datasetsIn, editionsOf, refuse, type ScreeningParts } from './parts.ts'
import { datasetParams, entitySchema, refusalSchema, type SearchReply, searchParams, searchReply } from './wire.ts'

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
          response: { 200: entitySchema, 308: z.null(), 404: refusalSchema, 503: refusalSchema },
        },
      },
      async (request, reply) => {
        const { answer } = await service.ask({ kind: 'entity', id: request.params.id })
        const { entity, moved } = answer
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
  return {
    // Every entry of every list is a target: who asks for others is answered with none.
    filter: { ...base, lists: target === false ? [] : lists, includeSchema: families(asked.schema, 'schema') },
    text: asked.q,
    countries: listed(asked.countries).map(country => country.toLowerCase()),
    every: asked.filter_op === 'AND',
    fuzzy: asked.fuzzy,
    prefix: false,
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
}

function sortOf(asked: readonly string[]): SearchSort {
  const [first, second] = asked
  if (first === undefined) return { by: 'score', descending: true }
  if (second !== undefined) throw new Refusal(400, 'sort: one order at a time')
  const [field = '', direction = 'asc'] = first.split(':')
  const by = Object.hasOwn(sortable, field) ? sortable[field] : undefined
  if (by === undefined || (direction !== 'asc' && direction !== 'desc'))
    throw new Refusal(400, `sort: ${first.slice(0, 100)} is no order; try score:desc, caption:asc, id or schema`)
  return { by, descending: direction === 'desc' }
}

/** Signs of the query language of Elasticsearch, which is not spoken here. */
const syntax = /"|\*|\?|~|\b(?:AND|OR|NOT)\b|\w:\S/

function notesOf(asked: Asked, { filter }: SearchOptions, held: readonly HeldEdition[]): string[] {
  const notes = filterNotes(asked, filter, held)
  if (!asked.simple && syntax.test(asked.q)) notes.push('q: signs of query syntax were taken as plain text')
  return notes
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
