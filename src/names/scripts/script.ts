/** The writing systems that a name is told apart by. `none`: no letter at all (digits, symbols). */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'arabic'
  | 'hebrew'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'thai'
  | 'devanagari'
  | 'bengali'
  | 'gurmukhi'
  | 'gujarati'
  | 'tamil'
  | 'telugu'
  | 'kannada'
  | 'malayalam'
  | 'sinhala'
  | 'lao'
  | 'tibetan'
  | 'burmese'
  | 'georgian'
  | 'ethiopic'
  | 'khmer'
  | 'armenian'
  | 'other'
  | 'none'

/** First and last code point of each block, in order, with its script. Marks belong to their script's block. */
const blocks: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xaa, 0xaa, 'latin'],
  [0xba, 0xba, 'latin'],
  [0xc0, 0xd6, 'latin'],
  [0xd8, 0xf6, 'latin'],
  [0xf8, 0x2af, 'latin'],
  [0x370, 0x373, 'greek'],
  [0x376, 0x377, 'greek'],
  [0x37b, 0x37d, 'greek'],
  [0x37f, 0x37f, 'greek'],
  [0x386, 0x386, 'greek'],
  [0x388, 0x3ff, 'greek'],
  [0x400, 0x481, 'cyrillic'],
  [0x48a, 0x52f, 'cyrillic'],
  [0x531, 0x556, 'armenian'],
  [0x560, 0x588, 'armenian'],
  [0x5d0, 0x5f2, 'hebrew'],
  [0x620, 0x63f, 'arabic'],
  [0x641, 0x64a, 'arabic'],
  [0x66e, 0x6d3, 'arabic'],
  [0x6d5, 0x6d5, 'arabic'],
  [0x6ee, 0x6ef, 'arabic'],
  [0x6fa, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x8a0, 0x8c9, 'arabic'],
  [0x900, 0x963, 'devanagari'],
  [0x971, 0x97f, 'devanagari'],
  [0x980, 0x9e3, 'bengali'],
  [0x9f0, 0x9f1, 'bengali'],
  [0xa01, 0xa5e, 'gurmukhi'],
  [0xa70, 0xa75, 'gurmukhi'],
  [0xa81, 0xae3, 'gujarati'],
  [0xb82, 0xbd7, 'tamil'],
  [0xc00, 0xc63, 'telugu'],
  [0xc80, 0xce3, 'kannada'],
  [0xd00, 0xd63, 'malayalam'],
  [0xd7a, 0xd7f, 'malayalam'],
  [0xd81, 0xddf, 'sinhala'],
  [0xe01, 0xe4e, 'thai'],
  [0xe81, 0xecd, 'lao'],
  [0xf00, 0xf00, 'tibetan'],
  [0xf40, 0xfbc, 'tibetan'],
  [0x1000, 0x103f, 'burmese'],
  [0x1050, 0x108f, 'burmese'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x135a, 'ethiopic'],
  [0x1780, 0x17d3, 'khmer'],
  [0x1c80, 0x1c8a, 'cyrillic'],
  [0x1c90, 0x1cbf, 'georgian'],
  [0x1d00, 0x1d25, 'latin'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x2c60, 0x2c7f, 'latin'],
  [0x2d00, 0x2d2d, 'georgian'],
  [0x2d80, 0x2dde, 'ethiopic'],
  [0x3005, 0x3007, 'han'],
  [0x3041, 0x3096, 'kana'],
  [0x309d, 0x309f, 'kana'],
  [0x30a1, 0x30fa, 'kana'],
  [0x30fc, 0x30ff, 'kana'],
  [0x3131, 0x318e, 'hangul'],
  [0x31f0, 0x31ff, 'kana'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xa640, 0xa66e, 'cyrillic'],
  [0xa720, 0xa7ff, 'latin'],
  [0xab30, 0xab64, 'latin'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0x20000, 0x3ffff, 'han'],
]

/** The script of one code point; null when it is no letter or vowel sign of a script that we tell apart. */
export function scriptOf(codePoint: number): Script | null {
  if (codePoint < 0x250) return latinBelow(codePoint)
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 'han'
  let low = 0
  let high = blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block === undefined) break
    if (codePoint < block[0]) high = middle - 1
    else if (codePoint > block[1]) low = middle + 1
    else return block[2]
  }
  return /\p{L}/u.test(String.fromCodePoint(codePoint)) ? 'other' : null
}

function latinBelow(code: number): Script | null {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 'latin' : null
  return code >= 0xc0
    ? code === 0xd7 || code === 0xf7
      ? null
      : 'latin'
    : code === 0xaa || code === 0xba
      ? 'latin'
      : null
}

/** Scripts whose words are not set apart by spaces from digits or Latin beside them. */
export function isIdeographic(script: Script | null): boolean {
  return script === 'han' || script === 'kana' || script === 'hangul'
}
