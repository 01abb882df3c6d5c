import type { ObservableKind } from './entry.ts'
import { normaliseObservable, type Observable } from './observable.ts'
import { type PatternToken, patternTokens, UnsupportedPattern } from './pattern-tokens.ts'

/** What must be seen together: the observable to look for, and in words what the pattern asks for besides. */
type Conjunction = { readonly observable: Observable; readonly besides: readonly string[] }

export type Pattern =
  | { readonly ok: true; readonly any: readonly Conjunction[] }
  | { readonly ok: false; readonly why: string }

/**
 * Reads a STIX 2.1 pattern (OASIS, chapter 9) of the kind that feeds publish: comparisons of object paths by `=`, `IN`,
 * `ISSUBSET` and `LIKE '%.name'`, joined by AND and OR within one observation, and observations joined by OR.
 * Whatever else it holds (qualifiers, FOLLOWEDBY, NOT, MATCHES, …) makes it unsupported, and `why` names it.
 * Of things that must be seen together the most telling one is looked for.
 */
export function readPattern(text: string): Pattern {
  try {
    const reader = new PatternReader(patternTokens(text))
    return { ok: true, any: reader.pattern().map(strongest) }
  } catch (error) {
    if (error instanceof UnsupportedPattern) return { ok: false, why: error.message }
    throw error
  }
}

/** One comparison: an observable that can be looked for, or a qualifier (a port, a size) that only narrows another one. */
type Term = { readonly observable: Observable | null; readonly text: string }

const deepest = 50
const mostTerms = 10_000

/** Recursive descent into disjunctive normal form: any of these lists, all of each. */
class PatternReader {
  readonly #tokens: readonly PatternToken[]
  #at = 0

  constructor(tokens: readonly PatternToken[]) {
    this.#tokens = tokens
  }

