import { arabicWords, glossedArabic } from './arabic-words.ts'
import { letters, readable, type Spelling } from './spelling.ts'

const consonants = letters(
  'ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z غ gh ف f ق q ك k ل l م m ن n ه h ة a ک k گ g چ ch پ p ژ zh ٹ t ڈ d ڑ r ں n ہ h ھ h ۃ a ڤ v ڭ ng ۋ v ڵ l ڕ r ڎ d ڼ n ړ r ږ zh ښ sh ځ dz څ ts ټ t ډ d ۀ a ۆ o ێ e ە a ݢ g ڠ ng ڽ ny ۏ v',
)
const alefs = /[اأإآٱ]/

/** Arabic, Persian, Urdu and Kurdish writing leaves the short vowels out. Common names and words are looked up;
 *  others are given the vowels that most names of their shape have, and, second, only what is written. The article
 *  ال is a token of its own, as it is in Latin writing. */
export function spellArabic(token: string): readonly Spelling[] {
  const plain = normal(token)
  const whole = arabicWords.get(plain)
  if (whole !== undefined) return glossedArabic.has(plain) ? [...dictionary(whole), sounded(plain)] : dictionary(whole)
  if (plain.length > 4 && plain.startsWith('ال')) {
    const rest = plain.slice(2)
    const known = arabicWords.get(rest) ?? glossed(rest)
    const found = known === null ? guessed(rest) : dictionary(known)
    return found.map(one => ({ ...one, tokens: ['al', ...one.tokens] }))
  }
  if (plain.length > 5 && plain.startsWith('عبدال')) {
    const name = plain.slice(5)
    const found = arabicWords.has(name) ? dictionary(arabicWords.get(name) ?? '') : guessed(name)
    return found.map(one => ({ ...one, tokens: ['abdul', ...one.tokens] }))
  }
  // Persians write Muhammad and the name behind it as one word.
  const second = plain.startsWith('محمد') ? arabicWords.get(plain.slice(4)) : undefined
  if (second !== undefined && plain.length > 6)
    return [...dictionary(second).map(one => ({ ...one, tokens: ['muhammad', ...one.tokens] })), ...guessed(plain)]
  if (plain.length > 6 && plain.startsWith('غلام')) {
    const rest = spellArabic(plain.slice(4))
    return rest.map(one => ({ ...one, tokens: [`gholam${one.tokens.join('')}`] }))
  }
  if (plain.length > 4 && plain.startsWith('و') && (plain.startsWith('وال') || glossed(plain.slice(1)) !== null)) {
    return spellArabic(plain.slice(1)).map(one => ({ ...one, tokens: ['wa', ...one.tokens] }))
  }
  const word = glossed(plain)
  if (word !== null) return [...dictionary(word), sounded(plain)]
  return guessed(plain)
}

/** The English of a word of business with what is written onto it: للنفط (for the oil), الصناعية (industrial, of a
 *  company), شرکتهای (companies of). Null for any other word. */
function glossed(plain: string): string | null {
  if (plain.length < 4) return null
  for (const base of [
    plain.startsWith('لل') ? plain.slice(2) : '',
    plain.startsWith('ل') ? plain.slice(1) : '',
    plain.endsWith('ية') || plain.endsWith('يه') ? plain.slice(0, -1) : '',
    plain.endsWith('ه') ? `${plain.slice(0, -1)}ة` : '',
    plain.replace(/هاي?$/, ''),
  ])
    if (base.length > 2 && (base.length > 3 || plain.startsWith('ل')) && base !== plain && glossedArabic.has(base))
      return arabicWords.get(base) ?? null
  return null
}

/** An English gloss as it sounds: الوطنية → al wataniya. */
function sounded(plain: string): Spelling {
  const article = plain.length > 4 && plain.startsWith('ال')
  const word = vowelled(article ? plain.slice(2) : plain)
  return { scheme: 'arabic-sounded', tokens: article ? ['al', word] : [word], weight: 0.75 }
}

/** One letter of several look: hamza seats, Persian and Arabic yeh and kaf, final forms. */
function normal(token: string): string {
  return token
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیېۍئ]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ؤ/g, 'و')
    .replace(/[ہھەۀ]/g, 'ه')
    .replace(/[ءٔ]/g, '')
    .replace(/ے/g, 'ي')
}

function dictionary(spelt: string): readonly Spelling[] {
  return spelt.split('/').map((text, at) => ({
    scheme: at === 0 ? 'arabic' : 'arabic-variant',
    tokens: text.split('_'),
    weight: at === 0 ? 1 : 0.95,
  }))
}

