import { listed } from './listed.ts'

/** The lines of a table kept as text: one entry a line, words by spaces; empty lines and lines with `#` are left out. */
export function rows(text: string): readonly (readonly string[])[] {
  return lines(text).map(line => line.split(/\s+/))
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
}

/** Lines of `id: word, several words, …` as pairs of id and its phrases. */
export function entries(text: string): readonly (readonly [string, readonly string[]])[] {
  return lines(text).map(line => {
    const colon = line.indexOf(':')
    const phrases = line.slice(colon + 1).split(',')
    return [line.slice(0, colon).trim(), phrases.map(phrase => phrase.trim()).filter(phrase => phrase !== '')] as const
  })
}

/** Phrases of one to several words, found at a place in a token list, the longest first. */
export type Phrases<T> = {
  readonly at: (tokens: readonly string[], at: number) => { length: number; value: T } | null
  /** Whether any phrase begins with a word. */
  readonly opens: (word: string) => boolean
}

export function phrases<T>(pairs: Iterable<readonly [string, T]>): Phrases<T> {
  const byText = new Map<string, T>()
  const longest = new Map<string, number>()
  for (const [phrase, value] of pairs) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    if (!byText.has(phrase)) byText.set(phrase, value)
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
  }
  listed(longest)
  return {
    opens: word => longest.has(word),
    at(tokens, at) {
      const first = tokens[at]
      if (first === undefined) return null
      const most = longest.get(first)
      if (most === undefined) return null
      let length = Math.min(most, tokens.length - at)
      for (; length > 1; length--) {
        const value = byText.get(tokens.slice(at, at + length).join(' '))
        if (value !== undefined) return { length, value }
      }
      const value = byText.get(first)
      return value === undefined ? null : { length: 1, value }
    },
  }
}
