import { addressText } from '../pcap/address-text.ts'
import type { Clocks } from './elements.ts'
import type { ExportedFlow } from './flow.ts'
import type { DataSet, Message } from './sets.ts'
import { readSets } from './sets.ts'
import type { Source, TemplateBook } from './templates.ts'

export type FlowSink = {
  readonly flow: (flow: ExportedFlow) => void
  /** Data whose template is not known yet. */
  readonly unexplained: (set: DataSet) => void
  /** A record that tells no flow: options, counters, events without addresses. */
  readonly other: (what: string) => void
  /** Elements of a template that are not used. */
  readonly ignored: (names: readonly string[]) => void
  readonly sampled: (oneIn: number) => void
  readonly damaged: (why: string) => void
}

/** What a message is read with. `line` counts flow records of the file, and is counted on. */
export type Reading = { readonly book: TemplateBook; readonly exporter: string | null; line: number }

/**
 * Reads one export message at `at`: NetFlow 5, 9 (RFC 3954), IPFIX (RFC 7011).
 * Answers where the next one begins, null when that cannot be told.
 */
export function readMessage(
  bytes: Buffer,
  at: number,
  { reading, sink }: { reading: Reading; sink: FlowSink },
): number | null {
  if (bytes.length < at + 16) return stop(sink, 'is shorter than the header of a message')
  const version = bytes.readUInt16BE(at)
  if (version === 5) return readFive(bytes, at, { reading, sink })
  if (version !== 9 && version !== 10) return stop(sink, `version ${version} is not NetFlow 5, 9 or IPFIX`)
  const message = version === 9 ? nineHeader(bytes, at, reading) : ipfixHeader(bytes, at, reading)
  if (typeof message === 'string') return stop(sink, message)
  return readSets(message, { reading, sink })
}

function stop(sink: FlowSink, why: string): null {
  sink.damaged(why)
  return null
}

function nineHeader(bytes: Buffer, at: number, { exporter }: Reading): Message | string {
  if (bytes.length < at + 20) return 'is shorter than the header of a NetFlow 9 message'
  const uptime = bytes.readUInt32BE(at + 4)
  const exported = bytes.readUInt32BE(at + 8)
  const booted = exported - uptime / 1e3
  const source: Source = { exporter, version: 9, domain: bytes.readUInt32BE(at + 16), exported, booted }
  return { bytes, from: at + 20, to: bytes.length, bounded: false, source, clocks: { exported, uptime } }
}

function ipfixHeader(bytes: Buffer, at: number, { exporter }: Reading): Message | string {
  const length = bytes.readUInt16BE(at + 2)
  if (length < 16) return `an IPFIX message of ${length} bytes`
  const exported = bytes.readUInt32BE(at + 4)
  const source: Source = { exporter, version: 10, domain: bytes.readUInt32BE(at + 12), exported, booted: null }
  return { bytes, from: at + 16, to: at + length, bounded: true, source, clocks: { exported, uptime: null } }
}

const fiveHeader = 24
const fiveRecord = 48

function readFive(bytes: Buffer, at: number, { reading, sink }: { reading: Reading; sink: FlowSink }): number | null {
  const count = bytes.readUInt16BE(at + 2)
  if (bytes.length < at + fiveHeader) return stop(sink, 'is shorter than the header of a NetFlow 5 message')
  // RFC-less, by Cisco's description: 1 to 30 records, as many as fit a datagram.
  if (count === 0 || count > 30) return stop(sink, `a NetFlow 5 message of ${count} records; there are 1 to 30`)
  const sampling = bytes.readUInt16BE(at + 22) & 0x3fff
  if (sampling > 1) sink.sampled(sampling)
  const exported = bytes.readUInt32BE(at + 8) + bytes.readUInt32BE(at + 12) / 1e9
  const uptime = bytes.readUInt32BE(at + 4)
  for (let each = 0; each < count; each++) {
    const record = at + fiveHeader + each * fiveRecord
    if (record + fiveRecord > bytes.length) return stop(sink, `is cut short after ${each} of ${count} records`)
    sink.flow(fiveFlow(bytes, record, { exported, uptime, line: ++reading.line }))
  }
  return at + fiveHeader + count * fiveRecord
}

function fiveFlow(bytes: Buffer, at: number, { exported, uptime, line }: Clocks): ExportedFlow {
  const placed = (millis: number) => {
    const seconds = exported + (millis - (uptime ?? 0)) / 1e3
    return Math.round((seconds > exported + 86_400 ? seconds - 4_294_967.296 : seconds) * 1e6) / 1e6
  }
  const protocol = bytes[at + 38] as number
  const icmp = protocol === 1
  const there = {
    bytes: bytes.readUInt32BE(at + 20),
    packets: bytes.readUInt32BE(at + 16),
    flags: bytes[at + 37] as number,
  }
  const start = placed(bytes.readUInt32BE(at + 24))
  return {
    line,
    start,
    end: Math.max(start, placed(bytes.readUInt32BE(at + 28))),
    source: addressText(bytes, at, 4),
    sourcePort: icmp ? (bytes[at + 34] as number) : bytes.readUInt16BE(at + 32),
    destination: addressText(bytes, at + 4, 4),
    destinationPort: icmp ? (bytes[at + 35] as number) : bytes.readUInt16BE(at + 34),
    protocol,
    there,
    back: null,
    sourceMac: null,
    destinationMac: null,
    initiator: false,
  }
}
