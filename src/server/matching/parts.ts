import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../../clock.ts'
import { type Dataset, datasetsOf, type HeldEdition } from '../../engine/service/datasets.ts'
import { type ScreeningService, Unready } from '../../engine/service/service.ts'
import type { ListFacts } from '../../lists/source.ts'
import type { Policy } from '../../policy.ts'

/** What the routes that examine need. */
export type ScreeningParts = {
  readonly service: ScreeningService
  readonly sources: readonly ListFacts[]
  readonly policy: Policy
  readonly clock: Clock
}

/** Errors in the form that yente's clients read (`detail`), with Interdict's own beside it. */
export function refuse(error: FastifyError, _: FastifyRequest, reply: FastifyReply) {
  const unready = error instanceof Unready
  const status = unready ? 503 : (error.statusCode ?? 500)
  if (unready) reply.header('retry-after', '1')
  const detail = status === 500 ? 'the server met a fault of its own' : error.message
  return reply.status(status).send({ detail, error: detail, hint: status < 500 || status === 501 ? seeDocs : seeLog })
}

const seeDocs = 'See docs/matching-api.md and /api/v1/openapi.json for what is expected.'
const seeLog = 'Ask again in a moment; if it stays, see the log of the server.'

type Held = { readonly datasets: readonly Dataset[]; readonly editions: readonly Named[] }
type Named = { list: string; hash: string; published: string | null }

/** Worked out once for a set of editions, which never changes. */
const known = new WeakMap<readonly HeldEdition[], Held>()

/** What can be asked of a set of editions: each list, the collections and their other names. */
export const datasetsIn = (held: readonly HeldEdition[], sources: readonly ListFacts[]): readonly Dataset[] =>
  factsOf(held, sources).datasets

/** Editions that hold parties, as answers name them. */
export const editionsOf = (held: readonly HeldEdition[], sources: readonly ListFacts[]): Named[] => [
  ...factsOf(held, sources).editions,
]

function factsOf(held: readonly HeldEdition[], sources: readonly ListFacts[]): Held {
  const before = known.get(held)
  if (before !== undefined) return before
  const parties = held.filter(one => one.parties > 0)
  const editions = parties.map(({ facts: { list, hash, published } }) => ({ list, hash, published }))
  const made = { datasets: datasetsOf(held, sources), editions }
  known.set(held, made)
  return made
}
