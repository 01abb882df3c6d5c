import { normaliseDomain } from './domain.ts'
import type { Normalised } from './scheme.ts'
import { refang } from './text.ts'

/** An e-mail address (RFC 5321) in lower case, domain in ASCII. Mail systems that tell case apart in the local part are not met. */
export function normaliseEmail(raw: string): Normalised {
  const text = refang(raw)
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>$/, '$1')
    .replace(/[\s;,]+$/, '')
    .replace(/^\s+/, '')
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at).toLowerCase()
  if (at < 1 || local.length > 64 || /[\s@<>,;:]/.test(local))
    return { ok: false, value: text.toLowerCase(), why: 'not an e-mail address' }
  const domain = normaliseDomain(text.slice(at + 1))
  const value = `${local}@${domain.value}`
  return domain.ok ? { ok: true, value } : { ok: false, value, why: domain.why }
}
