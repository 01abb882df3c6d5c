import { createHash } from 'node:crypto'
import { type Clock, stamp } from '../clock.ts'
import { faultRejection, InputFault, type Rejection } from '../evidence/rejection.ts'
import { canonical } from '../finding.ts'
import type { Edition, EditionFacts } from './edition.ts'
import type { Entry } from './entry.ts'
import { isOpenRole, type ListFacts, type ListSource, type SourceFile } from './source.ts'

/** All or nothing: a whole edition, or the reasons why there is none. */
export type Ingested = {
  /** Null when refused; `facts` is there either way, `state` telling which. */
  readonly edition: Edition | null
  readonly facts: EditionFacts
  /** Why it was refused; empty when it was not. */
  readonly reasons: readonly string[]
  readonly rejected: readonly Rejection[]
  /** Records seen, by kind. */
  readonly counts: Readonly<Record<string, number>>
}

export type IngestTools = {
  readonly clock: Clock
  readonly before: EditionFacts | null
  /** The operator knows that there are fewer entries than the list ever had: an excerpt, an edition of long ago. */
  readonly acceptFew?: boolean | undefined
  /** `detailsOf` the edition in force, to tell files that were left out; null when there is none. */
  readonly detailsBefore?: number | null | undefined
  /** Told how many entries were read so far. */
  readonly progress?: ((entries: number) => void) | undefined
}

/**
 * Reads the files of one list into an edition.
 * `before` is the edition in force, against which shrinking is measured; null when there is none.
 * An edition made here is not yet in force: `archive.keep` does that.
 */
export async function ingest(
  source: ListSource,
  files: readonly SourceFile[],
  { clock, before, acceptFew = false, detailsBefore = null, progress }: IngestTools,
): Promise<Ingested> {
  const missing = missingRoles(source.facts, files)
  const read = missing.length > 0 ? nothingRead(missing) : await readAll(source, files, progress)
  const { entries, duplicates } = sortedById(read.entries)
  const { bounds } = source.facts
  const least = acceptFew ? { ...source.facts, bounds: { ...bounds, min: 1 } } : source.facts
  const reasons = [...read.reasons, ...duplicates, ...judge(least, { ...read, entries }, before)]
  const oddities = [...read.oddities, ...lossOfDetails(entries, detailsBefore)]
  const lines = entries.map(canonical)
  const facts: EditionFacts = {
    list: source.facts.id,
    hash: reasons.length === 0 ? hashOfLines(lines) : hashOfFiles(files),
    published: read.published,
    imported: stamp(clock),
    entries: entries.length,
    files: files.map(({ input }) => ({ name: baseName(input.path), sha256: input.sha256, bytes: input.size })),
    state: reasons.length === 0 ? 'superseded' : 'refused',
    note: [...reasons, ...oddities].join('; ') || null,
  }
  const edition = reasons.length === 0 ? { facts, entries } : null
  return { edition, facts, reasons, rejected: read.rejected, counts: read.counts }
}

/** The canonical bytes of an edition are its entries' canonical JSON lines, sorted by id, each ended by LF. */
export function hashOfLines(lines: readonly string[]): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(line).update('\n')
  return hash.digest('hex')
}

/** True of an edition that its issuer published before the one in force. A day without an hour is not before any hour of it. */
export function isOlder(edition: { readonly published: string | null }, before: EditionFacts | null): boolean {
  const [a, b] = [edition.published, before?.published ?? null]
  if (a === null || b === null) return false
  const shared = Math.min(a.length, b.length)
  return a.slice(0, shared) < b.slice(0, shared)
}

/** How much an edition tells of its parties: names, addresses and identifiers. */
export function detailsOf(entries: readonly Entry[]): number {
  let count = 0
  for (const entry of entries)
    if (entry.kind === 'party') count += entry.names.length + entry.addresses.length + entry.identifiers.length
  return count
}

/** A list of several files is an edition without some of them too, but an edition of fewer names finds fewer people. */
const toldLoss = 0.1

function lossOfDetails(entries: readonly Entry[], before: number | null): string[] {
  const now = detailsOf(entries)
  if (before === null || now >= before * (1 - toldLoss)) return []
  const lost = percent(1 - now / before)
  return [`${lost} fewer names, addresses and identifiers than in the edition before: were files left out?`]
}

