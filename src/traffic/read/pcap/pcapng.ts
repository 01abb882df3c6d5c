import { type CaptureBytes, largestPacket, type PacketSink } from './packet.ts'

type Interface = { readonly link: number; readonly snap: number; readonly unit: number; readonly offset: number }

const block = { section: 0x0a0d0d0a, interface: 1, obsolete: 2, simple: 3, enhanced: 6 } as const
const option = { end: 0, resolution: 9, offset: 14 } as const
const largestBlock = 16 << 20
const mostInterfaces = 4_096

/**
 * Blocks of pcapng (IETF draft-ietf-opsawg-pcapng). Sections may differ in byte order; each has its own interfaces.
 * Blocks that hold no packet (names, statistics, decryption secrets, journal, custom) are passed over by their length.
 */
export class PcapngBlocks implements CaptureBytes {
  packets = 0
  fault: string | null = null
  #little = true
  #interfaces: Interface[] = []

  read(bytes: Buffer, sink: PacketSink): number {
    let at = 0
    while (at + 12 <= bytes.length) {
      if (bytes.readUInt32BE(at) === block.section && !this.#section(bytes, at)) return at
      const length = this.#word(bytes, at + 4)
      if (length < 12 || length % 4 !== 0 || length > largestBlock) return this.#stop(at, `a block of ${length} bytes`)
      if (at + length > bytes.length) break
      if (this.#word(bytes, at + length - 4) !== length) return this.#stop(at, 'a block whose two lengths differ')
      this.#block(this.#word(bytes, at), bytes.subarray(at + 8, at + length - 4), sink)
      if (this.fault !== null) return at
      at += length
    }
    return at
  }

  #stop(at: number, what: string): number {
    this.fault = `${what} follows packet ${this.packets}: the file is damaged from here on`
    return at
  }

  /** The byte order holds for the length of the section's own block already. */
  #section(bytes: Buffer, at: number): boolean {
    const magic = bytes.readUInt32BE(at + 8)
    if (magic === 0x1a2b3c4d) this.#little = false
    else if (magic === 0x4d3c2b1a) this.#little = true
    else {
      this.#stop(at, 'a section without a byte order')
      return false
    }
    this.#interfaces = []
    return true
  }

  #block(type: number, body: Buffer, sink: PacketSink): void {
    if (type === block.interface) this.#interface(body)
    else if (type === block.enhanced && body.length >= 20) this.#enhanced(body, this.#word(body, 0), sink)
    else if (type === block.obsolete && body.length >= 20) this.#enhanced(body, this.#half(body, 0), sink)
    else if (type === block.simple && body.length >= 4) this.#simple(body, sink)
  }

  #interface(body: Buffer): void {
    if (body.length < 8 || this.#interfaces.length >= mostInterfaces) {
      this.fault = 'an interface block is too short, or there are too many'
      return
    }
    let unit = 1e-6
    let offset = 0
    let at = 8
    while (at + 4 <= body.length) {
      const code = this.#half(body, at)
      const length = this.#half(body, at + 2)
      const end = at + 4 + length
      if (code === option.end || end > body.length) break
      if (code === option.resolution && length === 1) {
        const value = body[at + 4] as number
        unit = value & 0x80 ? 2 ** -(value & 0x7f) : 10 ** -value
      } else if (code === option.offset && length === 8)
        offset = Number(this.#little ? body.readBigInt64LE(at + 4) : body.readBigInt64BE(at + 4))
      at = end + (-length & 3)
    }
    this.#interfaces.push({ link: this.#half(body, 0), snap: this.#word(body, 4), unit, offset })
  }

  #enhanced(body: Buffer, index: number, sink: PacketSink): void {
    const from = this.#interfaces[index]
    const captured = this.#word(body, 12)
    if (from === undefined || captured > body.length - 20 || captured > largestPacket) {
      this.fault = `packet ${this.packets + 1} names no interface of its section or claims too many bytes`
      return
    }
    this.packets++
    // Two halves of 32 bits; a double holds micro-seconds of our century exactly enough.
    const ticks = this.#word(body, 4) * 2 ** 32 + this.#word(body, 8)
    const ts = from.unit === 1e-6 ? ticks / 1e6 : from.unit === 1e-9 ? ticks / 1e9 : ticks * from.unit
    const bytes = body.subarray(20, 20 + captured)
    sink({
      number: this.packets,
      ts: ts + from.offset,
      bytes,
      wire: Math.max(this.#word(body, 16), captured),
      link: from.link,
    })
  }

  /** A simple packet has no time of its own. */
  #simple(body: Buffer, sink: PacketSink): void {
    const from = this.#interfaces[0]
    if (from === undefined) {
      this.fault = `packet ${this.packets + 1} stands before any interface`
      return
    }
    const wire = this.#word(body, 0)
    const captured = Math.min(wire, body.length - 4, from.snap === 0 ? wire : from.snap)
    this.packets++
    sink({ number: this.packets, ts: 0, bytes: body.subarray(4, 4 + captured), wire, link: from.link })
  }

  #word(bytes: Buffer, at: number): number {
    return this.#little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
  }

  #half(bytes: Buffer, at: number): number {
    return this.#little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)
  }
}
