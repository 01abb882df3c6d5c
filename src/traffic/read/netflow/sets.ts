import type { FlowSink, Reading } from './datagram.ts'
import { flowOf, isUsed, samplingOf, valuesOf } from './elements.ts'
import { type Source, type Template, type TemplateField, templateOf, variableLength } from './templates.ts'

/** A message's sets stand in `bytes[from..to)`. Version 9 does not say where it ends: `bounded` is false. */
export type Message = {
  readonly bytes: Buffer
  readonly from: number
  readonly to: number
  readonly bounded: boolean
  readonly source: Source
  readonly clocks: { readonly exported: number; readonly uptime: number | null }
}

/** A set of records as it came, with what is needed to read it later. */
export type DataSet = {
  readonly id: number
  readonly body: Buffer
  readonly source: Source
  readonly clocks: Message['clocks']
}

const mostFields = 1_000
const leastDataId = 256

/** Reads the sets of a message of version 9 or IPFIX. Answers where the next message begins, null when it cannot be told. */
export function readSets(message: Message, { reading, sink }: { reading: Reading; sink: FlowSink }): number | null {
  const { bytes, source, clocks } = message
  const end = Math.min(message.to, bytes.length)
  let at = message.from
  while (at + 4 <= end) {
    const id = bytes.readUInt16BE(at)
    const length = bytes.readUInt16BE(at + 2)
    // No set has the number of a version: another message begins here.
    if (!message.bounded && (id === 5 || id === 9 || id === 10)) return at
    // Some exporters fill their datagrams up with zeros.
    if (id === 0 && length === 0 && allZero(bytes, at, end)) return end
    if (length < 4 || at + length > end) {
      sink.damaged(`set ${id} of ${length} bytes does not fit its message`)
      return message.bounded && message.to <= bytes.length ? message.to : null
    }
    const body = bytes.subarray(at + 4, at + length)
    if (id >= leastDataId) readData({ id, body, source, clocks }, { reading, sink })
    else readTemplates(id, body, { source, reading, sink })
    at += length
  }
  if (message.bounded && message.to > bytes.length) {
    sink.damaged('is cut short')
    return null
  }
  return message.bounded ? message.to : end
}

function allZero(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 0) return false
  return true
}

type Parts = { readonly source: Source; readonly reading: Reading; readonly sink: FlowSink }

function readTemplates(set: number, body: Buffer, { source, reading, sink }: Parts): void {
  const options = set === 1 || set === 3
  if (!options && set !== 0 && set !== 2) {
    sink.damaged(`set ${set} is of no known kind`)
    return
  }
  let at = 0
  // What is left is padding when it cannot hold a template.
  while (at + 4 <= body.length && body.readUInt16BE(at) >= leastDataId) {
    const read = options ? optionsAt(body, at, source) : templateAt(body, at, source)
    if (read === null) {
      sink.damaged(`template ${body.readUInt16BE(at)} does not fit its set`)
      return
    }
    at = read.end
    if (read.fields.length === 0) {
      reading.book.withdraw(source, read.id)
      continue
    }
    const template = templateOf({ id: read.id, source, fields: read.fields, scope: read.scope })
    if (template === null) sink.damaged(`template ${read.id} makes records without length`)
    else {
      reading.book.add(template)
      if (read.scope === null) sink.ignored(read.fields.filter(field => !isUsed(field)).map(fieldName))
    }
  }
}

const fieldName = ({ element, enterprise }: TemplateField): string =>
  enterprise === 0 ? `element ${element}` : `element ${enterprise}/${element}`

type ReadTemplate = {
  readonly id: number
  readonly fields: readonly TemplateField[]
  readonly scope: number | null
  readonly end: number
}

function templateAt(body: Buffer, at: number, source: Source): ReadTemplate | null {
  const read = fieldsAt(body, at + 4, { count: body.readUInt16BE(at + 2), source })
  return read === null ? null : { id: body.readUInt16BE(at), scope: null, ...read }
}

function optionsAt(body: Buffer, at: number, source: Source): ReadTemplate | null {
  if (at + 6 > body.length) return null
  const id = body.readUInt16BE(at)
  const first = body.readUInt16BE(at + 2)
  const second = body.readUInt16BE(at + 4)
  // Version 9 gives the lengths of scope and options in bytes, IPFIX the numbers of all fields and of those of the scope.
  if (source.version === 10 && first === 0) return { id, fields: [], scope: 0, end: at + 4 }
  const [scope, count] = source.version === 9 ? [first / 4, (first + second) / 4] : [second, first]
  if (!Number.isInteger(scope) || !Number.isInteger(count)) return null
  const read = fieldsAt(body, at + 6, { count, source })
  return read === null ? null : { id, scope, ...read }
}

function fieldsAt(
  body: Buffer,
  from: number,
  { count, source }: { count: number; source: Source },
): { fields: TemplateField[]; end: number } | null {
  if (count > mostFields) return null
  const fields: TemplateField[] = []
  let at = from
  for (let each = 0; each < count; each++) {
    if (at + 4 > body.length) return null
    const element = body.readUInt16BE(at)
    const length = body.readUInt16BE(at + 2)
    const enterprising = source.version === 10 && element >= 0x8000
    if (enterprising && at + 8 > body.length) return null
    fields.push({
      element: enterprising ? element & 0x7fff : element,
      enterprise: enterprising ? body.readUInt32BE(at + 4) : 0,
      length,
    })
    at += enterprising ? 8 : 4
  }
  return { fields, end: at }
}

/** Reads the records of a set by its template; without one the set is handed on as it is. */
export function readData(set: DataSet, { reading, sink }: { reading: Reading; sink: FlowSink }): void {
  const template = reading.book.find(set.source, set.id, set.body.length)
  if (template === null) {
    sink.unexplained(set)
    return
  }
  let at = 0
  while (at + template.least <= set.body.length) {
    const record = recordAt(set.body, at, template)
    if (record === null) {
      sink.damaged(`a record of template ${set.id} does not fit its set`)
      return
    }
    at = record.end
    reading.line++
    takeRecord(record.fields, { template, set, line: reading.line }, sink)
  }
}

type Field = { readonly field: TemplateField; readonly bytes: Buffer }

function takeRecord(
  fields: readonly Field[],
  at: { template: Template; set: DataSet; line: number },
  sink: FlowSink,
): void {
  const values = valuesOf(fields)
  const sampling = samplingOf(values)
  if (sampling !== null && sampling > 1) sink.sampled(sampling)
  const flow = at.template.scope === null ? flowOf(values, { ...at.set.clocks, line: at.line }) : null
  if (flow !== null) sink.flow(flow)
  else sink.other(at.template.scope === null ? 'records without two addresses' : 'options')
}

function recordAt(
  body: Buffer,
  from: number,
  { fields }: Template,
): { readonly fields: Field[]; readonly end: number } | null {
  const read: Field[] = []
  let at = from
  for (const field of fields) {
    let { length } = field
    if (length === variableLength) {
      if (at >= body.length) return null
      length = body[at++] as number
      if (length === 255) {
        if (at + 2 > body.length) return null
        length = body.readUInt16BE(at)
        at += 2
      }
    }
    if (at + length > body.length) return null
    read.push({ field, bytes: body.subarray(at, at + length) })
    at += length
  }
  return { fields: read, end: at }
}
