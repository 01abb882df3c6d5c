/** One way to write a token of another script in plain Latin letters. A token may become several (الأسد → al asad). */
export type Spelling = { readonly scheme: string; readonly tokens: readonly string[]; readonly weight: number }

/** Letters of a table written `а a б b …`, one per pair. */
export function letters(text: string): Readonly<Record<string, string>> {
  const words = text.trim().split(/\s+/)
  const out: Record<string, string> = {}
  for (let at = 0; at + 1 < words.length; at += 2) {
    const to = words[at + 1] ?? ''
    out[words[at] ?? ''] = to === '_' ? '' : to
  }
  return out
}

/** Spellings without those that repeat an earlier one. */
export function unlike(spellings: readonly Spelling[]): readonly Spelling[] {
  const seen = new Set<string>()
  return spellings.filter(({ tokens }) => {
    const text = tokens.join(' ')
    if (text === '' || seen.has(text)) return false
    seen.add(text)
    return true
  })
}
