import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Dataset } from '../../engine/service/datasets.ts'
import type { MatchOptions, MatchQuery } from '../../engine/service/job.ts'
import { comparedProperties } from '../../engine/service/match.ts'
import { families, filterOf, Refusal } from './asked.ts'
import { datasetsIn, refuse, type ScreeningParts } from './parts.ts'
import { datasetParams, type MatchReply } from './wire.ts'

/** Types that OpenRefine may ask for, with what a person calls them. */
const types: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'Person', name: 'People' },
  { id: 'Organization', name: 'Organizations' },
  { id: 'Company', name: 'Companies' },
  { id: 'LegalEntity', name: 'Legal entities' },
  { id: 'Vessel', name: 'Vessels' },
  { id: 'Airplane', name: 'Airplanes' },
  { id: 'CryptoWallet', name: 'Cryptocurrency wallets' },
]

const mostQueries = 500
const ok = { code: '/api/status/ok', status: '200 OK' } as const
const json = z.record(z.string(), z.unknown())
const prefixQuery = z.object({
  prefix: z.string().max(300).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(10),
})

/** One query of OpenRefine: a text, a type, and columns taken as properties (`birthDate` or `Person:birthDate`). */
const reconQuery = z.looseObject({
  query: z.string().max(2_000).optional(),
  type: z.union([z.string(), z.array(z.string())]).nullish(),
  limit: z.number().int().min(1).max(500).default(5),
  properties: z.array(z.looseObject({ pid: z.string(), v: z.unknown() })).default([]),
})

const extendQuery = z.looseObject({
  ids: z.array(z.string()).max(mostQueries),
  properties: z.array(z.looseObject({ id: z.string() })),
})

/** The reconciliation API (version 0.2) that OpenRefine speaks. */
export function reconcileRoutes(parts: ScreeningParts): FastifyPluginAsyncZod {
  const { service, sources } = parts
  return async app => {
    app.setErrorHandler(refuse)
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    const about = (summary: string) => ({ tags: ['Reconciliation'], summary, response: { 200: json } })
    const form = z.object({ queries: z.string().optional(), extend: z.string().optional() })

    app.get(
      '/reconcile/:dataset',
      { schema: { ...about('Manifest, or queries'), params: datasetParams, querystring: form } },
      async request => {
        const { dataset } = request.params
        const datasets = datasetsIn(service.held, sources)
        if (request.query.queries !== undefined || request.query.extend !== undefined)
          return answered(parts, dataset, request.query)
        const found = datasets.find(one => one.name === dataset)
        if (found === undefined) throw new Refusal(404, 'No such dataset.')
        return manifest(found, `${request.protocol}://${request.host}`)
      },
    )

    app.post(
      '/reconcile/:dataset',
      { schema: { ...about('Queries'), params: datasetParams, body: form } },
      async request => answered(parts, request.params.dataset, request.body),
    )

    app.get(
      '/reconcile/:dataset/suggest/entity',
      { schema: { ...about('Entities whose names begin so'), params: datasetParams, querystring: prefixQuery } },
      async request => {
        const { prefix, limit } = request.query
        const filter = filterOf(request.params.dataset, {}, datasetsIn(service.held, sources))
        const sort = { by: 'score', descending: true } as const
        const base = { countries: [], fuzzy: false, facets: [], offset: 0 }
        const options = { ...base, filter, text: prefix, prefix: true, sort, limit }
        const { answer } = await service.ask({ kind: 'search', options })
        return { ...ok, prefix, result: answer.results.map(entity => described(entity)) }
      },
    )

    app.get(
      '/reconcile/:dataset/suggest/property',
      { schema: { ...about('Properties that can be compared'), params: datasetParams, querystring: prefixQuery } },
      async request => {
        const { prefix, limit } = request.query
        const names = [...comparedProperties()].filter(name => begins(name, prefix))
        return { ...ok, prefix, result: names.slice(0, limit).map(name => ({ id: name, name })) }
      },
    )

    app.get(
      '/reconcile/:dataset/suggest/type',
      { schema: { ...about('Kinds of party'), params: datasetParams, querystring: prefixQuery } },
      async request => {
        const { prefix } = request.query
        return { ...ok, prefix, result: types.filter(({ id, name }) => begins(id, prefix) || begins(name, prefix)) }
      },
    )
  }
}

