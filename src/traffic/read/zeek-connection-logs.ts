import { type LogShape, positions, type Row } from './row.ts'

/** The fields with which every log of connections begins. */
export const ends = ['ts', 'uid', 'id.orig_h', 'id.orig_p', 'id.resp_h', 'id.resp_p'] as const
export const needed: readonly string[] = ['ts', 'id.orig_h', 'id.resp_h']

export function connLog(): LogShape {
  const fields = [
    ...ends,
    'proto',
    'service',
    'duration',
    'orig_bytes',
    'resp_bytes',
    'conn_state',
    'local_orig',
    'local_resp',
    'missed_bytes',
    'history',
    'orig_pkts',
    'orig_ip_bytes',
    'resp_pkts',
    'resp_ip_bytes',
    'orig_l2_addr',
    'resp_l2_addr',
  ] as const
  const at = positions(fields)
  return {
    log: 'conn',
    fields,
    needed,
    build(row, open) {
      const ts = row.time(at.ts)
      const originator = row.address(at['id.orig_h'])
      const responder = row.address(at['id.resp_h'])
      if (ts === null || originator === null || responder === null) return null
      return {
        kind: 'connection',
        line: row.line,
        ts,
        uid: row.text(at.uid) ?? '',
        originator,
        originatorPort: row.port(at['id.orig_p']),
        responder,
        responderPort: row.port(at['id.resp_p']),
        open,
        proto: row.word(at.proto) ?? '',
        service: row.word(at.service),
        duration: row.lasting(at.duration),
        originatorBytes: row.number(at.orig_bytes),
        responderBytes: row.number(at.resp_bytes),
        originatorPackets: row.number(at.orig_pkts),
        responderPackets: row.number(at.resp_pkts),
        originatorIpBytes: row.number(at.orig_ip_bytes),
        responderIpBytes: row.number(at.resp_ip_bytes),
        missedBytes: row.number(at.missed_bytes),
        state: row.word(at.conn_state),
        history: row.word(at.history),
        originatorLocal: row.flag(at.local_orig),
        responderLocal: row.flag(at.local_resp),
        originatorMac: row.word(at.orig_l2_addr),
        responderMac: row.word(at.resp_l2_addr),
      }
    },
  }
}

export function dnsLog(): LogShape {
  const fields = [...ends, 'proto', 'query', 'qtype_name', 'rcode_name', 'answers', 'TTLs', 'rejected'] as const
  const at = positions(fields)
  return {
    log: 'dns',
    fields,
    needed,
    build(row) {
      const both = endsOf(row)
      if (both === null) return null
      return {
        kind: 'dns',
        ...both,
        proto: row.word(at.proto),
        query: row.text(at.query),
        queryType: row.word(at.qtype_name),
        responseCode: row.word(at.rcode_name),
        answers: row.list(at.answers),
        ttls: row.list(at.TTLs).map(Number).filter(Number.isFinite),
        rejected: row.flag(at.rejected),
      }
    },
  }
}

export function sslLog(): LogShape {
  const fields = [
    ...ends,
    'version',
    'cipher',
    'server_name',
    'established',
    'next_protocol',
    'ja3',
    'ja3s',
    'ja4',
    'subject',
    'issuer',
    'client_subject',
    'client_issuer',
    'cert_chain_fps',
    'client_cert_chain_fps',
    'cert_chain_fuids',
    'validation_status',
  ] as const
  const at = positions(fields)
  return {
    log: 'ssl',
    fields,
    needed,
    build(row, open) {
      const both = endsOf(row)
      if (both === null) return null
      return {
        kind: 'tls',
        ...both,
        open,
        version: row.word(at.version),
        cipher: row.word(at.cipher),
        serverName: row.text(at.server_name),
        established: row.flag(at.established),
        nextProtocol: row.word(at.next_protocol),
        ja3: row.word(at.ja3),
        ja3s: row.word(at.ja3s),
        ja4: row.word(at.ja4),
        subject: row.word(at.subject),
        issuer: row.word(at.issuer),
        clientSubject: row.word(at.client_subject),
        clientIssuer: row.word(at.client_issuer),
        certificates: row.list(at.cert_chain_fps),
        clientCertificates: row.list(at.client_cert_chain_fps),
        certificateIds: row.list(at.cert_chain_fuids),
        validation: row.word(at.validation_status),
      }
    },
  }
}

export function httpLog(): LogShape {
  const fields = [
    ...ends,
    'method',
    'host',
    'uri',
    'referrer',
    'user_agent',
    'status_code',
    'request_body_len',
    'response_body_len',
    'proxied',
  ] as const
  const at = positions(fields)
  return {
    log: 'http',
    fields,
    needed,
    build(row, open) {
      const both = endsOf(row)
      if (both === null) return null
      return {
        kind: 'http',
        ...both,
        open,
        method: row.word(at.method),
        host: row.text(at.host),
        uri: row.text(at.uri),
        referrer: row.text(at.referrer),
        userAgent: row.word(at.user_agent),
        status: row.number(at.status_code),
        requestBytes: row.number(at.request_body_len),
        responseBytes: row.number(at.response_body_len),
        proxied: row.list(at.proxied),
      }
    },
  }
}

/** `ts`, `uid` and the ends stand first in every log of connections: positions 0 to 5. */
export function endsOf(row: Row) {
  const ts = row.time(0)
  const originator = row.address(2)
  const responder = row.address(4)
  if (ts === null || originator === null || responder === null) return null
  return {
    line: row.line,
    ts,
    uid: row.text(1) ?? '',
    originator,
    originatorPort: row.port(3),
    responder,
    responderPort: row.port(5),
  }
}
