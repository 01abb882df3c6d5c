import type { Normalised } from './scheme.ts'

/** A platform name in its eleven attributes (NIST IR 7695). `*` is any, `-` is not applicable; the rest is unescaped lower case. */
export type Cpe = {
  readonly part: string
  readonly vendor: string
  readonly product: string
  readonly version: string
  readonly update: string
  readonly edition: string
  readonly language: string
  readonly swEdition: string
  readonly targetSw: string
  readonly targetHw: string
  readonly other: string
}

/** A CPE 2.3 formatted string or 2.2 URI, as a 2.3 formatted string in lower case. */
export function normaliseCpe(raw: string): Normalised {
  const cpe = parseCpe(raw)
  if (cpe === null) return { ok: false, value: raw.trim().toLowerCase(), why: 'neither a CPE 2.3 string nor a 2.2 URI' }
  return { ok: true, value: formatCpe(cpe) }
}

/** Reads both bindings (NIST IR 7695, 6.1 and 6.2); absent attributes are `*`. Null when it is neither. */
function parseCpe(raw: string): Cpe | null {
  const text = raw.trim().toLowerCase()
  if (text.startsWith('cpe:2.3:')) return fromFields(splitEscaped(text.slice(8)).map(unescape23))
  if (!text.startsWith('cpe:/')) return null
  const fields = text.slice(5).split(':')
  if (fields.length > 7) return null
  const [part = '', vendor = '', product = '', version = '', update = '', edition = '', language = ''] = fields
  // The packed edition of 2.2: ~edition~sw_edition~target_sw~target_hw~other.
  const packed = edition.startsWith('~') ? edition.slice(1).split('~') : [edition]
  const [plainEdition = '', swEdition = '', targetSw = '', targetHw = '', other = ''] = packed
  const order = [part, vendor, product, version, update, plainEdition, language, swEdition, targetSw, targetHw, other]
  return fromFields(order.map(unescape22))
}

/** The 2.3 formatted string. */
function formatCpe(cpe: Cpe): string {
  const { part, vendor, product, version, update, edition, language, swEdition, targetSw, targetHw, other } = cpe
  const fields = [part, vendor, product, version, update, edition, language, swEdition, targetSw, targetHw, other]
  return `cpe:2.3:${fields.map(escape23).join(':')}`
}

function fromFields(fields: readonly (string | null)[]): Cpe | null {
  if (fields.length > 11 || fields.length < 2 || fields.includes(null)) return null
  const at = (i: number): string => fields[i] || '*'
  if (!['a', 'o', 'h', '*', '-'].includes(at(0))) return null
  return {
    part: at(0),
    vendor: at(1),
    product: at(2),
    version: at(3),
    update: at(4),
    edition: at(5),
    language: at(6),
    swEdition: at(7),
    targetSw: at(8),
    targetHw: at(9),
    other: at(10),
  }
}

function splitEscaped(text: string): string[] {
  const out: string[] = []
  let field = ''
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (c === '\\' && i + 1 < text.length) field += c + text.charAt(++i)
    else if (c === ':') {
      out.push(field)
      field = ''
    } else field += c
  }
  return [...out, field]
}

/** An escaped `*` or `-` alone is the character itself; it stays escaped so as not to mean any or none. */
const unescape23 = (field: string): string => (/^\\[*-]$/.test(field) ? field : field.replace(/\\(.)/g, '$1'))

function unescape22(field: string): string | null {
  try {
    return decodeURIComponent(field.replace(/%01/g, '?').replace(/%02/g, '*'))
  } catch {
    return null
  }
}

const escape23 = (value: string): string =>
  value === '*' || value === '-' || /^\\[*-]$/.test(value)
    ? value
    : value.replace(/[^a-z0-9_.*?\-\u0080-\uffff]/g, '\\$&')
