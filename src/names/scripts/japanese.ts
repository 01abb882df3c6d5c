import { pinyin } from 'pinyin-pro'
import { glossAt } from './han-words.ts'
import { givenByCharacters } from './japanese-given.ts'
import { hepburn, spellKana } from './kana.ts'
import { readable, type Spelling } from './spelling.ts'

/** Readings of the commonest Japanese surnames and given names in kanji. Earned by 麻原彰晃 (Asahara Shoko) and by
 *  Yakuza leaders whom OFAC lists in Latin letters only. */
const surnames = pairs(
  '佐藤 sato|鈴木 suzuki|高橋 takahashi|田中 tanaka|伊藤 ito|渡辺 watanabe|渡邊 watanabe|山本 yamamoto|中村 nakamura|小林 kobayashi|加藤 kato|吉田 yoshida|山田 yamada|佐々木 sasaki|山口 yamaguchi|松本 matsumoto|井上 inoue|木村 kimura|林 hayashi|斎藤 saito|斉藤 saito|清水 shimizu|山崎 yamazaki|森 mori|池田 ikeda|橋本 hashimoto|阿部 abe|安倍 abe|石川 ishikawa|山下 yamashita|中島 nakajima|石井 ishii|小川 ogawa|前田 maeda|岡田 okada|長谷川 hasegawa|藤田 fujita|後藤 goto|近藤 kondo|村上 murakami|遠藤 endo|青木 aoki|坂本 sakamoto|福田 fukuda|太田 ota|西村 nishimura|藤井 fujii|金子 kaneko|岡本 okamoto|藤原 fujiwara|中野 nakano|三浦 miura|原田 harada|松田 matsuda|竹内 takeuchi|中川 nakagawa|小野 ono|田村 tamura|中山 nakayama|和田 wada|石田 ishida|森田 morita|上田 ueda|原 hara|内田 uchida|柴田 shibata|酒井 sakai|宮崎 miyazaki|横山 yokoyama|高木 takagi|安藤 ando|宮本 miyamoto|大野 ono|小島 kojima|谷口 taniguchi|今井 imai|工藤 kudo|高田 takada|増田 masuda|丸山 maruyama|杉山 sugiyama|村田 murata|大塚 otsuka|新井 arai|小山 koyama|平野 hirano|藤本 fujimoto|河野 kono|上野 ueno|野口 noguchi|武田 takeda|松井 matsui|千葉 chiba|菅原 sugawara|岩崎 iwasaki|久保 kubo|木下 kinoshita|佐野 sano|野村 nomura|松尾 matsuo|市川 ichikawa|菊地 kikuchi|菊池 kikuchi|杉本 sugimoto|古川 furukawa|大西 onishi|島田 shimada|水野 mizuno|桜井 sakurai|高野 takano|吉川 yoshikawa|山内 yamauchi|西田 nishida|飯田 iida|西川 nishikawa|小松 komatsu|北村 kitamura|安田 yasuda|五十嵐 igarashi|川口 kawaguchi|平田 hirata|関 seki|中田 nakata|久保田 kubota|服部 hattori|東 higashi|岩田 iwata|土屋 tsuchiya|川崎 kawasaki|福島 fukushima|本田 honda|辻 tsuji|樋口 higuchi|秋山 akiyama|永井 nagai|麻原 asahara|司 tsukasa|篠田 shinoda|高山 takayama|清田 kiyota|福井 fukui|豊田 toyoda|三菱 mitsubishi|三井 mitsui|住友 sumitomo|日立 hitachi|東芝 toshiba|松下 matsushita|岸田 kishida|菅 suga|麻生 aso|石破 ishiba|小泉 koizumi|鳩山 hatoyama|野田 noda|田辺 tanabe|重信 shigenobu|大川 okawa|黒田 kuroda|白井 shirai|川島 kawashima|織田 oda|徳川 tokugawa|豊臣 toyotomi|山中 yamanaka|堀 hori|荒木 araki|矢野 yano|浅野 asano|大島 oshima|星野 hoshino|松岡 matsuoka|大橋 ohashi|小澤 ozawa|小沢 ozawa|石原 ishihara|東條 tojo|東条 tojo|渡部 watanabe|松村 matsumura|田口 taguchi|中西 nakanishi|福本 fukumoto|吉村 yoshimura|川村 kawamura|大久保 okubo|永田 nagata|中澤 nakazawa|中沢 nakazawa|西山 nishiyama|早川 hayakawa|川上 kawakami|片山 katayama|本間 honma|栗原 kurihara|松原 matsubara|岡崎 okazaki|大石 oishi|小池 koike|尾崎 ozaki|須藤 sudo|松浦 matsuura|吉岡 yoshioka|大谷 otani|児玉 kodama|黒木 kuroki|古賀 koga|吉野 yoshino|浜田 hamada|広瀬 hirose|桑原 kuwabara|榎本 enomoto|望月 mochizuki|永野 nagano|大村 omura|宮田 miyata|森本 morimoto|内藤 naito|馬場 baba|川田 kawada|岩本 iwamoto|熊谷 kumagai|三宅 miyake|吉沢 yoshizawa|大森 omori|松永 matsunaga|坂口 sakaguchi|関口 sekiguchi|北川 kitagawa|富田 tomita|堀内 horiuchi|福岡 fukuoka|平井 hirai|秋元 akimoto|岡村 okamura|津田 tsuda|片岡 kataoka|塚本 tsukamoto|成田 narita|米田 yoneda|大竹 otake|志村 shimura|下村 shimomura|稲垣 inagaki|根本 nemoto|相馬 soma|西尾 nishio|神田 kanda|長尾 nagao|井口 iguchi|奥村 okumura|岸本 kishimoto|滝沢 takizawa|植田 ueda|植木 ueki|天野 amano|梅田 umeda|竹田 takeda|竹中 takenaka|柳田 yanagida|若林 wakabayashi|高井 takai|細川 hosokawa|大山 oyama|町田 machida|森下 morishita|沢田 sawada|澤田 sawada|安部 abe|山根 yamane|小原 ohara|長島 nagashima|石橋 ishibashi',
)
const givenNames = pairs(
  '太郎 taro|次郎 jiro|二郎 jiro|三郎 saburo|一郎 ichiro|健一 kenichi|健 ken|健二 kenji|健太 kenta|誠 makoto|隆 takashi|孝 takashi|博 hiroshi|浩 hiroshi|宏 hiroshi|弘 hiroshi|清 kiyoshi|進 susumu|勇 isamu|正 tadashi|実 minoru|茂 shigeru|豊 yutaka|昭 akira|明 akira|彰晃 shoko|晋三 shinzo|文雄 fumio|茂樹 shigeki|純一郎 junichiro|由紀夫 yukio|直樹 naoki|秀樹 hideki|英樹 hideki|和夫 kazuo|一夫 kazuo|正雄 masao|武 takeshi|剛 tsuyoshi|修 osamu|学 manabu|翔 sho|大輔 daisuke|拓也 takuya|達也 tatsuya|哲也 tetsuya|和也 kazuya|雄一 yuichi|裕一 yuichi|慎一 shinichi|真一 shinichi|信一 shinichi|洋一 yoichi|陽一 yoichi|浩二 koji|幸司 koji|幸二 koji|雅之 masayuki|義明 yoshiaki|智 satoshi|聡 satoshi|敏 satoshi|亮 ryo|涼 ryo|翼 tsubasa|花子 hanako|恵子 keiko|京子 kyoko|洋子 yoko|陽子 yoko|裕子 yuko|優子 yuko|久美子 kumiko|由美子 yumiko|由美 yumi|真由美 mayumi|明美 akemi|直美 naomi|美穂 miho|愛 ai|恵 megumi|幸子 sachiko|和子 kazuko|節子 setsuko|房子 fusako|美智子 michiko|雅子 masako|桜 sakura|葵 aoi|結衣 yui|健史 kenshi|建市 kenichi|忍 shinobu|清司 kiyoshi|邦彦 kunihiko|義則 yoshinori|太一 taichi|圭一 keiichi|賢一 kenichi|章男 akio|喜一郎 kiichiro|治虫 osamu|駿 hayao|博文 hirobumi|五十六 isoroku|東彦 haruhiko|武蔵 musashi|英機 hideki|慎太郎 shintaro|健太郎 kentaro|雄太 yuta|翔太 shota|大樹 daiki|蓮 ren',
)

