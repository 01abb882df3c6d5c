import { type Fault, plausibleLasting, plausibleTime, type Row } from './row.ts'
import { addressOf, textOfBytes, Words } from './words.ts'

/** How a Zeek TSV file writes its values, from its header. */
export type TsvForm = {
  readonly separator: number
  readonly setSeparator: string
  readonly empty: string
  readonly unset: string
}

const backslash = 0x5c
const mostFields = 512

/**
 * The line at hand of a Zeek TSV file, read in place: fields are found once and become values when asked for.
 * One object serves all lines of a file.
 */
export class TsvRow implements Row {
  line = 0
  faults: Fault[] = []
  width = 0
  #bytes: Buffer = Buffer.alloc(0)
  readonly #starts = new Int32Array(mostFields + 1)
  readonly #words = new Words()
  readonly #addresses = new Words()
  #form: TsvForm
  #unset: Buffer
  #empty: Buffer
  /** Position in the file of each field in use, -1 when the file has no such field. */
  #columns: readonly number[] = []
  #names: readonly string[] = []

  constructor(form: TsvForm) {
    this.#form = form
    this.#unset = Buffer.from(form.unset)
    this.#empty = Buffer.from(form.empty)
  }

  /** Takes a new header. */
  shape(form: TsvForm, used: readonly string[], inFile: readonly string[]): void {
    this.#form = form
    this.#unset = Buffer.from(form.unset)
    this.#empty = Buffer.from(form.empty)
    this.#names = used
    this.#columns = used.map(name => inFile.indexOf(name))
  }

  /** Stands on the line `bytes[start..end)`, whose end excludes the line end; answers the number of its fields. */
  stand(bytes: Buffer, start: number, end: number): number {
    const starts = this.#starts
    const separator = this.#form.separator
    let width = 0
    starts[0] = start
    for (let i = start; i < end; i++) if (bytes[i] === separator && width < mostFields - 1) starts[++width] = i + 1
    starts[++width] = end + 1
    this.#bytes = bytes
    this.width = width
    if (this.faults.length > 0) this.faults = []
    return width
  }

  text(column: number): string | null {
    const at = this.#at(column)
    if (at < 0) return null
    return this.#text(this.#starts[at] as number, this.#endOf(at))
  }

  word(column: number): string | null {
    const at = this.#at(column)
    if (at < 0) return null
    return this.#words.get(this.#bytes, this.#starts[at] as number, this.#endOf(at), this.#make)
  }

  address(column: number): string | null {
    const at = this.#at(column)
    if (at < 0) return null
    const start = this.#starts[at] as number
    const end = this.#endOf(at)
    const address = this.#addresses.get(this.#bytes, start, end, addressOf)
    return address ?? this.#fault(column, start, end, 'is not an IP address')
  }

