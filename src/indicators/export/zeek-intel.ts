import { printableLine } from '../../evidence/printable.ts'
import type { IndicatorEntry, ObservableKind } from '../../lists/entry.ts'
import { type Form, told, written } from './form.ts'

/** Types of Zeek's intelligence framework. Those of JA3 and JA4 exist only where a package adds them. */
const types: Partial<Record<ObservableKind, string>> = {
  address: 'ADDR',
  network: 'SUBNET',
  url: 'URL',
  software: 'SOFTWARE',
  'user-agent': 'SOFTWARE',
  email: 'EMAIL',
  domain: 'DOMAIN',
  'server-name': 'DOMAIN',
  certificate: 'CERT_HASH',
  hash: 'FILE_HASH',
  'file-name': 'FILE_NAME',
}

const fields = [
  'indicator',
  'indicator_type',
  'meta.source',
  'meta.desc',
  'meta.do_notice',
  'meta.confidence',
  'meta.firstseen',
  'meta.lastseen',
]

/** A file for Zeek's intelligence framework. */
export const zeekIntel: Form = entries => {
  const { lines, leftOut } = written(entries, lineOf)
  const below = entries.some(entry => entry.observable === 'domain' && !entry.exact)
  return {
    files: [{ name: 'intel.dat', text: `#fields\t${fields.join('\t')}\n${lines.join('')}` }],
    leftOut,
    notes: below ? ['Zeek compares names whole: names below a listed domain are not seen by it.'] : [],
  }
}

function lineOf(entry: IndicatorEntry): string | { readonly why: string } {
  const type = types[entry.observable]
  if (type === undefined) return { why: `Zeek's intelligence framework has no type for ${entry.observable}` }
  if (entry.observable === 'certificate' && entry.value.length !== 40)
    return { why: 'Zeek knows certificates by SHA-1' }
  // Zeek wants URLs without their scheme.
  const value = entry.observable === 'url' ? entry.value.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '') : entry.value
  if (printableLine(value) !== value) return { why: 'holds characters that a line of text cannot' }
  const cells = [
    value,
    `Intel::${type}`,
    cell(entry.source),
    cell(told(entry)),
    'T',
    cell(entry.confidence === null ? '' : String(Math.round(entry.confidence * 100))),
    cell(entry.firstSeen ?? ''),
    cell(entry.lastSeen ?? ''),
  ]
  return `${cells.join('\t')}\n`
}

/** `-` is unset. */
const cell = (text: string): string => printableLine(text) || '-'
