import { z } from 'zod'
import type { AffectedEntry, MakeEntry, RemoteToolEntry, VulnerabilityEntry } from '../entry.ts'
import { day } from '../starter/shape.ts'

const text = z.string().min(1)
const texts = z.array(text).readonly()
const lower = z.array(text.refine(s => s === s.toLowerCase(), 'not in lower case')).readonly()
const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
const macPrefix = z.string().regex(/^[0-9a-f]{2}:[0-9a-f]{2}:[0-9a-f]{2}$/)

/** Where it was read; of which day; how sure: "CISA KEV, entry CVE-2024-0769; 2025-06-25; read in a primary source". */
const citation = z
  .string()
  .regex(/; (\d{4}(-\d{2}(-\d{2})?)?|undated); (read in a primary source|secondary|unverified)$/)

const cve = z.string().regex(/^CVE-\d{4}-\d{4,7}$/)

export const make: z.ZodType<MakeEntry> = z
  .strictObject({
    kind: z.literal('make'),
    id: text,
    rule: z.enum(['covered', 'unsupported']),
    maker: text,
    aliases: texts,
    equipment: texts,
    models: texts,
    macPrefixes: z.array(macPrefix).readonly(),
    since: day.nullable(),
    basis: text,
    source: citation,
  })
  .readonly()

export const remoteTool: z.ZodType<RemoteToolEntry> = z
  .strictObject({
    kind: z.literal('remote-tool'),
    id: text,
    name: text,
    aliases: texts,
    domains: z.array(host).readonly(),
    ports: z.array(z.int().min(1).max(65535)).readonly(),
    executables: lower,
    products: lower,
    serverNames: z.array(host).readonly(),
    ja4: z.array(z.string().regex(/^[tqd]\w{9}_[0-9a-f]{12}_[0-9a-f]{12}$/)).readonly(),
    abusedBy: texts,
    source: citation,
  })
  .readonly()

export const vulnerability: z.ZodType<VulnerabilityEntry> = z
  .strictObject({
    kind: z.literal('vulnerability'),
    id: cve,
    vendor: text,
    product: text,
    title: text,
    description: text,
    added: day,
    due: day.nullable(),
    requiredAction: text,
    ransomware: z.boolean(),
    cwes: z.array(z.string().regex(/^CWE-\d+$/)).readonly(),
    notes: text,
  })
  .readonly()

export const affected: z.ZodType<AffectedEntry> = z
  .strictObject({
    kind: z.literal('affected'),
    id: text,
    cve,
    vendor: text,
    product: text,
    aliases: lower,
    cpes: z.array(z.string().regex(/^[^:]+:[^:]+$/)).readonly(),
    scheme: z.enum(['semver', 'generic', 'build']),
    ranges: z
      .array(
        z
          .strictObject({
            introduced: text.exactOptional(),
            fixed: text.exactOptional(),
            lastAffected: text.exactOptional(),
          })
          .readonly()
          .refine(range => (range.fixed === undefined) !== (range.lastAffected === undefined), 'wants one upper end'),
      )
      .readonly(),
    source: citation,
    verified: z.boolean(),
  })
  .readonly()
