import { listed } from '../data/listed.ts'
import { lately } from '../lately.ts'

/** Pinyin finals by initial: the syllables that exist, and no others. */
const table = `
_: a ai an ang ao e ei en eng er o ou yi ya yan yang yao ye yin ying yo yong you yu yuan yue yun wu wa wai wan wang wei wen weng wo
b: a ai an ang ao ei en eng i ian iao ie in ing o u
p: a ai an ang ao ei en eng i ian iao ie in ing o ou u
m: a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f: a an ang ei en eng o ou u
d: a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
t: a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo
n: a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue un uo v ve
l: a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo v ve
g: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
h: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j: i ia ian iang iao ie in ing iong iu u uan ue un
q: i ia ian iang iao ie in ing iong iu u uan ue un
x: i ia ian iang iao ie in ing iong iu u uan ue un
zh: a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch: a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh: a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r: an ang ao e en eng i ong ou u ua uan ui un uo
z: a ai an ang ao e ei en eng i ong ou u uan ui un uo
c: a ai an ang ao e en eng i ong ou u uan ui un uo
s: a ai an ang ao e en eng i ong ou u uan ui un uo
`

const pinyinSyllables = new Set<string>()
for (const line of table.trim().split('\n')) {
  const [initial = '', finals = ''] = line.split(': ')
  for (const final of finals.split(' ')) pinyinSyllables.add((initial === '_' ? '' : initial) + final)
}

const wadeInitials: readonly (readonly [string, string])[] = [
  ['zh', 'ch'],
  ['ch', 'ch'],
  ['sh', 'sh'],
  ['b', 'p'],
  ['p', 'p'],
  ['d', 't'],
  ['t', 't'],
  ['g', 'k'],
  ['k', 'k'],
  ['j', 'ch'],
  ['q', 'ch'],
  ['x', 'hs'],
  ['z', 'ts'],
  ['c', 'ts'],
  ['r', 'j'],
]

/** Wade-Giles of a Pinyin syllable, without apostrophes and marks: zhang → chang, xi → hsi, ze → tse. */
export function wadeGiles(syllable: string): string {
  const whole = wholeWade[syllable]
  if (whole !== undefined) return whole
  for (const [pinyin, wade] of wadeInitials) {
    if (!syllable.startsWith(pinyin)) continue
    const final = syllable.slice(pinyin.length)
    return wade + wadeFinal(final, pinyin)
  }
  return wadeFinal(syllable, '')
}

const wholeWade: Readonly<Record<string, string>> = {
  zhi: 'chih',
  chi: 'chih',
  shi: 'shih',
  ri: 'jih',
  zi: 'tzu',
  ci: 'tzu',
  si: 'szu',
  yi: 'i',
  you: 'yu',
  yan: 'yen',
  ye: 'yeh',
  yue: 'yueh',
  yong: 'yung',
  er: 'erh',
  e: 'o',
  ge: 'ko',
  ke: 'ko',
  he: 'ho',
  gui: 'kuei',
  kui: 'kuei',
  guo: 'kuo',
  kuo: 'kuo',
  huo: 'huo',
  shuo: 'shuo',
}

function wadeFinal(final: string, initial: string): string {
  if (final === 'ian') return 'ien'
  if (final === 'ie') return 'ieh'
  if (final === 'ue' || final === 've') return 'ueh'
  if (final === 'ong') return 'ung'
  if (final === 'iong') return 'iung'
  if (final === 'uo') return 'o'
  if (final === 'o' || final === 'e') return initial === '' && final === 'e' ? 'o' : final
  return final.replaceAll('v', 'u')
}

/** Spellings of the Hong Kong, Macau, Singapore, Malaysian and Taiwanese Chinese, by the Pinyin they stand for; in the
 *  last line those of Taiwan's older rules, in which a letter more or another one marks the tone: Ma Ying-jeou. */
