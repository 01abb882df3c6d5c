/** Tables are made in memory that threads share, so that a large index is never there twice. */
export const uint32s = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(length * 4))
export const uint16s = (length: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(length * 2))
export const uint8s = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length))
export const float32s = (length: number): Float32Array => new Float32Array(new SharedArrayBuffer(length * 4))

const BITS = 15
const MASK = (1 << BITS) - 1

/** Numbers added one by one, four bytes each, in pieces: what is there is never moved to make room. */
export class Growing {
  #pieces: Uint32Array[] = []
  length = 0

  push(value: number): void {
    const place = this.length & MASK
    if (place === 0) this.#pieces.push(new Uint32Array(MASK + 1))
    const piece = this.#pieces[this.length++ >>> BITS] as Uint32Array
    piece[place] = value
  }

  at(at: number): number {
    return (this.#pieces[at >>> BITS] as Uint32Array)[at & MASK] as number
  }

  /** Puts another number in the place of each. */
  replace(by: (value: number) => number): void {
    for (const piece of this.#pieces) for (let at = 0; at < piece.length; at++) piece[at] = by(piece[at] as number)
  }

  /** The numbers in shared memory. The pieces are let go: afterwards nothing is here. */
  taken(): Uint32Array {
    const values = uint32s(this.length)
    for (const [number, piece] of this.#pieces.entries()) {
      const start = number << BITS
      values.set(this.length - start > MASK ? piece : piece.subarray(0, this.length - start), start)
    }
    this.clear()
    return values
  }

  clear(): void {
    this.#pieces = []
    this.length = 0
  }
}

const BYTE_BITS = 20

/** Bytes added piece by piece. */
export class GrowingBytes {
  #pieces: Uint8Array[] = []
  length = 0

  push(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; ) {
      const place = this.length & ((1 << BYTE_BITS) - 1)
      if (place === 0) this.#pieces.push(new Uint8Array(1 << BYTE_BITS))
      const part = bytes.subarray(from, from + (1 << BYTE_BITS) - place)
      this.#pieces.at(-1)?.set(part, place)
      from += part.length
      this.length += part.length
    }
  }

  /** The bytes in shared memory. The pieces are let go: afterwards nothing is here. */
  taken(): Uint8Array {
    const bytes = uint8s(this.length)
    for (const [number, piece] of this.#pieces.entries()) {
      const start = number << BYTE_BITS
      bytes.set(piece.subarray(0, Math.min(piece.length, this.length - start)), start)
    }
    this.#pieces = []
    this.length = 0
    return bytes
  }
}
