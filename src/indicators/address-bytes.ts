/** Bytes that an address was read into by `readAddress`: 4 for IPv4, 16 for IPv6. */
export type AddressLength = 0 | 4 | 16

const dot = 0x2e
const colon = 0x3a
const percent = 0x25

/**
 * Reads the IPv4 or IPv6 address in `bytes[start..end)` into `into` (16 bytes) without building a string.
 * An IPv4-mapped address (`::ffff:192.0.2.1`) is the IPv4 address; a zone (`%eth0`) is passed over.
 * Answers 0 for what is not an address.
 */
export function readAddress(bytes: Uint8Array, start: number, end: number, into: Uint8Array): AddressLength {
  for (let i = start; i < end && i < start + 5; i++) if (bytes[i] === colon) return readV6(bytes, start, end, into)
  return readV4(bytes, start, end, into, 0) ? 4 : 0
}

/** Reads a text that is an IPv4 address in its usual form, as nearly all are; false says nothing but that it is not. */
export function readPlainV4(text: string, into: Uint8Array): boolean {
  const length = text.length
  if (length < 7 || length > 15) return false
  let part = 0
  let digits = 0
  let value = 0
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code === dot) {
      if (digits === 0 || value > 255 || part === 3) return false
      into[part++] = value
      digits = value = 0
    } else {
      if (code < 0x30 || code > 0x39 || digits === 3) return false
      value = value * 10 + code - 0x30
      digits++
    }
  }
  if (part !== 3 || digits === 0 || value > 255) return false
  into[3] = value
  return true
}

function readV4(bytes: Uint8Array, start: number, end: number, into: Uint8Array, at: number): boolean {
  let part = 0
  let digits = 0
  let value = 0
  for (let i = start; i <= end; i++) {
    const byte = i < end ? (bytes[i] as number) : dot
    if (byte === dot) {
      if (digits === 0 || value > 255 || part === 4) return false
      into[at + part++] = value
      digits = value = 0
    } else {
      if (byte < 0x30 || byte > 0x39 || digits === 3) return false
      value = value * 10 + byte - 0x30
      digits++
    }
  }
  return part === 4
}

function readV6(bytes: Uint8Array, start: number, wholeEnd: number, into: Uint8Array): AddressLength {
  let end = wholeEnd
  for (let i = start; i < wholeEnd; i++) if (bytes[i] === percent) end = i
  let written = 0
  let gap = -1
  let i = start
  if (bytes[i] === colon) {
    if (bytes[i + 1] !== colon) return 0
    gap = 0
    i += 2
  }
  while (i < end) {
    const stop = groupEnd(bytes, i, end)
    if (stop < end && bytes[stop] === dot) {
      if (written > 12 || !readV4(bytes, i, end, into, written)) return 0
      written += 4
      break
    }
    const group = hexGroup(bytes, i, stop)
    if (group < 0 || written > 14) return 0
    into[written++] = group >>> 8
    into[written++] = group & 0xff
    i = stop
    if (i === end) break
    i++
    if (i === end) return 0
    if (bytes[i] === colon) {
      if (gap >= 0) return 0
      gap = written
      i++
    }
  }
  if (gap < 0 ? written !== 16 : written > 14) return 0
  if (gap >= 0) spread(into, gap, written)
  return mapped(into)
}

function groupEnd(bytes: Uint8Array, start: number, end: number): number {
  let i = start
  while (i < end && bytes[i] !== colon && bytes[i] !== dot) i++
  return i
}

function hexGroup(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > 4) return -1
  let value = 0
  for (let i = start; i < end; i++) {
    const byte = (bytes[i] as number) | 0x20
    const digit = byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : -1
    if (digit < 0) return -1
    value = value * 16 + digit
  }
  return value
}

/** `::` stands for as many zeros as are missing. */
function spread(into: Uint8Array, gap: number, written: number): void {
  const tail = written - gap
  into.copyWithin(16 - tail, gap, written)
  into.fill(0, gap, 16 - tail)
}

function mapped(into: Uint8Array): AddressLength {
  for (let i = 0; i < 10; i++) if (into[i] !== 0) return 16
  if (into[10] !== 0xff || into[11] !== 0xff) return 16
  into.copyWithin(0, 12, 16)
  return 4
}
