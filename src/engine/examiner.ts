import type { Input, Reader } from '../evidence/input.ts'
import type { Rejection } from '../evidence/rejection.ts'
import type { Finding, Surface } from '../finding.ts'

/** What one stretch of a file gave. */
export type Stretch = {
  readonly records: number
  readonly findings: readonly Finding[]
  readonly rejected: readonly Rejection[]
  readonly notes?: readonly string[]
}

/** One format of one surface: reads a file and examines it as it goes. */
export type Format = {
  readonly format: string
  readonly surface: Surface
  /** What its records are called when they are counted: parties, payments, devices, connections. */
  readonly counts: string
  readonly sniff: (head: Buffer, path: string) => number
  readonly examine: (input: Input) => AsyncIterable<Stretch>
}

/** One surface's part in a run. `close` gives what only the whole run can tell: channels, coverage. */
export type Examiner = {
  readonly formats: readonly Format[]
  readonly close: () => {
    readonly findings: readonly Finding[]
    readonly notes: readonly string[]
    /** What no file of the run completed. */
    readonly rejected?: readonly Rejection[]
  }
}

/** A surface whose every record is examined by itself. */
export function recordFormat<T>(parts: {
  readonly reader: Reader<T>
  readonly surface: Surface
  readonly counts: string
  readonly examine: (record: T, file: { readonly file: string; readonly sha256: string }) => readonly Finding[]
}): Format {
  const { reader, surface, counts, examine } = parts
  async function* stretches(input: Input): AsyncGenerator<Stretch> {
    const file = { file: input.path, sha256: input.sha256 }
    for await (const { records, rejected, notes = [] } of reader.read(input)) {
      yield { records: records.length, findings: records.flatMap(record => examine(record, file)), rejected, notes }
    }
  }
  return { format: reader.format, surface, counts, sniff: reader.sniff, examine: stretches }
}
