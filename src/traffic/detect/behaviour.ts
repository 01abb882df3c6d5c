import type { Finding } from '../../finding.ts'
import type { TrafficRecord } from '../connection.ts'
import type { Direction } from '../own-networks.ts'
import { type KnownDevice, type Role, roleOf } from '../roles/role.ts'
import type { HostFacts } from '../roles.ts'
import { type BehaviourContext, channelFinding, leastKept } from './behaviour-finding.ts'
import { Connections, type FoldedConnections, type Gathered } from './connections.ts'
import { type DeviceJudged, deviceFinding, judgeDevice } from './device-judge.ts'
import { DnsTally } from './dns-tally.ts'
import { domainFindings } from './domain-findings.ts'
import type { FanOut } from './fan-out.ts'
import { expectedOf, isCandidate, type Judged, judge } from './judge.ts'
import { listeningOf } from './listening.ts'
import { pacesOf } from './manner.ts'
import { chosenOf, namedChannels } from './named-channels.ts'
import { isOdd } from './odd-contact.ts'
import { leastOfRita, ritaGrounds } from './rita-ground.ts'
import { horizontal, isTarget, leastResponders } from './scan.ts'
import { callersOf, type Directed, mannersOf } from './surroundings.ts'
import { mainPort, type View } from './view.ts'
import { WebTally } from './web-tally.ts'

export type BehaviourParts = BehaviourContext & {
  readonly directionOf: (originator: string, responder: string) => Direction
  readonly own: (address: string) => boolean
  readonly hosts: readonly HostFacts[]
  /** What the inventory says of the host that holds an address. */
  readonly inventory: ReadonlyMap<string, KnownDevice>
  /** `rita` sets RITA's own beacon score beside ours, with weight 0. */
  readonly explain: 'rita' | null
}

type File = { readonly file: string; readonly sha256: string }

/** Results kept of those set aside, the highest first. */
const mostSetAside = 200

