import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { isObject } from '../sources/records.ts'
import { type Asking, FeedError, getJson } from './get-json.ts'

type Json = Readonly<Record<string, unknown>>

const mostEvents = 100_000
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const mispAsking = (rest: Omit<Asking, 'accept' | 'refuse'>): Asking => ({
  ...rest,
  accept: 'application/json',
  // Feeds are often files on a plain web server, which may call JSON a text.
  refuse: type => (/html/i.test(type) ? `answered as ${type.split(';')[0]}, which is no feed` : null),
})

/**
 * A MISP feed, a folder or an address with `manifest.json` and one file an event, as the one document that MISP itself
 * exports. Events that `before` (what an earlier call gave) has under the manifest's time are not asked for again.
 * `hashes.csv` of a feed holds MD5 of the same values and says nothing more; it is not asked for. Throws `FeedError`.
 */
export async function takeMisp(address: string, before: string | null, asking: Asking): Promise<string> {
  const base = address.endsWith('/') ? address : `${address}/`
  const manifest = await documentAt(new URL('manifest.json', base).href, asking)
  if (!isObject(manifest)) throw new FeedError('manifest.json of the feed is no object')
  const listed = Object.entries(manifest).filter(([id]) => uuid.test(id))
  if (listed.length > mostEvents) throw new FeedError(`the feed has more than ${mostEvents} events`)
  const held = heldIn(before)
  const events: Json[] = []
  let size = 0
  for (const [id, facts] of listed.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const timestamp = isObject(facts) ? String(facts.timestamp ?? '') : ''
    const known = held.get(id.toLowerCase())
    const same = known !== undefined && timestamp !== '' && String(known.timestamp) === timestamp
    const event = same ? known : eventOf(await documentAt(new URL(`${id}.json`, base).href, asking), id)
    size += JSON.stringify(event).length
    if (size > asking.bounds.bytes)
      throw new FeedError(`the feed is longer than ${asking.bounds.bytes} bytes, the most that is accepted`)
    events.push({ Event: event })
  }
  return JSON.stringify({ response: events })
}

async function documentAt(address: string, asking: Asking): Promise<unknown> {
  if (!address.startsWith('file:')) return (await getJson(address, asking)).json
  try {
    return JSON.parse(await readFile(fileURLToPath(address), 'utf8'))
  } catch (error) {
    throw new FeedError(`${fileURLToPath(address)}: ${(error as Error).message}`)
  }
}

function eventOf(document: unknown, id: string): Json {
  const event = isObject(document) ? document.Event : undefined
  if (!isObject(event)) throw new FeedError(`${id}.json of the feed holds no event`)
  return event
}

function heldIn(before: string | null): ReadonlyMap<string, Json> {
  const held: unknown = before === null ? null : JSON.parse(before)
  const response = isObject(held) && Array.isArray(held.response) ? held.response : []
  return new Map(
    response.flatMap(each => {
      const event = isObject(each) ? each.Event : null
      return isObject(event) && typeof event.uuid === 'string' ? [[event.uuid.toLowerCase(), event] as const] : []
    }),
  )
}
