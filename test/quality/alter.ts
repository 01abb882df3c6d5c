import { pick, type Random } from './random.ts'

/** The slight alterations that names meet between a passport and a payment. */
export const alterations = {
  'letters swapped': (words, next) =>
    inLongest(words, word => {
      const at = 1 + next(word.length - 2)
      return word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2)
    }),
  'letter dropped': (words, next) =>
    inLongest(words, word => {
      const at = 1 + next(word.length - 1)
      return word.slice(0, at) + word.slice(at + 1)
    }),
  'letter doubled': (words, next) =>
    inLongest(words, word => {
      const at = 1 + next(word.length - 1)
      return word.slice(0, at) + word.slice(at - 1)
    }),
  'vowel changed': (words, next) =>
    inLongest(words, word => {
      const vowels = [...word.matchAll(/(?<=.)[aeiou]/gi)].map(found => found.index)
      if (vowels.length === 0) return word
      const at = pick(vowels, next)
      const old = word.charAt(at)
      const other = pick(
        [...'aeiou'].filter(vowel => vowel !== old.toLowerCase()),
        next,
      )
      return word.slice(0, at) + (old === old.toUpperCase() ? other.toUpperCase() : other) + word.slice(at + 1)
    }),
  'last part first': words => (bound(words, words.length - 1) ? words : [...words.slice(-1), ...words.slice(0, -1)]),
  'parts joined': (words, next) => {
    const at = next(Math.max(1, words.length - 1))
    return [...words.slice(0, at), words.slice(at, at + 2).join(''), ...words.slice(at + 2)]
  },
  'middle part left out': (words, next) => {
    const spare = words.map((_, at) => at).filter(at => at > 0 && at < words.length - 1 && !bound(words, at))
    if (words.length < 4 || spare.length === 0) return words
    const gone = pick(spare, next)
    return words.filter((_, at) => at !== gone)
  },
  'all capitals': words => words.map(word => word.toUpperCase()),
} satisfies Record<string, (words: readonly string[], next: Random) => readonly string[]>

export type Alteration = keyof typeof alterations

export function alter(name: string, how: Alteration, next: Random): string {
  return alterations[how](name.split(/\s+/), next).join(' ')
}

/** Half of a name that only means something with its other half: Abdul Rahman, bin Laden, al Masri. */
function bound(words: readonly string[], at: number): boolean {
  const half = /^(abd|abdul|abdel|abdal|abu|umm|bin|ibn|bint|al|el|ul|de|la|van|von)$/i
  return half.test(words[at] ?? '') || half.test(words[at - 1] ?? '')
}

function inLongest(words: readonly string[], change: (word: string) => string): readonly string[] {
  const longest = words.reduce((best, word) => (word.length > best.length && /^\p{L}+$/u.test(word) ? word : best), '')
  return longest.length < 4 ? words : words.map(word => (word === longest ? change(word) : word))
}
