import { z } from 'zod'
import type { Entity } from '../../engine/service/entity.ts'
import type { MatchAnswer, MatchOptions, MatchQuery } from '../../engine/service/job.ts'
import { issuesText } from '../../errors.ts'
import { filterNotes, filterOf, Refusal } from './asked.ts'
import { algorithmOf } from './features.ts'
import { datasetsIn, type ScreeningParts } from './parts.ts'

/** Types that OpenRefine may ask for, with what a person calls them. */
export const types: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'Person', name: 'People' },
  { id: 'Organization', name: 'Organizations' },
  { id: 'Company', name: 'Companies' },
  { id: 'LegalEntity', name: 'Legal entities' },
  { id: 'Vessel', name: 'Vessels' },
  { id: 'Airplane', name: 'Airplanes' },
  { id: 'CryptoWallet', name: 'Cryptocurrency wallets' },
]

/** Queries or rows of one request, at the most. */
export const mostQueries = 500

/** A type by its id, or as clients of the first version write it: `{ "id": "Person" }`. */
const typeName = z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)])

/** One query of OpenRefine: a text, a type, and columns taken as properties (`birthDate` or `Person:birthDate`). */
const reconQuery = z.looseObject({
  query: z.string().max(2_000).optional(),
  type: z.union([typeName, z.array(typeName)]).nullish(),
  limit: z.number().int().min(1).max(500).default(5),
  properties: z.array(z.looseObject({ pid: z.string(), v: z.unknown() })).default([]),
})
type ReconQuery = z.infer<typeof reconQuery>

/** Fields of a query that we know; `type_strict` asks how several types are meant, and one is looked at. */
const known: ReadonlySet<string> = new Set(['query', 'type', 'limit', 'properties', 'type_strict'])

/** What the address of a request may say. */
export type ReconAsked = { readonly algorithm: string; readonly changed_since?: string | undefined }

type Result = { readonly result?: readonly unknown[]; readonly error?: string; readonly notes?: readonly string[] }

/**
 * Answers queries under their keys. One that could not be examined has `error` and no `result`: OpenRefine then leaves
 * the cell as it was, instead of marking it as having no match. `notes` say what of a query was not looked at.
 */
export async function reconciled(
  { service, sources, policy }: ScreeningParts,
  dataset: string,
  { queries, asked }: { readonly queries: string; readonly asked: ReconAsked },
): Promise<Record<string, Result>> {
  const given = Object.entries(parsed(z.record(z.string(), z.unknown()), queries))
  if (given.length > mostQueries) throw new Refusal(400, `Too many queries in one batch (limit: ${mostQueries})`)
  const read = given.map(([key, query]) => [key, reconQuery.safeParse(query)] as const)
  const algorithm = algorithmOf(asked.algorithm)
  if (algorithm === null)
    throw new Refusal(400, `no algorithm is called ${asked.algorithm}; GET /algorithms names them`)
  const filter = filterOf(dataset, asked, datasetsIn(service.held, sources))
  const { threshold, keep } = policy.screening
  const own = { ...policy, screening: { ...policy.screening, matcher: algorithm.algorithm } }
  const jobs = read.flatMap(([key, { success, data }]) => {
    if (!success) return []
    const options: MatchOptions = { filter, threshold, cutoff: keep, limit: data.limit, policy: own }
    return { kind: 'match' as const, queries: [matchQuery(key, data)], options }
  })
  const answers = (await service.askAll(jobs)).flatMap(one => one.answer)
  const stood = algorithm.stood
    ? [`algorithm: ${asked.algorithm} is not run here; ${algorithm.algorithm} answered`]
    : []
  const common = [...filterNotes(asked, filter, service.held), ...stood]
  const byKey = new Map(answers.map(answer => [answer.key, answer]))
  return Object.fromEntries(
    read.map(([key, { data, error }]) => {
      const answer = byKey.get(key)
      if (data === undefined || answer === undefined) return [key, { error: issuesText(error?.issues ?? []) }]
      return [key, resultOf(answer, [...common, ...notesOf(data, answer)])]
    }),
  )
}

function resultOf({ fault, results }: MatchAnswer, notes: readonly string[]): Result {
  const said = notes.length === 0 ? {} : { notes }
  if (fault !== null) return { error: fault, ...said }
  const scored = JSON.parse(results) as (Entity & { score: number; match: boolean })[]
  return { result: scored.map(one => ({ ...described(one), score: one.score, match: one.match })), ...said }
}

function notesOf(query: ReconQuery, { unused, unread }: MatchAnswer): string[] {
  const notes = unread.map(what => `${what}; examined without`)
  if (unused.length > 0) notes.push(`no comparison looks at ${unused.join(', ')}`)
  const others = Object.keys(query).filter(name => !known.has(name))
  if (others.length > 0) notes.push(`${others.join(', ')} was not looked at`)
  if (Array.isArray(query.type) && query.type.length > 1) notes.push(`type: only ${query.type[0]} was asked for`)
  return notes
}

function matchQuery(key: string, { query, type, properties }: ReconQuery): MatchQuery {
  const schema = (Array.isArray(type) ? type[0] : type) ?? 'Thing'
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

/** An entity as OpenRefine lists it. */
export const described = (entity: { readonly id: string; readonly caption: string; readonly schema: string }) => ({
  id: entity.id,
  name: entity.caption,
  description: entity.schema,
  type: types.filter(type => type.id === entity.schema),
})

/** JSON out of a form, or a `Refusal` that says what is wrong with it. */
export function parsed<T>(shape: z.ZodType<T>, text: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Refusal(400, `not JSON: ${(error as Error).message}`)
  }
  const read = shape.safeParse(value)
  if (!read.success) throw new Refusal(400, issuesText(read.error.issues))
  return read.data
}
