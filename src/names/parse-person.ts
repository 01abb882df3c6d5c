import { generationOf, isParticle, isTitle, nicknameGroups } from './culture.ts'
import type { Role } from './name.ts'
import type { Parse, Part } from './parsed.ts'
import { MOST_PARTS } from './parsed.ts'
import { tokenOf } from './token.ts'
import { COMMON_KEEPS, roleWeight } from './weigh.ts'

/** Words of one reading, with the roles that the source printed, when it did. */
export type Words = {
  readonly tokens: readonly string[]
  readonly roles: readonly Role[] | null
  readonly scheme: string
  readonly trust: number
}

type Draft = { text: string; shown: string; role: Role }

/** Reads the words of a person's name into parts: chains of fathers, nisbahs, kunyas and particles of Arabic,
 *  patronymics by their endings, titles and suffixes of generation, initials. */
export function parsePerson(words: Words): Parse {
  const others: Part[] = []
  const drafts: Draft[] = []
  let generation: string | null = null
  const tokens = words.tokens
  const titled = tokens.filter(token => isTitle(token)).length < tokens.length
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string
    const printed = words.roles?.[at] ?? 'part'
    const suffix = at > 0 ? generationOf(token) : null
    if (suffix !== null && (at >= 2 || words.roles !== null)) {
      generation = suffix
      others.push(part(token, token, 'generational'))
    } else if (titled && isTitle(token) && (at === 0 || at < tokens.length - 1 || tokens.length > 2)) {
      others.push(part(token, token, 'title'))
    } else drafts.push({ text: token, shown: token, role: token.length === 1 ? 'initial' : printed })
  }
  const parts = compound(drafts, others)
    .slice(0, MOST_PARTS)
    .map(draft => part(draft.text, draft.shown, roleOf(draft)))
  let total = 0
  for (const one of parts) total += one.weight
  return {
    kind: 'person',
    scheme: words.scheme,
    trust: words.trust,
    parts,
    others,
    total,
    generation,
    legalForm: null,
    rolesKnown: words.roles !== null,
  }
}

const SERVANT = /^(?:abd|abdu|abdul|abdel|abdal|abdol|abdoul|abdur|abdus|abdul)$/
const ARTICLE = /^(?:al|el|ul|ar|as|ash|at|ad|an|az|ur|us|il|ol|oul)$/
const FATHER = /^(?:abu|abou|aboo|abo|abi|bu|umm|um|oum)$/
const SON = /^(?:bin|ibn|ben|bint|binti|bente|ould|wuld|oglu|ogly|uulu|kyzy|qizi|ap|ab|mac|mc)$/
const FAITH = /^(?:din|deen|dine|eddin|eddine|uddin|aldin|addin|ddin|udin|allah|ullah)$/

/** Joins what is one part in two words: Abd al-Rahman, Abu Bakr, Salah al-Din; drops particles. */
function compound(drafts: readonly Draft[], others: Part[]): Draft[] {
  const out: Draft[] = []
  const enough = drafts.length > 1
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at] as Draft
    const next = drafts[at + 1]
    const after = drafts[at + 2]
    if (SERVANT.test(draft.text) && next !== undefined) {
      const article = ARTICLE.test(next.text) && after !== undefined
      const bearer = article ? after : next
      out.push({ text: `abd${bearer.text}`, shown: shown(drafts, at, article ? 3 : 2), role: draft.role })
      at += article ? 2 : 1
    } else if (FATHER.test(draft.text) && next !== undefined && enough) {
      const article = ARTICLE.test(next.text) && after !== undefined
      const bearer = article ? after : next
      out.push({ text: `abu${bearer.text}`, shown: shown(drafts, at, article ? 3 : 2), role: 'kunya' })
      at += article ? 2 : 1
    } else if (ARTICLE.test(draft.text) && next !== undefined && FAITH.test(next.text) && out.length > 0) {
      const bearer = out.pop() as Draft
      out.push({
        ...bearer,
        text: bearer.text + next.text.replace(/^.*?(din|deen|dine|llah)$/, '$1'),
        shown: `${bearer.shown} ${shown(drafts, at, 2)}`,
      })
      at += 1
    } else if (SON.test(draft.text) && next !== undefined && at > 0) {
      others.push(part(draft.text, draft.text, 'particle'))
      next.role = next.role === 'part' ? 'patronymic' : next.role
    } else if (ARTICLE.test(draft.text) && next !== undefined && enough) {
      others.push(part(draft.text, draft.text, 'particle'))
      if (at > 0 && next.role === 'part') next.role = 'nisbah'
    } else if (isParticle(draft.text) && enough && (at > 0 || next !== undefined)) {
      others.push(part(draft.text, draft.text, 'particle'))
    } else out.push(glued(draft))
  }
  if (out.length === 0) return drafts.map(draft => ({ ...draft }))
  return out
}

function shown(drafts: readonly Draft[], at: number, length: number): string {
  return drafts
    .slice(at, at + length)
    .map(draft => draft.shown)
    .join(' ')
}

/** Abdulrahman is Abd al-Rahman, Binladin is bin Ladin, Almasri is al-Masri. */
function glued(draft: Draft): Draft {
  const text = draft.text
  const servant = /^abd(?:ul|el|al|ol|oul|ur|us|u|e|o)?(?=[^aeiou].{3})/.exec(text)
  if (servant !== null && text.length >= 7) return { ...draft, text: `abd${text.slice(servant[0].length)}` }
  if (/^(?:al|el)[^aeiou].{3}/.test(text) && text.length >= 6 && nicknameGroups(text).length === 0 && nisbahLike(text))
    return { ...draft, text: text.slice(2), role: draft.role === 'part' ? 'nisbah' : draft.role }
  return draft
}

function nisbahLike(text: string): boolean {
  return (
    /(?:i|y|ee|awi|ani)$/.test(text) && !/^(?:alexei|alexey|aleksei|aleksey|alexandri|elizavety|elsayi)$/.test(text)
  )
}

const PATRONYMIC =
  /(?:ovich|evich|ovych|evych|yovych|ovna|evna|ivna|yivna|owicz|ewicz|avich|iyevich|ovic|oglu|ogly|qizi|kyzy|zoda|zade|inichna|ichna)$/

function roleOf(draft: Draft): Role {
  if (draft.text.length > 1 && draft.role !== 'family' && PATRONYMIC.test(draft.text)) return 'patronymic'
  return draft.role
}

function part(text: string, shown: string, role: Role): Part {
  const token = tokenOf(text)
  const rarity = 1 - (1 - COMMON_KEEPS) * token.frequency
  return { token, text: shown, role, weight: roleWeight[role] * rarity, concept: null }
}
