import { createHash } from 'node:crypto'
import { isObject } from '../sources/records.ts'
import { type Asking, FeedError, getJson } from './get-json.ts'

/** Objects of a TAXII server with what tells, next time, what is new: the moment of the last addition by collection. */
export type Taken = { readonly bundle: string; readonly since: string; readonly fresh: number }

type Json = Readonly<Record<string, unknown>>

const mediaType = 'application/taxii+json;version=2.1'
const mostPages = 10_000
const pageSize = 1_000

export const taxiiAsking = (rest: Omit<Asking, 'accept' | 'refuse'>): Asking => ({
  ...rest,
  accept: mediaType,
  refuse: type => {
    if (/^application\/taxii\+json\b/i.test(type)) return null
    if (/^application\/vnd\.oasis\.taxii\+json/i.test(type)) return 'speaks TAXII 2.0; 2.1 is needed'
    return `answered ${type === '' ? 'without a content type' : `as ${type.split(';')[0]}`}, which is no TAXII`
  },
})

/**
 * Reads a TAXII 2.1 server (OASIS) by GET alone: from its discovery, an API root, a list of collections, or one collection.
 * Every collection that may be read counts. `before` is what an earlier call gave: only what was added since is asked for,
 * and joined with it; of several versions of an object the newest stays. Throws `FeedError`.
 */
export async function takeTaxii(
  address: string,
  before: Pick<Taken, 'bundle' | 'since'> | null,
  asking: Asking,
): Promise<Taken> {
  const objects = new Map((before === null ? [] : objectsOf(before.bundle)).map(object => [String(object.id), object]))
  const since = sinceOf(before?.since ?? null)
  let fresh = 0
  for (const collection of await collectionsAt(address, asking)) {
    const taking: Taking = { collection, asking, last: since.get(collection) ?? null, bytes: 0 }
    for await (const page of pagesOf(taking)) for (const object of page) if (keep(object, objects)) fresh++
    if (taking.last !== null) since.set(collection, taking.last)
  }
  const sorted = [...objects.values()].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
  return { bundle: bundleOf(sorted), since: JSON.stringify(Object.fromEntries([...since].sort())), fresh }
}

/** Addresses of the collections that may be read, each with a slash at the end. */
async function collectionsAt(address: string, asking: Asking): Promise<readonly string[]> {
  const one = /^(.*\/collections\/[^/?#]+)(?:\/(?:objects\/?)?)?$/.exec(address)
  if (one !== null) return [`${one[1]}/`]
  const base = address.endsWith('/') ? address : `${address}/`
  const { json } = await getJson(base, asking)
  if (!isObject(json)) throw new FeedError(`${new URL(base).host}: the answer is no TAXII resource`)
  if (Array.isArray(json.collections)) return readable(base, json.collections)
  const roots = Array.isArray(json.api_roots) ? rootsOf(base, json.api_roots, asking) : [base]
  const found: string[] = []
  for (const root of roots) {
    const list = `${root}collections/`
    const { json: listed } = await getJson(list, asking)
    if (isObject(listed) && Array.isArray(listed.collections)) found.push(...readable(list, listed.collections))
  }
  if (found.length === 0) throw new FeedError(`${new URL(base).host}: offers no collection that may be read`)
  return found
}

/** What the server names elsewhere is not asked: our credentials and our questions are for this server. */
function rootsOf(base: string, roots: readonly unknown[], { tell }: Asking): readonly string[] {
  const here: string[] = []
  for (const root of roots) {
    if (typeof root !== 'string' || !URL.canParse(root, base)) continue
    const { href, origin } = new URL(root, base)
    if (origin === new URL(base).origin) here.push(href.endsWith('/') ? href : `${href}/`)
    else tell(`not asked: ${href} is another server; name it by itself if it is wanted`)
  }
  return here
}

function readable(list: string, collections: readonly unknown[]): readonly string[] {
  return collections.flatMap(each =>
    isObject(each) && typeof each.id === 'string' && each.can_read === true
      ? [new URL(`${encodeURIComponent(each.id)}/`, list).href]
      : [],
  )
}

type Taking = { readonly collection: string; readonly asking: Asking; last: string | null; bytes: number }

/** Pages by the server's `next`; a server that gives none is asked for what was added after the page's last object. */
async function* pagesOf(taking: Taking): AsyncGenerator<readonly Json[]> {
  const { collection, asking } = taking
  const host = new URL(collection).host
  let after = taking.last
  let next: string | null = null
  const asked = new Set<string>()
  for (let page = 0; ; page++) {
    const url = new URL('objects/', collection)
    url.searchParams.set('limit', String(pageSize))
    if (after !== null) url.searchParams.set('added_after', after)
    if (next !== null) url.searchParams.set('next', next)
    if (asked.has(url.href) || page >= mostPages) throw new FeedError(`${host}: its pages have no end`)
    asked.add(url.href)
    const { json, headers, bytes } = await getJson(url.href, asking)
    taking.bytes += bytes
    if (taking.bytes > asking.bounds.bytes)
      throw new FeedError(`${host}: more than ${asking.bounds.bytes} bytes, the most that is accepted`)
    if (!isObject(json)) throw new FeedError(`${host}: a page is no envelope of TAXII`)
    const added = headers.get('x-taxii-date-added-last')
    if (added !== null && (taking.last === null || added > taking.last)) taking.last = added
    yield Array.isArray(json.objects) ? json.objects.filter(isObject) : []
    if (json.more !== true) return
    next = typeof json.next === 'string' ? json.next : null
    if (next === null) {
      if (added === null) throw new FeedError(`${host}: says that there is more, and not where`)
      after = added
    }
  }
}

/** True when it is new, or newer than the one at hand. */
function keep(object: Json, objects: Map<string, Json>): boolean {
  if (typeof object.id !== 'string') return false
  const held = objects.get(object.id)
  const version = (each: Json) => String(each.modified ?? each.created ?? '')
  if (held !== undefined && version(held) >= version(object)) return false
  objects.set(object.id, object)
  return true
}

/** The id is made of the contents, so that the same objects are the same bytes. */
function bundleOf(objects: readonly Json[]): string {
  const hash = createHash('sha256').update(JSON.stringify(objects)).digest('hex')
  const id = `bundle--${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
  return JSON.stringify({ type: 'bundle', id, objects })
}

function objectsOf(bundle: string): readonly Json[] {
  const held: unknown = JSON.parse(bundle)
  return isObject(held) && Array.isArray(held.objects) ? held.objects.filter(isObject) : []
}

function sinceOf(text: string | null): Map<string, string> {
  if (text === null || !text.startsWith('{')) return new Map()
  return new Map(Object.entries(JSON.parse(text) as Record<string, string>))
}
