import type { TrafficRecord } from '../../connection.ts'
import { connectionId } from '../connection-id.ts'
import { addressText, macText } from './address-text.ts'
import type { Moment } from './dialogue.ts'
import { printable } from './dns-message.ts'

const option = { hostName: 12, domain: 15, lease: 51, type: 53, server: 54, vendorClass: 60, fqdn: 81 } as const
const type = { request: 3, acknowledged: 5, inform: 8 } as const
const magic = 0x63825363
const mostOpen = 10_000

export const isDhcpPort = (port: number): boolean => port === 67 || port === 68

type Message = {
  readonly id: number
  readonly type: number
  readonly mac: string
  /** The address that the server gives, or that the client has; null when it has none yet. */
  readonly address: string | null
  readonly options: ReadonlyMap<number, Buffer>
}

/**
 * Leases (RFC 2131). Question and answer go between changing addresses, so they are tied by the exchange's number,
 * not by the flow. A record is written when the server agrees; the client's own names come from what it asked.
 */
export class DhcpExchanges {
  readonly #asked = new Map<number, Message>()

  take(bytes: Buffer, at: Moment, out: TrafficRecord[]): void {
    const message = readDhcp(bytes)
    if (message === null) return
    if (message.type === type.request || message.type === type.inform) {
      if (this.#asked.size >= mostOpen) this.#asked.clear()
      this.#asked.set(message.id, message)
    } else if (message.type === type.acknowledged) {
      out.push(recordOf(message, this.#asked.get(message.id) ?? null, at))
      this.#asked.delete(message.id)
    }
  }
}

function readDhcp(bytes: Buffer): Message | null {
  if (bytes.length < 244 || bytes.readUInt32BE(236) !== magic || bytes[1] !== 1 || bytes[2] !== 6) return null
  const options = new Map<number, Buffer>()
  for (let at = 240; at + 1 < bytes.length; ) {
    const code = bytes[at] as number
    if (code === 255) break
    if (code === 0) {
      at++
      continue
    }
    const length = bytes[at + 1] as number
    if (!options.has(code)) options.set(code, bytes.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  const said = options.get(option.type)?.[0]
  if (said === undefined) return null
  const given = bytes.readUInt32BE(16) === 0 ? 12 : 16
  const address = bytes.readUInt32BE(given) === 0 ? null : addressText(bytes, given, 4)
  return { id: bytes.readUInt32BE(4), type: said, mac: macText(bytes, 28), address, options: new Map(options) }
}

function recordOf(answer: Message, asked: Message | null, { ts, line }: Moment): TrafficRecord {
  const text = (code: number, from = 0) => {
    const value = asked?.options.get(code) ?? answer.options.get(code)
    return value === undefined || value.length <= from
      ? null
      : printable(value, from, value.length).replace(/\\x00$/, '')
  }
  const server = answer.options.get(option.server)
  const lease = answer.options.get(option.lease)
  return {
    kind: 'dhcp',
    line,
    ts,
    uids: [connectionId('dhcp', answer.id, answer.mac, ts)],
    address: answer.address,
    server: server?.length === 4 ? addressText(server, 0, 4) : null,
    mac: answer.mac,
    hostName: text(option.hostName),
    // Three bytes of flags stand before the name (RFC 4702).
    fqdn: text(option.fqdn, 3),
    domain: text(option.domain),
    vendorClass: text(option.vendorClass),
    leaseSeconds: lease?.length === 4 ? lease.readUInt32BE(0) : null,
  }
}
