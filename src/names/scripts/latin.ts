/** Latin letters beyond ASCII that Unicode does not take apart into a base and a mark. */
const whole: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ȷ: 'j',
  ə: 'a',
  ǝ: 'a',
  ŋ: 'ng',
  ĸ: 'k',
  ŧ: 't',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ɛ: 'e',
  ɔ: 'o',
  ɣ: 'gh',
  ɲ: 'ny',
  ʋ: 'v',
  ƴ: 'y',
  ƒ: 'f',
  ɩ: 'i',
  ʒ: 'zh',
  ƶ: 'z',
  ƿ: 'w',
  ȝ: 'gh',
  ƣ: 'gh',
  ɨ: 'i',
  ʉ: 'u',
  ɵ: 'o',
  ƀ: 'b',
  ǥ: 'g',
  ɖ: 'd',
  ɠ: 'g',
  ʃ: 'sh',
  ʔ: '',
  ª: 'a',
  º: 'o',
  ƥ: 'p',
  ƭ: 't',
  ŀ: 'l',
  ŉ: 'n',
  ɑ: 'a',
  ɡ: 'g',
  ɪ: 'i',
  ʊ: 'u',
  ʌ: 'a',
  ꞌ: '',
  ŭ: 'u',
}

/** How German, Nordic and Dutch writers spell a letter that their keyboard lacks: Müller, Mueller; Ærø, Aeroe. */
const expanded: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
  æ: 'ae',
  ő: 'oe',
  ű: 'ue',
  ñ: 'ny',
  đ: 'dj',
  ð: 'dh',
  ē: 'ei',
  ō: 'ou',
  ū: 'uu',
  ī: 'ii',
  ā: 'aa',
  ə: 'e',
  ÿ: 'ij',
  ł: 'w',
}

/** How an English ear respells Slavic, Turkish, Romanian and Baltic letters: Čačić, Chachich; Şahin, Shahin. */
const respelt: Readonly<Record<string, string>> = {
  č: 'ch',
  ć: 'ch',
  š: 'sh',
  ś: 'sh',
  ž: 'zh',
  ź: 'zh',
  ż: 'zh',
  ş: 'sh',
  ș: 'sh',
  ç: 'ch',
  ţ: 'ts',
  ț: 'ts',
  ğ: 'gh',
  ń: 'ny',
  ň: 'ny',
  ñ: 'n',
  ď: 'd',
  ť: 't',
  ř: 'rz',
  ě: 'ye',
  ı: 'y',
  ö: 'o',
  ü: 'u',
  ą: 'om',
  ę: 'en',
  ł: 'l',
  ə: 'ae',
  đ: 'dj',
  ḥ: 'h',
  ḫ: 'kh',
  ġ: 'gh',
  ḏ: 'dh',
  ṯ: 'th',
  ẓ: 'z',
  ő: 'o',
  ű: 'u',
  ä: 'a',
  ō: 'oh',
  ū: 'oo',
  ī: 'ee',
  ë: 'yo',
}

/** The plain ASCII letters of a lower-case Latin token: marks fall, letters that are letters of their own take
 *  their usual base (ł → l, ß → ss, Azeri ə → a). */
export function asciiBase(token: string): string {
  let out = ''
  for (const letter of token.normalize('NFD')) {
    const code = letter.charCodeAt(0)
    if (code < 0x80) out += letter
    else if (code < 0x300 || code > 0x36f) out += whole[letter] ?? (/\p{M}/u.test(letter) ? '' : letter)
  }
  return out
}

/** The token in the spelling of writers without the letter (`expanded`) or of an English ear (`respelt`);
 *  null when it has no such letter. */
export function respell(token: string, manner: 'expanded' | 'respelt'): string | null {
  const letters = manner === 'expanded' ? expanded : respelt
  let found = false
  let out = ''
  for (const letter of token) {
    const spelt = letters[letter]
    if (spelt === undefined) out += letter
    else {
      found = true
      out += spelt
    }
  }
  return found ? asciiBase(out) : null
}
