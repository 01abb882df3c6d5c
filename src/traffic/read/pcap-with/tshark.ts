import { isIP } from 'node:net'
import { tmpdir } from 'node:os'
import type { Input, Reader } from '../../../evidence/input.ts'
import type { Batch } from '../../../evidence/rejection.ts'
import type { Ends, TrafficRecord } from '../../connection.ts'
import { connectionId } from '../connection-id.ts'
import { sniffCapture } from '../pcap/capture.ts'
import { pcap } from '../pcap.ts'
import { plausibleTime } from '../row.ts'
import { checked, run, versionOf, withCapture } from './program.ts'

/**
 * Captures by our own reader, and what the tshark that is installed sees besides: names and fingerprints inside of
 * tunnels, across segments, in protocols under way. `line` is the number of the packet.
 */
export const pcapWithTshark: Reader<TrafficRecord> = { format: 'pcap', sniff: sniffCapture, read: readWithTshark }

const fields = [
  'frame.number',
  'frame.time_epoch',
  'ip.src',
  'ip.dst',
  'ipv6.src',
  'ipv6.dst',
  'tcp.srcport',
  'tcp.dstport',
  'udp.srcport',
  'udp.dstport',
  'dns.qry.name',
  'dns.a',
  'dns.aaaa',
  'dns.cname',
  'dns.flags.response',
  'tls.handshake.extensions_server_name',
  'tls.handshake.ja3',
  'tls.handshake.ja4',
  'http.host',
  'http.request.method',
  'http.request.uri',
  'http.user_agent',
] as const
type Field = (typeof fields)[number]

const wanted = 'dns or tls.handshake.type == 1 or http.request'

async function* readWithTshark(input: Input): AsyncGenerator<Batch<TrafficRecord>> {
  const version = await versionOf('tshark')
  const strange = await unknownFields()
  const asked = fields.filter(name => !strange.has(name))
  const ran = await withCapture(input, ({ capture, folder }) => {
    const names = asked.flatMap(name => ['-e', name])
    const args = [
      '-n',
      '-r',
      capture,
      '-Y',
      wanted,
      '-T',
      'fields',
      '-E',
      'separator=/t',
      '-E',
      'aggregator=,',
      ...names,
    ]
    return run('tshark', args, folder)
  })
  const seen = new Set<string>()
  for await (const { records, rejected } of pcap.read(input)) {
    for (const record of records) seen.add(keyOf(record))
    yield { records, rejected }
  }
  // What our own reader saw stands; what the program was to add is missing, and said to be.
  checked('tshark', ran, input)
  const besides = ran.out
    .split('\n')
    .flatMap(line => recordOf(line, asked))
    .filter(record => !seen.has(keyOf(record)))
  const without = strange.size === 0 ? '' : `; it does not know ${[...strange].join(', ')}, as a newer one does`
  const notes = [
    `${input.path}: ${version}, as was asked, saw ${besides.length} names and fingerprints besides${without}`,
  ]
  yield { records: besides, rejected: [], notes }
}

/** Those of our fields that the tshark that is installed does not know: it refuses the whole capture for one of them. */
async function unknownFields(): Promise<ReadonlySet<Field>> {
  const { out, status } = await run('tshark', ['-G', 'fields'], tmpdir())
  // A field is a line `F`, its title, its name. Without an answer all are asked for, and the capture says what is wrong.
  const known = new Set(out.split('\n').flatMap(line => (line.startsWith('F\t') ? [line.split('\t', 3)[2]] : [])))
  return new Set(status === 0 && known.has('frame.number') ? fields.filter(name => !known.has(name)) : [])
}

/** What both readers may have seen. */
function keyOf(record: TrafficRecord): string {
  switch (record.kind) {
    case 'dns':
      return `dns ${record.originator} ${record.originatorPort} ${record.query}`
    case 'tls':
      return `tls ${record.originator} ${record.originatorPort} ${record.responder} ${record.serverName}`
    case 'http':
      return `http ${record.originator} ${record.originatorPort} ${record.host} ${record.uri}`
    default:
      return ''
  }
}

function recordOf(line: string, asked: readonly Field[]): readonly TrafficRecord[] {
  const cells = line.split('\t')
  const text = (name: Field): string | null => cells[asked.indexOf(name)]?.trim() || null
  const both = endsOf(text)
  if (both === null) return []
  const name = text('tls.handshake.extensions_server_name')
  const records: TrafficRecord[] = []
  const query = text('dns.qry.name')
  // A tunnel gives a packet several names; each was asked for.
  for (const each of query?.split(',') ?? []) records.push(dnsOf(each, both, text))
  if (text('http.request.method') !== null) records.push(httpOf(both, text))
  if (name !== null || text('tls.handshake.ja3') !== null || text('tls.handshake.ja4') !== null)
    records.push({
      ...noTls,
      ...both,
      serverName: first(name),
      ja3: first(text('tls.handshake.ja3')),
      ja4: first(text('tls.handshake.ja4')),
    })
  return records
}

type Text = (name: Field) => string | null

function endsOf(text: Text): Ends | null {
  const ts = Number(text('frame.time_epoch'))
  // Of a tunnelled packet the innermost addresses stand last.
  const originator = last(text('ip.src') ?? text('ipv6.src'))
  const responder = last(text('ip.dst') ?? text('ipv6.dst'))
  if (!plausibleTime(ts) || isIP(originator) === 0 || isIP(responder) === 0) return null
  const port = (name: string) => (name === '' ? null : Number(name))
  const ends = {
    ts,
    originator,
    originatorPort: port(last(text('tcp.srcport') ?? text('udp.srcport'))),
    responder,
    responderPort: port(last(text('tcp.dstport') ?? text('udp.dstport'))),
  }
  const uid = connectionId(originator, ends.originatorPort, responder, ends.responderPort)
  return { line: Number(text('frame.number')) || 1, uid, ...ends }
}

function dnsOf(query: string, ends: Ends, text: Text): TrafficRecord {
  const response = /^(?:1|true)/i.test(text('dns.flags.response') ?? '')
  const answers = [text('dns.a'), text('dns.aaaa'), text('dns.cname')].flatMap(list => list?.split(',') ?? [])
  const turned = {
    ...ends,
    originator: ends.responder,
    originatorPort: ends.responderPort,
    responder: ends.originator,
    responderPort: ends.originatorPort,
  }
  return {
    kind: 'dns',
    ...(response ? turned : ends),
    proto: text('udp.srcport') === null ? 'tcp' : 'udp',
    query,
    queryType: null,
    responseCode: null,
    answers,
    ttls: [],
    rejected: null,
  }
}

const httpOf = (ends: Ends, text: Text): TrafficRecord => ({
  kind: 'http',
  ...ends,
  open: false,
  method: first(text('http.request.method')),
  host: first(text('http.host')),
  uri: text('http.request.uri'),
  referrer: null,
  userAgent: text('http.user_agent'),
  status: null,
  requestBytes: null,
  responseBytes: null,
  proxied: [],
})

const noTls = {
  kind: 'tls',
  open: false,
  version: null,
  cipher: null,
  serverName: null,
  established: null,
  nextProtocol: null,
  ja3s: null,
  subject: null,
  issuer: null,
  clientSubject: null,
  clientIssuer: null,
  certificates: [],
  clientCertificates: [],
  certificateIds: [],
  validation: null,
} as const

const first = (text: string | null): string | null => text?.split(',')[0] ?? null
const last = (text: string | null): string => text?.split(',').at(-1) ?? ''