function guessed(plain: string): readonly Spelling[] {
  return readable([
    { scheme: 'arabic-vowelled', tokens: [vowelled(plain)], weight: 0.88 },
    ...(PERSIAN.test(plain) ? [{ scheme: 'arabic-persian', tokens: [vowelled(persian(plain))], weight: 0.88 }] : []),
    { scheme: 'arabic-skeleton', tokens: [skeleton(plain)], weight: 0.72 },
    { scheme: 'arabic-foreign', tokens: [foreign(plain, 'o')], weight: 0.93 },
    { scheme: 'arabic-foreign-stopped', tokens: [foreign(plain, 'u')], weight: 0.93 },
  ])
}

/** Letters of Arabic that Persian and Urdu sound as s and z: نثار is Nisar, رضا Reza. */
const PERSIAN = /[ثذضظ]/
const persian = (plain: string): string => plain.replaceAll('ث', 'س').replace(/[ذضظ]/g, 'ز')

/** Sounds in order: V for a written vowel, C for a consonant. و and ي are vowels between consonants. */
function sounds(plain: string): { readonly text: string; readonly vowel: boolean }[] {
  const out: { text: string; vowel: boolean }[] = []
  for (let at = 0; at < plain.length; at++) {
    const letter = plain.charAt(at)
    const last = out[out.length - 1]
    const next = plain.charAt(at + 1)
    if (alefs.test(letter)) out.push({ text: 'a', vowel: true })
    else if (letter === 'ع') {
      if (at === 0 || !(last?.vowel ?? false)) out.push({ text: 'a', vowel: true })
    } else if (letter === 'و' || letter === 'ي') {
      const glide = at === 0 || (last?.vowel ?? false) || alefs.test(next) || next === 'ة'
      const vowel = letter === 'و' ? 'u' : 'i'
      out.push(glide ? { text: letter === 'و' ? 'w' : 'y', vowel: false } : { text: vowel, vowel: true })
    } else if (
      letter === 'ة' ||
      letter === 'ۃ' ||
      (letter === 'ه' && at === plain.length - 1 && at > 2 && !(last?.vowel ?? false))
    )
      out.push({ text: 'a', vowel: true })
    else if (consonants[letter] !== undefined) out.push({ text: consonants[letter], vowel: false })
  }
  return out
}

/** An a after every consonant that opens a syllable: CaCaC, CaCCaC. */
function vowelled(plain: string): string {
  const found = sounds(plain)
  let out = ''
  let run = 0
  for (let at = 0; at < found.length; at++) {
    const sound = found[at]
    if (sound === undefined) continue
    const next = found[at + 1]
    out += sound.text
    run = sound.vowel ? 0 : run + 1
    if (sound.vowel || next === undefined || next.vowel) continue
    const after = found[at + 2]
    // Two consonants in the middle of a word stand together when a vowel goes before and comes after.
    const closes = /[aiu]$/.test(out.slice(0, -sound.text.length)) && after !== undefined
    if (!closes || run > 1) {
      out += 'a'
      run = 0
    }
  }
  return out
}

/** A name of another language as Arabic newspapers write it, with a letter for every vowel: كيم جونغ أون, فلاديمير
 *  بوتين. Arabic has no p, v, g or o, so there are two ways back. */
function foreign(plain: string, vowel: 'o' | 'u'): string {
  let out = ''
  const text = plain
    .replace(/^ا(?=[وي])/, '')
    .replaceAll('نغ', 'ن\u06AF')
    .replaceAll('تش', 'چ')
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    const vocal = /[aeiou]$/.test(out)
    if (letter === 'و') out += at === 0 && plain[0] === 'ا' ? 'u' : at === 0 || vocal ? 'w' : vowel
    else if (letter === 'ي') out += (at === 0 && plain[0] !== 'ا') || (vocal && at < text.length - 1) ? 'y' : 'i'
    else if (letter === 'غ') out += 'g'
    else if (letter === 'ف') out += vowel === 'u' ? 'v' : 'f'
    else if (letter === 'ب') out += vowel === 'u' ? 'p' : 'b'
    else if (letter === 'ة' || letter === 'ا' || letter === 'ع') out += vocal && out.endsWith('a') ? '' : 'a'
    else out += consonants[letter] ?? ''
  }
  return out
}

function skeleton(plain: string): string {
  return sounds(plain)
    .map(sound => sound.text)
    .join('')
}
