/** Chinese makers under the trade name that they chose, which is no reading of the characters. Earned by 海康威视, whom
 *  the lists have as Hikvision and whose Pinyin is Haikang Weishi. From the makers' own sites and annual reports. */
const table = `
海康威视 hikvision|海康威視 hikvision|海康 hikvision|大华 dahua|大華 dahua|宇视 uniview|天地伟业 tiandy|海能达 hytera|海能達 hytera|旷视 megvii|曠視 megvii|商汤 sensetime|商湯 sensetime|依图 yitu|云从 cloudwalk|科大讯飞 iflytek|讯飞 iflytek|云天励飞 intellifusion|格灵深瞳 deepglint|第四范式 fourth paradigm|大疆 dji|道通 autel|中兴 zte|中興 zte|普联 tp link|普聯 tp link|锐捷 ruijie|腾达 tenda|吉祥腾达 tenda|浪潮 inspur|曙光 sugon|中科曙光 sugon|飞腾 phytium|海光 hygon|龙芯 loongson|兆芯 zhaoxin|寒武纪 cambricon|壁仞 biren|摩尔线程 moore threads|景嘉微 jingjia micro|中芯国际 smic|华虹 hua hong|长江存储 ymtc|长鑫存储 cxmt|上海微电子 smee|北方华创 naura|中微 amec|拓荆 piotech|京东方 boe|联想 lenovo|聯想 lenovo|小米 xiaomi|阿里巴巴 alibaba|腾讯 tencent|騰訊 tencent|百度 baidu|字节跳动 bytedance|奇虎 qihoo|启明星辰 venustech|绿盟 nsfocus|深信服 sangfor|知道创宇 knownsec|安恒 dbappsecurity|天融信 topsec|安天 antiy|奇安信 qianxin|宁德时代 catl|比亚迪 byd|移远 quectel|广和通 fibocom|禾赛 hesai|华大基因 bgi|华大 bgi|药明康德 wuxi apptec|药明生物 wuxi biologics|迈瑞 mindray|中集 cimc|中车 crrc|中核 cnnc|中广核 cgn|中海油 cnooc|中石油 cnpc|中石化 sinopec|中国石化 sinopec|中国石油 petrochina|中远海运 cosco shipping|中远 cosco|中遠 cosco|国航 air china|东航 china eastern|台积电 tsmc|台積電 tsmc|鸿海 hon hai|鴻海 hon hai|富士康 foxconn|华硕 asus|華碩 asus|宏碁 acer|威联通 qnap|威聯通 qnap|群晖 synology|群暉 synology|合勤 zyxel|友讯 d link|友訊 d link|居易 draytek
`
const makers = new Map<string, readonly string[]>()
for (const pair of table.trim().split('|')) {
  const space = pair.indexOf(' ')
  makers.set(pair.slice(0, space), pair.slice(space + 1).split(' '))
}

/** The words of a maker's trade name for its characters; null for any other. */
export function tradeName(characters: string): readonly string[] | null {
  return makers.get(characters) ?? null
}
