import type { Input } from '../../evidence/input.ts'
import { type Batch, InputFault, type Rejection } from '../../evidence/rejection.ts'
import type { TrafficRecord } from '../connection.ts'
import { clockNote, unsetBefore } from '../history/clock-skew.ts'
import type { LogShape } from './row.ts'
import { type TsvForm, TsvRow, unescaped } from './tsv-row.ts'
import { isOpenLog, logOfFields, logOfPath } from './zeek-kind.ts'
import { zeekLogs } from './zeek-logs.ts'

const newline = 0x0a
const hash = 0x23
const longestLine = 16 * 1024 * 1024
const defaultForm: TsvForm = { separator: 9, setSeparator: ',', empty: '(empty)', unset: '-' }

/**
 * Zeek's own log format: lines of `#` directives, then one record a line. The header may come again
 * in the middle (logs put together after rotation), `#close` may be missing, and the last line may be cut.
 * Throws `InputFault` where no header says what the fields are.
 */
export async function* readZeekTsv(input: Input): AsyncGenerator<Batch<TrafficRecord>> {
  const file = new TsvFile(input)
  let rest: Buffer = Buffer.alloc(0)
  let begun = false
  for await (const chunk of input.chunks()) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    if (!begun) bytes = withoutMark(bytes)
    begun = true
    const end = bytes.lastIndexOf(newline) + 1
    file.take(bytes, end)
    rest = bytes.subarray(end)
    if (rest.length > longestLine)
      throw new InputFault(input.path, file.line, `line is longer than ${longestLine} bytes`)
    if (end > 0) yield file.batch()
  }
  if (rest.length > 0) file.takeUnterminated(rest)
  yield { ...file.batch(), notes: file.clockNotes() }
}

const withoutMark = (bytes: Buffer): Buffer =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

class TsvFile {
  /** The line to be read next. */
  line = 1
  readonly #input: Input
  readonly #row = new TsvRow(defaultForm)
  #records: TrafficRecord[] = []
  #rejected: Rejection[] = []
  #form = defaultForm
  #path: string | null = null
  #fields: readonly string[] | null = null
  #shape: LogShape | null = null
  #open = false
  #log = ''
  #passed = 0
  #opened: string | null = null
  #closed: string | null = null
  #first = Number.POSITIVE_INFINITY
  #last = Number.NEGATIVE_INFINITY

  constructor(input: Input) {
    this.#input = input
  }

  take(bytes: Buffer, whole: number): void {
    for (let start = 0; start < whole; ) {
      const stop = bytes.indexOf(newline, start)
      this.#takeLine(bytes, start, stop, true)
      start = stop + 1
    }
  }

  /** The last line has no line end: a log that is being written, or was cut. It counts when it is whole. */
  takeUnterminated(bytes: Buffer): void {
    this.#takeLine(bytes, 0, bytes.length, false)
  }

