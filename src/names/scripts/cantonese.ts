/** Hong Kong's government spelling of the characters that names are made of. Earned by Carrie LAM Cheng Yuet-ngor
 *  (林鄭月娥), whom Pinyin would make Lin Zheng Yue'e. `s:` marks what only holds for a surname. */
const table = `
陈陳 chan|林 lam|黄黃 wong|李 lee|张張 cheung|梁 leung|王 wong|吴吳 ng|刘劉 lau|郑鄭 cheng|何 ho|周 chow|杨楊 yeung|罗羅 lo|叶葉 yip|邓鄧 tang|许許 hui|曾 tsang|郭 kwok|谢謝 tse|马馬 ma|徐 tsui|蔡 choi|朱 chu|胡 wu|冯馮 fung|苏蘇 so|余 yu|卢盧 lo|潘 poon|赵趙 chiu|高 ko|袁 yuen|邱 yau|赖賴 lai|江 kong|方 fong|关關 kwan|谭譚 tam|钟鍾鐘 chung|莫 mok|陆陸 luk|伍 ng|戴 tai|温溫 wan|彭 pang|唐 tong|廖 liu|邝鄺 kwong|区區 au|石 shek|龙龍 lung|欧歐 au|岑 shum|甘 kam|韩韓 hon|文 man|霍 fok|蒋蔣 cheung|孙孫 suen|麦麥 mak|沈 shum|洪 hung|简簡 kan|尹 wan|庄莊 chong|游 yau|阮 yuen|倪 ngai|聂聶 nip|颜顏 ngan|程 ching|宋 sung|金 kam|姚 yiu|汤湯 tong|杜 to|侯 hau|孔 hung|施 sze|翁 yung|骆駱 lok|丁 ting|魏 ngai|俞 yu|任 yam|董 tung|贝貝 pui|夏 ha|薛 sit|崔 chui|秦 chun|鲍鮑 pau|连連 lin|柯 o|尤 yau|凌 ling|詹 jim|傅 fu|殷 yan|严嚴 yim|顾顧 koo|范範 fan|邵 siu|田 tin|童 tung|包 pau|万萬 man|史 sze|毛 mo|贾賈 ka|白 pak|康 hong|常 sheung|武 mo|钱錢 chin|孟 mang|段 tuen|雷 lui|汪 wong|牛 ngau|尧堯 yiu|熊 hung|齐齊 chai|於 yu
英 ying|蔭荫 yam|伟偉 wai|明 ming|华華 wah|国國 kwok|家 ka|文 man|志 chi|强強 keung|荣榮 wing|德 tak|耀 yiu|俊 chun|杰傑 kit|豪 ho|辉輝 fai|光 kwong|昌 cheong|成 shing|基 kei|良 leung|民 man|仁 yan|安 on|宁寧 ning|达達 tat|建 kin|健 kin|永 wing|祥 cheung|生 sang|新 sun|星 sing|兴興 hing|业業 yip|东東 tung|南 nam|西 sai|北 pak|中 chung|正 ching|政 ching|子 tsz|思 sze|诗詩 sze|慧 wai|敏 man|芳 fong|芬 fan|芝 chi|兰蘭 lan|玲 ling|丽麗 lai|美 mei|珍 chun|珠 chu|玉 yuk|月 yuet|娥 ngor|凤鳳 fung|燕 yin|秀 sau|淑 shuk|贞貞 ching|雪 suet|梅 mui|红紅 hung|春 chun|秋 chau|冬 tung|晓曉 hiu|婷 ting|欣 yan|怡 yee|嘉 ka|颖穎 wing|琪 ki|雯 man|倩 sin|洁潔 kit|莹瑩 ying|宝寶 po|佩 pui|惠 wai|爱愛 oi|心 sum|静靜 ching|宜 yee|儿兒 yee|小 siu|大 tai|天 tin|海 hoi|山 shan|水 shui|木 muk|火 fo|土 to|龙龍 lung|虎 fu|鸿鴻 hung|鹏鵬 pang|飞飛 fei|云雲 wan|雨 yu|雄 hung|勇 yung|军軍 kwan|力 lik|勤 kan|学學 hok|智 chi|聪聰 chung|贤賢 yin|忠 chung|孝 hau|信 shun|义義 yi|礼禮 lai|廉 lim|和 wo|平 ping|福 fuk|禄祿 luk|寿壽 sau|康 hong|富 fu|贵貴 kwai|财財 choi|发發 fat|利 lei|顺順 shun|泰 tai|盛 shing|隆 lung|昭 chiu|炳 ping|炎 yim|焕煥 wun|灿燦 chan|锦錦 kam|铭銘 ming|镇鎮 chun|权權 kuen|柱 chu|柏 pak|松 chung|林 lam|森 sum|树樹 shu|桂 kwai|根 kan|坚堅 kin|刚剛 kong|毅 ngai|恒恆 hang|进進 chun|胜勝 shing|武 mo|威 wai|宏 wang|弘 wang|浩 ho|瀚 hon|澤泽 chak|润潤 yun|清 ching|源 yuen|泉 chuen|波 po|涛濤 to|洋 yeung|汉漢 hon|港 kong|广廣 kwong|州 chau|启啟 kai|凯凱 hoi|朗 long|晖暉 fai|旭 yuk|升昇 sing|晨 sun|曦 hei|希 hei|熙 hei|熹 hei|轩軒 hin|宇 yu|宙 chau|乐樂 lok|善 sin|喜 hei|庆慶 hing|友 yau|有 yau|少 siu|伯 pak|仲 chung|叔 shuk|季 kwai|元 yuen|亨 hang|振 chun|超 chiu|立 lap|绍紹 siu|承 shing|继繼 kai|宗 chung|祖 cho|孙孫 suen|世 sai|代 doi|景 king|瑞 sui|沛 pui|霖 lam|添 tim|锋鋒 fung|钧鈞 kwan|泽 chak|月 yuet|满滿 moon|如 yu|意 yi|可 ho|儀仪 yee|韵韻 wan|琴 kam|瑶瑤 yiu|珊 shan|琳 lam|瑜 yu|彤 tung|蕙 wai|萍 ping|莲蓮 lin|菊 kuk|竹 chuk|仪 yee|卓 cheuk|翔 cheung|奇 kei|逸 yat|一 yat|二 yee|三 sam|冠 kwun|培 pui|斌 pun|彬 pun|胜 shing|茂 mau|章 cheung|铨 chuen|定 ting|鑫 yam|晶 ching|雅 nga|娟 kuen|娜 na|璇 suen|梓 tsz|芷 tsz|乔喬 kiu|翠 chui|黎 lai|鼎 ting|鉴鑑 kam|勋勳 fan|诚誠 shing|维維 wai|恩 yan|礎础 chor|真 chun|先 sin|虹 hung|霞 ha|芸 wan|蓉 yung|涵 ham|岳 ngok|峰 fung|岭嶺 ling|深 sum|圳 chun|远遠 yuen|长長 cheung|江 kong|河 ho|湖 wu
`

const spellings = new Map<string, string>()
for (const pair of table.split(/[|\n]/)) {
  const [characters = '', spelt] = pair.trim().split(' ')
  if (spelt !== undefined)
    for (const character of characters) if (!spellings.has(character)) spellings.set(character, spelt)
}

/** The Hong Kong spelling of one character; null when we do not know it. */
export function cantonese(character: string, surname: boolean): string | null {
  if (!surname && character === '刘') return 'lau'
  return spellings.get(character) ?? null
}
