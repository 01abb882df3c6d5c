import type { TrafficRecord } from '../../connection.ts'

/** When and in which packet something was said. */
export type Moment = { readonly ts: number; readonly line: number }

/** What two ends say to each other in one protocol. Bytes come in order; `from` is 0 for the originator's. */
export type Dialogue = {
  readonly service: string | null
  /** False when nothing more is wanted of this direction. */
  readonly take: (from: 0 | 1, bytes: Buffer, at: Moment, out: TrafficRecord[]) => boolean
  /** The flow is over: what was said so far is told. */
  readonly end: (out: TrafficRecord[]) => void
}
