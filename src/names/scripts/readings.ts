import anyAscii from 'any-ascii'
import { spellArabic } from './arabic.ts'
import { spellBurmese } from './burmese.ts'
import { spellCyrillic } from './cyrillic.ts'
import type { Folded } from './fold.ts'
import { spellGreek } from './greek.ts'
import { spellHan } from './han.ts'
import { spellHangul } from './hangul.ts'
import { spellHebrew } from './hebrew.ts'
import { spellIndic } from './indic.ts'
import { spellJapanese } from './japanese.ts'
import { respell } from './latin.ts'
import { isIdeographic, type Script, scriptOf } from './script.ts'
import { spellSinhala } from './sinhala.ts'
import type { Spelling } from './spelling.ts'
import { spellThai } from './thai.ts'
import { writtenForm } from './written-forms.ts'

/** One way to read a name in a–z and 0–9. `weight` is how far the reading can be trusted, 0–1. */
export type Reading = { readonly tokens: readonly string[]; readonly scheme: string; readonly weight: number }

/** More readings would cost comparisons and find nothing: the sixth is already rare. Characters are read in China,
 *  Hong Kong, Korea and Japan. */
export const mostReadings = (script: string): number => (script === 'han' ? 8 : 6)

/** Readings of a folded name, the best first, at most six (of characters eight), none like another; empty when nothing can be read.
 *  `&` is read as `and`. */
export function readings(folded: Folded): readonly Reading[] {
  const { tokens, spelled } = folded
  if (tokens === spelled) return plain(tokens)
  const spellings = tokens.map((token, at) => spell(token, spelled[at] ?? token, { folded, at }))
  const schemes = new Set(spellings.flatMap(choices => choices.map(one => one.scheme)))
  if (schemes.size > 1) schemes.delete('latin')
  // A name of which half is Arabic is no foreigner's.
  const known = spellings.filter(choices => choices[0]?.scheme === 'arabic').length
  if (known * 2 >= spellings.length) for (const scheme of foreign) schemes.delete(scheme)
  const found: Reading[] = []
  const seen = new Set<string>()
  for (const scheme of tokens.length > 0 && folded.script === 'latin' ? ['latin', ...schemes] : schemes) {
    const reading = combine(spellings, scheme)
    const text = reading.tokens.join(' ')
    if (text === '' || seen.has(text)) continue
    seen.add(text)
    found.push(reading)
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, mostReadings(folded.script))
}

const foreign = ['arabic-foreign', 'arabic-foreign-stopped']

/** ASCII names have one reading. */
function plain(tokens: readonly string[]): readonly Reading[] {
  if (tokens.length === 0) return []
  return [
    {
      tokens: tokens.includes('&') ? tokens.map(token => (token === '&' ? 'and' : token)) : tokens,
      scheme: 'latin',
      weight: 1,
    },
  ]
}

/** Every token as the scheme spells it; a token that the scheme does not know keeps its best spelling. */
function combine(spellings: readonly (readonly Spelling[])[], scheme: string): Reading {
  const tokens: string[] = []
  let weight = 1
  for (const choices of spellings) {
    const chosen = choices.find(one => one.scheme === scheme) ?? choices[0]
    if (chosen === undefined) continue
    for (const token of chosen.tokens) {
      const safe = plainToken.test(token) ? token : ascii(token)
      if (safe !== '') tokens.push(safe)
    }
    weight = Math.min(weight, chosen.weight)
  }
  return { tokens, scheme, weight }
}

const plainToken = /^[a-z0-9]+$/

type Place = { readonly folded: Folded; readonly at: number }

function spell(token: string, spelled: string, place: Place): readonly Spelling[] {
  if (token === '&') return [{ scheme: 'latin', tokens: ['and'], weight: 1 }]
  const script = scriptOf(token.codePointAt(0) ?? 0)
  if (script === null || script === 'latin') return spellLatin(token, spelled)
  const form = writtenForm(token, place.folded.dotted.includes(place.at))
  if (form !== null) return [{ scheme: 'latin', tokens: form, weight: 1 }]
  if (isIdeographic(script)) return script === 'hangul' ? spellHangul(token) : spellEastAsian(token, place)
  if (script === 'cyrillic') return spellCyrillic(token, place.folded.text)
  return byScript[script]?.(token) ?? transliterated(token)
}

function spellLatin(token: string, spelled: string): readonly Spelling[] {
  const base = /^[a-z0-9]*$/.test(token) ? token : ascii(token)
  const own: Spelling = { scheme: 'latin', tokens: base === '' ? [] : [base], weight: 1 }
  if (token === spelled) return [own]
  const out = [own]
  for (const manner of ['expanded', 'respelt'] as const) {
    const spelt = respell(spelled, manner)
    if (spelt !== null && out.every(one => one.tokens[0] !== spelt))
      out.push({ scheme: `latin-${manner}`, tokens: [spelt], weight: manner === 'expanded' ? 0.98 : 0.9 })
  }
  return out
}

function spellEastAsian(token: string, { folded, at }: Place): readonly Spelling[] {
  return folded.script === 'kana' || /[\u3041-\u30ff]|株式会社|有限会社|合同会社/.test(token)
    ? spellJapanese(token)
    : spellHan(token, { alone: folded.tokens.length === 1, first: at === 0 })
}

const byScript: Partial<Record<Script, (token: string) => readonly Spelling[]>> = {
  greek: spellGreek,
  arabic: spellArabic,
  hebrew: spellHebrew,
  devanagari: spellIndic,
  bengali: spellIndic,
  gurmukhi: spellIndic,
  gujarati: spellIndic,
  tamil: spellIndic,
  telugu: spellIndic,
  kannada: spellIndic,
  malayalam: spellIndic,
  thai: spellThai,
}

/** Georgian, Armenian, Ethiopic, Burmese, Khmer and what else there is, letter by letter. */
function transliterated(token: string): readonly Spelling[] {
  if (/^[\u1000-\u109f]/.test(token)) {
    const found = spellBurmese(token)
    if (found !== null) return found
  }
  if (/^[\u0d80-\u0dff]/.test(token)) return spellSinhala(token)
  const text = ascii(token)
  return text === '' ? [] : [{ scheme: 'transliterated', tokens: [text], weight: 0.9 }]
}

function ascii(token: string): string {
  return anyAscii(token)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
