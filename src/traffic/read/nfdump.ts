import { csvRows } from '../../evidence/csv.ts'
import type { Input, Reader } from '../../evidence/input.ts'
import { type Batch, InputFault, type Rejection } from '../../evidence/rejection.ts'
import type { TrafficRecord } from '../connection.ts'
import { jsonObjects } from './json-objects.ts'
import { Pairing } from './netflow/pairing.ts'
import { type Fields, nfdumpFlow } from './nfdump-flow.ts'

/** `nfdump -o csv`, in the form before 1.7 (ts, sa, da …) and since (firstSeen, srcAddr, dstAddr …). */
export const nfdumpCsv: Reader<TrafficRecord> = {
  format: 'nfdump-csv',
  sniff: head =>
    /^(?:ts,te,td,sa,da,sp,dp,pr,|firstSeen,duration,proto,srcAddr,)/.test(head.toString('latin1', 0, 100)) ? 1 : 0,
  read: readCsv,
}

/** `nfdump -o json` (one list) and `-o ndjson` or `json-log` (one object a line). */
export const nfdumpJson: Reader<TrafficRecord> = {
  format: 'nfdump-json',
  sniff(head) {
    const text = head.toString('latin1', 0, 4_096)
    if (!/^\s*\[?\s*\{/.test(text)) return 0
    return /"type"\s*:\s*"(?:FLOW|EVENT|STAT)"/.test(text) && /"(?:t_first|first|src[46]_addr)"\s*:/.test(text)
      ? 0.97
      : 0
  },
  read: readJson,
}

async function* readCsv(input: Input): AsyncGenerator<Batch<TrafficRecord>> {
  const pairing = new Pairing()
  let header: readonly string[] | null = null
  let summary = false
  yield { records: [connLog(input)], rejected: [] }
  for await (const batch of csvRows(input, ',')) {
    const rejected: Rejection[] = [...batch.rejected]
    for (const { line, cells } of batch.records) {
      if (header === null) header = cells.map(cell => cell.trim())
      // The totals that nfdump prints at the end repeat what stands above.
      else if (summary || cells[0]?.trim() === 'Summary') summary = true
      else if (cells.length < header.length)
        rejected.push({
          file: input.path,
          line,
          field: null,
          reason: `has ${cells.length} cells where the header has ${header.length}`,
        })
      else take(fieldsOf(header, cells), { pairing, input, line, rejected })
    }
    yield { records: pairing.drain(), rejected }
  }
  yield { records: pairing.end(), rejected: [] }
}

async function* readJson(input: Input): AsyncGenerator<Batch<TrafficRecord>> {
  const pairing = new Pairing()
  yield { records: [connLog(input)], rejected: [] }
  try {
    for await (const { objects, rejected } of jsonObjects(input)) {
      const refused: Rejection[] = [...rejected]
      for (const { line, object } of objects)
        take(name => asText(object[name]), { pairing, input, line, rejected: refused })
      yield { records: pairing.drain(), rejected: refused }
    }
  } catch (error) {
    if (!(error instanceof InputFault)) throw error
    yield { records: pairing.end(), rejected: [] }
    throw error
  }
  yield { records: pairing.end(), rejected: [] }
}

type At = { readonly pairing: Pairing; readonly input: Input; readonly line: number; readonly rejected: Rejection[] }

function take(fields: Fields, { pairing, input, line, rejected }: At): void {
  const flow = nfdumpFlow(fields, line)
  if ('reason' in flow) rejected.push({ file: input.path, line, ...flow })
  else pairing.take(flow)
}

function fieldsOf(header: readonly string[], cells: readonly string[]): Fields {
  return name => {
    const cell = cells[header.indexOf(name)]?.trim()
    return cell === undefined || cell === '' ? null : cell
  }
}

const asText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null

const connLog = (_input: Input): TrafficRecord => ({
  kind: 'log',
  line: 1,
  log: 'conn',
  examined: true,
  lines: 0,
  ignored: [],
})
