import type { TrafficRecord } from '../connection.ts'

/** Kinds of records that are kept. */
export type KeptRecord = Exclude<TrafficRecord, { kind: 'log' }>
export type KeptKind = KeptRecord['kind']

/** Texts and lists are kept as Zeek writes them, escapes included, so that a regular log goes in without a look at each value. */
export type ColumnType = 'time' | 'text' | 'address' | 'real' | 'count' | 'port' | 'flag' | 'list' | 'reals'

export type Column = {
  /** Property of the record. */
  readonly name: string
  readonly type: ColumnType
  /** Field of the Zeek log that it is read from; null when the record's reader puts it together. */
  readonly field: string | null
  /** An unset text is an empty one. */
  readonly filled: boolean
}

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  time: 'DOUBLE',
  text: 'VARCHAR',
  address: 'VARCHAR',
  real: 'DOUBLE',
  count: 'BIGINT',
  port: 'USMALLINT',
  flag: 'BOOLEAN',
  list: 'VARCHAR',
  reals: 'VARCHAR',
}

export const sqlType = (type: ColumnType): string => sqlTypes[type]

const column = (text: string): Column => {
  const [name = '', type = '', field] = text.split(' ')
  return { name, type: type.replace('!', '') as ColumnType, field: field ?? null, filled: type.endsWith('!') }
}

const columns = (text: string): readonly Column[] => text.trim().split(/\n\s*/).map(column)

const ends = `
  ts time ts
  uid text! uid
  originator address id.orig_h
  originatorPort port id.orig_p
  responder address id.resp_h
  responderPort port id.resp_p`

/** What is kept of each kind: property, type (`!`: never null), Zeek's field. A new property of a record is added here, at the end. */
export const kept: Readonly<Record<KeptKind, readonly Column[]>> = {
  connection: columns(`${ends}
    open flag
    proto text! proto
    service text service
    duration real duration
    originatorBytes count orig_bytes
    responderBytes count resp_bytes
    originatorPackets count orig_pkts
    responderPackets count resp_pkts
    originatorIpBytes count orig_ip_bytes
    responderIpBytes count resp_ip_bytes
    missedBytes count missed_bytes
    state text conn_state
    history text history
    originatorLocal flag local_orig
    responderLocal flag local_resp
    originatorMac text orig_l2_addr
    responderMac text resp_l2_addr`),
  dns: columns(`${ends}
    proto text proto
    query text query
    queryType text qtype_name
    responseCode text rcode_name
    answers list answers
    ttls reals TTLs
    rejected flag rejected`),
  tls: columns(`${ends}
    open flag
    version text version
    cipher text cipher
    serverName text server_name
    established flag established
    nextProtocol text next_protocol
    ja3 text ja3
    ja3s text ja3s
    ja4 text ja4
    subject text subject
    issuer text issuer
    clientSubject text client_subject
    clientIssuer text client_issuer
    certificates list cert_chain_fps
    clientCertificates list client_cert_chain_fps
    certificateIds list cert_chain_fuids
    validation text validation_status`),
  http: columns(`${ends}
    open flag
    method text method
    host text host
    uri text uri
    referrer text referrer
    userAgent text user_agent
    status count status_code
    requestBytes count request_body_len
    responseBytes count response_body_len
    proxied list proxied`),
  file: columns(`ts time
    id text!
    uids list
    senders list
    receivers list
    source text
    mime text
    name text
    bytes count
    hashes list`),
  certificate: columns(`ts time
    fingerprint text
    id text
    subject text
    issuer text
    serial text
    notBefore real
    notAfter real
    names list
    addresses list
    emails list`),
  software: columns(`ts time
    host address
    port count
    type text
    name text
    version text
    unparsed text`),
  dhcp: columns(`ts time
    uids list
    address address
    server address
    mac text
    hostName text
    fqdn text
    domain text
    vendorClass text
    leaseSeconds real`),
  notice: columns(`${ends}
    name text!
    category text
    severity real
    text text`),
  ssh: columns(`${ends}
    version real
    authenticated flag
    attempts count
    client text
    server text
    hassh text
    hasshServer text
    hostKey text`),
  rdp: columns(`${ends}
    cookie text
    result text
    security text
    clientName text
    clientBuild text`),
  smb: columns(`${ends}
    action text
    path text
    name text
    bytes count
    shareType text
    service text`),
  ntp: columns(`${ends}
    mode real
    stratum real
    reference text`),
  quic: columns(`${ends}
    version text
    serverName text
    protocol text
    ja3 text
    ja4 text`),
  tunnel: columns(`${ends}
    type text!
    action text`),
  known: columns(`ts time
    what text!
    host address
    mac text
    name text
    port port
    proto text
    services list
    subject text
    issuer text`),
  weird: columns(`${ends}
    name text!
    text text`),
}

export const keptKinds = Object.keys(kept) as readonly KeptKind[]

/** Kinds that are loaded from Zeek's own lines, by the name of the log. */
export const directLogs: ReadonlyMap<string, KeptKind> = new Map([
  ['conn', 'connection'],
  ['dns', 'dns'],
  ['ssl', 'tls'],
  ['http', 'http'],
])
