import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { copyFile, stat } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

export type FetchBounds = {
  /** Milliseconds until the answer's head must be there, and between any two pieces of its body. */
  readonly idle: number
  /** Milliseconds for one attempt as a whole. */
  readonly total: number
  /** Bytes of the largest file that is accepted. */
  readonly bytes: number
  /** Attempts in all, with a pause of `pause`, twice `pause` … milliseconds between them. */
  readonly attempts: number
  readonly pause: number
}

export const usualBounds: FetchBounds = {
  idle: 60_000,
  total: 15 * 60_000,
  bytes: 512 * 1024 * 1024,
  attempts: 3,
  pause: 2_000,
}

export type Fetched =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'fetched'; readonly etag: string | null; readonly lastModified: string | null }
  | { readonly kind: 'failed'; readonly why: string }

export type FetchRequest = {
  readonly address: string
  /** Where the body is written. Its content means nothing unless the answer is `fetched`. */
  readonly into: string
  readonly etag: string | null
  readonly lastModified: string | null
}

/**
 * Gets one file of a list: `https:`, `http:` or `file:`. Follows redirects of the list's own server, but never from
 * https to http. Contacts nothing else. Node's own proxy support applies (`--use-env-proxy`).
 */
export async function fetchFile(request: FetchRequest, bounds: FetchBounds): Promise<Fetched> {
  if (request.address.startsWith('file:')) return copyOf(request, bounds)
  let why = ''
  for (let attempt = 1; attempt <= bounds.attempts; attempt++) {
    const outcome = await attemptOnce(request, bounds)
    if (outcome.kind !== 'failed') return outcome
    why = outcome.why
    if (!outcome.again || attempt === bounds.attempts) break
    await new Promise(resolve => setTimeout(resolve, Math.max(outcome.wait, bounds.pause * 2 ** (attempt - 1))))
  }
  return { kind: 'failed', why }
}

async function copyOf({ address, into }: FetchRequest, bounds: FetchBounds): Promise<Fetched> {
  try {
    const path = fileURLToPath(address)
    const { size } = await stat(path)
    if (size > bounds.bytes) return { kind: 'failed', why: tooLong(bounds) }
    await copyFile(path, into)
    return { kind: 'fetched', etag: null, lastModified: null }
  } catch (error) {
    return { kind: 'failed', why: (error as Error).message }
  }
}

type Attempt = Exclude<Fetched, { kind: 'failed' }> | Failure
type Failure = { readonly kind: 'failed'; readonly why: string; readonly again: boolean; readonly wait: number }

const mostRedirects = 5
/** No server may make us wait longer than this between two attempts. */
const longestWait = 60_000

async function attemptOnce(request: FetchRequest, bounds: FetchBounds): Promise<Attempt> {
  const abort = new AbortController()
  let timer = setTimeout(() => {}, 0)
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(() => abort.abort(new Error(`no answer for ${bounds.idle / 1000} s`)), bounds.idle)
  }
  const whole = setTimeout(() => abort.abort(new Error(`not done in ${bounds.total / 1000} s`)), bounds.total)
  try {
    alive()
    const answer = await follow(request, abort.signal)
    if ('kind' in answer) return answer
    if (answer.status === 304) return { kind: 'unchanged' }
    if (answer.status !== 200) return statusFailure(answer)
    const length = await save(answer, { into: request.into, most: bounds.bytes, alive })
    if (length > bounds.bytes) return { kind: 'failed', why: tooLong(bounds), again: false, wait: 0 }
    return { kind: 'fetched', etag: answer.headers.get('etag'), lastModified: answer.headers.get('last-modified') }
  } catch (error) {
    return { kind: 'failed', why: reasonOf(error, abort.signal), again: true, wait: 0 }
  } finally {
    clearTimeout(timer)
    clearTimeout(whole)
    abort.abort()
  }
}

async function follow(request: FetchRequest, signal: AbortSignal): Promise<Response | Failure> {
  let address = request.address
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const answer = await fetch(address, { headers: headersOf(request), redirect: 'manual', signal })
    const location = answer.headers.get('location')
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === null) return answer
    await answer.body?.cancel()
    const next = new URL(location, address)
    if (next.protocol !== 'https:' && !(next.protocol === 'http:' && address.startsWith('http:'))) {
      return { kind: 'failed', why: `redirected to ${next.protocol}//, which is not followed`, again: false, wait: 0 }
    }
    address = next.href
  }
  return { kind: 'failed', why: `more than ${mostRedirects} redirects`, again: false, wait: 0 }
}

function headersOf({ etag, lastModified }: FetchRequest): Record<string, string> {
  return {
    'user-agent': 'interdict (sanctions list update)',
    accept: '*/*',
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}

function statusFailure(answer: Response): Failure {
  const seconds = Number(answer.headers.get('retry-after') ?? 0)
  const wait = Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1000, longestWait) : 0
  const again = answer.status >= 500 || answer.status === 429 || answer.status === 408
  return { kind: 'failed', why: `the server answered ${answer.status} ${answer.statusText}`.trim(), again, wait }
}

async function save(
  answer: Response,
  { into, most, alive }: { readonly into: string; readonly most: number; readonly alive: () => void },
): Promise<number> {
  const file = createWriteStream(into, { mode: 0o600 })
  let length = 0
  try {
    for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      alive()
      length += chunk.length
      if (length > most) break
      if (!file.write(chunk)) await once(file, 'drain')
    }
  } finally {
    file.end()
    await finished(file)
  }
  const promised = Number(answer.headers.get('content-length') ?? Number.NaN)
  const encoded = answer.headers.get('content-encoding') !== null
  if (!encoded && Number.isFinite(promised) && length < Math.min(promised, most)) {
    throw new Error(`the body ended after ${length} of ${promised} bytes`)
  }
  return length
}

/** `fetch failed` says nothing; what is below it does. */
function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted && signal.reason instanceof Error) return signal.reason.message
  const { message, cause } = error as Error
  return cause instanceof Error ? `${message}: ${cause.message || (cause as NodeJS.ErrnoException).code}` : message
}

const tooLong = (bounds: FetchBounds) => `it is longer than ${bounds.bytes} bytes, the most that is accepted`
