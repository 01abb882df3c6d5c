import type { TrafficRecord } from './connection.ts'
import type { Sighting } from './sighting.ts'

/** Ends of a record that has none (a certificate, software) or one. */
export type Between = {
  readonly originator: string
  readonly responder: string
  readonly port: string | null
  readonly uid: string | null
  readonly answered: boolean
}

/** Senders and receivers of one file that are taken apart. */
const mostEnds = 10

/** ICMP types that only answer what came before: an echo reply, unreachable, time exceeded, and their kin of IPv6. */
const replies = { icmp: new Set([0, 3, 4, 5, 11, 12, 14, 16, 18]), icmp6: new Set([1, 2, 3, 4, 129]) }

/** Zeek prints type and code of ICMP as ports. Who sends such a packet was called first, though the log names it the originator. */
export function isReply(record: TrafficRecord): boolean {
  if (record.kind !== 'connection' || record.proto !== 'icmp' || record.originatorPort === null) return false
  return (record.originator.includes(':') ? replies.icmp6 : replies.icmp).has(record.originatorPort)
}

export const otherSide = (side: Sighting['side']): Sighting['side'] =>
  side === 'originator' ? 'responder' : side === 'responder' ? 'originator' : side

export function betweensOf(record: Exclude<TrafficRecord, { kind: 'log' }>, reply: boolean): readonly Between[] {
  switch (record.kind) {
    case 'file': {
      const uid = record.uids[0] ?? null
      // The receiver asked for the file in nearly every case: it stands as the originator.
      const ends = record.receivers
        .slice(0, mostEnds)
        .flatMap(originator =>
          record.senders
            .slice(0, mostEnds)
            .map(responder => ({ originator, responder, port: null, uid, answered: true })),
        )
      return ends.length > 0 ? ends : [{ originator: '', responder: '', port: null, uid, answered: true }]
    }
    case 'certificate':
      return [{ originator: '', responder: '', port: null, uid: record.fingerprint ?? record.id, answered: true }]
    case 'software':
      return [{ originator: record.host, responder: '', port: null, uid: null, answered: true }]
    case 'known':
      return [{ originator: record.host ?? '', responder: '', port: null, uid: null, answered: true }]
    case 'dhcp':
      return []
    default: {
      const port = record.responderPort === null ? null : `${protoOf(record)} ${record.responderPort}`
      const { originator, responder } = record
      const ends = reply ? { originator: responder, responder: originator } : { originator, responder }
      return [{ ...ends, port, uid: record.uid || null, answered: !reply && wasAnswered(record) }]
    }
  }
}

function protoOf(record: TrafficRecord): string {
  if (record.kind === 'connection') return record.proto
  if (record.kind === 'quic' || record.kind === 'ntp') return 'udp'
  return record.kind === 'dns' ? (record.proto ?? 'udp') : 'tcp'
}

/** The responder took part: it sent payload, or the handshake was completed. A refusal is not an answer. */
function wasAnswered(record: TrafficRecord): boolean {
  switch (record.kind) {
    case 'connection':
      return (
        (record.responderBytes ?? 0) > 0 ||
        (record.responderBytes === null && (record.responderPackets ?? 0) > 1) ||
        /^(?:S[123]|SF|RSTO|RSTR)$/.test(record.state ?? '')
      )
    case 'tls':
      return record.established === true
    case 'http':
      return record.status !== null
    case 'dns':
      return record.responseCode !== null
    case 'ssh':
      return record.server !== null
    case 'smb':
      return true
    default:
      return false
  }
}
