import { getDomain } from 'tldts'
import type { Dns } from '../connection.ts'
import { keepPlace, type Place } from '../place.ts'
import { entropy } from './statistics.ts'

/** What one originator asked below one registrable domain. */
export type DomainAsked = {
  readonly originator: string
  readonly domain: string
  readonly queries: number
  /** Distinct names below the domain, counted up to `mostLabels`. */
  readonly labels: number
  /** Mean length of what stands left of the domain, and its mean entropy in bits a character. */
  readonly length: number
  readonly entropy: number
  /** Queries of types that carry data: TXT, NULL, CNAME, MX, KEY and unknown ones. */
  readonly carrying: number
  readonly texts: number
  readonly missing: number
  readonly times: readonly number[]
  readonly places: readonly Place[]
}

type Growing = { -readonly [K in keyof Omit<DomainAsked, 'labels' | 'length' | 'entropy'>]: DomainAsked[K] } & {
  readonly seen: Set<string>
  lengths: number
  entropies: number
  readonly times: number[]
  readonly places: Place[]
}

/** What one originator asked in all. */
export type Asker = {
  readonly originator: string
  readonly queries: number
  readonly missing: number
  /** Registrable domains that do not exist, counted up to `mostMissing`. */
  readonly missingDomains: number
  readonly domains: ReadonlySet<string>
  readonly first: number
  readonly last: number
  readonly places: readonly Place[]
}

type GrowingAsker = { -readonly [K in keyof Omit<Asker, 'missingDomains' | 'domains'>]: Asker[K] } & {
  readonly gone: Set<string>
  readonly asked: Set<string>
  readonly places: Place[]
}

const mostPairs = 200_000
export const mostLabels = 2_000
const mostMissing = 2_000
const mostTimes = 2_000
const mostAnswers = 500_000
const carryingTypes = /^(?:TXT|NULL|CNAME|MX|KEY|SRV|PRIVATE|unknown.*|query-.*|\d+)$/i

/** Tallies DNS in one pass: who asked what below which domain, and which addresses names led to. */
export class DnsTally {
  records = 0
  first = Number.POSITIVE_INFINITY
  last = Number.NEGATIVE_INFINITY
  readonly #pairs = new Map<string, Growing>()
  readonly #askers = new Map<string, GrowingAsker>()
  /** Names by the address that they led to, the first in the alphabet, so that order does not matter. */
  readonly #names = new Map<string, string>()

  take(record: Dns, file: { readonly file: string; readonly sha256: string }): void {
    const name = record.query?.toLowerCase().replace(/\.$/, '') ?? ''
    if (name === '') return
    this.records++
    this.first = Math.min(this.first, record.ts)
    this.last = Math.max(this.last, record.ts)
    for (const answer of record.answers) this.#answer(name, answer)
    if (!name.includes('.') || /\.(?:in-addr|ip6)\.arpa$|\.local$|\.lan$|\._(?:tcp|udp)\./.test(name)) return
    const domain = getDomain(name, { validateHostname: false }) ?? name
    const missing = record.responseCode === 'NXDOMAIN'
    this.#asker(record, { domain, missing, file })
    this.#pair(record, { name, domain, missing, file })
  }

  /** The name that an address was the answer to. */
  nameOf(address: string): string | null {
    return this.#names.get(address) ?? null
  }

  askers(): ReadonlyMap<string, Asker> {
    return new Map(
      [...this.#askers].map(([key, { gone, asked, ...rest }]) => [
        key,
        { ...rest, missingDomains: gone.size, domains: asked },
      ]),
    )
  }

  pairs(): readonly DomainAsked[] {
    return [...this.#pairs.values()].map(({ seen, lengths, entropies, ...rest }) => ({
      ...rest,
      labels: seen.size,
      length: seen.size === 0 ? 0 : lengths / seen.size,
      entropy: seen.size === 0 ? 0 : entropies / seen.size,
    }))
  }

  #answer(name: string, answer: string): void {
    if (!/^[0-9a-f.:]+$/i.test(answer)) return
    const held = this.#names.get(answer)
    if (held === undefined ? this.#names.size < mostAnswers : name < held) this.#names.set(answer, name)
  }

  #asker(
    { originator, ts, line }: Dns,
    more: { domain: string; missing: boolean; file: { file: string; sha256: string } },
  ): void {
    let asker = this.#askers.get(originator)
    if (asker === undefined) {
      if (this.#askers.size >= mostPairs) return
      asker = { originator, queries: 0, missing: 0, first: ts, last: ts, gone: new Set(), asked: new Set(), places: [] }
      this.#askers.set(originator, asker)
    }
    asker.queries++
    asker.first = Math.min(asker.first, ts)
    asker.last = Math.max(asker.last, ts)
    if (asker.asked.size < mostMissing) asker.asked.add(more.domain)
    if (!more.missing) return
    asker.missing++
    if (asker.gone.size < mostMissing) asker.gone.add(more.domain)
    keepPlace(asker.places, more.file, { line, ts })
  }

  #pair(
    record: Dns,
    more: { name: string; domain: string; missing: boolean; file: { file: string; sha256: string } },
  ): void {
    const key = `${record.originator} ${more.domain}`
    let pair = this.#pairs.get(key)
    if (pair === undefined) {
      if (this.#pairs.size >= mostPairs) return
      pair = {
        originator: record.originator,
        domain: more.domain,
        queries: 0,
        carrying: 0,
        texts: 0,
        missing: 0,
        seen: new Set(),
        lengths: 0,
        entropies: 0,
        times: [],
        places: [],
      }
      this.#pairs.set(key, pair)
    }
    pair.queries++
    if (more.missing) pair.missing++
    if (record.queryType === 'TXT') pair.texts++
    if (carryingTypes.test(record.queryType ?? '')) pair.carrying++
    if (pair.times.length < mostTimes) pair.times.push(record.ts)
    keepPlace(pair.places, more.file, record)
    const left = more.name.slice(0, Math.max(0, more.name.length - more.domain.length - 1))
    if (left === '' || pair.seen.size >= mostLabels || pair.seen.has(left)) return
    pair.seen.add(left)
    pair.lengths += left.length
    pair.entropies += entropy(left.replaceAll('.', ''))
  }
}
