import { pinyin } from 'pinyin-pro'
import { cantonese } from './cantonese.ts'
import { wadeGiles } from './chinese.ts'
import { tradeName } from './han-makers.ts'
import { glossAt } from './han-words.ts'
import { spellHangul } from './hangul.ts'
import { koreanReading } from './hanja.ts'
import { brandName, japaneseName } from './japanese.ts'
import { readable, type Spelling } from './spelling.ts'

/** Surnames of two characters; any other name has a surname of one. */
const compound = new Set(
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 夏侯 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 司徒 司空 端木 百里 呼延 轩辕 軒轅 南宫 南宮 独孤 獨孤 西门 西門 闻人 聞人 公羊 赫连 赫連 澹台 澹臺 宗政 濮阳 濮陽 淳于 单于 單于 太叔 申屠 仲孙 仲孫 钟离 鍾離 鲜于 鮮于 第五 拓跋 完颜 完顏 纳兰 納蘭 叶赫 爱新觉罗'.split(
    ' ',
  ),
)

/** Surnames that sound otherwise than the character does in other words. */
const surnameReadings: Readonly<Record<string, string>> = {
  仇: 'qiu',
  单: 'shan',
  單: 'shan',
  曾: 'zeng',
  解: 'xie',
  查: 'zha',
  任: 'ren',
  区: 'ou',
  區: 'ou',
  朴: 'piao',
  盖: 'ge',
  蓋: 'ge',
  尉: 'yu',
  万: 'wan',
  萬: 'wan',
  繁: 'po',
  覃: 'qin',
  缪: 'miao',
  繆: 'miao',
  乐: 'yue',
  樂: 'yue',
  员: 'yun',
  員: 'yun',
  冼: 'xian',
  折: 'she',
  黑: 'he',
  秘: 'bi',
  谌: 'chen',
  种: 'chong',
  翟: 'zhai',
  燕: 'yan',
  那: 'na',
  祭: 'zhai',
  宓: 'mi',
  华: 'hua',
  吕: 'lv',
  呂: 'lv',
  柏: 'bai',
  洗: 'xian',
  牟: 'mou',
  訾: 'zi',
  隗: 'wei',
  鲍: 'bao',
  召: 'shao',
  逄: 'pang',
  晟: 'cheng',
}

const doubleSurnames: Readonly<Record<string, string>> = {
  欧阳: 'auyeung',
  歐陽: 'auyeung',
  司徒: 'szeto',
  上官: 'sheungkwun',
  司马: 'szema',
  司馬: 'szema',
  诸葛: 'chukot',
  諸葛: 'chukot',
}

/** A token of Chinese characters: as a person's name (surname first) when it is short and holds no company word, else
 *  as an organisation's, part by part; in Pinyin, English glosses, Wade-Giles and the Hong Kong way. */
export function spellHan(
  token: string,
  place: { readonly alone: boolean; readonly first: boolean },
): readonly Spelling[] {
  const characters = Array.from(token)
  const brand = brandName(token)
  if (brand !== null && characters.length > 2)
    return [{ scheme: 'japanese', tokens: brand, weight: 1 }, ...person(characters.slice(0, 4), place)]
  const kanji = characters.length > 4 && characters.length <= 6 ? japaneseName(token) : null
  if (kanji !== null) return [{ scheme: 'japanese', tokens: kanji, weight: 0.97 }, ...company(token)]
  if (characters.length <= 4 && !organisation(token, place.alone))
    return [...traded([{ text: token, english: null }]), ...person(characters, place)]
  return company(token)
}

function organisation(token: string, alone: boolean): boolean {
  for (let at = 0; at < token.length; at++) {
    const gloss = glossAt(token, at)
    if (
      gloss !== null &&
      (gloss.kind !== 'place' ||
        (at === 0 && alone && gloss.length < token.length && token.length > 4) ||
        gloss.length === token.length)
    )
      return true
  }
  return false
}

function person(
  characters: readonly string[],
  place: { readonly alone: boolean; readonly first: boolean },
): readonly Spelling[] {
  const text = characters.join('')
  const wholeName = place.alone && characters.length > 1
  const sounds = syllablesOf(text, place.first)
  const head = compound.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1
  const parts = (all: readonly string[]) =>
    wholeName ? [all.slice(0, head).join(''), all.slice(head).join('')] : [all.join('')]
  const double = doubleSurnames[text.slice(0, 2)]
  const spelt = characters.map((character, at) => cantonese(character, place.first && at === 0) ?? sounds[at] ?? '')
  const hk = head === 2 && double !== undefined ? [double, '', ...spelt.slice(2)] : spelt
  const kanji = japaneseName(text)
  return readable([
    { scheme: 'pinyin', tokens: parts(sounds), weight: 1 },
    ...(wholeName ? korean(characters) : []),
    ...(kanji === null ? [] : [{ scheme: 'japanese', tokens: kanji, weight: 0.97 }]),
    { scheme: 'wade-giles', tokens: apart(sounds.map(wadeGiles), head, wholeName), weight: 0.95 },
    { scheme: 'cantonese', tokens: apart(hk, head, wholeName), weight: 0.93 },
    // Four characters without a company word are a company's short name as often: 永信至诚.
    ...(characters.length === 4 ? [{ scheme: 'pinyin-pairs', tokens: pairs(sounds), weight: 0.99 }] : []),
    { scheme: 'pinyin-syllables', tokens: apart(sounds, head, wholeName), weight: 0.98 },
  ])
}