type Read = {
  readonly entries: readonly Entry[]
  readonly rejected: readonly Rejection[]
  readonly counts: Readonly<Record<string, number>>
  readonly published: string | null
  readonly declared: number | null
  readonly oddities: readonly string[]
  readonly endless: boolean
  readonly reasons: readonly string[]
}

const nothingRead = (reasons: readonly string[]): Read => ({
  entries: [],
  rejected: [],
  counts: {},
  published: null,
  declared: null,
  oddities: [],
  endless: false,
  reasons,
})

async function readAll(
  source: ListSource,
  files: readonly SourceFile[],
  progress: IngestTools['progress'],
): Promise<Read> {
  const entries: Entry[] = []
  const rejected: Rejection[] = []
  const counts: Record<string, number> = {}
  const oddities: string[] = []
  const reasons: string[] = []
  let endless = false
  let published: string | null = null
  let declared: number | null = null
  try {
    for await (const portion of source.read(files)) {
      for (const record of portion.records) entries.push(record)
      for (const rejection of portion.rejected) rejected.push(rejection)
      for (const [kind, count] of Object.entries(portion.counts ?? {})) counts[kind] = (counts[kind] ?? 0) + count
      progress?.(entries.length)
      if (portion.oddity) oddities.push(portion.oddity)
      endless ||= portion.endless ?? false
      published = portion.published ?? published
      declared = portion.declared ?? declared
    }
  } catch (error) {
    if (!(error instanceof InputFault)) throw error
    rejected.push(faultRejection(error))
    reasons.push(`${baseName(error.file)}${error.line === null ? '' : `:${error.line}`}: ${error.message}`)
  }
  return { entries, rejected, counts, published, declared, oddities, endless, reasons }
}

function missingRoles(facts: ListFacts, files: readonly SourceFile[]): string[] {
  const roles = new Set(files.map(file => file.role))
  if (roles.size < files.length) return ['two files of one kind were given; one edition has one of each']
  if (facts.forms.length === 0) return []
  const open = [...roles].some(role => isOpenRole(facts, role))
  const whole = facts.forms.some(
    ({ files: named }) => named.length > 0 && named.every(f => !f.required || roles.has(f.role)),
  )
  const need = facts.forms
    .filter(form => form.files.length > 0)
    .map(form => form.files.filter(file => file.required).map(file => file.role.toUpperCase()))
  return whole || open
    ? []
    : [`a file is missing: ${facts.title} needs ${need.map(n => n.join(' and ')).join(', or ')}`]
}

/** What a file without an end mark may lose: OFAC's largest delisting of late took 3 % and came in marked files. */
const endlessShrink = 0.01

function judge(facts: ListFacts, read: Read, before: EditionFacts | null): string[] {
  if (read.reasons.length > 0) return []
  const reasons: string[] = []
  const count = read.entries.length
  const { min, max } = facts.bounds
  if (count === 0) return ['it holds no entries']
  if (count < min) reasons.push(`${count} entries, fewer than the ${min} that this list has at the least`)
  if (count > max) reasons.push(`${count} entries, more than the ${max} that this list has at the most`)
  if (read.declared !== null && read.declared !== count) {
    reasons.push(`the issuer counts ${read.declared} entries, ${count} could be read`)
  }
  if (read.rejected.length > facts.rejected * (count + read.rejected.length)) {
    reasons.push(`${read.rejected.length} records were rejected, more than ${percent(facts.rejected)} of all`)
  }
  const bound = read.endless ? Math.min(facts.shrink, endlessShrink) : facts.shrink
  if (before && !isOlder(read, before) && count < before.entries * (1 - bound)) {
    const lost = percent(1 - count / before.entries)
    reasons.push(
      `${count} entries are ${lost} fewer than the ${before.entries} in force; ${percent(bound)} is the bound`,
    )
  }
  return reasons
}

function sortedById(entries: readonly Entry[]): { entries: readonly Entry[]; duplicates: readonly string[] } {
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const twice = new Set(sorted.filter((entry, i) => i > 0 && sorted[i - 1]?.id === entry.id).map(entry => entry.id))
  const named = [...twice].slice(0, 3).join(', ')
  return { entries: sorted, duplicates: twice.size > 0 ? [`${twice.size} ids stand twice (${named})`] : [] }
}

/** A refused file has no entries to hash; it is named by its files' hashes. */
function hashOfFiles(files: readonly SourceFile[]): string {
  return hashOfLines(files.map(file => file.input.sha256).sort())
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1)
