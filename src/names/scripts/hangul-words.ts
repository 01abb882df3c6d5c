/** Korean company words and places in English. Earned by 조선광업개발무역회사, which the UN lists as Korea Mining
 *  Development Trading Corporation. */
const glosses: ReadonlyMap<string, string> = new Map(
  '주식회사 corporation|유한회사 limited|회사 company|총회사 general corporation|은행 bank|무역 trading|개발 development|광업 mining|기술 technology|과학 science|과학기술 science technology|전자 electronics|산업 industry|공업 industry|중공업 heavy industries|건설 construction|해운 shipping|선박 ship|그룹 group|연구소 institute|연구원 institute|대학교 university|대학 university|대외 external|국제 international|국가 national|국방 defense|정보 information|통신 communications|보안 security|금융 finance|투자 investment|보험 insurance|항공 airlines|석유 petroleum|화학 chemical|자동차 motor|제약 pharmaceutical|조선 korea|한국 korea|대한 korea|평양 pyongyang|서울 seoul|부산 busan|고려 koryo|대동 daedong|신용 credit|합작 joint venture|련합 union|연합 union|위원회 committee|성 ministry|총국 general bureau|정찰 reconnaissance|군사 military|로동당 workers party|노동당 workers party|라자루스 lazarus|김수키 kimsuky|전력 electric power|공사 corporation|가스 gas|수출입 export import|수출 export|수입 import|국영 national|국립 national|조선해양 shipbuilding marine engineering|조선소 shipyard|해양 marine|상선 merchant marine|물산 trading|상사 trading|대우 daewoo|현대 hyundai|삼성 samsung|기아 kia|롯데 lotte|한화 hanwha|포스코 posco|국민은행 kookmin bank|우리은행 woori bank|하나은행 hana bank|신한은행 shinhan bank|인민 people|인민군 people army|조선인민군 korea people army|경제 economic|대외경제 external economic|자연과학 natural sciences|자연과학원 academy of natural sciences|과학원 academy of sciences|국방과학원 academy of defense science|국가보위성 ministry of state security|국가보위부 ministry of state security|인민무력성 ministry of people armed forces|인민무력부 ministry of people armed forces|국방성 ministry of defense|국방부 ministry of defense|외무성 ministry of foreign affairs|사회안전성 ministry of public security|합영회사 joint venture company|컴퓨터 computer|센터 center|프로그램 program|소프트웨어 software|기계 machinery|금속 metal|철강 steel|제철 steel|제강 steel|시멘트 cement|유리 glass|식품 food|농업 agriculture|수산 fishery|어업 fishery|관광 tourism|려행사 travel|여행사 travel|호텔 hotel|식당 restaurant|방송 broadcasting|통신사 news agency|중앙통신 central news agency|신문 newspaper|출판 publishing|예술 art|미술 art|창작사 studio|만수대 mansudae|만경대 mangyongdae|남산 namsan|금강 kumgang|정부 government|대표부 representative office|무역은행 trade bank|해외 overseas|로동 labor|항만 port|철도 railway|도로 road|병원 hospital|의료 medical|바이오 bio|반도체 semiconductor|디스플레이 display|생명 life|화재 fire|증권 securities|카드 card|캐피탈 capital|에너지 energy|정유 oil refining|제지 paper|섬유 textile|방직 textile|의류 garment|고무 rubber|원자력 atomic energy|군수 munitions|군수공업 munitions industry|미사일 missile|로케트 rocket|중앙 central|중앙은행 central bank|상업 commercial|상업은행 commercial bank|개발은행 development bank|동북아 northeast asia|아시아 asia|태평양 pacific|동방 tongbang|통일 tongil|통일전선부 united front department|선전선동부 propaganda agitation department|조직지도부 organization guidance department|재단 foundation|협회 association|조합 cooperative|연맹 federation|총련합회 general federation|물류 logistics|운수 transport|운송 transport|여객 passenger|택배 express|자원 resources|광물 minerals|석탄 coal|금광 gold mine|제련소 smelter|공장 factory|발전소 power plant|건재 building materials|설비 equipment|장비 equipment|기업 enterprise|상회 trading|상점 store|백화점 department store'
    .split('|')
    .map(pair => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
)

export type HangulSegment = { readonly text: string; readonly english: readonly string[] | null }

/** The token taken apart into known words, the longest first, and what lies between them; null when no word of two
 *  syllables or more is known in it. */
export function hangulSegments(token: string): readonly HangulSegment[] | null {
  const out: HangulSegment[] = []
  let rest = ''
  for (let at = 0; at < token.length; ) {
    let length = Math.min(5, token.length - at)
    while (length > 1 && !glosses.has(token.slice(at, at + length))) length--
    const gloss = length > 1 ? glosses.get(token.slice(at, at + length)) : undefined
    if (gloss === undefined) {
      rest += token.charAt(at)
      at++
      continue
    }
    if (rest !== '') out.push({ text: rest, english: null })
    rest = ''
    out.push({ text: token.slice(at, at + length), english: gloss.split(' ') })
    at += length
  }
  if (out.length === 0) return null
  return rest === '' ? out : [...out, { text: rest, english: null }]
}