/** The name as a Korean's, the South's way and the North's. */
function korean(characters: readonly string[]): readonly Spelling[] {
  const read = koreanReading(characters)
  if (read === null) return []
  return [
    ...spellHangul(read.south).filter(({ scheme }) => scheme === 'korean-name'),
    ...spellHangul(read.north).filter(({ scheme }) => scheme === 'korean-north'),
  ].map(one => ({ ...one, scheme: `hanja-${one.scheme}`, weight: KOREAN }))
}

/** A Chinese bears these characters as often. */
const KOREAN = 0.955

/** Taiwan and Hong Kong write the syllables of a given name apart. */
function apart(sounds: readonly string[], head: number, wholeName: boolean): readonly string[] {
  return wholeName ? [sounds.slice(0, head).join(''), ...sounds.slice(head)] : sounds
}

function syllablesOf(text: string, surname: boolean): readonly string[] {
  const sounds = pinyin(text, { toneType: 'none', type: 'array', surname: surname ? 'head' : 'off', v: true }).map(
    sound => sound.replace(/[^a-z]/g, ''),
  )
  const special = surname ? surnameReadings[Array.from(text)[0] ?? ''] : undefined
  const first = special === undefined || compound.has(text.slice(0, 2)) ? sounds : [special, ...sounds.slice(1)]
  return first.map(sound => sound.replace(/^([nl])v$/, '$1u').replaceAll('v', 'u'))
}

type Segment = { readonly text: string; readonly english: readonly string[] | null }

function company(token: string): readonly Spelling[] {
  const segments = split(token)
  const pinyinTokens = (text: string) => pairs(syllablesOf(text, false))
  return readable([
    { scheme: 'han-gloss', tokens: segments.flatMap(({ text, english }) => english ?? pinyinTokens(text)), weight: 1 },
    ...japanese(token, segments),
    ...traded(segments),
    { scheme: 'pinyin', tokens: segments.flatMap(({ text }) => pinyinTokens(text)), weight: 0.97 },
  ])
}

/** The same with the names of firms and families as Japan reads them; none where there are none. */
function japanese(token: string, segments: readonly Segment[]): readonly Spelling[] {
  let known = token.startsWith('日本')
  const tokens = segments.flatMap(({ text, english }) => {
    if (text === '航空') return ['airlines']
    if (english !== null) return english
    const name = text.length > 1 ? (brandName(text) ?? japaneseName(text)) : null
    if (name !== null) known = true
    return name ?? pairs(syllablesOf(text, false))
  })
  return known ? [{ scheme: 'japanese', tokens, weight: 0.98 }] : []
}

/** The same with makers by their trade names; none where there are none. */
function traded(segments: readonly Segment[]): readonly Spelling[] {
  const names = segments.map(({ text, english }) => (english === null ? tradeName(text) : null))
  if (names.every(name => name === null)) return []
  const tokens = segments.flatMap(({ text, english }, at) => names[at] ?? english ?? pairs(syllablesOf(text, false)))
  return [{ scheme: 'trade-name', tokens, weight: 1 }]
}

/** Known words and what lies between them. */
function split(token: string): readonly Segment[] {
  const segments: Segment[] = []
  let rest = ''
  for (let at = 0; at < token.length; ) {
    const gloss = glossAt(token, at)
    if (gloss === null) {
      const character = String.fromCodePoint(token.codePointAt(at) ?? 0)
      rest += character
      at += character.length
      continue
    }
    if (rest !== '') segments.push({ text: rest, english: null })
    rest = ''
    segments.push({ text: token.slice(at, at + gloss.length), english: gloss.english })
    at += gloss.length
  }
  if (rest !== '') segments.push({ text: rest, english: null })
  return segments
}

/** Chinese words are mostly of two syllables, and so are they joined in Latin letters: 永信至诚 → yongxin zhicheng. */
function pairs(sounds: readonly string[]): readonly string[] {
  if (sounds.length <= 3) return sounds.length === 0 ? [] : [sounds.join('')]
  const out: string[] = []
  for (let at = 0; at < sounds.length; at += 2)
    out.push(sounds.slice(at, sounds.length - at === 3 ? at + 3 : at + 2).join(''))
  return out.length > 1 && sounds.length % 2 === 1 ? out.slice(0, Math.floor(sounds.length / 2)) : out
}
