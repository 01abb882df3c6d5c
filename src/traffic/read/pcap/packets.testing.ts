/** Packets written byte by byte, for tests that know what is in them. */
export const u8 = (...values: readonly number[]): Buffer => Buffer.from(values)

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value & 0xffff)
  return bytes
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}

export const join = (...parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))

/** A vector of TLS: its length in `width` bytes, then it. */
export function vector(width: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const length = Buffer.alloc(width)
  length.writeUIntBE(body.length, 0, width)
  return Buffer.concat([length, body])
}

export const ipBytes = (text: string): Buffer =>
  text.includes(':')
    ? Buffer.concat(expanded(text).map(group => u16(Number.parseInt(group, 16))))
    : Buffer.from(text.split('.').map(Number))

function expanded(text: string): readonly string[] {
  const [head = '', tail] = text.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  return tail === undefined ? left : [...left, ...new Array(8 - left.length - right.length).fill('0'), ...right]
}

export type IpParts = {
  readonly id?: number
  readonly fragment?: number
  readonly extensions?: Buffer
  readonly first?: number
}

export function ip(from: string, to: string, protocol: number, payload: Buffer, parts: IpParts = {}): Buffer {
  if (from.includes(':')) {
    const extensions = parts.extensions ?? Buffer.alloc(0)
    const next = parts.first ?? protocol
    return join(
      u8(0x60, 0, 0, 0),
      u16(extensions.length + payload.length),
      u8(next, 64),
      ipBytes(from),
      ipBytes(to),
      extensions,
      payload,
    )
  }
  return join(
    u8(0x45, 0),
    u16(20 + payload.length),
    u16(parts.id ?? 1),
    u16(parts.fragment ?? 0),
    u8(64, protocol),
    u16(0),
    ipBytes(from),
    ipBytes(to),
    payload,
  )
}

export const udp = (from: number, to: number, payload: Buffer | string): Buffer =>
  join(u16(from), u16(to), u16(8 + Buffer.from(payload as string, 'latin1').length), u16(0), payload)

const flags: Readonly<Record<string, number>> = { F: 1, S: 2, R: 4, P: 8, A: 16 }

export function tcp(
  from: number,
  to: number,
  parts: { readonly flags: string; readonly seq: number; readonly ack?: number; readonly payload?: Buffer | string },
): Buffer {
  const bits = [...parts.flags].reduce((sum, flag) => sum | (flags[flag] ?? 0), 0)
  return join(
    u16(from),
    u16(to),
    u32(parts.seq),
    u32(parts.ack ?? 0),
    u8(0x50, bits),
    u16(8192),
    u32(0),
    parts.payload ?? '',
  )
}

export const ethernet = (type: number, payload: Buffer, tags: Buffer = Buffer.alloc(0)): Buffer =>
  join(u8(2, 0, 0, 0, 0, 0xbb), u8(2, 0, 0, 0, 0, 0xaa), tags, u16(type), payload)

export type Frame = { readonly ts: number; readonly bytes: Buffer; readonly wire?: number }

/** A file of the classic format. */
export function pcapFile(
  frames: readonly Frame[],
  form: { link?: number; little?: boolean; nano?: boolean } = {},
): Buffer {
  const { link = 1, little = true, nano = false } = form
  const word = (value: number) => (little ? u32(value).reverse() : u32(value))
  const half = (value: number) => (little ? u16(value).reverse() : u16(value))
  const fraction = nano ? 1e9 : 1e6
  const parts = [word(nano ? 0xa1b23c4d : 0xa1b2c3d4), half(2), half(4), word(0), word(0), word(262_144), word(link)]
  for (const { ts, bytes, wire } of frames) {
    const whole = Math.floor(ts)
    parts.push(
      word(whole),
      word(Math.round((ts - whole) * fraction)),
      word(bytes.length),
      word(wire ?? bytes.length),
      bytes,
    )
  }
  return Buffer.concat(parts)
}

/** A file of pcapng with names and statistics between the packets. */
export function pcapngFile(
  frames: readonly Frame[],
  form: { link?: number; little?: boolean; nano?: boolean } = {},
): Buffer {
  const { link = 1, little = true, nano = false } = form
  const word = (value: number) => (little ? u32(value).reverse() : u32(value))
  const half = (value: number) => (little ? u16(value).reverse() : u16(value))
  const padded = (bytes: Buffer) => join(bytes, Buffer.alloc(-bytes.length & 3))
  const block = (type: number, body: Buffer) => join(word(type), word(body.length + 12), body, word(body.length + 12))
  const resolution = nano ? join(half(9), half(1), padded(u8(9))) : Buffer.alloc(0)
  const parts = [
    block(0x0a0d0d0a, join(word(0x1a2b3c4d), half(1), half(0), word(0xffffffff), word(0xffffffff))),
    block(1, join(half(link), half(0), word(262_144), resolution, half(0), half(0))),
    block(4, join(half(0), half(0))),
  ]
  for (const { ts, bytes, wire } of frames) {
    const ticks = Math.round(ts * (nano ? 1e6 : 1e6)) * (nano ? 1_000 : 1)
    const head = [
      word(0),
      word(Math.floor(ticks / 2 ** 32)),
      word(ticks % 2 ** 32),
      word(bytes.length),
      word(wire ?? bytes.length),
    ]
    parts.push(block(6, join(...head, padded(bytes))), block(5, join(word(0), word(0), word(0))))
  }
  return Buffer.concat(parts)
}
