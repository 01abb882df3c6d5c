import { writeFile } from 'node:fs/promises'
import type { FetchBounds, Fetched } from '../fetch-file.ts'
import { type Credentials, FeedError } from './get-json.ts'
import { mispAsking, takeMisp } from './misp.ts'
import { takeTaxii, taxiiAsking } from './taxii.ts'

/** Feeds that are more than one file are named by their protocol in front: `taxii+https://…`, `misp+https://…`, `misp+file:///…`. */
const feedAddress = /^(?:taxii(?:\+https?)?|misp\+(?:https?|file)):\/\//

export const isFeed = (address: string): boolean => feedAddress.test(address)

export type FeedRequest = {
  readonly address: string
  /** Where the document is written that the feed's objects make. */
  readonly into: string
  /** That document as it was last time, and what was told with it. */
  readonly before: Buffer | null
  readonly since: string | null
}

export type FeedTools = {
  readonly bounds: FetchBounds
  /** By host, with its port when it is not the usual one. */
  readonly credentials: Readonly<Record<string, Credentials>>
  readonly tell: (text: string) => void
}

/** Fetches a feed by GET alone. `taxii://` is TAXII over TLS; plain HTTP must be asked for by name. */
export async function fetchFeed(request: FeedRequest, { bounds, credentials, tell }: FeedTools): Promise<Fetched> {
  const address = request.address.replace(/^(?:taxii|misp)\+/, '').replace(/^taxii:/, 'https:')
  const { host } = new URL(address)
  const asking = { bounds, credentials: credentials[host] ?? null, tell }
  const before = request.before?.toString('utf8') ?? null
  try {
    if (request.address.startsWith('misp+')) {
      const text = await takeMisp(address, before, mispAsking(asking))
      if (text === before) return { kind: 'unchanged' }
      await writeFile(request.into, text, { mode: 0o600 })
      return { kind: 'fetched', etag: null, lastModified: null }
    }
    const known = before === null || request.since === null ? null : { bundle: before, since: request.since }
    const taken = await takeTaxii(address, known, taxiiAsking(asking))
    if (known !== null && taken.fresh === 0) return { kind: 'unchanged' }
    await writeFile(request.into, taken.bundle, { mode: 0o600 })
    return { kind: 'fetched', etag: null, lastModified: taken.since }
  } catch (error) {
    if (error instanceof FeedError) return { kind: 'failed', why: error.message }
    throw error
  }
}
