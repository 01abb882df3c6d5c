import { listed } from './listed.ts'
import { entries } from './table.ts'

/** Words that tell father from son. Earned by customers who share a whole name with a designated father: the suffix
 *  on both sides, and differing, parts them. */
const table = `
junior: jr, jnr, junior, jun, hijo, filho, fils, figlio, younger, mladshiy, mladshii, mlodszy, ml, neto junior, minor, mladsi, ifjabb, ifj, jr2
senior: sr, snr, senior, sen, pere, padre, elder, starshiy, starshii, starszy, st, major, starsi, idosebb, id
2: ii, 2nd, second, segundo
3: iii, 3rd, third, tercero, neto
4: iv, 4th, fourth
5: v, 5th, fifth
6: vi, 6th
`

const known = listed(new Map(entries(table).flatMap(([id, words]) => words.map(word => [word, id] as const))))

/** `junior`, `senior`, or the number in a line of namesakes; null for any other word. Only telling after a name. */
export function generational(token: string): string | null {
  return known.get(token) ?? null
}
