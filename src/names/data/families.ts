import { familyTable } from './families-table.ts'
import { listed } from './listed.ts'
import { rows } from './table.ts'

const groups = rows(familyTable)
const byToken = new Map<string, number>()
for (const [id, spellings] of groups.entries()) {
  for (const spelling of spellings) if (!byToken.has(spelling)) byToken.set(spelling, id)
}
listed(byToken)

/** The family of spellings that a name part belongs to; null when none. Endings that only romanisation changes
 *  (-skiy, -sky; -ov, -off; -iy, -y) lead to the family of the plain form. */
export function spellingFamily(token: string): number | null {
  return byToken.get(token) ?? plainFamily(token)
}

/** `spellingFamily` of a word that is in no table as it stands. */
export function plainFamily(token: string): number | null {
  if (token.length < 5 || !CHANGING.has(token.slice(-2))) return null
  const plain = plainEnding(token)
  return plain === token ? null : (byToken.get(plain) ?? null)
}

/** The members of a family, its usual spelling first. */
export function familyMembers(id: number): readonly string[] {
  return groups[id] ?? []
}

export function familyCount(): number {
  return groups.length
}

/** What the endings close with. */
const CHANGING: ReadonlySet<string> = new Set('iy yi yy ij ii yj ki ia ja ff'.split(' '))

/** A Slavic surname with its endings in one spelling: tchaikovskiy → tchaikovsky, smirnoff → smirnov. Feminine endings
 *  stay, for they tell people apart: Ivanova is no Ivanov. */
function plainEnding(token: string): string {
  return token
    .replace(/(?:skiy|skyi|skyy|skij|skii|skyj|ski)$/, 'sky')
    .replace(/(?:tskiy|tskyi|tskyy|tskij|tskii|cki|ckij|zki)$/, 'tsky')
    .replace(/(?:skaia|skaja)$/, 'skaya')
    .replace(/([oe])ff$/, '$1v')
    .replace(/([^aeiou])(?:iy|yy|ij|ii|yi)$/, '$1y')
}
