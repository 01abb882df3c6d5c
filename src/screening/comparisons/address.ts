import anyAscii from 'any-ascii'
import type { PostalAddress } from '../../lists/entry.ts'
import type { Comparison } from './comparison.ts'

/** An address made ready for comparing. */
export type PreparedAddress = {
  readonly full: string
  readonly city: string
  /** Distinct words and numbers of the whole line, without the city, the country and words that every address has. */
  readonly words: ReadonlySet<string>
}

/** Words that tell no two addresses apart. */
const common = new Set(
  (
    'street st str strasse road rd avenue ave av boulevard blvd lane ln drive dr square sq place plaza building bldg bld floor fl ' +
    'room rm suite ste unit apt apartment flat office no number house block district city town province region state ' +
    'ulitsa ul prospekt pr dom d kv oblast rayon calle carrera cra via rue de la le du del el al the of and po box'
  ).split(' '),
)

export function prepareAddress(address: PostalAddress): PreparedAddress {
  const city = wordsOf(address.city ?? '').join(' ')
  const out = new Set([...wordsOf(address.city ?? ''), ...wordsOf(address.country ?? '')])
  const words = wordsOf(address.full.slice(0, 500)).filter(word => !common.has(word) && !out.has(word))
  return { full: address.full, city, words: new Set(words) }
}

/**
 * The same house when at least three telling words, and most of the shorter address, agree; else the same city.
 * Different addresses say nothing: everybody has several.
 */
export function compareAddresses(
  subject: readonly PreparedAddress[],
  entry: readonly PreparedAddress[],
): Comparison | null {
  let city: Comparison | null = null
  for (const a of subject) {
    for (const b of entry) {
      const shared = [...a.words].filter(word => b.words.has(word))
      const shorter = Math.min(a.words.size, b.words.size)
      const numbered = shared.some(word => /\d/.test(word))
      if (shared.length >= (numbered ? 2 : 3) && shared.length >= 0.6 * shorter)
        return told(a, b, { outcome: 'address-agrees', text: `The addresses share "${shared.join(' ')}".` })
      if (city === null && a.city !== '' && a.city === b.city)
        city = told(a, b, { outcome: 'city-agrees', text: `Both in ${a.city}.` })
    }
  }
  return city
}

const told = (
  a: PreparedAddress,
  b: PreparedAddress,
  what: { readonly outcome: 'address-agrees' | 'city-agrees'; readonly text: string },
): Comparison => ({ comparison: 'address', subject: a.full, entry: b.full, ...what })

const wordsOf = (text: string): string[] =>
  anyAscii(text)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
