import type { HostFacts } from '../roles.ts'
import { type Maker, makers } from './makers.ts'

/** What a host is for, in the words of an inventory. `appliance`: fixed function, told by its behaviour alone. */
export type RoleName =
  | 'camera'
  | 'recorder'
  | 'router'
  | 'storage'
  | 'printer'
  | 'controller'
  | 'appliance'
  | 'server'
  | 'workstation'
  | 'phone'
  | 'unknown'

export type Role = {
  readonly name: RoleName
  readonly maker: Maker | null
  /** What told it, e.g. `inventory`, `host name cam-gate-01`. */
  readonly why: string
}

/** What an inventory says of the host that holds an address. */
export type KnownDevice = { readonly kind: string; readonly maker: string | null; readonly name: string }

/** How a host behaves, as far as it tells its role. */
export type Manner = {
  /** Outside peers that answered with payload more than once: what a scan meets is no peer. */
  readonly answeringPeers: number
  /** Registrable domains that it asked for. */
  readonly domains: ReadonlySet<string>
  /** Ports on which it answered others. */
  readonly ports: ReadonlySet<string>
}

/** Roles with a small set of peers: recorder, time, names, the maker's cloud. */
const fixedFunction: ReadonlySet<RoleName> = new Set([
  'camera',
  'recorder',
  'router',
  'storage',
  'printer',
  'controller',
])

/** A person may sit at it, or may be the reason for what it does. */
export const isAttended = (role: Role): boolean => ['workstation', 'phone', 'unknown'].includes(role.name)

export const isFixed = (role: Role): boolean => fixedFunction.has(role.name)

/** Few peers, few names and no browser: whatever it is, it is no person's computer. */
const fewPeers = 25
const fewDomains = 20

/** `manner` is null of a host that is not known as ours. The inventory decides; else what the host calls itself, its hardware, banners and ports; else its manner. */
export function roleOf(facts: HostFacts | null, known: KnownDevice | null, manner: Manner | null): Role {
  const maker = makerOf(facts, known) ?? makerByNames(manner)
  if (known !== null) {
    const name = ofInventory[known.kind]
    if (name !== undefined) return { name, maker, why: `the inventory calls it ${known.name}, a ${known.kind}` }
  }
  const told = facts === null ? null : byWords(facts)
  if (told !== null) return { ...told, maker }
  const port = manner === null ? null : byPorts(manner.ports)
  // Small devices answer on 22, 80 and 443 as well: by that alone, one of few peers is no server.
  const few = manner !== null && manner.answeringPeers <= fewPeers && manner.domains.size <= fewDomains
  if (port !== null && !(few && port.name === 'server' && !port.why.endsWith(' 25'))) return { ...port, maker }
  if (facts?.userAgents.some(agent => browser.test(agent)))
    return { name: 'workstation', maker, why: 'a browser on it names itself' }
  if (maker !== null)
    return { name: 'appliance', maker, why: `its hardware address, software or names are ${maker.name}'s` }
  if (few)
    return {
      name: 'appliance',
      maker,
      why: `${manner.answeringPeers} outside peers answered it, it asked for ${manner.domains.size} domains and showed no browser`,
    }
  return { name: 'unknown', maker, why: 'nothing in the logs tells' }
}

const ofInventory: Readonly<Record<string, RoleName>> = {
  camera: 'camera',
  recorder: 'recorder',
  router: 'router',
  firewall: 'router',
  switch: 'router',
  'access-point': 'router',
  storage: 'storage',
  server: 'server',
  workstation: 'workstation',
  phone: 'phone',
  printer: 'printer',
  controller: 'controller',
}

