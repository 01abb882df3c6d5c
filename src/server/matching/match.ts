import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import type { Job, MatchAnswer, MatchOptions, MatchQuery } from '../../engine/service/job.ts'
import { type Policy, policyVersion } from '../../policy.ts'
import { filterNotes, filterOf, Refusal } from './asked.ts'
import { algorithmOf, featureDocs, ofacDocs } from './features.ts'
import { datasetsIn, editionsOf, refuse, type ScreeningParts } from './parts.ts'
import { type ReadQueries, readQueries } from './queries.ts'
import { datasetParams, type MatchReply, matchBody, matchParams, matchReply, refusalSchema } from './wire.ts'

/** Queries examined in one go by one thread, so that a long request does not hold up the short ones. */
const portion = 8
/** Names that agree less are not told apart by the matcher. */
const floor = 0.4

/** `POST /match/{dataset}`: queries by example, answered with scored entities. */
export function matchRoutes({ service, sources, policy }: ScreeningParts): FastifyPluginAsyncZod {
  return async app => {
    app.setErrorHandler(refuse)
    app.post(
      '/match/:dataset',
      {
        schema: {
          tags: ['Matching'],
          summary: 'Match queries by example',
          params: datasetParams,
          querystring: matchParams,
          body: matchBody,
          response: { 200: matchReply, 400: refusalSchema, 404: refusalSchema, 503: refusalSchema },
        },
      },
      async (request, reply) => {
        const { query: asked, body } = request
        refuseTuning(body)
        const held = service.held
        const filter = filterOf(request.params.dataset, asked, datasetsIn(held, sources))
        const algorithm = algorithmOf(asked.algorithm)
        if (algorithm === null)
          throw new Refusal(400, `no algorithm is called ${asked.algorithm}; GET /algorithms names them`)
        const threshold = asked.threshold ?? policy.screening.threshold
        const cutoff = Math.min(asked.cutoff ?? policy.screening.keep, threshold)
        const own = policyFor(policy, { threshold, keep: cutoff, matcher: algorithm.algorithm })
        const options: MatchOptions = { filter, threshold, cutoff, limit: asked.limit, policy: own }
        const notes = filterNotes(asked, filter, held)
        if (algorithm.stood)
          notes.push(`algorithm: ${asked.algorithm} is not run here; ${algorithm.algorithm} answered`)
        if (asked.fuzzy === false) notes.push('fuzzy: names that are spelt otherwise are answered all the same')
        if (cutoff < floor) notes.push(`cutoff: names that agree less than ${floor} are not answered`)
        const read = readQueries(body.queries)
        const answered = await service.askAll(portions(read.queries, options))
        const answers = answered.flatMap(one => one.answer)
        const replies = repliesOf(read, answers)
        refuseUnexamined(replies)
        const tail: Tail = {
          limit: asked.limit,
          algorithm: algorithm.algorithm,
          policy: versionOf(own),
          editions: editionsOf(answered[0]?.held ?? held, sources),
          notes: [...notes, ...read.notes, ...answers.flatMap(unusedNote), ...replies.flatMap(faultNote)],
        }
        const text = render(replies, matcherTexts[algorithm.algorithm], tail)
        // The text has the shape of `matchReply`, which a test holds it to; it is not taken apart to be put together again.
        return reply
          .type('application/json; charset=utf-8')
          .header('x-batch-size', String(replies.length))
          .send(text as unknown as MatchReply)
      },
    )
  }
}

function refuseTuning({ weights, config }: z.infer<typeof matchBody>): void {
  const [weight] = Object.keys(weights ?? {})
  if (weight !== undefined)
    throw new Refusal(
      400,
      `weights: ${weight.slice(0, 100)} cannot be weighed otherwise; scores are calibrated as they are`,
    )
  const [setting] = Object.keys(config ?? {})
  if (setting !== undefined) throw new Refusal(400, `config: no setting is called ${setting.slice(0, 100)}`)
}

const versions = new WeakMap<Policy, string>()

function versionOf(policy: Policy): string {
  const version = versions.get(policy) ?? policyVersion(policy)
  versions.set(policy, version)
  return version
}

const policies = new Map<string, Policy>()

/** Policies are kept, so that examining need not work out a version for each request. */
function policyFor(base: Policy, asked: Partial<Policy['screening']>): Policy {
  const made = { ...base, screening: { ...base.screening, ...asked } }
  const key = JSON.stringify(made)
  const known = policies.get(key)
  if (known !== undefined) return known
  if (policies.size >= 100) policies.clear()
  policies.set(key, made)
  return made
}

function portions(queries: readonly MatchQuery[], options: MatchOptions): Extract<Job, { kind: 'match' }>[] {
  const jobs: Extract<Job, { kind: 'match' }>[] = []
  for (let at = 0; at < queries.length; at += portion)
    jobs.push({ kind: 'match', queries: queries.slice(at, at + portion), options })
  return jobs
}

const unusedNote = ({ key, unused, unread }: MatchAnswer): string[] => [
  ...(unused.length === 0 ? [] : [`query ${key}: no comparison looks at ${unused.join(', ')}`]),
  ...unread.map(what => `query ${key}: ${what}; examined without`),
]

const faultNote = ({ key, fault }: Reply): string[] => (fault === null ? [] : [`query ${key}: not examined: ${fault}`])

/** What became of each query that was given, in their order. */
type Reply = { readonly key: string; readonly fault: string | null; readonly text: string }

function repliesOf({ keys, faults, queries }: ReadQueries, answers: readonly MatchAnswer[]): Reply[] {
  const asked = new Map(queries.map(query => [query.key, query]))
  const answered = new Map(answers.map(answer => [answer.key, answer]))
  return keys.map(key => {
    const query = asked.get(key)
    const answer = answered.get(key)
    if (query === undefined || answer === undefined) {
      const { fault = 'it was not answered', example = null } = faults.get(key) ?? {}
      return { key, fault, text: unexamined(fault, example) }
    }
    const { id, schema, properties } = query
    if (answer.fault !== null)
      return { key, fault: answer.fault, text: unexamined(answer.fault, { id, schema, properties }) }
    const rest = { total: { value: answer.matches, relation: 'eq' }, query: { id, schema, properties } }
    return { key, fault: null, text: `{"status":200,"results":${answer.results},${JSON.stringify(rest).slice(1)}` }
  })
}

/** An empty list of results means that nothing was found. What was not examined has none, so that who reads only the
 *  results stumbles. */
const unexamined = (fault: string, query: unknown): string =>
  JSON.stringify({ status: 400, error: fault, results: null, total: null, query })

/** A request of which nothing could be examined fails as a whole. */
function refuseUnexamined(replies: readonly Reply[]): void {
  const [first] = replies
  if (first === undefined) throw new Refusal(400, 'No queries provided.')
  if (replies.some(reply => reply.fault === null)) return
  const more = replies.length === 1 ? '' : ` (and ${replies.length - 1} more queries)`
  throw new Refusal(400, `Cannot parse example entity: query ${first.key}: ${first.fault}${more}`)
}

type Tail = Omit<MatchReply, 'responses' | 'matcher'>

/** The same in every answer, so made once. */
const matcherTexts = { interdict: JSON.stringify(featureDocs), ofac: JSON.stringify(ofacDocs) } as const

function render(replies: readonly Reply[], matcher: string, tail: Tail): string {
  const responses = replies.map(({ key, text }) => `${JSON.stringify(key)}:${text}`)
  return `{"responses":{${responses.join(',')}},"matcher":${matcher},${JSON.stringify(tail).slice(1)}`
}
