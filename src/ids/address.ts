import ipaddr from 'ipaddr.js'
import type { Normalised } from './scheme.ts'
import { refang } from './text.ts'

/**
 * One IP address: IPv4 as four decimal numbers, IPv6 by RFC 5952 without its zone, IPv4-mapped IPv6 as IPv4.
 * Octal, hexadecimal and short IPv4 forms are refused, because programs disagree about them.
 */
export function normaliseAddress(raw: string): Normalised {
  const text = refang(raw)
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/%[\w.-]+$/, '')
    .toLowerCase()
  const value = canonicalAddress(text)
  return value === null ? { ok: false, value: text, why: 'not an IPv4 or IPv6 address' } : { ok: true, value }
}

/** A network in CIDR form with its host bits cleared; a bare address is a network of its own (/32, /128). */
export function normaliseNetwork(raw: string): Normalised {
  const text = refang(raw).toLowerCase()
  const [host = '', bits, ...rest] = text.split('/')
  const address = canonicalAddress(host)
  if (address === null || rest.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits)))
    return { ok: false, value: text, why: 'not a network in CIDR form' }
  const mapped = host.includes(':') && !address.includes(':')
  const width = address.includes(':') ? 128 : 32
  const length = bits === undefined ? width : Number(bits) - (mapped ? 96 : 0)
  if (length < 0 || length > width) return { ok: false, value: text, why: `prefix length is not within 0 to ${width}` }
  return { ok: true, value: `${networkStart(address, length)}/${length}` }
}

function canonicalAddress(text: string): string | null {
  if (/^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/.test(text))
    return text.split('.').every(part => Number(part) <= 255) ? text : null
  if (!text.includes(':') || !ipaddr.IPv6.isValid(text)) return null
  const parsed = ipaddr.IPv6.parse(text)
  return parsed.isIPv4MappedAddress() ? parsed.toIPv4Address().toString() : parsed.toRFC5952String()
}

function networkStart(address: string, length: number): string {
  const cidr = `${address}/${length}`
  return address.includes(':')
    ? ipaddr.IPv6.parse(ipaddr.IPv6.networkAddressFromCIDR(cidr).toString()).toRFC5952String()
    : ipaddr.IPv4.networkAddressFromCIDR(cidr).toString()
}
