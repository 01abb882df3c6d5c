import type { Channel } from '../channel.ts'
import type { RoleName } from '../roles/role.ts'
import { rhythmOf, strengthOf } from './rhythm.ts'
import { type Sign, sign } from './sign.ts'
import { span } from './statistics.ts'
import { mainPort, portNumber, type View } from './view.ts'

const fewAlike = 4
const near = 0.03
const mostPacket = 700

/** What this host does to many peers alike is its work: it speaks against the single one being a hidden channel. */
export function samePace({ surroundings, channel, direction }: View): readonly Sign[] {
  const { pacesAlike } = surroundings
  if (direction === 'inbound' || pacesAlike <= fewAlike || channel.connections < fewAlike) return []
  return [
    sign({
      detection: 'same-pace',
      family: 'context',
      weight: -Math.min(4.5, 1.3 * Math.log(pacesAlike / 2)),
      seen: `${pacesAlike} peers at one pace`,
      against: 'a controller, which is one',
      text: `This host calls ${pacesAlike} peers at this very pace, as one that watches over services does.`,
    }),
  ]
}

/** How many peers of one host are called at one pace: rounded periods, counted with their neighbours. */
export class Paces {
  readonly #periods = new Map<Channel, number>()
  #sorted: readonly number[] | null = null

  meet(channel: Channel): void {
    if (channel.connections < 8 || channel.connections > 5_000 || isClock(channel)) return
    const rhythm = rhythmOf(channel.times)
    if (rhythm !== null && strengthOf(rhythm) > 1) this.#periods.set(channel, rhythm.period)
  }

  /** Ask once all channels were met. */
  alike(channel: Channel): number {
    const period = this.#periods.get(channel)
    if (period === undefined) return 0
    this.#sorted ??= [...this.#periods.values()].sort((a, b) => a - b)
    return below(this.#sorted, period * (1 + near), true) - below(this.#sorted, period * (1 - near), false)
  }
}

/** How many of the ascending values lie below a bound, or on it. */
function below(sorted: readonly number[], bound: number, inclusive: boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const value = sorted[middle] as number
    if (value < bound || (inclusive && value === bound)) low = middle + 1
    else high = middle
  }
  return low
}

const isClock = (channel: Channel): boolean => [53, 123].includes(portNumber(mainPort(channel)))

const keepAlives: ReadonlyMap<string, string> = new Map([
  ['udp 5060', 'SIP: telephones register and keep their path open'],
  ['udp 3478', 'STUN: voice and video keep their path open'],
  ['udp 3479', 'STUN: voice and video keep their path open'],
  ['udp 19302', 'STUN: voice and video keep their path open'],
  ['udp 32100', "cameras that are looked at from outside keep their maker's relays open"],
  ['udp 500', 'IPsec: tunnels renew their keys'],
  ['udp 4500', 'IPsec: tunnels keep their path open'],
  ['udp 51820', 'WireGuard: tunnels keep their path open'],
  ['udp 443', 'QUIC: browsers and applications'],
  ['tcp 1883', 'MQTT: sensors report'],
  ['tcp 8883', 'MQTT over TLS: sensors report'],
  ['udp 5683', 'CoAP: sensors report'],
])

/** The role whose devices live by such a port. */
const expectedOf: ReadonlyMap<string, RoleName> = new Map([
  ['udp 32100', 'camera'],
  ['udp 5060', 'phone'],
  ['udp 3478', 'phone'],
  ['udp 4500', 'router'],
  ['udp 51820', 'router'],
])

/** A rhythm that its protocol prescribes, in packets of that protocol's size. It lowers and whitelists nothing. */
export function prescribedPace(view: View): readonly Sign[] {
  const { channel, direction, names } = view
  const port = mainPort(channel)
  const why = keepAlives.get(port)
  const packet = channel.originatorPackets > 0 ? channel.originatorBytes / channel.originatorPackets : 0
  if (direction === 'inbound' || why === undefined || channel.answered === 0 || packet > mostPacket) return []
  return [
    sign({
      detection: 'prescribed-pace',
      family: 'context',
      weight: names.length > 0 || expectedOf.get(port) === view.role.name ? -2 : -1,
      seen: `${port}, ${Math.round(packet)} bytes a packet`,
      against: 'ports whose protocol gives no pace',
      text: `Its pace may be its protocol's: ${why}.`,
    }),
  ]
}

/** Lowered beside a maker's own service: the same network and pace as a peer that the maker's name led to. */
export function besideMakers(view: View, expected: readonly Channel[]): readonly Sign[] {
  const { channel, names } = view
  if (names.length > 0 || expected.length === 0) return []
  const own = rhythmOf(channel.times)
  if (own === null) return []
  const twin = expected.find(other => {
    if (networkOf(other.responder) !== networkOf(channel.responder)) return false
    if (mainPort(other).slice(0, 3) !== mainPort(channel).slice(0, 3)) return false
    const theirs = rhythmOf(other.times)
    return theirs !== null && Math.abs(theirs.period - own.period) <= 0.1 * own.period
  })
  if (twin === undefined) return []
  return [
    sign({
      detection: 'beside-makers',
      family: 'context',
      weight: -3,
      seen: `${channel.responder}, one call in ${span(own.period)}`,
      against: twin.responder,
      text: `It lies in one network with ${twin.responder}, the maker's own by name, and is called at the same pace.`,
    }),
  ]
}

const networkOf = (address: string): string =>
  address
    .split(address.includes(':') ? ':' : '.')
    .slice(0, 2)
    .join('.')
