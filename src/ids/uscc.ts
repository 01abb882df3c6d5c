import type { Normalised } from './scheme.ts'
import { bare } from './text.ts'

/** GB 32100-2015 leaves out I, O, S, V and Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 3^i mod 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * Unified social credit code of a Chinese legal entity: 18 characters, the last one a check character
 * (GB 32100-2015, mod 31). Any single changed character makes it invalid.
 */
export function normaliseUscc(raw: string): Normalised {
  const value = bare(raw)
  if (value.length !== 18) return { ok: false, value, why: `a USCC has 18 characters, this has ${value.length}` }
  const check = usccCheck(value)
  if (check === null)
    return { ok: false, value, why: 'a USCC holds digits and capital letters other than I, O, S, V and Z' }
  if (check !== value[17]) return { ok: false, value, why: `check character is ${value[17]}, GB 32100 gives ${check}` }
  return { ok: true, value }
}

/** The check character that the first 17 characters call for; null when one is outside the alphabet. */
export function usccCheck(value: string): string | null {
  let sum = 0
  for (const [i, weight] of weights.entries()) {
    const digit = alphabet.indexOf(value.charAt(i))
    if (digit < 0 || i >= value.length) return null
    sum += digit * weight
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}
