import { isIP } from 'node:net'
import type { ExportedFlow } from './netflow/flow.ts'
import { protocolNumber } from './protocol-names.ts'
import { plausibleLasting } from './row.ts'

/** A field of a row by its name, null when it is absent or empty. */
export type Fields = (name: string) => string | null

type Wrong = { readonly field: string; readonly reason: string }

/** Names of one value in the forms of nfdump's output: CSV before 1.7, CSV since, JSON. */
const names = {
  start: ['ts', 'firstSeen', 't_first', 'first'],
  end: ['te', 'lastSeen', 't_last', 'last'],
  received: ['tr', 'received', 't_received'],
  duration: ['td', 'duration'],
  source: ['sa', 'srcAddr', 'src4_addr', 'src6_addr'],
  destination: ['da', 'dstAddr', 'dst4_addr', 'dst6_addr'],
  sourcePort: ['sp', 'srcPort', 'src_port'],
  destinationPort: ['dp', 'dstPort', 'dst_port'],
  icmpType: ['icmp_type'],
  icmpCode: ['icmp_code'],
  protocol: ['pr', 'proto'],
  flags: ['flg', 'flags', 'tcp_flags'],
  packets: ['ipkt', 'packets', 'in_packets'],
  bytes: ['ibyt', 'bytes', 'in_bytes'],
  outPackets: ['opkt', 'out_packets'],
  outBytes: ['obyt', 'out_bytes'],
  sourceMac: ['ismc', 'in_src_mac'],
  destinationMac: ['odmc', 'out_dst_mac'],
} as const

/** The flow of one row; what is wrong with it when it is none. nfdump prints local time without a zone: it is read as UTC. */
export function nfdumpFlow(fields: Fields, line: number): ExportedFlow | Wrong {
  const value = (of: keyof typeof names): string | null => {
    for (const name of names[of]) {
      const found = fields(name)
      if (found !== null) return found
    }
    return null
  }
  const wrong = (of: keyof typeof names, why: string): Wrong => ({
    field: names[of].find(name => fields(name) !== null) ?? names[of][0],
    reason: `${JSON.stringify(value(of) ?? '')} ${why}`,
  })
  const said = secondsOf(value('end'))
  // Exporters that send no times, or times past any clock, leave the moment at which the collector heard of the flow.
  const start = secondsOf(value('start')) ?? said ?? secondsOf(value('received'))
  if (start === null) return wrong('start', 'is not a time')
  const source = value('source')
  const destination = value('destination')
  if (source === null || isIP(source) === 0) return wrong('source', 'is not an IP address')
  if (destination === null || isIP(destination) === 0) return wrong('destination', 'is not an IP address')
  const protocol = protocolNumber(value('protocol') ?? '')
  if (protocol === null) return wrong('protocol', 'is not a protocol')
  const counts = {
    bytes: value('bytes'),
    packets: value('packets'),
    outBytes: value('outBytes'),
    outPackets: value('outPackets'),
  }
  for (const [of, text] of Object.entries(counts))
    if (text !== null && amount(text) === null) return wrong(of as keyof typeof names, 'is not a number')
  const [sourcePort, destinationPort] = portsOf(protocol, value)
  const back = amount(counts.outBytes) ?? 0
  return {
    line,
    start,
    end: Math.max(start, said ?? start + durationOf(value('duration'))),
    source: source.toLowerCase(),
    sourcePort,
    destination: destination.toLowerCase(),
    destinationPort,
    protocol,
    there: { bytes: amount(counts.bytes), packets: amount(counts.packets), flags: flagsOf(value('flags')) },
    back: back > 0 ? { bytes: back, packets: amount(counts.outPackets), flags: null } : null,
    sourceMac: macOf(value('sourceMac')),
    destinationMac: macOf(value('destinationMac')),
    initiator: false,
  }
}

/** `2024-04-19 10:00:00.123`, with a T, without decimals, with a zone; or seconds (milliseconds) since 1970. */
function secondsOf(text: string | null): number | null {
  if (text === null) return null
  if (/^\d{9,13}(?:\.\d+)?$/.test(text)) return Number(text) >= 1e11 ? Number(text) / 1e3 : Number(text)
  const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/.exec(text)
  if (parts === null) return null
  const whole = Date.parse(`${parts[1]}T${parts[2]}${parts[4] ?? 'Z'}`)
  const seconds = (whole * 1e3 + Math.round(Number(`0${parts[3] ?? ''}`) * 1e6)) / 1e6
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}

/** nfdump prints what lasted less than nothing as a number of twenty digits. */
function durationOf(text: string | null): number {
  const seconds = Number(text)
  return Number.isFinite(seconds) && plausibleLasting(seconds) ? seconds : 0
}

/** nfdump scales large numbers unless it is asked not to: `1.2 M`. */
function amount(text: string | null): number | null {
  const parts = /^(\d+(?:\.\d+)?)\s*([KMGT])?$/.exec(text?.trim() ?? '')
  if (parts === null) return null
  const scale = { K: 1e3, M: 1e6, G: 1e9, T: 1e12 }[parts[2] ?? ''] ?? 1
  return Math.round(Number(parts[1]) * scale)
}

type Value = (of: keyof typeof names) => string | null

/** nfdump prints type and code of ICMP as `8.0` in place of the destination's port. */
function portsOf(protocol: number, value: Value): readonly [number | null, number | null] {
  if (protocol === 1 || protocol === 58) {
    const type = value('icmpType')
    if (type !== null) return [Number(type), Number(value('icmpCode') ?? 0)]
    const dotted = /^(\d+)\.(\d+)$/.exec(value('destinationPort') ?? '')
    if (dotted !== null) return [Number(dotted[1]), Number(dotted[2])]
    const both = Number(value('destinationPort') ?? 0)
    return Number.isInteger(both) ? [both >> 8, both & 255] : [null, null]
  }
  return [portOf(value('sourcePort')), portOf(value('destinationPort'))]
}

function portOf(text: string | null): number | null {
  return text !== null && /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null
}

const letters: Readonly<Record<string, number>> = { F: 1, S: 2, R: 4, P: 8, A: 16, U: 32, E: 64, C: 128 }

/** `...AP.SF`, or a number. */
function flagsOf(text: string | null): number | null {
  if (text === null) return null
  if (/^0x[0-9a-f]+$/i.test(text) || /^\d+$/.test(text)) return Number(text) & 255
  return [...text].reduce((sum, letter) => sum | (letters[letter] ?? 0), 0)
}

const macOf = (text: string | null): string | null =>
  text !== null && /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(text) && !/^[0:]+$/.test(text) ? text.toLowerCase() : null
