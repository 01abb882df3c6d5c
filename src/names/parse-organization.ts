import { expansionOf, industryOf, isGeneric, isVesselPrefix, legalFormAt, numberOf, placeOf } from './culture.ts'
import type { Role } from './name.ts'
import type { Words } from './parse-person.ts'
import type { Parse, Part } from './parsed.ts'
import { MOST_PARTS } from './parsed.ts'
import { tokenOf } from './token.ts'
import { COMMON_KEEPS, roleWeight } from './weigh.ts'

const STOP = new Set(
  'the of and for in on at to by a an und fur fuer der die das des de del della di do da dos das du la le les el los las et y e en i v z ve va wa s o na po'.split(
    ' ',
  ),
)

/** Reads the words of a company's or authority's name: legal forms, what it does, where, which number; the rest
 *  is its core. */
export function parseOrganization(words: Words): Parse {
  const parts: Part[] = []
  const others: Part[] = []
  const spelt: { text: string; part: number }[] = []
  let legalForm: string | null = null
  const tokens = words.tokens
  for (let at = 0; at < tokens.length; at++) {
    const legal = legalFormAt(tokens, at)
    if (legal !== null && !(at === 0 && legal.length === tokens.length)) {
      legalForm ??= legal.form
      const shown = tokens.slice(at, at + legal.length).join(' ')
      others.push(make(shown.replaceAll(' ', ''), shown, 'legal-form', legal.form))
      for (const one of tokens.slice(at, at + legal.length)) spelt.push({ text: one, part: -1 })
      at += legal.length - 1
      continue
    }
    const text = tokens[at] as string
    const small = STOP.has(text) && tokens.length > 1 && !(text.length === 1 && at === 0)
    spelt.push({ text, part: small ? -1 : parts.length })
    if (small) others.push(make(text, text, 'stop', null))
    else parts.push(word(expansionOf(text) ?? text, text))
  }
  if (parts.length === 0) for (const one of others.splice(0)) parts.push({ ...one, role: 'core', weight: 0.5 })
  return finish('organization', words, { parts, others, legalForm, spelt })
}

/** Reads the name of a ship or aircraft: the prefix says nothing, a number decides. */
export function parseCraft(words: Words): Parse {
  const parts: Part[] = []
  const others: Part[] = []
  const tokens = words.tokens
  for (const [at, text] of tokens.entries()) {
    if (at === 0 && tokens.length > 1 && isVesselPrefix(text)) others.push(make(text, text, 'prefix', null))
    else if (numberOf(text) !== null && tokens.length > 1) parts.push(make(text, text, 'number', null))
    else if (STOP.has(text) && text !== 'a' && tokens.length > 1) others.push(make(text, text, 'stop', null))
    else parts.push(make(text, text, 'core', null))
  }
  if (parts.length === 0) for (const one of others.splice(0)) parts.push({ ...one, role: 'core', weight: 0.5 })
  return finish('craft', words, { parts, others, legalForm: null, spelt: [] })
}

/** True when the words themselves say that they name an organisation. */
export function looksLikeOrganization(tokens: readonly string[]): boolean {
  let industry = 0
  for (let at = 0; at < tokens.length; at++) {
    const legal = legalFormAt(tokens, at)
    if (legal !== null && at > 0) return true
    if (industryOf(tokens[at] as string) !== null) industry++
  }
  return industry > 0
}

function word(text: string, shown: string): Part {
  const place = placeOf(text)
  if (place !== null) return make(text, shown, 'location', `place:${place}`)
  const industry = industryOf(text)
  if (industry !== null) return make(text, shown, 'industry', `industry:${industry}`)
  if (isGeneric(text)) return make(text, shown, 'generic', null)
  if (numberOf(text) !== null) return make(text, shown, 'number', null)
  return make(text, shown, 'core', null)
}

function make(text: string, shown: string, role: Role, concept: string | null): Part {
  const token = tokenOf(text)
  const rarity = role === 'core' ? 1 - (1 - COMMON_KEEPS) * token.frequency : 1
  return { token, text: shown, role, weight: roleWeight[role] * rarity, concept, glued: null }
}

function finish(
  kind: 'organization' | 'craft',
  words: Words,
  read: { parts: readonly Part[]; others: readonly Part[]; legalForm: string | null; spelt: Parse['spelt'] },
): Parse {
  const parts = read.parts.slice(0, MOST_PARTS)
  let total = 0
  for (const one of parts) total += one.weight
  return {
    kind,
    scheme: words.scheme,
    trust: words.trust,
    parts,
    others: read.others,
    total,
    generation: null,
    legalForm: read.legalForm,
    rolesKnown: false,
    chinese: false,
    spelt: read.spelt,
  }
}
