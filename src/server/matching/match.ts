import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Job, MatchAnswer, MatchOptions, MatchQuery } from '../../engine/service/job.ts'
import { type Policy, policyVersion } from '../../policy.ts'
import { filterNotes, filterOf, Refusal } from './asked.ts'
import { algorithmOf, featureDocs, ofacDocs } from './features.ts'
import { datasetsIn, editionsOf, refuse, type ScreeningParts } from './parts.ts'
import {
  datasetParams,
  type Example,
  type MatchReply,
  matchBody,
  matchParams,
  matchReply,
  refusalSchema,
} from './wire.ts'

/** Queries of one request, at the most. */
const mostQueries = 500
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
        const notes = filterNotes(asked)
        if (algorithm.stood)
          notes.push(`algorithm: ${asked.algorithm} is not run here; ${algorithm.algorithm} answered`)
        if (cutoff < floor) notes.push(`cutoff: names that agree less than ${floor} are not answered`)
        const queries = queriesOf(body.queries, notes)
        const answered = await service.askAll(portions(queries, options))
        const answers = answered.flatMap(one => one.answer)
        refuseUnexamined(answers)
        const tail: Tail = {
          limit: asked.limit,
          algorithm: algorithm.algorithm,
          policy: versionOf(own),
          editions: editionsOf(answered[0]?.held ?? held, sources),
          notes: [...notes, ...answers.flatMap(unusedNote)],
        }
        const text = render({ queries, answers, matcher: matcherTexts[algorithm.algorithm] }, tail)
        // The text has the shape of `matchReply`, which a test holds it to; it is not taken apart to be put together again.
        return reply
          .type('application/json; charset=utf-8')
          .header('x-batch-size', String(queries.length))
          .send(text as unknown as MatchReply)
      },
    )
  }
}

function refuseTuning(body: { weights: Record<string, number>; config: Record<string, unknown> }): void {
  const [weight] = Object.keys(body.weights)
  if (weight !== undefined)
    throw new Refusal(
      400,
      `weights: ${weight.slice(0, 100)} cannot be weighed otherwise; scores are calibrated as they are`,
    )
  const [setting] = Object.keys(body.config)
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

function queriesOf(examples: Readonly<Record<string, Example | null>>, notes: string[]): MatchQuery[] {
  const queries: MatchQuery[] = []
  for (const [key, example] of Object.entries(examples)) {
    if (example === null) {
      notes.push(`query ${key}: it is null and was left out`)
      continue
    }
    const { id, schema, properties, ...others } = example
    const unread = Object.keys(others)
    if (unread.length > 0)
      notes.push(`query ${key}: ${unread.join(', ')} lies outside of properties and was not looked at`)
    queries.push({ key, id: id ?? null, schema, properties: textsOf(key, properties, notes) })
  }
  if (queries.length === 0) throw new Refusal(400, 'No queries provided.')
  if (queries.length > mostQueries) throw new Refusal(400, `Too many queries in one batch (limit: ${mostQueries})`)
  return queries
}

/** Values as text; of a nested entity its caption, name or full address. What has no text is named. */
function textsOf(key: string, properties: Example['properties'], notes: string[]): Record<string, string[]> {
  const out: Record<string, string[]> = {}
  for (const [name, held] of Object.entries(properties)) {
    const values = typeof held === 'string' ? [held] : held
    out[name] = values.flatMap(value => {
      const text = textOf(value)
      if (text === null) notes.push(`query ${key}: ${name} holds a value that is no text; it was not looked at`)
      return text ?? []
    })
  }
  return out
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'object' || value === null) return null
  const { caption, properties } = value as { caption?: unknown; properties?: Record<string, unknown> }
  if (typeof caption === 'string') return caption
  for (const name of ['full', 'name']) {
    const inner = properties?.[name]
    const first = Array.isArray(inner) ? inner[0] : inner
    if (typeof first === 'string') return first
  }
  return null
}

function portions(queries: readonly MatchQuery[], options: MatchOptions): Extract<Job, { kind: 'match' }>[] {
  const jobs: Extract<Job, { kind: 'match' }>[] = []
  for (let at = 0; at < queries.length; at += portion)
    jobs.push({ kind: 'match', queries: queries.slice(at, at + portion), options })
  return jobs
}

const unusedNote = ({ key, unused }: MatchAnswer): string[] =>
  unused.length === 0 ? [] : [`query ${key}: no comparison looks at ${unused.join(', ')}`]

/** An empty result must mean that nothing was found: one query that was not examined refuses the request. */
function refuseUnexamined(answers: readonly MatchAnswer[]): void {
  const unexamined = answers.filter(one => one.fault !== null)
  const [first] = unexamined
  if (first === undefined) return
  const more = unexamined.length === 1 ? '' : ` (and ${unexamined.length - 1} more queries)`
  throw new Refusal(400, `Cannot parse example entity: query ${first.key}: ${first.fault}${more}`)
}

type Tail = Omit<MatchReply, 'responses' | 'matcher'>

/** The same in every answer, so made once. */
const matcherTexts = { interdict: JSON.stringify(featureDocs), ofac: JSON.stringify(ofacDocs) } as const

type Parts = {
  readonly queries: readonly MatchQuery[]
  readonly answers: readonly MatchAnswer[]
  readonly matcher: string
}

function render({ queries, answers, matcher }: Parts, tail: Tail): string {
  const responses = answers.map(({ key, matches, results }, at) => {
    const { id, schema, properties } = queries[at] as MatchQuery
    const rest = {
      total: { value: matches, relation: 'eq' },
      query: { id, schema, properties },
    }
    return `${JSON.stringify(key)}:{"status":200,"results":${results},${JSON.stringify(rest).slice(1)}`
  })
  return `{"responses":{${responses.join(',')}},"matcher":${matcher},${JSON.stringify(tail).slice(1)}`
}
