import { katakanaName } from './katakana-names.ts'
import { readable, type Spelling } from './spelling.ts'

const base: ReadonlyMap<string, string> = new Map(
  'あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゔ vu ぁ a ぃ i ぅ u ぇ e ぉ o ゎ wa'
    .match(/\S+ \S+/g)
    ?.map(pair => pair.split(' ') as [string, string]),
)
const small: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' }
const smallVowel: Readonly<Record<string, string>> = { ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o' }

/** Kana by Hepburn with short vowels (passports), with long ones written out, and by Kunrei. */
export function spellKana(token: string): readonly Spelling[] {
  const long = hepburn(token)
  const short = long
    .replace(/ou|oo|oh(?![aeiou])/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/aa/g, 'a')
    .replace(/ee/g, 'e')
    .replace(/ii(?!$)/g, 'i')
  const kunrei = short
    .replace(/sh([auo])/g, 'sy$1')
    .replace(/shi/g, 'si')
    .replace(/ch([auo])/g, 'ty$1')
    .replace(/chi/g, 'ti')
    .replace(/tsu/g, 'tu')
    .replace(/j([auo])/g, 'zy$1')
    .replace(/ji/g, 'zi')
    .replace(/fu/g, 'hu')
  const foreign = katakanaName(token)
  return readable([
    ...(foreign === null ? [] : [{ scheme: 'katakana-name', tokens: [foreign], weight: 1 }]),
    { scheme: 'hepburn', tokens: [short], weight: 1 },
    { scheme: 'hepburn-long', tokens: [long], weight: 0.98 },
    { scheme: 'kunrei', tokens: [kunrei], weight: 0.9 },
    ...(foreign === null && KATAKANA.test(token)
      ? [{ scheme: 'katakana-foreign', tokens: [undone(long, token)], weight: 0.97 }]
      : []),
  ])
}

/** Foreign names are written in katakana. */
const KATAKANA = /^[\u30a1-\u30ff]{3,}$/

/** What Japan adds to the sounds of a foreign name taken away again: シュミット shumitto is shmit, フィッシャー fissha is fisher. */
function undone(long: string, token: string): string {
  const end = token.endsWith('ー') ? long.replace(/a+$/, 'er') : long
  return end
    .replace(/(sh|ch|ts|[kgszpbfmrv])u(?=[^aeiouy]|$)/g, '$1')
    .replace(/([td])o(?=[^aeiou]|$)/g, '$1')
    .replace(/([aeiou])\1/g, '$1')
    .replace(/([kstp])\1/g, '$1')
}

/** Hepburn of hiragana and katakana, long vowels as two letters. Letters that are no kana are left out. */
export function hepburn(token: string): string {
  let out = ''
  let doubled = false
  for (const letter of token) {
    const kana = hiragana(letter)
    if (kana === 'っ') {
      doubled = true
      continue
    }
    if (kana === 'ー') {
      out += /[aeiou]$/.test(out) ? out.charAt(out.length - 1) : ''
      continue
    }
    const glide = small[kana]
    const vowel = smallVowel[kana]
    if (glide !== undefined && out.endsWith('i')) out = joinGlide(out.slice(0, -1), glide)
    else if (vowel !== undefined && /[a-z]{2}$/.test(out)) out = joinVowel(out, vowel)
    else {
      const sound = base.get(kana) ?? ''
      out += (doubled ? (sound.startsWith('ch') ? 't' : sound.charAt(0)) : '') + sound
    }
    doubled = false
  }
  return out.replace(/n(?=[bmp])/g, 'm').replace(/mm(?=[aeiou])/g, 'mm')
}

function joinGlide(stem: string, glide: string): string {
  return /(?:sh|ch|j)$/.test(stem) ? stem + glide : `${stem}y${glide}`
}

/** Foreign sounds: ファ fa, ティ ti, ウェ we, ヴィ vi, チェ che. */
function joinVowel(out: string, vowel: string): string {
  const stem = out.slice(0, -1)
  if (/(?:f|v|t|d|sh|ch|j|ts|k|g)$/.test(stem)) return stem + vowel
  return out.endsWith('u') && (stem === '' || /[aeiou]$/.test(stem)) ? `${stem}w${vowel}` : out + vowel
}

function hiragana(letter: string): string {
  const code = letter.charCodeAt(0)
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : letter
}
