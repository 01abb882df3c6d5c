import { isFixed, type Role, type RoleName } from './role.ts'

/** One host's service at one peer, as the rules see it. */
export type Service = {
  /** `proto port`, the commonest. */
  readonly port: string
  /** Names that led to the peer: server names, web hosts, DNS answers. */
  readonly names: readonly string[]
  /** Wire bytes that the originator sent in one packet, on average; 0 when unknown. */
  readonly packetBytes: number
  /** Bytes on the wire of one connection, both directions, on average. */
  readonly connectionBytes: number
  readonly recognised: ReadonlySet<string>
  readonly answered: boolean
}

export type Expected = { readonly rule: string; readonly why: string }

type Rule = {
  readonly rule: string
  readonly roles: readonly RoleName[] | 'any'
  readonly ports: RegExp
  /** Domain suffixes, at label boundaries; none: the port and the sizes tell. */
  readonly names?: readonly string[]
  readonly mostPacket?: number
  readonly mostConnection?: number
  /** What the sensor may have recognised inside; '' is nothing. */
  readonly services?: readonly string[]
  readonly answered?: true
  readonly why: string
}

const people: readonly RoleName[] = ['workstation', 'phone', 'server', 'unknown']

/**
 * Rhythms that belong to a role's ordinary life: expected of this role to this service, never because many do it.
 * A rule without names is held to the protocol's own sizes, so that its port alone hides nothing.
 */
const rules: readonly Rule[] = [
  {
    rule: 'time',
    roles: 'any',
    ports: /^udp 123$/,
    services: ['ntp', ''],
    mostPacket: 120,
    mostConnection: 20_000,
    why: 'Clocks ask for the time by NTP at a fixed pace, in packets of 76 bytes.',
  },
  {
    rule: 'names',
    roles: 'any',
    ports: /^(?:udp|tcp) 53$/,
    services: ['dns', ''],
    mostPacket: 400,
    why: 'Names are asked for by DNS; what hides in the names themselves is looked for apart.',
  },
  {
    rule: 'names-over-tls',
    roles: ['workstation', 'phone', 'router', 'server'],
    ports: /^tcp 853$/,
    services: ['ssl', 'dot', ''],
    why: "A router or person's computer may ask for names over TLS.",
  },
  {
    rule: 'addresses',
    roles: 'any',
    ports: /^udp (?:67|68|546|547)$/,
    why: 'Leases of addresses are renewed by DHCP at half their length.',
  },
  {
    rule: 'reachability',
    roles: 'any',
    ports: /^icmp (?:8|128|13\d|14\d)$/,
    mostPacket: 130,
    why: 'Pings of ordinary size tell whether a peer is there.',
  },
  {
    rule: 'revocation',
    roles: 'any',
    ports: /^tcp (?:80|443)$/,
    names: [
      'ocsp.digicert.com',
      'digicert.com',
      'lencr.org',
      'o.ss2.us',
      'pki.goog',
      'sectigo.com',
      'usertrust.com',
      'globalsign.com',
      'amazontrust.com',
      'entrust.net',
      'godaddy.com',
      'identrust.com',
      'symcd.com',
      'comodoca.com',
      'crl.microsoft.com',
      'ocsp.apple.com',
    ],
    mostConnection: 200_000,
    why: 'Certificates are checked for revocation (OCSP, CRL) as often as they are shown.',
  },
  {
    rule: 'connectivity',
    roles: 'any',
    ports: /^tcp (?:80|443)$/,
    names: [
      'msftconnecttest.com',
      'msftncsi.com',
      'captive.apple.com',
      'connectivitycheck.gstatic.com',
      'connectivitycheck.android.com',
      'detectportal.firefox.com',
      'connectivity-check.ubuntu.com',
      'nmcheck.gnome.org',
      'network-test.debian.org',
      'clients3.google.com',
    ],
    mostConnection: 50_000,
    why: 'Systems ask a known page whether they are online.',
  },
  {
    rule: 'system-update',
    roles: [...people, 'appliance'],
    ports: /^tcp (?:80|443)$/,
    names: [
      'windowsupdate.com',
      'update.microsoft.com',
      'delivery.mp.microsoft.com',
      'download.windowsupdate.com',
      'swscan.apple.com',
      'swcdn.apple.com',
      'mesu.apple.com',
      'gdmf.apple.com',
      'archive.ubuntu.com',
      'security.ubuntu.com',
      'api.snapcraft.io',
      'deb.debian.org',
      'security.debian.org',
      'mirrors.fedoraproject.org',
      'update.googleapis.com',
      'clients2.google.com',
      'aus5.mozilla.org',
      'archive.canonical.com',
      'esm.ubuntu.com',
      'motd.ubuntu.com',
      'fwupd.org',
      'lvfs.b-cdn.net',
      'repos-droplet.digitalocean.com',
      'repos.insights.digitalocean.com',
      'agent.digitalocean.com',
      'mirrors.digitalocean.com',
      'packages.microsoft.com',
      'download.docker.com',
      'packages.cloud.google.com',
      'apt.postgresql.org',
      'dl.google.com',
      'cdn.redhat.com',
      'mirrorlist.centos.org',
      'dl-cdn.alpinelinux.org',
      'ppa.launchpadcontent.net',
    ],
    why: 'Operating systems, their package sources and browsers are asked for updates on a timer.',
  },
  {
    rule: 'push',
    roles: people,
    ports: /^tcp (?:443|5223|5228|5229|5230)$/,
    names: [
      'push.apple.com',
      'mtalk.google.com',
      'alt1-mtalk.google.com',
      'notify.windows.com',
      'wns.windows.com',
      'push.services.mozilla.com',
      'client.wns.windows.com',
    ],
    why: 'Push services keep one connection open and knock on it.',
  },
  {
    rule: 'telemetry',
    roles: people,
    ports: /^tcp 443$/,
    names: [
      'events.data.microsoft.com',
      'vortex.data.microsoft.com',
      'telemetry.microsoft.com',
      'settings-win.data.microsoft.com',
      'incoming.telemetry.mozilla.org',
      'xp.apple.com',
      'app-measurement.com',
      'browser.pipe.aria.microsoft.com',
    ],
    why: 'Systems of this role report to their maker on a timer.',
  },
  {
    rule: 'office',
    roles: people,
    ports: /^(?:tcp|udp) (?:443|3478|3479|3480|3481|993)$/,
    names: [
      'office365.com',
      'office.com',
      'outlook.com',
      'teams.microsoft.com',
      'skype.com',
      'sharepoint.com',
      'microsoftonline.com',
      'imap.gmail.com',
      'mail.google.com',
      'slack.com',
      'zoom.us',
      'webex.com',
    ],
    why: "Mail and meeting programs of a person's computer poll their service while it is on.",
  },
  {
    rule: 'mail',
    roles: ['server'],
    ports: /^tcp (?:25|465|587)$/,
    services: ['smtp', 'ssl', 'smtp,ssl', 'ssl,smtp'],
    answered: true,
    why: 'A server delivers mail.',
  },
  {
    rule: 'droplet-metadata',
    roles: 'any',
    ports: /^tcp 80$/,
    names: ['metadata.google.internal'],
    why: 'Machines of a cloud ask its metadata service.',
  },
]