function manifest(dataset: Dataset, origin: string) {
  const suggest = (what: string) => ({
    service_url: `${origin}/reconcile/${dataset.name}`,
    service_path: `/suggest/${what}`,
  })
  return {
    versions: ['0.2'],
    name: `${dataset.title} (Interdict)`,
    identifierSpace: 'https://www.opensanctions.org/reference/#schema',
    schemaSpace: 'https://www.opensanctions.org/reference/#schema',
    view: { url: `${origin}/entities/{{id}}` },
    batchSize: 50,
    suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
    defaultTypes: types,
  }
}

async function answered(
  parts: ScreeningParts,
  dataset: string,
  form: { readonly queries?: string | undefined; readonly extend?: string | undefined },
): Promise<Record<string, unknown>> {
  if (form.extend !== undefined && form.extend.trim() !== '') return extended(parts, parsed(extendQuery, form.extend))
  if (form.queries === undefined) throw new Refusal(400, 'neither queries nor extend was given')
  const queries = parsed(z.record(z.string(), reconQuery), form.queries)
  if (Object.keys(queries).length > mostQueries)
    throw new Refusal(400, `Too many queries in one batch (limit: ${mostQueries})`)
  return reconciled(parts, dataset, queries)
}

function parsed<T>(shape: z.ZodType<T>, text: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Refusal(400, `not JSON: ${(error as Error).message}`)
  }
  const read = shape.safeParse(value)
  if (!read.success) throw new Refusal(400, z.prettifyError(read.error).replace(/\s*\n\s*/g, ' '))
  return read.data
}

async function reconciled(
  { service, sources, policy }: ScreeningParts,
  dataset: string,
  queries: Readonly<Record<string, z.infer<typeof reconQuery>>>,
): Promise<Record<string, unknown>> {
  const filter = filterOf(dataset, {}, datasetsIn(service.held, sources))
  const { threshold, keep } = policy.screening
  const asked = Object.entries(queries)
  const jobs = asked.map(([key, query]) => {
    const options: MatchOptions = { filter, threshold, cutoff: keep, limit: query.limit, policy }
    return { kind: 'match' as const, queries: [matchQuery(key, query)], options }
  })
  const answers = (await service.askAll(jobs)).flatMap(one => one.answer)
  return Object.fromEntries(
    answers.map(({ key, results, fault }) => {
      const scored = JSON.parse(results) as MatchReply['responses'][string]['results']
      const result = scored.map(one => ({ ...described(one), score: one.score, match: one.match }))
      return [key, fault === null ? { result } : { result, error: fault }]
    }),
  )
}

function matchQuery(key: string, { query, type, properties }: z.infer<typeof reconQuery>): MatchQuery {
  const schema = (Array.isArray(type) ? type[0] : type) ?? 'Thing'
  families(schema, 'type')
  const values: Record<string, string[]> = query === undefined ? {} : { name: [query] }
  for (const { pid, v } of properties) {
    const name = pid.slice(pid.indexOf(':') + 1)
    const given = Array.isArray(v) ? v : [v]
    values[name] = [...(values[name] ?? []), ...given.flatMap(textOf)]
  }
  return { key, id: null, schema, properties: values }
}

/** A cell: text, a number, or a cell that was reconciled before, which has a name. */
function textOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  const name = (value as { name?: unknown } | null)?.name
  return typeof name === 'string' ? [name] : []
}

/** Columns to add: the values of properties of entities that were chosen. */
async function extended(
  { service }: ScreeningParts,
  { ids, properties }: z.infer<typeof extendQuery>,
): Promise<Record<string, unknown>> {
  const found = await service.askAll(ids.map(id => ({ kind: 'entity' as const, id })))
  const rows = ids.map((id, at) => {
    const held = found[at]?.answer.entity?.properties ?? {}
    const cells = properties.map(({ id: name }) => {
      const values = held[name.slice(name.indexOf(':') + 1)] ?? []
      return [name, values.map(value => ({ str: value }))]
    })
    return [id, Object.fromEntries(cells)]
  })
  return { meta: properties.map(({ id }) => ({ id, name: id })), rows: Object.fromEntries(rows) }
}

const described = (entity: { readonly id: string; readonly caption: string; readonly schema: string }) => ({
  id: entity.id,
  name: entity.caption,
  description: entity.schema,
  type: types.filter(type => type.id === entity.schema),
})

const begins = (text: string, prefix: string): boolean => text.toLowerCase().startsWith(prefix.toLowerCase())
