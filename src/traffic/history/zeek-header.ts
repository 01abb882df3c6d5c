import { isOpenLog, logOfFields, logOfPath } from '../read/zeek-kind.ts'
import { directLogs, type KeptKind } from './columns.ts'

/** A header that the engine can follow by itself: Zeek's usual notation, a log of connections, no field named twice. */
export type DirectHeader = { readonly kind: KeptKind; readonly open: boolean; readonly fields: readonly string[] }

const usual: Readonly<Record<string, string>> = {
  '#separator': '\\x09',
  '#set_separator': ',',
  '#empty_field': '(empty)',
  '#unset_field': '-',
}

const mostFields = 500

/** Null when the log must be read line by line. */
export function directHeader(header: string, path: string): DirectHeader | null {
  let log: string | null = null
  let fields: readonly string[] | null = null
  for (const line of header.split('\n')) {
    const [name = '', ...values] = line.replace(/\r$/, '').split(line.startsWith('#separator ') ? ' ' : '\t')
    if (name in usual && values[0] !== usual[name]) return null
    if (name === '#path') log = values[0] ?? null
    if (name === '#fields') fields = values
  }
  if (fields === null || !header.startsWith('#separator ') || header.includes('\r')) return null
  if (new Set(fields).size !== fields.length || fields.length > mostFields) return null
  const told = log ?? logOfPath(path) ?? logOfFields(new Set(fields)) ?? ''
  const kind = directLogs.get(told.replace(/^open_/, ''))
  if (kind === undefined || !['ts', 'id.orig_h', 'id.resp_h'].every(name => (fields ?? []).includes(name))) return null
  return { kind, open: isOpenLog(path) || told.startsWith('open_'), fields }
}

/** Value of a directive such as `#open`, null when the header has none. */
export const directive = (header: string, name: string): string | null =>
  new RegExp(`^#${name}\\t([^\\n\\r]*)`, 'm').exec(header)?.[1] ?? null
