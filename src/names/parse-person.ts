import { compound, type Draft } from './compound.ts'
import { generational } from './data/generational.ts'
import { mayBeListed } from './data/listed.ts'
import { patronymic } from './data/patronymic.ts'
import { isDoubtfulTitle, isTitle } from './data/titles.ts'
import { anySays, DOUBLE, GENERATION, JOINED, type Lexeme, lexemeOf, SYLLABIC, TITLE } from './lexeme.ts'
import type { Role } from './name.ts'
import type { Parse, Part } from './parsed.ts'
import { MOST_PARTS } from './parsed.ts'
import { isSyllabic, isSyllable } from './syllables.ts'
import { tokenOf } from './token.ts'
import { rarityOf, roleWeight } from './weigh.ts'

/** Words of one reading, with the roles that the source printed, when it did. */
export type Words = {
  readonly tokens: readonly string[]
  /** The same words, with what the tables know of each. */
  readonly lexemes: readonly Lexeme[]
  /** Indices of tokens that were written with dots: initials of a person (J.R.), a legal form of a company (S.A.). */
  readonly dotted: readonly number[]
  /** Indices of tokens of few letters that a full stop ends: Ts., Wm. */
  readonly short: readonly number[]
  readonly roles: readonly Role[] | null
  readonly scheme: string
  readonly trust: number
}

/** Titles that follow a name; any other word at the end is a name. */
const AFTER = new Set(
  'mr mrs ms miss dr prof phd md mba bsc msc esq esquire qc kc cpa mp mep dds jd rn obe mbe cbe'.split(' '),
)
/** What a title is worth where it may be the name itself: Muhammad Bilal Sheikh. */
const DOUBT = 0.4

/** Reads the words of a person's name into parts: chains of fathers, nisbahs, kunyas and particles of Arabic,
 *  patronymics by their endings, titles and suffixes of generation, initials. */
export function parsePerson(words: Words): Parse {
  const { tokens, lexemes } = words
  const others: Part[] = []
  const titles: Part[] = []
  const drafts: Draft[] = []
  let generation: string | null = null
  const telling = anySays(lexemes, SYLLABIC)
  const syllabic = telling && isSyllabic(tokens.filter(token => !isTitle(token) || isDoubtfulTitle(token)))
  for (const [at, token] of tokens.entries()) {
    const { signs } = lexemes[at] as Lexeme
    const suffix = (signs & GENERATION) === 0 ? null : generational(token)
    if (suffix !== null && isSuffix(words, at)) {
      generation = suffix
      others.push(part({ text: token, shown: token, role: 'generational' }))
    } else if (honoured(words, at)) {
      titles.push(part({ text: token, shown: token, role: 'title' }))
    } else if (isAddress(words, at, { syllabic, drafted: drafts.length })) {
      titles.push(part({ text: token, shown: token, role: 'title' }))
    } else if (words.dotted.includes(at) && token.length <= 4) {
      for (const letter of token) drafts.push({ text: letter, shown: letter, role: 'initial', stopped: true })
    } else if (abbreviated(words, at)) {
      drafts.push({ text: token, shown: token, role: 'initial', stopped: true })
    } else {
      const printed = words.roles?.[at] ?? 'part'
      drafts.push({
        text: spelt(token, at, { syllabic, of: tokens.length }),
        shown: token,
        lexeme: lexemes[at] as Lexeme,
        // O is a family name in Korea, and u a syllable.
        role: token.length === 1 && !(syllabic && (printed === 'family' || token === 'u')) ? 'initial' : printed,
      })
    }
  }
  const joined = isApart(words, drafts)
    ? drafts
    : compound(drafts, {
        syllabic: syllabic || (telling && isWestern(tokens)),
        particle: text => others.push(part({ text, shown: text, role: 'particle' })),
      })
  const named = joined.map(partOf)
  // A misspelt title meets the title that was meant.
  const parts = [...titles, ...named].slice(0, MOST_PARTS)
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
    syllabic,
    spelt: [],
  }
}

/** Whether each word is a part by itself: none belongs to its neighbours, and no part of one word is two. */
function isApart({ lexemes, dotted }: Words, drafts: readonly Draft[]): boolean {
  if (dotted.length > 0 || drafts.some(({ text, shown }) => text !== shown)) return false
  return !anySays(lexemes, JOINED) && (drafts.length < 3 || !anySays(lexemes, DOUBLE))
}

/** Whether a word is a title: one that the name is called by, and not the name itself. */
function isAddress(words: Words, at: number, read: { readonly syllabic: boolean; readonly drafted: number }): boolean {
  const { text, signs } = words.lexemes[at] as Lexeme
  return (signs & TITLE) !== 0 && isTitle(text) && !meant(words, at) && titled(words, at, read)
}

/** Stephen Lo Wai-chung: a Western given name before a name of syllables, in which lo is no Italian article. */
function isWestern(tokens: readonly string[]): boolean {
  return tokens.length === 4 && !isSyllable(tokens[0] as string) && isSyllabic(tokens.slice(1))
}

/** "Junior" and "III" after a name of two words at least; a lone letter or number word is more often something else. */
function isSuffix(words: Words, at: number): boolean {
  const token = words.tokens[at] as string
  if (token.length === 1 || /^(?:second|third|segundo|tercero|major|minor|sen|id|st)$/.test(token)) return false
  if (/^(?:jr|sr|jnr|snr|junior|senior)$/.test(token)) return words.tokens.length > 2 || at > 0
  return at >= 2 || (at > 0 && words.roles !== null)
}

