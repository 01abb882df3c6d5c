/** Characters of Japanese given names with the reading that they mostly have inside one; earned by 伊藤博文, Ito Hirobumi,
 *  since no table of whole given names is ever full. The first table is of characters before the last, the second of the
 *  last one where it is read otherwise there. */
const inside = pairs(
  '博 hiro|弘 hiro|宏 hiro|広 hiro|浩 hiro|裕 hiro|洋 hiro|寛 hiro|文 fumi|史 fumi|正 masa|政 masa|雅 masa|昌 masa|将 masa|勝 katsu|克 katsu|明 aki|昭 aki|晃 aki|彰 aki|章 aki|秋 aki|義 yoshi|吉 yoshi|良 yoshi|好 yoshi|善 yoshi|芳 yoshi|喜 yoshi|嘉 yoshi|俊 toshi|敏 toshi|利 toshi|年 toshi|寿 toshi|和 kazu|一 kazu|信 nobu|伸 nobu|宣 nobu|延 nobu|孝 taka|隆 taka|高 taka|貴 taka|尊 taka|崇 taka|敬 taka|秀 hide|英 hide|光 mitsu|満 mitsu|康 yasu|保 yasu|安 yasu|泰 yasu|靖 yasu|茂 shige|重 shige|繁 shige|成 shige|幸 yuki|行 yuki|之 yuki|哲 tetsu|鉄 tetsu|達 tatsu|辰 tatsu|竜 tatsu|龍 tatsu|直 nao|尚 nao|治 haru|春 haru|晴 haru|智 tomo|友 tomo|知 tomo|朝 tomo|紀 nori|則 nori|典 nori|憲 nori|範 nori|徳 nori|久 hisa|真 ma|由 yu|優 yu|勇 yu|雄 yu|祐 yu|佑 yu|慎 shin|晋 shin|新 shin|健 ken|賢 ken|謙 ken|純 jun|順 jun|淳 jun|潤 jun|圭 kei|恵 kei|啓 kei|慶 kei|修 shu|周 shu|祥 sho|翔 sho|省 sho|誠 sei|清 kiyo|聖 sei|征 yuki|大 dai|太 ta|拓 taku|卓 taku|琢 taku|武 take|毅 take|剛 go|豪 go|美 mi|三 mi|千 chi|百 momo|加 ka|佳 ka|香 ka|奈 na|菜 na|里 ri|理 ri|梨 ri|亜 a|絵 e|江 e|小 sa|早 sa|沙 sa|万 ma|麻 ma|実 mi|道 michi|通 michi|路 michi|宗 mune|忠 tada|定 sada|貞 sada|近 chika|親 chika|元 moto|基 moto|本 moto|守 mori|盛 mori|森 mori|輝 teru|照 teru|常 tsune|恒 tsune|経 tsune|綱 tsuna|長 naga|永 naga|房 fusa|冬 fuyu|夏 natsu|虎 tora|熊 kuma|亀 kame|鶴 tsuru|国 kuni|邦 kuni|為 tame|有 ari|時 toki|富 tomi|豊 toyo|丈 take|岳 take',
)
const last = pairs(
  '雄 o|夫 o|男 o|生 o|郎 ro|朗 ro|彦 hiko|子 ko|一 ichi|市 ichi|二 ji|次 ji|司 ji|治 ji|三 zo|造 zo|蔵 zo|介 suke|助 suke|輔 suke|祐 suke|也 ya|哉 ya|弥 ya|人 to|斗 to|登 to|樹 ki|紀 ki|記 ki|希 ki|喜 ki|輝 ki|貴 ki|平 hei|兵 hei|吾 go|悟 go|太 ta|香 ka|佳 ka|花 ka|華 ka|美 mi|実 mi|代 yo|世 yo|枝 e|江 e|絵 e|恵 e|志 shi|士 shi|史 shi|里 ri|理 ri|莉 ri|奈 na|菜 na|那 na|乃 no|衣 i|臣 omi|仁 hito|文 fumi|明 aki|昭 aki|章 aki|幸 yuki|之 yuki|行 yuki|正 masa|義 yoshi|吉 kichi|馬 ma|真 ma|磨 ma|基 ki|丸 maru|作 saku|策 saku|右衛門 emon|左衛門 zaemon|門 mon|道 michi|雅 masa|浩 hiro|裕 hiro|博 hiro|宏 hiro|信 nobu|秀 hide|英 hide|孝 taka|隆 taka|康 yasu|俊 toshi|敏 toshi|利 toshi|和 kazu|則 nori|典 nori|徳 nori|範 nori|久 hisa|光 mitsu|満 mitsu|重 shige|茂 shige|直 nao|尚 nao|晴 haru|春 haru',
)

/** A given name of two or three characters by its characters; null when one of them is in no name that we know. */
export function givenByCharacters(text: string): string | null {
  const characters = Array.from(text)
  if (characters.length < 2 || characters.length > 3) return null
  let out = ''
  for (const [at, character] of characters.entries()) {
    const end = at === characters.length - 1
    const found = (end ? (last.get(character) ?? inside.get(character)) : undefined) ?? inside.get(character)
    if (found === undefined) return null
    out += character === '一' && characters.length === 3 && at === 1 ? 'ichi' : found
  }
  return out
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('|').map(pair => pair.split(' ') as [string, string]))
}
