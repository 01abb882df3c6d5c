import { isIP } from 'node:net'

/** The networks (CIDR) that make up the addresses from `first` to `last`; null when these are no range of one family. */
export function networksOfRange(first: string, last: string): readonly string[] | null {
  const family = isIP(first)
  if (family === 0 || isIP(last) !== family) return null
  const bits = family === 4 ? 32 : 128
  let from = numberOf(first)
  const to = numberOf(last)
  if (from === null || to === null || from > to) return null
  const networks: string[] = []
  while (from <= to) {
    let prefix = bits
    // The largest network that begins here and does not reach past the end.
    while (prefix > 0) {
      const size = 1n << BigInt(bits - prefix + 1)
      if (from % size !== 0n || from + size - 1n > to) break
      prefix--
    }
    networks.push(`${textOf(from, family)}/${prefix}`)
    from += 1n << BigInt(bits - prefix)
  }
  return networks
}

function numberOf(address: string): bigint | null {
  if (address.includes('.') && !address.includes(':'))
    return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n)
  // An IPv4 address inside of IPv6 does not stand in tables of routes.
  if (address.includes('.') || address.includes('%')) return null
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = [...left, ...new Array<string>(8 - left.length - right.length).fill('0'), ...right]
  return groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n)
}

function textOf(number: bigint, family: number): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map(shift => String((number >> shift) & 255n)).join('.')
  const groups = Array.from({ length: 8 }, (_, at) => ((number >> BigInt(112 - at * 16)) & 0xffffn).toString(16))
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1)
}
