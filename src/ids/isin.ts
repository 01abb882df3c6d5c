import { alphanumeric } from './iso7064.ts'
import type { Normalised } from './scheme.ts'
import { bare } from './text.ts'

/** International securities identification number (ISO 6166): two letters, nine letters or digits, one Luhn check digit. */
export function normaliseIsin(raw: string): Normalised {
  const value = bare(raw).replace(/^ISIN(?=[A-Z]{2})/, '')
  if (!/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(value))
    return { ok: false, value, why: 'an ISIN has two letters, nine letters or digits and a check digit' }
  if (!luhn(value)) return { ok: false, value, why: 'check digit does not fit (Luhn over A = 10 … Z = 35)' }
  return { ok: true, value }
}

function luhn(value: string): boolean {
  const digits = Array.from(value, c => String(alphanumeric(c.charCodeAt(0)))).join('')
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 1 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}
