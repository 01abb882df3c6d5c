import { type LogShape, positions } from './row.ts'

/** Zeek before 5.1 names the hosts of a file as sets of senders and receivers, later ones as the ends of its connection. */
export function filesLog(): LogShape {
  const fields = [
    'ts',
    'fuid',
    'uid',
    'conn_uids',
    'tx_hosts',
    'rx_hosts',
    'id.orig_h',
    'id.resp_h',
    'is_orig',
    'source',
    'mime_type',
    'filename',
    'seen_bytes',
    'md5',
    'sha1',
    'sha256',
  ] as const
  const at = positions(fields)
  return {
    log: 'files',
    fields,
    needed: ['ts'],
    build(row) {
      const ts = row.time(at.ts)
      if (ts === null) return null
      const fromOriginator = row.flag(at.is_orig) ?? false
      const originator = listed(row.address(at['id.orig_h']))
      const responder = listed(row.address(at['id.resp_h']))
      const senders = row.list(at.tx_hosts)
      const receivers = row.list(at.rx_hosts)
      return {
        kind: 'file',
        line: row.line,
        ts,
        id: row.text(at.fuid) ?? '',
        uids: [...row.list(at.conn_uids), ...listed(row.text(at.uid))],
        senders: senders.length > 0 ? senders : fromOriginator ? originator : responder,
        receivers: receivers.length > 0 ? receivers : fromOriginator ? responder : originator,
        source: row.word(at.source),
        mime: row.word(at.mime_type),
        name: row.text(at.filename),
        bytes: row.number(at.seen_bytes),
        hashes: [row.text(at.md5), row.text(at.sha1), row.text(at.sha256)].flatMap(listed),
      }
    },
  }
}

export function x509Log(): LogShape {
  const fields = [
    'ts',
    'id',
    'fingerprint',
    'certificate.subject',
    'certificate.issuer',
    'certificate.serial',
    'certificate.not_valid_before',
    'certificate.not_valid_after',
    'san.dns',
    'san.ip',
    'san.email',
  ] as const
  const at = positions(fields)
  return {
    log: 'x509',
    fields,
    needed: ['ts'],
    build(row) {
      const ts = row.time(at.ts)
      if (ts === null) return null
      return {
        kind: 'certificate',
        line: row.line,
        ts,
        fingerprint: row.text(at.fingerprint),
        id: row.text(at.id),
        subject: row.text(at['certificate.subject']),
        issuer: row.text(at['certificate.issuer']),
        serial: row.text(at['certificate.serial']),
        notBefore: row.time(at['certificate.not_valid_before']),
        notAfter: row.time(at['certificate.not_valid_after']),
        names: row.list(at['san.dns']),
        addresses: row.list(at['san.ip']),
        emails: row.list(at['san.email']),
      }
    },
  }
}

export function softwareLog(): LogShape {
  const fields = [
    'ts',
    'host',
    'host_p',
    'software_type',
    'name',
    'version.major',
    'version.minor',
    'version.minor2',
    'version.minor3',
    'version.addl',
    'unparsed_version',
  ] as const
  const at = positions(fields)
  return {
    log: 'software',
    fields,
    needed: ['ts', 'host'],
    build(row) {
      const ts = row.time(at.ts)
      const host = row.address(at.host)
      if (ts === null || host === null) return null
      const numbers = [at['version.major'], at['version.minor'], at['version.minor2'], at['version.minor3']]
      const version = numbers.flatMap(column => listed(row.text(column))).join('.')
      const suffix = row.text(at['version.addl'])
      return {
        kind: 'software',
        line: row.line,
        ts,
        host,
        port: row.port(at.host_p),
        type: row.word(at.software_type),
        name: row.text(at.name),
        version: version === '' ? suffix : suffix === null ? version : `${version}-${suffix}`,
        unparsed: row.text(at.unparsed_version),
      }
    },
  }
}

/** Zeek before 2.6 wrote one line a lease with `id.orig_h` and `assigned_ip`. */
export function dhcpLog(): LogShape {
  const fields = [
    'ts',
    'uids',
    'uid',
    'client_addr',
    'assigned_addr',
    'assigned_ip',
    'requested_addr',
    'id.orig_h',
    'server_addr',
    'id.resp_h',
    'mac',
    'host_name',
    'client_fqdn',
    'domain',
    'client_software',
    'vendor_class',
    'lease_time',
  ] as const
  const at = positions(fields)
  return {
    log: 'dhcp',
    fields,
    needed: ['ts'],
    build(row) {
      const ts = row.time(at.ts)
      if (ts === null) return null
      const own = [at.assigned_addr, at.assigned_ip, at.client_addr, at.requested_addr, at['id.orig_h']]
      return {
        kind: 'dhcp',
        line: row.line,
        ts,
        uids: [...row.list(at.uids), ...listed(row.text(at.uid))],
        address:
          own.map(column => row.address(column)).find(address => address !== null && address !== '0.0.0.0') ?? null,
        server: row.address(at.server_addr) ?? row.address(at['id.resp_h']),
        mac: row.word(at.mac),
        hostName: row.text(at.host_name),
        fqdn: row.text(at.client_fqdn),
        domain: row.text(at.domain),
        vendorClass: row.text(at.client_software) ?? row.text(at.vendor_class),
        leaseSeconds: row.number(at.lease_time),
      }
    },
  }
}

const listed = (value: string | null): readonly string[] => (value === null ? [] : [value])
