import type { Normalised } from './scheme.ts'
import { plain } from './text.ts'

/** A telephone number: digits with `+` in front when it is international (ITU-T E.164, at most 15 digits). Extensions are dropped. */
export function normalisePhone(raw: string): Normalised {
  const text = plain(raw)
    .replace(/\b(?:ext|extension|x)\.?\s*\d+$/i, '')
    .replace(/\(0\)/g, '')
  const digits = text.replace(/\D/g, '')
  const international = /^\D*\+/.test(text) || /^00\d/.test(digits)
  const value = international ? `+${digits.replace(/^00/, '')}` : digits
  const count = value.replace('+', '').length
  if (count < 6 || count > 15)
    return { ok: false, value, why: `a telephone number has 6 to 15 digits, this has ${count}` }
  return { ok: true, value }
}
