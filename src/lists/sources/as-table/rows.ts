import { isIP } from 'node:net'
import { normaliseObservable } from '../../observable.ts'
import { networksOfRange } from './ranges.ts'

/** One row of a table: networks, who announces them, and what the table calls it. */
export type Row = {
  readonly networks: readonly string[]
  /** `AS64500`; several when a network has several origins. Empty: not routed. */
  readonly systems: readonly string[]
  readonly name: string | null
  readonly country: string | null
}

/** How the rows of one form are read; null is no row of it. */
export type Form = 'ranges' | 'prefixes' | 'routes'

/** The form of a table without a header, by one of its lines. */
export function formOf(line: string): Form | null {
  for (const form of ['ranges', 'prefixes', 'routes'] as const) if (rowOf(form, line) !== null) return form
  return null
}

/**
 * `ranges`: first and last address, AS number, country, name, between tabs (iptoasn.com).
 * `prefixes`: address, prefix length, AS numbers, between tabs (CAIDA's pfx2as).
 * `routes`: one route a line between bars, as bgpdump prints MRT tables with `-m`.
 */
export function rowOf(form: Form, line: string): Row | null {
  const cells = line.split(form === 'routes' ? '|' : '\t')
  if (form === 'ranges') {
    const [first = '', last = '', number = '', country = '', name = ''] = cells
    if (isIP(first) === 0 || isIP(last) === 0 || !/^\d{1,10}$/.test(number)) return null
    const networks = networksOfRange(first, last)
    return networks === null
      ? null
      : { networks, systems: systemsOf(number), name: textOf(name), country: countryOf(country) }
  }
  if (form === 'prefixes') {
    const [first = '', prefix = '', number = ''] = cells
    if (isIP(first) === 0 || !/^\d{1,3}$/.test(prefix) || !/^[\d_,]+$/.test(number)) return null
    const network = networkOf(`${first}/${prefix}`)
    return network === null ? null : { networks: [network], systems: systemsOf(number), name: null, country: null }
  }
  const [kind = '', , , , , prefix = '', path = ''] = cells
  if (!/^(?:TABLE_DUMP2?|BGP4MP)$/.test(kind) || !prefix.includes('/')) return null
  const network = networkOf(prefix)
  const origin = path.trim().split(/\s+/).at(-1) ?? ''
  return network === null
    ? null
    : { networks: [network], systems: systemsOf(origin.replace(/[{}]/g, '')), name: null, country: null }
}

/** A network, also a default route or one wider than an indicator may be; null when it is none. */
export function networkOf(text: string): string | null {
  if (/\/0$/.test(text)) return null
  const normalised = normaliseObservable('network', text)
  return normalised.ok ? normalised.value : null
}

/** Number 0 stands for what nobody announces. */
export const systemsOf = (text: string): readonly string[] =>
  text
    .split(/[_,\s]+/)
    .map(each => each.replace(/^as/i, ''))
    .filter(each => /^\d{1,10}$/.test(each) && Number(each) > 0 && Number(each) <= 4_294_967_295)
    .map(each => `AS${Number(each)}`)

export const countryOf = (text: string): string | null => (/^[A-Za-z]{2}$/.test(text) ? text.toLowerCase() : null)

export const textOf = (text: string): string | null => (text.trim() === '' || text.trim() === '-' ? null : text.trim())