  number(column: number): number | null {
    const at = this.#at(column)
    if (at < 0) return null
    const start = this.#starts[at] as number
    const end = this.#endOf(at)
    const value = decimal(this.#bytes, start, end)
    return Number.isNaN(value) ? this.#fault(column, start, end, 'is not a number') : value
  }

  time(column: number): number | null {
    const value = this.number(column)
    if (value === null || plausibleTime(value)) return value
    const at = this.#at(column)
    return this.#fault(column, this.#starts[at] as number, this.#endOf(at), 'is not a time')
  }

  lasting(column: number): number | null {
    const value = this.number(column)
    if (value === null || plausibleLasting(value)) return value
    const at = this.#at(column)
    return this.#fault(column, this.#starts[at] as number, this.#endOf(at), 'is longer than anything lasts')
  }

  port(column: number): number | null {
    const value = this.number(column)
    if (value === null || (value >= 0 && value <= 65_535 && Number.isInteger(value))) return value
    const at = this.#at(column)
    return this.#fault(column, this.#starts[at] as number, this.#endOf(at), 'is not a port')
  }

  flag(column: number): boolean | null {
    const at = this.#at(column)
    if (at < 0) return null
    const start = this.#starts[at] as number
    const end = this.#endOf(at)
    if (end - start === 1 && this.#bytes[start] === 0x54) return true
    if (end - start === 1 && this.#bytes[start] === 0x46) return false
    return this.#fault(column, start, end, 'is neither T nor F')
  }

  list(column: number): readonly string[] {
    const at = this.#at(column)
    if (at < 0) return []
    const start = this.#starts[at] as number
    const end = this.#endOf(at)
    if (equal(this.#bytes, start, end, this.#empty)) return []
    // A separator inside an element is escaped, so elements are told apart before they are unescaped.
    return textOfBytes(this.#bytes, start, end)
      .split(this.#form.setSeparator)
      .filter(item => item !== this.#form.unset)
      .map(unescaped)
  }

  /** Position of a field in the line, -1 when it is absent or unset. */
  #at(column: number): number {
    const at = this.#columns[column] as number
    if (at < 0 || at >= this.width) return -1
    return equal(this.#bytes, this.#starts[at] as number, this.#endOf(at), this.#unset) ? -1 : at
  }

  #endOf(at: number): number {
    return (this.#starts[at + 1] as number) - 1
  }

  #text(start: number, end: number): string {
    const bytes = this.#bytes
    let plain = true
    let escaped = false
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number
      if (byte > 0x7f) plain = false
      else if (byte === backslash) escaped = true
    }
    if (plain && !escaped) {
      if (equal(bytes, start, end, this.#empty)) return ''
      return bytes.toString('latin1', start, end)
    }
    const text = textOfBytes(bytes, start, end)
    return escaped ? unescaped(text) : text
  }

  readonly #make = (_: Buffer, start: number, end: number): string => this.#text(start, end)

  #fault(column: number, start: number, end: number, why: string): null {
    const shown = textOfBytes(this.#bytes, start, Math.min(end, start + 60))
    this.faults.push({ field: this.#names[column] as string, reason: `${JSON.stringify(shown)} ${why}` })
    return null
  }
}

/** Undoes Zeek's escapes: `\xHH` stands for a byte, `\\` for a backslash; bytes together are UTF-8 where they can be. */
export function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  if (!/\\x[89a-f]/i.test(text))
    return text.replace(/\\(?:x([0-9a-f]{2})|\\)/gi, (_, hex?: string) =>
      hex === undefined ? '\\' : String.fromCharCode(Number.parseInt(hex, 16)),
    )
  const bytes = Buffer.from(
    Buffer.from(text, 'utf8')
      .toString('latin1')
      .replace(/\\(?:x([0-9a-f]{2})|\\)/gi, (_, hex?: string) =>
        hex === undefined ? '\\' : String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  )
  return textOfBytes(bytes, 0, bytes.length)
}

function equal(bytes: Buffer, start: number, end: number, other: Buffer): boolean {
  if (end - start !== other.length) return false
  for (let i = 0; i < other.length; i++) if (bytes[start + i] !== other[i]) return false
  return true
}

const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

/** A decimal number in bytes; what is not plainly digits with one dot goes the long way. NaN when it is no number. */
function decimal(bytes: Buffer, start: number, end: number): number {
  let value = 0
  let dot = -1
  if (end - start > 17 || end === start) return longDecimal(bytes, start, end)
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number
    if (byte === 0x2e && dot < 0) dot = i
    else if (byte >= 0x30 && byte <= 0x39) value = value * 10 + byte - 0x30
    else return longDecimal(bytes, start, end)
  }
  if (dot < 0) return value
  const places = end - dot - 1
  if (end - start === 1 || places >= powers.length || value > Number.MAX_SAFE_INTEGER)
    return longDecimal(bytes, start, end)
  return value / (powers[places] as number)
}

function longDecimal(bytes: Buffer, start: number, end: number): number {
  const text = bytes.toString('latin1', start, Math.min(end, start + 64))
  return end - start <= 64 && /^-?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
}
