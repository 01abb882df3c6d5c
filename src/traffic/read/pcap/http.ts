import type { Ends, Http, TrafficRecord } from '../../connection.ts'
import type { Dialogue, Moment } from './dialogue.ts'
import { nameAndVersion } from './ssh.ts'

const request =
  /^(?:GET|POST|HEAD|PUT|DELETE|OPTIONS|CONNECT|TRACE|PATCH|PROPFIND|PROPPATCH|MKCOL|COPY|MOVE|LOCK|UNLOCK|SEARCH|REPORT|SUBSCRIBE|NOTIFY|M-SEARCH) \S/
const response = /^HTTP\/1\.[01] \d{3}/
const longestHead = 16 * 1024
const longestValue = 8_192
const mostOpen = 64

type Growing = { -readonly [name in keyof Http]: Http[name] }

/** Requests and the answers to them, by their heads. Bodies are passed over: a head is taken where a piece begins with one. */
export class HttpDialogue implements Dialogue {
  readonly service = 'http'
  readonly #ends: Ends
  readonly #heads: [Buffer | null, Buffer | null] = [null, null]
  #open: Growing[] = []
  #server: string | null = null

  constructor(ends: Ends) {
    this.#ends = ends
  }

  static begins(bytes: Buffer, from: 0 | 1): boolean {
    const text = bytes.toString('latin1', 0, 24)
    return from === 0 ? request.test(text) : response.test(text)
  }

  take(from: 0 | 1, bytes: Buffer, at: Moment, out: TrafficRecord[]): boolean {
    const begun = this.#heads[from]
    let rest: Buffer = begun === null ? bytes : Buffer.concat([begun, bytes])
    this.#heads[from] = null
    while (HttpDialogue.begins(rest, from)) {
      const end = rest.indexOf('\r\n\r\n')
      if (end < 0) {
        if (rest.length < longestHead) this.#heads[from] = Buffer.from(rest)
        return true
      }
      const head = rest.toString('latin1', 0, end)
      if (from === 0) this.#request(head, at, out)
      else this.#response(head, at, out)
      rest = rest.subarray(end + 4)
    }
    return true
  }

  end(out: TrafficRecord[]): void {
    out.push(...this.#open)
    this.#open = []
  }

  #request(head: string, at: Moment, out: TrafficRecord[]): void {
    const { first, fields } = parts(head)
    const [, method = '', uri = ''] = /^(\S+) (\S+)/.exec(first) ?? []
    if (this.#open.length >= mostOpen) this.end(out)
    this.#open.push({
      kind: 'http',
      ...this.#ends,
      line: at.line,
      ts: at.ts,
      open: false,
      method,
      host: fields.get('host') ?? (method === 'CONNECT' ? uri : null),
      uri: uri.slice(0, longestValue),
      referrer: fields.get('referer') ?? null,
      userAgent: fields.get('user-agent') ?? null,
      status: null,
      requestBytes: lengthOf(fields),
      responseBytes: null,
      proxied: proxiedBy(fields),
    })
  }

  #response(head: string, at: Moment, out: TrafficRecord[]): void {
    const { first, fields } = parts(head)
    const status = Number(first.slice(9, 12))
    this.#tellServer(fields.get('server'), at, out)
    // 100 is an interim answer; the final one follows.
    if (status === 100) return
    const asked = this.#open.shift()
    if (asked === undefined) return
    asked.status = status
    asked.responseBytes = lengthOf(fields)
    out.push(asked)
  }

  #tellServer(server: string | undefined, at: Moment, out: TrafficRecord[]): void {
    if (server === undefined || this.#server === server) return
    this.#server = server
    const { responder: host, responderPort: port } = this.#ends
    out.push({ kind: 'software', ...at, host, port, type: 'HTTP::SERVER', ...nameAndVersion(server), unparsed: server })
  }
}

function parts(head: string): { readonly first: string; readonly fields: ReadonlyMap<string, string> } {
  const [first = '', ...lines] = head.split('\r\n')
  const fields = new Map<string, string>()
  for (const line of lines.slice(0, 200)) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).toLowerCase()
    if (!fields.has(name))
      fields.set(
        name,
        line
          .slice(colon + 1)
          .trim()
          .slice(0, longestValue),
      )
  }
  return { first, fields }
}

function lengthOf(fields: ReadonlyMap<string, string>): number | null {
  const text = fields.get('content-length')
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** Zeek's form: the header's name, an arrow, what it says. */
function proxiedBy(fields: ReadonlyMap<string, string>): readonly string[] {
  return [
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-from',
    'client-ip',
    'via',
    'xroxy-connection',
    'proxy-connection',
  ].flatMap(name => (fields.has(name) ? [`${name.toUpperCase()} -> ${fields.get(name)}`] : []))
}
