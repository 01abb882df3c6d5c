import { addressText, macText } from '../pcap/address-text.ts'
import { plausibleLasting, plausibleTime } from '../row.ts'
import type { ExportedFlow, Volume } from './flow.ts'
import type { TemplateField } from './templates.ts'

/** Elements (IANA IPFIX; version 9 has the same numbers below 128) that make a flow. */
const element = {
  bytes: 1, packets: 2, protocol: 4, flags: 6, sourcePort: 7, sourceFour: 8, destinationPort: 11, destinationFour: 12,
  lastSwitched: 21, firstSwitched: 22, outBytes: 23, outPackets: 24, sourceSix: 27, destinationSix: 28, icmp: 32, sampling: 34,
  samplerInterval: 50, sourceMac: 56, destinationMac: 80, totalBytes: 85, totalPackets: 86, icmpSix: 139, startSeconds: 150, endSeconds: 151,
  startMillis: 152, endMillis: 153, startMicros: 154, endMicros: 155, startNanos: 156, endNanos: 157, startDelta: 158, endDelta: 159, systemInit: 160,
  durationMillis: 161, durationMicros: 162, icmpType: 176, icmpCode: 177, icmpTypeSix: 178, icmpCodeSix: 179, udpSource: 180, udpDestination: 181,
  tcpSource: 182, tcpDestination: 183, initiatorBytes: 231, responderBytes: 232, biflow: 239, collected: 258,
  initiatorPackets: 298, responderPackets: 299, samplingPackets: 305, observedSeconds: 322, observedMillis: 323,
} as const // biome-ignore format: the table of elements

const used: ReadonlySet<number> = new Set(Object.values(element))

/** Enterprise number under which the other direction of a biflow is told (RFC 5103). */
const reverse = 29_305
const reversible: ReadonlySet<number> = new Set([
  element.bytes,
  element.packets,
  element.flags,
  element.totalBytes,
  element.totalPackets,
])

export const isUsed = ({ element: id, enterprise }: TemplateField): boolean =>
  enterprise === 0 ? used.has(id) : enterprise === reverse && reversible.has(id)

/** The values of one record. A field may come twice (inner and outer): the first counts. */
export type Values = { readonly own: ReadonlyMap<number, Buffer>; readonly reverse: ReadonlyMap<number, Buffer> }

export function valuesOf(fields: readonly { readonly field: TemplateField; readonly bytes: Buffer }[]): Values {
  const values = { own: new Map<number, Buffer>(), reverse: new Map<number, Buffer>() }
  for (const { field, bytes } of fields) {
    const into = field.enterprise === 0 ? values.own : field.enterprise === reverse ? values.reverse : null
    if (into !== null && bytes.length > 0 && !into.has(field.element)) into.set(field.element, bytes)
  }
  return values
}

/** Clocks of the datagram, by which relative times are placed: seconds, and milliseconds since the exporter's start. */
export type Clocks = { readonly exported: number; readonly uptime: number | null; readonly line: number }

/** The flow of a record; null when it names no two addresses: then it is about something else. */
export function flowOf({ own, reverse: other }: Values, clocks: Clocks): ExportedFlow | null {
  const source = address(own, element.sourceFour, element.sourceSix)
  const destination = address(own, element.destinationFour, element.destinationSix)
  if (source === null || destination === null) return null
  const { start, end } = spanOf(own, clocks)
  const protocol = number(own, element.protocol) ?? 0
  const [sourcePort, destinationPort] = portsOf(own, protocol)
  return {
    line: clocks.line,
    start,
    end,
    source,
    sourcePort,
    destination,
    destinationPort,
    protocol,
    there: {
      bytes: number(own, element.initiatorBytes, element.bytes, element.totalBytes),
      packets: number(own, element.initiatorPackets, element.packets, element.totalPackets),
      flags: number(own, element.flags),
    },
    back: backOf(own, other),
    sourceMac: mac(own, element.sourceMac),
    destinationMac: mac(own, element.destinationMac),
    initiator: number(own, element.biflow) === 1 || own.has(element.initiatorBytes),
  }
}

/** One in how many packets was looked at; null when the record does not say. */
export const samplingOf = ({ own }: Values): number | null =>
  number(own, element.sampling, element.samplerInterval, element.samplingPackets)

function backOf(own: Values['own'], other: Values['reverse']): Volume | null {
  const bytes = number(own, element.responderBytes) ?? number(other, element.bytes, element.totalBytes)
  const packets = number(own, element.responderPackets) ?? number(other, element.packets, element.totalPackets)
  // Exporters that count both directions of an interface send zero for a direction that had nothing.
  if (bytes === null && packets === null) return outVolume(own)
  return { bytes, packets, flags: number(other, element.flags) }
}

/** Some exporters put the way back into OUT_BYTES; beside IN_BYTES it is the way back only when it differs. */
function outVolume(own: Values['own']): Volume | null {
  const bytes = number(own, element.outBytes)
  const packets = number(own, element.outPackets)
  if (bytes === null || !own.has(element.bytes) || bytes === number(own, element.bytes)) return null
  return bytes === 0 ? null : { bytes, packets, flags: null }
}

