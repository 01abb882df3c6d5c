import type { Dns, Ends, TrafficRecord } from '../../connection.ts'
import type { Dialogue, Moment } from './dialogue.ts'
import { type DnsMessage, dnsCode, dnsType, readDns } from './dns-message.ts'

/** DNS, multicast DNS, LLMNR. */
export const isDnsPort = (port: number | null): boolean => port === 53 || port === 5353 || port === 5355

/** Questions without an answer that are remembered a flow. */
const mostOpen = 128

/** Pairs questions with their answers by the message's id. */
export class DnsDialogue implements Dialogue {
  service: string | null = null
  readonly #ends: Ends
  readonly #proto: 'udp' | 'tcp'
  readonly #open = new Map<number, { readonly message: DnsMessage; readonly at: Moment }>()
  readonly #buffers: [Buffer, Buffer] = [Buffer.alloc(0), Buffer.alloc(0)]

  constructor(ends: Ends, proto: 'udp' | 'tcp') {
    this.#ends = ends
    this.#proto = proto
  }

  take(from: 0 | 1, bytes: Buffer, at: Moment, out: TrafficRecord[]): boolean {
    if (this.#proto === 'udp') {
      this.#message(bytes, at, out)
      return true
    }
    // Over TCP each message has its length in front.
    let rest: Buffer = Buffer.concat([this.#buffers[from], bytes])
    while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
      const end = 2 + rest.readUInt16BE(0)
      this.#message(rest.subarray(2, end), at, out)
      rest = rest.subarray(end)
    }
    this.#buffers[from] = Buffer.from(rest)
    return rest.length < 65_538
  }

  end(out: TrafficRecord[]): void {
    for (const { message, at } of this.#open.values()) out.push(this.#record(message, null, at))
    this.#open.clear()
  }

  #message(bytes: Buffer, at: Moment, out: TrafficRecord[]): void {
    const message = readDns(bytes)
    if (message === null) return
    this.service = 'dns'
    if (!message.answering) {
      const repeated = this.#open.get(message.id)
      if (repeated !== undefined && repeated.message.query === message.query && repeated.message.type === message.type)
        return
      if (repeated !== undefined) out.push(this.#record(repeated.message, null, repeated.at))
      else if (this.#open.size >= mostOpen) this.end(out)
      this.#open.set(message.id, { message, at })
      return
    }
    const asked = this.#open.get(message.id)
    this.#open.delete(message.id)
    out.push(this.#record(asked?.message ?? message, message, asked?.at ?? at))
  }

  #record(asked: DnsMessage, answer: DnsMessage | null, at: Moment): Dns {
    return {
      kind: 'dns',
      ...this.#ends,
      line: at.line,
      ts: at.ts,
      proto: this.#proto,
      query: asked.query ?? answer?.query ?? null,
      queryType: asked.type === null ? null : dnsType(asked.type),
      responseCode: answer === null ? null : dnsCode(answer.code),
      answers: answer?.answers ?? [],
      ttls: answer?.ttls ?? [],
      rejected: answer === null ? null : answer.code === 5,
    }
  }
}
