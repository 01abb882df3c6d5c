import { listed, mayBeListed } from './listed.ts'
import { entries } from './table.ts'

/** Numbers in words. Earned by sister companies and institutes that differ in their number alone: the 8th and the
 *  58th Research Institute, Fulcrum One and Fulcrum Two. */
const table = `
0: zero, nol, null, cero, sifr
1: one, first, 1st, i, uno, una, primero, primera, primer, un, premier, premiere, 1er, ein, eins, erste, erster, erstes, primo, prima, um, primeiro, primeira, odin, pervyy, pervyi, perviy, pervaya, pervoe, pershyi, pershiy, jeden, pierwszy, pierwsza, prvni, prvi, bir, birinci, yi, diyi, awal, wahid, yek, yekom, ek, pratham, ichi, daiichi, il, jeil, een, eerste, ett, forsta, foerste, yksi, ensimmainen, egy, elso, proti, protos, mot, satu, pertama, moja
2: two, second, 2nd, ii, dos, segundo, segunda, deux, deuxieme, zwei, zweite, zweiter, due, secondo, seconda, dois, duas, dva, vtoroy, vtoroi, vtoraya, druhyi, druhiy, drugi, druhy, dwa, iki, ikinci, er, dier, thani, ithnan, do, dovom, dvitiya, ni, daini, twee, tweede, tva, andra, kaksi, ketto, masodik, deftera, hai, dua, kedua, mbili
3: three, third, 3rd, iii, tres, tercero, tercera, trois, troisieme, drei, dritte, dritter, tre, terzo, terza, terceiro, tri, tretiy, tretii, tretya, trzy, trzeci, uc, ucuncu, san, disan, thalith, thalatha, seh, sevom, tritiya, daisan, drie, derde, tredje, kolme, harom, harmadik, triti, ba, tiga, ketiga, tatu
4: four, fourth, 4th, iv, cuatro, cuarto, quatre, quatrieme, vier, vierte, vierter, quattro, quarto, quatro, chetyre, chetvertyy, chetvertyi, chetvertaya, cztery, czwarty, dort, dorduncu, si, disi, rabi, arbaa, chahar, chaharom, fyra, nelja, negy, bon, empat, keempat, nne
5: five, fifth, 5th, v, cinco, quinto, cinq, cinquieme, funf, fuenf, funfte, cinque, pyat, pyatyy, pyatyi, pyataya, piec, piaty, bes, besinci, wu, diwu, khamis, khamsa, panj, panjom, vijf, fem, viisi, ot, nam, lima, kelima, tano
6: six, sixth, 6th, vi, seis, sexto, sixieme, sechs, sechste, sei, sesto, shest, shestoy, shestoi, szesc, alti, altinci, liu, diliu, sadis, sitta, shesh, zes, sex, kuusi, hat, sau, enam
7: seven, seventh, 7th, vii, siete, septimo, sept, septieme, sieben, siebte, sette, settimo, sete, setimo, sem, sedmoy, sedmoi, siedem, yedi, yedinci, qi, diqi, sabi, saba, haft, zeven, sju, seitseman, bay, tujuh
8: eight, eighth, 8th, viii, ocho, octavo, huit, huitieme, acht, achte, otto, ottavo, oito, oitavo, vosem, vosmoy, vosmoi, osiem, sekiz, sekizinci, diba, thamin, hasht, atta, kahdeksan, nyolc, tam, delapan
9: nine, ninth, 9th, ix, nueve, noveno, neuf, neuvieme, neun, neunte, nove, nono, devyat, devyatyy, devyatyi, dziewiec, dokuz, dokuzuncu, jiu, dijiu, tasi, noh, negen, nio, yhdeksan, kilenc, chin, sembilan
10: ten, tenth, 10th, x, diez, decimo, dix, dixieme, zehn, zehnte, dieci, dez, desyat, desyatyy, desyatyi, dziesiec, onuncu, shi, dishi, ashir, dah, tien, tio, kymmenen, tiz, sepuluh
11: eleven, eleventh, 11th, xi, once, onze, elf, undici, odinnadtsat, odinnadtsatyy
12: twelve, twelfth, 12th, xii, doce, douze, zwolf, dodici, doze, dvenadtsat, dvenadtsatyy
13: thirteen, thirteenth, 13th, xiii, trece, treize, dreizehn, tredici, treze
14: fourteen, fourteenth, 14th, xiv, catorce, quatorze, vierzehn
15: fifteen, fifteenth, 15th, xv, quince, quinze, funfzehn
16: sixteen, sixteenth, 16th, xvi
17: seventeen, seventeenth, 17th, xvii
18: eighteen, eighteenth, 18th, xviii
19: nineteen, nineteenth, 19th, xix
20: twenty, twentieth, 20th, xx, veinte, vingt, zwanzig, venti, vinte, dvadtsat, dvadtsatyy
30: thirty, thirtieth, 30th, xxx
40: forty, fortieth, xl
50: fifty, fiftieth
60: sixty, sixtieth
70: seventy, seventieth
80: eighty, eightieth
90: ninety, ninetieth
100: hundred, hundredth, cien, ciento, cent, hundert, cento, cem, sto
1000: thousand, thousandth, tysyachi, tysyach, tisicu, tisic, tysiac, tysiace, bin, alf, hezar, hazar, ribu, nghin, mil, mille, tausend, tysyacha, elf thousand
`

