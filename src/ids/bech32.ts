const symbols = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
const cashGenerator = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n]

export type Bech32 = {
  readonly prefix: string
  /** Five-bit groups without the checksum. */
  readonly data: readonly number[]
  readonly variant: 'bech32' | 'bech32m'
}

/** Reads BIP 173 bech32 and BIP 350 bech32m. Null for mixed case, a foreign character or a wrong checksum. */
export function bech32(text: string): Bech32 | null {
  const lower = text.toLowerCase()
  if (text !== lower && text !== text.toUpperCase()) return null
  const split = lower.lastIndexOf('1')
  if (split < 1 || split + 7 > lower.length) return null
  const prefix = lower.slice(0, split)
  const groups = fiveBits(lower.slice(split + 1))
  if (groups === null) return null
  const codes = Array.from(prefix, c => c.charCodeAt(0))
  const sum = polymod([...codes.map(c => c >> 5), 0, ...codes.map(c => c & 31), ...groups])
  if (sum !== 1 && sum !== 0x2bc830a3) return null
  return { prefix, data: groups.slice(0, -6), variant: sum === 1 ? 'bech32' : 'bech32m' }
}

/** True of a Bitcoin Cash address in the cashaddr form, with or without its `bitcoincash:` prefix. */
export function isCashAddress(text: string): boolean {
  const lower = text.toLowerCase()
  if (text !== lower && text !== text.toUpperCase()) return false
  const groups = fiveBits(lower.replace(/^bitcoincash:/, ''))
  if (groups === null || groups.length !== 42) return false
  const prefix = Array.from('bitcoincash', c => c.charCodeAt(0) & 31)
  return cashPolymod([...prefix, 0, ...groups]) === 0n
}

function fiveBits(text: string): number[] | null {
  const groups = Array.from(text, c => symbols.indexOf(c))
  return groups.includes(-1) ? null : groups
}

function polymod(values: readonly number[]): number {
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [i, g] of generator.entries()) if ((top >>> i) & 1) sum ^= g
  }
  return sum >>> 0
}

function cashPolymod(values: readonly number[]): bigint {
  let sum = 1n
  for (const value of values) {
    const top = sum >> 35n
    sum = ((sum & 0x07ffffffffn) << 5n) ^ BigInt(value)
    for (const [i, g] of cashGenerator.entries()) if ((top >> BigInt(i)) & 1n) sum ^= g
  }
  return sum ^ 1n
}
