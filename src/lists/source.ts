import type { Input } from '../evidence/input.ts'
import type { Batch } from '../evidence/rejection.ts'
import type { Entry } from './entry.ts'

/**
 * One list of one issuer: `lists/sources/<id>/` holds `facts.ts`, `reader.ts` (exports a `ListSource`), `sample/`
 * (files that we wrote ourselves, every field in them) and `expected.jsonl` (the entries of the sample, one canonical
 * JSON line each, sorted by id). `lists/sources.ts` names it.
 */
export type ListSource = {
  readonly facts: ListFacts
  /** Looks at the head and the name of one file. Null when the file is not of this list. */
  readonly sniff: (head: Buffer, path: string) => Sniffed | null
  /** Reads the files of one edition together. Yields entries in any order; an id never twice. */
  readonly read: (files: readonly SourceFile[]) => AsyncIterable<Portion>
}

/** What is known about a list before any file of it was read. */
export type ListFacts = {
  /** e.g. `ofac-sdn`; the name of its folder. */
  readonly id: string
  readonly title: string
  readonly issuer: string
  /** What the list is for, in one sentence, with its legal basis. */
  readonly programme: string
  /** Page of the issuer about the list. */
  readonly home: string
  readonly licence: string
  /** Hours after which a newer edition may be expected; null when there is no rhythm. */
  readonly updateHours: number | null
  /** An edition with fewer or more entries is refused. */
  readonly bounds: { readonly min: number; readonly max: number }
  /** Share (0–1) of entries that an edition may lose against the one in force before it is refused. */
  readonly shrink: number
  /** Share (0–1) of records that may be rejected before the edition is refused. */
  readonly rejected: number
  /** Ways in which the issuer publishes the list, the preferred one first. Empty: the list is only imported, never fetched. */
  readonly forms: readonly ListForm[]
  /** Our page about the layout, where the authority publishes a page or a document and somebody keeps it as a table. */
  readonly layout?: string
}

/**
 * One way of publishing. A form without files is a folder of any number of them, one a record or so:
 * the role of each is `<form id>:<name>`, and such a form is imported, never fetched.
 */
export type ListForm = { readonly id: string; readonly files: readonly FileFacts[] }

type FileFacts = {
  /** Unique in the list, e.g. `sdn`, `alt`, `xml`. */
  readonly role: string
  readonly required: boolean
  /** The issuer's addresses of the file in order of preference; the next is tried when one fails. */
  readonly addresses: readonly string[]
}

/** `certainty` is 0–1; the surest list wins. */
export type Sniffed = { readonly role: string; readonly certainty: number }

export type SourceFile = { readonly role: string; readonly input: Input }

/** Entries with what was rejected among them, and what the file says about itself when it does. */
export type Portion = Batch<Entry> & {
  /** The issuer's publication date, ISO 8601. */
  readonly published?: string
  /** How many entries the issuer says that the edition has. Another number read refuses the edition. */
  readonly declared?: number
  /** Records seen by kind, added up over all portions: `{ sdn: 2000, alt: 3100 }`. For people and tests. */
  readonly counts?: Readonly<Record<string, number>>
  /** What is odd about a file, though it could be read: `no end mark`. */
  readonly oddity?: string
  /** True when nothing in the file tells that it is whole. An edition of such a file may hardly shrink at all. */
  readonly endless?: boolean
}

/** True of a role that one edition may hold any number of, each under its own name. */
export const isOpenRole = (facts: ListFacts, role: string): boolean =>
  facts.forms.some(form => form.files.length === 0 && role.startsWith(`${form.id}:`))

/**
 * The same list under a name of the operator's own: one organisation has several private lists and indicator feeds,
 * and an edition of one must not replace another's. Its id is `<list>.<name>`.
 */
export const namedSource = (source: ListSource, name: string): ListSource => ({
  ...source,
  facts: { ...source.facts, id: `${source.facts.id}.${name}`, title: `${source.facts.title}: ${name}` },
})
