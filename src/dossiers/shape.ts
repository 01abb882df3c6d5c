import { z } from 'zod'

const text = z.string().min(1)
const texts = z.array(text).readonly()
const day = z.iso.date()
const when = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?|undated)$/)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const citation = z
  .strictObject({
    id: slug,
    title: text,
    publisher: text,
    url: z.url().nullable(),
    /** Day, month or year of publication, or `undated`. */
    date: when,
    /** How the facts that name this citation were checked. */
    verified: z.enum(['read in a primary source', 'secondary', 'unverified']),
  })
  .readonly()

const designation = z
  .strictObject({
    list: text,
    /** The entry's id in that list. */
    entry: text,
    relation: z.enum(['is', 'operates', 'member', 'facilitates', 'related']),
  })
  .readonly()

/** What one authority or vendor calls it. */
const alias = z.strictObject({ vendor: text, name: text, source: slug }).readonly()

const technique = z.strictObject({ id: z.string().regex(/^T\d{4}(\.\d{3})?$/), said: text, source: slug }).readonly()

const vulnerability = z
  .strictObject({
    cve: z.string().regex(/^CVE-\d{4}-\d{4,7}$/),
    /** In CISA's KEV catalogue of 2025-08-25. */
    kev: z.boolean(),
    source: slug,
  })
  .readonly()

const indicator = z
  .strictObject({
    observable: z.enum([
      'domain',
      'address',
      'network',
      'asn',
      'hash',
      'certificate',
      'certificate-subject',
      'ja4',
      'file-name',
      'software',
    ]),
    value: text,
    exact: z.boolean(),
    description: text,
    firstSeen: day.nullable(),
    /** Where the source gives no day, the day of its publication. */
    lastSeen: day.nullable(),
    technique: z
      .string()
      .regex(/^T\d{4}(\.\d{3})?$/)
      .nullable(),
    source: slug,
  })
  .readonly()
  .refine(i => i.firstSeen === null || i.lastSeen === null || i.firstSeen <= i.lastSeen, 'seen last before first')

/** `remoteTool` is an id of the remote-tools catalogue when the tool is a legitimate one. */
const tool = z.strictObject({ name: text, said: text, remoteTool: slug.nullable(), source: slug }).readonly()

/** Kinds, makes and models that are targeted; `*` is a wildcard, no model means any. */
const device = z.strictObject({ kind: slug, make: text, models: texts, source: slug }).readonly()

/** One file of `data/`: what authorities and vendors published about one adversary, every fact with its citation. */
export const dossier = z
  .strictObject({
    id: slug,
    name: text,
    kind: z.enum(['adversary', 'botnet', 'hosting']),
    summary: text,
    designations: z.array(designation).readonly(),
    aliases: z.array(alias).readonly(),
    techniques: z.array(technique).readonly(),
    vulnerabilities: z.array(vulnerability).readonly(),
    indicators: z.array(indicator).readonly(),
    tools: z.array(tool).readonly(),
    devices: z.array(device).readonly(),
    citations: z.array(citation).min(1).readonly(),
  })
  .readonly()

export type Dossier = z.infer<typeof dossier>
export type Citation = z.infer<typeof citation>
