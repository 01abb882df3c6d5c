import type { Entry } from './entry.ts'

/** What is known of an edition without reading its entries. */
export type EditionFacts = {
  readonly list: string
  /** sha256 (hex) over the canonical bytes: one canonical JSON line an entry, sorted by id. */
  readonly hash: string
  /** The issuer's publication date (ISO 8601) when the file prints one. */
  readonly published: string | null
  readonly imported: string
  readonly entries: number
  /** The files that it was read from, with the sha256 of each as it lay on disk. */
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
  readonly state: 'in-force' | 'superseded' | 'refused'
  /** Why it was refused, or what was odd about it. */
  readonly note: string | null
}

/** Immutable: what an examination is held against. */
export type Edition = { readonly facts: EditionFacts; readonly entries: readonly Entry[] }