/** ICMP has type and code for ports, as in Zeek. Some exporters put both into the destination's port. */
function portsOf(own: Values['own'], protocol: number): readonly [number | null, number | null] {
  if (protocol === 1 || protocol === 58) {
    const type = number(own, element.icmpType, element.icmpTypeSix)
    if (type !== null) return [type, number(own, element.icmpCode, element.icmpCodeSix)]
    const both = number(own, element.icmp, element.icmpSix) ?? number(own, element.destinationPort)
    return both === null ? [null, null] : [both >> 8, both & 255]
  }
  const port = (...elements: readonly number[]) => {
    const value = number(own, ...elements)
    return value !== null && value <= 65_535 ? value : null
  }
  return [
    port(element.sourcePort, element.tcpSource, element.udpSource),
    port(element.destinationPort, element.tcpDestination, element.udpDestination),
  ]
}

function spanOf(own: Values['own'], clocks: Clocks): { readonly start: number; readonly end: number } {
  const booted = bootOf(own, clocks)
  const at = (
    seconds: number,
    millis: number,
    ticks: readonly [micros: number, nanos: number, delta: number, uptime: number],
  ) =>
    scaled(own, millis, 1e3) ??
    scaled(own, seconds, 1) ??
    ntp(own.get(ticks[0])) ??
    ntp(own.get(ticks[1])) ??
    deltaTime(own, ticks[2], clocks) ??
    sinceBoot(number(own, ticks[3]), booted, clocks)
  const observed = scaled(own, element.observedMillis, 1e3) ?? scaled(own, element.observedSeconds, 1)
  const end =
    at(element.endSeconds, element.endMillis, [
      element.endMicros,
      element.endNanos,
      element.endDelta,
      element.lastSwitched,
    ]) ?? observed
  const length = lengthOf(own)
  const start =
    at(element.startSeconds, element.startMillis, [
      element.startMicros,
      element.startNanos,
      element.startDelta,
      element.firstSwitched,
    ]) ?? (end !== null && length !== null ? end - length : null)
  const last = end ?? (start !== null && length !== null ? start + length : null) ?? start ?? clocks.exported
  const first = start ?? last - (length ?? 0)
  // Damage, and clocks that count from nothing, must not reach past any calendar.
  if (!plausibleTime(first)) return { start: clocks.exported, end: clocks.exported }
  return { start: micro(first), end: micro(plausibleLasting(last - first) ? Math.max(last, first) : first) }
}

/** Where nothing tells when the exporter started, the time between its two relative times still holds. */
function lengthOf(own: Values['own']): number | null {
  const said = scaled(own, element.durationMillis, 1e3) ?? scaled(own, element.durationMicros, 1e6)
  const [first, last] = [number(own, element.firstSwitched), number(own, element.lastSwitched)]
  return said ?? (first !== null && last !== null && last >= first ? (last - first) / 1e3 : null)
}

const micro = (seconds: number): number => Math.round(seconds * 1e6) / 1e6

/** Moment of the exporter's start in seconds, by the flow's own word or by the datagram's two clocks. */
function bootOf(own: Values['own'], { exported, uptime }: Clocks): number | null {
  const said = scaled(own, element.systemInit, 1e3)
  if (said !== null) return said
  return uptime === null ? null : exported - uptime / 1e3
}

function sinceBoot(millis: number | null, booted: number | null, clocks: Clocks): number | null {
  if (millis === null || booted === null) return null
  const at = booted + millis / 1e3
  // The counter turned over between the flow and the datagram.
  return at > clocks.exported + 86_400 ? at - 4_294_967.296 : at
}

const deltaTime = (own: Values['own'], id: number, { exported }: Clocks): number | null => {
  const micros = number(own, id)
  return micros === null ? null : exported - micros / 1e6
}

function scaled(own: Values['own'], id: number, unit: number): number | null {
  const value = number(own, id)
  if (value === null || value === 0) return null
  const seconds = value / unit
  return seconds < 253_402_300_800 ? seconds : null
}

/** Seconds since 1900 and a fraction of 2^-32, as NTP has them (RFC 7011, 6.1.9). */
function ntp(bytes: Buffer | undefined): number | null {
  if (bytes === undefined || bytes.length !== 8) return null
  const seconds = bytes.readUInt32BE(0) - 2_208_988_800
  return seconds > 0 ? seconds + bytes.readUInt32BE(4) / 2 ** 32 : null
}

function address(own: Values['own'], four: number, six: number): string | null {
  const bytes = own.get(four)
  // A field for both families is left zero for the other.
  if (bytes?.length === 4 && (bytes.readUInt32BE(0) !== 0 || !own.has(six))) return addressText(bytes, 0, 4)
  const long = own.get(six)
  return long?.length === 16 ? addressText(long, 0, 16) : null
}

function mac(own: Values['own'], id: number): string | null {
  const bytes = own.get(id)
  return bytes?.length === 6 && bytes.some(byte => byte !== 0) ? macText(bytes, 0) : null
}

/** Unsigned, of any length up to eight bytes (reduced-size encoding, RFC 7011, 6.2); the first that is there. */
function number(values: ReadonlyMap<number, Buffer>, ...ids: readonly number[]): number | null {
  for (const id of ids) {
    const bytes = values.get(id)
    if (bytes === undefined || bytes.length > 8) continue
    return bytes.length <= 6 ? bytes.readUIntBE(0, bytes.length) : Number(BigInt(`0x${bytes.toString('hex')}`))
  }
  return null
}
