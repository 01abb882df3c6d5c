/** What takes one direction's bytes in order. False when it wants no more. */
export type Consumer = (bytes: Buffer) => boolean

const mostWaiting = 32 * 1024
const mostSegments = 64

/** One direction of a TCP connection in order. What waits for a missing segment is bounded; a gap that does not close is stepped over. */
export class Stream {
  #next = -1
  #waiting: { readonly seq: number; readonly bytes: Buffer }[] = []
  #size = 0
  done = false
  /** A part was not captured: what stands behind it may be out of step. */
  gaps = 0

  /** The number of the first byte, from the SYN. */
  begin(seq: number): void {
    if (this.#next < 0) this.#next = seq >>> 0
  }

  push(seq: number, bytes: Buffer, consumer: Consumer): void {
    if (this.done || bytes.length === 0) return
    if (this.#next < 0) this.#next = seq
    this.#accept(seq, bytes, consumer)
    while (!this.done && this.#waiting.length > 0) {
      const at = this.#waiting.findIndex(({ seq: start }) => distance(start, this.#next) <= 0)
      if (at >= 0) {
        const [segment] = this.#waiting.splice(at, 1)
        if (segment === undefined) break
        this.#size -= segment.bytes.length
        this.#accept(segment.seq, segment.bytes, consumer)
      } else if (this.#size > mostWaiting || this.#waiting.length > mostSegments) this.#skip()
      else break
    }
    if (this.done) {
      this.#waiting = []
      this.#size = 0
    }
  }

  #accept(seq: number, bytes: Buffer, consumer: Consumer): void {
    const ahead = distance(seq, this.#next)
    if (ahead > 0) {
      // The packet's buffer is reused by the reader of the file: keep a copy.
      this.#waiting.push({ seq, bytes: Buffer.from(bytes) })
      this.#size += bytes.length
      return
    }
    const fresh = bytes.subarray(-ahead)
    if (fresh.length === 0) return
    this.#next = (this.#next + fresh.length) >>> 0
    if (!consumer(fresh)) this.done = true
  }

  #skip(): void {
    this.gaps++
    const nearest = this.#waiting.reduce((a, b) => (distance(b.seq, a.seq) < 0 ? b : a))
    this.#next = nearest.seq
  }
}

/** How far `a` is ahead of `b` in sequence numbers that begin again after 2^32. */
const distance = (a: number, b: number): number => (a - b) | 0
