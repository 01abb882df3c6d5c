import type { Input } from '../../evidence/input.ts'
import type { Batch, Rejection } from '../../evidence/rejection.ts'
import type { Log, TrafficRecord } from '../connection.ts'
import { jsonLines } from './json-lines.ts'
import { fieldOf, JsonRow } from './json-row.ts'
import { isOpenLog, logOfFields, logOfPath } from './zeek-kind.ts'
import { zeekLogs } from './zeek-logs.ts'

/** Zeek's JSON logs: one object a line, fields in any order, of one log or of several (told by `_path`, the fields, the file's name). */
export async function* readZeekJson(input: Input): AsyncGenerator<Batch<TrafficRecord>> {
  const file: JsonFile = {
    input,
    row: new JsonRow(),
    named: logOfPath(input.path),
    open: isOpenLog(input.path),
    known: new Map(),
  }
  for await (const run of jsonLines(input)) {
    const records: TrafficRecord[] = []
    const passed = new Map<string, Log>()
    for (const { line, object } of run.lines)
      takeObject(file, { line, object }, { records, passed, rejected: run.rejected })
    yield { records: [...records, ...passed.values()], rejected: run.rejected }
  }
}

type JsonFile = {
  readonly input: Input
  readonly row: JsonRow
  readonly named: string | null
  readonly open: boolean
  /** Fields seen so far of each log, so that those without use are named once. */
  readonly known: Map<string, Set<string>>
}

type Out = { readonly records: TrafficRecord[]; readonly passed: Map<string, Log>; readonly rejected: Rejection[] }

function takeObject(
  file: JsonFile,
  { line, object }: { line: number; object: Readonly<Record<string, unknown>> },
  out: Out,
): void {
  const told = logOf(file, object)
  const log = told.replace(/^open_/, '')
  const shape = zeekLogs.get(log)
  if (shape === undefined) {
    const before = out.passed.get(log)
    out.passed.set(log, {
      kind: 'log',
      line: before?.line ?? line,
      log,
      examined: false,
      lines: (before?.lines ?? 0) + 1,
      ignored: [],
    })
    return
  }
  nameFields(file, { log, line, used: shape.fields, object }, out)
  file.row.line = line
  file.row.stand(object, shape.fields)
  const record = shape.build(file.row, file.open || told !== log)
  const reject = (field: string, reason: string) => out.rejected.push({ file: file.input.path, line, field, reason })
  if (record !== null) out.records.push(record)
  for (const fault of file.row.faults)
    reject(fault.field, record === null ? fault.reason : `${fault.reason}; the line is examined without it`)
  if (record === null && file.row.faults.length === 0)
    reject(
      shape.needed.filter(name => fieldOf(object, name) == null).join(', '),
      'is missing, and without it the line is no record',
    )
}

function logOf(file: JsonFile, object: Readonly<Record<string, unknown>>): string {
  const path = object._path
  if (typeof path === 'string' && path !== '') return path
  return logOfFields({ has: name => fieldOf(object, name) !== undefined }) ?? file.named ?? 'unknown'
}

function nameFields(
  file: JsonFile,
  at: { log: string; line: number; used: readonly string[]; object: object },
  out: Out,
): void {
  let known = file.known.get(at.log)
  if (known === undefined) {
    known = new Set(['_path', '_write_ts', ...at.used])
    file.known.set(at.log, known)
    out.records.push({ kind: 'log', line: at.line, log: at.log, examined: true, lines: 0, ignored: [] })
  }
  for (const name in at.object) {
    if (known.has(name)) continue
    known.add(name)
    out.records.push({ kind: 'log', line: at.line, log: at.log, examined: true, lines: 0, ignored: [name] })
  }
}
