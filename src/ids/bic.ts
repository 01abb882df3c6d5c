import { isCountryCode } from './country-codes.ts'
import type { Normalised } from './scheme.ts'
import { bare } from './text.ts'

/**
 * Business identifier code (ISO 9362): party prefix 4, country 2, party suffix 2, branch 3 or none.
 * The branch XXX means the head office and is dropped, so ABCDUS33XXX and ABCDUS33 are equal.
 */
export function normaliseBic(raw: string): Normalised {
  const value = bare(raw).replace(/^([A-Z0-9]{8})XXX$/, '$1')
  if (!/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(value))
    return { ok: false, value, why: 'a BIC has 8 or 11 characters: 4 party, 2 country, 2 suffix, 3 branch' }
  const country = value.slice(4, 6)
  if (!isCountryCode(country)) return { ok: false, value, why: `${country} is no country code` }
  return { ok: true, value }
}

/** The institution without its branch. */
export const bic8 = (bic: string): string => bic.slice(0, 8)
