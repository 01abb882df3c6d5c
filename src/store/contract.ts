import type { Rejection } from '../evidence/rejection.ts'
import type { Finding, Severity, Surface } from '../finding.ts'

/** What the rooms need to be remembered. One suite (`contract.test.ts`) holds every backend to it. */
export type Store = {
  readonly editions: EditionStore
  readonly validators: ValidatorStore
  readonly runs: RunStore
  readonly clearances: ClearanceStore
  readonly bases: BaseStore
  readonly close: () => Promise<void>
}

/** Facts of one edition as kept; `list` and `hash` name it. The entries themselves lie in the archive. */
export type EditionRow = {
  readonly list: string
  readonly hash: string
  readonly published: string | null
  readonly imported: string
  readonly entries: number
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
  readonly state: 'in-force' | 'superseded' | 'refused'
  readonly note: string | null
}

export type EditionStore = {
  /** Adds an edition as superseded or refused. One that is known already stays as it was. */
  readonly add: (row: EditionRow) => Promise<void>
  /** Puts an edition in force and supersedes the one before, in one step. Throws when it is unknown or was refused. */
  readonly switchTo: (list: string, hash: string, at: string) => Promise<void>
  readonly inForce: (list: string) => Promise<EditionRow | null>
  readonly find: (list: string, hash: string) => Promise<EditionRow | null>
  /** Every edition of a list, or of all lists, the newest first. */
  readonly history: (list?: string) => Promise<readonly EditionRow[]>
  /** Each switch of a list in the order it was made: what was in force on a given day. */
  readonly switches: (list: string) => Promise<readonly { readonly hash: string; readonly at: string }[]>
}

/** What an HTTP server said about the last whole file, so that an unchanged one is not sent again. */
export type Validator = {
  readonly address: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** sha256 (hex) of the file, so that it can be taken from the archive on 304. */
  readonly sha256: string
  /** When the server was last asked, ISO 8601. */
  readonly checked: string
}

export type ValidatorStore = {
  readonly get: (address: string) => Promise<Validator | null>
  readonly put: (validator: Validator) => Promise<void>
}

/** One examination of a set of files. */
export type Run = {
  readonly id: string
  /** ISO 8601. */
  readonly started: string
  readonly finished: string | null
  /** Policy version, see `policyVersion`. */
  readonly policy: string
  readonly editions: readonly { readonly list: string; readonly hash: string }[]
  readonly files: readonly RunFile[]
  /** False when anything could not be examined; `notes` says what. */
  readonly complete: boolean
  readonly notes: readonly string[]
  /** e.g. `{ parties: 300, connections: 41234, findings: 6 }`. */
  readonly counts: Readonly<Record<string, number>>
}

export type RunFile = {
  readonly path: string
  readonly sha256: string
  readonly format: string
  readonly records: number
  readonly rejected: number
}

export type FindingFilter = {
  readonly run?: string
  readonly surface?: Surface
  readonly severity?: Severity
  readonly kind?: Finding['kind']
  readonly adversary?: string
  readonly list?: string
  readonly entry?: string
  /** Words in the subject's label, any case. */
  readonly subject?: string
  /** Set-aside findings are left out unless asked for. */
  readonly includeSetAside?: boolean
  /** 1–10,000; 1,000 when absent. */
  readonly limit?: number
  readonly offset?: number
}

export type StoredFinding = { readonly run: string; readonly finding: Finding }

export type RunStore = {
  /**
   * Keeps a run with all that came of it, in one step: a run must never stand there without its findings.
   * One that is known already stays as it was.
   */
  readonly keep: (
    run: Run,
    of: { readonly findings: readonly Finding[]; readonly rejections: readonly Rejection[] },
  ) => Promise<void>
  readonly find: (id: string) => Promise<Run | null>
  /** The newest first. */
  readonly list: (limit?: number) => Promise<readonly Run[]>
  /** Highest score first, then in the order they were saved. `total` counts all that match. */
  readonly findings: (
    filter: FindingFilter,
  ) => Promise<{ readonly total: number; readonly findings: readonly StoredFinding[] }>
  /** By its id, or by the first 8 or more characters of it when they are no other's. */
  readonly finding: (id: string) => Promise<StoredFinding | null>
  readonly rejections: (
    run: string,
    page?: { readonly limit?: number; readonly offset?: number },
  ) => Promise<{ readonly total: number; readonly rejections: readonly Rejection[] }>
}

/** A person's decision that a subject is not who an entry names. It is bound to the contents of both. */
export type Clearance = {
  readonly id: string
  /** See `subjectKey` in `cases/clearance.ts`. */
  readonly subject: string
  readonly subjectId: string
  readonly subjectLabel: string
  readonly list: string
  readonly entry: string
  readonly entryName: string
  /** sha256 (hex) of the entry's contents as they were when it was cleared. */
  readonly contents: string
  /** The finding that it decided on. */
  readonly finding: string
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  readonly reason: string
  /** Last day on which it holds, ISO 8601 date; null holds until something changes. */
  readonly until: string | null
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string } | null
}

export type ClearanceStore = {
  /** Throws when its id is known: a decision is made once. */
  readonly add: (clearance: Clearance) => Promise<void>
  readonly find: (id: string) => Promise<Clearance | null>
  /** The newest first; those withdrawn with them. */
  readonly list: () => Promise<readonly Clearance[]>
  /** False when it is unknown or was withdrawn before. */
  readonly withdraw: (
    id: string,
    how: { readonly by: string; readonly at: string; readonly reason: string },
  ) => Promise<boolean>
}

/** What a customer base was last examined against. */
export type BaseFacts = {
  readonly name: string
  /** ISO 8601. */
  readonly examined: string
  /** Policy version. */
  readonly policy: string
  /** Version of the program: another one may examine otherwise. */
  readonly program: string
  readonly editions: readonly { readonly list: string; readonly hash: string }[]
}

/** One party of a base with its last result. Everything but the id is the engine's own text. */
export type BaseMember = {
  /** Unique in the base. */
  readonly id: string
  readonly party: string
  /** Names what the result followed from. */
  readonly basis: string
  readonly findings: string
}

export type BaseStore = {
  readonly find: (name: string) => Promise<BaseFacts | null>
  /** Members in the order in which they were first kept, `from` a position on; a page of at most `limit`. */
  readonly members: (
    name: string,
    page: { readonly from: number; readonly limit: number },
  ) => Promise<readonly BaseMember[]>
  /** Puts facts and members in one step: those given are added or replaced, those dropped go. All or none. */
  readonly keep: (
    facts: BaseFacts,
    change: { readonly put: readonly BaseMember[]; readonly drop: readonly string[] },
  ) => Promise<void>
}
