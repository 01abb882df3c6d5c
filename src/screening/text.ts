import { hasKnownSuffix } from '../ids/domain.ts'
import { detect, identifier } from '../ids/normalise.ts'
import type { Identifier } from '../ids/scheme.ts'
import { refang } from '../ids/text.ts'
import { walletsIn } from '../ids/wallet.ts'
import { DEFAULT_LIMIT, findCandidateNames } from '../lists/candidates.ts'
import { prepareName } from '../names/prepare.ts'
import { fold } from '../names/scripts/fold.ts'
import type { Policy } from '../policy.ts'
import { scoreNames } from './compare.ts'
import { asideOf, type Match, matchParty } from './match.ts'
import { emptyParty } from './party.ts'
import type { PaymentText } from './payment.ts'
import { phrasesIn } from './phrases.ts'
import type { ScreenedName, Screener } from './screener.ts'

/** An entry that a text of the payment named. */
export type TextMatch = PaymentText & { readonly match: Match }

/** Texts are examined in pieces of this many words and characters, each beginning a little before the last one's end. */
const pieceWords = 40
const overlapWords = 14
const pieceLength = 800
/** Names that are only near are looked for in this many pieces of a text; exact names and identifiers in all. */
const nearPieces = 12
/** A misspelt name in running text must be this near: text holds many words. */
const nearEnough = 0.88

/** Identifiers (wallets, IBAN, BIC, sites, e-mail, registers with check digits) and listed names in running text. */
export function textMatches(screener: Screener, texts: readonly PaymentText[], policy: Policy): TextMatch[] {
  const found: TextMatch[] = []
  for (const text of texts)
    for (const [number, part] of pieces(text.text).entries()) {
      const shown = { ...text, text: part.slice(0, 200) }
      for (const match of identifiersNamed(screener, part, policy)) found.push({ ...shown, match })
      for (const match of namesNamed(screener, part, policy)) found.push({ ...shown, match })
      if (number >= nearPieces) continue
      for (const match of nearlyNamed(screener, part, policy)) found.push({ ...shown, match })
    }
  return found
}

/** Identifiers that stand in a text and can be told by their form. */
export function identifiersIn(text: string): Identifier[] {
  const found = new Map<string, Identifier>()
  const add = (one: Identifier | null) => {
    if (one !== null) found.set(`${one.scheme}:${one.value}`, one)
  }
  for (const wallet of walletsIn(text)) add(identifier('wallet', wallet))
  // An IBAN may be printed in groups of four.
  for (const [grouped] of text.matchAll(/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g))
    if (detect(grouped.replace(/ /g, '')) === 'iban') add(identifier('iban', grouped))
  for (const [, imo = ''] of text.matchAll(/\bIMO\W{0,3}(?:NO\W{0,2})?(\d{7})\b/gi)) add(identifier('imo', imo))
  for (const word of refang(text).split(/[\s,;"'<>()|]+/)) {
    const bare = word.replace(/^[:./-]+|[:.!?/-]+$/g, '')
    const scheme = bare.length < 5 ? null : detect(bare)
    if (scheme === null || scheme === 'wallet' || scheme === 'phone' || scheme === 'hash') continue
    if (scheme === 'domain' && !hasKnownSuffix(bare.toLowerCase())) continue
    add(identifier(scheme === 'domain' ? 'website' : scheme, bare))
  }
  return [...found.values()]
}

function pieces(text: string): string[] {
  if (text.length <= pieceLength / 2) return [text]
  // A word without end is cut, so that no text is too long to be examined.
  const words = text.split(/\s+/).flatMap(word => word.match(/.{1,200}/gsu) ?? [])
  const out: string[] = []
  for (let at = 0; at < words.length; at += pieceWords - overlapWords)
    out.push(words.slice(at, at + pieceWords).join(' '))
  return out.flatMap(piece => (piece.length <= pieceLength ? [piece] : halves(piece)))
}

/** A piece of long words, in two that overlap, and so on until they are short enough. */
function halves(text: string): string[] {
  if (text.length <= pieceLength) return [text]
  const middle = Math.floor(text.length / 2)
  return [text.slice(0, middle + 150), text.slice(middle - 150)].flatMap(halves)
}

/** Folded words; a text of more words than a name may have (`a-b-c-…`) is folded in two overlapping halves. */
function wordsOf(text: string): (readonly string[])[] {
  const folded = fold(text)
  if (folded.rejected === null || text.length < 40) return [folded.tokens]
  const middle = Math.floor(text.length / 2)
  const lap = Math.min(100, Math.floor(middle / 2))
  return [text.slice(0, middle + lap), text.slice(middle - lap)].flatMap(wordsOf)
}

function identifiersNamed(screener: Screener, text: string, policy: Policy): Match[] {
  const identifiers = identifiersIn(text)
  if (identifiers.length === 0) return []
  const place = { file: '', line: null, sha256: '' }
  return matchParty(screener, { ...emptyParty('text', place), identifiers }, policy)
}

function namesNamed(screener: Screener, text: string, policy: Policy): Match[] {
  return wordsOf(text)
    .flatMap(words => phrasesIn(screener.phrases(), words))
    .map(({ name, score, words }) =>
      matchOf(
        screener.names.at(name),
        { score, subject: words.join(' '), text: `The text names it: "${words.join(' ')}".` },
        policy,
      ),
    )
}

function nearlyNamed(screener: Screener, text: string, policy: Policy): Match[] {
  const found: Match[] = []
  for (const segment of segments(text)) {
    const prepared = prepareName(segment, 'any')
    for (const number of findCandidateNames(screener.candidates, prepared, DEFAULT_LIMIT).names) {
      const listed = screener.names.at(number)
      if (listed.weak || listed.name.text.split(' ').length < 2) continue
      const { score } = scoreNames(prepared, listed.name, policy)
      if (score >= nearEnough)
        found.push(
          matchOf(
            listed,
            { score: score * 0.9, subject: segment, text: `The text holds a name very near to it: "${segment}".` },
            policy,
          ),
        )
    }
  }
  return found
}

function matchOf(
  listed: ScreenedName,
  seen: { readonly score: number; readonly subject: string; readonly text: string },
  policy: Policy,
): Match {
  const { subject, text } = seen
  const score = Math.round(seen.score * 1e4) / 1e4
  const ground = { comparison: 'name-in-text', subject, entry: listed.name.full, weight: score, text }
  return { entry: listed.entry, score, grounds: [ground], setAside: asideOf(score, false, policy) }
}

/** Stretches of text that may be one name: between marks and the small words of payment texts, two to eight words. */
function segments(text: string): string[] {
  return text
    .split(
      /[,;:/|+\n\r()[\]{}"]|\b(?:invoice|inv|for|to|from|by|ref|re|of|attn|fao|behalf|on|payment|order|contract|no|nr)\b\.?/i,
    )
    .map(part => part.trim())
    .filter(part => {
      const words = part.split(/\s+/).filter(word => /\p{L}{2}/u.test(word))
      return words.length >= 2 && words.length <= 8 && part.length <= 140
    })
    .slice(0, 20)
}
