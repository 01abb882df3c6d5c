/** Syllables of Pinyin, by initial. */
const finals: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e en eng er ou o yi ya ye yao you yan yin yang ying yong yu yue yuan yun wu wa wo wai wei wan wen wang weng',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ue v',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ue v',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
}

const pinyin = new Set<string>()
for (const [initial, ends] of Object.entries(finals)) for (const end of ends.split(' ')) pinyin.add(initial + end)

/** Syllables of Pinyin that a word is made of (xiaoming: xiao, ming), longest first, at most three; null when it
 *  is not Pinyin. Other languages have such words too (marina): ask only where the name is Chinese. */
export function pinyinSyllables(word: string): readonly string[] | null {
  return word.length < 1 || word.length > 18 ? null : split(word, 3)
}

function split(rest: string, most: number): readonly string[] | null {
  if (most === 0) return null
  for (let length = Math.min(6, rest.length); length > 0; length--) {
    const head = rest.slice(0, length)
    if (!pinyin.has(head)) continue
    if (length === rest.length) return [head]
    const tail = split(rest.slice(length), most - 1)
    if (tail !== null) return [head, ...tail]
  }
  return null
}

/** Surnames common enough to say that a name of Pinyin syllables is Chinese. */
const surnames = new Set(
  `wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan sheng zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin chang qiao lai gong wen ouyang situ shangguan zhuge ni guan bian`.split(
    /\s+/,
  ),
)

/** True when every word is Pinyin and the first or the last is a usual surname: then each syllable is a
 *  character of its own, and another syllable is another name. */
export function looksChinese(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 4) return false
  if (!surnames.has(words[0] as string) && !surnames.has(words.at(-1) as string)) return false
  return words.every(word => pinyinSyllables(word) !== null)
}

/** True when two Pinyin words differ only as dialects and hurried typists do: n for ng, z for zh, l for n. */
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
