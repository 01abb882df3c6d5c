import type { Finding } from '../../finding.ts'
import type { TrafficRecord } from '../connection.ts'
import type { Direction } from '../own-networks.ts'
import { isFixed, type KnownDevice, type Role, roleOf } from '../roles/role.ts'
import type { HostFacts } from '../roles.ts'
import { type BehaviourContext, channelFinding, type Known } from './behaviour-finding.ts'
import { Connections, type FoldedConnections, type Gathered } from './connections.ts'
import { leastKept } from './detections.ts'
import { type DeviceJudged, deviceFinding, judgeDevice } from './device-judge.ts'
import { DnsTally } from './dns-tally.ts'
import { domainFindings } from './domain-findings.ts'
import { type FanOut, highUdp } from './fan-out.ts'
import { FetchedTally } from './fetched.ts'
import { isCandidate, type Judged, judge } from './judge.ts'
import { listeningOf } from './listening.ts'
import { chosenOf, namedChannels } from './named-channels.ts'
import { leastOfRita, ritaGrounds } from './rita-ground.ts'
import { leastResponders } from './scan.ts'
import { noSessions, type SessionEvidence } from './session-evidence.ts'
import { callersOf, type Directed, mannersOf } from './surroundings.ts'
import { isFolded, isSetAsideRhythm, judgedTogether, mostlyInside, scannedPorts, surestOf } from './together.ts'
import { mainPort, type View } from './view.ts'
import { WebTally } from './web-tally.ts'

export type BehaviourParts = BehaviourContext & {
  readonly directionOf: (originator: string, responder: string) => Direction
  readonly own: (address: string) => boolean
  readonly hosts: readonly HostFacts[]
  /** What the inventory says of the host that holds an address. */
  readonly inventory: ReadonlyMap<string, KnownDevice>
  /** What the logs of sessions say against hosts, by address. */
  readonly sessions: ReadonlyMap<string, SessionEvidence>
  /** `rita` sets RITA's own beacon score beside ours, with weight 0. */
  readonly explain: 'rita' | null
}

/** What is known of all channels when they are judged. */
type Surveyed = {
  readonly byHost: ReadonlyMap<string, readonly Directed[]>
  readonly roles: (address: string) => Role
  readonly parts: BehaviourParts
}

/** Scripts with an old key and machines that deploy programs show these too: they say nothing of what else the host calls. */
const ofSessions: ReadonlySet<string> = new Set(['ssh-guessing', 'rdp-guessing', 'admin-shares'])

type File = { readonly file: string; readonly sha256: string }

/** Results kept of those set aside, the highest first; while judging, so many more are in hand that no other choice comes out. */
const mostSetAside = 200
const mostAsideInHand = 2_000

/** Gathers in one pass what hidden channels and noisy devices are told by, and judges it at the close. */
export class Behaviour {
  readonly #connections = new Connections()
  readonly #dns = new DnsTally()
  readonly #web = new WebTally()
  readonly #fetched = new FetchedTally()
  #gathered: Gathered = this.#connections.gathered()
  #left = 0

  take(record: TrafficRecord, file: File): void {
    switch (record.kind) {
      case 'connection':
        this.#connections.take(record, file)
        return
      case 'dns':
        this.#dns.take(record, file)
        return
      case 'tls':
        this.#web.tls(record, file)
        return
      case 'http':
        this.#web.http(record, file)
        this.#fetched.http(record, file)
        return
      default:
    }
  }

  /** All connections of the run, folded elsewhere; none is then taken one by one. */
  takeFolded(folded: FoldedConnections): void {
    this.#connections.takeFolded(folded)
  }

