/** A pattern that is outside the subset, or no pattern; the message names what. */
export class UnsupportedPattern extends Error {
  override readonly name = 'UnsupportedPattern'
}

export type PatternToken = {
  readonly kind: 'mark' | 'word' | 'path' | 'value'
  /** Of a value: what it stands for, without quotes and escapes. */
  readonly text: string
}

const longest = 100_000

const grammar = [
  { kind: 'space', form: /\s+/y },
  { kind: 'value', form: /[tbh]?'(?:[^'\\]|\\.)*'/sy },
  // An object path: type, colon, then names, quoted names and list positions.
  { kind: 'path', form: /[a-z0-9-]+:[a-zA-Z0-9_-]+(?:\.(?:[a-zA-Z0-9_-]+|'(?:[^'\\]|\\.)*')|\[(?:\*|\d+)\])*/y },
  { kind: 'value', form: /-?\d+(?:\.\d+)?|true\b|false\b/y },
  { kind: 'word', form: /[A-Za-z]+/y },
  { kind: 'mark', form: /!=|<=|>=|<>|[[\](),=<>]/y },
] as const

/** Splits a STIX pattern into marks, key words, object paths and values. Throws `UnsupportedPattern`. */
export function patternTokens(text: string): readonly PatternToken[] {
  if (text.length > longest)
    throw new UnsupportedPattern(`a pattern of more than ${longest} characters is not supported`)
  const tokens: PatternToken[] = []
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at)
    if (token === null)
      throw new UnsupportedPattern(`${JSON.stringify(text.slice(at, at + 20))} is no part of a pattern`)
    at += token.length
    if (token.kind === 'space') continue
    if (token.kind === 'value') tokens.push({ kind: 'value', text: plainValue(token.text) })
    else tokens.push({ kind: token.kind, text: token.kind === 'word' ? token.text.toUpperCase() : token.text })
  }
  return tokens
}

function tokenAt(
  text: string,
  at: number,
): { kind: (typeof grammar)[number]['kind']; text: string; length: number } | null {
  for (const { kind, form } of grammar) {
    form.lastIndex = at
    const found = form.exec(text)
    if (found !== null) return { kind, text: found[0], length: found[0].length }
  }
  return null
}

function plainValue(text: string): string {
  const quote = text.indexOf("'")
  return quote < 0 ? text : text.slice(quote + 1, -1).replace(/\\(.)/gs, '$1')
}
