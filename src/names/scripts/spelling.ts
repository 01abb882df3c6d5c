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

/** Spellings with something to read. Repeats stay: a token that one scheme spells as another does must still answer
 *  when its neighbours are read by that scheme. */
export function readable(spellings: readonly Spelling[]): readonly Spelling[] {
  return spellings.filter(({ tokens }) => tokens.some(token => token !== ''))
}
