import { fold, readings } from './culture.ts'
import type { NameKind, ParseKind, PrintedParts, Role } from './name.ts'
import { looksLikeOrganization, parseCraft, parseOrganization } from './parse-organization.ts'
import { parsePerson, type Words } from './parse-person.ts'
import type { Parse } from './parsed.ts'

/** A name made ready once for any number of comparisons. */
export type PreparedName = {
  /** As the source printed it. */
  readonly full: string
  readonly kind: NameKind
  /** Folded: equal text is an equal name. */
  readonly text: string
  readonly script: string
  /** Why the name cannot be examined; null when it can. Such a name has no readings and scores 0. */
  readonly rejected: string | null
  readonly words: readonly Words[]
  /** The name itself says that it is an organisation's. */
  readonly organization: boolean
  readonly parses: { person?: readonly Parse[]; organization?: readonly Parse[]; craft?: readonly Parse[] }
}

/** Readings of one name beyond this many are not compared. */
const MOST_READINGS = 6

/** Parses a name once. Never throws: a hostile name (too long, too many parts, floods of marks) comes back with
 *  `rejected`. `parts` are the issuer's own fields; a comma in a person's name tells family from given as well. */
export function prepareName(full: string, kind: NameKind, parts?: PrintedParts): PreparedName {
  const folded = fold(full)
  if (folded.rejected !== null) return bare(full, kind, folded.rejected)
  const read = readings(folded).slice(0, MOST_READINGS)
  if (read.length === 0) return bare(full, kind, 'no letters or digits')
  const roles = kind === 'person' || kind === 'any' ? printedRoles(full, folded.tokens, parts) : null
  const words = read.map(reading => ({
    tokens: reading.tokens,
    roles: roles !== null && reading.tokens.length === roles.length ? roles : null,
    scheme: reading.scheme,
    trust: reading.weight,
  }))
  return {
    full,
    kind,
    text: folded.text,
    script: folded.script,
    rejected: null,
    words,
    organization: kind === 'organization' || (kind === 'any' && words.some(one => looksLikeOrganization(one.tokens))),
    parses: {},
  }
}

/** The name parsed as a kind; parsed on first use and kept. */
export function parsesOf(name: PreparedName, kind: ParseKind): readonly Parse[] {
  const known = name.parses[kind]
  if (known !== undefined) return known
  const parse = kind === 'person' ? parsePerson : kind === 'craft' ? parseCraft : parseOrganization
  const parses = name.words.map(parse).filter(one => one.parts.length > 0)
  name.parses[kind] = parses
  return parses
}

function bare(full: string, kind: NameKind, rejected: string): PreparedName {
  const shown = full.length > 200 ? `${full.slice(0, 200)}…` : full
  return { full: shown, kind, text: '', script: 'latin', rejected, words: [], organization: false, parses: {} }
}

/** Roles by token where the source tells them: its own fields, or "FAMILY, Given". */
function printedRoles(full: string, tokens: readonly string[], parts?: PrintedParts): Role[] | null {
  if (parts?.family !== undefined && (parts.given !== undefined || parts.middle !== undefined)) {
    const family = new Set(fold(parts.family).tokens)
    return tokens.map(token => (family.has(token) ? 'family' : 'given'))
  }
  const comma = full.indexOf(',')
  if (comma <= 0 || comma === full.length - 1 || full.indexOf(',', comma + 1) > 0) return null
  const head = fold(full.slice(0, comma)).tokens.length
  if (head === 0 || head > 4 || head >= tokens.length) return null
  return tokens.map((_, at) => (at < head ? 'family' : 'given'))
}
