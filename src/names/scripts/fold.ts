import { repairHomoglyphs } from './homoglyphs.ts'
import { asciiBase } from './latin.ts'
import { repairLeet } from './leet.ts'
import { type Script, scriptOf } from './script.ts'
import { type Tokens, tokenise } from './tokens.ts'
import { withoutBracketedForms } from './written-forms.ts'

export type { Script } from './script.ts'

/** A name made plain. `tokens` are lower case: plain ASCII where the script is Latin, else the script's own letters.
 *  `spelled` are the same tokens with their Latin marks kept (müller), for readings that need them.
 *  `dotted` are indices of tokens that were written with dots (`S.A.`, `J.R.`), `short` of those that one full stop
 *  ends (`Ts.`, `Wm.`).
 *  `tricks` names what was undone: zero-width, bidi-control, soft-hyphen, homoglyph, styled-letters, full-width, leet,
 *  mark-flood. `rejected` says why only the first part was examined; null when all of it was. */
export type Folded = {
  readonly text: string
  readonly tokens: readonly string[]
  readonly spelled: readonly string[]
  readonly dotted: readonly number[]
  readonly short: readonly number[]
  readonly script: Script
  readonly rejected: string | null
  readonly tricks: readonly string[]
}

/** The longest name on the official lists has fewer than 350 characters and 45 parts. What is longer is no name, and
 *  aligning it would let a stranger choose our running time. */
export const maximumCharacters = 1000
export const maximumTokens = 64

const none: readonly never[] = []

/** Folds a name of any script. Never throws; answers hostile input in time linear in the first 1,000 characters. */
export function fold(raw: string): Folded {
  if (PLAIN.test(raw) && raw.length <= maximumCharacters) return foldTokens(tokenise(raw.toLowerCase(), maximumTokens))
  const long = raw.length > maximumCharacters
  const text = spokenPlus(together(withoutMarkup(long ? raw.slice(0, maximumCharacters) : raw)))
  const rejected = long ? `name of ${raw.length} characters; at most ${maximumCharacters} are examined` : null
  return /^[\x20-\x7e]*$/.test(text) ? foldAscii(text, rejected) : foldWide(text, rejected)
}

/** Words of two letters or more and what parts them: nothing to undo. */
const PLAIN = /^[A-Za-z]{2,}(?:[ ,-]{1,2}[A-Za-z]{2,})*$/

function foldTokens({ tokens, dotted, short, cut }: Tokens): Folded {
  const text = tokens.join(' ')
  return { text, tokens, spelled: tokens, dotted, short, script: 'latin', rejected: tooManyTokens(cut), tricks: none }
}

/** The text as a reader sees it where letters are told to run from right to left (U+202E): the run turned round.
 *  Null when nothing is told so. */
export function shownTurned(raw: string): string | null {
  if (raw.length > maximumCharacters || !raw.includes('\u202e')) return null
  return raw.replace(/\u202e([^\u202a-\u202e]*)\u202c?/g, (_, run: string) =>
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(run) ? [...run].reverse().join('') : run,
  )
}

