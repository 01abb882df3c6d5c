import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { groupByAdversary } from '../engine/group.ts'
import { plotsOf } from '../engine/plots.ts'
import { printableLine } from '../evidence/printable.ts'
import type { Rejection } from '../evidence/rejection.ts'
import { faultSchema, runReportSchema, runSchema } from './api.ts'
import type { ServerParts } from './app.ts'

/** Findings of one report: more make a page that no browser likes. */
const mostFindings = 5_000

/** `/runs` and `/runs/{id}`: what was examined, and the report of it. `latest` stands for the newest run. */
export function runsRoutes({ store, nameOf }: ServerParts): FastifyPluginAsyncZod {
  return async app => {
    app.get('/runs', { schema: { response: { 200: z.array(runSchema) } } }, async () =>
      [...(await store.runs.list(100))].map(plain),
    )

    app.get(
      '/runs/:id',
      {
        schema: {
          params: z.object({ id: z.string().max(100) }),
          querystring: z.object({ setAside: z.stringbool().default(false) }),
          response: { 200: runReportSchema, 404: faultSchema },
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const run = id === 'latest' ? (await store.runs.list(1))[0] : await store.runs.find(id)
        if (!run)
          return reply.status(404).send({
            error: `no run ${id} is kept`,
            hint: 'GET /api/v1/runs lists them; `interdict examine` makes one.',
          })
        const found = await store.runs.findings({
          run: run.id,
          includeSetAside: request.query.setAside,
          limit: mostFindings,
        })
        const { rejections, total } = await store.runs.rejections(run.id, { limit: 200 })
        const groups = groupByAdversary(
          found.findings.map(({ finding }) => finding),
          nameOf,
        )
        return plain({
          run,
          groups: groups.map(({ id, name, counts, subjects }) => ({
            id,
            name,
            counts: counts.map(([kind, count]) => ({ kind, count })),
            findings: subjects.flatMap(({ key, kind, label, findings }) =>
              findings.map(finding => ({ ...finding, about: { key, kind, label }, plots: plotsOf(finding) })),
            ),
          })),
          rejections: rejections.map(shown),
          rejectionsTotal: total,
          findingsTotal: found.total,
        })
      },
    )
  }
}

/** A rejection quotes the evidence: the page must not obey it. */
const shown = ({ file, line, field, reason }: Rejection): Rejection => ({
  file: printableLine(file),
  line,
  field: field === null ? null : printableLine(field),
  reason: printableLine(reason),
})

/** The store's values are readonly, the wire's are not; the bytes are the same. */
const plain = <T>(value: T): Mutable<T> => value as Mutable<T>
export type Mutable<T> = T extends readonly (infer U)[]
  ? Mutable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T
