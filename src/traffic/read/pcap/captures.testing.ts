import { createCipheriv, createHmac } from 'node:crypto'
import { expect } from 'vitest'
import { memoryInput } from '../../../evidence/open.ts'
import type { Rejection } from '../../../evidence/rejection.ts'
import type { TrafficRecord } from '../../connection.ts'
import { pcap } from '../pcap.ts'
import { ethernet, type Frame, ip, join, tcp, u8, u16, u32, vector } from './packets.testing.ts'

export const start = 1_700_000_000
export const [client, server] = ['192.0.2.10', '198.51.100.7']

export async function read(bytes: Buffer) {
  const records: TrafficRecord[] = []
  const rejected: Rejection[] = []
  for await (const batch of pcap.read(memoryInput('x.pcap', bytes))) {
    records.push(...batch.records)
    rejected.push(...batch.rejected)
  }
  const of = <K extends TrafficRecord['kind']>(kind: K) =>
    records.filter((record): record is Extract<TrafficRecord, { kind: K }> => record.kind === kind)
  return { records, rejected, of, connections: of('connection') }
}

export const frames = (packets: readonly Buffer[], step = 0.5): Frame[] =>
  packets.map((bytes, at) => ({ ts: start + at * step, bytes: ethernet(bytes[0] === 0x60 ? 0x86dd : 0x0800, bytes) }))

export type Say = readonly ['c' | 's', flags: string, payload?: Buffer | string]

/** A TCP conversation with right sequence numbers. */
export function conversation(port: number, says: readonly Say[], clientPort = 40_000): Buffer[] {
  const next = { c: 0xffff_fff0, s: 5_000 }
  return says.map(([who, flags, payload = '']) => {
    const other = who === 'c' ? 's' : 'c'
    const body = tcp(who === 'c' ? clientPort : port, who === 'c' ? port : clientPort, {
      flags,
      seq: next[who],
      ack: next[other],
      payload,
    })
    next[who] = (next[who] + Buffer.from(payload as string, 'latin1').length + (/[SF]/.test(flags) ? 1 : 0)) >>> 0
    return who === 'c' ? ip(client, server, 6, body) : ip(server, client, 6, body)
  })
}

export const open: readonly Say[] = [
  ['c', 'S'],
  ['s', 'SA'],
  ['c', 'A'],
]
export const shut: readonly Say[] = [
  ['c', 'FA'],
  ['s', 'FA'],
  ['c', 'A'],
]

export const name = (text: string) => join(...text.split('.').map(label => vector(1, Buffer.from(label))), u8(0))
export const question = (id: number, text: string, type = 1) =>
  join(u16(id), u16(0x0100), u16(1), u16(0), u16(0), u16(0), name(text), u16(type), u16(1))
export const answer = (id: number, text: string, records: readonly Buffer[], { type = 1, code = 0 } = {}) =>
  join(
    u16(id),
    u16(0x8180 | code),
    u16(1),
    u16(records.length),
    u16(0),
    u16(0),
    name(text),
    u16(type),
    u16(1),
    ...records,
  )
export const resource = (type: number, ttl: number, data: Buffer, owner = u16(0xc00c)) =>
  join(owner, u16(type), u16(1), u32(ttl), vector(2, data))

export const extension = (type: number, data: Buffer) => join(u16(type), vector(2, data))
export const hex4 = (text: string) => Buffer.concat(text.split(',').map(value => u16(Number.parseInt(value, 16))))

/** The ClientHello of the worked example in FoxIO's description of JA4. */
export function exampleHello(serverName: string): Buffer {
  const extensions = '001b,0000,0033,0010,4469,0017,002d,000d,0005,0023,0012,002b,ff01,000b,000a,0015'
    .split(',')
    .map(text => {
      const type = Number.parseInt(text, 16)
      if (type === 0) return extension(0, vector(2, u8(0), vector(2, Buffer.from(serverName))))
      if (type === 0x10)
        return extension(0x10, vector(2, vector(1, Buffer.from('h2')), vector(1, Buffer.from('http/1.1'))))
      if (type === 0x0d) return extension(0x0d, vector(2, hex4('0403,0804,0401,0503,0805,0501,0806,0601')))
      if (type === 0x2b) return extension(0x2b, vector(1, hex4('7a7a,0304,0303')))
      if (type === 0x0a) return extension(0x0a, vector(2, hex4('8a8a,001d,0017,0018')))
      if (type === 0x0b) return extension(0x0b, vector(1, u8(0)))
      return extension(type, Buffer.alloc(3))
    })
  const ciphers = hex4('2a2a,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,009c,009d,002f,0035')
  const body = join(
    u16(0x0303),
    Buffer.alloc(32, 7),
    vector(1, Buffer.alloc(32, 8)),
    vector(2, ciphers),
    vector(1, u8(0)),
    vector(2, extension(0x3a3a, Buffer.alloc(0)), ...extensions),
  )
  return join(u8(1), vector(3, body))
}

export const record = (type: number, ...parts: readonly Buffer[]) => join(u8(type, 3, 1), vector(2, ...parts))
export const serverHello = (cipher: number, ...extensions: readonly Buffer[]) =>
  join(u8(2), vector(3, join(u16(0x0303), Buffer.alloc(32), vector(1), u16(cipher), u8(0), vector(2, ...extensions))))

/** Seals a client's first packet as RFC 9001, chapter 5 says. */
export function quicInitial(frame: Buffer): Buffer {
  const id = Buffer.from('8394c8f03e515708', 'hex')
  const expand = (secret: Buffer, label: string, length: number) =>
    createHmac('sha256', secret)
      .update(join(u8(0, length, label.length + 6), `tls13 ${label}`, u8(0, 1)))
      .digest()
      .subarray(0, length)
  const common = createHmac('sha256', Buffer.from('38762cf7f55934b34d179ae6a4c80cadccbb7f0a', 'hex'))
    .update(id)
    .digest()
  const secret = expand(common, 'client in', 32)
  // The keys that the RFC prints for this id, so that the sealing here is not only the mirror of the opening.
  expect(expand(secret, 'quic key', 16).toString('hex')).toBe('1f369613dd76d5467730efcbe3b1a22d')
  const iv = Buffer.from(expand(secret, 'quic iv', 12))
  const plain = join(frame, Buffer.alloc(1_162 - frame.length))
  const header = join(u8(0xc3), u32(1), vector(1, id), u8(0), u8(0), u16(0x4000 | (4 + plain.length + 16)), u32(2))
  iv[11] = (iv[11] as number) ^ 2
  const cipher = createCipheriv('aes-128-gcm', expand(secret, 'quic key', 16), iv).setAAD(header)
  const sealed = join(cipher.update(plain), cipher.final(), cipher.getAuthTag())
  const mask = createCipheriv('aes-128-ecb', expand(secret, 'quic hp', 16), null).update(sealed.subarray(0, 16))
  header[0] = (header[0] as number) ^ ((mask[0] as number) & 15)
  for (let i = 0; i < 4; i++)
    header[header.length - 4 + i] = (header[header.length - 4 + i] as number) ^ (mask[1 + i] as number)
  return join(header, sealed)
}
