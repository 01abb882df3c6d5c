import { afterType, ether, networkStart, ofVersion } from './link.ts'
import type { Packet } from './packet.ts'

/** The one packet of the network layer at hand; a tunnel's frame gives one for each layer, the outer one first. */
export type Layer = {
  number: number
  ts: number
  bytes: Buffer
  /** Offset of the sender's hardware address, -1 when unknown. */
  mac: number
  /** 4 or 16. */
  addressLength: number
  source: number
  destination: number
  protocol: number
  sourcePort: number
  destinationPort: number
  /** Length of the IP packet by its own header. */
  ipBytes: number
  /** Payload of the transport layer: by its header, and where it stands as far as it was captured. */
  payloadLength: number
  payload: number
  payloadEnd: number
  tcpFlags: number
  seq: number
  ack: number
  window: number
  icmpType: number
  icmpCode: number
  /** A later fragment: no ports, no payload of its own. */
  fragment: boolean
  fragmentId: string
  /** Name of the tunnel that this packet carries, when it carries one. */
  tunnel: string | null
}

export type LayerSink = {
  readonly layer: (layer: Layer) => void
  /** A packet that holds no IP, or is too short for what it says: `what` names it. */
  readonly passed: (what: string) => void
  readonly damaged: (why: string, number: number) => void
}

export const flag = { fin: 1, syn: 2, rst: 4, ack: 16 } as const

const deepest = 4
export const protocols = { icmp: 1, ipip: 4, tcp: 6, udp: 17, ipv6: 41, gre: 47, icmp6: 58, sctp: 132 } as const
const extensions = new Set([0, 43, 60, 135, 139, 140])
const fragmentHeader = 44
const authentication = 51

const layer: Layer = {
  number: 0, ts: 0, bytes: Buffer.alloc(0), mac: -1, addressLength: 4, source: 0, destination: 0, protocol: 0,
  sourcePort: 0, destinationPort: 0, ipBytes: 0, payloadLength: 0, payload: 0, payloadEnd: 0, tcpFlags: 0, seq: 0,
  ack: 0, window: 0, icmpType: 0, icmpCode: 0, fragment: false, fragmentId: '', tunnel: null,
} // biome-ignore format: a record that is filled anew for each packet

/** Hands on every IP packet of a frame. The layer is one object, good until the sink returns. */
export function layersOf(packet: Packet, sink: LayerSink): void {
  const start = networkStart(packet.bytes, packet.link)
  if (start === null) sink.damaged('the frame is shorter than the header of its link', packet.number)
  else if (start.type === -1) sink.passed(`link type ${packet.link}`)
  else inNetwork(packet, { at: start.at, type: start.type, mac: start.mac, depth: 0 }, sink)
}

type Start = { readonly at: number; readonly type: number; readonly mac: number; readonly depth: number }

function inNetwork(packet: Packet, start: Start, sink: LayerSink): void {
  if (start.type !== ether.ipv4 && start.type !== ether.ipv6) {
    sink.passed(etherNames.get(start.type) ?? `EtherType 0x${start.type.toString(16).padStart(4, '0')}`)
    return
  }
  const why = fill(packet, start)
  if (why !== null) {
    sink.damaged(why, packet.number)
    return
  }
  const inner = layer.fragment ? null : innerOf(packet.bytes)
  layer.tunnel = inner?.name ?? null
  sink.layer(layer)
  if (!inner?.start) return
  if (start.depth >= deepest) sink.damaged(`tunnels nest deeper than ${deepest}`, packet.number)
  else inNetwork(packet, { ...inner.start, mac: -1, depth: start.depth + 1 }, sink)
}

/** Answers what is wrong with the packet, null when nothing is. */
function fill(packet: Packet, start: Start): string | null {
  layer.number = packet.number
  layer.ts = packet.ts
  layer.bytes = packet.bytes
  layer.mac = start.mac
  layer.fragment = false
  layer.fragmentId = ''
  layer.tunnel = null
  const transport = start.type === ether.ipv4 ? ipv4(packet, start.at) : ipv6(packet, start.at)
  return typeof transport === 'string' ? transport : inTransport(packet.bytes, transport.at, transport)
}

const etherNames = new Map([
  [0x0806, 'arp'],
  [0x88cc, 'lldp'],
  [0x888e, 'eapol'],
  [0x8863, 'pppoe discovery'],
  [0, 'not ip'],
])

/** `end` is as far as captured, `length` as far as the header says. */
type Transport = { readonly at: number; readonly end: number; readonly length: number }

function ipv4(packet: Packet, at: number): Transport | string {
  const { bytes } = packet
  if (bytes.length < at + 20) return 'the IPv4 header is cut short'
  const header = ((bytes[at] as number) & 15) * 4
  if ((bytes[at] as number) >> 4 !== 4 || header < 20 || bytes.length < at + header) return 'the IPv4 header is damaged'
  const said = bytes.readUInt16BE(at + 2)
  // A length of 0 is left to the network card by the sender that was captured on.
  const total = said === 0 ? packet.wire - at : said
  if (total < header) return 'the IPv4 length is less than its header'
  layer.addressLength = 4
  layer.source = at + 12
  layer.destination = at + 16
  layer.protocol = bytes[at + 9] as number
  layer.ipBytes = total
  const offset = bytes.readUInt16BE(at + 6)
  if ((offset & 0x3fff) !== 0)
    layer.fragmentId = `${layer.protocol} ${bytes.toString('latin1', at + 12, at + 20)}${bytes.readUInt16BE(at + 4)}`
  layer.fragment = (offset & 0x1fff) !== 0
  return { at: at + header, end: Math.min(bytes.length, at + total), length: total - header }
}

