import type { FetchBounds } from '../fetch-file.ts'

/** How a host is signed in to. Never sent over plain HTTP, except to this machine itself. */
export type Credentials =
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'token'; readonly token: string }

export type Asking = {
  readonly bounds: FetchBounds
  readonly credentials: Credentials | null
  readonly accept: string
  /** Says what is wrong with a content type; null when it is right. */
  readonly refuse: (contentType: string) => string | null
  /** Told before each request. */
  readonly tell: (text: string) => void
}

export type Answer = { readonly json: unknown; readonly headers: Headers; readonly bytes: number }

/** Why a feed could not be fetched: for the operator. */
export class FeedError extends Error {
  override readonly name = 'FeedError'
}

/** No server may make us wait longer than this between two attempts. */
const longestWait = 60_000

/** GETs one JSON document: bounded, tried again on 408, 429 and 5xx after the time that the server asks for. Throws `FeedError`. */
export async function getJson(address: string, asking: Asking): Promise<Answer> {
  const { bounds } = asking
  asking.tell(`asking ${address}`)
  for (let attempt = 1; ; attempt++) {
    const outcome = await once(address, asking)
    if (!('why' in outcome)) return outcome
    if (!outcome.again || attempt >= bounds.attempts) throw new FeedError(`${new URL(address).host}: ${outcome.why}`)
    const wait = Math.max(Math.min(outcome.wait, longestWait), bounds.pause * 2 ** (attempt - 1))
    await new Promise(resolve => setTimeout(resolve, wait))
  }
}

type Failure = { readonly why: string; readonly again: boolean; readonly wait: number }
const final = (why: string): Failure => ({ why, again: false, wait: 0 })

async function once(address: string, asking: Asking): Promise<Answer | Failure> {
  const { bounds } = asking
  try {
    const signal = AbortSignal.timeout(Math.min(bounds.total, bounds.idle * 10))
    const answer = await fetch(address, { headers: headersOf(address, asking), redirect: 'manual', signal })
    if (answer.status !== 200) {
      await answer.body?.cancel()
      return statusFailure(answer)
    }
    const wrong = asking.refuse(answer.headers.get('content-type') ?? '')
    if (wrong !== null) {
      await answer.body?.cancel()
      return final(wrong)
    }
    const text = await bounded(answer, bounds.bytes)
    if (text === null) return final(`the answer is longer than ${bounds.bytes} bytes, the most that is accepted`)
    return { json: JSON.parse(text), headers: answer.headers, bytes: text.length }
  } catch (error) {
    if (error instanceof SyntaxError) return final(`the answer is not JSON: ${error.message.slice(0, 100)}`)
    const { message, cause } = error as Error
    return { why: cause instanceof Error ? `${message}: ${cause.message}` : message, again: true, wait: 0 }
  }
}

function headersOf(address: string, { accept, credentials }: Asking): Record<string, string> {
  const headers = { 'user-agent': 'interdict (list update)', accept }
  if (credentials === null) return headers
  const { protocol, hostname } = new URL(address)
  if (protocol !== 'https:' && !['127.0.0.1', '[::1]', 'localhost'].includes(hostname))
    throw new FeedError(`${hostname}: credentials are not sent without TLS`)
  const authorization =
    credentials.kind === 'token'
      ? `Bearer ${credentials.token}`
      : `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`
  return { ...headers, authorization }
}

function statusFailure({ status, statusText, headers }: Response): Failure {
  if (status === 401 || status === 403) return final(`the server refuses us (${status}): give credentials for it`)
  // A redirect could lead credentials elsewhere; feeds say their address themselves.
  if (status >= 300 && status < 400)
    return final(
      `redirected to ${headers.get('location') ?? 'nowhere'}, which is not followed; name that address if it is right`,
    )
  const why = `the server answered ${status} ${statusText}`.trim()
  return { why, again: status >= 500 || status === 429 || status === 408, wait: waitOf(headers) }
}

/** Seconds, or a date: by the server's own clock, which is the one that it means. */
function waitOf(headers: Headers): number {
  const text = headers.get('retry-after') ?? '0'
  if (/^\d+$/.test(text.trim())) return Number(text) * 1000
  const apart = Date.parse(text) - Date.parse(headers.get('date') ?? '')
  return Number.isNaN(apart) ? 0 : Math.max(0, apart)
}

async function bounded(answer: Response, most: number): Promise<string | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts).toString('utf8')
}
