/** Jaro-Winkler likeness, 0 to 1: each letter of a common opening, up to `opening` of them, takes a tenth of what is
 *  missing to 1 (Winkler 1990 stops at four). The bonus is given however low the likeness is. */
export function jaroWinkler(a: string, b: string, opening = 4): number {
  const jaro = jaroOf(a, b)
  const most = Math.min(opening, a.length, b.length)
  let common = 0
  while (common < most && a.charCodeAt(common) === b.charCodeAt(common)) common++
  return jaro + common * 0.1 * (1 - jaro)
}

const WIDTH = 512
const taken = new Uint8Array(WIDTH)
const mine = new Uint16Array(WIDTH)

/** Texts are cut at 512 letters. */
function jaroOf(left: string, right: string): number {
  if (left === right) return 1
  const a = left.length > WIDTH ? left.slice(0, WIDTH) : left
  const b = right.length > WIDTH ? right.slice(0, WIDTH) : right
  if (a.length === 0 || b.length === 0) return 0
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1)
  taken.fill(0, 0, b.length)
  let common = 0
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    const end = Math.min(b.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] === 1 || letter !== b.charCodeAt(j)) continue
      taken[j] = 1
      mine[common++] = letter
      break
    }
  }
  if (common === 0) return 0
  let moved = 0
  let at = 0
  for (let j = 0; j < b.length; j++) if (taken[j] === 1 && b.charCodeAt(j) !== mine[at++]) moved++
  return (common / a.length + common / b.length + (common - moved / 2) / common) / 3
}

const CODES = '01230120022455012623010202'

/** American Soundex: the first letter and three digits. Text of a–z; anything else is skipped. */
export function soundex(text: string): string {
  let out = ''
  let last = ''
  for (const letter of text.toLowerCase()) {
    const at = letter.charCodeAt(0) - 97
    if (at < 0 || at > 25) continue
    const code = CODES[at] as string
    if (out === '') out = letter
    else if (code !== '0' && code !== last) out += code
    if (letter !== 'h' && letter !== 'w') last = code
    if (out.length === 4) break
  }
  return out.padEnd(4, '0')
}

/**
 * How far two Soundex codes agree, 0 to 4, as SQL Server's DIFFERENCE counts it: the first letter gives one, and the
 * digits of the first code as many as stand together in the second, or else singly anywhere in it.
 */
export function soundexAgreement(a: string, b: string): number {
  const [left, right] = [soundex(a), soundex(b)]
  if (left === right) return 4
  const first = left[0] === right[0] ? 1 : 0
  const digits = left.slice(1)
  if (right.includes(digits)) return 3 + first
  if (right.includes(digits.slice(0, 2)) || right.includes(digits.slice(1))) return 2 + first
  return [...digits].filter(digit => right.includes(digit)).length + first
}
