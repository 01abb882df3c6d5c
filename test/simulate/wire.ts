import type { Connection, Dns, Http, Tls, TrafficRecord } from '../../src/traffic/connection.ts'
import type { Random } from './random.ts'

/** Where simulated records gather, as a sensor's logs would. Times are seconds since 1970. */
export type Wire = { readonly rng: Random; readonly records: TrafficRecord[] }

export type Call = {
  readonly ts: number
  readonly from: string
  readonly to: string
  readonly port: number
  readonly proto?: 'tcp' | 'udp' | 'icmp' | 'gre'
  readonly service?: string | null
  readonly state?: string
  readonly duration?: number | null
  /** Payload bytes, out and back. */
  readonly bytes?: readonly [number, number]
  readonly packets?: readonly [number, number]
  readonly open?: boolean
  readonly uid?: string
}

/** One connection; headers of 40 bytes a packet (28 for UDP) come on top of the payload. */
export function call({ rng, records }: Wire, parts: Call): Connection {
  const { ts, from, to, port, proto = 'tcp', service = null, state = 'SF', duration = 0.2, bytes = [0, 0] } = parts
  const silent = /^(?:S0|REJ)$/.test(state)
  const [out, back] = parts.packets ?? [
    silent ? (state === 'REJ' ? 1 : 3) : 2 + Math.ceil(bytes[0] / 1400),
    silent ? (state === 'REJ' ? 1 : 0) : 2 + Math.ceil(bytes[1] / 1400),
  ]
  const header = proto === 'tcp' ? 40 : 28
  const record: Connection = {
    kind: 'connection',
    line: records.length + 1,
    ts,
    uid: parts.uid ?? `C${rng.text(16)}`,
    originator: from,
    originatorPort: proto === 'icmp' ? 8 : rng.int(32_768, 60_999),
    responder: to,
    responderPort: port,
    open: parts.open ?? false,
    proto,
    service,
    duration,
    originatorBytes: bytes[0],
    responderBytes: bytes[1],
    originatorPackets: out,
    responderPackets: back,
    originatorIpBytes: bytes[0] + out * header,
    responderIpBytes: bytes[1] + back * header,
    missedBytes: 0,
    state,
    history: state === 'S0' ? 'S' : state === 'REJ' ? 'Sr' : 'ShADadFf',
    originatorLocal: null,
    responderLocal: null,
    originatorMac: null,
    responderMac: null,
  }
  records.push(record)
  return record
}

export function lookup(
  wire: Wire,
  at: { ts: number; from: string; name: string; answers?: readonly string[]; type?: string; code?: string },
): void {
  const { ts, from, name, answers = [], type = 'A', code = 'NOERROR' } = at
  const ends = call(wire, {
    ts,
    from,
    to: resolver,
    port: 53,
    proto: 'udp',
    service: 'dns',
    duration: 0.01,
    bytes: [name.length + 18, 60],
    packets: [1, 1],
  })
  const record: Dns = {
    kind: 'dns',
    line: wire.records.length,
    ts,
    uid: ends.uid,
    originator: from,
    originatorPort: ends.originatorPort,
    responder: resolver,
    responderPort: 53,
    proto: 'udp',
    query: name,
    queryType: type,
    responseCode: code,
    answers,
    ttls: answers.map(() => 300),
    rejected: false,
  }
  wire.records.push(record)
}

export const resolver = '192.168.1.1'

/** A lookup, a connection on 443, and the TLS record of it. */
export function secure(
  wire: Wire,
  at: {
    ts: number
    from: string
    to: string
    name: string | null
    bytes: readonly [number, number]
    duration?: number
    selfSigned?: string
    port?: number
    lookedUp?: boolean
    ja4?: string
  },
): void {
  const { ts, from, to, name, bytes, duration = 1.5, port = 443 } = at
  if (name !== null && at.lookedUp !== false) lookup(wire, { ts: ts - 0.05, from, name, answers: [to] })
  const ends = call(wire, { ts, from, to, port, service: 'ssl', duration, bytes })
  const subject = at.selfSigned ?? (name === null ? null : `CN=${name}`)
  const record: Tls = {
    kind: 'tls',
    line: wire.records.length,
    ts,
    uid: ends.uid,
    originator: from,
    originatorPort: ends.originatorPort,
    responder: to,
    responderPort: port,
    open: false,
    version: 'TLSv12',
    cipher: null,
    serverName: name,
    established: true,
    nextProtocol: null,
    ja3: null,
    ja3s: null,
    ja4: at.ja4 ?? null,
    subject,
    issuer: at.selfSigned ?? 'CN=R11,O=Example CA',
    clientSubject: null,
    clientIssuer: null,
    certificates: [],
    clientCertificates: [],
    certificateIds: [],
    validation: at.selfSigned === undefined ? 'ok' : 'self signed certificate',
  }
  wire.records.push(record)
}

export function web(
  wire: Wire,
  at: {
    ts: number
    from: string
    to: string
    host: string
    uri?: string
    method?: string
    status?: number
    agent?: string
    port?: number
    bytes?: readonly [number, number]
  },
): void {
  const { ts, from, to, host, uri = '/', method = 'GET', status = 200, port = 80, bytes = [300, 2_000] } = at
  const ends = call(wire, { ts, from, to, port, service: 'http', duration: 0.4, bytes })
  const record: Http = {
    kind: 'http',
    line: wire.records.length,
    ts,
    uid: ends.uid,
    originator: from,
    originatorPort: ends.originatorPort,
    responder: to,
    responderPort: port,
    open: false,
    method,
    host,
    uri,
    referrer: null,
    userAgent: at.agent ?? null,
    status,
    requestBytes: bytes[0],
    responseBytes: bytes[1],
    proxied: [],
  }
  wire.records.push(record)
}

export function lease(wire: Wire, at: { ts: number; address: string; mac: string; name: string }): void {
  wire.records.push({
    kind: 'dhcp',
    line: wire.records.length + 1,
    ts: at.ts,
    uids: [],
    address: at.address,
    server: resolver,
    mac: at.mac,
    hostName: at.name,
    fqdn: null,
    domain: null,
    vendorClass: null,
    leaseSeconds: 86_400,
  })
}
