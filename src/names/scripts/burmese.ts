import { letters, type Spelling } from './spelling.ts'

/** Syllables that Burmese names are made of, as their bearers spell them. Earned by မင်းအောင်လှိုင်, whom the lists
 *  have as Min Aung Hlaing. */
const syllables = letters(
  'မင်း min အောင် aung လှိုင် hlaing ကျော် kyaw သိန်း thein စိန် sein ဝင်း win ဇော် zaw ထွန်း htun ထွဋ် htut ခင် khin ညွန့် nyunt ရွှေ shwe သန်း than မြင့် myint စိုး soe နိုင် naing လင်း lin ဦး oo ဒေါ် daw စု su ကြည် kyi ဆန်း san မောင် maung ကို ko မ ma ဖြိုး phyo ထက် htet နေ nay တင် tin တင့် tint ငွေ ngwe လှ hla ဌေး htay ထေး htay မြ mya သူ thu ရ ya ရာ ya ရဲ ye ရန် yan ဇေ zay ဇ za တေ tay ခိုင် khaing စံ san ဆွေ swe စော saw ဝဏ္ဏ wunna လွင် lwin ညို nyo နွယ် nwe ဥက္ကာ okka ခ kha အေး aye ချို cho ထွေး htwe မျိုး myo မိုး moe တိုး toe အုန်း ohn သော် thaw တော် taw ဘ ba သက် thet ပိုင် paing ပြည့် pyae ဖုန်း phone ဇင် zin ယု yu ယဉ် yin ရှိန် shein သွယ် thwe အိ ei စန္ဒာ sanda မာ mar လေး lay ဝေ wai ဟိန်း hein ဟန် han ကန် kan ကောင်း kaung ကံ kan ငြိမ်း nyein စည် si တန် tan ထိုက် htaik နန္ဒာ nanda နု nu ဗိုလ် bo မွန် mon ရင် yin သီ thi အံ့ ant အောင့် aunt ဟောင်း haung ဝင့် wint ထူး htoo ဇွန် zun ဆု su ဖေ phe စိုင်း sai ကျင် kyin ကျန် kyan ခွန် khun လတ် latt လွန်း lun မို့ moh နှင်း hnin နီ ni ပု pu ပြုံး pyone ဖြူ phyu မင် min မေ may ယမင်း yamin ရီ yi ဝါ wah သား thar သိုက် thaik သိမ်း theim သန့် thant သွင် thwin ဟေ hay အင် in အာ ar ဩ aw',
)
const longest = Math.max(...Object.keys(syllables).map(one => one.length))

/** The syllables of a Burmese word, each a token, the longest known first; null when a letter is left over. */
export function spellBurmese(token: string): readonly Spelling[] | null {
  const tokens: string[] = []
  for (let at = 0; at < token.length; ) {
    let length = Math.min(longest, token.length - at)
    while (length > 0 && syllables[token.slice(at, at + length)] === undefined) length--
    const found = syllables[token.slice(at, at + length)]
    if (found === undefined) return null
    tokens.push(found)
    at += length
  }
  return [{ scheme: 'burmese', tokens, weight: 1 }]
}
