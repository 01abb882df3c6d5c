import { listed } from './data/listed.ts'
import { lately } from './lately.ts'
import { isChinese, isPinyin, sameSyllable, syllables } from './scripts/chinese.ts'

/** Surnames common enough to say that a name of syllables is Chinese, in Pinyin. */
const chinese =
  `wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan sheng zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin chang qiao lai gong wen ouyang situ shangguan zhuge ni guan bian jian zhan zha xi mo mei ou hong hua ji`.split(
    /\s+/,
  )
const chineseSet = listed(new Set(chinese))

/** Surnames of Korea, Vietnam and words of Burmese names, which are written in syllables too. */
const korean = listed(
  new Set(
    'kim gim lee yi ri rhee park pak choi choe jung chung jong jeong kang cho jo yoon yun jang chang lim im rim han oh o seo suh shin sin kwon gwon hwang ahn an song jeon chon hong yoo yu ryu ko go moon mun yang ryang son sohn bae pae baek paek paik heo ho hur nam shim sim noh roh no ro ha kwak gwak sung song cha joo ju woo u koo gu ku na ra min jin chin ji chi chae won chun paek pang bang kong gong hyon hyun ham pyon byun yom sok sol so mun tae thae maeng kil gil to do hwangbo namgung'.split(
      ' ',
    ),
  ),
)
const vietnamese = listed(
  new Set(
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly truong dinh doan lam mai trinh dao cao luong ta thai ha tong trieu quach nghiem tang lai chau kieu la vuong'.split(
      ' ',
    ),
  ),
)
const burmese = listed(
  new Set(
    'aung maung min mya kyaw htun tun tin thein than thant thar win zaw zin naing hlaing oo soe myint htay khin kyi lwin moe myo nyunt nyan ohn phone phyo sein shwe swe thu thura tint tha htet htoo hla hein ko lin lynn mar mon nay ne ni nwe pe san su suu tay toe wai wunna wint yan ye yin za zay zeya khaing kyin aye cho ei nanda hnin pyae sanda thida thiri yadana kaung kan khant khun lay mg myat'.split(
      ' ',
    ),
  ),
)
const koreanSyllable =
  /^(?:kk|tt|pp|ss|jj|tch|ch|sh|th|kh|ph|h|[gkndtrlmbpsj])?(?:yae|yi|yeo|you|yoo|yu|yo|ya|ye|wae|we|wi|woo|wo|wu|wa|eui|ui|eo|eu|ae|oe|oi|oo|ou|ai|a|e|i|o|u)(?:ng|ck|k|n|t|l|m|p|h|g|r|b)?$/

/** True when a name of such words is written syllable by syllable: then another syllable is another name, and only
 *  spellings of one syllable agree. */
export function isSyllabic(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 6) return false
  const first = words[0] as string
  const last = words.at(-1) as string
  if (vietnamese.has(first) || vietnamese.has(last)) if (words.every(word => word.length <= 7)) return true
  if (words.filter(word => burmese.has(word)).length > words.length / 2) return true
  if (words.length > 4) return false
  if ((korean.has(first) || korean.has(last)) && words.every(word => isKorean(word))) return true
  return (isChineseSurname(first) || isChineseSurname(last)) && words.every(word => syllables(word) !== null)
}

/** True of a word without which no name is written syllable by syllable: see `isSyllabic`. */
export function tellsSyllables(word: string): boolean {
  return vietnamese.has(word) || burmese.has(word) || korean.has(word) || isChineseSurname(word)
}

/** True when a word may be a part of a name written in syllables: PAK BNOG is a slip, PAK BONG a name. */
export function isSyllable(word: string): boolean {
  return (
    koreanSyllable.test(word) || isPinyin(word) || burmese.has(word) || vietnamese.has(word) || syllables(word) !== null
  )
}

const isKorean = lately((word: string): boolean => {
  if (koreanSyllable.test(word)) return true
  for (let at = 2; at < word.length - 1; at++)
    if (koreanSyllable.test(word.slice(0, at)) && koreanSyllable.test(word.slice(at))) return true
  return false
})

const isChineseSurname = lately((word: string): boolean => {
  if (chineseSet.has(word)) return true
  return isChinese(word) && chinese.some(surname => sameSyllable(word, surname))
})

/** True when a word is wholly Pinyin. */
export const isPinyinWord = lately((word: string): boolean => {
  if (isPinyin(word)) return true
  // A syllable that opens with a vowel is set apart by an apostrophe: lee is no le-e.
  return syllables(word)?.every((one, at) => isPinyin(one) && (at === 0 || !/^[aeo]/.test(one))) ?? false
})

/** True when two words are one in Chinese, syllable by syllable: xiaoming and hsiao-ming, zhang and cheung. */
export function sameSyllables(a: string, b: string): boolean {
  const left = syllables(a)
  const right = syllables(b)
  if (left === null || right === null || left.length !== right.length) return false
  return left.every((one, at) => sameSyllable(one, right[at] as string))
}

/** True when two words differ only as dialects and hurried typists do: n for ng, z for zh, l for n. */
export function nearPinyin(a: string, b: string): boolean {
  return loose(a) === loose(b)
}

function loose(word: string): string {
  return word
    .replace(/([zcs])h/g, '$1')
    .replace(/([aei])ng/g, '$1n')
    .replace(/^[ln]/, 'l')
    .replace(/v|yu/g, 'u')
}

/** True when two syllables are one by the ways in which Korean is written: jang and chang, sung and seong, no and roh. */
export function sameKorean(a: string, b: string): boolean {
  return koreanOf(a) === koreanOf(b)
}

const koreanOf = lately((word: string): string =>
  word
    .replace(/^(?:tch|ch|jj)/, 'j')
    .replace(/^(?:kk|k)/, 'g')
    .replace(/^(?:pp|p)/, 'b')
    .replace(/^(?:tt|t|th)/, 'd')
    .replace(/^(?:r|l)(?=[aeou])/, 'n')
    .replace(/^(?:rh|r|l|n)?y?(?=i|ee)/, '')
    .replace(/^(?:r|l|n)?(?=y)/, '')
    .replace(/^ee/, 'i')
    .replace(/^sh(?=i)/, 's')
    .replace(/^dh/, 'd')
    .replace(/^w(?=u|oo)/, '')
    .replace(/(?:eo|oe)/, 'o')
    .replace(/(?:oo|eu|wu)/, 'u')
    .replace(/ou/, 'o')
    .replace(/(?:ai|ay)/, 'ae')
    .replace(/(?<!n)h$/, '')
    .replace(/ck$|g$(?<!ng)/, 'k'),
)

/** True when one slip of the finger parts two words: a vowel for a vowel, a letter left out or doubled, two swapped. */
export function oneSlip(a: string, b: string): boolean {
  if (a === b) return false
  if (a.length === b.length) return vowelOrSwap(a, b)
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length - short.length !== 1 || short.length < 2) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  // The first letter is the one that nobody forgets.
  return at > 0 && short.slice(at) === long.slice(at + 1)
}

function vowelOrSwap(a: string, b: string): boolean {
  let at = 0
  while (a[at] === b[at]) at++
  if (a.slice(at + 1) === b.slice(at + 1)) return /[aeiou]/.test(a[at] as string) && /[aeiou]/.test(b[at] as string)
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
