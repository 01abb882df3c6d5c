import type { Connection } from './connection.ts'

/** A connection as a line of Zeek's conn log in JSON; what is unset is left out, as Zeek does. */
export function connectionLine(connection: Connection): string {
  const c = connection
  const fields: Readonly<Record<string, unknown>> = {
    _path: 'conn',
    ts: c.ts,
    uid: c.uid,
    'id.orig_h': c.originator,
    'id.orig_p': c.originatorPort,
    'id.resp_h': c.responder,
    'id.resp_p': c.responderPort,
    proto: c.proto,
    service: c.service,
    duration: c.duration,
    orig_bytes: c.originatorBytes,
    resp_bytes: c.responderBytes,
    conn_state: c.state,
    local_orig: c.originatorLocal,
    local_resp: c.responderLocal,
    missed_bytes: c.missedBytes,
    history: c.history,
    orig_pkts: c.originatorPackets,
    orig_ip_bytes: c.originatorIpBytes,
    resp_pkts: c.responderPackets,
    resp_ip_bytes: c.responderIpBytes,
    orig_l2_addr: c.originatorMac,
    resp_l2_addr: c.responderMac,
  }
  return `${JSON.stringify(fields, (_, value) => (value === null ? undefined : value))}\n`
}
