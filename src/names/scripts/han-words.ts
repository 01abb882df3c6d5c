/** Chinese and Japanese company words, authorities and places in English. Earned by 永信至诚科技集团股份有限公司, which
 *  OFAC lists as Yongxin Zhicheng Technology Group Company, Limited. Simplified, traditional and Japanese forms. */
const words = `
股份有限公司 company limited|股份公司 company limited|有限责任公司 company limited|有限責任公司 company limited|有限公司 company limited|集团公司 group company|集團公司 group company|总公司 corporation|總公司 corporation|分公司 branch|公司 company|集团 group|集團 group|控股 holdings|株式会社 corporation|株式會社 corporation|有限会社 limited|合同会社 llc|合资 joint venture|科技 technology|科學技術 science technology|科学技术 science technology|科学 science|科學 science|技术 technology|技術 technology|信息技术 information technology|資訊 information|信息 information|网络 network|網絡 network|網路 network|互联网 internet|软件 software|軟件 software|數據 data|数据 data|大数据 big data|智能 intelligent|人工智能 artificial intelligence|云计算 cloud computing|安全 security|网络安全 network security|电子 electronics|電子 electronics|半导体 semiconductor|半導體 semiconductor|集成电路 integrated circuit|微电子 microelectronics|通信 communications|通讯 communications|通訊 communications|电信 telecom|電信 telecom|贸易 trading|貿易 trading|商贸 trading|商貿 trading|进出口 import export|進出口 import export|国际贸易 international trading|國際貿易 international trading|国际 international|國際 international|实业 industrial|實業 industrial|工业 industry|工業 industry|产业 industry|產業 industry|投资 investment|投資 investment|资产 asset|管理 management|金融 financial|银行 bank|銀行 bank|保险 insurance|保險 insurance|证券 securities|證券 securities|基金 fund|资本 capital|石油 petroleum|石化 petrochemical|化工 chemical|化学 chemical|化學 chemical|天然气 natural gas|能源 energy|电力 power|電力 power|核能 nuclear energy|煤炭 coal|矿业 mining|礦業 mining|钢铁 steel|鋼鐵 steel|金属 metal|金屬 metal|有色金属 nonferrous metals|机械 machinery|機械 machinery|设备 equipment|設備 equipment|装备 equipment|仪器 instruments|制造 manufacturing|製造 manufacturing|工程 engineering|建设 construction|建設 construction|建筑 construction|建築 construction|房地产 real estate|地产 real estate|物业 property|航运 shipping|航運 shipping|海运 shipping|海運 shipping|船务 shipping|船務 shipping|船舶 shipbuilding|物流 logistics|运输 transport|運輸 transport|货运 freight|航空 aviation|航空公司 airlines|航天 aerospace|航空航天 aerospace|卫星 satellite|衛星 satellite|汽车 automobile|汽車 automobile|铁路 railway|鐵路 railway|港口 port|港务 port|医药 pharmaceutical|醫藥 pharmaceutical|制药 pharmaceutical|製藥 pharmaceutical|药业 pharmaceutical|医疗 medical|医院 hospital|醫院 hospital|生物 biological|生物科技 biotechnology|生物技术 biotechnology|食品 food|农业 agriculture|農業 agriculture|纺织 textile|紡織 textile|服装 garment|材料 materials|新材料 new materials|光电 optoelectronics|光電 optoelectronics|光学 optical|光學 optical|激光 laser|自动化 automation|自動化 automation|机器人 robot|無人機 unmanned aerial vehicle|无人机 unmanned aerial vehicle|数码 digital|數碼 digital|数字 digital|文化 culture|传媒 media|傳媒 media|教育 education|旅游 tourism|酒店 hotel|咨询 consulting|諮詢 consulting|服务 service|服務 service|系统 systems|系統 systems|发展 development|發展 development|开发 development|開發 development|研究院 research institute|研究所 research institute|研究 research|设计院 design institute|大学 university|大學 university|学院 institute|學院 institute|实验室 laboratory|中心 center|工厂 factory|厂 factory|廠 factory|企业 enterprise|企業 enterprise|商行 trading|商会 chamber of commerce|协会 association|協會 association|基金会 foundation|委员会 committee|委員會 committee|国家 national|國家 national|中央 central|人民 people|解放军 liberation army|部队 unit|国防 defense|國防 defense|国防科技 defense technology|自動車 motor|公安部 ministry of public security|公安局 public security bureau|国家安全部 ministry of state security|国家安全局 state security bureau|国家安全厅 state security department|工业和信息化部 ministry of industry and information technology|环保 environmental protection|珠宝 jewelry|矿产 minerals|供应链 supply chain|電機 electric|电气 electric|電氣 electric|电器 electric|電器 electric|重工 heavy industries|重工業 heavy industries|商事 trading|物産 trading|工務店 construction|汽船 steamship|製作所 works|新技术 new technology|高科技 high technology|高新 high tech|保税区 free trade zone|综合 general|兄弟 brothers
`
const places = `
中国 china|中國 china|中华 china|中華 china|北京 beijing|上海 shanghai|天津 tianjin|重庆 chongqing|重慶 chongqing|四川 sichuan|成都 chengdu|湖北 hubei|武汉 wuhan|武漢 wuhan|湖南 hunan|长沙 changsha|長沙 changsha|广东 guangdong|廣東 guangdong|广州 guangzhou|廣州 guangzhou|深圳 shenzhen|东莞 dongguan|東莞 dongguan|佛山 foshan|珠海 zhuhai|江苏 jiangsu|江蘇 jiangsu|南京 nanjing|苏州 suzhou|蘇州 suzhou|无锡 wuxi|常州 changzhou|浙江 zhejiang|杭州 hangzhou|宁波 ningbo|寧波 ningbo|温州 wenzhou|山东 shandong|山東 shandong|济南 jinan|濟南 jinan|青岛 qingdao|青島 qingdao|烟台 yantai|河北 hebei|石家庄 shijiazhuang|河南 henan|郑州 zhengzhou|鄭州 zhengzhou|山西 shanxi|太原 taiyuan|陕西 shaanxi|陝西 shaanxi|西安 xian|辽宁 liaoning|遼寧 liaoning|沈阳 shenyang|瀋陽 shenyang|大连 dalian|大連 dalian|丹东 dandong|丹東 dandong|吉林 jilin|长春 changchun|長春 changchun|黑龙江 heilongjiang|哈尔滨 harbin|哈爾濱 harbin|安徽 anhui|合肥 hefei|福建 fujian|福州 fuzhou|厦门 xiamen|廈門 xiamen|江西 jiangxi|南昌 nanchang|广西 guangxi|南宁 nanning|海南 hainan|海口 haikou|贵州 guizhou|贵阳 guiyang|云南 yunnan|雲南 yunnan|昆明 kunming|甘肃 gansu|兰州 lanzhou|青海 qinghai|宁夏 ningxia|新疆 xinjiang|乌鲁木齐 urumqi|西藏 tibet|内蒙古 inner mongolia|香港 hong kong|澳门 macau|澳門 macau|台湾 taiwan|台灣 taiwan|臺灣 taiwan|台北 taipei|高雄 kaohsiung|德阳 deyang|绵阳 mianyang|朝鲜 korea|朝鮮 korea|韩国 korea|俄罗斯 russia|伊朗 iran|日本 japan|東京 tokyo|大阪 osaka|名古屋 nagoya|横浜 yokohama|京都 kyoto|神戸 kobe|福岡 fukuoka|新加坡 singapore|马来西亚 malaysia|泰国 thailand|越南 vietnam|印度 india|美国 america|美國 america|亚洲 asia|亞洲 asia|亚太 asia pacific|环球 global|環球 global|全球 global|世界 world|省 province|市 city
`

export type Gloss = { readonly english: readonly string[]; readonly kind: 'word' | 'place'; readonly length: number }

const glosses = new Map<string, Gloss>()
for (const [table, kind] of [
  [words, 'word'],
  [places, 'place'],
] as const) {
  for (const pair of table.trim().split('|')) {
    const space = pair.indexOf(' ')
    const chinese = pair.slice(0, space)
    const english = pair.slice(space + 1).split(' ')
    glosses.set(chinese, {
      english: english[0] === 'province' || english[0] === 'city' ? [] : english,
      kind,
      length: chinese.length,
    })
  }
}
const longest = Math.max(...Array.from(glosses.keys(), key => key.length))

/** The known word that begins at a character, the longest first; null when there is none. */
export function glossAt(text: string, at: number): Gloss | null {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const gloss = glosses.get(text.slice(at, at + length))
    if (gloss !== undefined && (length > 1 || at > 1)) return gloss
  }
  return null
}
