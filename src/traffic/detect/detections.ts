import { createHash } from 'node:crypto'
import { canonical } from '../../finding.ts'

/** Raise it whenever a detection, a weight, a bound or a rule of what is expected changes: findings cite it. */
const version = 1

/** Odds before any evidence that a channel of this kind is a hidden one, natural logarithm. */
export const priors = {
  outbound: -4,
  /** A call from outside to a service of ours: regular ones are monitors and crawlers for the most part. */
  inbound: -6,
  domain: -4,
  device: -3.5,
} as const

/** Log-odds above which a device's own behaviour is not believed: scanners of the owner do the same. */
export const deviceCeiling = 2.2
export const mostOdds = 4.6

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
  'inbound-listener': 'Open to strangers',
  behaviour: 'Behaviour',
}

/** Stands for the edition of a list in findings: the same rules give the same hash. */
export const rulesHash: string = createHash('sha256')
  .update(canonical({ version, priors, deviceCeiling, mostOdds, detections: Object.keys(titles).sort() }))
  .digest('hex')
