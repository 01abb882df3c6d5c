import { legalForm } from './data/legalForms.ts'
import { place } from './data/places.ts'
import { lexemeOf } from './lexeme.ts'
import type { NameKind, ParseKind, PrintedParts, Role } from './name.ts'
import { looksLikeOrganization, parseBody, parseCraft, parseOrganization } from './parse-organization.ts'
import { parsePerson, type Words } from './parse-person.ts'
import type { Parse } from './parsed.ts'
import { type Folded, fold, shownTurned } from './scripts/fold.ts'
import { mostReadings, readings } from './scripts/readings.ts'

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
  /** Each reading without its spaces: names that differ in spaces only are one. */
  readonly glued: readonly string[]
  /** The name itself says that it is an organisation's. */
  readonly organization: boolean
  /** The name parsed as each kind; null until somebody asks. */
  readonly parses: Record<ParseKind, readonly Parse[] | null>
}

/** Parses a name once. Never throws: a hostile name (too long, too many parts, floods of marks) comes back with
 *  `rejected`. `parts` are the issuer's own fields; a comma in a person's name tells family from given as well. */
export function prepareName(full: string, kind: NameKind, parts?: PrintedParts): PreparedName {
  const folded = fold(full)
  if (folded.rejected !== null) return bare(full, kind, folded.rejected)
  const words = wordsOf(folded, printedRoles(full, folded.tokens, { kind, parts }), 1)
  if (words.length === 0) return bare(full, kind, 'no letters or digits')
  const plain = words.flatMap(one => undigited(one))
  if (kind === 'person') for (const one of words.slice()) words.push(...servant(one), ...alone(one))
  words.push(...plain)
  const others = otherNames(full, kind)
  for (const other of others) {
    const inside = wordsOf(fold(other), null, 0.97)
    if (inside[0] !== undefined && isName(inside[0], kind)) words.push(...inside)
  }
  const most = mostReadings(folded.script) + 2 * others.length
  return {
    full,
    kind,
    text: folded.text,
    script: folded.script,
    rejected: null,
    words: words.slice(0, most),
    glued: words.slice(0, most).map(one => one.tokens.join('')),
    organization: kind === 'organization' || (kind === 'any' && words.some(looksLikeOrganization)),
    parses: { person: null, organization: null, craft: null },
  }
}

