import { NICKNAME, pack, SOUND, TYPO } from './hows.ts'
import { soundOf } from './sound.ts'
import type { Token } from './token.ts'

/** Two words that one habit of writing explains: letters that look alike, vowels left out, a letter that an alphabet
 *  uses for another sound, an ending of respect. 0 when none does; else packed as `similar` packs it. */
export function otherwise(a: Token, b: Token): number {
  if (!(a.known && b.known) && lookalike(a.text, b.text)) return pack(0.93, TYPO)
  if (a.text.length < 4 || b.text.length < 4) return 0
  if (voweless(a.text, b.text) || voweless(b.text, a.text)) return pack(0.86, TYPO)
  if (kunrei(a.text) === kunrei(b.text) && JAPANESE.test(a.text) && JAPANESE.test(b.text)) return pack(0.95, SOUND)
  if (respelt(a, b) || respelt(b, a)) return pack(0.93, SOUND)
  return respected(a.text, b.text) || respected(b.text, a.text) ? pack(0.88, NICKNAME) : 0
}

/** Letters that a reader takes for others in some typeface: rn and m, vv and w, cl and d, l and I. */
function lookalike(a: string, b: string): boolean {
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 2) return false
  return (hasTrap(a) || hasTrap(b)) && looks(a) === looks(b)
}

function hasTrap(text: string): boolean {
  return text.includes('rn') || text.includes('vv') || text.includes('cl') || text.includes('l') || text.includes('nn')
}

function looks(text: string): string {
  return text
    .replaceAll('rn', 'm')
    .replaceAll('nn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd')
    .replaceAll('l', 'i')
}

/** MKSM YKBTS: consonants alone. */
function voweless(bare: string, whole: string): boolean {
  if (whole.length <= bare.length || /[aeiou]/.test(bare)) return false
  return whole.replaceAll(/[aeiouy]/g, '') === bare.replaceAll('y', '') || whole.replaceAll(/[aeiou]/g, '') === bare
}

const JAPANESE =
  /^(?:(?:[kgsztdnhbpmrwfjy]|ch|sh|ts|[kgnhbpmrst]y)?(?:ou|oo|uu|oh|[aeiou])(?:n(?![aeiouy])|(?=kk|ss|tt|pp|tch|ssh|tts)[kstp])?)+$/

/** Japanese as its own schools spell it: Tikara Tuda is Chikara Tsuda. */
function kunrei(text: string): string {
  return text
    .replaceAll('shi', 'si')
    .replaceAll('sh', 'sy')
    .replaceAll('chi', 'ti')
    .replaceAll('ch', 'ty')
    .replaceAll('tsu', 'tu')
    .replaceAll('fu', 'hu')
    .replaceAll('ji', 'zi')
    .replaceAll(/j(?=[aou])/g, 'zy')
    .replaceAll('dzu', 'zu')
    .replaceAll(/ou|oo|oh(?![aeiou])/g, 'o')
    .replaceAll('uu', 'u')
    .replaceAll(/m(?=[bp])/g, 'n')
}

/** Azeri x is kh and c is j, Somali x is h and c is nothing, Croatian and Polish c before v is ts. */
function respelt(a: Token, b: Token): boolean {
  const { text } = a
  if (text[0] === 'x' && (b.text[0] === 'k' || b.text[0] === 'h')) return soundOf(`kh${text.slice(1)}`) === b.sound
  if (text[0] !== 'c') return false
  if (b.text[0] === 'j') return soundOf(`j${text.slice(1)}`) === b.sound
  if (b.text[0] === 't') return soundOf(`ts${text.slice(1)}`) === b.sound
  return /^[aeiou]/.test(b.text) && soundOf(text.slice(1)) === b.sound
}

/** Sureshbhai, Salimboy, Satybaldyuly: an ending of respect or of descent that comes and goes. */
function respected(plain: string, full: string): boolean {
  if (plain.length < 4 || full.length < plain.length + 2 || !full.startsWith(plain)) return false
  return RESPECT.test(full.slice(plain.length))
}

const RESPECT = /^(?:bhai|behn|bai|jee|boy|boi|bek|khon|xon|bibi|uly|uli|kyzy|qyzy|garu)$/