/** The rule under which this rhythm belongs to the role, null when none does. */
export function expectedFor(role: Role, service: Service): Expected | null {
  const named = service.names.length > 0
  for (const rule of rules) {
    if (rule.roles !== 'any' && !rule.roles.includes(role.name)) continue
    if (!rule.ports.test(service.port)) continue
    if (rule.names !== undefined && !(named && service.names.every(name => within(name, rule.names ?? [])))) continue
    if (rule.mostPacket !== undefined && service.packetBytes > rule.mostPacket) continue
    if (rule.mostConnection !== undefined && service.connectionBytes > rule.mostConnection) continue
    if (rule.services !== undefined && ![...service.recognised].every(each => rule.services?.includes(each))) continue
    if (rule.answered === true && !service.answered) continue
    return { rule: rule.rule, why: `${rule.why} (${role.name}: ${role.why}.)` }
  }
  return ofMaker(role, service)
}

/** Only the maker that the device is known to be of: another maker's cloud is a stranger's. */
function ofMaker(role: Role, { names }: Service): Expected | null {
  const { maker } = role
  if (maker === null || names.length === 0 || !names.every(name => within(name, maker.cloud))) return null
  const kind = isFixed(role) ? `A ${role.name}` : 'A device'
  return { rule: 'makers-cloud', why: `${kind} of ${maker.name} calls ${maker.name}'s own service (${role.why}).` }
}

const within = (name: string, suffixes: readonly string[]): boolean =>
  suffixes.some(suffix => name === suffix || name.endsWith(`.${suffix}`))
