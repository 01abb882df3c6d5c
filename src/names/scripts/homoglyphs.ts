import { scriptOf } from './script.ts'

/** Letters of other scripts that a reader takes for Latin ones, in the case in which they look alike.
 *  Earned by payment messages that spell a designated bank with Cyrillic а, о and е to pass an exact filter. */
const lookLatin = table(`
А a|а a|В B|Е e|е e|ё e|К K|к k|М M|Н H|О o|о o|Р p|р p|С c|с c|Т T|у y|У y|Х x|х x|ѕ s|Ѕ S|і i|І I|ї i|ј j|Ј J|ԁ d|ԛ q|Ԛ Q|ԝ w|Ԝ W|һ h|Һ H|ӏ l|Ӏ I|ү y|Ү Y|ԍ g|Ԍ G|ь b|г r|п n|ғ f|Ғ F|ә e|ɡ g|ɑ a
Α A|α a|Β B|Ε E|Ζ Z|Η H|Ι I|ι i|Κ K|κ k|Μ M|Ν N|ν v|Ο O|ο o|Ρ P|ρ p|Τ T|τ t|Υ Y|υ u|Χ X|χ x|ω w|γ y|ϲ c|Ϲ C|ϳ j
օ o|Օ O|ո n|ս u|Ս U|հ h|ց g|ք f|զ q|ա w|յ j|ѵ v|Ꭺ A|Ᏼ B|Ꮯ C|Ꭰ D|Ꭼ E|Ꮐ G|Ꮋ H|Ꭻ J|Ꮶ K|Ꮮ L|Ꮇ M|Ꮲ P|Ꭱ R|Ꮪ S|Ꭲ T|Ꮩ V|Ꮃ W|Ꮓ Z|ᴀ a|ʙ b|ᴄ c|ᴅ d|ᴇ e|ɢ g|ʜ h|ɪ i|ᴊ j|ᴋ k|ʟ l|ᴍ m|ɴ n|ᴏ o|ᴘ p|ʀ r|ꜱ s|ᴛ t|ᴜ u|ᴠ v|ᴡ w|ʏ y|ᴢ z|ǃ l|ǀ l|ӕ ae`)

const lookCyrillic = table(
  'a а|A А|B В|c с|C С|e е|E Е|H Н|i і|I І|j ј|K К|k к|M М|o о|O О|p р|P Р|s ѕ|S Ѕ|T Т|x х|X Х|y у|Y У|ё ё|й й|0 О|3 З|ë ё',
)
const lookGreek = table(
  'A Α|a α|B Β|E Ε|e ε|H Η|I Ι|i ι|K Κ|k κ|M Μ|N Ν|n η|O Ο|o ο|P Ρ|p ρ|T Τ|t τ|u υ|v ν|w ω|X Χ|x χ|Y Υ|y γ|Z Ζ|о ο|О Ο|а α|А Α|р ρ|Р Ρ',
)

/** Repairs words that borrow letters of another script for their look: `Gаzprom` with a Cyrillic а is Latin again.
 *  A word is turned to the script that most of its letters have, and only when every borrowed letter has a look-alike;
 *  else it is left as it stands. `changed` says whether anything was repaired. */
export function repairHomoglyphs(text: string): { readonly text: string; readonly changed: boolean } {
  const context = count(text)
  if (context.latin === 0 && context.odd === 0) return { text, changed: false }
  if (context.cyrillic + context.greek + context.odd === 0) return { text, changed: false }
  let changed = false
  const within = { ...context, mixed: (text.match(WORDS) ?? []).some(word => isMixed(count(word))) }
  const repaired = text.replace(WORDS, word => {
    const fixed = repairWord(word, within)
    if (fixed !== word) changed = true
    return fixed
  })
  return { text: repaired, changed }
}

type Count = { latin: number; cyrillic: number; greek: number; odd: number }
/** `mixed`: a word of the text is Latin with letters borrowed. */
type Context = Count & { readonly mixed: boolean }

function count(text: string): Count {
  const counted = { latin: 0, cyrillic: 0, greek: 0, odd: 0 }
  for (const letter of text) {
    const script = scriptOf(letter.codePointAt(0) ?? 0)
    if (isOdd(letter)) counted.odd++
    else if (script === 'latin') counted.latin++
    else if (script === 'cyrillic') counted.cyrillic++
    else if (script === 'greek') counted.greek++
    else if (script === 'armenian' || script === 'other') counted.odd++
  }
  return counted
}

/** Small capitals, Cherokee and clicks: no name is written so, whatever its neighbours. */
function isOdd(letter: string): boolean {
  return /[ᴀ-ᴢʙɢʜɪʟɴʀʏꜱᎠ-Ᏼǃǀɡɑӕ]/u.test(letter)
}

const WORDS = /[\p{L}\p{M}\p{N}ǃǀ]+/gu

function isMixed({ latin, cyrillic, greek, odd }: Count): boolean {
  const foreign = cyrillic + greek + odd
  return foreign > 0 && latin >= foreign
}

function repairWord(word: string, context: Context): string {
  const own = count(word)
  const scripts = (own.latin > 0 ? 1 : 0) + (own.cyrillic > 0 ? 1 : 0) + (own.greek > 0 ? 1 : 0) + (own.odd > 0 ? 1 : 0)
  if (scripts === 1) {
    // A whole word of look-alikes among Latin words (`СО` in Cyrillic, `ΑΒ` in Greek) is part of the trick.
    const foreignContext = context.cyrillic + context.greek + context.odd - (own.cyrillic + own.greek + own.odd)
    const mostlyLatin = own.latin === 0 && context.latin > 2 * (foreignContext + own.cyrillic + own.greek + own.odd)
    return mostlyLatin || (own.latin === 0 && context.mixed) || /[ᴀ-ᴢꜱ]/u.test(word)
      ? (convert(word, lookLatin, 'latin') ?? word)
      : word
  }
  if (scripts === 0) return word
  const foreign = own.cyrillic + own.greek + own.odd
  if (own.latin >= foreign || context.latin - own.latin > 2 * (context.cyrillic + context.greek)) {
    const latin = convert(word, lookLatin, 'latin')
    if (latin !== null) return latin
  }
  const target = own.cyrillic >= own.greek ? 'cyrillic' : 'greek'
  const turned = convert(word, target === 'cyrillic' ? lookCyrillic : lookGreek, target)
  return turned ?? convert(word, lookLatin, 'latin') ?? word
}

function convert(word: string, look: ReadonlyMap<string, string>, target: string): string | null {
  let out = ''
  for (const letter of word) {
    const script = scriptOf(letter.codePointAt(0) ?? 0)
    if (script === target && !isOdd(letter)) out += letter
    else if (script === null && !isOdd(letter)) out += letter
    else {
      const twin = look.get(letter)
      if (twin === undefined) return null
      out += twin
    }
  }
  return out
}

function table(text: string): ReadonlyMap<string, string> {
  const pairs = text
    .trim()
    .split(/[|\n]/)
    .map(pair => pair.split(' '))
  return new Map(pairs.map(([from, to]) => [from ?? '', to ?? '']))
}
