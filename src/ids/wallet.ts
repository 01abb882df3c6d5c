import { base58, base58blocks, base58check } from './base58.ts'
import { bech32, isCashAddress } from './bech32.ts'
import { keccak256 } from './keccak.ts'
import type { Normalised } from './scheme.ts'
import { plain } from './text.ts'

/** Version bytes of base58check addresses. Verge and Dogecoin share one; Bitcoin Cash's old form is Bitcoin's. */
const versions: readonly (readonly [version: number, bytes: 1 | 2, currencies: readonly string[]])[] = [
  [0x00, 1, ['XBT', 'BCH', 'BSV']],
  [0x05, 1, ['XBT', 'BCH', 'BSV', 'LTC']],
  [0x30, 1, ['LTC']],
  [0x32, 1, ['LTC']],
  [0x4c, 1, ['DASH']],
  [0x10, 1, ['DASH']],
  [0x1e, 1, ['DOGE', 'XVG']],
  [0x16, 1, ['DOGE']],
  [0x21, 1, ['XVG']],
  [0x26, 1, ['BTG']],
  [0x17, 1, ['BTG']],
  [0x41, 1, ['TRX', 'USDT', 'USDC']],
  [0x1cb8, 2, ['ZEC']],
  [0x1cbd, 2, ['ZEC']],
]
const segwit: Readonly<Record<string, string>> = { bc: 'XBT', ltc: 'LTC', btg: 'BTG' }
const otherPrefixes: Readonly<Record<string, string>> = { zs: 'ZEC', u: 'ZEC', addr: 'ADA', cosmos: 'ATOM' }
const evm = ['ETH', 'ETC', 'USDT', 'USDC', 'BSC', 'ARB', 'MATIC']

/**
 * A digital currency address by its form: base58check (Bitcoin, Litecoin, Dash, Zcash, Tron, Dogecoin …), bech32 and
 * bech32m (BIP 173, 350), cashaddr, hexadecimal of Ethereum and its kin (EIP-55 when mixed case), Monero, XRP, Solana.
 * Hexadecimal and bech32 come out in lower case, because their case says nothing; base58 is case-sensitive and stays.
 */
export function normaliseWallet(raw: string): Normalised {
  const value = canonical(raw)
  if (walletCurrencies(value).length > 0) {
    const printed = stripped(raw)
    return /^0x/i.test(printed) && !eip55(printed)
      ? { ok: false, value, why: 'its mixed case does not fit its own checksum (EIP-55)' }
      : { ok: true, value }
  }
  return { ok: false, value, why: 'of no known form of address, or its checksum does not fit' }
}

/** Currencies whose addresses have this form and whose checksum it passes; empty when none. `value` is normalised. */
function walletCurrencies(value: string): readonly string[] {
  if (/^0x[0-9a-f]{40}$/.test(value)) return evm
  if (value.length < 25 || value.length > 120) return []
  const coded = bech32Currency(value)
  if (coded !== null) return [coded]
  if (/^[qp][a-z0-9]{41}$/.test(value) && isCashAddress(value)) return ['BCH']
  if (!/^[1-9A-HJ-NP-Za-km-z]+$/.test(value)) return []
  if (value.length <= 36) {
    const checked = base58Currencies(value)
    if (checked.length > 0) return checked
    if (value.startsWith('r') && base58check(value, 'ripple')?.length === 21) return ['XRP']
  }
  if (value.length === 95 || value.length === 106) return isMonero(value) ? ['XMR'] : []
  // Solana has no checksum: 32 bytes are all there is to see.
  return value.length >= 43 && value.length <= 44 && base58(value)?.length === 32 ? ['SOL'] : []
}

/** Wallet addresses that stand in running text, normalised. Solana's form is left out: without a checksum it is any long word. */
export function walletsIn(text: string): string[] {
  const found: string[] = []
  for (const [word] of plain(text).matchAll(/(?:0x)?[A-Za-z0-9]{25,120}/g)) {
    const value = canonical(word)
    const currencies = walletCurrencies(value)
    if (currencies.length > 0 && !currencies.includes('SOL')) found.push(value)
  }
  return found
}

/** EIP-55: in a mixed-case address each letter's case is a bit of the hash of the lower-case address. One case is always right. */
function eip55(address: string): boolean {
  const digits = address.slice(2)
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return true
  const hash = keccak256(Buffer.from(digits.toLowerCase(), 'latin1')).toString('hex')
  return Array.from(digits).every((c, i) =>
    /\d/.test(c) ? true : (c === c.toUpperCase()) === Number.parseInt(hash.charAt(i), 16) >= 8,
  )
}

const stripped = (raw: string): string =>
  plain(raw)
    .replace(/\s+/g, '')
    .replace(/^(?:bitcoin|litecoin|ethereum|dash|zcash|monero|ripple|tron|solana|bitcoincash)[:=]/i, '')

function canonical(raw: string): string {
  const text = stripped(raw)
  if (/^0x[0-9a-f]{40}$/i.test(text)) return text.toLowerCase()
  const oneCase = text === text.toUpperCase()
  if (oneCase && (bech32(text) !== null || isCashAddress(text))) return text.toLowerCase()
  return text
}

function bech32Currency(value: string): string | null {
  if (value !== value.toLowerCase()) return null
  const read = bech32(value)
  if (read === null) return null
  const other = otherPrefixes[read.prefix]
  if (other !== undefined) return other
  const witness = read.data[0] ?? 99
  // BIP 350: version 0 carries bech32, every later version bech32m.
  return witness <= 16 && read.variant === (witness === 0 ? 'bech32' : 'bech32m') ? (segwit[read.prefix] ?? null) : null
}

function base58Currencies(value: string): readonly string[] {
  const payload = base58check(value)
  if (payload === null) return []
  const one = payload[0] ?? -1
  const two = one * 256 + (payload[1] ?? 0)
  const found = versions.find(
    ([version, bytes]) => payload.length === 20 + bytes && version === (bytes === 1 ? one : two),
  )
  return found?.[2] ?? []
}

function isMonero(value: string): boolean {
  const bytes = base58blocks(value)
  if (bytes === null || ![18, 19, 42].includes(bytes[0] ?? 0)) return false
  const sum = keccak256(bytes.subarray(0, -4))
  return bytes.subarray(-4).every((byte, i) => byte === sum[i])
}