function ipv6(packet: Packet, at: number): Transport | string {
  const { bytes } = packet
  if (bytes.length < at + 40) return 'the IPv6 header is cut short'
  if ((bytes[at] as number) >> 4 !== 6) return 'the IPv6 header is damaged'
  const said = bytes.readUInt16BE(at + 4)
  const total = said === 0 ? Math.max(40, packet.wire - at) : said + 40
  layer.addressLength = 16
  layer.source = at + 8
  layer.destination = at + 24
  layer.ipBytes = total
  const end = Math.min(bytes.length, at + total)
  let next = bytes[at + 6] as number
  let here = at + 40
  for (let count = 0; count < 16; count++) {
    const width =
      next === fragmentHeader
        ? 8
        : next === authentication
          ? ((bytes[here + 1] ?? 0) + 2) * 4
          : extensions.has(next)
            ? ((bytes[here + 1] ?? 0) + 1) * 8
            : 0
    if (width === 0) break
    if (here + width > end) return 'an IPv6 extension header is cut short'
    if (next === fragmentHeader) {
      layer.fragmentId = `${bytes.toString('latin1', at + 8, at + 40)}${bytes.readUInt32BE(here + 4)}`
      layer.fragment = (bytes.readUInt16BE(here + 2) & 0xfff8) !== 0
    }
    next = bytes[here] as number
    here += width
  }
  layer.protocol = next
  return { at: here, end, length: at + total - here }
}

/** Ports, flags and the place of the payload. Answers what is wrong, null when nothing is. */
function inTransport(bytes: Buffer, at: number, { end, length }: { end: number; length: number }): string | null {
  const { protocol } = layer
  layer.sourcePort = layer.destinationPort = layer.tcpFlags = 0
  layer.payload = at
  layer.payloadEnd = end
  layer.payloadLength = Math.max(0, length)
  if (layer.fragment) return null
  if (protocol === protocols.tcp) {
    if (end < at + 20) return 'the TCP header is cut short'
    const header = ((bytes[at + 12] as number) >> 4) * 4
    if (header < 20 || header > length) return 'the TCP header is damaged'
    ports(bytes, at)
    layer.seq = bytes.readUInt32BE(at + 4)
    layer.ack = bytes.readUInt32BE(at + 8)
    layer.tcpFlags = bytes[at + 13] as number
    layer.window = bytes.readUInt16BE(at + 14)
    take(at + header, length - header)
  } else if (protocol === protocols.udp) {
    if (end < at + 8) return 'the UDP header is cut short'
    ports(bytes, at)
    take(at + 8, length - 8)
  } else if (protocol === protocols.sctp) {
    if (end < at + 12) return 'the SCTP header is cut short'
    ports(bytes, at)
    take(at + 12, length - 12)
  } else if (protocol === protocols.icmp || protocol === protocols.icmp6) {
    if (end < at + 4) return 'the ICMP header is cut short'
    layer.icmpType = bytes[at] as number
    layer.icmpCode = bytes[at + 1] as number
    take(at + 8, length - 8)
  }
  return null
}

function ports(bytes: Buffer, at: number): void {
  layer.sourcePort = bytes.readUInt16BE(at)
  layer.destinationPort = bytes.readUInt16BE(at + 2)
}

function take(at: number, length: number): void {
  layer.payload = Math.min(at, layer.payloadEnd)
  layer.payloadLength = Math.max(0, length)
}

type Inner = { readonly name: string; readonly start: { readonly at: number; readonly type: number } | null }

/** What a tunnel's packet carries: IP in IP, 6in4, GRE, VXLAN, GENEVE, Teredo. */
function innerOf(bytes: Buffer): Inner | null {
  const { protocol, payload, payloadEnd } = layer
  if (protocol === protocols.ipip || protocol === protocols.ipv6)
    return {
      name: protocol === protocols.ipv6 ? '6in4' : 'ipip',
      start: ofVersion(bytes.subarray(0, payloadEnd), payload),
    }
  if (protocol === protocols.gre) return { name: 'gre', start: greInner(bytes, payload, payloadEnd) }
  if (protocol !== protocols.udp) return null
  if (layer.destinationPort === 4789 && payloadEnd >= payload + 22 && bytes[payload] === 8)
    return { name: 'vxlan', start: etherInner(bytes.subarray(0, payloadEnd), payload + 8) }
  if (layer.destinationPort === 6081 && payloadEnd >= payload + 22 && bytes.readUInt16BE(payload + 2) === 0x6558)
    return {
      name: 'geneve',
      start: etherInner(bytes.subarray(0, payloadEnd), payload + 8 + ((bytes[payload] as number) & 0x3f) * 4),
    }
  const teredo = layer.destinationPort === 3544 || layer.sourcePort === 3544
  if (teredo && payloadEnd >= payload + 40 && (bytes[payload] as number) >> 4 === 6)
    return { name: 'teredo', start: { at: payload, type: 0x86dd } }
  return null
}

function greInner(bytes: Buffer, at: number, end: number): Inner['start'] {
  if (end < at + 4) return null
  const flags = bytes[at] as number
  const version = (bytes[at + 1] as number) & 7
  const type = bytes.readUInt16BE(at + 2)
  if (version === 1) return null
  const body = at + 4 + (flags & 0xc0 ? 4 : 0) + (flags & 0x20 ? 4 : 0) + (flags & 0x10 ? 4 : 0)
  if (type === 0x6558) return etherInner(bytes.subarray(0, end), body)
  return type === 0x0800 || type === 0x86dd ? { at: body, type } : null
}

function etherInner(bytes: Buffer, at: number): Inner['start'] {
  return bytes.length < at + 14 ? null : afterType(bytes, { at: at + 14, type: bytes.readUInt16BE(at + 12), mac: -1 })
}