/** Terminal escapes and tags of a page that a name was pasted from, or that somebody put there so that it is not found. */
function withoutMarkup(text: string): string {
  if (!/[\u001b<]/.test(text)) return text
  return text.replace(/\u001b\[[0-9;?]{0,20}[A-Za-z]/g, ' ').replace(/<\/?[A-Za-z][^<>]{0,100}>/g, ' ')
}

/** En+ is En Plus. */
const spokenPlus = (text: string): string =>
  text.includes('+') ? text.replace(/(?<=\p{L})\+(?![\p{L}\p{N}+])/gu, ' plus') : text

/** Letters set apart so that a filter does not see the word: I n t e g r i t y  T e c h. Wider gaps part the words. */
function together(text: string): string {
  if (text.length > LONGEST_SPACED || !SPACED.test(text)) return text
  const words = text.split(/[\s_*-]{2,}/)
  if (words.length > 1)
    return words
      .map(word => (/^\p{L}(?:[\s_*-]\p{L})+$/u.test(word) ? word.replaceAll(/[\s_*-]/g, '') : word))
      .join(' ')
  return text.replaceAll(SPACED_RUN, run => run.replaceAll(/[\s_*-]/g, ''))
}

const LONGEST_SPACED = 120
const SPACED = /(?:^|[\s_*-])\S(?:[\s_*-]{1,4}\S){4}(?:[\s_*-]|$)/
const SPACED_RUN = /(?<!\p{L})\p{L}(?:[\s_*-]\p{L}(?!\p{L})){4,}/gu

function foldAscii(raw: string, rejected: string | null): Folded {
  const { tokens, dotted, short, cut } = tokenise(raw.toLowerCase(), maximumTokens)
  const leet = repairLeet(tokens)
  const found = leet ?? tokens
  const text = found.join(' ')
  return {
    text,
    tokens: found,
    spelled: found,
    dotted,
    short,
    script: /[a-z]/.test(text) ? 'latin' : 'none',
    rejected: rejected ?? tooManyTokens(cut),
    tricks: leet === null ? none : ['leet'],
  }
}

function foldWide(raw: string, rejected: string | null): Folded {
  const tricks: string[] = []
  const cleaned = clean(raw, tricks)
  const repaired = repairHomoglyphs(cleaned)
  if (repaired.changed) tricks.push('homoglyph')
  const { tokens, dotted, short, cut } = tokenise(lower(repaired.text), maximumTokens)
  const leet = repairLeet(tokens)
  if (leet !== null) tricks.push('leet')
  const spelled = (leet ?? tokens).map(token => token.normalize('NFC'))
  const plain = spelled.map(plainLetters)
  return {
    text: plain.join(' '),
    tokens: plain,
    spelled,
    dotted,
    short,
    script: dominant(plain),
    rejected: rejected ?? tooManyTokens(cut),
    tricks,
  }
}

function tooManyTokens(cut: boolean): string | null {
  return cut ? `name of more than ${maximumTokens} parts; at most ${maximumTokens} are examined` : null
}

const styled = /[\u{1d400}-\u{1d7ff}\u24b6-\u24e9\u{1f110}-\u{1f189}\u2100-\u214f]/u
const fullWidth = /[\uff21-\uff3a\uff41-\uff5a]/
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const zeroWidth =
  /\u034f|[\u180b-\u180d]|[\ufe00-\ufe0f]|\u115f|\u1160|[\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0]|\u{e0001}|[\u{e0020}-\u{e007f}]|[\u{e0100}-\u{e01ef}]/gu
// Vowel signs of Arabic (and its stretching stroke) and Hebrew: left out in all but holy and school books.
const optionalMarks = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0591-\u05bd\u05bf\u05c1-\u05c7]/g

function clean(raw: string, tricks: string[]): string {
  let text = raw
  const drop = (pattern: RegExp, trick: string | null) => {
    const less = text.replace(pattern, '')
    if (less !== text && trick !== null) tricks.push(trick)
    text = less
  }
  if (styled.test(text)) tricks.push('styled-letters')
  if (fullWidth.test(text)) tricks.push('full-width')
  drop(bidi, 'bidi-control')
  drop(/\u00ad/g, 'soft-hyphen')
  // A joiner inside Arabic or Indic words is orthography, between other letters it is a trick.
  drop(/(?<=[\u0600-\u06ff\u0900-\u0dff])[\u200c\u200d]/g, null)
  drop(zeroWidth, 'zero-width')
  text = text.replace(/[\u00a8\u00b4\u02bb-\u02bd\u02be\u02bf\u02b9\u02ca\u02cb]/g, "'").normalize('NFKC')
  // Compatibility forms grow: one Arabic ligature becomes eighteen letters.
  if (text.length > maximumCharacters * 2) text = text.slice(0, maximumCharacters * 2)
  drop(optionalMarks, null)
  drop(/(?<=[\u0300-\u036f]{2})[\u0300-\u036f]+/g, 'mark-flood')
  drop(/(?<=\p{M}{3})\p{M}+/gu, 'mark-flood')
  drop(/(?<=(?:^|[^\p{L}\p{M}]))\p{M}+/gu, null)
  return plainDigits(withoutBracketedForms(text).replace(/([lL])\u00b7([lL])/g, '$1$2'))
}

/** Digits of any script as 0–9, by their Unicode order within a block of ten. */
function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, digit => {
    const code = digit.charCodeAt(0)
    const base = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50].find(zero => code >= zero && code < zero + 10) ?? code
    return String(code - base)
  })
}

/** Turkish İ would become i with a stray dot; capital I is i for everybody, as the dotless ı falls to i too. */
function lower(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase()
}

function plainLetters(token: string): string {
  const first = scriptOf(token.codePointAt(0) ?? 0)
  return first === 'latin' || first === null || /[a-z\u00c0-\u024f]/.test(token) ? asciiBase(token) : token
}

/** The script that most letters have. Han beside kana or hangul is Japanese or Korean writing. */
function dominant(tokens: readonly string[]): Script {
  const counts = new Map<Script, number>()
  for (const token of tokens) {
    for (const letter of token) {
      const script = scriptOf(letter.codePointAt(0) ?? 0)
      if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1)
    }
  }
  if (counts.has('kana') && counts.has('han')) return 'kana'
  let best: Script = 'none'
  let most = 0
  for (const [script, letters] of counts) {
    // One ideograph is as much of a name as two or three letters are.
    const weight = script === 'han' || script === 'hangul' ? letters * 3 : letters
    if (weight > most) {
      best = script
      most = weight
    }
  }
  return best
}
