import { NICKNAME, pack, SOUND, TYPO } from './hows.ts'
import { soundOf } from './sound.ts'
import type { Token } from './token.ts'

/** Two words that one habit of writing explains: letters that look alike, vowels left out, a letter that an alphabet
 *  uses for another sound, an ending of respect. 0 when none does; else packed as `similar` packs it. */
export function otherwise(a: Token, b: Token): number {
  if (a.looks === b.looks && a.text.length > 3 && !(a.known && b.known)) return pack(0.93, TYPO)
  if (a.text.length < 4 || b.text.length < 4) return 0
  if (a.bare === b.text || b.bare === a.text) return pack(0.86, TYPO)
  if (a.school !== '' && a.school === b.school) return pack(0.95, SOUND)
  if (respelt(a, b) || respelt(b, a)) return pack(0.93, SOUND)
  if (married(a.text, b.text) || married(b.text, a.text)) return pack(0.93, SOUND)
  return respected(a.text, b.text) || respected(b.text, a.text) ? pack(0.88, NICKNAME) : 0
}

/** Nováková is Novák's wife or daughter, Havlová Havel's, Svobodová Svoboda's: Czechs and Slovaks part them by the
 *  ending alone, and others write either. */
function married(woman: string, man: string): boolean {
  if (!woman.endsWith('ova') || woman.length < 6) return false
  const stem = woman.slice(0, -3)
  return man === stem || man === `${stem}a` || man === `${stem.slice(0, -1)}e${stem.slice(-1)}`
}

/** Azeri x is kh and c is j, Somali x is h and c is nothing, Croatian and Polish c before v is ts;
 *  ch is kh to Germans, Poles and Czechs, h to Greeks and Bulgarians, and sh to the French. */
function respelt(a: Token, b: Token): boolean {
  const { text } = a
  if (text[0] === 'x' && (b.text[0] === 'k' || b.text[0] === 'h')) return soundOf(`kh${text.slice(1)}`) === b.sound
  if (text[0] !== 'c') return false
  if (text[1] === 'h' && 'khs'.includes(b.text[0] as string))
    return ['k', 'kh', 'h', 'sh'].some(sound => b.text.startsWith(sound) && soundOf(sound + text.slice(2)) === b.sound)
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
