import type { MatchQuery } from '../../engine/service/job.ts'
import { issuesText } from '../../errors.ts'
import { Refusal } from './asked.ts'
import { type Example, exampleSchema } from './wire.ts'

/** Queries of one request, at the most. */
const mostQueries = 500

/** The queries of a request, each under its key: those that can be asked, and those that cannot with why not. */
export type ReadQueries = {
  /** Keys of all queries but the null ones, in their order. */
  readonly keys: readonly string[]
  readonly queries: readonly MatchQuery[]
  readonly faults: ReadonlyMap<string, { readonly fault: string; readonly example: unknown }>
  /** What of the queries was not looked at, one sentence each. */
  readonly notes: readonly string[]
}

/** One query that cannot be read spoils none of the others. Throws `Refusal` when there are too many. */
export function readQueries(given: Readonly<Record<string, unknown>>): ReadQueries {
  const notes: string[] = []
  const faults = new Map<string, { fault: string; example: unknown }>()
  const queries: MatchQuery[] = []
  const keys: string[] = []
  for (const [key, example] of Object.entries(given)) {
    if (example === null) {
      notes.push(`query ${key}: it is null and was left out`)
      continue
    }
    keys.push(key)
    const read = exampleSchema.safeParse(example)
    if (read.success) queries.push(queryOf(key, read.data, notes))
    else faults.set(key, { fault: issuesText(read.error.issues), example })
  }
  if (keys.length > mostQueries) throw new Refusal(400, `Too many queries in one batch (limit: ${mostQueries})`)
  return { keys, queries, faults, notes }
}

function queryOf(key: string, { id, schema, properties, ...others }: Example, notes: string[]): MatchQuery {
  const unread = Object.keys(others)
  if (unread.length > 0)
    notes.push(`query ${key}: ${unread.join(', ')} lies outside of properties and was not looked at`)
  return { key, id: id ?? null, schema, properties: textsOf(key, properties, notes) }
}

/** Values as text; of a nested entity its caption, name or full address. What has no text is named. */
function textsOf(key: string, properties: Example['properties'], notes: string[]): Record<string, string[]> {
  const out: Record<string, string[]> = {}
  for (const [name, held] of Object.entries(properties)) {
    const values = Array.isArray(held) ? held : held === null ? [] : [held]
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
