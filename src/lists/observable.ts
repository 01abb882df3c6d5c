import { normalise } from '../ids/normalise.ts'
import type { Normalised } from '../ids/scheme.ts'
import type { ObservableKind } from './entry.ts'

/** Something seen, or to be seen, on the wire or on disk; `value` is normalised, so that equality is string equality within a kind. */
export type Observable = { readonly kind: ObservableKind; readonly value: string }

/** Brings an observable to the one form in which feeds and logs meet; a value that cannot be of its kind says why. */
export function normaliseObservable(kind: ObservableKind, raw: string): Normalised {
  const text = raw.trim()
  if (text === '') return { ok: false, value: raw, why: 'is empty' }
  switch (kind) {
    case 'domain':
    case 'server-name':
      return normalise('domain', text)
    case 'address':
      return normalise('address', text.replace(/\/(?:32|128)$/, ''))
    case 'network':
      return networkValue(text)
    case 'url':
    case 'email':
    case 'hash':
      return normalise(kind, text)
    case 'certificate':
      return hexValue(text, [32, 40, 64], 'is not an MD5, SHA-1 or SHA-256 fingerprint in hex')
    case 'ja3':
    case 'ja3s':
      return hexValue(text, [32], 'is not a JA3 hash (32 hex digits)')
    case 'hassh':
      return hexValue(text, [32], 'is not a HASSH (32 hex digits)')
    case 'ja4':
      return ja4Value(text)
    case 'asn':
      return asnValue(text)
    case 'user-agent':
    case 'certificate-subject':
    case 'file-name':
    case 'software':
      return { ok: true, value: text }
  }
}

/** Which kind a bare value of a plain list is; null when its form does not tell. A bare hex string is a file's hash. */
export function observableOf(raw: string): Observable | null {
  for (const kind of kindsByForm(raw.trim())) {
    const normalised = normaliseObservable(kind, raw)
    if (normalised.ok) return { kind, value: normalised.value }
  }
  return null
}

function kindsByForm(text: string): readonly ObservableKind[] {
  if (/^[a-z][a-z0-9+.*-]*(?::|\[:\])\/\//i.test(text)) return ['url']
  if (/@|\[at\]|\(at\)/i.test(text)) return ['email']
  if (text.includes('/')) return [/^[0-9a-f.:[\]]+\/\d{1,3}$/i.test(text) ? 'network' : 'url']
  return ['address', 'ja4', 'hash', 'asn', 'domain']
}

function networkValue(text: string): Normalised {
  const network = normalise('network', text)
  if (!network.ok) return network
  const prefix = Number(network.value.slice(network.value.indexOf('/') + 1))
  // A feed that lists a whole continent has made a mistake; matching it would bury every other finding.
  if (prefix < 8) return { ok: false, value: text, why: `holds more than a 256th of all addresses (/${prefix})` }
  return network
}

function hexValue(text: string, lengths: readonly number[], why: string): Normalised {
  const value = text.replace(/[:\s-]/g, '').toLowerCase()
  const whole = /^[0-9a-f]+$/.test(value) && lengths.includes(value.length)
  return whole ? { ok: true, value } : { ok: false, value: text, why }
}

/** FoxIO's JA4: a_b_c, e.g. `t13d1516h2_8daaf6152771_02713d6af862`. */
function ja4Value(text: string): Normalised {
  const value = text.toLowerCase()
  return /^[tqd][0-9ds]{2}[di][0-9]{4}[0-9a-z]{2}_[0-9a-f]{12}_[0-9a-f]{12}$/.test(value)
    ? { ok: true, value }
    : { ok: false, value: text, why: 'is not a JA4 fingerprint' }
}

function asnValue(text: string): Normalised {
  const digits = /^asn?\s?(\d{1,10})$/i.exec(text)?.[1]
  return digits === undefined
    ? { ok: false, value: text, why: 'is not an AS number (AS64500)' }
    : { ok: true, value: `AS${Number(digits)}` }
}