/** Words that are names, particles or other words as often as numbers, outside their own language. */
const doubtful = new Set(
  'i v x xi un una um do dos er hai ek ni si wu liu qi shi san ba one1 prima primo sept sei sex saba khamis rabi sabi tam nam bay chin sau ot atta tien null once mil bin alf ribu second premier first hat bes alti uc dort bir il jeil otto nono dix due fem tio sem seis cent sto yi wahid thani elf xl dah noh sete dez lima dua tiga tri tre'.split(
    ' ',
  ),
)

const known = listed(new Map(entries(table).flatMap(([id, words]) => words.map(word => [word, Number(id)] as const))))

/** The number that a word or a string of digits stands for (`first`, `1st`, `pervyy`, `iii`, `007` → 7); null for any
 *  other word. Digits longer than nine are identifiers and stay what they are. */
export function numeral(token: string): number | null {
  const named = mayBeListed(token) ? known.get(token) : undefined
  if (named !== undefined) return named
  const digits =
    token.charCodeAt(0) > NINE
      ? null
      : /^(\d{1,9})(?:st|nd|rd|th|er|eme|e|o|a|y|ya|yy|iy|oy|go|nci|inci|uncu)?$/.exec(token)
  if (digits !== null) return Number(digits[1])
  return roman(token)
}

const NINE = '9'.charCodeAt(0)

/** Whether a word is said of a number. */
export const isNumberWord = (word: string): boolean => known.has(word)

/** A number of several words that begins at a token (`two thousand` → 2000, `twenty first` → 21, `dos mil` → 2000);
 *  null when fewer than two words make one. */
export function numeralPhrase(tokens: readonly string[], at: number): { length: number; value: number } | null {
  let thousands = 0
  let rest = 0
  let length = 0
  let words = 0
  for (let next = at; next < tokens.length; next++) {
    const token = tokens[next] as string
    if (token === 'and' && words > 0 && spoken(tokens[next + 1] ?? '', words) !== null) continue
    const value = spoken(token, words)
    if (value === null) break
    if (value === 1000 && thousands === 0) {
      thousands = (rest === 0 ? 1 : rest) * 1000
      rest = 0
    } else if (value === 100 && rest < 10) rest = (rest === 0 ? 1 : rest) * 100
    else if (value < 100 && (rest % 100 === 0 || (value < 10 && rest % 100 >= 20 && rest % 10 === 0))) rest += value
    else break
    words++
    length = next - at + 1
  }
  return words > 1 ? { length, value: thousands + rest } : null
}

/** The number of one word; a doubtful word counts behind another number only. */
function spoken(token: string, words: number): number | null {
  const value = known.get(token) ?? null
  return value === null || token.length < 2 || (words === 0 && doubtful.has(token)) ? null : value
}

/** True when the word is another word or name as often (Chinese liu, Roman v): a number only beside company words. */
export function isDoubtfulNumeral(token: string): boolean {
  return doubtful.has(token)
}

const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

/** Roman numerals up to 89 with at least two letters, written in their one valid way. */
function roman(token: string): number | null {
  if (token.length < 2 || !/^(?:l?x{0,3}|xl)(?:ix|iv|v?i{0,3})$/.test(token)) return null
  let total = 0
  for (let at = 0; at < token.length; at++) {
    const own = values[token.charAt(at)] ?? 0
    const next = values[token.charAt(at + 1)] ?? 0
    total += own < next ? -own : own
  }
  return total
}
