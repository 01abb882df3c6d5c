/**
 * ISO/IEC 7064 MOD 97-10 over digits and letters (A = 10 … Z = 35): the remainder, 1 for a valid string.
 * NaN when another character occurs.
 */
export function mod97(text: string): number {
  let remainder = 0
  for (let i = 0; i < text.length; i++) {
    const value = alphanumeric(text.charCodeAt(i))
    if (value < 0) return Number.NaN
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}

/** 0–9 for digits, 10–35 for capital letters, -1 for anything else. */
export function alphanumeric(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  return code >= 65 && code <= 90 ? code - 55 : -1
}
