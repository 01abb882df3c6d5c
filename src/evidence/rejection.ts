/** A row, element or file that could not be used. Counted and shown, never dropped in silence. */
export type Rejection = {
  readonly file: string
  /** From 1; null when the fault is the whole file's. */
  readonly line: number | null
  readonly field: string | null
  readonly reason: string
}

/** What a reader hands on: as many records as it has at hand, and what it had to reject among them. */
export type Batch<T> = { readonly records: readonly T[]; readonly rejected: readonly Rejection[] }