/** Gathers in one pass what hidden channels and noisy devices are told by, and judges it at the close. */
export class Behaviour {
  readonly #connections = new Connections()
  readonly #dns = new DnsTally()
  readonly #web = new WebTally()
  #gathered: Gathered = this.#connections.gathered()

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
    if (directed.length === 0 && this.#dns.records === 0) return { findings: [], notes: [] }
    const roles = this.#roles(directed, parts)
    const devices = this.#devices(directed, roles, parts)
    const judged = this.#judged(directed, { roles, devices, parts })
    const span = { first: this.#gathered.first, last: this.#gathered.last }
    const channels = judged.map(each =>
      channelFinding(each, parts, parts.explain === 'rita' ? ritaGrounds(each.view.channel, span) : []),
    )
    const domains = domainFindings(this.#dns.pairs(), { roleOf: roles, span: this.#dns, context: parts })
    const noisy = devices.flatMap(device => deviceFinding(device, parts, span) ?? [])
    const { findings, left } = kept([...channels, ...domains, ...noisy], parts.explain !== null)
    return { findings, notes: this.#notes(callersOf(directed, roles).hosts, { left, span }) }
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
  #devices(
    directed: readonly Directed[],
    roles: (address: string) => Role,
    parts: BehaviourParts,
  ): readonly DeviceJudged[] {
    const channels = Map.groupBy(
      directed.filter(({ direction }) => direction !== 'inbound'),
      ({ channel }) => channel.originator,
    )
    const fans = Map.groupBy(
      this.#gathered.fans.filter(fan => fan.responders >= leastResponders && channels.has(fan.originator)),
      fan => fan.originator,
    )
    const knocks = Map.groupBy(this.#web.knocks(), each => each.originator)
    const listening = listeningOf(directed)
    const askers = this.#dns.askers()
    const addresses = new Set([...channels.keys(), ...knocks.keys(), ...listening.keys(), ...askers.keys()])
    return [...addresses].sort().map(address =>
      judgeDevice({
        address,
        role: roles(address),
        channels: (channels.get(address) ?? []).map(({ channel }) => channel),
        fans: (fans.get(address) ?? []).map(fan => ({ fan, inside: mostlyInside(fan, channels.get(address) ?? []) })),
        asker: parts.own(address) ? (askers.get(address) ?? null) : null,
        knocks: knocks.get(address) ?? [],
        listening: listening.get(address) ?? [],
      }),
    )
  }

  #judged(
    directed: readonly Directed[],
    {
      roles,
      devices,
      parts,
    }: { roles: (address: string) => Role; devices: readonly DeviceJudged[]; parts: BehaviourParts },
  ): readonly Judged[] {
    const byAddress = new Map(devices.map(device => [device.address, device]))
    const fans = new Map(this.#gathered.fans.map(fan => [`${fan.originator} ${fan.port}`, fan]))
    const around = callersOf(directed, roles)
    const span = { first: this.#gathered.first, last: this.#gathered.last }
    const askers = this.#dns.askers()
    const viewOf = ({ channel, direction }: Directed, names: readonly string[] | null): View => {
      const spoken = names === null ? this.#web.spoken(channel.originator, channel.responder) : null
      const answer = this.#dns.nameOf(channel.responder)
      const asker = askers.get(channel.originator)
      const role = roles(direction === 'inbound' ? channel.responder : channel.originator)
      const port = mainPort(channel)
      const high = port.startsWith('udp ') ? fans.get(`${channel.originator} udp high`) : undefined
      const fan = fans.get(`${channel.originator} ${port}`)
      const print = [...(spoken?.prints ?? [])].sort()[0]
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
        surroundings: {
          hosts: around.hosts,
          callers: around.callers(channel.responder),
          fleet: around.fleetOf(channel.responder, role),
          oddPeers: 0,
          pacesAlike: 0,
          recognises: this.#gathered.recognises,
          printHosts: print === undefined ? null : this.#web.hostsOf(print),
          deviceSigns: (byAddress.get(channel.originator)?.signs ?? [])
            .filter(each => each.family === 'hostile')
            .map(each => each.detection),
        },
      }
    }
    const views: View[] = []
    for (const each of directed) {
      if (isFolded(each, byAddress.get(each.channel.originator))) continue
      const view = viewOf(each, null)
      if (isCandidate(view)) views.push(view)
    }
    const judged = judgedTogether(views)
    const named = namedChannels(
      this.#web.named(),
      directed,
      channel => this.#web.spoken(channel.originator, channel.responder)?.names ?? new Set(),
    ).map(({ directed: each, names }) => judge(viewOf(each, names)))
    const explained = parts.explain === 'rita' ? leastOfRita : null
    return chosenOf(judged, named).filter(
      each => each.score >= leastKept || isSetAsideRhythm(each) || explained?.(each.view.channel, span) === true,
    )
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

/** Channels of one host explain each other: what it does to many alike, and what its maker's names led to. */
function judgedTogether(views: readonly View[]): readonly Judged[] {
  const outward = views.filter(({ direction }) => direction !== 'inbound')
  const ofHost = Map.groupBy(outward, ({ channel }) => channel.originator)
  const judged: Judged[] = views.filter(({ direction }) => direction === 'inbound').map(view => judge(view))
  for (const own of ofHost.values()) {
    const oddPeers = own.filter(isOdd).length
    const alike = pacesOf(own.map(({ channel }) => channel))
    const makers = own
      .filter(view => view.role.maker !== null && expectedOf(view)?.rule === 'makers-cloud')
      .map(({ channel }) => channel)
    for (const view of own) {
      const surroundings = { ...view.surroundings, oddPeers, pacesAlike: alike(view.channel) }
      judged.push(judge({ ...view, surroundings }, makers))
    }
  }
  return judged
}

/** A rhythm that its role explains is kept, set aside, however low it stands. */
const isSetAsideRhythm = ({ expected, families }: Judged): boolean => expected !== null && families.has('rhythm')

/** Ports on which a host calls so many in vain that those who answer are no peers of its own. */
function scannedPorts(fans: readonly FanOut[]): (originator: string, port: string) => boolean {
  const scanned = new Set(
    fans
      .filter(fan => horizontal(fan, { role: nobody, inside: false }) !== null)
      .map(fan => `${fan.originator} ${fan.port}`),
  )
  return (originator, port) => scanned.has(`${originator} ${port}`)
}

const nobody: Role = { name: 'unknown', maker: null, why: '' }

/** A target of a scan or a flood: told once, with the device. */
function isFolded({ channel }: Directed, device: DeviceJudged | undefined): boolean {
  if (device === undefined) return false
  if (device.victims.has(channel)) return true
  return [...channel.ports.keys()].every(port => {
    const fan = device.scanned.get(port) ?? (/^udp \d{4,5}$/.test(port) ? device.scanned.get('udp high') : undefined)
    return fan !== undefined && isTarget(channel, fan)
  })
}

function mostlyInside(fan: FanOut, channels: readonly Directed[]): boolean {
  const onPort = channels.filter(({ channel }) => channel.ports.has(fan.port))
  return onPort.length > 0 && onPort.filter(({ direction }) => direction === 'internal').length * 2 > onPort.length
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
