import type { Ends, TrafficRecord } from '../../connection.ts'
import type { Dialogue } from './dialogue.ts'
import { DnsDialogue, isDnsPort } from './dns-dialogue.ts'
import { HttpDialogue } from './http.ts'
import { flag, type Layer, protocols } from './packet-layers.ts'
import { isQuicInitial, QuicDialogue } from './quic.ts'
import { datagramService, streamService } from './services.ts'
import { isSshBanner, SshDialogue } from './ssh.ts'
import { Stream } from './stream.ts'
import { isTlsRecord, TlsDialogue } from './tls.ts'

/** Packets after which a conversation of no known protocol is no longer looked into. */
const patience = 8
/** Bytes that tell every protocol that is known here. */
const enough = 24

/** What is said inside one flow: recognised by its first bytes, whatever the port. */
export class Talk {
  readonly #ends: Ends
  readonly #protocol: number
  #streams: readonly [Stream, Stream] | null = null
  #dialogue: Dialogue | null = null
  #guess: string | null = null
  #tried = 0
  /** What came in pieces too small to tell. */
  readonly #begun: [Buffer, Buffer] = [Buffer.alloc(0), Buffer.alloc(0)]

  constructor(ends: Ends, protocol: number) {
    this.#ends = ends
    this.#protocol = protocol
  }

  get service(): string | null {
    return this.#dialogue?.service ?? this.#guess
  }

  take(layer: Layer, from: 0 | 1, out: TrafficRecord[]): void {
    if (this.#dialogue === null && this.#tried >= patience) return
    const bytes = layer.bytes.subarray(layer.payload, layer.payloadEnd)
    if (this.#protocol === protocols.tcp) this.#inStream(layer, from, { bytes, out })
    else if (this.#protocol === protocols.udp) this.#datagram(layer, from, { bytes, out })
  }

  end(out: TrafficRecord[]): void {
    this.#dialogue?.end(out)
  }

  #inStream(layer: Layer, from: 0 | 1, { bytes, out }: { bytes: Buffer; out: TrafficRecord[] }): void {
    this.#streams ??= [new Stream(), new Stream()]
    const seq = layer.tcpFlags & flag.syn ? (layer.seq + 1) >>> 0 : layer.seq
    const at = { ts: layer.ts, line: layer.number }
    this.#streams[from].push(seq, bytes, part => {
      if (this.#dialogue !== null) return this.#dialogue.take(from, part, at, out)
      const begun = this.#begun[from].length === 0 ? part : Buffer.concat([this.#begun[from], part])
      this.#dialogue = this.#recognised(begun, from)
      if (this.#dialogue !== null) return this.#dialogue.take(from, begun, at, out)
      this.#begun[from] = begun.length < enough ? Buffer.from(begun) : Buffer.alloc(0)
      return ++this.#tried < patience
    })
  }

  #recognised(bytes: Buffer, from: 0 | 1): Dialogue | null {
    if (isTlsRecord(bytes)) return new TlsDialogue(this.#ends)
    if (isSshBanner(bytes)) return new SshDialogue(this.#ends)
    if (HttpDialogue.begins(bytes, from)) return new HttpDialogue(this.#ends)
    if (isDnsPort(this.#ends.responderPort) && bytes.length > 14 && bytes.readUInt16BE(0) >= 12)
      return new DnsDialogue(this.#ends, 'tcp')
    this.#guess ??= streamService(bytes, from)
    return null
  }

  #datagram(layer: Layer, from: 0 | 1, { bytes, out }: { bytes: Buffer; out: TrafficRecord[] }): void {
    if (this.#dialogue === null) {
      const { responderPort, originatorPort } = this.#ends
      if (isDnsPort(responderPort) || isDnsPort(originatorPort)) this.#dialogue = new DnsDialogue(this.#ends, 'udp')
      else if (isQuicInitial(bytes)) this.#dialogue = new QuicDialogue(this.#ends)
    }
    if (this.#dialogue !== null) this.#dialogue.take(from, bytes, { ts: layer.ts, line: layer.number }, out)
    else {
      this.#tried++
      this.#guess ??= datagramService(bytes, this.#ends)
    }
  }
}
