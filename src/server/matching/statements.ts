import { createHash } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { listsOf } from '../../engine/service/datasets.ts'
import type { Entity } from '../../engine/service/entity.ts'
import { Refusal } from './asked.ts'
import { datasetsIn, refuse, type ScreeningParts } from './parts.ts'
import { refusalSchema } from './wire.ts'

const asked = z.strictObject({
  dataset: z.string().max(100).optional(),
  entity_id: z.string().max(200).optional(),
  canonical_id: z.string().max(200).optional(),
  prop: z.string().max(100).optional(),
  value: z.string().max(1_000).optional(),
  schema: z.string().max(100).optional(),
  target: z.stringbool().optional(),
  limit: z.coerce.number().int().min(0).max(500).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  api_key: z.string().optional(),
})

const statement = z.object({
  id: z.string(),
  entity_id: z.string(),
  canonical_id: z.string(),
  prop: z.string(),
  schema: z.string(),
  value: z.string(),
  dataset: z.string(),
  target: z.boolean(),
  first_seen: z.string().nullable(),
  last_seen: z.string().nullable(),
})

const reply = z.object({
  results: z.array(statement),
  total: z.object({ value: z.number(), relation: z.literal('eq') }),
  limit: z.number(),
  offset: z.number(),
})

/** `GET /statements`: one entity, value by value. */
export function statementRoutes({ service, sources }: ScreeningParts): FastifyPluginAsyncZod {
  return async app => {
    app.setErrorHandler(refuse)
    app.get(
      '/statements',
      {
        schema: {
          tags: ['Data access'],
          summary: 'The values of one entity',
          querystring: asked,
          response: { 200: reply, 400: refusalSchema, 404: refusalSchema, 503: refusalSchema },
        },
      },
      async ({ query }) => {
        const { limit, offset } = query
        const id = query.canonical_id ?? query.entity_id
        if (id === undefined)
          throw new Refusal(400, 'give entity_id or canonical_id: statements are told of one entity at a time')
        const lists = query.dataset === undefined ? null : listsOf(query.dataset, datasetsIn(service.held, sources))
        if (query.dataset !== undefined && lists === null)
          throw new Refusal(404, `No such dataset: ${query.dataset}. GET /catalog names them.`)
        const { entity } = (await service.ask({ kind: 'entity', id })).answer
        const all = entity === null ? [] : statementsOf(entity, query.entity_id ?? entity.id)
        const wanted = all.filter(one => (lists === null || lists.includes(one.dataset)) && agrees(one, query))
        const total = { value: wanted.length, relation: 'eq' as const }
        return { results: wanted.slice(offset, offset + limit), total, limit, offset }
      },
    )
  }
}

type Statement = z.infer<typeof statement>

const agrees = (one: Statement, { prop, value, schema, target, canonical_id }: z.infer<typeof asked>): boolean =>
  (prop === undefined || one.prop === prop) &&
  (value === undefined || one.value === value) &&
  (schema === undefined || one.schema === schema) &&
  (target === undefined || one.target === target) &&
  (canonical_id === undefined || one.canonical_id === canonical_id)

function statementsOf(entity: Entity, entityId: string): Statement[] {
  const { id, schema, target, first_seen, last_seen } = entity
  const dataset = entity.datasets[0] ?? ''
  return Object.entries(entity.properties).flatMap(([prop, values]) =>
    values.map(value => ({
      id: createHash('sha1').update([dataset, id, prop, value].join('\n')).digest('hex'),
      entity_id: entityId,
      canonical_id: id,
      prop,
      schema,
      value,
      dataset,
      target,
      first_seen,
      last_seen,
    })),
  )
}
