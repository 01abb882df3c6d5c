import { pinyin } from 'pinyin-pro'
import { glossAt } from './han-words.ts'
import { givenByCharacters } from './japanese-given.ts'
import { hepburn, spellKana } from './kana.ts'
import { readable, type Spelling } from './spelling.ts'

/** Readings of the commonest Japanese surnames and given names in kanji. Earned by 麻原彰晃 (Asahara Shoko) and by
 *  Yakuza leaders whom OFAC lists in Latin letters only. */
const surnames = pairs(
  '佐藤 sato|鈴木 suzuki|高橋 takahashi|田中 tanaka|伊藤 ito|渡辺 watanabe|渡邊 watanabe|山本 yamamoto|中村 nakamura|小林 kobayashi|加藤 kato|吉田 yoshida|山田 yamada|佐々木 sasaki|山口 yamaguchi|松本 matsumoto|井上 inoue|木村 kimura|林 hayashi|斎藤 saito|斉藤 saito|清水 shimizu|山崎 yamazaki|森 mori|池田 ikeda|橋本 hashimoto|阿部 abe|安倍 abe|石川 ishikawa|山下 yamashita|中島 nakajima|石井 ishii|小川 ogawa|前田 maeda|岡田 okada|長谷川 hasegawa|藤田 fujita|後藤 goto|近藤 kondo|村上 murakami|遠藤 endo|青木 aoki|坂本 sakamoto|福田 fukuda|太田 ota|西村 nishimura|藤井 fujii|金子 kaneko|岡本 okamoto|藤原 fujiwara|中野 nakano|三浦 miura|原田 harada|松田 matsuda|竹内 takeuchi|中川 nakagawa|小野 ono|田村 tamura|中山 nakayama|和田 wada|石田 ishida|森田 morita|上田 ueda|原 hara|内田 uchida|柴田 shibata|酒井 sakai|宮崎 miyazaki|横山 yokoyama|高木 takagi|安藤 ando|宮本 miyamoto|大野 ono|小島 kojima|谷口 taniguchi|今井 imai|工藤 kudo|高田 takada|増田 masuda|丸山 maruyama|杉山 sugiyama|村田 murata|大塚 otsuka|新井 arai|小山 koyama|平野 hirano|藤本 fujimoto|河野 kono|上野 ueno|野口 noguchi|武田 takeda|松井 matsui|千葉 chiba|菅原 sugawara|岩崎 iwasaki|久保 kubo|木下 kinoshita|佐野 sano|野村 nomura|松尾 matsuo|市川 ichikawa|菊地 kikuchi|菊池 kikuchi|杉本 sugimoto|古川 furukawa|大西 onishi|島田 shimada|水野 mizuno|桜井 sakurai|高野 takano|吉川 yoshikawa|山内 yamauchi|西田 nishida|飯田 iida|西川 nishikawa|小松 komatsu|北村 kitamura|安田 yasuda|五十嵐 igarashi|川口 kawaguchi|平田 hirata|関 seki|中田 nakata|久保田 kubota|服部 hattori|東 higashi|岩田 iwata|土屋 tsuchiya|川崎 kawasaki|福島 fukushima|本田 honda|辻 tsuji|樋口 higuchi|秋山 akiyama|永井 nagai|麻原 asahara|司 tsukasa|篠田 shinoda|高山 takayama|清田 kiyota|福井 fukui|豊田 toyoda|三菱 mitsubishi|三井 mitsui|住友 sumitomo|日立 hitachi|東芝 toshiba|松下 matsushita|岸田 kishida|菅 suga|麻生 aso|石破 ishiba|小泉 koizumi|鳩山 hatoyama|野田 noda|田辺 tanabe|重信 shigenobu|大川 okawa|黒田 kuroda|白井 shirai|川島 kawashima|織田 oda|徳川 tokugawa|豊臣 toyotomi|山中 yamanaka|堀 hori|荒木 araki|矢野 yano|浅野 asano|大島 oshima|星野 hoshino|松岡 matsuoka|大橋 ohashi|小澤 ozawa|小沢 ozawa|石原 ishihara|東條 tojo|東条 tojo|渡部 watanabe|松村 matsumura|田口 taguchi|中西 nakanishi|福本 fukumoto|吉村 yoshimura|川村 kawamura|大久保 okubo|永田 nagata|中澤 nakazawa|中沢 nakazawa|西山 nishiyama|早川 hayakawa|川上 kawakami|片山 katayama|本間 honma|栗原 kurihara|松原 matsubara|岡崎 okazaki|大石 oishi|小池 koike|尾崎 ozaki|須藤 sudo|松浦 matsuura|吉岡 yoshioka|大谷 otani|児玉 kodama|黒木 kuroki|古賀 koga|吉野 yoshino|浜田 hamada|広瀬 hirose|桑原 kuwabara|榎本 enomoto|望月 mochizuki|永野 nagano|大村 omura|宮田 miyata|森本 morimoto|内藤 naito|馬場 baba|川田 kawada|岩本 iwamoto|熊谷 kumagai|三宅 miyake|吉沢 yoshizawa|大森 omori|松永 matsunaga|坂口 sakaguchi|関口 sekiguchi|北川 kitagawa|富田 tomita|堀内 horiuchi|福岡 fukuoka|平井 hirai|秋元 akimoto|岡村 okamura|津田 tsuda|片岡 kataoka|塚本 tsukamoto|成田 narita|米田 yoneda|大竹 otake|志村 shimura|下村 shimomura|稲垣 inagaki|根本 nemoto|相馬 soma|西尾 nishio|神田 kanda|長尾 nagao|井口 iguchi|奥村 okumura|岸本 kishimoto|滝沢 takizawa|植田 ueda|植木 ueki|天野 amano|梅田 umeda|竹田 takeda|竹中 takenaka|柳田 yanagida|若林 wakabayashi|高井 takai|細川 hosokawa|大山 oyama|町田 machida|森下 morishita|沢田 sawada|澤田 sawada|安部 abe|山根 yamane|小原 ohara|長島 nagashima|石橋 ishibashi|中曽根 nakasone|中曾根 nakasone|竹下 takeshita|宮澤 miyazawa|宮沢 miyazawa|羽田 hata|村山 murayama|小渕 obuchi|三木 miki|三木谷 mikitani|上祐 joyu|高村 takamura|大平 ohira|鈴村 suzumura|佐伯 saeki|佐久間 sakuma|佐川 sagawa|佐竹 satake|柏木 kashiwagi|柏原 kashiwabara|笠原 kasahara|笠井 kasai|金田 kaneda|金沢 kanazawa|金井 kanai|川端 kawabata|川本 kawamoto|川原 kawahara|河村 kawamura|河合 kawai|河原 kawahara|河内 kawauchi|吉本 yoshimoto|吉原 yoshihara|吉井 yoshii|牧野 makino|牧田 makita|松崎 matsuzaki|松島 matsushima|松山 matsuyama|松川 matsukawa|松居 matsui|松木 matsuki|三上 mikami|三島 mishima|三田 mita|三輪 miwa|水谷 mizutani|水島 mizushima|南 minami|宮川 miyagawa|宮下 miyashita|宮内 miyauchi|宮原 miyahara|向井 mukai|村井 murai|村松 muramatsu|村瀬 murase|室井 muroi|森川 morikawa|森山 moriyama|森岡 morioka|森脇 moriwaki|安井 yasui|安倉 yasukura|矢島 yajima|矢田 yada|柳沢 yanagisawa|柳澤 yanagisawa|柳井 yanai|山川 yamakawa|山岡 yamaoka|山村 yamamura|山野 yamano|山岸 yamagishi|山形 yamagata|山科 yamashina|湯浅 yuasa|横田 yokota|横井 yokoi|米山 yoneyama|若松 wakamatsu|渡瀬 watase|渡会 watarai|青山 aoyama|青野 aono|赤松 akamatsu|赤城 akagi|秋田 akita|秋葉 akiba|浅井 asai|浅田 asada|朝倉 asakura|麻木 asagi|東野 higashino|東山 higashiyama|荒井 arai|荒川 arakawa|有馬 arima|有田 arita|飯島 iijima|飯塚 iizuka|池上 ikegami|池内 ikeuchi|石塚 ishizuka|石垣 ishigaki|石黒 ishiguro|板垣 itagaki|市原 ichihara|伊達 date|伊原 ihara|伊丹 itami|今村 imamura|今田 imada|岩井 iwai|岩瀬 iwase|岩下 iwashita|岩城 iwaki|上原 uehara|上村 uemura|植村 uemura|牛島 ushijima|臼井 usui|梅原 umehara|浦田 urata|江口 eguchi|江川 egawa|大木 oki|大場 oba|大井 oi|大江 oe|大塩 oshio|大原 ohara|大槻 otsuki|大沢 osawa|大澤 osawa|岡部 okabe|岡野 okano|岡林 okabayashi|小笠原 ogasawara|小倉 ogura|小田 oda|小野寺 onodera|小松原 komatsubara|小森 komori|奥田 okuda|奥山 okuyama|尾形 ogata|緒方 ogata|織部 oribe|角田 kakuta|梶原 kajiwara|桂 katsura|勝又 katsumata|加納 kano|狩野 kano|神谷 kamiya|神山 kamiyama|神戸 kanbe|亀井 kamei|菊川 kikukawa|岸 kishi|木原 kihara|木内 kiuchi|北野 kitano|北島 kitajima|城戸 kido|久野 kuno|倉田 kurata|栗田 kurita|桑田 kuwata|小西 konishi|小杉 kosugi|小谷 kotani|古谷 furuya|古田 furuta|近衛 konoe|斉木 saiki|斎木 saiki|堺 sakai|酒巻 sakamaki|桜田 sakurada|櫻井 sakurai|笹川 sasagawa|定岡 sadaoka|沢村 sawamura|塩田 shiota|塩崎 shiozaki|島崎 shimazaki|島村 shimamura|清原 kiyohara|白石 shiraishi|白川 shirakawa|新谷 shintani|杉田 sugita|杉浦 sugiura|瀬戸 seto|瀬川 segawa|千田 senda|園田 sonoda|高島 takashima|高岡 takaoka|高瀬 takase|高倉 takakura|高見 takami|高松 takamatsu|高崎 takasaki|滝川 takigawa|滝田 takita|武井 takei|武藤 muto|田島 tajima|田所 tadokoro|田原 tahara|立花 tachibana|橘 tachibana|谷 tani|谷川 tanikawa|玉木 tamaki|千野 chino|塚田 tsukada|辻本 tsujimoto|土井 doi|土田 tsuchida|堤 tsutsumi|寺田 terada|寺島 terashima|戸田 toda|富永 tominaga|豊島 toyoshima|内山 uchiyama|永山 nagayama|長田 nagata|長野 nagano|長瀬 nagase|中井 nakai|中尾 nakao|中原 nakahara|中谷 nakatani|中根 nakane|仲村 nakamura|鍋島 nabeshima|奈良 nara|西岡 nishioka|西沢 nishizawa|西本 nishimoto|西野 nishino|新田 nitta|二階 nikai|根岸 negishi|野沢 nozawa|能登 noto|萩原 hagiwara|橋爪 hashizume|秦 hata|浜崎 hamasaki|早坂 hayasaka|林田 hayashida|原口 haraguchi|日野 hino|日高 hidaka|平川 hirakawa|平山 hirayama|平松 hiramatsu|平林 hirabayashi|広田 hirota|福原 fukuhara|福山 fukuyama|藤岡 fujioka|藤村 fujimura|藤沢 fujisawa|藤野 fujino|藤川 fujikawa|船橋 funabashi|星 hoshi|細野 hosono|細田 hosoda|堀江 horie|堀田 hotta|堀口 horiguchi|本多 honda|本庄 honjo|前川 maekawa|前原 maehara|槇原 makihara|増井 masui|町村 machimura|真鍋 manabe',
)
const givenNames = pairs(
  '太郎 taro|次郎 jiro|二郎 jiro|三郎 saburo|一郎 ichiro|健一 kenichi|健 ken|健二 kenji|健太 kenta|誠 makoto|隆 takashi|孝 takashi|博 hiroshi|浩 hiroshi|宏 hiroshi|弘 hiroshi|清 kiyoshi|進 susumu|勇 isamu|正 tadashi|実 minoru|茂 shigeru|豊 yutaka|昭 akira|明 akira|彰晃 shoko|晋三 shinzo|文雄 fumio|茂樹 shigeki|純一郎 junichiro|由紀夫 yukio|直樹 naoki|秀樹 hideki|英樹 hideki|和夫 kazuo|一夫 kazuo|正雄 masao|武 takeshi|剛 tsuyoshi|修 osamu|学 manabu|翔 sho|大輔 daisuke|拓也 takuya|達也 tatsuya|哲也 tetsuya|和也 kazuya|雄一 yuichi|裕一 yuichi|慎一 shinichi|真一 shinichi|信一 shinichi|洋一 yoichi|陽一 yoichi|浩二 koji|幸司 koji|幸二 koji|雅之 masayuki|義明 yoshiaki|智 satoshi|聡 satoshi|敏 satoshi|亮 ryo|涼 ryo|翼 tsubasa|花子 hanako|恵子 keiko|京子 kyoko|洋子 yoko|陽子 yoko|裕子 yuko|優子 yuko|久美子 kumiko|由美子 yumiko|由美 yumi|真由美 mayumi|明美 akemi|直美 naomi|美穂 miho|愛 ai|恵 megumi|幸子 sachiko|和子 kazuko|節子 setsuko|房子 fusako|美智子 michiko|雅子 masako|桜 sakura|葵 aoi|結衣 yui|健史 kenshi|建市 kenichi|忍 shinobu|清司 kiyoshi|邦彦 kunihiko|義則 yoshinori|太一 taichi|圭一 keiichi|賢一 kenichi|章男 akio|喜一郎 kiichiro|治虫 osamu|駿 hayao|博文 hirobumi|五十六 isoroku|東彦 haruhiko|武蔵 musashi|英機 hideki|慎太郎 shintaro|健太郎 kentaro|雄太 yuta|翔太 shota|大樹 daiki|蓮 ren|角栄 kakuei|康弘 yasuhiro|喜一 kiichi|護熙 morihiro|孜 tsutomu|富市 tomiichi|龍太郎 ryutaro|竜太郎 ryutaro|恵三 keizo|喜朗 yoshiro|直人 naoto|佳彦 yoshihiko|義偉 yoshihide|登 noboru|智津夫 chizuo|史浩 fumihiro|浩史 hiroshi|博之 hiroyuki|弘之 hiroyuki|浩之 hiroyuki|正義 masayoshi|正人 masato|正樹 masaki|英二 eiji|栄一 eiichi|栄作 eisaku|英一 eiichi|勝 masaru|勝利 katsutoshi|克也 katsuya|一也 kazuya|和彦 kazuhiko|一彦 kazuhiko|勝彦 katsuhiko|邦夫 kunio|健治 kenji|賢治 kenji|謙二 kenji|研二 kenji|憲一 kenichi|剛志 tsuyoshi|光一 koichi|浩一 koichi|弘一 koichi|幸一 koichi|孝一 koichi|公一 koichi|耕一 koichi|幸男 yukio|行雄 yukio|幸雄 yukio|悟 satoru|覚 satoru|聡史 satoshi|滋 shigeru|繁 shigeru|純 jun|順一 junichi|淳一 junichi|潤一 junichi|純一 junichi|譲 yuzuru|新一 shinichi|伸一 shinichi|進一 shinichi|晋 susumu|進次郎 shinjiro|慎二 shinji|真司 shinji|信二 shinji|伸二 shinji|鉄也 tetsuya|徹 toru|透 toru|亨 toru|敏夫 toshio|俊夫 toshio|利夫 toshio|年男 toshio|智之 tomoyuki|友之 tomoyuki|直之 naoyuki|典夫 norio|紀夫 norio|則夫 norio|晴彦 haruhiko|春樹 haruki|秀夫 hideo|英夫 hideo|英雄 hideo|秀雄 hideo|均 hitoshi|仁 hitoshi|等 hitoshi|寛 hiroshi|洋 hiroshi|博司 hiroshi|浩司 koji|孝司 koji|文夫 fumio|富夫 tomio|正夫 masao|昌夫 masao|政夫 masao|雅夫 masao|雅人 masato|雅彦 masahiko|正彦 masahiko|昌弘 masahiro|正弘 masahiro|雅弘 masahiro|正博 masahiro|政宏 masahiro|満 mitsuru|充 mitsuru|稔 minoru|守 mamoru|護 mamoru|元 hajime|一 hajime|肇 hajime|康夫 yasuo|保夫 yasuo|靖男 yasuo|泰 yasushi|靖 yasushi|裕 yutaka|雄二 yuji|祐二 yuji|裕二 yuji|勇二 yuji|祐介 yusuke|雄介 yusuke|裕介 yusuke|悠 yu|優 yu|陽介 yosuke|洋介 yosuke|洋平 yohei|耕平 kohei|航平 kohei|義男 yoshio|義雄 yoshio|芳雄 yoshio|良夫 yoshio|吉雄 yoshio|隆一 ryuichi|竜一 ryuichi|龍一 ryuichi|良一 ryoichi|亮一 ryoichi|亮太 ryota|涼太 ryota|良太 ryota|龍之介 ryunosuke|礼子 reiko|玲子 reiko|麗子 reiko|貴子 takako|孝子 takako|隆子 takako|智子 tomoko|朋子 tomoko|友子 tomoko|直子 naoko|尚子 naoko|典子 noriko|紀子 noriko|則子 noriko|弘子 hiroko|博子 hiroko|浩子 hiroko|広子 hiroko|文子 fumiko|真理子 mariko|麻理子 mariko|美紀 miki|美樹 miki|美香 mika|美佳 mika|恵美 emi|絵美 emi|百合子 yuriko|由里子 yuriko|早苗 sanae|千恵子 chieko|千鶴子 chizuko|静子 shizuko|静香 shizuka|純子 junko|順子 junko|淳子 junko|悦子 etsuko|栄子 eiko|英子 eiko|正子 masako|昌子 masako|光子 mitsuko|道子 michiko|みどり midori',
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
export function japaneseName(written: string): readonly string[] | null {
  // Registers print old forms of some characters: 髙橋, 﨑山.
  const token = written.replaceAll('髙', '高').replaceAll('﨑', '崎')
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
