/** Zero-width and directional characters: invisible in print, used to hide an identifier from equality. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
/** First digit of each decimal block that identity papers are printed in: Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50]

/** Compatibility forms folded (full-width letters and digits), invisible characters removed, digits of other scripts made ASCII. */
export function plain(raw: string): string {
  if (/^[\x21-\x7e]*$/.test(raw)) return raw
  return raw
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59]/g, asciiDigit)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
}

/** Upper case, letters and digits only: for numbers whose dots, dashes and slashes are the printer's habit. */
export const bare = (raw: string): string =>
  plain(raw)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Undoes the ways in which analysts make an indicator unclickable: hxxp, [.], (dot), [at], [:]. */
export function refang(raw: string): string {
  const text = plain(raw)
  if (!/[[({\\]|hxx|xxp|fxp/i.test(text)) return text
  return text
    .replace(/^h(?:xx|XX|tx|xt)p(s?)(?=:|\[|\()/i, 'http$1')
    .replace(/^fxp(?=:|\[)/i, 'ftp')
    .replace(/[[({]\s*(?:\.|dot)\s*[\])}]/gi, '.')
    .replace(/\\\./g, '.')
    .replace(/[[({]\s*(?:@|at)\s*[\])}]/gi, '@')
    .replace(/[[({]\s*:(\/\/)?\s*[\])}]/g, ':$1')
    .replace(/[[({]\s*\/\s*[\])}]/g, '/')
    .replace(/\[\.|\.\]/g, '.')
}

function asciiDigit(character: string): string {
  const code = character.charCodeAt(0)
  const zero = zeros.find(z => code >= z && code <= z + 9) ?? code
  return String(code - zero)
}
