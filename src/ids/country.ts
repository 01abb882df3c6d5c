import { countryNames } from './country-names.ts'

const table = tableOf(countryNames)

/**
 * ISO 3166-1 alpha-2 (lower case) of a country as a list or a form writes it: a code of two or three letters, an English
 * or French name, official or usual, inverted ("Korea, North"), bilingual ("Syria / Syrie"), or the word for a national
 * ("Iranian"). A state that was renamed is its one heir (Zaire); one that broke up (Soviet Union, Yugoslavia) has none
 * and stays a word: null, as for anything else that names no country, or several.
 */
export function countryCode(text: string): string | null {
  if (text.length > longestName) return null
  const whole = lookUp(text)
  if (whole !== undefined) return whole
  const bilingual = text.split('/')
  if (bilingual.length > 1) return agreed(bilingual.map(part => lookUp(part)))
  const bracketed = /^([^()]+)\(([^()]+)\)\s*$/.exec(text)
  if (bracketed) return agreed([lookUp(bracketed[1] ?? ''), lookUp(bracketed[2] ?? '')])
  const inverted = /^([^,]+),([^,]+)$/.exec(text)
  if (inverted) return lookUp(`${inverted[2]} ${inverted[1]}`) ?? null
  return null
}

const longestName = 200

function lookUp(text: string): string | null | undefined {
  const key = keyOf(text)
  return key === '' ? undefined : (table.get(key) ?? undefined)
}

/** The one country that the readings name; null when they name none, or differ. */
function agreed(readings: readonly (string | null | undefined)[]): string | null {
  const codes = new Set(readings.filter(code => typeof code === 'string'))
  return codes.size === 1 ? ([...codes][0] ?? null) : null
}

function tableOf(lines: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of lines.trim().split('\n')) {
    const code = line.slice(0, 2)
    for (const name of [code, line.slice(3, 6), ...line.slice(7).split('|')]) found.set(keyOf(name), code)
  }
  return found
}

function keyOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(the|les?|la) /, '')
    .replace(/^([a-z] )+[a-z]$/, initials => initials.replaceAll(' ', ''))
}
