const digits: Readonly<Record<string, string>> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' }
const suspicious = /[a-z][0-9@$]|[0-9@$][a-z]/
const vowels = 'aeiouy'

/** Undoes digits that stand for letters inside words (g00gle, m1crosoft, s3curity); null when there are none.
 *  Only digits flanked by letters count, in words with more letters than digits: b2b, 3com, 7th, g4s and h2o stay. */
export function repairLeet(tokens: readonly string[]): string[] | null {
  let changed: string[] | null = null
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? ''
    if (!suspicious.test(token)) {
      if (/[@$]/.test(token)) {
        changed ??= [...tokens]
        changed[at] = token.replace(/[@$]/g, '')
      }
      continue
    }
    const repaired = repairWord(token)
    if (repaired === token) continue
    changed ??= [...tokens]
    changed[at] = repaired
  }
  return changed === null ? null : changed.filter(token => token !== '')
}

function repairWord(token: string): string {
  const letters = token.replace(/[^a-z]/g, '').length
  if (letters < 3 || letters <= token.length - letters) return token.replace(/[@$]/g, '')
  let out = ''
  for (let at = 0; at < token.length; at++) {
    const sign = token.charAt(at)
    const before = at > 0 ? out.charAt(out.length - 1) : ''
    const after = nextLetter(token, at)
    const flanked = isLetter(before) && after !== ''
    const zeroAtEdge =
      sign === '0' && ((before === '' && isLetter(token.charAt(1))) || (isLetter(before) && at === token.length - 1))
    if (flanked && sign === '1') out += oneIs(before, after)
    else if (flanked || zeroAtEdge) out += digits[sign] ?? sign
    else out += sign === '@' || sign === '$' ? '' : sign
  }
  return out
}

/** 1 between consonants is an i (m1crosoft), beside a vowel an l (ba1tic, a1pha). */
function oneIs(before: string, after: string): string {
  return vowels.includes(before) || vowels.includes(after) ? 'l' : 'i'
}

function nextLetter(token: string, at: number): string {
  for (let next = at + 1; next < token.length && next <= at + 2; next++) {
    if (isLetter(token.charAt(next))) return token.charAt(next)
  }
  return ''
}

function isLetter(sign: string): boolean {
  return sign >= 'a' && sign <= 'z' && sign.length === 1
}
