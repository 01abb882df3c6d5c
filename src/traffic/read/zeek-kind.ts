import { basename } from 'node:path'
import { recognisedLogs, zeekLogs } from './zeek-logs.ts'

/** The log's name as the file's name tells it (`open_conn.10:00:00-11:00:00.log.gz` is `conn`); null when it names no known log. */
export function logOfPath(path: string): string | null {
  const name = basename(path).replace(/^open_/, '')
  // The one log with digits in its name.
  if (/^x509(?![a-z0-9])/i.test(name)) return 'x509'
  const word = /^([a-z][a-z0-9_-]*?)(?=[._-]?\d|\.|[_-](?:json|log|tsv)|$)/i.exec(name)?.[1]?.toLowerCase()
  if (word === undefined) return null
  return zeekLogs.has(word) || recognisedLogs.has(word) ? word : null
}

/** Logs of connections that had not ended when they were written. */
export const isOpenLog = (path: string): boolean => /^open_[a-z]/.test(basename(path))

/** Fields that every line of that log has and no other log has. */
const telling: readonly (readonly [log: string, fields: readonly string[]])[] = [
  ['conn', ['conn_state']],
  ['conn', ['orig_pkts', 'resp_pkts', 'proto']],
  ['dns', ['trans_id', 'rejected']],
  ['dns', ['query', 'qtype']],
  ['http', ['trans_depth', 'method']],
  ['http', ['trans_depth', 'host']],
  ['http', ['trans_depth', 'status_code']],
  ['files', ['fuid', 'seen_bytes']],
  ['files', ['fuid', 'mime_type', 'source']],
  ['x509', ['certificate.subject']],
  ['software', ['software_type']],
  ['dhcp', ['assigned_addr']],
  ['dhcp', ['msg_types']],
  ['dhcp', ['assigned_ip', 'lease_time']],
  ['ssl', ['cipher', 'established']],
  ['ssl', ['server_name', 'established']],
  ['ssl', ['ssl_history', 'established']],
  ['ssh', ['auth_attempts']],
  ['rdp', ['security_protocol']],
  ['rdp', ['client_build']],
  ['smb_files', ['action', 'path', 'name']],
  ['smb_mapping', ['share_type', 'path']],
  ['ntp', ['stratum', 'ref_id']],
  ['quic', ['client_initial_dcid']],
  ['tunnel', ['tunnel_type']],
  ['notice', ['note', 'actions']],
  ['notice', ['note', 'msg']],
  ['weird', ['name', 'notice']],
  ['known_services', ['host', 'port_num', 'port_proto']],
  ['known_certs', ['host', 'issuer_subject']],
]

/** The log whose fields these are, null when none of the examined ones. */
export const logOfFields = (fields: { has(field: string): boolean }): string | null =>
  telling.find(([, names]) => names.every(name => fields.has(name)))?.[0] ?? null
