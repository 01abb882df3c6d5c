import type { ObservableKind } from '../../entry.ts'

export type Column =
  | 'value'
  | 'kind'
  | 'firstSeen'
  | 'lastSeen'
  | 'validUntil'
  | 'confidence'
  | 'description'
  | 'adversary'
  | 'technique'
  | 'source'
  | 'exact'

/** Headings under which feeds print them, in lower case without blanks and marks. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  value: ['indicator', 'value', 'ioc', 'iocvalue', 'observable', 'indicatorvalue', 'indicatorofcompromise'],
  kind: ['type', 'kind', 'indicatortype', 'ioctype', 'observabletype'],
  firstSeen: ['firstseen', 'first', 'firstseenutc', 'validfrom', 'datefirstseen', 'startdate'],
  lastSeen: ['lastseen', 'last', 'lastseenutc', 'datelastseen', 'enddate'],
  validUntil: ['validuntil', 'expires', 'expiration', 'expiry', 'expirationdate'],
  confidence: ['confidence', 'confidencelevel', 'score'],
  description: ['description', 'desc', 'comment', 'comments', 'note', 'notes', 'context', 'tier'],
  adversary: ['adversary', 'actor', 'threatactor', 'threat', 'campaign', 'malware', 'family', 'malwareprintable'],
  technique: ['technique', 'attack', 'attackid', 'attacktechnique', 'mitre'],
  source: ['source', 'feed', 'reference', 'reporter', 'provider'],
  exact: ['exact', 'exactmatch'],
}

const byHeading = new Map(
  Object.entries(headings).flatMap(([column, names]) => names.map(name => [name, column as Column])),
)

/** What a heading says, null when it is none that is used. */
export const columnOf = (heading: string): Column | null =>
  byHeading.get(heading.toLowerCase().replace(/[^a-z]/g, '')) ?? null

const kinds: Readonly<Record<ObservableKind, readonly string[]>> = {
  domain: ['domain', 'domainname', 'hostname', 'host', 'fqdn'],
  address: ['address', 'ip', 'ipaddress', 'ipv4', 'ipv6', 'ipsrc', 'ipdst', 'ipv4addr', 'ipv6addr', 'ipport'],
  network: ['network', 'cidr', 'subnet', 'netblock', 'iprange'],
  asn: ['asn', 'as', 'autonomoussystem'],
  url: ['url', 'uri', 'link'],
  email: ['email', 'emailaddress', 'emailaddr', 'emailsrc'],
  hash: ['hash', 'filehash', 'md5', 'sha', 'sha1', 'sha256', 'sha512', 'md5hash', 'sha1hash', 'sha256hash'],
  certificate: [
    'certificate',
    'cert',
    'certhash',
    'certificatehash',
    'tlscertificate',
    'sslfingerprint',
    'x509fingerprintsha1',
    'x509fingerprintsha256',
    'certificatefingerprint',
  ],
  'certificate-subject': ['certificatesubject', 'certsubject', 'subjectdn'],
  ja3: ['ja3', 'ja3fingerprint', 'ja3fingerprintmd5', 'ja3hash'],
  ja3s: ['ja3s', 'ja3sfingerprint'],
  ja4: ['ja4', 'ja4fingerprint'],
  hassh: ['hassh', 'hasshserver', 'hasshmd5', 'hasshservermd5'],
  'user-agent': ['useragent', 'httpuseragent'],
  'server-name': ['servername', 'sni', 'tlssni'],
  'file-name': ['filename'],
  software: ['software'],
}

const byKind = new Map(
  Object.entries(kinds).flatMap(([kind, names]) => names.map(name => [name, kind as ObservableKind])),
)

export const kindOf = (text: string): ObservableKind | 'unknown' =>
  byKind.get(text.toLowerCase().replace(/[^a-z0-9]/g, '')) ?? 'unknown'
