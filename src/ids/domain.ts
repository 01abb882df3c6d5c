import { domainToASCII } from 'node:url'
import { parse } from 'tldts'
import type { Normalised } from './scheme.ts'
import { refang } from './text.ts'

/**
 * A host name (RFC 1123, IDNA by UTS 46): lower case, ASCII, without the root's dot, without a wildcard in front.
 * Defanged forms are undone. At least two labels; an underscore is let through because DNS logs carry service names.
 */
export function normaliseDomain(raw: string): Normalised {
  const typed = refang(raw)
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d{1,5}$/, '')
    .replace(/^\*?\./, '')
    .replace(/\.$/, '')
  const value = /^[a-z0-9._-]+$/.test(typed) ? typed : domainToASCII(typed) || typed.toLowerCase()
  const why = domainFault(value)
  return why === null ? { ok: true, value } : { ok: false, value, why }
}

/** True when the name ends in a suffix that ICANN's zone holds, e.g. not `router.lan` or `report.pdf`. */
export function hasKnownSuffix(domain: string): boolean {
  const parsed = parse(domain, { validateHostname: false })
  return parsed.isIcann === true && parsed.domain !== null
}

/** A name and everything above it down to two labels: `a.b.c.d` gives `a.b.c.d`, `b.c.d`, `c.d`. */
export function suffixesOf(domain: string): string[] {
  const labels = domain.split('.')
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'))
}

function domainFault(value: string): string | null {
  if (value === '') return 'not a host name'
  if (value.length > 253) return 'longer than 253 characters'
  const labels = value.split('.')
  if (labels.length < 2) return 'a single label, no domain'
  for (const label of labels) {
    if (label.length === 0) return 'holds an empty label'
    if (label.length > 63) return 'holds a label longer than 63 characters'
    if (!/^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/.test(label)) return `"${label}" is no host name label`
  }
  return /^\d+$/.test(labels.at(-1) ?? '') ? 'ends in a number, as an address does' : null
}