  close(parts: BehaviourParts): { readonly findings: readonly Finding[]; readonly notes: readonly string[] } {
    this.#gathered = this.#connections.gathered()
    const directed = this.#gathered.channels.map(
      (channel): Directed => ({ channel, direction: parts.directionOf(channel.originator, channel.responder) }),
    )
    if (directed.length === 0 && this.#dns.records === 0 && parts.sessions.size === 0)
      return { findings: [], notes: [] }
    const roles = this.#roles(directed, parts)
    const byHost = Map.groupBy(directed, ({ channel }) => channel.originator)
    const devices = this.#devices(directed, { byHost, roles, parts })
    const around = callersOf(directed, roles)
    const judged = this.#judged(directed, { byHost, roles, devices, parts, around })
    const span = { first: this.#gathered.first, last: this.#gathered.last }
    const channels = judged.map(each =>
      channelFinding(each, parts, parts.explain === 'rita' ? ritaGrounds(each.view.channel, span) : []),
    )
    const domains = domainFindings(this.#dns.pairs(), { roleOf: roles, span: this.#dns, context: parts })
    const surest = surestOf(judged)
    const noisy = devices.flatMap(
      device => deviceFinding(device, parts, { ...span, surest: surest.get(device.address) ?? null }) ?? [],
    )
    const { findings, left } = kept([...channels, ...domains, ...noisy], parts.explain !== null)
    return { findings, notes: this.#notes(around.hosts, { left: left + this.#left, span }) }
  }

  #roles(directed: readonly Directed[], { hosts, inventory }: BehaviourParts): (address: string) => Role {
    const askers = this.#dns.askers()
    const manners = mannersOf(directed, {
      domainsOf: address => askers.get(address)?.domains ?? new Set(),
      isScanned: scannedPorts(this.#gathered.fans),
    })
    const facts = new Map(hosts.map(host => [host.address, host]))
    const roles = new Map<string, Role>()
    return address => {
      let role = roles.get(address)
      if (role === undefined) {
        role = roleOf(facts.get(address) ?? null, inventory.get(address) ?? null, manners.get(address) ?? null)
        roles.set(address, role)
      }
      return role
    }
  }

  /** Own hosts; where no address of a channel is known as own, its originator stands for one. */
  #devices(directed: readonly Directed[], { byHost, roles, parts }: Surveyed): readonly DeviceJudged[] {
    const channels = new Map<string, readonly Directed[]>()
    for (const [address, all] of byHost) {
      const own = all.filter(({ direction }) => direction !== 'inbound')
      if (own.length > 0) channels.set(address, own)
    }
    const fans = Map.groupBy(
      this.#gathered.fans.filter(fan => fan.responders >= leastResponders && channels.has(fan.originator)),
      fan => fan.originator,
    )
    const knocks = Map.groupBy(this.#web.knocks(), each => each.originator)
    const listening = listeningOf(directed)
    const fetched = new Map(
      this.#fetched
        .all()
        .filter(({ hosts }) => [...hosts].some(host => !parts.own(host)))
        .map(each => [each.originator, each]),
    )
    const askers = this.#dns.askers()
    const addresses = new Set([
      ...channels.keys(),
      ...knocks.keys(),
      ...listening.keys(),
      ...askers.keys(),
      ...fetched.keys(),
      ...parts.sessions.keys(),
    ])
    return [...addresses].sort().map(address => {
      const own = channels.get(address) ?? []
      const met = fans.get(address) ?? []
      return judgeDevice({
        address,
        role: roles(address),
        channels: own.map(({ channel }) => channel),
        fans: met.map(fan => ({
          fan,
          inside: own.some(({ direction }) => direction === 'internal') && mostlyInside(fan.port, own),
        })),
        asker: parts.own(address) ? (askers.get(address) ?? null) : null,
        knocks: knocks.get(address) ?? [],
        listening: listening.get(address) ?? [],
        fetched: fetched.get(address) ?? null,
        sessions: parts.sessions.get(address) ?? noSessions,
      })
    })
  }

  #judged(
    directed: readonly Directed[],
    {
      byHost,
      roles,
      devices,
      parts,
      around,
    }: Surveyed & { devices: readonly DeviceJudged[]; around: ReturnType<typeof callersOf> },
  ): readonly Judged[] {
    const byAddress = new Map(devices.map(device => [device.address, device]))
    const fans = new Map<string, Map<string, FanOut>>()
    for (const fan of this.#gathered.fans) {
      const held = fans.get(fan.originator)
      if (held === undefined) fans.set(fan.originator, new Map([[fan.port, fan]]))
      else held.set(fan.port, fan)
    }
    const hostile = new Map(
      devices.map(({ address, signs }) => [
        address,
        signs
          .filter(({ family, detection }) => family === 'hostile' && !ofSessions.has(detection))
          .map(({ detection }) => detection),
      ]),
    )
    const span = { first: this.#gathered.first, last: this.#gathered.last }
    const askers = this.#dns.askers()
    const byName = Map.groupBy(this.#web.named(), ({ name }) => name)
    const fleetByName = (name: string | undefined, role: Role): number =>
      name === undefined || !isFixed(role)
        ? 0
        : new Set(
            (byName.get(name) ?? []).map(({ originator }) => originator).filter(each => roles(each).name === role.name),
          ).size
    const viewOf = ({ channel, direction }: Directed, names: readonly string[] | null): View => {
      const spoken = names === null ? this.#web.spoken(channel.originator, channel.responder) : null
      const answer = this.#dns.nameOf(channel.responder)
      const asker = askers.get(channel.originator)
      const role = roles(direction === 'inbound' ? channel.responder : channel.originator)
      const port = mainPort(channel)
      const ofHost = fans.get(channel.originator)
      const high = port.startsWith('udp ') ? ofHost?.get(highUdp) : undefined
      const fan = ofHost?.get(port)
      const print = spoken === null ? undefined : [...spoken.prints].sort()[0]
      // What strangers call our server by is their word.
      const said = direction === 'inbound' ? [] : (names ?? [...(spoken?.names ?? [])].sort())
      return {
        channel,
        direction,
        role,
        spoken,
        names: said.length > 0 ? said : answer === null ? [] : [answer],
        resolved: names !== null || answer !== null ? true : asker === undefined || asker.queries < 5 ? null : false,
        fan: (high?.responders ?? 0) > (fan?.responders ?? 0) ? (high as FanOut) : (fan ?? null),
        span,
        shared: direction === 'outbound' ? (parts.sharedBy?.(channel.responder, said) ?? null) : null,
        sighted: sightedOn(parts.known(channel.originator, [channel.responder, ...said])),
        surroundings: {
          hosts: around.hosts,
          callers:
            names === null
              ? around.callers(channel.responder)
              : new Set((byName.get(channel.responder) ?? []).map(({ originator }) => originator)).size,
          fleet: Math.max(around.fleetOf(channel.responder, role), fleetByName(said[0], role)),
          oddPeers: 0,
          pacesAlike: 0,
          recognises: this.#gathered.recognises,
          printHosts: print === undefined ? null : this.#web.hostsOf(print),
          deviceSigns: hostile.get(channel.originator) ?? [],
        },
      }
    }
    const explained = parts.explain === 'rita' ? leastOfRita : null
    const always = ({ channel }: View): boolean => explained?.(channel, span) === true
    const stands = (each: Judged): boolean => each.score >= leastKept || isSetAsideRhythm(each) || always(each.view)
    const isAside = ({ expected, score }: Judged): boolean =>
      expected !== null || score < parts.policy.traffic.threshold
    const judged: Judged[] = []
    const aside: Judged[] = []
    this.#left = 0
    // One host at a time, of which only what stands is kept: there may be millions of channels.
    for (const own of byHost.values()) {
      const views: View[] = []
      for (const each of own) {
        if (each.direction === 'internal') continue
        if (isFolded(each, byAddress.get(each.channel.originator))) continue
        const view = viewOf(each, null)
        if (isCandidate(view)) views.push(view)
      }
      for (const each of judgedTogether(views, always)) if (stands(each)) (isAside(each) ? aside : judged).push(each)
      if (aside.length > 2 * mostAsideInHand) this.#left += leaveWeakest(aside)
    }
    for (const each of aside) judged.push(each)
    const named = namedChannels(
      this.#web.named(),
      directed,
      channel => this.#web.spoken(channel.originator, channel.responder)?.names ?? new Set(),
    ).map(({ directed: each, names }) => judge(viewOf(each, names)))
    return chosenOf(judged, named).filter(stands)
  }

  #notes(hosts: number, { left, span }: { left: number; span: { first: number; last: number } }): readonly string[] {
    const notes: string[] = []
    if (hosts > 0 && hosts < 20)
      notes.push(
        `Behaviour: ${hosts} of your hosts called outside, fewer than 20: that others do not call a peer is not counted.`,
      )
    if (span.last - span.first < 12 * 3600 && this.#gathered.first < Number.POSITIVE_INFINITY)
      notes.push('Behaviour: less than 12 hours of connections: slow paces, and calls by night, cannot be told.')
    if (this.#dns.records === 0)
      notes.push(
        'Behaviour: without DNS records, calls without a lookup, tunnels in names and made-up names cannot be told.',
      )
    if (!this.#gathered.recognises && this.#gathered.first < Number.POSITIVE_INFINITY)
      notes.push('Behaviour: the sensor recognised no service: services away from their ports cannot be told.')
    if (this.#gathered.dropped > 0)
      notes.push(
        `Behaviour: ${this.#gathered.dropped} single contacts past the bounds are counted as scans and not kept one by one.`,
      )
    if (this.#gathered.crowded > 0)
      notes.push(
        `Behaviour: more channels, originators and ports than are told apart: ${this.#gathered.crowded} times a connection was counted in part only.`,
      )
    if (left > 0) notes.push(`Behaviour: ${left} more results were set aside and are not kept.`)
    return notes
  }
}

/** A tool's name is no adversary's: who uses it is another question. */
const sightedOn = (known: Known | null): View['sighted'] =>
  known === null || known.adversary === null || known.tool !== null
    ? null
    : { adversary: known.adversary, name: known.name }

/** Leaves the surest `mostAsideInHand`; answers how many were let go. */
function leaveWeakest(aside: Judged[]): number {
  const key = ({ view }: Judged) => `${view.channel.originator} ${view.channel.responder}`
  aside.sort((a, b) => b.score - a.score || (key(a) < key(b) ? -1 : 1))
  return aside.splice(mostAsideInHand).length
}

/** Everything that stands, and of what was set aside the surest. */
function kept(all: readonly Finding[], explained: boolean): { findings: readonly Finding[]; left: number } {
  const worth = explained
    ? all
    : all.filter(found => found.score >= leastKept || found.setAside?.rule === 'expected-rhythm')
  const standing = worth.filter(found => found.setAside === null)
  const aside = worth
    .filter(found => found.setAside !== null)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  return { findings: [...standing, ...aside.slice(0, mostSetAside)], left: Math.max(0, aside.length - mostSetAside) }
}
