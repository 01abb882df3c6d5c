import type { IndicatorTable } from '../indicators/table.ts'
import type { IndicatorEntry } from '../lists/entry.ts'
import type {
  Certificate,
  Dns,
  Ends,
  File,
  Http,
  Known,
  Quic,
  Smb,
  Software,
  Ssh,
  Tls,
  TrafficRecord,
} from './connection.ts'

/** Which end of a connection the indicator is at: an address is an end; a name or a fingerprint is what both spoke of. */
type Side = 'originator' | 'responder' | 'content'

/** One indicator seen in one field of one record. */
export type Sighting = {
  readonly entry: IndicatorEntry
  /** As it stood in the log. */
  readonly value: string
  /** e.g. `dns.query`. */
  readonly field: string
  readonly side: Side
}

/** Every indicator in every observable that a record carries. One packet is enough. */
export function sightingsIn(record: TrafficRecord, table: IndicatorTable): readonly Sighting[] {
  found = none
  switch (record.kind) {
    case 'connection':
    case 'notice':
    case 'weird':
    case 'rdp':
    case 'ntp':
    case 'tunnel':
      inEnds(record, table, endFields[record.kind])
      break
    case 'ssh':
      inSsh(record, table)
      break
    case 'smb':
      inSmb(record, table)
      break
    case 'quic':
      inQuic(record, table)
      break
    case 'known':
      inKnown(record, table)
      break
    case 'dns':
      inDns(record, table)
      break
    case 'tls':
      inTls(record, table)
      break
    case 'http':
      inHttp(record, table)
      break
    case 'file':
      inFile(record, table)
      break
    case 'certificate':
      inCertificate(record, table)
      break
    case 'software':
      inSoftware(record, table)
      break
    case 'dhcp':
    case 'log':
      break
  }
  return found
}

const none: readonly Sighting[] = []
/** Nearly every record has none, so nothing is put together until there is one. */
let found: readonly Sighting[] = none

function add(entries: readonly IndicatorEntry[], value: string, field: string, side: Side = 'content'): void {
  if (entries.length === 0) return
  found = [...found, ...entries.map(entry => ({ entry, value, field, side }))]
}

/** Names of the fields of both ends, put together once. */
const endFields = {
  connection: ['conn.id.orig_h', 'conn.id.resp_h'],
  notice: ['notice.id.orig_h', 'notice.id.resp_h'],
  weird: ['weird.id.orig_h', 'weird.id.resp_h'],
  rdp: ['rdp.id.orig_h', 'rdp.id.resp_h'],
  ntp: ['ntp.id.orig_h', 'ntp.id.resp_h'],
  tunnel: ['tunnel.id.orig_h', 'tunnel.id.resp_h'],
  ssh: ['ssh.id.orig_h', 'ssh.id.resp_h'],
  smb: ['smb.id.orig_h', 'smb.id.resp_h'],
  quic: ['quic.id.orig_h', 'quic.id.resp_h'],
  dns: ['dns.id.orig_h', 'dns.id.resp_h'],
  tls: ['ssl.id.orig_h', 'ssl.id.resp_h'],
  http: ['http.id.orig_h', 'http.id.resp_h'],
} as const

function inEnds(record: Ends, table: IndicatorTable, [from, to]: readonly [from: string, to: string]): void {
  add(table.address(record.originator), record.originator, from, 'originator')
  add(table.address(record.responder), record.responder, to, 'responder')
}

/** The ends of DNS, TLS and HTTP records stand in conn.log too; they are looked at for sensors that keep no conn.log. */
function inDns(record: Dns, table: IndicatorTable): void {
  inEnds(record, table, endFields.dns)
  if (record.query !== null) add(table.domain(record.query), record.query, 'dns.query')
  for (const answer of record.answers) add(inAnswer(answer, table), answer, 'dns.answers')
}