  batch(): Batch<TrafficRecord> {
    if (this.#passed > 0) this.#records.push(this.#logRecord(this.#passed, []))
    this.#passed = 0
    const batch = { records: this.#records, rejected: this.#rejected }
    this.#records = []
    this.#rejected = []
    return batch
  }

  /** What the log's own marks of its beginning and end say of the sensor's clock. Of several logs in one file nothing is said. */
  clockNotes(): readonly string[] {
    if (this.#opened === null || this.#first > this.#last) return []
    const header = `#open\t${this.#opened}\n`
    const note = clockNote({ header, closed: this.#closed }, { first: this.#first, last: this.#last })
    return note === null ? [] : [`${this.#input.path}: ${note}`]
  }

  #takeLine(bytes: Buffer, start: number, stop: number, terminated: boolean): void {
    const end = stop > start && bytes[stop - 1] === 0x0d ? stop - 1 : stop
    if (end === start) {
      this.line++
      return
    }
    if (bytes[start] === hash) this.#directive(bytes.toString('utf8', start, end))
    else if (this.#fields === null)
      throw new InputFault(
        this.#input.path,
        this.line,
        'a record stands before any #fields line: the head of the log is missing, so its fields have no names',
      )
    else if (this.#shape === null) this.#passed++
    else this.#record(this.#shape, { bytes, start, end, terminated })
    this.line++
  }

  #record(shape: LogShape, at: { bytes: Buffer; start: number; end: number; terminated: boolean }): void {
    const row = this.#row
    const width = row.stand(at.bytes, at.start, at.end)
    const expected = (this.#fields as readonly string[]).length
    if (width !== expected) {
      const cut = !at.terminated && width < expected
      this.#reject(
        null,
        cut
          ? `the last line is cut short: ${width} of ${expected} fields`
          : `has ${width} fields where the header names ${expected}`,
      )
      return
    }
    row.line = this.line
    const record = shape.build(row, this.#open)
    if (record !== null) this.#take(record)
    for (const fault of row.faults)
      this.#reject(fault.field, record === null ? fault.reason : `${fault.reason}; the line is examined without it`)
    if (record === null && row.faults.length === 0)
      this.#reject(shape.needed.join(', '), 'is unset, and without it the line is no record')
  }

  #take(record: TrafficRecord): void {
    this.#records.push(record)
    if (record.kind === 'log' || record.ts < unsetBefore) return
    const written = record.kind === 'connection' ? record.ts + (record.duration ?? 0) : record.ts
    if (written < this.#first) this.#first = written
    if (written > this.#last) this.#last = written
  }

  #reject(field: string | null, reason: string): void {
    this.#rejected.push({ file: this.#input.path, line: this.line, field, reason })
  }

  #directive(text: string): void {
    const space = text.startsWith('#separator ') ? ' ' : String.fromCharCode(this.#form.separator)
    const [name, ...values] = text.split(space)
    const value = values[0] ?? ''
    switch (name) {
      case '#separator':
        this.#separator(value)
        return
      case '#set_separator':
        this.#form = { ...this.#form, setSeparator: unescaped(value) || ',' }
        return
      case '#empty_field':
        this.#form = { ...this.#form, empty: value }
        return
      case '#unset_field':
        this.#form = { ...this.#form, unset: value }
        return
      case '#path':
        this.#path = value
        return
      case '#fields':
        this.#header(values)
        return
      case '#types':
        return
      case '#open':
        this.#opened = this.#opened === null ? value : ''
        return
      case '#close':
        this.#closed = value
        return
      default:
        this.#reject(null, `${JSON.stringify(text.slice(0, 60))} is no directive of a Zeek log`)
    }
  }

  /** The first line of a header: what an earlier header said is over. */
  #separator(value: string): void {
    const separator = Buffer.from(unescaped(value), 'latin1')
    if (separator.length !== 1)
      throw new InputFault(
        this.#input.path,
        this.line,
        `#separator ${JSON.stringify(value.slice(0, 20))} is not one byte`,
      )
    this.#form = { ...defaultForm, separator: separator[0] as number }
    this.#path = null
  }

  #header(fields: readonly string[]): void {
    if (this.#passed > 0) this.#records.push(this.#logRecord(this.#passed, []))
    this.#passed = 0
    this.#fields = fields
    this.#log = this.#path ?? logOfPath(this.#input.path) ?? logOfFields(new Set(fields)) ?? 'unknown'
    this.#open = isOpenLog(this.#input.path) || this.#log.startsWith('open_')
    this.#log = this.#log.replace(/^open_/, '')
    this.#shape = zeekLogs.get(this.#log) ?? null
    const used = this.#shape?.fields ?? []
    const missing = (this.#shape?.needed ?? []).filter(name => !fields.includes(name))
    if (missing.length > 0)
      throw new InputFault(
        this.#input.path,
        this.line,
        `the header of this ${this.#log} log names no ${missing.join(', ')}`,
      )
    this.#row.shape(this.#form, used, fields)
    this.#records.push(this.#logRecord(0, this.#shape === null ? [] : fields.filter(name => !used.includes(name))))
  }

  #logRecord(lines: number, ignored: readonly string[]): TrafficRecord {
    return { kind: 'log', line: this.line, log: this.#log, examined: this.#shape !== null, lines, ignored }
  }
}