const browser = /Mozilla\/5\.0 \((?:Windows NT|Macintosh|X11)/

/** Words by which hosts of a role go. The order decides: a camera's recorder is a recorder. */
const words: readonly (readonly [RoleName, RegExp])[] = [
  ['recorder', /(?:^|[^a-z])(?:nvr|dvr|xvr|recorder)(?:[^a-z]|$)/],
  ['camera', /(?:^|[^a-z])(?:i?p?cam(?:era)?s?|ipc|webcam|doorbell|ds-2[cd])(?:[^a-z]|$)|network camera|rtspd/],
  ['storage', /(?:^|[^a-z])(?:nas|diskstation|rackstation|readynas|mycloud|freenas|truenas)(?:[^a-z]|$)/],
  ['printer', /(?:^|[^a-z])(?:printer|prn|laserjet|officejet|mfp)(?:[^a-z]|$)/],
  ['router', /(?:^|[^a-z])(?:router|rtr|gateway|gw|firewall|fw|unifi|routeros|openwrt|vigor\d*|ap)(?:[^a-z]|$)/],
  ['controller', /(?:^|[^a-z])(?:plc|rtu|hmi|controller|ied|scada)(?:[^a-z]|$)/],
  ['phone', /(?:^|[^a-z])(?:iphone|ipad|android|galaxy|pixel|voip|phone)(?:[^a-z]|$)/],
  ['server', /(?:^|[^a-z])(?:server|srv|dc\d*|db\d*|mail|exchange|web\d*|app\d*|historian)(?:[^a-z]|$)/],
  ['workstation', /(?:^|[^a-z])(?:ws|pc|laptop|desktop|workstation|notebook|macbook|msft 5\.0)(?:[^a-z]|$)/],
]

function byWords(facts: HostFacts): Omit<Role, 'maker'> | null {
  const texts = [
    ...facts.names.map(text => ['host name', text] as const),
    ...facts.vendorClasses.map(text => ['DHCP vendor class', text] as const),
    ...facts.certificateNames.map(text => ['certificate', text] as const),
    ...facts.software.filter(({ port }) => port !== null).map(({ name }) => ['banner', name] as const),
  ]
  for (const [kind, text] of texts)
    for (const [name, pattern] of words)
      if (pattern.test(text.toLowerCase())) return { name, why: `its ${kind} is ${text}` }
  return null
}

const ports: readonly (readonly [string, RoleName])[] = [
  ['tcp 554', 'camera'],
  ['tcp 37777', 'recorder'],
  ['tcp 8291', 'router'],
  ['tcp 9100', 'printer'],
  ['tcp 502', 'controller'],
  ['tcp 102', 'controller'],
  ['tcp 2049', 'storage'],
  ['tcp 22', 'server'],
  ['tcp 80', 'server'],
  ['tcp 443', 'server'],
  ['tcp 25', 'server'],
]

function byPorts(answering: ReadonlySet<string>): Omit<Role, 'maker'> | null {
  const found = ports.find(([port]) => answering.has(port))
  return found === undefined ? null : { name: found[1], why: `it answers on ${found[0]}` }
}

/** Of a host of few names, one of which is a maker's own service and none another maker's: it is that maker's. */
function makerByNames(manner: Manner | null): Maker | null {
  if (manner === null || manner.domains.size > fewNames) return null
  const found = makers.filter(maker => maker.cloud.some(domain => manner.domains.has(domain)))
  return found.length === 1 ? (found[0] ?? null) : null
}

const fewNames = 6

function makerOf(facts: HostFacts | null, known: KnownDevice | null): Maker | null {
  const texts = [
    known?.maker ?? '',
    ...(facts?.names ?? []),
    ...(facts?.vendorClasses ?? []),
    ...(facts?.userAgents ?? []),
    ...(facts?.certificateNames ?? []),
    ...(facts?.software ?? []).map(({ name }) => name),
  ].map(text => text.toLowerCase())
  return (
    makers.find(maker => facts?.macs.some(mac => maker.prefixes.includes(mac.slice(0, 8)))) ??
    makers.find(maker => maker.words.some(word => texts.some(text => text.includes(word)))) ??
    null
  )
}
