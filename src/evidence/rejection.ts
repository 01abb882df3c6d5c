/** A row, element or file that could not be used. Counted and shown, never dropped in silence. */
export type Rejection = {
  readonly file: string
  /** From 1; null when the fault is the whole file's. */
  readonly line: number | null
  readonly field: string | null
  readonly reason: string
}

/** What a reader hands on: as many records as it has at hand, and what it had to reject among them. */
export type Batch<T> = {
  readonly records: readonly T[]
  readonly rejected: readonly Rejection[]
  /** What a person should know though everything was examined: columns without use, a number used twice. */
  readonly notes?: readonly string[]
}

/**
 * The rest of a file cannot be read: cut short, not what it says it is, or past a bound.
 * What was read before it stands; the run that meets it is incomplete.
 */
export class InputFault extends Error {
  override readonly name = 'InputFault'
  readonly file: string
  readonly line: number | null

  constructor(file: string, line: number | null, reason: string) {
    super(reason)
    this.file = file
    this.line = line
  }
}

export const faultRejection = (fault: InputFault): Rejection => ({
  file: fault.file,
  line: fault.line,
  field: null,
  reason: fault.message,
})
