import type { TrafficRecord } from '../connection.ts'

/** What is wrong with one field of a line. */
export type Fault = { readonly field: string; readonly reason: string }

/**
 * One line of a log, its fields by position in the log's `fields`; null where the log leaves the field unset or has no such field.
 * A value that is not what its field holds is null too, and a fault says why.
 */
export interface Row {
  readonly line: number
  readonly faults: readonly Fault[]
  text(column: number): string | null
  /** As `text`, for fields with few different values: the same value is the same string in memory. */
  word(column: number): string | null
  number(column: number): number | null
  flag(column: number): boolean | null
  time(column: number): number | null
  /** Seconds that something lasted. */
  lasting(column: number): number | null
  port(column: number): number | null
  address(column: number): string | null
  list(column: number): readonly string[]
}

/** How one kind of log is read: the fields in use, and the record that they make; null when a field is missing without which there is none. */
export type LogShape = {
  readonly log: string
  readonly fields: readonly string[]
  /** Fields without which a line is no record. */
  readonly needed: readonly string[]
  readonly build: (row: Row, open: boolean) => TrafficRecord | null
}

/** Positions of named fields: `at(['ts', 'uid']).uid` is 1. */
export const positions = <const F extends readonly string[]>(fields: F): { readonly [name in F[number]]: number } =>
  Object.fromEntries(fields.map((field, position) => [field, position])) as { [name in F[number]]: number }

/** Years 1970 to 9999. */
export const plausibleTime = (seconds: number): boolean => seconds > 0 && seconds < 253_402_300_800

/** Ten years, in seconds: no sensor ran longer, and damage is told by it. A step of the clock back makes a connection last less than nothing. */
export const longestLasting = 315_576_000
export const plausibleLasting = (seconds: number): boolean => Math.abs(seconds) <= longestLasting
