import { letters, readable, type Spelling } from './spelling.ts'
import { thaiSegments } from './thai-words.ts'

const opening = letters(
  'ก k ข kh ฃ kh ค kh ฅ kh ฆ kh ง ng จ ch ฉ ch ช ch ซ s ฌ ch ญ y ฎ d ฏ t ฐ th ฑ th ฒ th ณ n ด d ต t ถ th ท th ธ th น n บ b ป p ผ ph ฝ f พ ph ฟ f ภ ph ม m ย y ร r ล l ว w ศ s ษ s ส s ห h ฬ l อ _ ฮ h ฤ rue',
)
const closing = letters(
  'ก k ข k ค k ฆ k ง ng จ t ช t ซ t ญ n ฎ t ฏ t ฐ t ฑ t ฒ t ณ n ด t ต t ถ t ท t ธ t น n บ p ป p พ p ฟ p ภ p ม m ย i ร n ล n ว o ศ t ษ t ส t ฬ n อ o',
)
const head = '([กขคตปผพศส][รล](?=[\\u0e30-\\u0e39])|ห[งญนมยรลว](?=[\\u0e30-\\u0e39])|[ก-ฮ])'
/** A consonant that closes a syllable: no vowel of its own follows, and no ร that is doubled to an a. */
const tail = '([ก-ฮ](?![\\u0e30-\\u0e3a]|รร))?'

/** Syllable shapes with their vowel, the most telling first. RTGS writes neither tones nor vowel length. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`เ${head}ีย${tail}`, 'uy'), 'ia'],
  [new RegExp(`เ${head}ือ${tail}`, 'uy'), 'uea'],
  [new RegExp(`เ${head}า()`, 'uy'), 'ao'],
  [new RegExp(`เ${head}ิ${tail}`, 'uy'), 'oe'],
  [new RegExp(`เ([กขคตปผพศส][รล]|[ก-ฮ])${tail}`, 'uy'), 'e'],
  [new RegExp(`แ([กขคตปผพ][รล]|[ก-ฮ])ะ?${tail}`, 'uy'), 'ae'],
  [new RegExp(`โ([กขคตปผพ][รล]|[ก-ฮ])ะ?${tail}`, 'uy'), 'o'],
  [/[ใไ]([กขคตปผพ][รล]|ห[งญนมยรลว]|[ก-ฮ])ย?()/uy, 'ai'],
  [new RegExp(`${head}ัว${tail}`, 'uy'), 'ua'],
  [new RegExp(`${head}ำ()`, 'uy'), 'am'],
  [new RegExp(`${head}[ะัา]${tail}`, 'uy'), 'a'],
  [new RegExp(`${head}[ิี]${tail}`, 'uy'), 'i'],
  [new RegExp(`${head}[ึื]อ?${tail}`, 'uy'), 'ue'],
  [new RegExp(`${head}[ุู]${tail}`, 'uy'), 'u'],
  [new RegExp(`([ก-ฮ])รร${tail}`, 'uy'), 'a'],
  [new RegExp(`([ก-ฮ])อ${tail}`, 'uy'), 'o'],
  [/([ก-ฮ])ว([ก-ฮ](?![\u0e30-\u0e3a]))/uy, 'ua'],
  [/([ก-ฮ])([ก-ฮ](?![\u0e30-\u0e3a]))/uy, 'o'],
  [/([ก-ฮ])()/uy, 'a'],
]

/** Thai by the Royal Institute's rules (RTGS), syllable by syllable: สมชาย → somchai. Names that keep an older or
 *  Indian spelling (-porn for -phon) are only near to it, but for an r behind the stop that ends a word, which some
 *  write (Shinawatra) and others do not (Prawit, Samak, Phet). */
export function spellThai(written: string): readonly Spelling[] {
  // Compatibility forms take the sign for am apart.
  const token = written.replaceAll('\u0e4d\u0e32', '\u0e33')
  const segments = thaiSegments(token)
  if (segments === null) return spoken(token)
  const tokens = segments.flatMap(({ text, english }) => english ?? spoken(text)[0]?.tokens ?? [])
  return readable([
    { scheme: 'thai', tokens, weight: 0.95 },
    ...spoken(token).map(one => ({ ...one, scheme: 'thai-joined', weight: 0.85 })),
  ])
}

function spoken(token: string): readonly Spelling[] {
  const plain = token
    // จันทร์ is chan and ศาสตร์ is sat: what stands before a silent ร and behind a consonant is silent with it.
    .replace(/(?<=[ก-ฮ])[ก-ฮ]ร์/g, '')
    // ลักษณ์ is lak.
    .replace(/(?<=ก)ษ(?:ณ์|$)/g, '')
    .replace(/[ก-ฮ][ิุ]?์/g, '')
    .replace(/[\u0e47-\u0e4e]/g, '')
  const stopped = plain.replace(/(?<=[\u0e30-\u0e39][ตคกช]|^เ[ก-ฮ]ช)ร$/, '')
  const spellings = [{ scheme: 'thai', tokens: [bySyllables(stopped)], weight: 0.95 }]
  if (stopped !== plain) spellings.push({ scheme: 'thai-written', tokens: [bySyllables(plain)], weight: 0.95 })
  return readable(spellings)
}

function bySyllables(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; ) {
    const found = match(text, at)
    out += found?.text ?? ''
    at += found?.length ?? 1
  }
  return out
}

function match(text: string, at: number): { readonly text: string; readonly length: number } | null {
  for (const [shape, vowel] of shapes) {
    shape.lastIndex = at
    const found = shape.exec(text)
    if (found === null) continue
    const first = Array.from(found[1] ?? '', letter => opening[letter] ?? '').join('')
    const start =
      first.length > 1 && (found[1] ?? '').startsWith('ห') && (found[1] ?? '').length > 1 ? first.slice(1) : first
    return { text: start + vowel + (closing[found[2] ?? ''] ?? ''), length: found[0].length }
  }
  return null
}
