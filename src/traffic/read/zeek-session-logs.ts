import { type LogShape, positions } from './row.ts'
import { ends, endsOf, needed } from './zeek-connection-logs.ts'

/** Fields of the HASSH package stand beside Zeek's own. */
export function sshLog(): LogShape {
  const fields = [
    ...ends,
    'version',
    'auth_success',
    'auth_attempts',
    'client',
    'server',
    'hassh',
    'hasshServer',
    'host_key',
  ] as const
  const at = positions(fields)
  return {
    log: 'ssh',
    fields,
    needed,
    build(row) {
      const both = endsOf(row)
      if (both === null) return null
      return {
        kind: 'ssh',
        ...both,
        version: row.number(at.version),
        authenticated: row.flag(at.auth_success),
        attempts: row.number(at.auth_attempts),
        client: row.word(at.client),
        server: row.word(at.server),
        hassh: row.word(at.hassh),
        hasshServer: row.word(at.hasshServer),
        hostKey: row.word(at.host_key),
      }
    },
  }
}

export function rdpLog(): LogShape {
  const fields = [...ends, 'cookie', 'result', 'security_protocol', 'client_name', 'client_build'] as const
  const at = positions(fields)
  return {
    log: 'rdp',
    fields,
    needed,
    build(row) {
      const both = endsOf(row)
      if (both === null) return null
      return {
        kind: 'rdp',
        ...both,
        cookie: row.text(at.cookie),
        result: row.word(at.result),
        security: row.word(at.security_protocol),
        clientName: row.text(at.client_name),
        clientBuild: row.word(at.client_build),
      }
    },
  }
}

/** Both logs of SMB tell of one thing: what is done on a share. */
export function smbLog(log: 'smb_files' | 'smb_mapping'): LogShape {
  const fields = [...ends, 'action', 'path', 'name', 'size', 'share_type', 'service'] as const
  const at = positions(fields)
  return {
    log,
    fields,
    needed,
    build(row) {
      const both = endsOf(row)
      if (both === null) return null
      return {
        kind: 'smb',
        ...both,
        action: row.word(at.action),
        path: row.text(at.path),
        name: row.text(at.name),
        bytes: row.number(at.size),
        shareType: row.word(at.share_type),
        service: row.word(at.service),
      }
    },
  }
}

export function ntpLog(): LogShape {
  const fields = [...ends, 'mode', 'stratum', 'ref_id'] as const
  const at = positions(fields)
  return {
    log: 'ntp',
    fields,
    needed,
    build(row) {
      const both = endsOf(row)
      if (both === null) return null
      return {
        kind: 'ntp',
        ...both,
        mode: row.number(at.mode),
        stratum: row.number(at.stratum),
        reference: row.word(at.ref_id),
      }
    },
  }
}

/** JA3 and JA4 stand in it where the sensor has their packages. */
export function quicLog(): LogShape {
  const fields = [...ends, 'version', 'server_name', 'client_protocol', 'ja3', 'ja4'] as const
  const at = positions(fields)
  return {
    log: 'quic',
    fields,
    needed,
    build(row) {
      const both = endsOf(row)
      if (both === null) return null
      return {
        kind: 'quic',
        ...both,
        version: row.word(at.version),
        serverName: row.text(at.server_name),
        protocol: row.word(at.client_protocol),
        ja3: row.word(at.ja3),
        ja4: row.word(at.ja4),
      }
    },
  }
}

export function tunnelLog(): LogShape {
  const fields = [...ends, 'tunnel_type', 'action'] as const
  const at = positions(fields)
  return {
    log: 'tunnel',
    fields,
    needed,
    build(row) {
      const both = endsOf(row)
      if (both === null) return null
      return { kind: 'tunnel', ...both, type: row.word(at.tunnel_type) ?? '', action: row.word(at.action) }
    },
  }
}
