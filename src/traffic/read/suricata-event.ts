import type { Ends } from '../connection.ts'
import type { Row } from './row.ts'

/** One event: the fields that all events have, read and checked, and the part that is its own. */
export type EveEvent = {
  readonly row: Row
  readonly ends: Ends
  readonly proto: string
  readonly event: Readonly<Record<string, unknown>>
  /** The object under the event's own type, e.g. `dns`. */
  readonly own: Readonly<Record<string, unknown>>
}