/** Firms of Japan, Korea and Taiwan as they call themselves in Latin letters. Earned by 三星電子, which is Samsung
 *  Electronics wherever Chinese characters are read. */
const brands = pairs(
  '三星 samsung|現代 hyundai|现代 hyundai|大宇 daewoo|韓進 hanjin|富士通 fujitsu|日産 nissan|東芝 toshiba|东芝 toshiba|任天堂 nintendo|松下 matsushita|川崎 kawasaki|伊藤忠 itochu|丸紅 marubeni|旭化成 asahi_kasei|三洋 sanyo|資生堂 shiseido|日立 hitachi|島津 shimadzu|安川 yaskawa|三菱 mitsubishi|三井 mitsui|住友 sumitomo|豊田 toyota|豐田 toyota|丰田 toyota|本田 honda|索尼 sony|双日 sojitz|出光 idemitsu|日本郵船 nippon_yusen|鴻海 hon_hai|富士康 foxconn|聯發科 mediatek|台積電 tsmc|朝鮮総連 chosen_soren|朝鮮総聯 chosen_soren|朝鮮總聯 chosen_soren|石川島 ishikawajima|小松 komatsu|久保田 kubota|鈴木 suzuki|富士 fuji|大和 daiwa|野村 nomura|東急 tokyu|西武 seibu|近鉄 kintetsu|阪急 hankyu|京阪 keihan|鹿島 kajima|大林 obayashi|竹中 takenaka|清水 shimizu|神戸 kobe|関西 kansai|九州 kyushu|北海道 hokkaido|東北 tohoku|中部 chubu|四国 shikoku|沖縄 okinawa|森永 morinaga|明治 meiji|味の素 ajinomoto|花王 kao|武田 takeda|塩野義 shionogi|第一三共 daiichi_sankyo|日揮 jgc|千代田 chiyoda|横河 yokogawa|村田 murata|日東 nitto|帝人 teijin|東洋 toyo|国際 kokusai',
)

