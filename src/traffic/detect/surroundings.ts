import type { Channel } from '../channel.ts'
import type { Direction } from '../own-networks.ts'
import { isFixed, type Manner, type Role } from '../roles/role.ts'
import { portNumber } from './view.ts'

export type Directed = { readonly channel: Channel; readonly direction: Direction }

type MannerParts = {
  readonly domainsOf: (address: string) => ReadonlySet<string>
  readonly isScanned: (originator: string, port: string) => boolean
}

/** How each own host behaves, as far as that tells its role. */
export function mannersOf(
  channels: readonly Directed[],
  { domainsOf, isScanned }: MannerParts,
): ReadonlyMap<string, Manner> {
  const peers = new Map<string, number>()
  const ports = new Map<string, Set<string>>()
  const hosts = new Set<string>()
  const met = ({ originator, ports: called }: Channel): boolean => {
    for (const port of called.keys()) if (!isScanned(originator, port)) return false
    return true
  }
  for (const { channel, direction } of channels) {
    if (direction === 'outbound') {
      hosts.add(channel.originator)
      if (channel.answered > 1 && !isPlumbing(channel) && !met(channel))
        peers.set(channel.originator, (peers.get(channel.originator) ?? 0) + 1)
    }
    if ((direction === 'inbound' || direction === 'internal') && channel.answered > 0) {
      hosts.add(channel.responder)
      const answered = ports.get(channel.responder) ?? new Set()
      // A stranger who tries every port is answered on some of them; which ones cannot be told.
      if (channel.ports.size === 1) for (const port of channel.ports.keys()) answered.add(port)
      ports.set(channel.responder, answered)
    }
  }
  return new Map(
    [...hosts].map(host => [
      host,
      { answeringPeers: peers.get(host) ?? 0, domains: domainsOf(host), ports: ports.get(host) ?? new Set<string>() },
    ]),
  )
}

/** Time and names are everybody's. */
function isPlumbing(channel: Channel): boolean {
  for (const port of channel.ports.keys())
    if (![53, 123].includes(portNumber(port)) && !port.startsWith('icmp')) return false
  return true
}

/** Who of ours calls each outside peer, in all and by the roles of fixed function. A pair of hosts is one channel. */
export function callersOf(channels: readonly Directed[], roleOf: (address: string) => Role) {
  const callers = new Map<string, string[]>()
  const hosts = new Set<string>()
  for (const { channel, direction } of channels) {
    if (direction !== 'outbound') continue
    hosts.add(channel.originator)
    const held = callers.get(channel.responder)
    if (held === undefined) callers.set(channel.responder, [channel.originator])
    else held.push(channel.originator)
  }
  const fleetOf = (responder: string, role: Role): number =>
    isFixed(role) || role.name === 'appliance'
      ? (callers.get(responder) ?? []).slice(0, 500).filter(each => roleOf(each).name === role.name).length
      : 0
  return { hosts: hosts.size, callers: (responder: string) => callers.get(responder)?.length ?? 0, fleetOf }
}

/** Addresses that stand for many: no channel to one peer. */
export function isForMany(address: string): boolean {
  const first = Number.parseInt(address, 10)
  if (address.includes(':')) return /^ff/i.test(address)
  return first === 0 || (first >= 224 && first <= 255) || address.endsWith('.255')
}
