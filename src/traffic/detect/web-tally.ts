import type { Http, Tls } from '../connection.ts'
import { keepPlace, type Place } from '../place.ts'

/** What TLS and HTTP told about one channel. */
export type Spoken = {
  /** Server names and web hosts, lower case, at most `mostNames`. */
  readonly names: ReadonlySet<string>
  readonly tls: number
  /** TLS connections without a server name. */
  readonly nameless: number
  /** Subject of a certificate that its own bearer signed. */
  readonly selfSigned: string | null
  readonly prints: ReadonlySet<string>
}

/** Calls of one originator for one name, over all responders; a proxy's target is a name as well. */
export type Named = {
  readonly originator: string
  readonly name: string
  /** `web`, `proxy`. */
  readonly by: 'web' | 'proxy'
  /** At most `mostResponders`: so many are not all. */
  readonly responders: ReadonlySet<string>
  /** Ports that a proxy was asked for; empty where the calls' own ports tell. */
  readonly ports: ReadonlyMap<number, number>
  readonly times: readonly number[]
  readonly sent: readonly number[]
  readonly calls: number
  readonly places: readonly Place[]
}

/** Knocks of one originator at sign-in pages of mail servers. */
export type Knocks = {
  readonly originator: string
  readonly responder: string
  readonly attempts: number
  /** Answered 401, 403, 407 or 440, or sent back to the sign-in page. */
  readonly refused: number
  readonly endpoints: ReadonlySet<string>
  readonly hours: ReadonlySet<number>
  readonly first: number
  readonly last: number
  readonly places: readonly Place[]
}

type Writable<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlySet<infer U>
    ? Set<U>
    : T[K] extends ReadonlyMap<infer K, infer V>
      ? Map<K, V>
      : T[K] extends readonly (infer V)[]
        ? V[]
        : T[K]
}

const most = 100_000
const mostNames = 8
const mostTimes = 5_000
export const mostResponders = 256
const mostHours = 48
const mostPrints = 100_000
const mostHostsOfPrint = 50

/** Paths under which Exchange takes passwords; the sprayers of the advisories go through them in turn. */
const endpoint =
  /^(?:https?:\/\/[^/]+)?\/(owa|ecp|ews|oab|rpc|api|mapi|powershell|autodiscover|microsoft-server-activesync)(?:[/?.]|$)/i

type File = { readonly file: string; readonly sha256: string }

export class WebTally {
  readonly #spoken = new Map<string, Writable<Spoken>>()
  readonly #named = new Map<string, Writable<Named>>()
  readonly #knocks = new Map<string, Writable<Knocks>>()
  /** Hosts that show a TLS fingerprint, at most `mostHostsOfPrint` of each. */
  readonly #prints = new Map<string, Set<string>>()

  tls(record: Tls, file: File): void {
    const spoken = this.#of(record)
    if (spoken !== null) {
      spoken.tls++
      if (record.serverName === null) spoken.nameless++
      const signed =
        record.subject !== null && (record.subject === record.issuer || /self.signed/i.test(record.validation ?? ''))
      if (signed && (spoken.selfSigned === null || (record.subject ?? '') < spoken.selfSigned))
        spoken.selfSigned = record.subject
      for (const print of [record.ja4 ?? record.ja3])
        if (print !== null && spoken.prints.size < mostNames) spoken.prints.add(print)
    }
    const print = record.ja4 ?? record.ja3
    if (print !== null) this.#print(print, record.originator)
    if (record.serverName !== null && !record.open)
      this.#call(record, { name: record.serverName.toLowerCase(), by: 'web', sent: 0, file })
  }

  http(record: Http, file: File): void {
    const host = (record.host ?? '').toLowerCase().replace(/:\d+$/, '')
    const spoken = this.#of(record)
    if (spoken !== null && host !== '' && host !== record.responder) add(spoken.names, host)
    const target = targetOf(record)
    const body = record.requestBytes ?? 0
    const sent = body + (record.uri?.length ?? 0)
    // The request for a tunnel is as long as the name, whatever goes through.
    if (target !== null)
      this.#call(record, { ...target, by: 'proxy', sent: record.method === 'CONNECT' ? body : sent, file })
    else if (host !== '') this.#call(record, { name: host, by: 'web', sent, file })
    this.#knock(record, file)
  }

