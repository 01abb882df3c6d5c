import { normaliseDomain } from './domain.ts'
import type { Normalised } from './scheme.ts'
import { refang } from './text.ts'

/**
 * A URL as the WHATWG standard serialises it, without fragment and credentials; defanged forms are undone and
 * a missing scheme is taken as http. Path and query keep their case.
 */
export function normaliseUrl(raw: string): Normalised {
  const text = refang(raw).replace(/\s+/g, '')
  const typed = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
  if (!URL.canParse(typed)) return { ok: false, value: text, why: 'not a URL' }
  const url = new URL(typed)
  url.hash = ''
  url.username = ''
  url.password = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  if (url.hostname === '' || (!url.hostname.includes('.') && !url.hostname.startsWith('[')))
    return { ok: false, value: text, why: 'names no host' }
  return { ok: true, value: url.href }
}

/**
 * A web site as organisations print it: host without `www.`, and the path when there is one
 * (`t.me/someone` is not `t.me`). Scheme, port, query and final slash are dropped.
 */
export function normaliseWebsite(raw: string): Normalised {
  const text = refang(raw).replace(/\s+/g, '')
  const [, rest = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(text) ?? []
  const path = rest.replace(/^[^/?#]*/, '').replace(/[?#].*$/s, '')
  const host = normaliseDomain(rest.replace(/[/?#].*$/s, '').replace(/^[^@]*@/, ''))
  const value = host.value.replace(/^www\d?\.(?=[^.]+\.)/, '') + path.replace(/\/+$/, '')
  return host.ok ? { ok: true, value } : { ok: false, value, why: host.why }
}
