/** Tables are made in memory that threads share, so that a large index is never there twice. */
export const uint32s = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(length * 4))
export const uint16s = (length: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(length * 2))
export const uint8s = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length))
export const float32s = (length: number): Float32Array => new Float32Array(new SharedArrayBuffer(length * 4))

/** Numbers added one by one, four bytes each. */
export class Growing {
  #values = new Uint32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Uint32Array(this.length * 2)
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[this.length++] = value
  }

  at(at: number): number {
    return this.#values[at] as number
  }

  trimmed(): Uint32Array {
    const values = uint32s(this.length)
    values.set(this.#values.subarray(0, this.length))
    return values
  }
}
