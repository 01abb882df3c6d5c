import type { Channel } from '../channel.ts'
import type { Counts } from '../tally.ts'
import type { Judged } from './judge.ts'
import type { Directed } from './surroundings.ts'
import { mostResponders, type Named } from './web-tally.ts'

const leastCalls = 4

/** Calls for one name over several addresses, and calls through a proxy, as channels: the name stands as the responder. */
export function namedChannels(
  named: readonly Named[],
  directed: readonly Directed[],
  namesOf: (channel: Channel) => ReadonlySet<string>,
): readonly { readonly directed: Directed; readonly names: readonly string[] }[] {
  const told = named.filter(each => each.calls >= leastCalls && (each.by !== 'web' || each.responders.size >= 2))
  const channels = channelsOf(directed, new Set(told.map(({ originator }) => originator)))
  return told.flatMap(each => {
    const through = [...each.responders].flatMap(responder => channels.get(`${each.originator} ${responder}`) ?? [])
    const met = through[0]?.direction ?? 'outbound'
    // A proxy stands inside as a rule: what is called through it lies outside. Strangers' calls are not ours.
    const direction = each.by === 'proxy' && met === 'internal' ? 'outbound' : met
    if (direction === 'internal' || direction === 'inbound') return []
    return [
      {
        directed: {
          channel: channelOf(
            each,
            through.map(({ channel }) => channel),
            namesOf,
          ),
          direction,
        },
        names: [each.name],
      },
    ]
  })
}

/** By `originator responder`. */
function channelsOf(directed: readonly Directed[], originators: ReadonlySet<string>): ReadonlyMap<string, Directed> {
  const channels = new Map<string, Directed>()
  if (originators.size === 0) return channels
  for (const each of directed) {
    const { originator, responder } = each.channel
    if (originators.has(originator)) channels.set(`${originator} ${responder}`, each)
  }
  return channels
}

/** Of a channel by address and one by name that tell the same, the surer one; equals go by name. */
export function chosenOf(byAddress: readonly Judged[], byName: readonly Judged[]): readonly Judged[] {
  const key = (judged: Judged) => `${judged.view.channel.originator} ${judged.view.names[0] ?? ''}`
  const names = new Map(byName.map(each => [key(each), each.score]))
  const addresses = new Map<string, number>()
  const alone = byAddress.filter(({ view }) => view.names.length === 1)
  for (const each of alone) addresses.set(key(each), Math.max(addresses.get(key(each)) ?? 0, each.score))
  const weaker = new Set(alone.filter(each => (names.get(key(each)) ?? -1) >= each.score))
  return [
    ...byAddress.filter(each => !weaker.has(each)),
    ...byName.filter(each => each.score >= (addresses.get(key(each)) ?? -1)),
  ]
}

function channelOf(
  named: Named,
  through: readonly Channel[],
  namesOf: (channel: Channel) => ReadonlySet<string>,
): Channel {
  // Where the addresses serve this name alone, their connections are its calls, and tell sizes as well.
  const all = through.length === named.responders.size && through.length < mostResponders
  const alone = all && through.every(channel => namesOf(channel).size === 1)
  const sum = (of: (channel: Channel) => number) => through.reduce((total, channel) => total + of(channel), 0)
  const proxied = named.by === 'proxy'
  return {
    originator: named.originator,
    responder: named.name,
    times: alone ? through.flatMap(channel => channel.times) : named.times,
    sent: alone ? through.flatMap(channel => channel.sent) : named.sent.some(size => size > 0) ? named.sent : [],
    connections: named.calls,
    duration: proxied ? 0 : sum(channel => channel.duration),
    longest: proxied ? 0 : Math.max(0, ...through.map(channel => channel.longest)),
    open: 0,
    // A proxy's connections carry other targets as well: their bytes are not this one's.
    originatorBytes: proxied ? named.sent.reduce((a, b) => a + b, 0) : sum(channel => channel.originatorBytes),
    responderBytes: proxied ? 0 : sum(channel => channel.responderBytes),
    originatorPackets: proxied ? 0 : sum(channel => channel.originatorPackets),
    ports: proxied ? proxiedPorts(named) : counted(through, channel => channel.ports),
    services: proxied ? proxiedServices(named) : counted(through, channel => channel.services),
    answered: named.calls,
    failed: 0,
    first: Math.min(...named.times),
    last: Math.max(...named.times),
    places: named.places,
  }
}

function counted(through: readonly Channel[], of: (channel: Channel) => Counts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const channel of through)
    for (const [name, count] of of(channel)) counts.set(name, (counts.get(name) ?? 0) + count)
  return counts
}

const proxiedPorts = ({ ports }: Named): ReadonlyMap<string, number> =>
  new Map([...ports].map(([port, count]) => [`tcp ${port}`, count]))

/** Nobody sees what is spoken beyond the proxy; what its port is for is believed, so that silence says nothing. */
function proxiedServices({ ports }: Named): ReadonlyMap<string, number> {
  const usual: readonly (readonly [string, number])[] = [
    ['ssl', 443],
    ['http', 80],
  ]
  return new Map(usual.flatMap(([service, port]) => (ports.has(port) ? [[service, ports.get(port) ?? 0]] : [])))
}
