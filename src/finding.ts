import { createHash } from 'node:crypto'

/** Where the organisation's exposure lies: what it pays, what it runs, what it talks to. */
export type Surface = 'money' | 'equipment' | 'network'

export type SubjectKind = 'party' | 'payment' | 'device' | 'connection' | 'channel'

/** What was examined, flattened so that a finding can be read without its source. */
export type Subject = {
  readonly kind: SubjectKind
  /** The organisation's own reference (customer number, EndToEndId, device name, Zeek uid), else derived from its place. */
  readonly id: string
  /** What a person calls it: "ACME Ltd", "payment E2E-77 to ACME Ltd", "camera-12 (Hikvision DS-2CD2032)". */
  readonly label: string
  readonly properties: Readonly<Record<string, string>>
}

/** What the subject was held against. */
export type Against = {
  /** List id, e.g. `ofac-sdn`, `cisa-kev`, `dossiers`. */
  readonly list: string
  /** Edition hash (sha256, hex) of that list. */
  readonly edition: string
  /** The issuer's id of the entry inside the edition, e.g. `50543`, `CVE-2021-36260`. */
  readonly entry: string
  readonly name: string
  /** Dossier id of the adversary behind the entry, when one is known. */
  readonly adversary: string | null
  readonly programs: readonly string[]
}

/** One comparison: its two values and what it contributed to the score. */
export type Ground = {
  /** Which comparison, e.g. `name`, `birth-date`, `uscc`, `domain-suffix`, `version-range`. */
  readonly comparison: string
  /** The subject's value as it stood in the evidence. */
  readonly subject: string
  /** The entry's value as it stands in the edition. */
  readonly entry: string
  /** Contribution to the score; negative lowers it, 0 is told but does not count. */
  readonly weight: number
  /** One plain sentence. */
  readonly text: string
}

/** Where it was seen. `line` counts from 1; for XML it is the line of the element's start tag, null when the format has none. */
export type Evidence = {
  readonly file: string
  readonly line: number | null
  /** sha256 (hex) of the whole file as it lay on disk. */
  readonly sha256: string
  /** The field or element inside the record, when one can be named. */
  readonly field?: string
}

export type ActionKind = 'block' | 'reject' | 'hold' | 'review' | 'patch' | 'replace' | 'isolate' | 'investigate'

/** What to do next and why: `basis` cites the regulation, order, directive or advisory. */
export type Action = {
  readonly kind: ActionKind
  readonly text: string
  readonly basis: string
}

/** A result that was looked at and set aside is kept, with the rule that did it. */
export type SetAside = { readonly rule: string; readonly why: string }

export type FindingKind =
  | 'designated-party'
  | 'indicator-sighting'
  | 'exploited-vulnerability'
  | 'covered-make'
  | 'unsupported-device'
  | 'remote-tool'
  | 'covert-behaviour'

export type Severity = 'high' | 'medium' | 'low'

/** The one shape that every examiner returns. */
export type Finding = {
  /** sha256 over everything below except `evidence[].file`, which may move: see `finding()`. */
  readonly id: string
  readonly surface: Surface
  readonly kind: FindingKind
  readonly severity: Severity
  readonly subject: Subject
  readonly against: Against
  /** 0–1. Calibrated: of findings near 0.9 about nine in ten are true on the labelled cases. */
  readonly score: number
  readonly grounds: readonly Ground[]
  /** Version of the policy in force, e.g. `default-1+3fa9c1d2`. */
  readonly policy: string
  readonly evidence: readonly Evidence[]
  readonly action: Action
  /** ATT&CK technique id, for behaviour and sightings that have one. */
  readonly technique: string | null
  readonly setAside: SetAside | null
}

/** Completes a finding with its id. The same subject, editions and policy give the same bytes, years later. */
export function finding(parts: Omit<Finding, 'id'>): Finding {
  const score = Math.round(parts.score * 1e4) / 1e4
  const evidence = parts.evidence.map(({ file: _, ...rest }) => rest)
  const id = createHash('sha256')
    .update(canonical({ ...parts, score, evidence }))
    .digest('hex')
  return { id, ...parts, score }
}

/** JSON with keys sorted at every level and no white space: the bytes that hashes are taken over. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(v => canonical(v ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const record = value as Record<string, unknown>
  const keys = Object.keys(record)
    .filter(key => record[key] !== undefined)
    .sort()
  return `{${keys.map(key => `${JSON.stringify(key)}:${canonical(record[key])}`).join(',')}}`
}
