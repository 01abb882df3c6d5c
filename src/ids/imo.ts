import type { Normalised } from './scheme.ts'
import { plain } from './text.ts'

/**
 * IMO ship number (IMO resolution A.1117(30)): seven digits, the last one the sum of the others weighted 7 to 2, mod 10.
 * The weights 6, 5, 4 and 2 share factors with 10, so some single-digit changes pass; that is the scheme's, not ours.
 */
export function normaliseImo(raw: string): Normalised {
  const value = plain(raw)
    .toUpperCase()
    .replace(/^IMO(?:\s*(?:NUMBER|NO\.?|#))?[\s:-]*/, '')
    .replace(/[\s.-]/g, '')
  if (!/^\d{7}$/.test(value)) return { ok: false, value, why: 'an IMO number has seven digits' }
  let sum = 0
  for (let i = 0; i < 6; i++) sum += Number(value[i]) * (7 - i)
  if (sum % 10 !== Number(value[6]))
    return { ok: false, value, why: `check digit is ${value[6]}, the others give ${sum % 10}` }
  return { ok: true, value }
}
