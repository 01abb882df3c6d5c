import type { Batch } from '../evidence/rejection.ts'
import type { Finding } from '../finding.ts'
import { type BenignTable, benignOf } from '../indicators/benign.ts'
import type { Edition } from '../lists/edition.ts'
import type { Policy } from '../policy.ts'
import type { TrafficRecord } from './connection.ts'
import { contactFinding } from './contact-finding.ts'
import { type Contact, Contacts } from './contacts.ts'
import { type Counted, Coverage, type CoverageReport } from './coverage.ts'
import { Behaviour } from './detect/behaviour.ts'
import type { Known } from './detect/behaviour-finding.ts'
import type { FoldedConnections } from './detect/connections.ts'
import { sessionEvidence, sessionNotes } from './detect/session-evidence.ts'
import { Sessions } from './detect/sessions.ts'
import { gatherHeld, type Held } from './held.ts'
import { type Direction, OwnNetworks } from './own-networks.ts'
import type { KnownDevice } from './roles/role.ts'
import { type HostFacts, Hosts } from './roles.ts'
import { ShownCertificates } from './shown.ts'
import { sightingsIn } from './sighting.ts'

export type TrafficParts = {
  readonly editions: readonly Edition[]
  readonly policy: Policy
  /** Networks and names that many innocent parties share; they lower a score and never whitelist. Those of the editions unless given. */
  readonly benign?: BenignTable
  /** What an inventory says of the host at an address. Asked at the close: the inventory may be read after the logs. */
  readonly inventory?: () => ReadonlyMap<string, KnownDevice>
  /** `rita` tells RITA's own beacon score beside ours. */
  readonly explain?: 'rita' | null
  /** Time of the run, seconds since 1970, by which a sensor's clock that is ahead is told. */
  readonly now?: number
}

type ExaminedRecord = Exclude<TrafficRecord, { kind: 'log' }>

export type TrafficOutcome = {
  readonly findings: readonly Finding[]
  readonly coverage: CoverageReport
  readonly hosts: readonly HostFacts[]
}

/**
 * Examines the traffic of one run: batches of any files in any order go in, findings come out at the close.
 * What it holds grows with the number of different contacts, not with the number of records.
 */
export class TrafficExamination {
  readonly #policy: Policy
  readonly #benign: BenignTable | null
  readonly #held: Held
  readonly #own: OwnNetworks
  readonly #contacts: Contacts
  readonly #coverage: Coverage
  readonly #hosts = new Hosts()
  readonly #shown = new ShownCertificates()
  readonly #behaviour = new Behaviour()
  readonly #sessions = new Sessions()
  readonly #inventory: () => ReadonlyMap<string, KnownDevice>
  readonly #explain: 'rita' | null

