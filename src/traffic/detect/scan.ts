import type { Channel } from '../channel.ts'
import type { Place } from '../place.ts'
import { isFixed, type Role } from '../roles/role.ts'
import type { FanOut } from './fan-out.ts'
import { type Sign, sign } from './sign.ts'
import { clamp, span } from './statistics.ts'

export type Scan = { readonly sign: Sign; readonly places: readonly Place[] }

export const leastResponders = 30
const leastPorts = 25
const failedShare = 0.6
/** Ports through which worms of devices and intruders inside a network go on. */
const spreading = new Set([
  'tcp 22',
  'tcp 23',
  'tcp 2323',
  'tcp 80',
  'tcp 81',
  'tcp 8080',
  'tcp 8081',
  'tcp 8443',
  'tcp 8888',
  'tcp 9000',
  'tcp 60001',
  'tcp 49152',
  'tcp 37215',
  'tcp 52869',
  'tcp 5555',
  'tcp 7547',
  'tcp 445',
  'tcp 135',
  'tcp 139',
  'tcp 3389',
  'tcp 5985',
  'tcp 1433',
])
const notScanned = /^(?:udp (?:53|123|67|68|137|138|1900|3702|5353|5355|334[3-9]\d|335[0-3]\d)|icmp .*)$/

/** Many responders on one port, most of which do not answer; slow ones over many hours count the same. */
export function horizontal(fan: FanOut, host: { role: Role; inside: boolean; peering?: boolean }): Scan | null {
  const { port, responders, attempts, failed } = fan
  if (responders < leastResponders || failed / attempts < failedShare || notScanned.test(port)) return null
  const spread = spreading.has(port)
  const peers = port === 'udp high' || (host.peering === true && !spread)
  const slow = fan.hours >= 6 && attempts / Math.max(1, fan.last - fan.first) < 0.05
  return {
    sign: sign({
      detection: peers ? 'peer-to-peer' : host.inside ? 'lateral-spread' : slow ? 'scan-slow' : 'scan-horizontal',
      family: 'hostile',
      technique: peers ? 'T1090.003' : host.inside ? 'T1021' : 'T1046',
      weight:
        (peers ? 0.8 : 2.4) +
        clamp(Math.log10(responders / leastResponders), 0, 1.6) +
        (spread ? 1 : 0) +
        (isFixed(host.role) || host.role.name === 'appliance' ? (peers ? 1.6 : 1) : 0),
      seen: `${responders} addresses on ${port} in ${span(fan.last - fan.first)}, ${Math.round((failed / attempts) * 100)} % unanswered`,
      against: `${leastResponders} addresses, ${failedShare * 100} % unanswered`,
      text: peers
        ? `It calls ${responders} peers on ${port === 'udp high' ? 'high UDP ports' : port}, most in vain, as peer-to-peer bots do and file sharing does.`
        : `It called ${responders} addresses on ${port} in ${span(fan.last - fan.first)}; ${Math.round((failed / attempts) * 100)} % did not answer${slow ? '. It took its time, over hours' : ''}.`,
    }),
    places: fan.places,
  }
}

const leastPeers = 5
/** Bytes each way, wire: who looks for open hosts sends a request and no more. */
const leastExchange = 3_000

/** Whether those who answer on the port exchange much with the host: a network of peers, most of whom are gone, and no scan. */
export function isPeering(fan: FanOut, channels: readonly Channel[]): boolean {
  const [, number] = fan.port.split(' ')
  if (Number(number) < 1024) return false
  const peers = channels.filter(channel => channel.answered > 0 && channel.ports.has(fan.port))
  const exchanged = peers.filter(
    ({ originatorBytes, responderBytes }) => Math.min(originatorBytes, responderBytes) > leastExchange,
  )
  return exchanged.length >= leastPeers && exchanged.length * 2 > peers.length
}

/** Many ports of one responder, most of them closed. */
export function vertical(channel: Channel): Scan | null {
  const { ports, connections, answered, responder } = channel
  if (ports.size < leastPorts) return null
  const tcp = [...ports.keys()].filter(port => port.startsWith('tcp ')).length
  if (tcp < leastPorts || answered / connections > 1 - failedShare) return null
  return {
    sign: sign({
      detection: 'scan-vertical',
      family: 'hostile',
      technique: 'T1046',
      weight: 3.8,
      seen: `${tcp >= 60 ? 'more than 60' : tcp} ports of ${responder}`,
      against: `${leastPorts} ports`,
      text: `It tried ${tcp >= 60 ? 'more than 60' : tcp} ports of ${responder}; most were closed.`,
    }),
    places: channel.places,
  }
}

/** Called in one go, however often, and then no more: a door that a scan found and tried keys at. */
const goShare = 0.15
const leastTries = 10
const mostPause = 120
/** Seconds; who is held longer is no mere target. */
const longestVisit = 600

/** Whether a channel is no more than one target of this scan. */
export function isTarget(channel: Channel, fan: FanOut): boolean {
  const usual = fan.attempts / Math.max(1, fan.responders)
  const few = channel.connections <= Math.max(3, 4 * usual)
  return (few && channel.longest < longestVisit) || isTried(channel, fan)
}

/** Whether keys were tried at it: many short calls close together, over a small part of the time that the scan took. */
export function isTried({ connections, first, last, longest, duration }: Channel, fan: FanOut): boolean {
  const lasted = last - first
  return (
    connections >= leastTries &&
    longest < longestVisit &&
    duration / connections < 120 &&
    lasted / connections < mostPause &&
    lasted < goShare * (fan.last - fan.first)
  )
}
