import type { Ends, Tls, TrafficRecord } from '../../connection.ts'
import { certificateFile, certificateRecord, readCertificate } from './certificates.ts'
import type { Dialogue, Moment } from './dialogue.ts'
import { ja3Of, ja3sOf, ja4Of } from './fingerprints.ts'
import { type ClientHello, readCertificates, readClientHello, readServerHello, type ServerHello } from './tls-hello.ts'
import { cipherName, versionName } from './tls-names.ts'

/** A handshake record of SSL 3 or TLS that begins a hello. */
export const isTlsRecord = (bytes: Buffer): boolean =>
  bytes.length >= 6 &&
  bytes[0] === content.handshake &&
  bytes[1] === 3 &&
  (bytes[2] as number) <= 4 &&
  (bytes[5] === 1 || bytes[5] === 2)

const content = { changeCipherSpec: 20, alert: 21, handshake: 22, application: 23 } as const
const message = { clientHello: 1, serverHello: 2, certificate: 11 } as const
const largestRecord = 16_384 + 2_048
/** A chain of certificates of one end; the longest real ones have some 20 KB. */
const largestHandshake = 64 * 1024

type End = { records: Buffer; handshake: Buffer; secret: boolean; data: boolean }

/** The handshake of TLS as far as it is in clear, put together over segments and records. */
export class TlsDialogue implements Dialogue {
  readonly service = 'ssl'
  readonly #ends: Ends
  readonly #sides: readonly [End, End] = [end(), end()]
  readonly #shown: [Shown[], Shown[]] = [[], []]
  #client: ClientHello | null = null
  #server: ServerHello | null = null
  #at: Moment | null = null
  #told = false

  constructor(ends: Ends) {
    this.#ends = ends
  }

  take(from: 0 | 1, bytes: Buffer, at: Moment, out: TrafficRecord[]): boolean {
    this.#at ??= at
    const side = this.#sides[from]
    side.records = side.records.length === 0 ? bytes : Buffer.concat([side.records, bytes])
    const goesOn = this.#records(from, at, out)
    side.records = Buffer.from(side.records)
    if (this.#sides[0].data && this.#sides[1].data) this.#tell(out)
    return goesOn && !(this.#told && side.data)
  }

  end(out: TrafficRecord[]): void {
    this.#tell(out)
  }

  #records(from: 0 | 1, at: Moment, out: TrafficRecord[]): boolean {
    const side = this.#sides[from]
    while (side.records.length >= 5) {
      const type = side.records[0] as number
      const length = side.records.readUInt16BE(3)
      if (type < content.changeCipherSpec || type > content.application + 1 || length > largestRecord) return false
      if (type === content.application) {
        side.data = true
        return false
      }
      if (side.records.length < 5 + length) return true
      const body = side.records.subarray(5, 5 + length)
      side.records = side.records.subarray(5 + length)
      if (type === content.changeCipherSpec) side.secret = true
      else if (type === content.handshake && !side.secret) {
        side.handshake = Buffer.concat([side.handshake, body])
        if (!this.#messages(from, at, out)) return false
      }
    }
    return true
  }

  #messages(from: 0 | 1, at: Moment, out: TrafficRecord[]): boolean {
    const side = this.#sides[from]
    while (side.handshake.length >= 4) {
      const length = side.handshake.readUIntBE(1, 3)
      if (length > largestHandshake) return false
      if (side.handshake.length < 4 + length) return true
      const type = side.handshake[0] as number
      const body = side.handshake.subarray(4, 4 + length)
      side.handshake = side.handshake.subarray(4 + length)
      if (type === message.clientHello) this.#client ??= readClientHello(body)
      else if (type === message.serverHello) this.#server = readServerHello(body) ?? this.#server
      else if (type === message.certificate) this.#certificates(body, { ...at, from }, out)
    }
    return true
  }

  #certificates(body: Buffer, at: Moment & { readonly from: 0 | 1 }, out: TrafficRecord[]): void {
    readCertificates(body).forEach((der, place) => {
      const seen = readCertificate(der)
      const file = certificateFile(der, { ...at, ends: this.#ends, own: place === 0 })
      this.#shown[at.from].push({
        print: file.hashes[2] as string,
        subject: seen?.subject ?? null,
        issuer: seen?.issuer ?? null,
      })
      out.push(file)
      if (seen !== null) out.push(certificateRecord(seen, { ts: at.ts, line: at.line }))
    })
  }

  #tell(out: TrafficRecord[]): void {
    if (this.#told || (this.#client === null && this.#server === null)) return
    this.#told = true
    const established = this.#sides.every(side => side.secret || side.data)
    out.push(
      tlsRecord({
        ends: this.#ends,
        at: this.#at ?? this.#ends,
        client: this.#client,
        server: this.#server,
        established,
        transport: 't',
        shown: this.#shown,
      }),
    )
  }
}

type Shown = { readonly print: string; readonly subject: string | null; readonly issuer: string | null }

const end = (): End => ({ records: Buffer.alloc(0), handshake: Buffer.alloc(0), secret: false, data: false })

export function tlsRecord(parts: {
  readonly ends: Ends
  readonly at: { readonly ts: number; readonly line: number }
  readonly client: ClientHello | null
  readonly server: ServerHello | null
  readonly established: boolean | null
  readonly transport: 't' | 'q'
  readonly shown?: readonly [readonly Shown[], readonly Shown[]]
}): Tls {
  const { client, server, shown = [[], []] } = parts
  const [theirs, own] = [shown[1], shown[0]]
  return {
    kind: 'tls',
    ...parts.ends,
    ts: parts.at.ts,
    line: parts.at.line,
    open: false,
    version: server === null ? null : versionName(server.chosen),
    cipher: server === null ? null : cipherName(server.cipher),
    serverName: client?.serverName ?? null,
    established: parts.established,
    nextProtocol: server?.alpn ?? null,
    ja3: client === null ? null : ja3Of(client),
    ja3s: server === null ? null : ja3sOf(server),
    ja4: client === null ? null : ja4Of(client, parts.transport),
    subject: theirs[0]?.subject ?? null,
    issuer: theirs[0]?.issuer ?? null,
    clientSubject: own[0]?.subject ?? null,
    clientIssuer: own[0]?.issuer ?? null,
    certificates: theirs.map(({ print }) => print),
    clientCertificates: own.map(({ print }) => print),
    certificateIds: [],
    validation: null,
  }
}