/** A firm's name in characters as the firm spells it; null when it is not known. */
export function brandName(text: string): readonly string[] | null {
  return brands.get(text)?.split('_') ?? null
}

/** A name in kanji with its Japanese reading, when its surname (and given name, if joined) is a known one; else null. */
export function japaneseName(token: string): readonly string[] | null {
  const whole = surnames.get(token) ?? givenNames.get(token)
  if (whole !== undefined) return [whole]
  for (const head of [3, 2, 1]) {
    const surname = surnames.get(token.slice(0, head))
    const rest = token.slice(head)
    // A surname of one character is as often Chinese or Korean.
    const given = givenNames.get(rest) ?? (head > 1 ? givenByCharacters(rest) : null) ?? undefined
    if (surname !== undefined && given !== undefined) return [surname, given]
  }
  return null
}

/** A token of kana, or of kanji in a name that has kana: Hepburn and Kunrei, known kanji names and company words. */
export function spellJapanese(token: string): readonly Spelling[] {
  if (/^[\u3041-\u30ff]+$/.test(token)) return spellKana(token)
  const name = japaneseName(token)
  if (name !== null) return [{ scheme: 'japanese', tokens: name, weight: 1 }]
  const tokens: string[] = []
  for (let at = 0; at < token.length; ) {
    const gloss = glossAt(token, at)
    if (gloss !== null) {
      tokens.push(...gloss.english)
      at += gloss.length
      continue
    }
    const run = runAt(token, at)
    tokens.push(
      ...(/[\u3041-\u30ff]/.test(run)
        ? [shortVowels(hepburn(run))]
        : (brandName(run) ?? [japaneseName(run)?.join('') ?? sinoReading(run)])),
    )
    at += run.length
  }
  return readable([{ scheme: 'japanese', tokens: tokens.filter(one => one !== ''), weight: 0.9 }])
}

function runAt(token: string, at: number): string {
  const kana = /[\u3041-\u30ff]/.test(token.charAt(at))
  let end = at + 1
  while (end < token.length && /[\u3041-\u30ff]/.test(token.charAt(end)) === kana && glossAt(token, end) === null) end++
  return token.slice(at, end)
}

function shortVowels(text: string): string {
  return text.replace(/ou|oo/g, 'o').replace(/uu/g, 'u').replace(/aa/g, 'a').replace(/ee/g, 'e')
}

/** Kanji that we have no Japanese reading for, in Pinyin: wrong by ear, yet the same for the same characters. */
function sinoReading(run: string): string {
  return pinyin(run, { toneType: 'none', type: 'array' })
    .join('')
    .replace(/[^a-z]/g, '')
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('|').map(pair => pair.split(' ') as [string, string]))
}
