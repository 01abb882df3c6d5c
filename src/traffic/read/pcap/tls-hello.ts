/** What a ClientHello says (RFC 8446, 4.1.2), numbers as sent, GREASE (RFC 8701) among them. */
export type ClientHello = {
  readonly version: number
  readonly ciphers: readonly number[]
  /** In the order sent. */
  readonly extensions: readonly number[]
  readonly serverName: string | null
  readonly alpn: readonly Buffer[]
  readonly groups: readonly number[]
  readonly pointFormats: readonly number[]
  readonly signatures: readonly number[]
  readonly versions: readonly number[]
}

export type ServerHello = {
  readonly version: number
  /** By `supported_versions`, when it is sent; else `version`. */
  readonly chosen: number
  readonly cipher: number
  readonly extensions: readonly number[]
  readonly alpn: string | null
}

const extension = { name: 0, groups: 10, formats: 11, signatures: 13, alpn: 16, versions: 43 } as const

/** `body` is the handshake message without its header of four bytes. Null when it is none. */
export function readClientHello(body: Buffer): ClientHello | null {
  const reader = new Reader(body)
  const version = reader.number(2)
  reader.bytes(32)
  reader.vector(1)
  const ciphers = shorts(reader.vector(2))
  reader.vector(1)
  if (reader.failed) return null
  const hello = {
    version,
    ciphers,
    extensions: [] as number[],
    serverName: null as string | null,
    alpn: [] as Buffer[],
    groups: [] as readonly number[],
    pointFormats: [] as readonly number[],
    signatures: [] as readonly number[],
    versions: [] as readonly number[],
  }
  for (const { type, data } of extensionsOf(reader)) {
    hello.extensions.push(type)
    const inner = new Reader(data)
    if (type === extension.name) hello.serverName = nameIn(inner)
    else if (type === extension.groups) hello.groups = shorts(inner.vector(2))
    else if (type === extension.formats) hello.pointFormats = [...inner.vector(1)]
    else if (type === extension.signatures) hello.signatures = shorts(inner.vector(2))
    else if (type === extension.alpn) hello.alpn = namesIn(inner)
    else if (type === extension.versions) hello.versions = shorts(inner.vector(1))
  }
  return hello
}

export function readServerHello(body: Buffer): ServerHello | null {
  const reader = new Reader(body)
  const version = reader.number(2)
  reader.bytes(32)
  reader.vector(1)
  const cipher = reader.number(2)
  reader.number(1)
  if (reader.failed) return null
  const extensions: number[] = []
  let chosen = version
  let alpn: string | null = null
  for (const { type, data } of extensionsOf(reader)) {
    extensions.push(type)
    if (type === extension.versions && data.length === 2) chosen = data.readUInt16BE(0)
    else if (type === extension.alpn) alpn = namesIn(new Reader(data))[0]?.toString('latin1') ?? null
  }
  return { version, chosen, cipher, extensions, alpn }
}

/** DER of each certificate, the sender's own first (TLS up to 1.2). */
export function readCertificates(body: Buffer): readonly Buffer[] {
  const list = new Reader(new Reader(body).vector(3))
  const certificates: Buffer[] = []
  while (!list.failed && list.left > 0 && certificates.length < 16) {
    const der = list.vector(3)
    if (!list.failed && der.length > 0) certificates.push(der)
  }
  return certificates
}

function extensionsOf(reader: Reader): readonly { readonly type: number; readonly data: Buffer }[] {
  if (reader.left < 2) return []
  const inner = new Reader(reader.vector(2))
  const extensions: { type: number; data: Buffer }[] = []
  while (!inner.failed && inner.left >= 4 && extensions.length < 200) {
    const type = inner.number(2)
    const data = inner.vector(2)
    if (!inner.failed) extensions.push({ type, data })
  }
  return extensions
}

function nameIn(reader: Reader): string | null {
  const list = new Reader(reader.vector(2))
  const type = list.number(1)
  const name = list.vector(2)
  return list.failed || type !== 0 || name.length === 0 || name.length > 1024 ? null : name.toString('latin1')
}

function namesIn(reader: Reader): Buffer[] {
  const list = new Reader(reader.vector(2))
  const names: Buffer[] = []
  while (!list.failed && list.left > 0 && names.length < 50) {
    const name = list.vector(1)
    if (!list.failed) names.push(Buffer.from(name))
  }
  return names
}

function shorts(bytes: Buffer): readonly number[] {
  const numbers: number[] = []
  for (let at = 0; at + 2 <= bytes.length; at += 2) numbers.push(bytes.readUInt16BE(at))
  return numbers
}

/** Reads on; past the end everything is empty and `failed` says so. */
class Reader {
  failed = false
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  bytes(length: number): Buffer {
    if (this.left < length) this.failed = true
    if (this.failed) return Buffer.alloc(0)
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  number(width: number): number {
    const bytes = this.bytes(width)
    return this.failed ? 0 : bytes.readUIntBE(0, width)
  }

  vector(width: number): Buffer {
    return this.bytes(this.number(width))
  }
}
