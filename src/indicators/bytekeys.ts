/** What a look-up of bytes answers when the key is not held. */
export const absent = -1

/**
 * A set of byte strings, each with a number from 0 in order of first addition.
 * Open addressing over one arena, with a Bloom filter in front: a log line that holds nothing of interest
 * costs one pass over its bytes and builds no string.
 * The hash runs from the last byte to the first, so that every suffix of a name is hashed in the same pass.
 */
export class ByteKeys {
  size = 0
  #arena = new Uint8Array(1024)
  #ends = new Int32Array(64)
  #slots = new Int32Array(128).fill(absent)
  #filter = new Uint32Array(64)

  /** The key's number; adds it when it is new. */
  add(bytes: Uint8Array): number {
    const hash = hashBackwards(bytes, 0, bytes.length)
    const held = this.find(bytes, 0, bytes.length, hash)
    if (held !== absent) return held
    if ((this.size + 1) * 2 > this.#slots.length) this.#grow()
    const start = this.#startOf(this.size)
    this.#reserve(start + bytes.length)
    this.#arena.set(bytes, start)
    this.#ends[this.size] = start + bytes.length
    this.#place(this.size, hash)
    return this.size++
  }

  /** The number of the key `bytes[start..end)`, or `absent`. `hash` is `hashBackwards` of the same bytes. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mixed = mix(hash)
    const filter = this.#filter
    const bits = filter.length * 32 - 1
    const one = mixed & bits
    if (((filter[one >>> 5] as number) & (1 << (one & 31))) === 0) return absent
    const two = ((mixed >>> 15) ^ hash) & bits
    if (((filter[two >>> 5] as number) & (1 << (two & 31))) === 0) return absent
    const mask = this.#slots.length - 1
    for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
      const key = this.#slots[slot] as number
      if (key === absent) return absent
      if (this.#equals(key, bytes, start, end)) return key
    }
  }

  #equals(key: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#startOf(key)
    if ((this.#ends[key] as number) - from !== end - start) return false
    for (let i = start, k = from; i < end; i++, k++) if (this.#arena[k] !== bytes[i]) return false
    return true
  }

  #startOf(key: number): number {
    return key === 0 ? 0 : (this.#ends[key - 1] as number)
  }

  #place(key: number, hash: number): void {
    const mixed = mix(hash)
    const bits = this.#filter.length * 32 - 1
    const one = mixed & bits
    const two = ((mixed >>> 15) ^ hash) & bits
    this.#filter[one >>> 5] = (this.#filter[one >>> 5] as number) | (1 << (one & 31))
    this.#filter[two >>> 5] = (this.#filter[two >>> 5] as number) | (1 << (two & 31))
    const mask = this.#slots.length - 1
    let slot = mixed & mask
    while (this.#slots[slot] !== absent) slot = (slot + 1) & mask
    this.#slots[slot] = key
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(absent)
    // 16 bits a slot at most half full: about one in 200 absent keys passes the filter.
    this.#filter = new Uint32Array(this.#slots.length / 4)
    for (let key = 0; key < this.size; key++)
      this.#place(key, hashBackwards(this.#arena, this.#startOf(key), this.#ends[key] as number))
  }

  #reserve(bytes: number): void {
    if (bytes > this.#arena.length) this.#arena = enlarged(this.#arena, bytes)
    if (this.size + 1 > this.#ends.length) {
      const ends = new Int32Array(this.#ends.length * 2)
      ends.set(this.#ends)
      this.#ends = ends
    }
  }
}

/** Starting value of the hash; extend it with `hashStep`, last byte first. */
export const hashStart = 0x811c9dc5 | 0

/** One byte more to the left (FNV-1a). */
export const hashStep = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193)

export function hashBackwards(bytes: Uint8Array, start: number, end: number): number {
  let hash = hashStart
  for (let i = end - 1; i >= start; i--) hash = hashStep(hash, bytes[i] as number)
  return hash
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function enlarged(arena: Uint8Array<ArrayBuffer>, bytes: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(arena.length * 2, bytes))
  larger.set(arena)
  return larger
}