/** His Royal Highness, Her Excellency, before a name. */
function isAddressed(tokens: readonly string[], at: number): boolean {
  let first = at
  while (first > 0 && HIGHNESS.test(tokens[first] as string)) first--
  let last = first + 1
  while (HIGHNESS.test(tokens[last] ?? '')) last++
  return HIS.test(tokens[first] as string) && last > first + 1 && at < last && last < tokens.length
}

const HIS = /^(?:his|her|their)$/
const HIGHNESS =
  /^(?:royal|serene|imperial|highness|majesty|excellency|eminence|holiness|beatitude|grace|honour|honor)$/

/** Dato' Seri, Tan Sri: the second word of a Malay honour, and Tan before it. */
function honoured({ tokens }: Words, at: number): boolean {
  if (isAddressed(tokens, at)) return true
  if (tokens.length - at < 3) return false
  const word = tokens[at] as string
  if (word === 'tan') return tokens[at + 1] === 'sri'
  return (word === 'sri' || word === 'seri') && /^(?:dato|datuk|datin|tan|puan|toh)$/.test(tokens[at - 1] ?? '')
}

/** What is written behind an article or as the family name is the name: AL-SHAYKH, Muhammad. */
function meant(words: Words, at: number): boolean {
  return words.roles?.[at] === 'family' || /^(?:al|el|as|ash)$/.test(words.tokens[at - 1] ?? '')
}

/** Ts. Nyamdorj, Tol. Thirumavalavan: a name of which the first letters are written; Jr. and Md. are something else. */
function abbreviated(words: Words, at: number): boolean {
  const token = words.tokens[at] as string
  return (
    words.short.includes(at) &&
    words.tokens.length > 1 &&
    spelt(token, at, { syllabic: false, of: 3 }) === token &&
    !WHOLE.test(token)
  )
}

/** Written with a full stop and no initials: articles, sons and saints. */
const WHOLE = /^(?:st|ste|mc|bin|ibn|bint|bt|abd|abu|al|el|jr|sr|ii|iii|iv)$/

/** Names that are nearly always shortened: Md. Anisul, Ma. Gabriela. */
function spelt(token: string, at: number, name: { readonly syllabic: boolean; readonly of: number }): string {
  if (at > 0 || name.of < 2) return token
  if (token === 'md' || token === 'mhd') return 'muhammad'
  return token === 'ma' && name.of > 2 && !name.syllabic ? 'maria' : token
}

/** A title is taken away before a name, or behind one where it is a degree; what is a name as often only at the front
 *  and before two names at least. */
function titled(words: Words, at: number, read: { readonly syllabic: boolean; readonly drafted: number }): boolean {
  const { tokens } = words
  const token = tokens[at] as string
  const left = tokens.length - at - 1
  if (token === 'md' && at === 0) return false
  if (AFTER.has(token)) return at > 0 || left > 0
  if (read.syllabic && token.length < 4 && !/^(?:u|daw|dr|gen|col|maj|lt|mr|mrs|ms)$/.test(token)) return false
  if (left === 0) return false
  if (!isDoubtfulTitle(token)) return true
  if (/^(?:u|daw|ko|ma|saw|tan|wan|nik|dom|pan)$/.test(token))
    return (
      /^(?:u|daw)$/.test(token) &&
      read.drafted === 0 &&
      left >= 2 &&
      !/^(?:chin|jin|sok|tong|il)$/.test(tokens[at + 1] as string)
    )
  if (read.syllabic && token.length <= 4) return false
  // NAWAY, Haji Ali: the first of several words behind the comma.
  if (words.roles?.[at] === 'given') return words.roles[at - 1] !== 'given' && words.roles.indexOf('given', at + 1) > at
  return read.drafted === 0 && left >= 2
}

function roleOf(draft: Draft): Role {
  if (draft.text.length < 2 || draft.role === 'family') return draft.role
  const father = patronymic(draft.text)
  return father !== null && !father.weak ? 'patronymic' : draft.role
}

/** The part that a draft becomes; that of a word as it stands is made once. */
function partOf(draft: Draft): Part {
  const { text, shown, role, particles, after } = draft
  const own = (role === 'part' || role === 'family' || role === 'given') && text === shown
  if (!own || particles !== undefined || after !== undefined) return part({ ...draft, role: roleOf(draft) })
  const lexeme = draft.lexeme?.text === text ? draft.lexeme : lexemeOf(text)
  if (role === 'part') return (lexeme.part ??= part({ text, shown, role: roleOf(draft) }))
  if (role === 'family') return (lexeme.family ??= part({ text, shown, role }))
  return (lexeme.given ??= part({ text, shown, role: roleOf(draft) }))
}

/** Bin Ali is Benali where the French wrote the registers, and Bin al-Hajj is Belhadj. */
const son = (particles: string): string =>
  particles.replace(/^(?:bin|ibn|ben)(al|el)?$/, (_, article) => (article ? 'bel' : 'ben'))

function part(draft: Draft): Part {
  const token = tokenOf(draft.text)
  const doubtful =
    draft.role === 'part' && mayBeListed(draft.text) && isTitle(draft.text) && !isDoubtfulTitle(draft.text)
  const role = doubtful ? 'title' : draft.role
  return {
    token,
    text: draft.shown,
    role,
    weight: doubtful ? DOUBT : roleWeight[role] * rarityOf(token),
    concept: null,
    glued:
      draft.particles === undefined && draft.after === undefined
        ? null
        : tokenOf(son(draft.particles ?? '') + draft.text + (draft.after ?? '')),
  }
}
