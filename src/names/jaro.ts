/** Jaro-Winkler likeness, 0 to 1, with a common opening of up to four letters counted at 0.1 each (Winkler 1990). */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b)
  let opening = 0
  while (opening < 4 && opening < a.length && opening < b.length && a[opening] === b[opening]) opening++
  return jaro + opening * 0.1 * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  if (a === b) return 1
  if (a.length === 0 || b.length === 0) return 0
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1)
  const taken = new Uint8Array(b.length)
  const mine = new Uint8Array(a.length)
  let common = 0
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue
      taken[j] = 1
      mine[i] = 1
      common++
      break
    }
  }
  if (common === 0) return 0
  let moved = 0
  let j = 0
  for (let i = 0; i < a.length; i++) {
    if (mine[i] === 0) continue
    while (taken[j] === 0) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) moved++
    j++
  }
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
