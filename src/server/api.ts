import { z } from 'zod'

/** What travels between server and console. Shapes follow `finding.ts` and `store/contract.ts`; a test holds them together. */
const groundSchema = z.object({
  comparison: z.string(),
  subject: z.string(),
  entry: z.string(),
  weight: z.number(),
  text: z.string(),
})

export const findingSchema = z.object({
  id: z.string(),
  surface: z.enum(['money', 'equipment', 'network']),
  kind: z.enum([
    'designated-party',
    'indicator-sighting',
    'exploited-vulnerability',
    'covered-make',
    'unsupported-device',
    'remote-tool',
    'covert-behaviour',
  ]),
  severity: z.enum(['high', 'medium', 'low']),
  subject: z.object({
    kind: z.enum(['party', 'payment', 'device', 'connection', 'channel']),
    id: z.string(),
    label: z.string(),
    properties: z.record(z.string(), z.string()),
  }),
  against: z.object({
    list: z.string(),
    edition: z.string(),
    entry: z.string(),
    name: z.string(),
    adversary: z.string().nullable(),
    programs: z.array(z.string()),
  }),
  score: z.number(),
  grounds: z.array(groundSchema),
  policy: z.string(),
  evidence: z.array(
    z.object({ file: z.string(), line: z.number().nullable(), sha256: z.string(), field: z.string().optional() }),
  ),
  action: z.object({
    kind: z.enum(['block', 'reject', 'hold', 'review', 'patch', 'replace', 'isolate', 'investigate']),
    text: z.string(),
    basis: z.string(),
  }),
  technique: z.string().nullable(),
  setAside: z.object({ rule: z.string(), why: z.string() }).nullable(),
})

/** A picture that a person checks a rhythm by, see `engine/plots.ts`. */
const plotSchema = z.object({
  kind: z.enum(['timeline', 'gaps', 'sizes']),
  title: z.string(),
  text: z.string(),
  bars: z.array(z.object({ label: z.string(), count: z.number() })),
  axis: z.tuple([z.string(), z.string()]),
  mark: z.object({ at: z.number(), label: z.string() }).nullable(),
})

/** A finding as a report shows it. `about` names the subject that it stands below: a device has several findings. */
const shownFindingSchema = findingSchema.extend({
  about: z.object({ key: z.string(), kind: findingSchema.shape.subject.shape.kind, label: z.string() }),
  plots: z.array(plotSchema),
})

export const runSchema = z.object({
  id: z.string(),
  started: z.string(),
  finished: z.string().nullable(),
  policy: z.string(),
  editions: z.array(z.object({ list: z.string(), hash: z.string() })),
  files: z.array(
    z.object({ path: z.string(), sha256: z.string(), format: z.string(), records: z.number(), rejected: z.number() }),
  ),
  complete: z.boolean(),
  notes: z.array(z.string()),
  counts: z.record(z.string(), z.number()),
})

export const rejectionSchema = z.object({
  file: z.string(),
  line: z.number().nullable(),
  field: z.string().nullable(),
  reason: z.string(),
})

/** Findings of one adversary; `name` is what a person calls it. */
const groupSchema = z.object({
  id: z.string(),
  name: z.string(),
  counts: z.array(z.object({ kind: z.string(), count: z.number() })),
  findings: z.array(shownFindingSchema),
})

export const runReportSchema = z.object({
  run: runSchema,
  groups: z.array(groupSchema),
  rejections: z.array(rejectionSchema),
  rejectionsTotal: z.number(),
  /** How many findings there are; `groups` hold the surest when there are very many. */
  findingsTotal: z.number(),
})

export const faultSchema = z.object({ error: z.string(), hint: z.string() })

export type WireFinding = z.infer<typeof findingSchema>
export type WireShownFinding = z.infer<typeof shownFindingSchema>
export type WirePlot = z.infer<typeof plotSchema>
export type WireRun = z.infer<typeof runSchema>
export type WireGroup = z.infer<typeof groupSchema>
export type WireRunReport = z.infer<typeof runReportSchema>
export type WireFault = z.infer<typeof faultSchema>
