import type { Known } from '../connection.ts'
import { type LogShape, positions, type Row } from './row.ts'
import { ends } from './zeek-connection-logs.ts'

/** Not every notice is about a connection: `src` and `dst` name its ends where `id` does not. */
export function noticeLog(): LogShape {
  const fields = [...ends, 'note', 'msg', 'sub', 'src', 'dst', 'p'] as const
  const at = positions(fields)
  return {
    log: 'notice',
    fields,
    needed: ['ts', 'note'],
    build(row) {
      const loose = looseEnds(row)
      const name = row.word(at.note)
      if (loose === null || name === null) return null
      const said = [row.text(at.msg), row.text(at.sub)].filter(text => text !== null)
      return {
        kind: 'notice',
        ...loose,
        originator: loose.originator || (row.address(at.src) ?? ''),
        responder: loose.responder || (row.address(at.dst) ?? ''),
        responderPort: loose.responderPort ?? row.port(at.p),
        name,
        category: null,
        severity: null,
        text: said.length === 0 ? null : said.join('; '),
      }
    },
  }
}

export function weirdLog(): LogShape {
  const fields = [...ends, 'name', 'addl'] as const
  const at = positions(fields)
  return {
    log: 'weird',
    fields,
    needed: ['ts', 'name'],
    build(row) {
      const loose = looseEnds(row)
      const name = row.word(at.name)
      if (loose === null || name === null) return null
      return { kind: 'weird', ...loose, name, text: row.text(at.addl) }
    },
  }
}

/** Zeek's own known_* logs, and those of the sensors that name the host `host_ip` and print more of it. */
export function knownLog(log: string, what: Known['what']): LogShape {
  const fields = [
    'ts',
    'host',
    'host_ip',
    'mac',
    'mac_address',
    'dhcp_host_name',
    'hostname',
    'port_num',
    'port_proto',
    'protocol',
    'service',
    'subject',
    'issuer_subject',
  ] as const
  const at = positions(fields)
  return {
    log,
    fields,
    needed: ['ts'],
    build(row) {
      const ts = row.time(at.ts)
      if (ts === null) return null
      return {
        kind: 'known',
        line: row.line,
        ts,
        what,
        host: row.address(at.host) ?? row.address(at.host_ip),
        mac: row.word(at.mac) ?? row.word(at.mac_address),
        name: row.text(at.dhcp_host_name) ?? row.text(at.hostname),
        port: row.port(at.port_num),
        proto: row.word(at.port_proto) ?? row.word(at.protocol),
        services: row.list(at.service),
        subject: row.text(at.subject),
        issuer: row.text(at.issuer_subject),
      }
    },
  }
}

/** As `endsOf`, of logs whose lines may have no ends: an empty text stands for one that is not named. */
function looseEnds(row: Row) {
  const ts = row.time(0)
  if (ts === null) return null
  return {
    line: row.line,
    ts,
    uid: row.text(1) ?? '',
    originator: row.address(2) ?? '',
    originatorPort: row.port(3),
    responder: row.address(4) ?? '',
    responderPort: row.port(5),
  }
}
