import { entries } from './table.ts'

export type Particle =
  | 'article'
  | 'son-of'
  | 'daughter-of'
  | 'father-of'
  | 'mother-of'
  | 'servant-of'
  | 'nobiliary'
  | 'house-of'
  | 'saint'

/** Small words inside names. Earned by Usama bin Muhammad bin Awad bin Ladin, whose parts turn up with bin, ibn, ben
 *  or nothing between them, and by al-, el-, ul-, as- before the same nisbah. */
const table = `
article: al, el, ul, il, ol, ar, as, ash, at, ath, ad, adh, an, az, aal, oul, ur, us, ud, uz, ed, er, es, ez, en
son-of: bin, ibn, ben, b, ibnu, bar, ould, ouled, wuld, wold, walad, weld, veled, son, filho, fils, oglu, ogli, ogly, oghlu, oglou, uly, uulu, ugli, zada, zadeh, zade, pur, pour, ap, ab, map, mac, mc, mag, fitz, anak, putra, s o, so, ou, ait, ag, binu, wald
daughter-of: bint, binte, binti, bent, bente, binta, bat, mint, qizi, kyzy, gizi, kizi, qizy, bte, do, ni, nic, nee, d o, puteri, binti
father-of: abu, abou, aboo, abi, aba, abo, bu, bou
mother-of: umm, um, oum, umu, om, ummu
servant-of: abd, abdul, abdel, abdal, abdol, abdoul, abdur, abdus, abdu, ghulam, gholam
nobiliary: van, von, vom, zu, zum, zur, de, del, della, delle, dello, dei, degli, dalla, da, das, do, dos, du, des, di, d, der, den, ter, ten, tot, het, op, in, la, las, le, les, los, lo, li, y, e, i, af, av, und, of, the, te, to, ul, thoe, t, a, aus, uit, vande, vander, vanden, vonder, dela, delos, delas, ze, z, na, al
house-of: al, aal, banu, bani, bene, beni, house, clan
saint: san, santa, santo, sao, saint, st, ste, sainte, sankt, sv, sveti, agios, mar
`

const kinds = new Map<string, Particle[]>()
for (const [kind, words] of entries(table)) {
  for (const word of words) {
    const known = kinds.get(word) ?? []
    if (!known.includes(kind as Particle)) known.push(kind as Particle)
    kinds.set(word, known)
  }
}

const nothing: readonly Particle[] = []

/** What a small word may be inside a name; empty when it is none. The most telling kind first. */
export function particle(token: string): readonly Particle[] {
  return kinds.get(token) ?? nothing
}

export function isParticle(token: string): boolean {
  return kinds.has(token)
}

/** True for a nisbah, the name after a place, tribe or craft: al-Masri, al-Tikriti, Tunisi. Without its article only
 *  the long endings are telling. */
export function nisbah(token: string, before: string | null): boolean {
  const article = before !== null && (kinds.get(before)?.includes('article') ?? false)
  if (article) return token.length >= 4 && /(?:i|y|ee|ie|iyya|iyah|ia)$/.test(token)
  return token.length >= 6 && /(?:awi|aoui|ani|iti|isi|rani|ashi|ouri|uri|adi|idi|ali|ami|imi)$/.test(token)
}

/** A kunya (`abu bakr`, `umm salama`): whose father or mother, and how many tokens it takes; null when there is none.
 *  It is an added name, by which fighters go, and says little when it differs. */
export function kunya(
  tokens: readonly string[],
  at: number,
): { readonly parent: 'father' | 'mother'; readonly of: string; readonly length: number } | null {
  const kind = kinds.get(tokens[at] ?? '')
  const parent = kind?.includes('father-of') ? 'father' : kind?.includes('mother-of') ? 'mother' : null
  if (parent === null) return null
  const article = kinds.get(tokens[at + 1] ?? '')?.[0] === 'article'
  const child = tokens[at + (article ? 2 : 1)]
  return child === undefined ? null : { parent, of: child, length: article ? 3 : 2 }
}
