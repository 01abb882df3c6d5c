import { type HangulSegment, hangulSegments } from './hangul-words.ts'
import { readable, type Spelling } from './spelling.ts'

const initials = 'g kk n d tt r m b pp s ss _ j jj ch k t p h'.split(' ').map(blank)
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const finals = '_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ').map(blank)
const mccuneInitials = 'k kk n t tt r m p pp s ss _ ch tch ch k t p h'.split(' ').map(blank)
const northInitials = 'k kk n t tt r m p pp s ss _ j jj ch k t p h'.split(' ').map(blank)
const mccuneVowels = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ')

function blank(part: string): string {
  return part === '_' ? '' : part
}

/** Surnames as their bearers spell them, most usual first; the rules of Revised Romanisation are seldom followed. */
const surnames: Readonly<Record<string, string>> = Object.fromEntries(
  '김 kim/gim|이 lee/yi|리 ri/lee|박 park/pak|최 choi/choe|정 jung/chung|강 kang/gang|조 cho/jo|윤 yoon/yun|장 jang/chang|임 lim/im|림 rim/lim|한 han/han|오 oh/o|서 seo/suh|신 shin/sin|권 kwon/gwon|황 hwang/hwang|안 ahn/an|송 song/song|전 jeon/chun|홍 hong/hong|유 yoo/yu|류 ryu/yoo|고 ko/go|문 moon/mun|양 yang/ryang|손 son/sohn|배 bae/pae|백 baek/paek|허 heo/hur|남 nam/nam|심 shim/sim|노 noh/roh|로 ro/noh|하 ha/ha|곽 kwak/gwak|성 sung/seong|차 cha/cha|주 joo/ju|우 woo/u|구 koo/gu|나 na/ra|라 ra/na|민 min/min|진 jin/chin|지 ji/chi|엄 eom/um|채 chae/chae|원 won/won|천 chun/cheon|방 bang/pang|공 kong/gong|현 hyun/hyon|함 ham/ham|변 byun/pyon|염 yeom/yum|여 yeo/ryo|려 ryo/yeo|추 choo/chu|도 do/to|소 so/so|석 seok/sok|선 sun/son|설 seol/sol|마 ma/ma|길 gil/kil|연 yeon/yon|위 wi/wi|표 pyo/pyo|명 myung/myong|기 ki/gi|반 ban/pan|왕 wang/wang|금 keum/kum|옥 ok/ok|육 yook/yuk|인 in/in|맹 maeng/maeng|제 je/che|모 mo/mo|탁 tak/tak|국 kuk/guk|어 eo/o|은 eun/un|편 pyeon/pyon|용 yong/yong|태 tae/tae|남궁 namgung/namkung|황보 hwangbo/hwangbo|선우 sunwoo/sonu|제갈 jegal/chegal|독고 dokgo/tokko|사공 sagong/sagong'
    .split('|')
    .map(pair => pair.split(' ') as [string, string]),
)

/** Hangul by Revised Romanisation and McCune-Reischauer (DPRK spellings are near the latter). A token of two to four
 *  syllables that begins with a surname is read as a person's name, family first. */
export function spellHangul(token: string): readonly Spelling[] {
  const segments = hangulSegments(token)
  const revised: Spelling = { scheme: 'korean-revised', tokens: [romanise(token, 'revised')], weight: 1 }
  const mccune: Spelling = { scheme: 'korean-mccune', tokens: [romanise(token, 'mccune')], weight: 0.95 }
  // A person's name of three syllables may hold a word; only longer tokens, or words alone, are organisations.
  if (segments !== null && (token.length > 3 || segments.length === 1)) return [...words(segments), revised, mccune]
  const surname = token.length > 3 && surnames[token.slice(0, 2)] !== undefined ? token.slice(0, 2) : token.slice(0, 1)
  const spelt = surnames[surname]
  const given = token.slice(surname.length)
  if (spelt === undefined || token.length > 4 || given.length > 2 + (surname.length - 1))
    return readable([revised, mccune])
  const [usual = '', other = ''] = spelt.split('/')
  if (given === '')
    return readable([
      { scheme: 'korean-name', tokens: [usual], weight: 1 },
      { scheme: 'korean-variant', tokens: [other], weight: 0.97 },
      revised,
      mccune,
    ])
  return readable([
    { scheme: 'korean-name', tokens: [usual, popular(given)], weight: 1 },
    { scheme: 'korean-revised', tokens: [usual, romanise(given, 'revised')], weight: 0.99 },
    { scheme: 'korean-variant', tokens: [other, romanise(given, 'mccune')], weight: 0.97 },
    { scheme: 'korean-north', tokens: [usual, romanise(given, 'north')], weight: 0.98 },
    { scheme: 'korean-mccune', tokens: [romanise(surname, 'mccune'), romanise(given, 'mccune')], weight: 0.95 },
    { ...revised, scheme: 'korean-joined', weight: 0.9 },
  ])
}

