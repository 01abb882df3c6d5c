import type { Channel } from '../channel.ts'
import type { Listening } from './listener.ts'
import type { Directed } from './surroundings.ts'

/** Ports of own hosts, and the outside channels that came to them. */
export function listeningOf(directed: readonly Directed[]): ReadonlyMap<string, readonly Listening[]> {
  const hosts = new Map<string, Map<string, Channel[]>>()
  for (const { channel, direction } of directed) {
    if (direction !== 'inbound' || channel.answered === 0) continue
    const ports = hosts.get(channel.responder) ?? new Map<string, Channel[]>()
    hosts.set(channel.responder, ports)
    // A stranger who tries every port is answered on some of them; which one cannot be told from the sum.
    if (channel.ports.size > 1) continue
    for (const port of channel.ports.keys()) {
      const callers = ports.get(port)
      if (callers === undefined) ports.set(port, [channel])
      else callers.push(channel)
    }
  }
  return new Map([...hosts].map(([host, ports]) => [host, [...ports].map(([port, callers]) => ({ port, callers }))]))
}
