import type { TrafficRecord } from '../../connection.ts'
import { isServed } from '../served-ports.ts'
import { DhcpExchanges, isDhcpPort } from './dhcp.ts'
import { connectionOf, count, type Flow, flowPorts, icmpAnswers, icmpRequests, newFlow } from './flow.ts'
import { flag, type Layer, protocols } from './packet-layers.ts'
import { Talk } from './talk.ts'

/** Seconds without a packet after which a flow is over: Zeek's defaults. */
const quiet: ReadonlyMap<number, number> = new Map([
  [protocols.tcp, 300],
  [protocols.sctp, 300],
])
const quietOther = 60
/** Seconds for stragglers after both ends closed. */
const linger = 5
const sweepEvery = 10
const mostFlows = 200_000
const mostFragments = 20_000

/** Flows that are under way. What it holds is bounded: by quiet times, and past a number the longest unseen go first. */
export class FlowTable {
  readonly #flows = new Map<string, Flow>()
  readonly #fragments = new Map<string, Flow>()
  readonly #dhcp = new DhcpExchanges()
  #records: TrafficRecord[] = []
  #now = Number.NEGATIVE_INFINITY
  #swept = Number.NEGATIVE_INFINITY
  lonelyFragments = 0

  take(layer: Layer): void {
    if (layer.fragment) {
      this.#fragment(layer)
      return
    }
    if (layer.ts > this.#now) this.#now = layer.ts
    if (this.#now - this.#swept > sweepEvery) this.#sweep()
    const { key, lower } = keyOf(layer)
    let flow = this.#flows.get(key)
    if (flow !== undefined && isNew(flow, layer)) {
      this.#close(flow)
      flow = undefined
    }
    if (flow === undefined) flow = this.#open(key, layer, lower)
    const from = lower === flow.forward ? 0 : 1
    count(flow, layer, from)
    if (layer.fragmentId !== '' && this.#fragments.size < mostFragments) this.#fragments.set(layer.fragmentId, flow)
    if (layer.protocol === protocols.udp && isDhcpPort(layer.sourcePort) && isDhcpPort(layer.destinationPort))
      this.#dhcp.take(
        layer.bytes.subarray(layer.payload, layer.payloadEnd),
        { ts: layer.ts, line: layer.number },
        this.#records,
      )
    if (layer.payloadLength > 0 && layer.tunnel === null) {
      flow.talk ??= new Talk(flow.ends, layer.protocol)
      flow.talk.take(layer, from, this.#records)
    }
  }

  /** Records that are complete since the last call. */
  drain(): TrafficRecord[] {
    const records = this.#records
    this.#records = []
    return records
  }

  /** The capture is over: what was under way is told as far as it went. */
  end(): void {
    for (const flow of [...this.#flows.values()]) this.#close(flow)
  }

  #open(key: string, layer: Layer, lower: boolean): Flow {
    if (this.#flows.size >= mostFlows) this.#evict()
    const flow = newFlow(key, layer, { forward: lower, flipped: isAnswer(layer) })
    this.#flows.set(key, flow)
    return flow
  }

  #close(flow: Flow): void {
    this.#flows.delete(flow.key)
    flow.talk?.end(this.#records)
    this.#records.push(connectionOf(flow))
  }

  #sweep(): void {
    this.#swept = this.#now
    for (const flow of this.#flows.values()) {
      const limit = flow.last + (quiet.get(flow.protocol) ?? quietOther)
      if (this.#now > limit || this.#now > flow.closedAt + linger) this.#close(flow)
    }
    this.#fragments.clear()
  }

  #evict(): void {
    const longest = [...this.#flows.values()].sort((a, b) => a.last - b.last).slice(0, mostFlows / 10)
    for (const flow of longest) this.#close(flow)
  }

  /** Only the first fragment says the ports; the others belong to its flow. */
  #fragment(layer: Layer): void {
    const flow = this.#fragments.get(layer.fragmentId)
    if (flow === undefined) {
      this.lonelyFragments++
      return
    }
    const { lower } = addressOrder(layer)
    const own = flow.sides[lower === flow.forward ? 0 : 1]
    own.packets++
    own.ipBytes += layer.ipBytes
    own.payload += layer.payloadLength
    if (layer.ts > flow.last) flow.last = layer.ts
  }
}

/** A connection that is asked for anew between the same ports after the old one closed, or long after its last packet. */
function isNew(flow: Flow, layer: Layer): boolean {
  if (layer.ts - flow.last > (quiet.get(flow.protocol) ?? quietOther)) return true
  if (layer.protocol !== protocols.tcp || (layer.tcpFlags & (flag.syn | flag.ack)) !== flag.syn) return false
  return flow.closedAt !== Number.POSITIVE_INFINITY || layer.ts - flow.last > linger * 12
}

/** The packet is of the one who answers: SYN-ACK says so; without a beginning the ports must tell. */
function isAnswer(layer: Layer): boolean {
  if (layer.protocol === protocols.icmp || layer.protocol === protocols.icmp6) return icmpRequests.has(layer.icmpType)
  if (layer.protocol !== protocols.tcp && layer.protocol !== protocols.udp) return false
  const synAck = flag.syn | flag.ack
  if (layer.protocol === protocols.tcp && layer.tcpFlags & flag.syn) return (layer.tcpFlags & synAck) === synAck
  const { sourcePort, destinationPort } = layer
  return isServed(sourcePort) && !isServed(destinationPort)
}

/** The same for both directions; `lower` tells that the sender is the first of the two in order. */
function keyOf(layer: Layer): { key: string; lower: boolean } {
  const { bytes, source, destination, addressLength, protocol } = layer
  const { order } = addressOrder(layer)
  const [from, to] = keyPorts(layer)
  const lower = order < 0 || (order === 0 && from <= to)
  const [a, b, p, q] = lower ? [source, destination, from, to] : [destination, source, to, from]
  const key = `${protocol},${p},${q},${bytes.toString('latin1', a, a + addressLength)}${bytes.toString('latin1', b, b + addressLength)}`
  return { key, lower }
}

function addressOrder({ bytes, source, destination, addressLength }: Layer): { order: number; lower: boolean } {
  const order = bytes.compare(bytes, destination, destination + addressLength, source, source + addressLength)
  return { order, lower: order <= 0 }
}

/** An ICMP question and its answer share a key; anything else of ICMP is keyed by type and code. */
function keyPorts(layer: Layer): readonly [number, number] {
  if (layer.protocol !== protocols.icmp && layer.protocol !== protocols.icmp6) {
    const [from, to] = flowPorts(layer)
    return [from ?? 0, to ?? 0]
  }
  const asked = icmpRequests.get(layer.icmpType) ?? layer.icmpType
  const kind = 1000 + asked * 256 + (icmpAnswers.has(asked) ? 0 : layer.icmpCode)
  return [kind, kind]
}
