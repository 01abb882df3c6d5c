import type { Channel } from '../channel.ts'
import type { Direction } from '../own-networks.ts'
import type { Role } from '../roles/role.ts'
import type { FanOut } from './fan-out.ts'
import type { Spoken } from './web-tally.ts'

export type Sighted = { readonly adversary: string; readonly name: string }

/** Everything about one channel that its detections look at. */
export type View = {
  readonly channel: Channel
  readonly direction: Direction
  /** Of our end: the originator's, of an inbound channel the responder's. */
  readonly role: Role
  readonly spoken: Spoken | null
  /** Names that led to the responder: server names, web hosts, else the DNS answer. */
  readonly names: readonly string[]
  /** Whether DNS led to the responder; null when the logs cannot tell. */
  readonly resolved: boolean | null
  /** The originator's fan-out on the channel's port, null when it has none to speak of. */
  readonly fan: FanOut | null
  /** First and last connection of all logs, seconds since 1970. */
  readonly span: { readonly first: number; readonly last: number }
  /** The adversary whose indicator was sighted on this channel. */
  readonly sighted: Sighted | null
  /** What a list of shared networks says of the peer; absent or null when none does. */
  readonly shared?: string | null
  readonly surroundings: Surroundings
}

/** What is known of the network as a whole. */
export type Surroundings = {
  /** Own hosts that called outside. */
  readonly hosts: number
  /** Own hosts that called this responder, and how many of them are of the same fixed function. */
  readonly callers: number
  readonly fleet: number
  /** Whether the sensor recognised services in any connection: where it never does, silence says nothing. */
  readonly recognises: boolean
  /** Hosts that show the same TLS fingerprint; null without fingerprints. */
  readonly printHosts: number | null
  /** Outside peers of the same host on TCP ports that nothing ordinary uses, this one included. */
  readonly oddPeers: number
  /** Outside peers of the same host that are called at this one's pace, itself included; 0 without a pace. */
  readonly pacesAlike: number
  /** Names of the detections that the same device raised as a whole, e.g. `scan-horizontal`. */
  readonly deviceSigns: readonly string[]
}

/** The commonest `proto port` of a channel; of equals the first in order of text. */
export function mainPort({ ports }: Channel): string {
  // Detections ask for that of one channel one after another.
  if (ports === last.ports) return last.main
  let best = ''
  let most = 0
  ports.forEach((count, port) => {
    if (count < most || (count === most && port >= best)) return
    best = port
    most = count
  })
  last.ports = ports
  last.main = best
  return best
}

const last: { ports: Channel['ports'] | null; main: string } = { ports: null, main: '' }

/** The number behind the protocol; 0 for none. */
export function portNumber(port: string): number {
  let number = 0
  for (let at = port.indexOf(' ') + 1; at < port.length; at++) {
    const digit = port.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return 0
    number = 10 * number + digit
  }
  return number
}
