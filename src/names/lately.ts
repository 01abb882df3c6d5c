/** Words answered lately, at most; then all are let go at once. */
const KEPT = 20_000

/** An answer about a word, which depends on nothing else and is remembered for words asked lately: the same few
 *  thousand words make up most names. */
export function lately<T extends NonNullable<unknown> | null>(answer: (word: string) => T): (word: string) => T {
  let known = new Map<string, T>()
  return word => {
    const found = known.get(word)
    if (found !== undefined) return found
    const fresh = answer(word)
    if (known.size >= KEPT) known = new Map()
    known.set(word, fresh)
    return fresh
  }
}
