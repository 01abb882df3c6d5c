import type { Input, Reader } from '../../evidence/input.ts'
import { lineRuns } from '../../evidence/lines.ts'
import type { Batch } from '../../evidence/rejection.ts'
import type { TrafficRecord } from '../connection.ts'
import { firstJsonLine } from './json-lines.ts'
import { fieldOf } from './json-row.ts'
import { readZeekJson } from './zeek-json.ts'
import { logOfFields, logOfPath } from './zeek-kind.ts'
import { readZeekTsv } from './zeek-tsv.ts'

/** Zeek's TSV logs, with or without their header; without one, reading says that it is missing. */
export const zeekTsv: Reader<TrafficRecord> = {
  format: 'zeek-tsv',
  sniff(head, path) {
    const text = head.toString('latin1', 0, 4096).replace(/^\xef\xbb\xbf/, '')
    if (/^#separator \S/.test(text)) return 1
    if (/^#(?:fields|path|set_separator|empty_field|unset_field)\t/.test(text)) return 0.95
    // Seconds with a fraction, a connection id, an address and a port: a record whose header was cut off.
    if (/^\d{9,10}\.\d{6}\t[CF][A-Za-z0-9]{8,}\t[0-9a-f.:]+\t\d+\t/.test(text))
      return logOfPath(path) === null ? 0.6 : 0.9
    return 0
  },
  read: readZeekTsv,
}

export const zeekJson: Reader<TrafficRecord> = {
  format: 'zeek-json',
  sniff(head, path) {
    const object = firstJsonLine(head)
    if (object === null || !('ts' in object)) return 0
    const log = logOfFields({ has: name => fieldOf(object, name) !== undefined })
    if (typeof object._path === 'string') return 0.98
    if (fieldOf(object, 'id.orig_h') !== undefined) return 0.96
    if (log !== null) return 0.9
    return logOfPath(path) === null ? 0 : 0.5
  },
  read: readZeekJson,
}

/** The hourly summary that some sensors write beside the logs, for people: known by its first line, and not examined. */
export const zeekSummary: Reader<TrafficRecord> = {
  format: 'zeek-conn-summary',
  sniff: head => (/^>== Total === \d{4}-\d\d-\d\d/.test(head.toString('latin1', 0, 64).trimStart()) ? 0.9 : 0),
  async *read(input: Input): AsyncGenerator<Batch<TrafficRecord>> {
    for await (const { first, lines } of lineRuns(input))
      yield {
        records: [{ kind: 'log', line: first, log: 'conn-summary', examined: false, lines: lines.length, ignored: [] }],
        rejected: [],
      }
  },
}
