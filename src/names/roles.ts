import type { ParseKind, Role } from './name.ts'
import type { Parse, Part } from './parsed.ts'
import { type PreparedName, parsesOf } from './prepare.ts'

/** A name in parts, for a reader who wants to see how it is read. */
export type ReadName = {
  readonly name: string
  readonly kind: ParseKind
  /** How its letters are read: latin, bgn, pinyin. */
  readonly reading: string
  readonly parts: readonly { readonly text: string; readonly role: Role; readonly means?: string }[]
  readonly legalForm?: string
  readonly generation?: string
}

/** The best reading of a name, part by part in the order in which they are written, each with its role; null of a name
 *  that cannot be examined. Given and family names of one who writes them in the order of his script are told here only:
 *  comparing asks for either order. */
export function readName(name: PreparedName): ReadName | null {
  const kind = kindsOf(name)
  const parse = parsesOf(name, kind)[0]
  const words = name.words[0]
  if (parse === undefined || words === undefined) return null
  const roles = kind === 'person' ? told(parse) : null
  const shown = inOrder(parse, words.tokens).map(part => ({
    text: part.text,
    role: roles?.get(part) ?? part.role,
    ...(part.concept === null ? {} : { means: part.concept }),
  }))
  return {
    name: name.full,
    kind,
    reading: parse.scheme,
    parts: shown,
    ...(parse.legalForm === null ? {} : { legalForm: parse.legalForm }),
    ...(parse.generation === null ? {} : { generation: parse.generation }),
  }
}

function kindsOf(name: PreparedName): ParseKind {
  if (name.kind === 'vessel' || name.kind === 'aircraft') return 'craft'
  return name.organization ? 'organization' : 'person'
}

function inOrder({ parts, others }: Parse, tokens: readonly string[]): readonly Part[] {
  const left = [...parts, ...others].sort((a, b) => b.text.length - a.text.length)
  const out: Part[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = left.findIndex(({ text }) => tokens.slice(at, at + text.split(' ').length).join(' ') === text)
    const part = found < 0 ? undefined : left.splice(found, 1)[0]
    if (part !== undefined) out.push(part)
    at += part?.text.split(' ').length ?? 1
  }
  return [...out, ...left]
}

/** Scripts of which everybody writes the family name first. */
const FAMILY_FIRST = /^(?:pinyin|wade-giles|cantonese|korean|japanese|hanja)/

/** Roles that follow from those that are known: before a patronymic stands the given name (Vladimir Vladimirovich Putin),
 *  or family and given name (Putin Vladimir Vladimirovich); before a son's particle or a nisbah the given name; a particle leads the family name (Vincent van der Berg). */
function told(parse: Parse): ReadonlyMap<Part, Role> {
  const named = parse.parts.filter(part => part.role !== 'title' && part.role !== 'initial')
  const open = named.filter(part => part.role === 'part')
  const roles = new Map<Part, Role>()
  const say = (part: Part | undefined, role: Role) => {
    if (part?.role === 'part') roles.set(part, role)
  }
  const [first, second, third] = named
  if (FAMILY_FIRST.test(parse.scheme) && named.length >= 2) {
    say(first, 'family')
    for (const part of named.slice(1)) say(part, 'given')
  } else if (second?.role === 'patronymic') {
    say(first, 'given')
    if (open.length === 2) say(third, 'family')
  } else if (third?.role === 'patronymic' && named.length === 3) {
    say(first, 'family')
    say(second, 'given')
  } else if (named.some(part => part.role === 'nisbah')) say(first, 'given')
  else if (named.length > 1 && named.at(-1)?.glued !== null) {
    say(first, 'given')
    say(named.at(-1), 'family')
  }
  return roles
}