const regional = `
chen: chan tan tjan|lin: lam lim|huang: wong ng ooi oei uy wee|li: lee lei|zhang: cheung chang teo cheong tio|liang: leung leong neo niu|wang: wong ong heng|wu: ng goh go gouw ang eng|liu: lau low lao|zheng: cheng tay the teh|he: ho hor|zhou: chow chau chew chiu joe|yang: yeung yeong yeo njoo yong|luo: lo law loh|ye: yip yap ip iap yeh|deng: tang teng|xu: hui hsu koh khoo chee ko shu tsui|zeng: tsang chan cheng|guo: kwok kuok quek kuo kwek koay|xie: tse hsieh chia cheah dje sia|ma: mah beh|cai: choi tsai chua chai tsoi choy|zhu: chu choo choe|hu: wu oh foo woo|feng: fung pang|su: so soh|yu: yue yee ee|pan: poon phua pun|zhao: chiu chao teo jiu|gao: ko kao|yuan: yuen wan|qiu: yau khoo chiu hew|lai: loy|jiang: kong kang cheung chiang|fang: fong png hong|guan: kwan kuan|tan: tam ham|zhong: chung chong cheong|mo: mok|lu: luk loke lo|dai: tai tay tye|wen: wan man boon|peng: pang phang|tang: tong teng|liao: liu leow|kuang: kwong|ou: au ow|shi: shek sze see|long: lung leong|cen: shum sim|han: hon hong|huo: fok|sun: suen soon sng|mai: mak|shen: shum sim sam sum|hong: hung ang|jian: kan kin|yin: wan yan|zhuang: chong cheng|ruan: yuen nguyen|yan: ngan gan yim yen|cheng: ching seng shing|song: sung soong|jin: kam kim chin gim|yao: yiu|du: to toh|hou: hau|kong: hung khong|xian: hin sin|chan: sim|xue: sit|ming: meng beng|wei: wai|hua: wah hwa|guang: kwong kong|qiang: keung|jie: kit|hao: ho|jun: chun kwan|xiong: hung hiung|ying: wing|yong: wing|rong: wing yung|xing: hing|zhi: chi tsz|zi: tsz tze chi|xin: sun yan shin|dong: tung|jia: ka kah|mei: mui|xiao: siu hiu|yi: yee yi i|yue: yuet|fu: fuk|gui: kwai|bao: po|ji: kei kai|qi: kei kai chi|ting: ting|lan: nan|hui: wai hui fai|tai: tai|shun: shun|sheng: shing sang|fa: fat|zu: cho|zong: chung|shu: shuk|da: tat tai|de: tak|xi: hei sai hsi|kai: hoi kai|xuan: huen suen hin|qing: hing ching|ren: yan yam|quan: chuen kuen|jing: ching king|ping: ping bing|min: man mun|bin: pun ban|lei: lui|bo: pak po|bei: pak|mao: mo|yun: wan|hai: hoi|fei: fei|he2: wo|jie: kai|zhen: chun chan|xiang: heung|biao: piu|chao: chiu|chuan: chuen|chang: cheung|jiao: kiu|jiu: kau|ju: kui|lian: lin|nian: nin|pei: pui|qun: kwan|san: sam|shou: sau|xiu: sau|si: sze|tian: tin|you: yau|zheng: ching|zhuo: cheuk|ze: chak|neng: nang|rui: sui|long: loong|zuo: chok|dong: tong|xian: sian|wen: boon|guo: kok|fu: hock|de: teck|shui: swee|cai: chye|lai: lye|an: ann|ying: eng|zhi: chee|jie: kiat|qiang: kiong|fa: huat|sheng: seng|hui: huay|bao: poh|mei: bee|yu: geok|rong: yong|shun: soon
ying: ing|jiu: jeou chiou|you: yeou|quan: chyuan|qi: chyi|zhi: jyh|shi: shyh|zi: tzy tzu|si: syh|hong: horng|zheng: jeng|zhong: jong|zhang: jang|zhao: jaw|cai: tsay|xiong: shiung|xiao: shiau|xu: shyu|xian: shian|xiang: shiang|xuan: shiuan|yong: yeong|jin: jinn|jing: jiing|huang: hwang|guo: gwo|hui: huey|cheng: cherng|cong: tsong|xue: shyue|zhe: jer|jun: jiun chiun|yi: yih
`

const bySpelling = new Map<string, Set<string>>()
const register = (spelling: string, syllable: string) => {
  const known = bySpelling.get(spelling)
  if (known === undefined) bySpelling.set(spelling, new Set([syllable]))
  else known.add(syllable)
}
for (const syllable of pinyinSyllables) {
  register(syllable, syllable)
  register(wadeGiles(syllable), syllable)
}
register('lv', 'lu')
register('lyu', 'lv')
for (const line of regional.trim().split(/[|\n]/)) {
  const [syllable = '', spellings = ''] = line.trim().split(': ')
  for (const spelling of spellings.split(' ')) register(spelling, syllable.replace(/\d/, ''))
}

listed(bySpelling)

const none: ReadonlySet<string> = new Set()

/** True when two romanised syllables can stand for one Chinese syllable: xi and hsi, zhang and cheung, cai and tsai.
 *  Two Pinyin syllables that differ are never the same. */
export function sameSyllable(a: string, b: string): boolean {
  if (a === b) return true
  if (pinyinSyllables.has(a) && pinyinSyllables.has(b) && !regionalPair(a, b)) return false
  const left = bySpelling.get(a) ?? none
  const right = bySpelling.get(b) ?? none
  // One side at least must be read as Pinyin proper, or both meet in a spelling that is not too loose.
  for (const syllable of left) if (right.has(syllable)) return true
  return false
}

/** True of a spelling of some Chinese syllable. */
export function isChinese(syllable: string): boolean {
  return bySpelling.has(syllable)
}

/** Pinyin syllables that are regional spellings too (chen and tan): alike only by the regional table. */
function regionalPair(a: string, b: string): boolean {
  return (bySpelling.get(a)?.has(b) ?? false) || (bySpelling.get(b)?.has(a) ?? false)
}

/** The syllables of a token that is wholly Chinese in Pinyin, Wade-Giles or a regional spelling (zhicheng → zhi
 *  cheng); null when any letter is left over. At most four syllables; Pinyin is tried before the other ways.
 *  Words of other languages split too (marina → ma ri na): ask only where the name is Chinese for other reasons. */
export const syllables = lately((token: string): readonly string[] | null => {
  if (token.length < 1 || token.length > 24 || !/^[a-z]+$/.test(token)) return null
  return split(token, 4, pinyinSyllables) ?? split(token, 4, bySpelling)
})

/** The longest head first, so that xian is one syllable and not xi an. */
function split(
  rest: string,
  limit: number,
  known: { readonly has: (syllable: string) => boolean },
): readonly string[] | null {
  if (rest === '') return []
  if (limit === 0) return null
  for (let length = Math.min(6, rest.length); length > 0; length--) {
    const head = rest.slice(0, length)
    if (!known.has(head)) continue
    const tail = split(rest.slice(length), limit - 1, known)
    if (tail !== null) return [head, ...tail]
  }
  return null
}

/** True for a syllable of Pinyin. */
export function isPinyin(syllable: string): boolean {
  return pinyinSyllables.has(syllable)
}