  constructor(parts: TrafficParts) {
    this.#coverage = new Coverage(parts.now)
    this.#inventory = parts.inventory ?? (() => new Map())
    this.#explain = parts.explain ?? null
    this.#policy = parts.policy
    this.#benign = parts.benign ?? benignOf(parts.editions)
    this.#held = gatherHeld(parts.editions)
    this.#contacts = new Contacts(entry => {
      const { tool } = this.#held.ownerOf(entry)
      return tool === null ? null : { key: tool, name: tool.name }
    })
    this.#own = new OwnNetworks(parts.policy.traffic.internal)
  }

  /** Answers how many records were examined; lines of logs that are only recognised are not among them. */
  take(batch: Batch<TrafficRecord>, file: { readonly file: string; readonly sha256: string }): number {
    let examined = 0
    for (const record of batch.records) {
      this.#coverage.take(record)
      if (record.kind === 'log') continue
      examined++
      this.#own.learn(record)
      this.#hosts.take(record, file)
      this.#shown.take(record)
      this.#behaviour.take(record, file)
      this.#sessions.take(record, file)
      this.#sight(record, file)
    }
    return examined
  }

  /** All connections of the run as they were folded and counted elsewhere. Those of them that `look` asks for come beside it. */
  takeFolded(
    folded: FoldedConnections,
    { counted, locals }: { readonly counted: Counted; readonly locals: readonly string[] },
  ): void {
    this.#coverage.takeCounted('connection', counted)
    for (const address of locals) this.#own.learnAddress(address)
    this.#behaviour.takeFolded(folded)
  }

  isListed(address: string): boolean {
    return this.#held.table.address(address).length > 0
  }

  /** Looks at connections that are folded already: those with a listed end, and those that tell a hardware address. */
  look(records: readonly ExaminedRecord[], file: { readonly file: string; readonly sha256: string }): void {
    for (const record of records) {
      this.#hosts.take(record, file)
      this.#sight(record, file)
    }
  }

  #sight(record: ExaminedRecord, file: { readonly file: string; readonly sha256: string }): void {
    const sightings = sightingsIn(record, this.#held.table)
    if (sightings.length > 0) this.#contacts.take(record, sightings, file)
  }

  close(): TrafficOutcome {
    const contacts = this.#gathered()
    const hosts = this.#hosts.facts(address => this.#own.own(address))
    const context = {
      policy: this.#policy,
      nameOf: (address: string) => this.#hosts.nameOf(address),
      known: this.#knownFrom(contacts),
      sharedBy: (address: string, names: readonly string[]) => this.#benign?.says(address, names) ?? null,
    }
    const own = (address: string) => this.#own.own(address)
    const inventory = this.#inventory()
    const behaviour = this.#behaviour.close({
      ...context,
      directionOf: (originator, responder) => this.#own.direction(originator, responder),
      own,
      hosts,
      inventory,
      explain: this.#explain,
      sessions: sessionEvidence(this.#sessions, own),
    })
    const findings = [...contacts.map(contact => this.#finding(contact)), ...behaviour.findings]
    const coverage = this.#coverage.report()
    const notes = [...coverage.notes, ...this.#ownNotes(coverage), ...behaviour.notes, ...sessionNotes(this.#sessions)]
    return {
      findings: findings.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
      coverage: { logs: coverage.logs, notes },
      hosts,
    }
  }

  /** Behaviour of a channel on which an indicator was sighted is told under the same adversary. */
  #knownFrom(contacts: readonly Contact[]): (originator: string, peers: readonly string[]) => Known | null {
    const known = new Map<string, Known>()
    for (const contact of contacts) {
      const { adversary, name, tool } = this.#held.ownerOf(contact.entry)
      if (contact.side === 'originator') continue
      for (const peer of [contact.peer, ...contact.values, ...(contact.side === 'content' ? contact.responders : [])]) {
        const key = `${contact.originator} ${peer}`
        const held = known.get(key)
        if (held === undefined || (held.adversary === null && adversary !== null))
          known.set(key, { adversary, name, tool: tool?.id ?? null })
      }
    }
    return (originator, peers) => {
      for (const peer of peers) {
        const found = known.get(`${originator} ${peer}`)
        if (found !== undefined) return found
      }
      return null
    }
  }

  /** Contacts, those put together in which hosts outside named the same listed thing to us. Whose host is whose is known only now. */
  #gathered(): readonly Contact[] {
    const strangers = new Map<string, Contact[]>()
    const contacts = this.#tied().filter(contact => {
      if (contact.side !== 'content' || this.#direction(contact) !== 'inbound') return true
      const { list, entry } = this.#held.ownerOf(contact.entry)
      const key = JSON.stringify([list, entry, contact.entry.observable, contact.peer])
      const held = strangers.get(key)
      if (held === undefined) strangers.set(key, [contact])
      else held.push(contact)
      return false
    })
    return [
      ...contacts,
      ...[...strangers.values()].map(each => (each.length === 1 ? (each[0] as Contact) : Contacts.together(each))),
    ]
  }

  /** Contacts, those that were seen in certificates tied to whom they were shown, as one with what these called anyway. */
  #tied(): readonly Contact[] {
    const all = this.#contacts.all()
    const byPeer = new Map<string, Contact[]>()
    for (const contact of all) {
      const held = byPeer.get(contact.peer)
      if (held === undefined) byPeer.set(contact.peer, [contact])
      else held.push(contact)
    }
    return all.filter(contact => {
      this.#shown.complete(contact)
      if (contact.originator !== '') return true
      const same = (byPeer.get(contact.peer) ?? []).filter(
        other => other.entry === contact.entry && contact.originators.has(other.originator),
      )
      for (const other of same) Contacts.add(other, contact)
      return same.length === 0
    })
  }

  #direction(contact: Contact): Direction {
    const originator =
      contact.originator === '*' || contact.originator === ''
        ? ([...contact.originators].sort()[0] ?? '')
        : contact.originator
    return this.#own.direction(originator, [...contact.responders].sort()[0] ?? contact.peer)
  }

  #finding(contact: Contact): Finding {
    return contactFinding(contact, {
      owner: this.#held.ownerOf(contact.entry),
      direction: this.#direction(contact),
      policy: this.#policy,
      benign: this.#benign,
      tableOf: this.#held.tableOf,
      nameOf: address => this.#hosts.nameOf(address),
    })
  }

  #ownNotes(coverage: CoverageReport): readonly string[] {
    if (coverage.logs.length === 0) return []
    const notes = [...this.#held.unusable].map(([kind, count]) =>
      kind === 'asn'
        ? `Traffic: ${count} listed AS numbers cannot be looked for: no table of networks by AS number has them (import one, see as-table).`
        : `Traffic: ${count} listed indicators of kind ${kind} cannot be looked for in these logs.`,
    )
    if (this.#contacts.crowded)
      notes.push('Traffic: more different contacts than are kept apart; the rest is summed up by indicator.')
    return notes
  }
}
