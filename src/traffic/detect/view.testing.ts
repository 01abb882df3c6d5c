import type { Channel } from '../channel.ts'
import type { Role, RoleName } from '../roles/role.ts'
import type { FanOut } from './fan-out.ts'
import type { Sign } from './sign.ts'
import type { View } from './view.ts'
import type { Spoken } from './web-tally.ts'

export const first = 1_770_000_000
export const day = 86_400
export const role = (name: RoleName): Role => ({ name, maker: null, why: 'exercise' })
export const clock = (count: number, gap: number) => Array.from({ length: count }, (_, i) => first + i * gap)
export const ports = (...all: readonly string[]) => new Map(all.map(port => [port, 10]))

export const channel = (more: Partial<Channel> = {}): Channel => ({
  originator: '10.0.0.9',
  responder: '203.0.113.9',
  times: [],
  sent: [],
  connections: 10,
  duration: 10,
  longest: 2,
  open: 0,
  originatorBytes: 9_000,
  responderBytes: 20_000,
  originatorPackets: 60,
  ports: ports('tcp 443'),
  services: new Map([['ssl', 10]]),
  answered: 10,
  failed: 0,
  first,
  last: first + day,
  places: [],
  ...more,
})

export type Seen = Partial<Omit<View, 'channel' | 'surroundings'>> & {
  readonly channel?: Partial<Channel>
  readonly around?: Partial<View['surroundings']>
}

export const view = ({ channel: of, around, ...more }: Seen): View => ({
  channel: channel(of),
  direction: 'outbound',
  role: role('unknown'),
  spoken: null,
  names: [],
  resolved: null,
  fan: null,
  span: { first, last: first + day },
  sighted: null,
  surroundings: {
    hosts: 30,
    callers: 5,
    fleet: 0,
    oddPeers: 1,
    pacesAlike: 0,
    recognises: true,
    printHosts: null,
    deviceSigns: [],
    ...around,
  },
  ...more,
})

export const spoken = (more: Partial<Spoken>): Spoken => ({
  names: new Set(),
  tls: 10,
  nameless: 0,
  selfSigned: null,
  prints: new Set(),
  ...more,
})
export const fan = (more: Partial<FanOut>): FanOut => ({
  originator: '10.0.0.9',
  port: 'tcp 23',
  responders: 400,
  attempts: 400,
  failed: 390,
  first,
  last: first + 600,
  hours: 1,
  places: [],
  ...more,
})
export const told = (signs: readonly Sign[]): string =>
  signs.map(each => `${each.detection}${each.ground.weight < 0 ? ' lowers' : ''}`).join(', ')
