import type { Connection, Ends } from '../../connection.ts'
import { connectionId } from '../connection-id.ts'
import { protocolName } from '../protocol-names.ts'
import { addressText, macText } from './address-text.ts'
import { flag, type Layer, protocols } from './packet-layers.ts'
import type { Talk } from './talk.ts'

/** One end's part in a flow. */
export type Side = {
  packets: number
  ipBytes: number
  /** Payload by the headers, repeats counted again. */
  payload: number
  /** First sequence number that stands for a byte, -1 before one was seen. */
  first: number
  /** Bytes between the first and the furthest. */
  reach: number
  syn: boolean
  fin: boolean
  rst: boolean
  acked: boolean
  letters: string
}

/** A flow as it is seen. `sides[0]` is the originator's. */
export type Flow = {
  readonly key: string
  readonly ends: Ends
  readonly protocol: number
  readonly sides: readonly [Side, Side]
  readonly macs: [string | null, string | null]
  /** The originator's end is the lower of the key. */
  readonly forward: boolean
  last: number
  history: string
  tunnel: string | null
  talk: Talk | null
  closedAt: number
}

const side = (): Side => ({
  packets: 0, ipBytes: 0, payload: 0, first: -1, reach: 0, syn: false, fin: false, rst: false, acked: false, letters: '',
}) // biome-ignore format: zeros

/** A flow at its first packet. `flipped` tells that the first packet seen is the responder's. */
export function newFlow(key: string, layer: Layer, { forward, flipped }: { forward: boolean; flipped: boolean }): Flow {
  const { bytes, addressLength } = layer
  const source = addressText(bytes, layer.source, addressLength)
  const destination = addressText(bytes, layer.destination, addressLength)
  const [from, to] = flowPorts(layer)
  const [originator, originatorPort, responder, responderPort] = flipped
    ? [destination, to, source, from]
    : [source, from, destination, to]
  const uid = connectionId(originator, originatorPort, responder, responderPort, layer.protocol, layer.ts)
  const ends = { line: layer.number, ts: layer.ts, uid, originator, originatorPort, responder, responderPort }
  return {
    key,
    ends,
    protocol: layer.protocol,
    sides: [side(), side()],
    macs: [null, null],
    forward: flipped ? !forward : forward,
    last: layer.ts,
    history: flipped ? '^' : '',
    tunnel: null,
    talk: null,
    closedAt: Number.POSITIVE_INFINITY,
  }
}

/** ICMP has types for ports, as in Zeek: the request's, then the answer's or the code. */
export function flowPorts(layer: Layer): readonly [number | null, number | null] {
  if (layer.protocol === protocols.icmp || layer.protocol === protocols.icmp6)
    return [layer.icmpType, icmpAnswers.get(layer.icmpType) ?? icmpRequests.get(layer.icmpType) ?? layer.icmpCode]
  if (layer.protocol === protocols.tcp || layer.protocol === protocols.udp || layer.protocol === protocols.sctp)
    return [layer.sourcePort, layer.destinationPort]
  return [null, null]
}

/** Requests and what answers them: echo, time stamp, information, mask, echo of IPv6, node information. */
export const icmpAnswers: ReadonlyMap<number, number> = new Map([
  [8, 0],
  [13, 14],
  [15, 16],
  [17, 18],
  [128, 129],
  [139, 140],
])

export const icmpRequests: ReadonlyMap<number, number> = new Map(
  [...icmpAnswers].map(([asked, answered]) => [answered, asked]),
)

/** Counts a packet in its flow. `from` is 0 for the originator's. */
export function count(flow: Flow, layer: Layer, from: 0 | 1): void {
  const own = flow.sides[from]
  own.packets++
  own.ipBytes += layer.ipBytes
  own.payload += layer.payloadLength
  if (layer.ts > flow.last) flow.last = layer.ts
  if (layer.mac >= 0 && flow.macs[from] === null) flow.macs[from] = macText(layer.bytes, layer.mac)
  if (layer.tunnel !== null) flow.tunnel = layer.tunnel
  if (layer.protocol === protocols.tcp && !layer.fragment) countTcp(flow, layer, from)
  else if (layer.payloadLength > 0 && !layer.fragment) letter(flow, from, 'd')
}

/** Further than any window: such a sequence number is another connection's or forged. */
const furthest = 1 << 30