function words(segments: readonly HangulSegment[]): readonly Spelling[] {
  return [
    { scheme: 'korean-gloss', tokens: segments.flatMap(({ text, english }) => english ?? [popular(text)]), weight: 1 },
    { scheme: 'korean-words', tokens: segments.map(({ text }) => popular(text)), weight: 0.96 },
    { scheme: 'korean-words-mccune', tokens: segments.map(({ text }) => romanise(text, 'mccune')), weight: 0.95 },
  ]
}

/** Given names as South Koreans spell them: eo as u or eo, u as oo, yeo as you. */
function popular(given: string): string {
  return Array.from(given, syllable => {
    const text = romanise(syllable, 'revised')
    return usualSyllables[text] ?? text
  }).join('')
}

const usualSyllables: Readonly<Record<string, string>> = {
  jeong: 'jung',
  yeong: 'young',
  seong: 'sung',
  hyeon: 'hyun',
  jun: 'joon',
  su: 'soo',
  mu: 'moo',
  ju: 'joo',
  u: 'woo',
  geun: 'keun',
  seung: 'seung',
  gyeong: 'kyung',
  hui: 'hee',
  myeong: 'myung',
  byeong: 'byung',
  sik: 'sik',
  gi: 'ki',
  eon: 'eon',
  mun: 'moon',
  gu: 'koo',
  gwang: 'kwang',
  geon: 'gun',
  yun: 'yoon',
  hun: 'hoon',
  cheol: 'chul',
  yeon: 'yeon',
  ryong: 'ryong',
  gyu: 'kyu',
  gang: 'kang',
  deok: 'duk',
  sin: 'shin',
  si: 'si',
  beom: 'bum',
  gyun: 'kyun',
  gil: 'gil',
  sun: 'soon',
  jung: 'joong',
  chun: 'choon',
}

/** `north` is the DPRK's way: McCune-Reischauer with j for ㅈ and no voicing at the start of a syllable. */
function romanise(token: string, manner: 'revised' | 'mccune' | 'north'): string {
  const mccune = manner === 'mccune'
  const heads = { revised: initials, mccune: mccuneInitials, north: northInitials }[manner]
  const middles = manner === 'revised' ? vowels : mccuneVowels
  let out = ''
  let before = ''
  for (const syllable of token) {
    const code = syllable.charCodeAt(0) - 0xac00
    if (code < 0 || code > 11171) continue
    const initial = Math.floor(code / 588)
    let head = heads[initial] ?? ''
    const vowel = middles[Math.floor(code / 28) % 21] ?? ''
    const final = finals[code % 28] ?? ''
    if (mccune && out !== '' && /[aeiounlm]$|ng$/.test(out))
      head =
        ({ k: 'g', t: 'd', p: 'b', ch: head === 'ch' && initial === 12 ? 'j' : head } as Record<string, string>)[
          head
        ] ?? head
    if (mccune && head === 's' && vowel === 'wi') head = 'sh'
    // ㄹ beside ㄹ or ㄴ is a double l in both conventions; a stop that carries over to a vowel is voiced.
    if (head === 'r' && before === 'l') head = 'l'
    if (manner !== 'north' && head === '' && /^(?:k|t|p)$/.test(before))
      out = out.slice(0, -1) + ({ k: 'g', t: 's', p: 'b' }[before] ?? before)
    else if (head === '' && before === 'l') out = `${out.slice(0, -1)}r`
    out += head + vowel + final
    before = final
  }
  return out
}
