import type { Random } from './random.ts'

type Cell = string | number | null | readonly string[]
export type Log = {
  readonly fields: readonly string[]
  readonly types: readonly string[]
  readonly rows: { readonly ts: number; readonly cells: readonly Cell[] }[]
}

export type LogName = 'conn' | 'dns' | 'ssl' | 'http' | 'files' | 'dhcp' | 'software'

const ends = 'ts:time uid:string id.orig_h:addr id.orig_p:port id.resp_h:addr id.resp_p:port'
const schemas: Readonly<Record<LogName, string>> = {
  conn: `${ends} proto:enum service:string duration:interval orig_bytes:count resp_bytes:count conn_state:string local_orig:bool local_resp:bool missed_bytes:count history:string orig_pkts:count orig_ip_bytes:count resp_pkts:count resp_ip_bytes:count tunnel_parents:set[string]`,
  dns: `${ends} proto:enum trans_id:count rtt:interval query:string qclass:count qclass_name:string qtype:count qtype_name:string rcode:count rcode_name:string AA:bool TC:bool RD:bool RA:bool Z:count answers:vector[string] TTLs:vector[interval] rejected:bool`,
  ssl: `${ends} version:string cipher:string curve:string server_name:string resumed:bool last_alert:string next_protocol:string established:bool ssl_history:string cert_chain_fps:vector[string] client_cert_chain_fps:vector[string] sni_matches_cert:bool ja4:string`,
  http: `${ends} trans_depth:count method:string host:string uri:string referrer:string version:string user_agent:string origin:string request_body_len:count response_body_len:count status_code:count status_msg:string tags:set[enum] resp_fuids:vector[string] resp_mime_types:vector[string]`,
  files:
    'ts:time fuid:string uid:string tx_hosts:addr rx_hosts:addr source:string depth:count analyzers:set[string] mime_type:string filename:string duration:interval local_orig:bool is_orig:bool seen_bytes:count total_bytes:count missing_bytes:count overflow_bytes:count timedout:bool md5:string sha1:string',
  dhcp: 'ts:time uids:set[string] client_addr:addr server_addr:addr mac:string host_name:string domain:string assigned_addr:addr lease_time:interval msg_types:vector[string]',
  software:
    'ts:time host:addr host_p:port software_type:enum name:string version.major:count version.minor:count version.minor2:count version.minor3:count version.addl:string unparsed_version:string',
}

/** A log of each kind with its columns and no row. */
export function emptyLogs(): Record<LogName, Log> {
  const log = (schema: string): Log => {
    const columns = schema
      .split(' ')
      .map(column => [column.slice(0, column.lastIndexOf(':')), column.slice(column.lastIndexOf(':') + 1)] as const)
    return { fields: columns.map(([name]) => name), types: columns.map(([, type]) => type), rows: [] }
  }
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, log(schema)])) as Record<
    LogName,
    Log
  >
}

export function row(
  context: { readonly logs: Record<LogName, Log> },
  name: LogName,
  ts: number,
  cells: readonly Cell[],
): void {
  const log = context.logs[name]
  if (cells.length !== log.fields.length)
    throw new Error(`bug: ${name} has ${log.fields.length} columns, the row ${cells.length}`)
  log.rows.push({ ts, cells })
}

/** An id as Zeek makes them. */
export const uid = (rng: Random): string =>
  `C${rng.text(17, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789')}`

/** A log as Zeek 6 writes it: header, rows by time, closing line. */
export function tsv(name: string, log: Log): string {
  const rows = [...log.rows].sort((a, b) => a.ts - b.ts)
  const lines = rows.map(({ cells }) => cells.map((cell, index) => text(cell, log.types[index] ?? '')).join('\t'))
  return [
    '#separator \\x09',
    '#set_separator\t,',
    '#empty_field\t(empty)',
    '#unset_field\t-',
    `#path\t${name}`,
    '#open\t2026-03-02-00-00-00',
    `#fields\t${log.fields.join('\t')}`,
    `#types\t${log.types.join('\t')}`,
    ...lines,
    '#close\t2026-03-03-00-00-00',
    '',
  ].join('\n')
}

function text(cell: Cell, type: string): string {
  if (cell === null) return '-'
  if (Array.isArray(cell)) return cell.length === 0 ? '(empty)' : cell.join(',')
  return typeof cell === 'number' && (type === 'time' || type === 'interval') ? cell.toFixed(6) : String(cell)
}
