import { z } from 'zod'
import { facetNames } from '../../engine/service/job.ts'

/** The matching API's shapes, as clients of OpenSanctions' yente send and expect them. */

/** A query parameter that may be given several times. */
const many = z.union([z.string(), z.array(z.string())]).optional()
export const changedSince = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?$/)
  .optional()

export const datasetParams = z.object({ dataset: z.string().max(100) })

/** An unknown parameter is refused by name: a filter that is not applied would answer another question. */
export const matchParams = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(5),
  threshold: z.coerce.number().min(0).max(1).optional(),
  cutoff: z.coerce.number().min(0).max(1).optional(),
  algorithm: z.string().max(100).default('best'),
  fuzzy: z.stringbool().optional(),
  include_dataset: many,
  exclude_dataset: many,
  include_schema: many,
  exclude_schema: many,
  topics: many,
  changed_since: changedSince,
  exclude_entity_ids: many,
  api_key: z.string().optional(),
})

export const searchParams = z.strictObject({
  q: z.string().max(1_000).default(''),
  schema: z.string().max(100).default('Thing'),
  include_dataset: many,
  exclude_dataset: many,
  exclude_schema: many,
  changed_since: changedSince,
  countries: many,
  /** Whether one of several countries or topics is enough, or all are asked for. */
  filter_op: z.enum(['OR', 'AND']).default('OR'),
  topics: many,
  datasets: many,
  limit: z.coerce.number().int().min(0).max(500).default(10),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  sort: many,
  target: z.stringbool().optional(),
  fuzzy: z.stringbool().default(false),
  simple: z.stringbool().default(false),
  facets: z.union([z.enum(facetNames), z.array(z.enum(facetNames))]).optional(),
  filter: many,
  api_key: z.string().optional(),
})

/** A query by example. What a client sends beside these fields is named in the answer's notes. */
export const exampleSchema = z.looseObject({
  id: z.string().nullish(),
  schema: z.string().max(100),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.unknown()).max(1_000)])),
})

export const matchBody = z.strictObject({
  weights: z.record(z.string(), z.number()).nullish(),
  config: z.record(z.string(), z.unknown()).nullish(),
  /** What is no query by example is answered as such under its key: it spoils none of the others. */
  queries: z.record(z.string().max(500), z.union([exampleSchema, z.null(), z.unknown()])),
})

export const entitySchema = z.object({
  id: z.string(),
  caption: z.string(),
  schema: z.string(),
  properties: z.record(z.string(), z.array(z.string())),
  datasets: z.array(z.string()),
  referents: z.array(z.string()),
  target: z.boolean(),
  first_seen: z.string().nullable(),
  last_seen: z.string().nullable(),
  last_change: z.string().nullable(),
})

/** What stands beside an entity (sanctions, addresses, links), and at the end of a link another entity. */
const nested = <T extends z.ZodType>(one: T) => z.record(z.string(), z.array(z.union([z.string(), one])))
export const nestedSchema = entitySchema.extend({
  properties: nested(entitySchema.extend({ properties: nested(entitySchema) })),
})

const scoredSchema = entitySchema.extend({
  score: z.number(),
  match: z.boolean(),
  features: z.record(z.string(), z.number()),
  explanations: z.record(
    z.string(),
    z.object({
      score: z.number(),
      weight: z.number(),
      detail: z.string(),
      query: z.string(),
      candidate: z.string(),
    }),
  ),
})

const total = z.object({ value: z.number(), relation: z.literal('eq') })
const featureDocs = z.record(z.string(), z.object({ description: z.string(), coefficient: z.number(), url: z.null() }))
/** Editions that the answer was held against. */
const editions = z.array(z.object({ list: z.string(), hash: z.string(), published: z.string().nullable() }))
/** What of the request could not be done as asked, one sentence each. */
const notes = z.array(z.string())

const examined = z.object({
  status: z.literal(200),
  results: z.array(scoredSchema),
  total,
  query: z.object({
    id: z.string().nullable(),
    schema: z.string(),
    properties: z.record(z.string(), z.array(z.string())),
  }),
})

/** A query that was not examined: no results, which is something else than an empty list of them. */
const unexamined = z.object({
  status: z.literal(400),
  error: z.string(),
  results: z.null(),
  total: z.null(),
  query: z.unknown(),
})

export const matchReply = z.object({
  responses: z.record(z.string(), z.discriminatedUnion('status', [examined, unexamined])),
  matcher: featureDocs,
  limit: z.number(),
  algorithm: z.string(),
  policy: z.string(),
  editions,
  notes,
})

export const searchReply = z.object({
  results: z.array(entitySchema),
  facets: z.record(
    z.string(),
    z.object({
      label: z.string(),
      values: z.array(z.object({ name: z.string(), label: z.string(), count: z.number() })),
    }),
  ),
  total,
  limit: z.number(),
  offset: z.number(),
  editions,
  notes,
})

export const catalogReply = z.object({
  datasets: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      summary: z.string(),
      url: z.string().nullable(),
      load: z.boolean(),
      entities_url: z.null(),
      version: z.string(),
      index_version: z.string(),
      index_current: z.boolean(),
      last_export: z.string().nullable(),
      entity_count: z.number(),
      children: z.array(z.string()),
    }),
  ),
  current: z.array(z.string()),
  outdated: z.array(z.string()),
  index_stale: z.boolean(),
})

export const algorithmsReply = z.object({
  algorithms: z.array(
    z.object({ name: z.string(), description: z.string(), features: featureDocs, docs: featureDocs }),
  ),
  default: z.string(),
  best: z.string(),
})

/** `detail` is what yente's clients look for; `error` and `hint` are Interdict's own. */
export const refusalSchema = z.object({ detail: z.string(), error: z.string(), hint: z.string() })

export type MatchReply = z.infer<typeof matchReply>
export type SearchReply = z.infer<typeof searchReply>
export type Example = z.infer<typeof exampleSchema>
