import type { Input, Reader } from '../../evidence/input.ts'
import type { Batch, Rejection } from '../../evidence/rejection.ts'
import type { Ends, Log, TrafficRecord } from '../connection.ts'
import { firstJsonLine, jsonLines } from './json-lines.ts'
import { JsonRow } from './json-row.ts'
import { positions, type Row } from './row.ts'
import { dnsOf } from './suricata-dns.ts'
import type { EveEvent } from './suricata-event.ts'
import { fileOf, httpOf, noticeOf, tlsOf } from './suricata-events.ts'
import { dhcpOf, quicOf, rdpOf, smbOf, sshOf } from './suricata-sessions.ts'

/** Suricata's EVE JSON, in the same records as Zeek's logs. Events of other types are recognised and counted. */
export const suricataEve: Reader<TrafficRecord> = {
  format: 'suricata-eve',
  sniff(head) {
    const object = firstJsonLine(head)
    if (object === null || typeof object.event_type !== 'string' || typeof object.timestamp !== 'string') return 0
    return 'src_ip' in object || 'flow_id' in object || 'stats' in object ? 0.97 : 0.6
  },
  read,
}

const fields = ['timestamp', 'flow_id', 'src_ip', 'src_port', 'dest_ip', 'dest_port', 'proto'] as const
const at = positions(fields)

const builders: Readonly<Record<string, (event: EveEvent) => readonly TrafficRecord[]>> = {
  flow: event => [connectionOf(event)],
  dns: dnsOf,
  tls: tlsOf,
  http: httpOf,
  fileinfo: fileOf,
  alert: noticeOf,
  ssh: sshOf,
  rdp: rdpOf,
  smb: smbOf,
  quic: quicOf,
  dhcp: dhcpOf,
}

async function* read(input: Input): AsyncGenerator<Batch<TrafficRecord>> {
  const row = new JsonRow()
  const known = new Set<string>()
  for await (const run of jsonLines(input)) {
    const records: TrafficRecord[] = []
    const passed = new Map<string, Log>()
    for (const { line, object } of run.lines) {
      const type = typeof object.event_type === 'string' ? object.event_type : null
      const build = type === null ? undefined : builders[type]
      if (type === null)
        run.rejected.push({ file: input.path, line, field: 'event_type', reason: 'is missing: no event of EVE' })
      else if (build === undefined) pass(passed, `eve:${type}`, line)
      else {
        if (!known.has(type)) records.push(logRecord(type, line))
        known.add(type)
        takeEvent({ row, input, line, object, type, build }, records, run.rejected)
      }
    }
    yield { records: [...records, ...passed.values()], rejected: run.rejected }
  }
}

type Taken = {
  readonly row: JsonRow
  readonly input: Input
  readonly line: number
  readonly object: Readonly<Record<string, unknown>>
  readonly type: string
  readonly build: (event: EveEvent) => readonly TrafficRecord[]
}

function takeEvent(
  { row, input, line, object, type, build }: Taken,
  records: TrafficRecord[],
  rejected: Rejection[],
): void {
  row.line = line
  row.stand(object, fields)
  const ends = endsOf(row)
  const own = object[type]
  const event = { row, ends: ends as Ends, proto: (row.word(at.proto) ?? '').toLowerCase(), event: object }
  const reject = (field: string | null, reason: string) => rejected.push({ file: input.path, line, field, reason })
  const usable = ends !== null && isObject(own)
  if (usable) records.push(...build({ ...event, own }))
  for (const fault of row.faults)
    reject(fault.field, usable ? `${fault.reason}; the event is examined without it` : fault.reason)
  if (usable || row.faults.length > 0) return
  if (ends === null)
    reject('timestamp, src_ip, dest_ip', 'one of them is missing, and without it the event is no record')
  else reject(type, 'is missing from an event of its type')
}

function endsOf(row: Row): Ends | null {
  const ts = row.time(at.timestamp)
  const originator = row.address(at.src_ip)
  const responder = row.address(at.dest_ip)
  if (ts === null || originator === null || responder === null) return null
  const uid = row.text(at.flow_id) ?? ''
  return {
    line: row.line,
    ts,
    uid,
    originator,
    originatorPort: row.port(at.src_port),
    responder,
    responderPort: row.port(at.dest_port),
  }
}

/** Zeek's names for how a flow ended, as near as Suricata's state tells. */
const states: Readonly<Record<string, string>> = { new: 'S0', established: 'S1', closed: 'SF', bypassed: 'S1' }

/** A flow's start is the connection's time; the event's own is when it was logged. */
function connectionOf({ ends, proto, event, own }: EveEvent): TrafficRecord {
  const part = new JsonRow()
  const names = [
    'start',
    'end',
    'bytes_toserver',
    'bytes_toclient',
    'pkts_toserver',
    'pkts_toclient',
    'state',
    'age',
  ] as const
  const its = positions(names)
  part.stand(own, names)
  const start = part.time(its.start)
  const end = part.time(its.end)
  const service = event.app_proto
  return {
    kind: 'connection',
    ...ends,
    ts: start ?? ends.ts,
    open: false,
    proto: proto === 'ipv6-icmp' ? 'icmp' : proto,
    service: typeof service === 'string' && service !== 'failed' && service !== 'unknown' ? service : null,
    duration:
      start !== null && end !== null ? Math.max(0, Math.round((end - start) * 1e6) / 1e6) : part.lasting(its.age),
    // Suricata counts whole packets only.
    originatorBytes: null,
    responderBytes: null,
    originatorPackets: part.number(its.pkts_toserver),
    responderPackets: part.number(its.pkts_toclient),
    originatorIpBytes: part.number(its.bytes_toserver),
    responderIpBytes: part.number(its.bytes_toclient),
    missedBytes: null,
    state: stateOf(proto, part.text(its.state), part.number(its.pkts_toclient)),
    history: null,
    originatorLocal: null,
    responderLocal: null,
    originatorMac: null,
    responderMac: null,
  }
}

function stateOf(proto: string, state: string | null, packetsBack: number | null): string | null {
  if (state === null) return null
  // One packet back from a closed TCP flow can only have been its refusal.
  if (proto === 'tcp' && state === 'closed' && packetsBack === 1) return 'REJ'
  return packetsBack === 0 ? 'S0' : (states[state] ?? null)
}

function pass(passed: Map<string, Log>, log: string, line: number): void {
  const before = passed.get(log)
  passed.set(log, {
    kind: 'log',
    line: before?.line ?? line,
    log,
    examined: false,
    lines: (before?.lines ?? 0) + 1,
    ignored: [],
  })
}

/** The same names as Zeek's logs, so that coverage speaks of one thing by one name. */
const logNames: Readonly<Record<string, string>> = { flow: 'conn', tls: 'ssl', fileinfo: 'files', alert: 'notice' }

const logRecord = (type: string, line: number): Log => ({
  kind: 'log',
  line,
  log: logNames[type] ?? type,
  examined: true,
  lines: 0,
  ignored: [],
})

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
