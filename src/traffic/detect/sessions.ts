import type { TrafficRecord } from '../connection.ts'
import { keepPlace, type Place } from '../place.ts'
import { TimesSeen } from '../times-seen.ts'

/** What one originator did on one kind of service, as the logs of that service tell. Times are seconds since 1970. */
export type SessionTally = {
  readonly kind: 'ssh' | 'rdp' | 'smb-admin' | 'tunnel' | 'notice'
  readonly originator: string
  /** Name of the notice, type of the tunnel, else empty. */
  readonly what: string
  readonly responders: Map<string, Peer>
  records: number
  first: number
  last: number
  readonly times: TimesSeen
  readonly places: Place[]
}

export type Peer = {
  records: number
  /** Refused or unfinished attempts to sign in. */
  failed: number
  /** The first attempt that failed and the last that the sensor took for a success: in whatever order they are read. */
  firstFailed: number
  lastEntered: number
  /** User names that were tried, files that were written or opened. */
  readonly names: Set<string>
}

type File = { readonly file: string; readonly sha256: string }

const mostTallies = 20_000
const mostPeers = 500
const mostNames = 200

/** Shares through which another machine is administered, and its disks. */
const adminShare = /\\(?:admin|[a-z])\$$/i
const writing = /write|open|rename|create/i

/** Gathers what SSH, RDP, SMB, tunnel and notice logs tell beyond connections. */
export class Sessions {
  /** Records past the bounds. */
  left = 0
  readonly #tallies = new Map<string, SessionTally>()
  readonly #weird = new Map<string, number>()

  take(record: TrafficRecord, file: File): void {
    switch (record.kind) {
      case 'ssh': {
        const peer = this.#peer(record, 'ssh', { what: '', responder: record.responder, file })
        if (peer === null) return
        if (record.authenticated === true) peer.lastEntered = Math.max(peer.lastEntered, record.ts)
        else if (record.authenticated === false) {
          peer.failed += Math.max(1, record.attempts ?? 1)
          peer.firstFailed = Math.min(peer.firstFailed, record.ts)
        }
        return
      }
      case 'rdp': {
        const peer = this.#peer(record, 'rdp', { what: '', responder: record.responder, file })
        if (peer !== null && record.cookie !== null && peer.names.size < mostNames) peer.names.add(record.cookie)
        return
      }
      case 'smb': {
        if (record.path === null || !adminShare.test(record.path)) return
        const peer = this.#peer(record, 'smb-admin', { what: '', responder: record.responder, file })
        const written = record.action !== null && writing.test(record.action) ? record.name : null
        if (peer !== null && written !== null && peer.names.size < mostNames) peer.names.add(written)
        return
      }
      case 'tunnel':
        if (!/close/i.test(record.action ?? ''))
          this.#peer(record, 'tunnel', { what: record.type, responder: record.responder, file })
        return
      case 'notice':
        this.#peer(record, 'notice', { what: record.name, responder: record.responder, file })
        return
      case 'weird':
        if (this.#weird.size < mostNames || this.#weird.has(record.name))
          this.#weird.set(record.name, (this.#weird.get(record.name) ?? 0) + 1)
        return
      default:
    }
  }

  all(): readonly SessionTally[] {
    return [...this.#tallies.values()]
  }

  /** Names of what broke the rules of its protocol, the most frequent first. */
  odd(): readonly (readonly [name: string, count: number])[] {
    return [...this.#weird].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
  }

  #peer(
    record: TrafficRecord & { readonly ts: number; readonly originator: string },
    kind: SessionTally['kind'],
    { what, responder, file }: { readonly what: string; readonly responder: string; readonly file: File },
  ): Peer | null {
    if (record.originator === '') return null
    const tally = this.#tally(kind, record.originator, what)
    if (tally === null) return null
    tally.records++
    tally.first = Math.min(tally.first, record.ts)
    tally.last = Math.max(tally.last, record.ts)
    tally.times.add(record.ts)
    keepPlace(tally.places, file, record)
    let peer = tally.responders.get(responder)
    if (peer === undefined) {
      if (tally.responders.size >= mostPeers) {
        this.left++
        return null
      }
      const [firstFailed, lastEntered] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
      peer = { records: 0, failed: 0, firstFailed, lastEntered, names: new Set() }
      tally.responders.set(responder, peer)
    }
    peer.records++
    return peer
  }

  #tally(kind: SessionTally['kind'], originator: string, what: string): SessionTally | null {
    const key = `${kind} ${originator} ${what}`
    let tally = this.#tallies.get(key)
    if (tally === undefined) {
      if (this.#tallies.size >= mostTallies) {
        this.left++
        return null
      }
      const [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
      tally = {
        kind,
        originator,
        what,
        responders: new Map(),
        records: 0,
        first,
        last,
        times: new TimesSeen(),
        places: [],
      }
      this.#tallies.set(key, tally)
    }
    return tally
  }
}
