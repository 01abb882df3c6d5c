import { letters, readable, type Spelling } from './spelling.ts'

const consonants = letters(
  'ක k ඛ kh ග g ඝ gh ඞ ng ඟ ng ච ch ඡ ch ජ j ඣ j ඤ n ඥ gn ට t ඨ t ඩ d ඪ d ණ n ඬ nd ත th ථ th ද d ධ dh න n ඳ nd ප p ඵ p බ b භ bh ම m ඹ mb ය y ර r ල l ව w ශ sh ෂ sh ස s හ h ළ l ෆ f',
)
const vowels = letters('අ a ආ a ඇ a ඈ a ඉ i ඊ i උ u ඌ u එ e ඒ e ඓ ai ඔ o ඕ o ඖ au ඍ ru')
const signs = letters('ා a ැ a ෑ a ි i ී i ු u ූ u ෘ ru ෙ e ේ e ෛ ai ො o ෝ o ෞ au')
const VIRAMA = '්'

/** Sinhala letter by letter: a consonant has an a unless another vowel or a stroke follows. Family names are written
 *  with an e at their end: විජේසිංහ is Wijesinghe, ප්‍රේමරත්න Premaratne. */
export function spellSinhala(token: string): readonly Spelling[] {
  let out = ''
  for (let at = 0; at < token.length; at++) {
    const letter = token.charAt(at)
    const next = token.charAt(at + 1)
    if (consonants[letter] !== undefined)
      out += consonants[letter] + (next === VIRAMA || signs[next] !== undefined ? '' : 'a')
    else if (letter === 'ං') out += 'n'
    else out += vowels[letter] ?? signs[letter] ?? ''
  }
  const family = out.replace(/inha$/, 'inghe').replace(/(r[ao]th?n|nayak)a$/, '$1e')
  return readable([
    { scheme: 'sinhala', tokens: [out], weight: 0.95 },
    { scheme: 'sinhala-family', tokens: [family], weight: 0.95 },
  ])
}