  spoken(originator: string, responder: string): Spoken | null {
    return this.#spoken.get(`${originator} ${responder}`) ?? null
  }

  named(): readonly Named[] {
    return [...this.#named.values()]
  }

  knocks(): readonly Knocks[] {
    return [...this.#knocks.values()]
  }

  /** How many hosts show any fingerprint, and how many show this one. */
  hostsOf(print: string): number {
    return this.#prints.get(print)?.size ?? 0
  }

  #of({ originator, responder, ...record }: Tls | Http): Writable<Spoken> | null {
    const key = `${originator} ${responder}`
    let spoken = this.#spoken.get(key)
    if (spoken === undefined) {
      if (this.#spoken.size >= most) return null
      spoken = { names: new Set(), tls: 0, nameless: 0, selfSigned: null, prints: new Set() }
      this.#spoken.set(key, spoken)
    }
    if (record.kind === 'tls' && record.serverName !== null) add(spoken.names, record.serverName.toLowerCase())
    return spoken
  }

  #call(record: Tls | Http, call: Call): void {
    const key = `${record.originator} ${call.by} ${call.name}`
    let named = this.#named.get(key)
    if (named === undefined) {
      if (this.#named.size >= most) return
      named = {
        originator: record.originator,
        name: call.name,
        by: call.by,
        responders: new Set(),
        ports: new Map(),
        times: [],
        sent: [],
        calls: 0,
        places: [],
      }
      this.#named.set(key, named)
    }
    named.calls++
    if (named.responders.size < mostResponders) named.responders.add(record.responder)
    if (call.port !== undefined) named.ports.set(call.port, (named.ports.get(call.port) ?? 0) + 1)
    if (named.times.length < mostTimes) {
      named.times.push(record.ts)
      named.sent.push(call.sent)
    }
    keepPlace(named.places, call.file, record)
  }

  #print(print: string, originator: string): void {
    const hosts = this.#prints.get(print)
    if (hosts === undefined) {
      if (this.#prints.size < mostPrints) this.#prints.set(print, new Set([originator]))
    } else if (hosts.size < mostHostsOfPrint) hosts.add(originator)
  }

  #knock(record: Http, file: File): void {
    const path = endpoint.exec(record.uri ?? '')?.[1]?.toLowerCase()
    if (path === undefined || record.status === null) return
    const key = `${record.originator} ${record.responder}`
    let knocks = this.#knocks.get(key)
    if (knocks === undefined) {
      if (this.#knocks.size >= most) return
      const { originator, responder, ts } = record
      knocks = {
        originator,
        responder,
        attempts: 0,
        refused: 0,
        endpoints: new Set(),
        hours: new Set(),
        first: ts,
        last: ts,
        places: [],
      }
      this.#knocks.set(key, knocks)
    }
    knocks.attempts++
    if ([401, 403, 407, 440, 302].includes(record.status)) knocks.refused++
    knocks.endpoints.add(path)
    if (knocks.hours.size < mostHours) knocks.hours.add(Math.floor(record.ts / 3600))
    knocks.first = Math.min(knocks.first, record.ts)
    knocks.last = Math.max(knocks.last, record.ts)
    keepPlace(knocks.places, file, record)
  }
}

type Call = {
  readonly name: string
  readonly port?: number
  readonly by: Named['by']
  readonly sent: number
  readonly file: File
}

/** Whom a proxy was asked for: a tunnel's `name:443`, or a whole URL; null of a request to the server itself. */
function targetOf({ method, uri }: Http): { readonly name: string; readonly port: number } | null {
  const parts =
    method === 'CONNECT'
      ? /^(\[[^\]]+\]|[^/:]+)(?::(\d{1,5}))?$/.exec(uri ?? '')
      : /^https?:\/\/(\[[^\]]+\]|[^/:]+)(?::(\d{1,5}))?/i.exec(uri ?? '')
  if (parts?.[1] === undefined) return null
  const usual = method === 'CONNECT' || /^https:/i.test(uri ?? '') ? 443 : 80
  return {
    name: parts[1].replace(/^\[|\]$/g, '').toLowerCase(),
    port: parts[2] === undefined ? usual : Number(parts[2]),
  }
}

/** The first names in the alphabet, so that the order of records does not matter. */
function add(names: Set<string>, name: string): void {
  if (names.has(name)) return
  names.add(name)
  if (names.size > mostNames) names.delete([...names].sort().at(-1) as string)
}
