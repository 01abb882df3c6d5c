import { createHash } from 'node:crypto'

const bitcoin = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
/** The XRP ledger's own order of the same characters. */
const ripple = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz'

/** Bytes of base58 text, leading zeros kept; null when a character is outside the alphabet. */
export function base58(text: string, alphabet: 'bitcoin' | 'ripple' = 'bitcoin'): Uint8Array | null {
  const symbols = alphabet === 'bitcoin' ? bitcoin : ripple
  const bytes: number[] = []
  for (const character of text) {
    let carry = symbols.indexOf(character)
    if (carry < 0) return null
    for (let i = 0; i < bytes.length; i++) {
      carry += (bytes[i] ?? 0) * 58
      bytes[i] = carry & 0xff
      carry >>= 8
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff)
  }
  for (let i = 0; i < text.length && text[i] === symbols[0]; i++) bytes.push(0)
  return Uint8Array.from(bytes.reverse())
}

/** Payload of base58check text without its four checksum bytes (double SHA-256); null when the checksum does not fit. */
export function base58check(text: string, alphabet: 'bitcoin' | 'ripple' = 'bitcoin'): Uint8Array | null {
  const bytes = base58(text, alphabet)
  if (bytes === null || bytes.length < 5) return null
  const payload = bytes.subarray(0, -4)
  const sum = sha256(sha256(payload))
  return bytes.subarray(-4).every((byte, i) => byte === sum[i]) ? payload : null
}

/** Monero's base58: blocks of 11 characters are 8 bytes, the last block is shorter. Null when it is not that. */
export function base58blocks(text: string): Uint8Array | null {
  const sizes = [0, -1, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8]
  const out: number[] = []
  for (let at = 0; at < text.length; at += 11) {
    const block = text.slice(at, at + 11)
    const size = sizes[block.length] ?? -1
    const bytes = size < 0 ? null : base58(block.replace(/^1+/, ''))
    if (bytes === null || bytes.length > size) return null
    out.push(...Array<number>(size - bytes.length).fill(0), ...bytes)
  }
  return Uint8Array.from(out)
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
