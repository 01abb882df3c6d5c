import type { Connection } from '../../connection.ts'
import { connectionId } from '../connection-id.ts'
import { protocolName } from '../protocol-names.ts'
import { isServed } from '../served-ports.ts'

/** A flow as an exporter tells it: one direction, or both when `back` is there. Times are seconds since 1970. */
export type ExportedFlow = {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly source: string
  readonly sourcePort: number | null
  readonly destination: string
  readonly destinationPort: number | null
  readonly protocol: number
  readonly there: Volume
  readonly back: Volume | null
  readonly sourceMac: string | null
  readonly destinationMac: string | null
  /** The exporter says that the source opened the connection (RFC 5103 biflows). */
  readonly initiator: boolean
}

/** On the wire, with IP headers. `flags` are all TCP flags that were seen, null when they are not exported. */
export type Volume = { readonly bytes: number | null; readonly packets: number | null; readonly flags: number | null }

const bit = { fin: 1, syn: 2, rst: 4, ack: 16 } as const

/** The connection of one flow, or of two that are the directions of one conversation. */
export function connectionOf(flow: ExportedFlow, answer: ExportedFlow | null): Connection {
  const merged = answer === null ? flow : joined(flow, answer)
  const flow2 = isAnswerer(merged) ? turned(merged) : merged
  const { start, end, source, sourcePort, destination, destinationPort, protocol, there, back } = flow2
  return {
    kind: 'connection',
    line: flow2.line,
    ts: start,
    uid: connectionId(source, sourcePort, destination, destinationPort, protocol, start),
    originator: source,
    originatorPort: sourcePort,
    responder: destination,
    responderPort: destinationPort,
    open: false,
    proto: protocolName(protocol),
    service: null,
    duration: Math.max(0, Math.round((end - start) * 1e6) / 1e6),
    // Exporters count on the wire: what was payload cannot be told.
    originatorBytes: null,
    responderBytes: null,
    originatorPackets: there.packets,
    responderPackets: back?.packets ?? null,
    originatorIpBytes: there.bytes,
    responderIpBytes: back?.bytes ?? null,
    missedBytes: null,
    state: stateOf(protocol, there, back),
    history: null,
    originatorLocal: null,
    responderLocal: null,
    originatorMac: flow2.sourceMac,
    responderMac: flow2.destinationMac,
  }
}

function joined(a: ExportedFlow, b: ExportedFlow): ExportedFlow {
  const first = opensFirst(a, b) ? a : b
  const second = first === a ? b : a
  return {
    ...first,
    line: Math.min(a.line, b.line),
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    back: second.there,
    destinationMac: second.sourceMac ?? first.destinationMac,
    initiator: true,
  }
}

/**
 * Which of two directions began: the earlier one when its SYN was seen. Of conversations that were under way the
 * exporter's timers say little, so a server's port tells first.
 */
function opensFirst(a: ExportedFlow, b: ExportedFlow): boolean {
  const apart = Math.abs(a.start - b.start) > 0.001
  const earlier = a.start < b.start
  if (apart && (((earlier ? a : b).there.flags ?? 0) & bit.syn) !== 0) return earlier
  const [from, to] = [a.sourcePort ?? 0, a.destinationPort ?? 0]
  if (isServed(from) !== isServed(to)) return isServed(to)
  if (apart) return earlier
  return from === to ? a.source < b.source : from > to
}

/** A flow of the answering direction alone: its source is a server's port and nothing says that it began. */
function isAnswerer({ initiator, back, there, sourcePort, destinationPort }: ExportedFlow): boolean {
  if (initiator || back !== null || sourcePort === null || destinationPort === null) return false
  if (there.flags !== null && (there.flags & (bit.syn | bit.ack)) === bit.syn) return false
  return isServed(sourcePort) && !isServed(destinationPort)
}

const turned = (flow: ExportedFlow): ExportedFlow => ({
  ...flow,
  source: flow.destination,
  sourcePort: flow.destinationPort,
  destination: flow.source,
  destinationPort: flow.sourcePort,
  sourceMac: flow.destinationMac,
  destinationMac: flow.sourceMac,
  there: { bytes: null, packets: null, flags: null },
  back: flow.there,
})

/** Zeek's conn_state where the flags of both directions tell it; null where they do not. */
function stateOf(protocol: number, there: Volume, back: Volume | null): string | null {
  if (protocol !== 6) return protocol !== 17 ? 'OTH' : back === null ? 'S0' : there.packets === null ? 'SHR' : 'SF'
  if (there.flags === null && (back?.flags ?? null) === null) return null
  const has = (volume: Volume | null, flag: number) => ((volume?.flags ?? 0) & flag) !== 0
  if (!has(there, bit.syn)) return 'OTH'
  if (back === null || !has(back, bit.syn)) {
    if (back !== null && has(back, bit.rst)) return 'REJ'
    if (has(there, bit.ack)) return 'OTH'
    return has(there, bit.rst) ? 'RSTOS0' : has(there, bit.fin) ? 'SH' : 'S0'
  }
  if (has(there, bit.rst)) return 'RSTO'
  if (has(back, bit.rst)) return 'RSTR'
  if (has(there, bit.fin)) return has(back, bit.fin) ? 'SF' : 'S2'
  return has(back, bit.fin) ? 'S3' : 'S1'
}
