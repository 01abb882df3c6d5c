import { isIdeographic, type Script, scriptOf } from './script.ts'

/** Tokens of cleaned, lower-case text. `dotted` holds the indices of tokens that were written as a dotted acronym
 *  (`s.a.`): a legal form for a company, initials for a person; `short` of those that a full stop ends (`Ts.`, `Wm.`):
 *  they may be abbreviations. */
export type Tokens = {
  readonly tokens: string[]
  readonly dotted: readonly number[]
  readonly short: readonly number[]
  readonly cut: boolean
}

const SEPARATOR = 0
const LETTER = 1
const DIGIT = 2
const APOSTROPHE = 3
const DOT = 4
const SLASH = 5
const AMPERSAND = 6
const QUOTE = 7

const ascii = new Uint8Array(128)
for (let code = 97; code <= 122; code++) ascii[code] = LETTER
for (let code = 65; code <= 90; code++) ascii[code] = LETTER
for (let code = 48; code <= 57; code++) ascii[code] = DIGIT
ascii[39] = APOSTROPHE
ascii[96] = APOSTROPHE
ascii[46] = DOT
ascii[47] = SLASH
ascii[38] = AMPERSAND
ascii[34] = QUOTE
// `@` and `$` inside a word stand for a letter; whether they do is decided with the leetspeak digits.
ascii[64] = DIGIT
ascii[36] = DIGIT

/** Splits text into at most `limit` tokens. Apostrophes join (o'brien → obrien), hyphens split (al-assad → al assad),
 *  single letters with dots or slashes between them join (s.p.a. → spa, m/v → mv), `&` stands alone. */
export function tokenise(text: string, limit: number): Tokens {
  const tokens: string[] = []
  const dotted: number[] = []
  const short: number[] = []
  // A word is cut out whole where its letters lie side by side, as nearly all do.
  let word = ''
  let from = -1
  let acronym = false
  let script: Script | null = null
  const gather = (at: number) => {
    if (from >= 0) word += text.slice(from, at)
    from = -1
  }
  const end = () => {
    if (word !== '') {
      if (acronym) dotted.push(tokens.length)
      tokens.push(word)
    }
    word = ''
    acronym = false
    script = null
  }
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const size = code > 0xffff ? 2 : 1
    const kind = kindOf(code)
    if (kind === LETTER || kind === DIGIT) {
      const own = code < 128 ? null : scriptOf(code)
      if ((word !== '' || from >= 0) && isIdeographic(script) !== isIdeographic(own) && (own !== null || code < 128)) {
        gather(at)
        end()
      }
      if (own !== null || script === null) script = own
      if (from < 0) from = at
    } else if (word !== '' || from >= 0) {
      gather(at)
      if (kind === DOT || kind === SLASH) {
        if (joinsAcronym(text, at, { word, acronym })) acronym = true
        else {
          if (kind === DOT && word.length <= LONGEST_SHORT && !acronym) short.push(tokens.length)
          end()
        }
      } else if (!(kind === APOSTROPHE && letterAt(text, at + 1)) && !(kind === QUOTE && hebrewAround(text, at))) end()
    }
    if (kind === AMPERSAND) tokens.push('&')
    if (tokens.length >= limit) return { tokens, dotted, short, cut: /[^\s.,;]/.test(text.slice(at + size)) }
    at += size
  }
  gather(text.length)
  end()
  return { tokens, dotted, short, cut: false }
}

/** Letters of an abbreviation before a full stop. */
const LONGEST_SHORT = 5

function joinsAcronym(text: string, at: number, state: { readonly word: string; readonly acronym: boolean }): boolean {
  if (state.word.length !== 1 && !state.acronym) return false
  if (kindOf(state.word.charCodeAt(0)) !== LETTER) return false
  return kindAt(text, at + 1) === LETTER && kindAt(text, at + 2) !== LETTER && kindAt(text, at + 2) !== DIGIT
}

function letterAt(text: string, at: number): boolean {
  return kindAt(text, at) === LETTER
}

/** Hebrew writes acronyms with a double mark before the last letter: בע"מ is one word. */
function hebrewAround(text: string, at: number): boolean {
  return scriptOf(text.charCodeAt(at - 1)) === 'hebrew' && scriptOf(text.charCodeAt(at + 1)) === 'hebrew'
}

function kindAt(text: string, at: number): number {
  return at < text.length ? kindOf(text.codePointAt(at) ?? 0) : SEPARATOR
}

function kindOf(code: number): number {
  if (code < 128) return ascii[code] ?? SEPARATOR
  if (scriptOf(code) !== null) return LETTER
  if (code === 0x5f3 || code === 0x2019 || code === 0x2018 || code === 0xb4 || code === 0x2032 || code === 0x201b)
    return APOSTROPHE
  if (code >= 0x2b9 && code <= 0x2cf) return APOSTROPHE
  if (code === 0x5f4) return QUOTE
  if (code >= 0x300 && code <= 0x36f) return LETTER
  return SEPARATOR
}
