import { normalise } from '../../../ids/normalise.ts'

/** Hosts that everybody uses for something else too: a tool that is fetched from there says nothing about who talks to it. */
const shared = new Set([
  'github.com',
  'raw.githubusercontent.com',
  'objects.githubusercontent.com',
  'ghcr.io',
  'google.com',
  'microsoft.com',
  'amazonaws.com',
  'cloudfront.net',
  'cloudflarestorage.com',
  'softonic.com',
  'software.informer.com',
  'sourceforge.net',
  'apple.com',
])

/**
 * A `Domains` value as a domain (it and everything below it), or as a server-name pattern with `*` where a label
 * holds one ("relay-*.net.anydesk.com"). Null for words ("user_managed"), and for addresses, which change hands and
 * stand without dates.
 */
export function domainOf(printed: string): { readonly kind: 'domain' | 'pattern'; readonly value: string } | null {
  const host = printed
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '')
  if (/^[\d.]+$/.test(host) || host.includes('<')) return null
  // "relay-[a-f0-9]{8}" is a regular expression for a part of a label.
  const glob = host.replace(/\[[^\]]*\](?:\{[\d,]+\}|[+*?])?/g, '*').replace(/^\*\.(?=[^*]+$)/, '')
  const plain = normalise('domain', glob.replaceAll('*', 'x'))
  if (!plain.ok || !plain.value.includes('.')) return null
  if (glob.includes('*')) return { kind: 'pattern', value: glob }
  return shared.has(plain.value) ? null : { kind: 'domain', value: plain.value }
}
