/** Thai legal forms and words of business in English. Thai writes no spaces between words, so บริษัททักษิณจำกัด is one
 *  word of letters: company, the name, limited. */
const glosses: ReadonlyMap<string, string> = new Map(
  'บริษัท company|จำกัด limited|มหาชน public|ห้างหุ้นส่วน partnership|ห้างหุ้นส่วนจำกัด limited partnership|ธนาคาร bank|มูลนิธิ foundation|สมาคม association|สหกรณ์ cooperative|การค้า trading|เทรดดิ้ง trading|ขนส่ง transport|อุตสาหกรรม industry|ประเทศไทย thailand|อินเตอร์เนชั่นแนล international|กรุ๊ป group|โฮลดิ้ง holding|ก่อสร้าง construction|วิศวกรรม engineering|โรงงาน factory|พลังงาน energy|ปิโตรเลียม petroleum|เทคโนโลยี technology|เอ็นจิเนียริ่ง engineering|มหาวิทยาลัย university|โรงพยาบาล hospital|โรงแรม hotel|ประกันภัย insurance|การบิน aviation|การท่าเรือ port authority|กระทรวง ministry'
    .split('|')
    .map(pair => {
      const [word = '', ...english] = pair.split(' ')
      return [word, english.join(' ')]
    }),
)

const known = new RegExp(`(${[...glosses.keys()].sort((a, b) => b.length - a.length).join('|')})`, 'u')

export type ThaiSegment = { readonly text: string; readonly english: readonly string[] | null }

/** The token taken apart into known words and what lies between them; null when no word is known in it. A name that
 *  merely holds such a word is still read whole beside. */
export function thaiSegments(token: string): readonly ThaiSegment[] | null {
  const pieces = token.split(known).filter(piece => piece !== '')
  if (!pieces.some(piece => glosses.has(piece))) return null
  return pieces.map(text => ({ text, english: glosses.get(text)?.split(' ') ?? null }))
}
