/** One packet as captured. `wire` is its length on the wire, which a short capture length cuts. */
export type Packet = {
  /** From 1, as capture tools number frames. */
  readonly number: number
  /** Seconds since 1970. */
  readonly ts: number
  readonly bytes: Buffer
  readonly wire: number
  /** LINKTYPE number (IETF opsawg pcap registry). */
  readonly link: number
}

export type PacketSink = (packet: Packet) => void

/** What reads the bytes of a capture, as many as are at hand. `fault` is set when the rest cannot be read. */
export type CaptureBytes = {
  /** Answers how many of the bytes were used; the rest is shown again with more behind it. */
  readonly read: (bytes: Buffer, sink: PacketSink) => number
  readonly packets: number
  readonly fault: string | null
}

/** No link carries a larger frame; offloading makes some of 256 KiB. */
export const largestPacket = 1 << 20
