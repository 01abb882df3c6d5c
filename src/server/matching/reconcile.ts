import type { FastifyInstance } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Dataset } from '../../engine/service/datasets.ts'
import { filterOf, Refusal } from './asked.ts'
import { datasetsIn, refuse, type ScreeningParts } from './parts.ts'
import { begins, comparedColumns, extended, extendSettings, offeredColumns } from './reconcile-columns.ts'
import { described, type ReconAsked, reconciled, types } from './reconcile-queries.ts'
import { changedSince, datasetParams } from './wire.ts'

const ok = { code: '/api/status/ok', status: '200 OK' } as const
const json = z.record(z.string(), z.unknown())
const form = z.strictObject({ queries: z.string().optional(), extend: z.string().optional() })
/** An unknown parameter is refused by name. */
const asked = z.strictObject({
  algorithm: z.string().max(100).default('best'),
  changed_since: changedSince,
  api_key: z.string().optional(),
})
/** Clients send parameters of their own making here; the answer names those that were not looked at. */
const prefixQuery = z.looseObject({
  prefix: z.string().max(300).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(10),
  cursor: z.coerce.number().int().min(0).max(100_000).default(0),
})
type PrefixQuery = z.infer<typeof prefixQuery>

/** The reconciliation API (version 0.2) that OpenRefine speaks. */
export function reconcileRoutes(parts: ScreeningParts): FastifyPluginAsyncZod {
  const { service, sources } = parts
  return async app => {
    app.setErrorHandler(refuse)
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    answerPages(app)
    const about = (summary: string) => ({ tags: ['Reconciliation'], summary, response: { 200: json } })

    app.get(
      '/reconcile/:dataset',
      { schema: { ...about('Manifest, or queries'), params: datasetParams, querystring: asked.extend(form.shape) } },
      async request => {
        const { dataset } = request.params
        if (request.query.queries !== undefined || request.query.extend !== undefined)
          return answered(parts, dataset, { form: request.query, asked: request.query })
        const found = datasetsIn(service.held, sources).find(one => one.name === dataset)
        if (found === undefined) throw new Refusal(404, 'No such dataset.')
        const { search } = new URL(request.url, 'http://localhost')
        return manifest(found, { origin: `${request.protocol}://${request.host}`, search })
      },
    )

    app.post(
      '/reconcile/:dataset',
      { schema: { ...about('Queries'), params: datasetParams, querystring: asked, body: form } },
      async request => answered(parts, request.params.dataset, { form: request.body, asked: request.query }),
    )

    app.get(
      '/reconcile/:dataset/suggest/entity',
      { schema: { ...about('Entities whose names begin so'), params: datasetParams, querystring: prefixQuery } },
      async request => {
        const { prefix, limit, cursor } = request.query
        const filter = filterOf(request.params.dataset, {}, datasetsIn(service.held, sources))
        const sort = [{ by: 'score', descending: true }] as const
        const base = { countries: [], every: false, fuzzy: false, facets: [], offset: cursor }
        const options = { ...base, filter, text: prefix, prefix: true, sort, limit }
        const { answer } = await service.ask({ kind: 'search', options })
        return { ...ok, prefix, result: answer.results.map(entity => described(entity)), ...unread(request.query) }
      },
    )

    app.get(
      '/reconcile/:dataset/suggest/property',
      { schema: { ...about('Properties that can be compared'), params: datasetParams, querystring: prefixQuery } },
      async request => suggested(request.query, comparedColumns(request.query.prefix)),
    )

    app.get(
      '/reconcile/:dataset/suggest/type',
      { schema: { ...about('Kinds of party'), params: datasetParams, querystring: prefixQuery } },
      async request => {
        const { prefix } = request.query
        return suggested(
          request.query,
          types.filter(({ id, name }) => begins(id, prefix) || begins(name, prefix)),
        )
      },
    )

    app.get(
      '/reconcile/:dataset/extend/property',
      {
        schema: {
          ...about('Properties that can become columns'),
          params: datasetParams,
          querystring: z.looseObject({
            type: z.string().max(100).default('Thing'),
            limit: z.coerce.number().int().min(1).default(100),
          }),
        },
      },
      async request => {
        const { type, limit } = request.query
        return { type, limit, properties: offeredColumns().slice(0, limit) }
      },
    )
  }
}

/** OpenRefine's own page asks from the browser. Whose page may ask at all was decided before. */
function answerPages(app: FastifyInstance): void {
  app.addHook('onSend', async ({ headers: { origin } }, reply) => {
    if (origin !== undefined && origin !== 'null')
      reply.headers({ 'access-control-allow-origin': origin, vary: 'origin' })
  })
}

function manifest(dataset: Dataset, { origin, search }: { readonly origin: string; readonly search: string }) {
  const base = `${origin}/reconcile/${dataset.name}`
  const at = (path: string) => ({ service_url: base, service_path: `${path}${search}` })
  return {
    versions: ['0.2'],
    name: `${dataset.title} (Interdict)`,
    identifierSpace: 'https://www.opensanctions.org/reference/#schema',
    schemaSpace: 'https://www.opensanctions.org/reference/#schema',
    documentation: `${origin}/api/v1/openapi.json`,
    view: { url: `${origin}/entities/{{id}}` },
    batchSize: 50,
    suggest: { entity: at('/suggest/entity'), type: at('/suggest/type'), property: at('/suggest/property') },
    extend: { propose_properties: at('/extend/property'), property_settings: extendSettings },
    defaultTypes: types,
  }
}

async function answered(
  parts: ScreeningParts,
  dataset: string,
  given: { readonly form: z.infer<typeof form>; readonly asked: ReconAsked },
): Promise<Record<string, unknown>> {
  const { extend, queries } = given.form
  if (extend !== undefined && extend.trim() !== '') return extended(parts, extend)
  if (queries === undefined) throw new Refusal(400, 'neither queries nor extend was given')
  return reconciled(parts, dataset, { queries, asked: given.asked })
}

function suggested(query: PrefixQuery, all: readonly { readonly id: string; readonly name: string }[]) {
  const { prefix, limit, cursor } = query
  return { ...ok, prefix, result: all.slice(cursor, cursor + limit), ...unread(query) }
}

function unread({ prefix: _, limit: __, cursor: ___, api_key: ____, ...others }: PrefixQuery) {
  const names = Object.keys(others)
  return names.length === 0 ? {} : { notes: [`${names.join(', ')}: not looked at`] }
}
