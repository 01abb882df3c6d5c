/** IPv4 as decimal numbers, IPv6 by RFC 5952, of 4 or 16 bytes at `at`. */
export function addressText(bytes: Uint8Array, at: number, length: number): string {
  if (length === 4) return `${bytes[at]}.${bytes[at + 1]}.${bytes[at + 2]}.${bytes[at + 3]}`
  const groups: number[] = []
  for (let i = 0; i < 16; i += 2) groups.push(((bytes[at + i] as number) << 8) | (bytes[at + i + 1] as number))
  if (groups.slice(0, 5).every(group => group === 0) && groups[5] === 0xffff)
    return `::ffff:${addressText(bytes, at + 12, 4)}`
  const { from, length: zeros } = longestZeros(groups)
  const text = (part: readonly number[]) => part.map(group => group.toString(16)).join(':')
  return zeros < 2 ? text(groups) : `${text(groups.slice(0, from))}::${text(groups.slice(from + zeros))}`
}

export const macText = (bytes: Uint8Array, at: number): string =>
  Array.from(bytes.subarray(at, at + 6), byte => byte.toString(16).padStart(2, '0')).join(':')

function longestZeros(groups: readonly number[]): { from: number; length: number } {
  let best = { from: 0, length: 0 }
  for (let from = 0; from < 8; from++) {
    let length = 0
    while (from + length < 8 && groups[from + length] === 0) length++
    if (length > best.length) best = { from, length }
  }
  return best
}
