import type { Normalised } from './scheme.ts'
import { bare } from './text.ts'

/**
 * Passport, national identity, tax and register numbers: upper case, letters and digits only, so that
 * "78-136 544/90" and "7813654490" are one. No check digit is claimed: each country has its own.
 * Fewer than four characters identify nobody.
 */
export function normalisePaper(raw: string): Normalised {
  const value = bare(raw)
  if (value.length < 4) return { ok: false, value, why: 'fewer than four letters or digits' }
  if (value.length > 64) return { ok: false, value, why: 'longer than any register number' }
  if (/^(.)\1*$/u.test(value)) return { ok: false, value, why: 'one character repeated, a placeholder' }
  return { ok: true, value }
}

/** Maritime mobile service identity (ITU-R M.585): nine digits. */
export function normaliseMmsi(raw: string): Normalised {
  const value = bare(raw).replace(/^MMSI/, '')
  return /^\d{9}$/.test(value) ? { ok: true, value } : { ok: false, value, why: 'an MMSI has nine digits' }
}

/** Radio call signs, aircraft tail and construction numbers: the dash in EP-GOM is a habit of print. */
export function normaliseMark(raw: string): Normalised {
  const value = bare(raw)
  return value.length >= 2 ? { ok: true, value } : { ok: false, value, why: 'fewer than two letters or digits' }
}

/** D-U-N-S number: nine digits. */
export function normaliseDuns(raw: string): Normalised {
  const value = bare(raw).replace(/^DUNS/, '')
  return /^\d{9}$/.test(value) ? { ok: true, value } : { ok: false, value, why: 'a D-U-N-S number has nine digits' }
}
