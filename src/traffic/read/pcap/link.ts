/** Where the network layer begins in a frame. */
export type NetworkStart = {
  at: number
  /** EtherType: 0x0800, 0x86dd; another is named, not examined. */
  type: number
  /** Offset of the sender's hardware address, -1 when the link shows none. The receiver's stands six bytes before it on Ethernet. */
  mac: number
}

export const ether = {
  ipv4: 0x0800,
  ipv6: 0x86dd,
  vlan: 0x8100,
  qinq: 0x88a8,
  oldQinq: 0x9100,
  pppoe: 0x8864,
  mpls: 0x8847,
} as const

/** LINKTYPE numbers that are read. */
const link = {
  null: 0,
  ethernet: 1,
  ppp: 9,
  raw: 101,
  loop: 108,
  cooked: 113,
  ipv4: 228,
  ipv6: 229,
  cooked2: 276,
} as const
const rawByOs: readonly number[] = [12, 14, link.raw]

/** Finds the network layer of a frame. Null when the frame is too short for its link; `type` -1 when the link type is not read. */
export function networkStart(bytes: Buffer, linkType: number): NetworkStart | null {
  if (linkType === link.ethernet)
    return bytes.length < 14 ? null : afterType(bytes, { at: 14, type: bytes.readUInt16BE(12), mac: 6 })
  if (rawByOs.includes(linkType) || linkType === link.ipv4 || linkType === link.ipv6) return ofVersion(bytes, 0)
  if (linkType === link.null || linkType === link.loop) return ofVersion(bytes, 4)
  if (linkType === link.cooked)
    return bytes.length < 16
      ? null
      : afterType(bytes, { at: 16, type: bytes.readUInt16BE(14), mac: cookedMac(bytes, 4, 6) })
  if (linkType === link.cooked2)
    return bytes.length < 20
      ? null
      : afterType(bytes, { at: 20, type: bytes.readUInt16BE(0), mac: bytes[11] === 6 ? 12 : -1 })
  if (linkType === link.ppp)
    return bytes.length < 2 ? null : ofPpp(bytes, bytes[0] === 0xff && bytes[1] === 3 ? 2 : 0, -1)
  return { at: 0, type: -1, mac: -1 }
}

/** Address families differ between systems (24, 28, 30 are all IPv6): the packet's own first digit tells. */
export function ofVersion(bytes: Buffer, at: number, mac = -1): NetworkStart | null {
  if (bytes.length <= at) return null
  const version = (bytes[at] as number) >> 4
  return { at, type: version === 4 ? ether.ipv4 : version === 6 ? ether.ipv6 : 0, mac }
}

/** Tags of virtual networks, one in another, PPPoE and MPLS stand between the frame and the packet. */
export function afterType(bytes: Buffer, start: NetworkStart): NetworkStart | null {
  let { at, type } = start
  for (let depth = 0; depth < 8; depth++) {
    if (type === ether.vlan || type === ether.qinq || type === ether.oldQinq) {
      if (bytes.length < at + 4) return null
      type = bytes.readUInt16BE(at + 2)
      at += 4
    } else if (type === ether.mpls) {
      if (bytes.length < at + 4) return null
      const bottom = ((bytes[at + 2] as number) & 1) === 1
      at += 4
      if (bottom) return ofVersion(bytes, at, start.mac)
    } else if (type === ether.pppoe) return bytes.length < at + 8 ? null : ofPpp(bytes, at + 6, start.mac)
    else break
  }
  return { at, type, mac: start.mac }
}

function ofPpp(bytes: Buffer, at: number, mac: number): NetworkStart | null {
  if (bytes.length < at + 2) return null
  const compressed = ((bytes[at] as number) & 1) === 1
  const protocol = compressed ? (bytes[at] as number) : bytes.readUInt16BE(at)
  const type = protocol === 0x21 ? ether.ipv4 : protocol === 0x57 ? ether.ipv6 : 0
  return { at: at + (compressed ? 1 : 2), type, mac }
}

const cookedMac = (bytes: Buffer, lengthAt: number, at: number): number =>
  bytes.readUInt16BE(lengthAt) === 6 ? at : -1
