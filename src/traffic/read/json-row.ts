import { isIP } from 'node:net'
import { type Fault, plausibleLasting, plausibleTime, type Row } from './row.ts'

type Json = Readonly<Record<string, unknown>>

/** The line at hand of a JSON log. Dotted fields are looked up as they stand, nested, and with underscores (as some shippers rewrite them). */
export class JsonRow implements Row {
  line = 0
  faults: Fault[] = []
  #object: Json = {}
  #names: readonly string[] = []

  stand(object: Json, names: readonly string[]): void {
    this.#object = object
    this.#names = names
    if (this.faults.length > 0) this.faults = []
  }

  text(column: number): string | null {
    const value = this.#value(column)
    if (value === null) return null
    if (typeof value === 'string') return value
    return typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : this.#fault(column, value, 'is not a text')
  }

  word(column: number): string | null {
    return this.text(column)
  }

  number(column: number): number | null {
    const value = this.#value(column)
    if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
    return Number.isFinite(number) ? number : this.#fault(column, value, 'is not a number')
  }

  flag(column: number): boolean | null {
    const value = this.#value(column)
    if (value === null || typeof value === 'boolean') return value
    if (value === 'T' || value === 'true') return true
    if (value === 'F' || value === 'false') return false
    return this.#fault(column, value, 'is neither true nor false')
  }

  time(column: number): number | null {
    const value = this.#value(column)
    if (value === null) return null
    const seconds = secondsOf(value)
    return seconds !== null && plausibleTime(seconds) ? seconds : this.#fault(column, value, 'is not a time')
  }

  lasting(column: number): number | null {
    const value = this.number(column)
    if (value === null || plausibleLasting(value)) return value
    return this.#fault(column, value, 'is longer than anything lasts')
  }

  port(column: number): number | null {
    const value = this.number(column)
    if (value === null || (Number.isInteger(value) && value >= 0 && value <= 65_535)) return value
    return this.#fault(column, value, 'is not a port')
  }

  address(column: number): string | null {
    const value = this.#value(column)
    if (value === null) return null
    return typeof value === 'string' && isIP(value) > 0 ? value : this.#fault(column, value, 'is not an IP address')
  }

  list(column: number): readonly string[] {
    const value = this.#value(column)
    if (value === null) return []
    if (!Array.isArray(value)) {
      const text = this.text(column)
      return text === null ? [] : [text]
    }
    return value.filter(item => item !== null && typeof item !== 'object').map(String)
  }

  #value(column: number): NonNullable<unknown> | null {
    return fieldOf(this.#object, this.#names[column] as string) ?? null
  }

  #fault(column: number, value: unknown, why: string): null {
    this.faults.push({
      field: this.#names[column] as string,
      reason: `${(JSON.stringify(value) ?? '').slice(0, 60)} ${why}`,
    })
    return null
  }
}

/** A field by its dotted name. */
export function fieldOf(object: Json, name: string): unknown {
  const value = object[name]
  if (value !== undefined || !name.includes('.')) return value
  const dot = name.indexOf('.')
  const outer = object[name.slice(0, dot)]
  if (typeof outer === 'object' && outer !== null) {
    const inner = (outer as Json)[name.slice(dot + 1)]
    if (inner !== undefined) return inner
  }
  return object[name.replace(/\./g, '_')]
}

/** Past this a number of seconds is one of milliseconds (the year 5138). */
const milliseconds = 1e11

/** Seconds since 1970 of a number, a number in text, or ISO 8601 with any number of decimals; a time without a zone is UTC. */
function secondsOf(value: unknown): number | null {
  if (typeof value === 'number') return value >= milliseconds ? value / 1000 : value
  if (typeof value !== 'string') return null
  if (/^\d+(?:\.\d+)?$/.test(value)) return secondsOf(Number(value))
  const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?\s?(Z|[+-]\d\d:?\d\d)?$/.exec(value)
  if (parts === null) return null
  const [, date, clock, fraction = '', zone = 'Z'] = parts
  const whole = Date.parse(`${date}T${clock}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`) / 1000
  if (Number.isNaN(whole)) return null
  // Through micro-seconds as an integer, so that the same moment is the same number whichever way it was written.
  return (whole * 1e6 + Math.round(Number(`0.${fraction || '0'}`) * 1e6)) / 1e6
}
