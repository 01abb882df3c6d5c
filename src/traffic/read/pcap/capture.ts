import type { Rejection } from '../../../evidence/rejection.ts'
import { type CaptureBytes, largestPacket, type PacketSink } from './packet.ts'
import { PcapngBlocks } from './pcapng.ts'

/** A pcapng block may hold a packet and its comments, or the names and keys of a whole capture. */
const largestWaiting = 20 << 20

/** Packets of a capture file from its bytes in any pieces. What is cut short or damaged ends it with a rejection. */
export class Capture {
  readonly #file: string
  #bytes: CaptureBytes | null = null
  #waiting: Buffer = Buffer.alloc(0)
  #ended: string | null = null

  constructor(file: string) {
    this.#file = file
  }

  get packets(): number {
    return this.#bytes?.packets ?? 0
  }

  /** False when the rest of the file cannot be read. */
  push(chunk: Buffer, sink: PacketSink): boolean {
    if (this.#ended !== null) return false
    const bytes = this.#waiting.length === 0 ? chunk : Buffer.concat([this.#waiting, chunk])
    if (this.#bytes === null && bytes.length < 24) {
      this.#waiting = bytes
      return true
    }
    this.#bytes ??= captureBytes(bytes)
    if (this.#bytes === null) this.#ended = 'is no capture: its first bytes are of no known form'
    else {
      this.#waiting = bytes.subarray(this.#bytes.read(bytes, sink))
      this.#ended = this.#bytes.fault
      if (this.#ended === null && this.#waiting.length > largestWaiting)
        this.#ended = `a block is longer than ${largestWaiting} bytes`
    }
    return this.#ended === null
  }

  /** Call once, at the end: what is wrong with the file as a whole. */
  end(): Rejection | null {
    const cut = this.#waiting.length > 0 || this.#bytes === null ? `is cut short after packet ${this.packets}` : null
    const reason = this.#ended ?? cut
    return reason === null ? null : { file: this.#file, line: this.packets + 1, field: null, reason }
  }
}

/** How sure it is from the first bytes that this is a capture. */
export function sniffCapture(head: Buffer): number {
  if (head.length < 8) return 0
  const magic = head.readUInt32BE(0)
  if (magic === 0x0a0d0d0a) return head.length >= 12 && orderMagic.has(head.readUInt32BE(8)) ? 1 : 0
  return pcapForms.has(magic) ? 1 : 0
}

const orderMagic = new Set([0x1a2b3c4d, 0x4d3c2b1a])

/** Magic number as it stands in the file → byte order, fractions of a second, bytes of a record's header. */
const pcapForms = new Map<number, PcapForm>([
  [0xa1b2c3d4, { little: false, fraction: 1e6, header: 16 }],
  [0xd4c3b2a1, { little: true, fraction: 1e6, header: 16 }],
  [0xa1b23c4d, { little: false, fraction: 1e9, header: 16 }],
  [0x4d3cb2a1, { little: true, fraction: 1e9, header: 16 }],
  // The form of some patched Linux systems: eight more bytes a record.
  [0xa1b2cd34, { little: false, fraction: 1e6, header: 24 }],
  [0x34cdb2a1, { little: true, fraction: 1e6, header: 24 }],
])

type PcapForm = { readonly little: boolean; readonly fraction: number; readonly header: number }

function captureBytes(head: Buffer): CaptureBytes | null {
  const magic = head.readUInt32BE(0)
  if (magic === 0x0a0d0d0a) return new PcapngBlocks()
  const form = pcapForms.get(magic)
  return form === undefined ? null : new PcapRecords(form, head)
}

/** The classic format: a header of 24 bytes, then records. */
class PcapRecords implements CaptureBytes {
  packets = 0
  fault: string | null = null
  readonly #form: PcapForm
  readonly #link: number
  #headerRead = false

  constructor(form: PcapForm, head: Buffer) {
    this.#form = form
    // The upper bits say whether frames end in a check sum.
    this.#link = (form.little ? head.readUInt32LE(20) : head.readUInt32BE(20)) & 0xffff
  }

  read(bytes: Buffer, sink: PacketSink): number {
    const { little, fraction, header } = this.#form
    const word = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
    let at = this.#headerRead ? 0 : 24
    this.#headerRead = true
    while (at + header <= bytes.length) {
      const captured = word(at + 8)
      if (captured > largestPacket) {
        this.fault = `packet ${this.packets + 1} claims ${captured} bytes: the file is damaged from here on`
        return at
      }
      const end = at + header + captured
      if (end > bytes.length) break
      this.packets++
      sink({
        number: this.packets,
        ts: word(at) + word(at + 4) / fraction,
        bytes: bytes.subarray(at + header, end),
        wire: Math.max(word(at + 12), captured),
        link: this.#link,
      })
      at = end
    }
    return at
  }
}
