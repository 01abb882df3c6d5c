import { createHash } from 'node:crypto'
import { canonical } from '../../finding.ts'

/** Raise it whenever a detection, a weight, a bound or a rule of what is expected changes: findings cite it. */
const version = 3

/** Odds before any evidence that a channel of this kind is a hidden one, natural logarithm. */
export const priors = {
  outbound: -4,
  /** A call from outside to a service of ours: regular ones are monitors and crawlers for the most part. */
  inbound: -6,
  domain: -4,
  device: -3.5,
} as const

/** Log-odds above which a device's own behaviour is not believed: scanners of the owner do the same. */
export const deviceCeiling = 1.2
/** The same beside a channel of the device that is nearly sure: no scanner of the owner takes orders from outside. */
export const suspectCeiling = 1.7
/** Share by which evidence past even odds is lessened; `npm run quality -- --section traffic` prints what it is fitted to. */
export const overlapShare = { decided: 0.4, open: 0.75 } as const
/** Log-odds past which more evidence adds nothing: 0.9975. */
export const mostOdds = 6

/** Below this, a result is neither told nor kept; between it and the policy's threshold it is kept, set aside. */
export const leastKept = 0.25

/** Detections by id, with the words that a finding is headed by. */
export const titles: Readonly<Record<string, string>> = {
  beacon: 'Beacon',
  persistence: 'Calls again and again',
  strobe: 'Strobe',
  'long-connection': 'Long connection',
  'unanswered-retries': 'Unanswered calls that go on',
  'no-lookup': 'Connection without a DNS lookup',
  'service-mismatch': 'Service away from its port',
  'unusual-port': 'Unusual port',
  'tls-without-name': 'TLS without a server name',
  'rare-tls-fingerprint': 'Rare TLS fingerprint',
  'self-signed-certificate': 'Self-signed certificate',
  'look-alike-certificate': 'Look-alike certificate',
  'icmp-tunnel': 'ICMP tunnel',
  'protocol-tunnel': 'Tunnel in another protocol',
  'socks-outside': 'SOCKS proxy outside',
  'vpn-bridge': 'VPN bridge',
  'doh-resolver': 'DNS over HTTPS at an unusual place',
  exfiltration: 'Exfiltration',
  'dns-tunnel': 'DNS tunnel',
  'dns-carrying-types': 'DNS that carries data',
  'txt-commands': 'Text records at a pace',
  'peer-to-peer': 'Peer-to-peer network',
  'scan-horizontal': 'Scan',
  'scan-slow': 'Slow scan',
  'scan-vertical': 'Port scan',
  'lateral-spread': 'Spread inside the network',
  flood: 'Part in a flood (DDoS)',
  'password-spray': 'Password spraying',
  'missing-names': 'Names that do not exist',
  'password-guessing': 'Passwords tried at those that a scan found',
  'odd-contact': 'The one odd contact of a device of few peers',
  'inbound-listener': 'Open to strangers',
  'stranger-to-role': 'A peer that the role gives no reason for',
  fleet: 'Devices of one kind that behave alike',
  'rare-destination': 'A destination of one host alone',
  'first-seen': 'First called late',
  'program-fetched': 'Programs fetched from a bare address',
  'ssh-guessing': 'Passwords guessed at SSH',
  'rdp-guessing': 'User names tried at remote desktops',
  'admin-shares': 'Administrative shares of other machines',
  'tunnel-outside': 'Tunnel to the outside',
  'sensor-notice': 'Raised by the sensor itself',
  behaviour: 'Behaviour',
}

/**
 * Who looks the same and is innocent, and what keeps him quiet; what was measured stands in `npm run quality -- --section traffic`.
 * Told with each finding, so that whoever reads it knows what to rule out first.
 */
export const innocents: Readonly<Record<string, string>> = {
  beacon:
    'Agents of monitoring, backup and makers poll by the clock. Expected ones are set aside by rule; a name that you know rules it out.',
  persistence: 'Sites that somebody likes. A device that nobody sits at has none.',
  strobe: 'Monitoring, games, voice. Ask what runs there.',
  'long-connection': 'Push services, VPNs of the house, remote desktops, streams.',
  'unanswered-retries': 'A service that was switched off while its client was not.',
  'no-lookup': 'Addresses written into settings, answers kept from before the logs began, lookups over HTTPS.',
  'service-mismatch': 'Programs of the house on ports of their own.',
  'unusual-port': 'Peer-to-peer cameras, games, voice, makers with ports of their own.',
  'tls-without-name': 'Old programs, and settings that hold an address.',
  'self-signed-certificate': 'Appliances and test systems of partners.',
  'rare-tls-fingerprint': 'A program that one host alone has; a browser newer than the others.',
  'look-alike-certificate': 'Test systems, and appliances of the very maker whose name it is.',
  'icmp-tunnel': 'Path tests with large packets.',
  'protocol-tunnel': 'Tunnels between sites that the owner of the network set up.',
  'socks-outside': 'A proxy service that somebody pays for.',
  'dns-carrying-types': 'Mail servers and their filters.',
  'stranger-to-role': "A maker's service under a name that is not known here; the inventory tells the maker.",
  fleet: "A maker's service that is not known here: devices of one make call it alike.",
  'rare-destination': 'What one person alone uses.',
  'first-seen': 'What was installed while the logs ran.',
  'program-fetched': 'Updates of devices that load them without a name.',
  'vpn-bridge': 'A VPN that the policy should name as approved.',
  'doh-resolver': 'A privacy resolver that somebody chose.',
  exfiltration: 'Backups and uploads to a cloud of the house.',
  'dns-tunnel': 'Reputation services, block lists, content delivery: those known are left out.',
  'txt-commands': 'Mail servers, certificate renewals.',
  'peer-to-peer': 'File sharing, games, voice.',
  'scan-horizontal': 'Scanners and inventories of the house; a server that was replaced.',
  'scan-slow': 'Monitoring of hosts that are gone.',
  'scan-vertical': 'Scanners of the house.',
  'lateral-spread': 'Management servers, scanners, backup servers.',
  flood: 'Load tests, streams to many.',
  'password-spray': 'A program with an old password: one account, one endpoint.',
  'password-guessing': 'Automation that signs in to many machines after looking for them.',
  'odd-contact': "A maker's own port; a visit of its support.",
  'missing-names': 'A search suffix that is wrong; a browser that tests its network.',
  'ssh-guessing': 'A script with an old key or password: one host, at its hours.',
  'rdp-guessing': 'A terminal server of many users behind one address.',
  'admin-shares': 'Management, deployment and backup servers.',
  'tunnel-outside': 'Tunnels between sites that the owner of the network set up; Teredo of Windows.',
  'sensor-notice': "Rules of the sensor that are wide; its maker's page tells what each is for.",
  'inbound-listener': 'Port forwarding that somebody wanted.',
}

/** Stands for the edition of a list in findings: the same rules give the same hash. */
export const rulesHash: string = createHash('sha256')
  .update(
    canonical({
      version,
      priors,
      deviceCeiling,
      suspectCeiling,
      overlapShare,
      mostOdds,
      detections: Object.keys(titles).sort(),
    }),
  )
  .digest('hex')
