/** Answers that are kept in each of two halves: when the newer one is full, the older one is let go. */
const KEPT = 64_000

/** An answer about a word, which depends on nothing else and is remembered for words asked lately: the same few
 *  thousand words make up most names. */
export function lately<T extends NonNullable<unknown> | null>(answer: (word: string) => T): (word: string) => T {
  let newer = new Map<string, T>()
  let older = new Map<string, T>()
  return word => {
    const found = newer.get(word)
    if (found !== undefined) return found
    const old = older.get(word)
    const known = old === undefined ? answer(word) : old
    if (newer.size >= KEPT) {
      older = newer
      newer = new Map()
    }
    newer.set(word, known)
    return known
  }
}
