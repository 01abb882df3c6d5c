/** Korean company words and places in English. Earned by 조선광업개발무역회사, which the UN lists as Korea Mining
 *  Development Trading Corporation. */
const glosses: ReadonlyMap<string, string> = new Map(
  '주식회사 corporation|유한회사 limited|회사 company|총회사 general corporation|은행 bank|무역 trading|개발 development|광업 mining|기술 technology|과학 science|과학기술 science technology|전자 electronics|산업 industry|공업 industry|중공업 heavy industries|건설 construction|해운 shipping|선박 ship|그룹 group|연구소 institute|연구원 institute|대학교 university|대학 university|대외 external|국제 international|국가 national|국방 defense|정보 information|통신 communications|보안 security|금융 finance|투자 investment|보험 insurance|항공 airlines|석유 petroleum|화학 chemical|자동차 motor|제약 pharmaceutical|조선 korea|한국 korea|대한 korea|평양 pyongyang|서울 seoul|부산 busan|고려 koryo|대동 daedong|신용 credit|합작 joint venture|련합 union|연합 union|위원회 committee|성 ministry|총국 general bureau|정찰 reconnaissance|군사 military|로동당 workers party|노동당 workers party|라자루스 lazarus|김수키 kimsuky'
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