  pattern(): readonly (readonly Term[])[] {
    let any = this.#observation(0)
    while (this.#at < this.#tokens.length) {
      const next = this.#next()
      if (next.text !== 'OR')
        throw new UnsupportedPattern(`${next.text} between or after observations is not supported`)
      any = bounded([...any, ...this.#observation(0)])
    }
    return any
  }

  #observation(depth: number): readonly (readonly Term[])[] {
    if (depth > deepest) throw new UnsupportedPattern(`nesting deeper than ${deepest} is not supported`)
    const open = this.#next()
    if (open.text === '(') {
      let any = this.#observation(depth + 1)
      while (this.#peek() === 'OR') {
        this.#at++
        any = bounded([...any, ...this.#observation(depth + 1)])
      }
      this.#expect(')')
      return any
    }
    if (open.text !== '[') throw new UnsupportedPattern(`an observation begins with "[", not ${open.text}`)
    const any = this.#either(depth + 1)
    this.#expect(']')
    return any
  }

  #either(depth: number): readonly (readonly Term[])[] {
    let any = this.#both(depth)
    while (this.#peek() === 'OR') {
      this.#at++
      any = bounded([...any, ...this.#both(depth)])
    }
    return any
  }

  #both(depth: number): readonly (readonly Term[])[] {
    let all = this.#comparison(depth)
    while (this.#peek() === 'AND') {
      this.#at++
      const more = this.#comparison(depth)
      if (all.length * more.length > mostTerms)
        throw new UnsupportedPattern('a pattern of so many combinations is not supported')
      all = all.flatMap(left => more.map(right => [...left, ...right]))
    }
    return all
  }

  #comparison(depth: number): readonly (readonly Term[])[] {
    if (depth > deepest) throw new UnsupportedPattern(`nesting deeper than ${deepest} is not supported`)
    const first = this.#next()
    if (first.text === '(') {
      const any = this.#either(depth + 1)
      this.#expect(')')
      return any
    }
    if (first.kind !== 'path')
      throw new UnsupportedPattern(`${first.text} where an object path is expected is not supported`)
    const operator = this.#next().text
    if (operator === 'IN') return this.#set().map(value => [termOf(first.text, '=', value)])
    return [[termOf(first.text, operator, this.#next())]]
  }

  #set(): readonly PatternToken[] {
    this.#expect('(')
    const values: PatternToken[] = [this.#next()]
    while (this.#peek() === ',') {
      this.#at++
      values.push(this.#next())
    }
    this.#expect(')')
    return values
  }

  #peek(): string | undefined {
    const token = this.#tokens[this.#at]
    return token?.kind === 'value' ? undefined : token?.text
  }

  #next(): PatternToken {
    const token = this.#tokens[this.#at++]
    if (token === undefined) throw new UnsupportedPattern('the pattern ends too early')
    return token
  }

  #expect(text: string): void {
    const token = this.#next()
    if (token.text !== text || token.kind === 'value')
      throw new UnsupportedPattern(`${token.text} where "${text}" is expected is not supported`)
  }
}

/** Object paths that can be looked for, and as what. */
const paths: readonly (readonly [path: RegExp, kinds: readonly ObservableKind[]])[] = [
  [/^domain-name:value$/, ['domain']],
  [/^ipv[46]-addr:value$/, ['address', 'network']],
  [/^url:value$/, ['url']],
  [/^email-addr:value$/, ['email']],
  [/^email-message:(?:from_ref|sender_ref)\.value$/, ['email']],
  [/^(?:file|artifact):hashes\.'?(?:md5|sha-?1|sha-?256|sha-?384|sha-?512)'?$/i, ['hash']],
  [/^file:name$/, ['file-name']],
  [/^x509-certificate:hashes\.'?(?:md5|sha-?1|sha-?256)'?$/i, ['certificate']],
  [/^x509-certificate:subject$/, ['certificate-subject']],
  [/^network-traffic:(?:dst|src)_ref\.value$/, ['address', 'network', 'domain']],
  [/^network-traffic:extensions\.'?http-request-ext'?\.request_header\.'?User-Agent'?$/i, ['user-agent']],
  [/^network-traffic:x_(?:ja3|ja3_hash|ja3_fingerprint)$/, ['ja3']],
  [/^network-traffic:x_(?:ja3s|ja3s_hash)$/, ['ja3s']],
  [/^network-traffic:x_(?:ja4|ja4_fingerprint)$/, ['ja4']],
  [/^autonomous-system:number$/, ['asn']],
  [/^software:name$/, ['software']],
]

/** Paths that narrow another comparison and say nothing alone: a port never stands by itself. */
const qualifiers =
  /^(?:network-traffic:(?:(?:dst|src)_port|protocols\[(?:\*|\d+)\]|(?:dst|src)_ref\.type)|file:(?:size|mime_type|parent_directory_ref\.path)|software:(?:version|vendor)|x509-certificate:issuer|domain-name:resolves_to_refs\[\*\]\.value)$/

function termOf(path: string, operator: string, value: PatternToken): Term {
  if (value.kind !== 'value') throw new UnsupportedPattern(`${value.text} where a value is expected is not supported`)
  if (qualifiers.test(path) && operator === '=') return { observable: null, text: `${path} = ${value.text}` }
  const kinds = paths.find(([pattern]) => pattern.test(path))?.[1]
  if (kinds === undefined) throw new UnsupportedPattern(`object path ${path} is not supported`)
  const text = comparable(operator, kinds, { path, value: value.text })
  for (const kind of kinds) {
    const normalised = normaliseObservable(kind, kind === 'asn' ? `AS${text}` : text)
    if (normalised.ok) return { observable: { kind, value: normalised.value }, text: `${path} = ${text}` }
  }
  const [first] = kinds as readonly [ObservableKind]
  const refused = normaliseObservable(first, text)
  throw new UnsupportedPattern(
    `${path}: ${JSON.stringify(text.slice(0, 80))} ${refused.ok ? 'is not supported' : refused.why}`,
  )
}

function comparable(
  operator: string,
  kinds: readonly ObservableKind[],
  { path, value }: { path: string; value: string },
): string {
  if (operator === '=' || (operator === 'ISSUBSET' && kinds.includes('network'))) return value
  // Names below a name: what a domain indicator means here anyway.
  if (operator === 'LIKE' && kinds.includes('domain') && /^%\.[^%_]+$/.test(value)) return value.slice(2)
  throw new UnsupportedPattern(`operator ${operator} on ${path} is not supported`)
}

/** The most telling first: what least often belongs to somebody else as well. */
const telling: readonly ObservableKind[] = [
  'hash', 'certificate', 'url', 'domain', 'email', 'address', 'ja4', 'ja3', 'ja3s', 'user-agent',
  'certificate-subject', 'network', 'file-name', 'software', 'asn',
] // biome-ignore format: one order, in a few lines

function strongest(terms: readonly Term[]): Conjunction {
  let best: { observable: Observable; term: Term } | null = null
  for (const term of terms) {
    const { observable } = term
    if (observable === null) continue
    if (best === null || telling.indexOf(observable.kind) < telling.indexOf(best.observable.kind))
      best = { observable, term }
  }
  if (best === null) throw new UnsupportedPattern(`${terms.map(term => term.text).join(' AND ')} says nothing alone`)
  const { observable, term } = best
  return { observable, besides: terms.filter(other => other !== term).map(other => other.text) }
}

function bounded<T>(terms: readonly T[]): readonly T[] {
  if (terms.length > mostTerms) throw new UnsupportedPattern(`more than ${mostTerms} alternatives are not supported`)
  return terms
}
