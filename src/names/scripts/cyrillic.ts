import { letters, readable, type Spelling } from './spelling.ts'

const common = letters(
  'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya і i ї yi є ye ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz ѓ gj ќ kj ѕ dz ә a ғ gh қ q ң ng ө o ұ u ү u һ h ҳ h ҷ j ӣ i ӯ u ҝ g ҹ j ҡ q ҙ z ҫ s җ zh ѣ e ѳ f ѵ i ӏ _',
)
const tables = {
  bgn: common,
  press: { ...common, ё: 'yo', ї: 'i', є: 'ie', қ: 'k', ғ: 'g', ћ: 'ch', ђ: 'dj' },
  icao: { ...common, й: 'i', ё: 'e', ю: 'iu', я: 'ia', ъ: 'ie', ї: 'i', є: 'ie', қ: 'k', ғ: 'g', ч: 'ch', ң: 'n' },
  scholarly: {
    ...common,
    ж: 'z',
    й: 'j',
    х: 'h',
    ц: 'c',
    ч: 'c',
    ш: 's',
    щ: 'sc',
    ю: 'ju',
    я: 'ja',
    є: 'je',
    ї: 'ji',
    ђ: 'd',
    ћ: 'c',
  },
  ukrainian: { ...common, г: 'h', и: 'y', й: 'i', ю: 'iu', я: 'ia', є: 'ie', ї: 'i', ґ: 'g', х: 'kh' },
  bulgarian: { ...common, щ: 'sht', ъ: 'a', х: 'h', й: 'y', ь: 'y', ы: 'y' },
  serbian: { ...common, ж: 'z', х: 'h', ц: 'c', ч: 'c', ш: 's', ћ: 'c', ђ: 'dj', ј: 'j', й: 'j' },
}

/** Russian names by BGN/PCGN (OFAC's), the press, ICAO (passports) and the scholarly way; Ukrainian, Belarusian,
 *  Bulgarian, Serbian and Turkic letters by the conventions of their states, before Russian ones where the letters
 *  tell, after them where they cannot. */
export function spellCyrillic(token: string, whole: string): readonly Spelling[] {
  const ukrainian =
    /[іїєґ]|[сцз]ьк|володимир|олекс|микола|дмитро|петро|павло|михайло|данило/.test(whole) &&
    !/[ўәғқңөұүһыэъ]/.test(whole)
  const serbian = /[јљњћђџѓќѕ]/.test(whole)
  const bulgarian = /[бвгджзклмнпрстфхцчш]ъ[бвгджзклмнпрстфхцчш]/.test(whole)
  const spell = (scheme: keyof typeof tables, weight: number): Spelling => ({
    scheme,
    tokens: [write(token, scheme)],
    weight,
  })
  const russian = [spell('bgn', 1), spell('press', 0.98), spell('icao', 0.97)]
  if (serbian) return readable([spell('serbian', 1), spell('press', 0.95)])
  if (ukrainian)
    return readable([
      spell('ukrainian', 1),
      {
        scheme: 'ukrainian-bgn',
        tokens: [write(token.replaceAll('г', 'һ').replaceAll('и', 'ы'), 'bgn')],
        weight: 0.98,
      },
      ...russian.map(one => ({ ...one, weight: one.weight - 0.1 })),
    ])
  if (bulgarian)
    return readable([spell('bulgarian', 1), ...russian.map(one => ({ ...one, weight: one.weight - 0.05 }))])
  return readable([...russian, spell('scholarly', 0.9), ...(/[гий]/.test(token) ? [spell('ukrainian', 0.85)] : [])])
}

function write(token: string, scheme: keyof typeof tables): string {
  const table: Readonly<Record<string, string>> = tables[scheme]
  let out = ''
  for (let at = 0; at < token.length; at++) {
    const letter = token.charAt(at)
    const before = token.charAt(at - 1)
    const opens = at === 0 || /[аеёиоуыэюяъьіїє]/.test(before)
    if (scheme === 'bgn' && letter === 'е' && opens) out += 'ye'
    else if (scheme === 'bgn' && letter === 'ё' && opens) out += 'ye'
    else if (scheme === 'press' && letter === 'ё' && /[жшчщ]/.test(before)) out += 'e'
    else if (scheme === 'press' && letter === 'й' && /[иы]/.test(before) && at === token.length - 1)
      out = `${out.slice(0, -1)}y`
    else if (scheme === 'press' && letter === 'й' && at === token.length - 1) out += 'i'
    else if (scheme === 'press' && letter === 'с' && before === 'к') out = `${out.slice(0, -1)}x`
    else if (scheme === 'ukrainian' && at === 0 && /[єїюяй]/.test(letter))
      out += { є: 'ye', ї: 'yi', ю: 'yu', я: 'ya', й: 'y' }[letter] ?? ''
    else if (scheme === 'ukrainian' && letter === 'г' && before === 'з') out += 'gh'
    else if (scheme === 'ukrainian' && letter === 'й' && before === 'и' && at === token.length - 1) out += 'i'
    else out += table[letter] ?? ''
  }
  return out
}
