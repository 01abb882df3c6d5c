import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { Ends, TrafficRecord } from '../../connection.ts'
import type { Dialogue, Moment } from './dialogue.ts'
import { tlsRecord } from './tls.ts'
import { type ClientHello, readClientHello } from './tls-hello.ts'

/** Salt and labels of the keys that an Initial packet is sealed with: RFC 9001 (version 1), RFC 9369 (version 2). */
const editions = new Map([
  [0x00000001, { salt: Buffer.from('38762cf7f55934b34d179ae6a4c80cadccbb7f0a', 'hex'), word: 'quic', initial: 0 }],
  [0x6b3343cf, { salt: Buffer.from('0dede3def700a6db819381be6e269dcbf9bd2ed9', 'hex'), word: 'quicv2', initial: 1 }],
])

export const isQuicInitial = (bytes: Buffer): boolean => {
  const edition =
    bytes.length >= 1_000 && ((bytes[0] as number) & 0xc0) === 0xc0 ? editions.get(bytes.readUInt32BE(1)) : undefined
  return edition !== undefined && (((bytes[0] as number) >> 4) & 3) === edition.initial
}

const largestHello = 32 * 1024
const mostTries = 8

/** The server name of QUIC: a client's first packets are sealed with keys that anybody can make. */
export class QuicDialogue implements Dialogue {
  readonly service = 'quic'
  readonly #ends: Ends
  readonly #pieces = new Map<number, Buffer>()
  #tries = 0
  #told = false

  constructor(ends: Ends) {
    this.#ends = ends
  }

  take(from: 0 | 1, bytes: Buffer, at: Moment, out: TrafficRecord[]): boolean {
    if (from === 1 || this.#told || this.#tries >= mostTries) return !this.#told
    this.#tries++
    for (const plain of initialPayloads(bytes)) gatherCrypto(plain, this.#pieces)
    const client = helloOf(this.#pieces)
    if (client === null) return true
    this.#told = true
    out.push(tlsRecord({ ends: this.#ends, at, client, server: null, established: null, transport: 'q' }))
    return false
  }

  end(): void {}
}

/** Opened payloads of the Initial packets of one datagram; none when it cannot be opened. */
function initialPayloads(datagram: Buffer): readonly Buffer[] {
  const payloads: Buffer[] = []
  let rest = datagram
  for (let count = 0; count < 4 && rest.length > 20; count++) {
    const packet = initialParts(rest)
    if (packet === null) break
    const plain = opened(packet)
    if (plain !== null) payloads.push(plain)
    rest = rest.subarray(packet.end)
  }
  return payloads
}

type Initial = {
  readonly bytes: Buffer
  readonly id: Buffer
  readonly version: number
  readonly number: number
  readonly end: number
}

function initialParts(bytes: Buffer): Initial | null {
  if (!((bytes[0] as number) & 0x80) || bytes.length < 7) return null
  const version = bytes.readUInt32BE(1)
  const edition = editions.get(version)
  if (edition === undefined || (((bytes[0] as number) >> 4) & 3) !== edition.initial) return null
  const idEnd = 6 + (bytes[5] as number)
  if ((bytes[5] as number) > 20 || idEnd >= bytes.length) return null
  const sourceEnd = idEnd + 1 + (bytes[idEnd] as number)
  const token = variable(bytes, sourceEnd)
  if (token === null) return null
  const length = variable(bytes, token.end + token.value)
  if (length === null || length.end + length.value > bytes.length || length.value < 20) return null
  return { bytes, id: bytes.subarray(6, idEnd), version, number: length.end, end: length.end + length.value }
}

function opened({ bytes, id, version, number, end }: Initial): Buffer | null {
  const edition = editions.get(version)
  if (edition === undefined) return null
  const secret = expand(createHmac('sha256', edition.salt).update(id).digest(), 'client in', 32)
  const key = expand(secret, `${edition.word} key`, 16)
  const iv = expand(secret, `${edition.word} iv`, 12)
  const mask = createCipheriv('aes-128-ecb', expand(secret, `${edition.word} hp`, 16), null).update(
    bytes.subarray(number + 4, number + 20),
  )
  const first = (bytes[0] as number) ^ ((mask[0] as number) & 0x0f)
  const width = (first & 3) + 1
  const header = Buffer.from(bytes.subarray(0, number + width))
  header[0] = first
  for (let i = 0; i < width; i++) {
    const plain = (header[number + i] as number) ^ (mask[1 + i] as number)
    header[number + i] = plain
    const place = 12 - width + i
    iv[place] = (iv[place] as number) ^ plain
  }
  const decipher = createDecipheriv('aes-128-gcm', key, iv)
    .setAAD(header)
    .setAuthTag(bytes.subarray(end - 16, end))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(number + width, end - 16)), decipher.final()])
  } catch {
    // Damaged, or a later packet of the client, which uses the server's id: nothing that could be read.
    return null
  }
}

/** HKDF-Expand-Label of TLS 1.3 (RFC 8446, 7.1); one block is enough for every length in use. */
function expand(secret: Buffer, label: string, length: number): Buffer {
  const name = `tls13 ${label}`
  const info = Buffer.concat([Buffer.from([0, length, name.length]), Buffer.from(name, 'latin1'), Buffer.from([0, 1])])
  return createHmac('sha256', secret).update(info).digest().subarray(0, length)
}

/** Puts the CRYPTO frames of a payload by their offset. Padding and pings stand between them. */
function gatherCrypto(plain: Buffer, pieces: Map<number, Buffer>): void {
  let at = 0
  while (at < plain.length) {
    const type = plain[at] as number
    if (type === 0 || type === 1) at++
    else if (type === 6) {
      const offset = variable(plain, at + 1)
      const length = offset === null ? null : variable(plain, offset.end)
      if (offset === null || length === null || length.end + length.value > plain.length || offset.value > largestHello)
        return
      pieces.set(offset.value, plain.subarray(length.end, length.end + length.value))
      at = length.end + length.value
    } else return
  }
}

function helloOf(pieces: ReadonlyMap<number, Buffer>): ClientHello | null {
  const parts: Buffer[] = []
  let at = 0
  for (const [offset, piece] of [...pieces].sort(([a], [b]) => a - b)) {
    if (offset > at) break
    const fresh = piece.subarray(at - offset)
    parts.push(fresh)
    at += fresh.length
  }
  const bytes = Buffer.concat(parts)
  if (bytes.length < 4 || bytes[0] !== 1) return null
  const length = bytes.readUIntBE(1, 3)
  return bytes.length < 4 + length ? null : readClientHello(bytes.subarray(4, 4 + length))
}

/** Variable-length integer (RFC 9000, 16); those above 2^30 are no length of anything here. */
function variable(bytes: Buffer, at: number): { readonly value: number; readonly end: number } | null {
  const first = bytes[at]
  if (first === undefined) return null
  const width = 1 << (first >> 6)
  if (width > 4 || at + width > bytes.length) return null
  const value = bytes.readUIntBE(at, width) % 2 ** (width * 8 - 2)
  return { value, end: at + width }
}
