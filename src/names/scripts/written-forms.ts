/** Legal forms that other scripts shorten to letters of their own, in Latin letters. Read letter by letter they would be
 *  part of the name: ՍՊԸ, Armenia's LLC, as "spy". */
const letters: ReadonlyMap<string, string> = pairs(
  // Georgia, Armenia
  'შპს llc|სს jsc|კს lp|სპს general_partnership|ააიპ noncommercial_partnership|სსიპ public_enterprise|սպը llc|փբը cjsc|բբը ojsc|պոակ noncommercial_partnership|հկ noncommercial_partnership|աձ ip',
)

/** Those of Arabic that are written with full stops; without them some are words. */
const dotted: ReadonlyMap<string, string> = pairs(
  'ذمم llc|شذمم llc|شمم llc|شذم llc|مذمم llc|شمل sal|شمك ksc|شمكم kscc|شمكع kscp|شمب bsc|شمق qsc|شمعق qpsc|شمع saog|شمعع saog|شممع saoc|شممم saoc|شمس saudi_joint_stock_company|شخو llc|ششو llc',
)

/** Brackets around the first character of a legal form, before or behind a name: ㈱田中, 한빛(주). */
const bracketed: readonly (readonly [RegExp, string])[] = [
  [/\(株\)/g, '株式会社'],
  [/\([有]\)/g, '有限会社'],
  [/\([合同]\)/g, '合同会社'],
  [/\(주\)/g, ' 주식회사 '],
  [/\(유\)/g, ' 유한회사 '],
]

/** The legal form that a word of few letters stands for; null for any other word. */
export function writtenForm(token: string, stopped: boolean): readonly string[] | null {
  if (token.length > 5) return null
  const found = letters.get(token) ?? (stopped ? dotted.get(token) : undefined)
  return found === undefined ? null : found.split('_')
}

/** The text with bracketed forms written out. */
export function withoutBracketedForms(text: string): string {
  if (!/\([株有合同주유]\)/.test(text)) return text
  return bracketed.reduce((rest, [form, whole]) => rest.replace(form, whole), text)
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('|').map(pair => pair.split(' ') as [string, string]))
}
