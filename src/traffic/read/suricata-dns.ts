import type { Dns } from '../connection.ts'
import type { EveEvent } from './suricata-event.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * DNS in the three forms that EVE has had: version 1 writes one event an answer, version 2 a list of answers
 * (and `grouped` by type), version 3 a list of queries. The asker is the originator, whichever way the packet went.
 */
export function dnsOf({ ends, proto, own }: EveEvent): readonly Dns[] {
  const answering = own.type === 'answer' || own.type === 'response'
  const sides = answering && ends.originatorPort === 53 && ends.responderPort !== 53 ? swapped(ends) : ends
  const common = {
    kind: 'dns' as const,
    ...sides,
    proto: proto === '' ? null : proto,
    responseCode: text(own.rcode),
    rejected: text(own.rcode) === null ? null : own.rcode === 'REFUSED',
  }
  const answers = answersOf(own)
  const queries = objects(own.queries)
  if (queries.length === 0) return [{ ...common, query: text(own.rrname), queryType: text(own.rrtype), ...answers }]
  return queries.map(query => ({ ...common, query: text(query.rrname), queryType: text(query.rrtype), ...answers }))
}

function answersOf(own: Json): { answers: readonly string[]; ttls: readonly number[] } {
  const listed = objects(own.answers)
  if (listed.length > 0)
    return {
      answers: listed.flatMap(answer => values(answer.rdata)),
      ttls: listed.map(answer => answer.ttl).filter(ttl => typeof ttl === 'number'),
    }
  const grouped = typeof own.grouped === 'object' && own.grouped !== null ? Object.values(own.grouped) : []
  const single = own.type === 'answer' ? values(own.rdata) : []
  return {
    answers: [...single, ...grouped.flatMap(values)],
    ttls: typeof own.ttl === 'number' ? [own.ttl] : [],
  }
}

const swapped = <
  T extends { originator: string; originatorPort: number | null; responder: string; responderPort: number | null },
>(
  ends: T,
): T => ({
  ...ends,
  originator: ends.responder,
  originatorPort: ends.responderPort,
  responder: ends.originator,
  responderPort: ends.originatorPort,
})

/** A value or a list of them; records with parts (SOA, SRV, MX) give those of their parts that are texts. */
function values(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(values)
  if (typeof value === 'object' && value !== null) return Object.values(value).filter(part => typeof part === 'string')
  return []
}

const objects = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter((item): item is Json => typeof item === 'object' && item !== null) : []

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