function countTcp(flow: Flow, layer: Layer, from: 0 | 1): void {
  const own = flow.sides[from]
  const { tcpFlags: flags } = layer
  if (flags & flag.syn) {
    own.syn = true
    if (own.first < 0) own.first = (layer.seq + 1) >>> 0
    letter(flow, from, flags & flag.ack ? 'h' : 's')
  } else if (flags & flag.rst) {
    // After both ends closed, a reset only clears up.
    if (!(flow.sides[0].fin && flow.sides[1].fin)) own.rst = true
    letter(flow, from, 'r')
  } else {
    if (own.first < 0) own.first = layer.seq
    reachOf(flow, own, layer, from)
    if (layer.payloadLength === 0 && flags & flag.ack && !(flags & flag.fin)) {
      own.acked = true
      letter(flow, from, 'a')
    }
    if (flags & flag.fin) {
      own.fin = true
      letter(flow, from, 'f')
    }
  }
  if (flags & flag.ack) own.acked = true
  const [orig, resp] = flow.sides
  if (flow.closedAt === Number.POSITIVE_INFINITY && (own.rst || (orig.fin && resp.fin))) flow.closedAt = layer.ts
}

function reachOf(flow: Flow, own: Side, layer: Layer, from: 0 | 1): void {
  if (layer.payloadLength === 0) return
  const start = (layer.seq - own.first) >>> 0
  const behind = start > 0x7fffffff
  // A probe that keeps a connection alive repeats the last byte.
  if (behind) return
  // Past 4 GiB sequence numbers begin again.
  const turned = start + Math.floor(own.reach / 2 ** 32) * 2 ** 32
  const end = turned + layer.payloadLength
  if (end - own.reach < furthest) {
    if (end <= own.reach) letter(flow, from, 't')
    own.reach = Math.max(own.reach, end)
  }
  letter(flow, from, 'd')
}

function letter(flow: Flow, from: 0 | 1, small: string): void {
  const own = flow.sides[from]
  if (own.letters.includes(small)) return
  own.letters += small
  flow.history += from === 0 ? small.toUpperCase() : small
}

export function connectionOf(flow: Flow): Connection {
  const [orig, resp] = flow.sides
  const tcp = flow.protocol === protocols.tcp
  const sized = (own: Side) => (tcp ? own.reach : own.payload)
  return {
    kind: 'connection',
    ...flow.ends,
    open: false,
    proto: protocolName(flow.protocol),
    service: flow.talk?.service ?? flow.tunnel,
    duration: Math.round((flow.last - flow.ends.ts) * 1e6) / 1e6,
    originatorBytes: sized(orig),
    responderBytes: sized(resp),
    originatorPackets: orig.packets,
    responderPackets: resp.packets,
    originatorIpBytes: orig.ipBytes,
    responderIpBytes: resp.ipBytes,
    missedBytes: tcp ? Math.max(0, orig.reach - orig.payload) + Math.max(0, resp.reach - resp.payload) : 0,
    state: tcp ? tcpState(orig, resp) : otherState(flow),
    history: flow.history === '' ? null : flow.history,
    originatorLocal: null,
    responderLocal: null,
    originatorMac: flow.macs[0],
    responderMac: flow.macs[1],
  }
}

/** Zeek's conn_state from what both ends were seen to do. */
function tcpState(orig: Side, resp: Side): string {
  const answered = resp.syn
  if (orig.syn && !answered) {
    if (resp.rst) return 'REJ'
    if (orig.rst) return 'RSTOS0'
    if (orig.fin) return 'SH'
    return resp.packets === 0 ? 'S0' : 'OTH'
  }
  if (!orig.syn && answered) return resp.rst ? 'RSTRH' : resp.fin ? 'SHR' : 'OTH'
  if (!orig.syn) return 'OTH'
  if (orig.rst) return 'RSTO'
  if (resp.rst) return 'RSTR'
  if (orig.fin && resp.fin) return 'SF'
  return orig.fin ? 'S2' : resp.fin ? 'S3' : 'S1'
}

function otherState({ protocol, sides: [orig, resp] }: Flow): string {
  if (protocol !== protocols.udp) return 'OTH'
  return resp.packets === 0 ? 'S0' : orig.packets === 0 ? 'SHR' : 'SF'
}