/** An answer is an address or a name; a text record says so in front and is looked at for whole names and addresses. */
function inAnswer(answer: string, table: IndicatorTable): readonly IndicatorEntry[] {
  if (!answer.includes(' ')) {
    const address = table.address(answer)
    return address.length > 0 ? address : table.domain(answer)
  }
  return answer
    .split(/[\s"=,;]+/, 50)
    .flatMap(word => (word.includes('.') ? [...table.address(word), ...table.domain(word)] : []))
}

function inTls(record: Tls, table: IndicatorTable): void {
  inEnds(record, table, endFields.tls)
  if (record.serverName !== null) {
    add(table.serverName(record.serverName), record.serverName, 'ssl.server_name')
    add(table.address(record.serverName), record.serverName, 'ssl.server_name')
  }
  if (record.ja3 !== null) add(table.whole('ja3', record.ja3), record.ja3, 'ssl.ja3')
  if (record.ja3s !== null) add(table.whole('ja3s', record.ja3s), record.ja3s, 'ssl.ja3s')
  if (record.ja4 !== null) add(table.whole('ja4', record.ja4), record.ja4, 'ssl.ja4')
  inSubject(record.subject, table, 'ssl.subject')
  inSubject(record.issuer, table, 'ssl.issuer')
  inSubject(record.clientSubject, table, 'ssl.client_subject')
  inSubject(record.clientIssuer, table, 'ssl.client_issuer')
  for (const print of record.certificates) inFingerprint(print, table, 'ssl.cert_chain_fps')
  for (const print of record.clientCertificates) inFingerprint(print, table, 'ssl.client_cert_chain_fps')
}

/** A distinguished name, whole or by its part, and the host name that it is made out to. */
function inSubject(subject: string | null, table: IndicatorTable, field: string): void {
  if (subject === null) return
  add(table.text('certificate-subject', subject), subject, field)
  const name = /(?:^|[,/]\s*)CN\s*=\s*([^,/]+)/i.exec(subject)?.[1]?.trim()
  if (name?.includes('.')) add(table.serverName(name.replace(/^\*\./, '')), name, field)
}

function inFingerprint(print: string, table: IndicatorTable, field: string): void {
  add(table.whole('certificate', print.replace(/:/g, '').toLowerCase()), print, field)
}

function inHttp(record: Http, table: IndicatorTable): void {
  inEnds(record, table, endFields.http)
  if (record.host !== null) {
    const host = record.host.replace(/^\[(.+)\](?::\d+)?$/, '$1').replace(/^([^:]+):\d+$/, '$1')
    add(table.domain(host), record.host, 'http.host')
    if (host !== record.responder) add(table.address(host), record.host, 'http.host')
  }
  if (record.uri !== null && table.has('url')) inUrl(record, table)
  if (record.userAgent !== null) add(table.text('user-agent', record.userAgent), record.userAgent, 'http.user_agent')
  for (const proxied of record.proxied) {
    const address = /->\s*(\S+)/.exec(proxied)?.[1]
    if (address !== undefined) add(table.address(address), proxied, 'http.proxied')
  }
}

/** The URL as it was asked for, and without its query: feeds list either. */
function inUrl(record: Http, table: IndicatorTable): void {
  const uri = record.uri as string
  const port = record.responderPort === null || record.responderPort === 80 ? '' : `:${record.responderPort}`
  const host = record.host ?? record.responder
  const whole = /^[a-z]+:\/\//i.test(uri) ? uri : `http://${host.toLowerCase()}${/:\d+$/.test(host) ? '' : port}${uri}`
  add(table.whole('url', whole), whole, 'http.uri')
  const query = whole.indexOf('?')
  if (query > 0) add(table.whole('url', whole.slice(0, query)), whole, 'http.uri')
}

function inFile(record: File, table: IndicatorTable): void {
  for (const hash of record.hashes) add(table.whole('hash', hash.toLowerCase()), hash, 'files.hash')
  if (record.mime === 'application/x-x509-user-cert' || record.mime === 'application/x-x509-ca-cert')
    for (const hash of record.hashes) inFingerprint(hash, table, 'files.hash')
  if (record.name !== null) add(table.whole('file-name', record.name), record.name, 'files.filename')
}

function inCertificate(record: Certificate, table: IndicatorTable): void {
  if (record.fingerprint !== null) inFingerprint(record.fingerprint, table, 'x509.fingerprint')
  inSubject(record.subject, table, 'x509.certificate.subject')
  inSubject(record.issuer, table, 'x509.certificate.issuer')
  for (const name of record.names) add(table.serverName(name.replace(/^\*\./, '')), name, 'x509.san.dns')
  for (const address of record.addresses) add(table.address(address), address, 'x509.san.ip')
}

function inSoftware(record: Software, table: IndicatorTable): void {
  const text = record.unparsed ?? record.name
  if (text === null) return
  add(table.text('software', text), text, 'software.unparsed_version')
  add(table.text('user-agent', text), text, 'software.unparsed_version')
}

/** Banners of either side, whole or by a listed part. */
function inSsh(record: Ssh, table: IndicatorTable): void {
  inEnds(record, table, endFields.ssh)
  if (record.client !== null) add(table.text('software', record.client), record.client, 'ssh.client')
  if (record.server !== null) add(table.text('software', record.server), record.server, 'ssh.server')
  if (record.hassh !== null) add(table.whole('hassh', record.hassh), record.hassh, 'ssh.hassh')
  if (record.hasshServer !== null) add(table.whole('hassh', record.hasshServer), record.hasshServer, 'ssh.hasshServer')
}

/** A file by its own name, without the folders above it. */
function inSmb(record: Smb, table: IndicatorTable): void {
  inEnds(record, table, endFields.smb)
  const name = record.name?.slice(Math.max(record.name.lastIndexOf('\\'), record.name.lastIndexOf('/')) + 1) ?? ''
  if (name !== '') add(table.whole('file-name', name), name, 'smb.name')
}

function inQuic(record: Quic, table: IndicatorTable): void {
  inEnds(record, table, endFields.quic)
  if (record.serverName !== null) add(table.serverName(record.serverName), record.serverName, 'quic.server_name')
  if (record.ja3 !== null) add(table.whole('ja3', record.ja3), record.ja3, 'quic.ja3')
  if (record.ja4 !== null) add(table.whole('ja4', record.ja4), record.ja4, 'quic.ja4')
}

/** That a host is known says nothing of who called whom, so its address is left to the logs that do. */
function inKnown(record: Known, table: IndicatorTable): void {
  inSubject(record.subject, table, 'known.subject')
  inSubject(record.issuer, table, 'known.issuer_subject')
}
