/** Sino-Korean readings of the characters that Korean names are made of. Source: the readings of South Korea's own
 *  table of characters for use in names (인명용 한자), written from knowledge, both forms of each character where China
 *  writes a simplified one. Earned by 金正恩, whom lists call Kim Jong Un, and 朴槿惠, who is 박근혜. */
const table = `
가 家佳嘉可加|각 珏覺觉|간 幹干侃|갑 甲|강 姜强強康江岡剛刚鋼钢|개 介|거 巨居|건 建健鍵乾虔|걸 杰傑|겸 謙谦|격 格|경 景京敬慶庆庚瓊琼鏡镜璟卿經经暻|계 桂季啓启|고 高|곤 坤|공 孔公功|곽 郭|관 寬宽觀观官冠|광 光廣广匡|교 敎教|구 九久求具丘九龜玖|국 國国菊鞠|권 權权|귀 貴贵|규 奎圭揆珪規规|균 均鈞钧|극 克|근 根槿近瑾勤|금 錦锦琴今|기 己基起基氣气璣奇棋琦紀纪騏|길 吉|김 金|나 娜
남 南男|노 魯鲁|능 能|다 多|단 丹|달 達达|대 大|덕 德悳|도 道度都|동 東东童桐棟栋|두 斗|등 登|락 洛樂乐|란 蘭兰|래 來来|량 亮|련 蓮莲|렬 烈|례 禮礼|록 綠绿|룡 龍龙|류 流|륜 倫伦|률 律|린 麟
마 馬马|만 萬万滿满|말 末|매 梅|맹 孟|명 明命銘铭|모 毛|목 木穆|몽 夢梦|무 武茂|묵 默|문 文門门|미 美米|민 民敏珉旻玟閔闵|박 朴博|반 潘班|방 方房邦芳|배 裵裴培|백 白百伯|번 蕃|범 範范凡|법 法|변 卞邊边|별 別|병 炳秉丙兵柄|보 寶宝輔辅保普甫|복 福復复|봉 奉鳳凤峰峯|부 富夫|북 北|비 妃|빈 彬斌賓宾
사 思士史|산 山|상 相尙尚商祥常|새 賽|서 徐書书西瑞敍叙緖绪|석 石錫锡碩硕奭|선 善宣先仙鮮鲜璇|설 雪薛|섭 燮|성 成星聖圣誠诚盛性城晟|세 世|소 蘇苏小素昭|손 孫孙|송 宋松|수 秀水洙守壽寿修銖铢|숙 淑叔肅|순 順顺純纯淳舜|술 述|숭 崇|습 習习|승 承勝胜昇升|시 時时始施|식 植湜軾|신 申信新辛愼慎伸臣|실 實实|심 沈心|아 雅兒儿|악 岳|안 安|암 岩巖|애 愛爱|양 養养梁楊杨洋陽阳|어 魚鱼|억 億亿|언 彦彥言|엄 嚴严|업 業业|여 呂吕汝與与如|연 延衍淵渊姸妍蓮然|열 悅悦|염 廉|엽 燁烨|영 英永榮荣泳映暎|예 藝艺睿芮|오 吳吴五午|옥 玉|온 溫温|완 完|왕 王|외 外|용 容勇鎔用墉甬鏞|우 禹宇佑雨祐友|욱 旭昱郁煜|운 雲云運运|웅 雄熊|원 瑗元源遠远媛|월 月|위 魏|유 兪俞裕有維维儒庾|육 陸陆|윤 尹允潤润胤|율 律|은 恩銀银殷垠誾|을 乙|의 義义|이 伊以|익 益翼翊|인 仁寅印|일 一日壹逸鎰
자 子慈|작 作|장 張张章長长壯|재 才在載载宰才栽|전 全田|절 節|점 點|정 鄭郑丁正貞贞廷靜静政晶庭禎|제 濟济帝諸|조 趙赵曺曹朝祖|종 鍾锺钟宗種种鐘|좌 佐|주 朱周珠柱主|준 俊準准濬浚埈|중 中重仲|지 智志池知枝|직 直稷|진 陳陈鎭镇振進进眞真珍秦|집 集|차 車车|찬 燦灿贊赞粲|창 昌昶蒼苍|채 蔡彩|책 策|천 千天|철 哲鐵铁喆澈|청 淸清靑青|초 初|최 崔|추 秋|춘 春|충 忠|치 治致|탁 卓|태 泰太兌|택 澤泽宅|판 判|팔 八|편 片|평 平|표 表杓|필 弼必|하 河夏|학 學学鶴鹤|한 韓韩漢汉|함 咸|해 海|향 香|허 許许|헌 憲宪獻献|혁 赫爀|현 賢贤鉉铉玄炫顯显|형 亨衡炯瀅馨|혜 惠慧|호 浩鎬镐虎昊|홍 洪弘紅红鴻鸿|화 和花華华|환 煥焕桓|황 黃黄|회 會会|효 孝曉晓|훈 勳勋薰訓训|휘 輝辉|흥 興兴|희 熙喜姬希羲
`

/** Surnames that the South writes without their opening r, and the North with it. */
const surnames: Readonly<Record<string, readonly [south: string, north: string]>> = {
  李: ['이', '리'],
  林: ['임', '림'],
  柳: ['유', '류'],
  劉: ['유', '류'],
  刘: ['유', '류'],
  盧: ['노', '로'],
  卢: ['노', '로'],
  羅: ['나', '라'],
  罗: ['나', '라'],
  梁: ['양', '량'],
  任: ['임', '임'],
}

const readings = new Map<string, string>()
for (const pair of table.trim().split(/[|\n]/)) {
  const [reading = '', characters = ''] = pair.split(' ')
  for (const character of characters) if (!readings.has(character)) readings.set(character, reading)
}

const FAMILIES = new Set(
  Array.from(
    '金李朴崔鄭郑姜趙赵尹張张林韓韩吳吴徐申權权黃黄安宋柳洪全田高文孫孙梁裵裴白曺曹許许南沈劉刘盧卢河丁成郭車车具禹朱羅罗任辛閔闵陳陈兪俞池玄咸廉千方孔康卞邊边延魏呂吕秋都蘇苏石宣薛馬马吉表明奇潘王琴玉陸陆印孟諸毛卓鞠魚鱼殷片龍龙元蔡嚴严庾太',
  ),
)

/** A name of two or three characters as Koreans read it, in Hangul, the South's way and the North's; null when its
 *  first is no Korean surname or another is in no Korean name. */
export function koreanReading(
  characters: readonly string[],
): { readonly south: string; readonly north: string } | null {
  const [family = '', ...given] = characters
  if (given.length < 1 || given.length > 2 || !FAMILIES.has(family)) return null
  const rest = given.map(character => readings.get(character) ?? '')
  const [south, north] = surnames[family] ?? [readings.get(family) ?? '', readings.get(family) ?? '']
  if (south === '' || rest.includes('')) return null
  return { south: south + rest.join(''), north: north + rest.join('') }
}
