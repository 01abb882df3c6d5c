import type { Normalised } from './scheme.ts'

/** A package URL in its parts, decoded (the purl specification, ECMA-427). */
export type Purl = {
  readonly type: string
  readonly namespace: string | null
  readonly name: string
  readonly version: string | null
  readonly qualifiers: Readonly<Record<string, string>>
  readonly subpath: string | null
}

/** Types whose namespace and name are compared without case. */
const caseless = new Set([
  'github',
  'bitbucket',
  'gitlab',
  'deb',
  'rpm',
  'apk',
  'alpm',
  'composer',
  'pypi',
  'hex',
  'qpkg',
])

/** The canonical spelling of a package URL. */
export function normalisePurl(raw: string): Normalised {
  const purl = parsePurl(raw)
  if (purl === null) return { ok: false, value: raw.trim(), why: 'not a package URL (pkg:type/namespace/name@version)' }
  return { ok: true, value: formatPurl(purl) }
}

/** Reads a package URL from the right, as the specification does; null when it is none. */
function parsePurl(raw: string): Purl | null {
  const [, body] = /^pkg:\/*(.+)$/is.exec(raw.trim()) ?? []
  if (body === undefined) return null
  try {
    const [beforeHash = '', subpathText] = splitLast(body, '#')
    const [beforeQuery = '', query] = splitLast(beforeHash, '?')
    const slash = beforeQuery.indexOf('/')
    const type = beforeQuery.slice(0, slash).toLowerCase()
    if (slash < 1 || !/^[a-z][a-z0-9.+-]*$/.test(type)) return null
    const path = beforeQuery.slice(slash + 1)
    const at = path.lastIndexOf('@')
    const versioned = at > 0 && !path.slice(at).includes('/')
    const segments = (versioned ? path.slice(0, at) : path)
      .split('/')
      .filter(s => s !== '')
      .map(decodeURIComponent)
    const name = segments.pop()
    if (name === undefined || name === '') return null
    return {
      type,
      namespace: segments.length === 0 ? null : fold(type, segments.join('/')),
      name: foldName(type, name),
      version: versioned ? decodeURIComponent(path.slice(at + 1)) || null : null,
      qualifiers: qualifiersOf(query),
      subpath: subpathOf(subpathText),
    }
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

function formatPurl(purl: Purl): string {
  const space = purl.namespace === null ? '' : `${purl.namespace.split('/').map(encode).join('/')}/`
  const version = purl.version === null ? '' : `@${encode(purl.version)}`
  const pairs = Object.keys(purl.qualifiers)
    .sort()
    .map(key => `${key}=${encode(purl.qualifiers[key] ?? '')}`)
  const query = pairs.length === 0 ? '' : `?${pairs.join('&')}`
  const subpath = purl.subpath === null ? '' : `#${purl.subpath.split('/').map(encode).join('/')}`
  return `pkg:${purl.type}/${space}${encode(purl.name)}${version}${query}${subpath}`
}

const encode = (text: string): string => encodeURIComponent(text).replace(/%3A/g, ':')
const fold = (type: string, text: string): string => (caseless.has(type) ? text.toLowerCase() : text)
const foldName = (type: string, name: string): string =>
  type === 'pypi' ? name.toLowerCase().replace(/[_.]/g, '-') : fold(type, name)

function splitLast(text: string, mark: string): [string, string?] {
  const at = text.lastIndexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function qualifiersOf(query: string | undefined): Record<string, string> {
  const out: Record<string, string> = {}
  for (const pair of query?.split('&') ?? []) {
    const at = pair.indexOf('=')
    const value = at < 0 ? '' : decodeURIComponent(pair.slice(at + 1))
    if (at > 0 && value !== '') out[pair.slice(0, at).toLowerCase()] = value
  }
  return out
}

function subpathOf(text: string | undefined): string | null {
  const segments = (text ?? '').split('/').filter(s => s !== '' && s !== '.' && s !== '..')
  return segments.length === 0 ? null : segments.map(decodeURIComponent).join('/')
}
