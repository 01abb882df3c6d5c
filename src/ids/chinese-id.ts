import { bare } from './text.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** What a resident identity number itself says. `birth` is an ISO 8601 date. */
type ChineseId = { readonly value: string; readonly birth: string; readonly gender: 'male' | 'female' }

/**
 * Resident identity card number of the People's Republic of China (GB 11643-1999): division code, day of birth,
 * sequence (odd for men), check character by ISO 7064 MOD 11-2. Null when the form, day or check character is wrong.
 */
export function readChineseId(raw: string): ChineseId | null {
  const value = bare(raw)
  if (!/^[1-9]\d{16}[\dX]$/.test(value) || chineseIdCheck(value) !== value[17]) return null
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`
  const day = new Date(`${birth}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== birth) return null
  return { value, birth, gender: Number(value[16]) % 2 === 1 ? 'male' : 'female' }
}

/** The check character that the first 17 digits call for. */
function chineseIdCheck(value: string): string {
  let sum = 0
  for (const [i, weight] of weights.entries()) sum += Number(value[i]) * weight
  return checks.charAt(sum % 11)
}
