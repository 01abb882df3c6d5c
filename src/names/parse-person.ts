import { compound, type Draft } from './compound.ts'
import { generationOf, isTitle } from './culture.ts'
import type { Role } from './name.ts'
import type { Parse, Part } from './parsed.ts'
import { MOST_PARTS } from './parsed.ts'
import { looksChinese } from './syllables.ts'
import { tokenOf } from './token.ts'
import { COMMON_KEEPS, roleWeight } from './weigh.ts'

/** Words of one reading, with the roles that the source printed, when it did. */
export type Words = {
  readonly tokens: readonly string[]
  /** Indices of tokens that were written with dots: initials of a person (J.R.), a legal form of a company (S.A.). */
  readonly dotted: readonly number[]
  readonly roles: readonly Role[] | null
  readonly scheme: string
  readonly trust: number
}

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
    } else if (words.dotted.includes(at) && token.length <= 4) {
      for (const letter of token) drafts.push({ text: letter, shown: letter, role: 'initial' })
    } else drafts.push({ text: token, shown: token, role: token.length === 1 ? 'initial' : printed })
  }
  const parts = compound(drafts, particle => others.push(part(particle, particle, 'particle')))
    .slice(0, MOST_PARTS)
    .map(draft => part(draft.text, draft.shown, roleOf(draft), draft.particles))
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
    chinese: looksChinese(parts.map(one => one.token.text)),
    spelt: [],
  }
}

const PATRONYMIC =
  /(?:ovich|evich|ovych|evych|yovych|ovna|evna|ivna|yivna|owicz|ewicz|avich|iyevich|ovic|oglu|ogly|qizi|kyzy|zoda|zade|inichna|ichna)$/

function roleOf(draft: Draft): Role {
  if (draft.text.length > 1 && draft.role !== 'family' && PATRONYMIC.test(draft.text)) return 'patronymic'
  return draft.role
}

function part(text: string, shown: string, role: Role, particles = ''): Part {
  const token = tokenOf(text)
  const rarity = 1 - (1 - COMMON_KEEPS) * token.frequency
  return {
    token,
    text: shown,
    role,
    weight: roleWeight[role] * rarity,
    concept: null,
    glued: particles === '' ? null : tokenOf(particles + text),
  }
}