/** The name parsed as a kind; parsed on first use and kept. */
export function parsesOf(name: PreparedName, kind: ParseKind): readonly Parse[] {
  const { parses: read } = name
  const known = kind === 'person' ? read.person : kind === 'organization' ? read.organization : read.craft
  if (known !== null) return known
  // What stands in brackets is a reading of its own.
  const letters = /[([]/.test(name.full)
  const organization = (words: Words) => parseOrganization(words, letters)
  const parse = kind === 'person' ? parsePerson : kind === 'craft' ? parseCraft : organization
  const parses = name.words.map(parse).filter(one => one.parts.length > 0)
  if (kind === 'organization') {
    for (const words of name.words) {
      const whole = parseBody(words)
      if (whole !== null) parses.push(whole)
    }
  }
  name.parses[kind] = parses
  return parses
}

function bare(full: string, kind: NameKind, rejected: string): PreparedName {
  const shown = full.length > 200 ? `${full.slice(0, 200)}…` : full
  return {
    full: shown,
    kind,
    text: '',
    script: 'latin',
    rejected,
    words: [],
    glued: [],
    organization: false,
    parses: { person: null, organization: null, craft: null },
  }
}

function wordsOf(folded: Folded, roles: readonly Role[] | null, trust: number): Words[] {
  return readings(folded).map(reading => {
    const apart = reading.tokens.length === folded.tokens.length
    return {
      tokens: reading.tokens,
      lexemes: reading.tokens.map(lexemeOf),
      dotted: apart ? folded.dotted : none,
      short: apart ? folded.short : none,
      roles: roles !== null && reading.tokens.length === roles.length ? roles : null,
      scheme: reading.scheme,
      trust: trust * reading.weight,
    }
  })
}

const worded = (tokens: readonly string[]): Pick<Words, 'tokens' | 'lexemes'> => ({
  tokens,
  lexemes: tokens.map(lexemeOf),
})

const none: readonly number[] = []

const GOD =
  /^(?:[qk]a+d[ie]+r|ra[hu]*man|rehman|rah[ie]+m|a[zs]i+z|kar[ie]+m|ham[ie]+d|maj[ie]+d|lat[ie]+f|sala+m|samad|sattar|wah+a+b|wahid|raz+a+[qk]|ghan[iy]|ghaf+[aou]+r|hak[ie]+m|ha[qk]q?|had[iy]|jab+ar|jal[ie]+l|khali[qk]|momin|nasir|qud+[ou]+s|qay+[ou]+m|r[ao]+uf|sab[ou]+r|shak[ou]+r|wad[ou]+d|wali)$/

/** A. Qadeer Khan is Abdul Qadeer Khan; none where no name of God comes after an A. */
function servant(words: Words): Words[] {
  const at = words.tokens.indexOf('a')
  if (at < 0 || !GOD.test(words.tokens[at + 1] ?? '')) return []
  const tokens = words.tokens.map((token, here) => (here === at ? 'abdul' : token))
  return [{ ...words, ...worded(tokens), dotted: none, short: none, trust: words.trust * 0.96 }]
}

/** Abdi Warsame may be no servant but a Somali whose name is Abdi: written so that it is no article of what follows. */
function alone(words: Words): Words[] {
  const at = words.tokens.findIndex(token => token === 'abdi' || token === 'cabdi')
  if (at < 0 || at === words.tokens.length - 1 || GOD.test(words.tokens[at + 1] as string)) return []
  const tokens = words.tokens.map((token, here) => (here === at ? 'abdy' : token))
  return [{ ...words, ...worded(tokens), dotted: none, short: none, trust: words.trust * 0.98 }]
}

const LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' }
/** At most two digits at the edge of a word of letters: 5berbank, Ismai1; 3com and MP3 are too short to tell. */
const DIGITED = /^(?:[014578][a-z]{3,}|[0134578]{1,2}[a-z]{4,}|[a-z]{4,}[0134578]{1,2})$/

/** The words with letters for the digits at the edges of words, beside the reading as it stands; none without any. */
function undigited(words: Words): Words[] {
  if (!words.tokens.some(token => DIGITED.test(token))) return []
  return ['i', 'l'].map(one => ({
    ...words,
    ...worded(
      words.tokens.map(token =>
        DIGITED.test(token)
          ? token.replaceAll(/[0-9]/g, digit => (digit === '1' ? one : (LETTERS[digit] ?? digit)))
          : token,
      ),
    ),
    trust: words.trust * 0.97,
  }))
}

/** Every name that one text holds. */
function otherNames(full: string, kind: NameKind): readonly string[] {
  if (full.length > LONGEST_BRACKETED) return []
  const turned = shownTurned(full)
  if (turned !== null) return [turned]
  const person = kind === 'person' || kind === 'any'
  if (!person || !SEVERAL.test(full)) return bracketed(full, kind)
  const born = BORN.exec(full)
  if (born !== null) {
    const [, now = '', maiden = ''] = born
    const given = now.trim().replace(/\s+\S+$/u, '')
    return given === now.trim() || given === '' ? [now] : [now, `${given} ${maiden}`]
  }
  const called = NICKNAMED.exec(full)
  if (called === null) return bracketed(full, kind)
  const [, before = '', nickname = '', after = ''] = called
  return after.trim() === '' ? [before] : [`${before} ${after}`, `${nickname} ${after}`]
}

/** What tells at a glance that a person's name may hold another. */
const SEVERAL = /["“”„«»]|\b(?:n[eé]e|geb|z domu|roz|nascida|nata|born)|урожд/iu

/** Anna Kowalska (née Nowak), Анна Ковальская (урожд. Новак). */
const BORN =
  /^([^(),]{3,}?)[\s,(]+(?:née|nee|geb\.|geborene?|z domu|roz\.|rozená|урожд\S*|nascida|nata|born)\s+([^()\s,]{2,})\)?$/iu

/** Rafael Edward "Ted" Cruz. */
const NICKNAMED = /^([^"“”„«»]{2,}?)\s["“”„«]([^"“”„«»]{2,})["“”»]\s*([^"“”„«»]*)$/u

const FORMER =
  /^(?:ex|formerly|former|f\.?k\.?a\.?|f\/k\/a|n\.?k\.?a\.?|a\.?k\.?a\.?|a\/k\/a|also known as|now|nee|née|previously)\b[\s:.-]*/iu

/** Names inside and outside of brackets, and either side of "a.k.a.", each by itself: "Sea Dragon (ex Blue Whale)". What
 *  follows the brackets belongs to both: Boris (Bidzina) Ivanishvili, Guard Corps (IRGC) Quds Force. */
function bracketed(full: string, kind: NameKind): readonly string[] {
  const brackets = /^([^()[\]]{2,})[([]([^()[\]]{2,})[)\]]([^()[\]]*)$/u.exec(full)
  if (brackets !== null && isPlace(brackets[2] as string)) return []
  if (brackets !== null) {
    const [, before = '', inside = '', after = ''] = brackets
    const named = inside.replace(FORMER, '')
    const other = `${named} ${after}`
    return named !== inside || kind === 'person' || isOfItsOwn(other)
      ? [`${before} ${after}`, other]
      : [`${before} ${after}`]
  }
  const sides = full.split(
    /[\s,;]+(?:a\.?k\.?a\.?|f\.?k\.?a\.?|a\/k\/a|f\/k\/a|alias|also known as|formerly(?: known as)?|née)[\s:]+/iu,
  )
  return sides.length === 2 && sides.every(side => side.length > 2) ? sides : []
}

/** Laiki Bank (Cyprus) Ltd is not Laiki Bank (Malta) Ltd. */
function isPlace(text: string): boolean {
  const { tokens } = fold(text)
  return place(tokens, 0)?.length === tokens.length
}

/** Brackets hold a legal form, a place or one more given name as often: no names by themselves. */
function isName(words: Words, kind: NameKind): boolean {
  const { tokens } = words
  if (tokens.length === formal(tokens)) return false
  if (place(tokens, 0)?.length === tokens.length) return false
  // 한빛(주): a lone letter in brackets names nobody.
  return tokens.length > 1 || (kind !== 'person' && (tokens[0] ?? '').length > 1)
}

/** False of words that are said of any firm: Velmora (Holdings) Ltd is not Tarsin (Holdings) Ltd. */
function isOfItsOwn(text: string): boolean {
  const words = wordsOf(fold(text), null, 1)[0]
  const parts = words === undefined ? [] : parseOrganization(words, true).parts
  return parts.some(part => part.role === 'core') || parts.filter(part => part.role === 'industry').length > 2
}

/** How many words from the first on are of legal forms, or stand in brackets beside one: (Pvt.) Ltd, S.A.L. (Offshore). */
function formal(tokens: readonly string[]): number {
  let at = 0
  while (at < tokens.length) {
    const legal = legalForm(tokens, at)
    const beside = (tokens[at] as string).length === 1 || BESIDE_FORMS.has(tokens[at] as string)
    if (legal === null && !beside) break
    at += legal?.length ?? 1
  }
  return at
}

const BESIDE_FORMS = new Set(
  'pvt private pte pty proprietary public offshore off shore closed smc in liquidation'.split(' '),
)

/** Names longer than this are not looked into for a second name. */
const LONGEST_BRACKETED = 300

/** Roles by token where the source tells them: its own fields, or "FAMILY, Given". */
function printedRoles(
  full: string,
  tokens: readonly string[],
  from: { readonly kind: NameKind; readonly parts: PrintedParts | undefined },
): Role[] | null {
  const { kind, parts } = from
  if (kind !== 'person' && kind !== 'any') return null
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
