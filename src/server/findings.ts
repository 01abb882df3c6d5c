import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { FindingFilter } from '../store/contract.ts'
import { faultSchema, findingSchema, type WireFinding } from './api.ts'
import type { ServerParts } from './app.ts'

const query = z.object({
  run: z.string().max(100).optional(),
  surface: findingSchema.shape.surface.optional(),
  severity: findingSchema.shape.severity.optional(),
  kind: findingSchema.shape.kind.optional(),
  adversary: z.string().max(200).optional(),
  list: z.string().max(200).optional(),
  entry: z.string().max(200).optional(),
  subject: z.string().max(200).optional(),
  setAside: z.stringbool().default(false),
  limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
  offset: z.coerce.number().int().min(0).default(0),
})

/** `/findings` with every filter of the store, and `/findings/{id}` with its run. */
export function findingsRoutes({ store }: ServerParts): FastifyPluginAsyncZod {
  return async app => {
    app.get(
      '/findings',
      {
        schema: {
          querystring: query,
          response: {
            200: z.object({
              total: z.number(),
              findings: z.array(z.object({ run: z.string(), finding: findingSchema })),
            }),
          },
        },
      },
      async request => {
        const { setAside, ...wanted } = request.query
        const filter = Object.fromEntries(
          Object.entries({ ...wanted, includeSetAside: setAside }).filter(([, value]) => value !== undefined),
        ) as FindingFilter
        const { total, findings } = await store.runs.findings(filter)
        return { total, findings: findings.map(({ run, finding }) => ({ run, finding: finding as WireFinding })) }
      },
    )

    app.get(
      '/findings/:id',
      {
        schema: {
          params: z.object({ id: z.string().max(100) }),
          response: { 200: z.object({ run: z.string(), finding: findingSchema }), 404: faultSchema },
        },
      },
      async (request, reply) => {
        const stored = await store.runs.finding(request.params.id)
        if (stored === null)
          return reply
            .status(404)
            .send({ error: `no finding ${request.params.id} is kept`, hint: 'GET /api/v1/findings lists them.' })
        return { run: stored.run, finding: stored.finding as WireFinding }
      },
    )
  }
}
