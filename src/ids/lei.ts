import { mod97 } from './iso7064.ts'
import type { Normalised } from './scheme.ts'
import { bare } from './text.ts'

/** Legal entity identifier: 18 letters or digits and two check digits (ISO 17442-1, ISO 7064 MOD 97-10). */
export function normaliseLei(raw: string): Normalised {
  const value = bare(raw)
  if (!/^[A-Z0-9]{18}\d{2}$/.test(value))
    return { ok: false, value, why: 'an LEI has 18 letters or digits and two check digits' }
  if (mod97(value) !== 1) return { ok: false, value, why: 'check digits do not fit (ISO 7064 MOD 97-10)' }
  return { ok: true, value }
}
