import { InputFault } from '../evidence/rejection.ts'
import type { Ended } from './growing-file.ts'
import type { Imprint, Likeness } from './imprint.ts'

/** A log that was read, or is. */
export type KnownLog = {
  readonly path: string
  readonly imprint: Imprint
  readonly ended: Ended | null
  /** Whether it holds bytes that are still to be read, or was cut. */
  readonly behind: () => Promise<boolean>
}

export type Candidate = {
  readonly head: Buffer
  readonly bytes: () => AsyncIterable<Buffer>
  /** It has not grown since the last look. */
  readonly still: boolean
  /** There is no later look. */
  readonly last: boolean
}

/**
 * What a file is to those that were read: `new`; a `copy` of which every byte was read; `more`, a file that begins with
 * `likeness.lines` bytes that were read; or one of which it cannot be told yet.
 */
export type Verdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'copy'; readonly of: string }
  | { readonly kind: 'more'; readonly of: string; readonly likeness: Likeness }

/** Past this many the oldest are forgotten, and a copy of one of them is read as a log of its own. */
const mostKnown = 2_000

/** The logs that were read, by which copies of them are known. */
export class KnownLogs {
  readonly #logs: KnownLog[] = []

  remember(log: KnownLog): void {
    this.#logs.push(log)
    if (this.#logs.length > mostKnown) this.#logs.shift()
  }

  async verdict({ head, bytes, still, last }: Candidate): Promise<Verdict> {
    let best: { readonly log: KnownLog; readonly likeness: Likeness } | null = null
    for (const log of this.#logs) {
      if (!log.imprint.begins(head)) continue
      const likeness = await log.imprint.likeness(bytes()).catch(damaged)
      // Read as a log of its own, it says what is wrong with it.
      if (likeness === null) return { kind: 'new' }
      if (likeness.rest === 'nothing') return { kind: 'copy', of: log.path }
      if (best === null || likeness.same > best.likeness.same) best = { log, likeness }
    }
    if (best === null || best.likeness.lines === 0) return { kind: 'new' }
    const { log, likeness } = best
    // A copy that is being made ends anywhere.
    if (likeness.rest === 'unproven' && !still && !last) return { kind: 'wait' }
    if (likeness.whole && log.ended === null && !last) {
      // What the copy has more may come of the log itself, or was cut from it.
      if (likeness.rest === 'part of a line' || (await log.behind())) return { kind: 'wait' }
    }
    if (likeness.whole && likeness.rest === 'part of a line' && log.ended === 'stopped')
      return { kind: 'copy', of: log.path }
    return { kind: 'more', of: log.path, likeness }
  }
}

function damaged(error: unknown): null {
  if (error instanceof InputFault) return null
  throw error
}
