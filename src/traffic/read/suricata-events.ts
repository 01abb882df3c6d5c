import type { File, Http, Notice, Tls } from '../connection.ts'
import type { EveEvent } from './suricata-event.ts'

type Json = Readonly<Record<string, unknown>>

export function tlsOf({ ends, own }: EveEvent): readonly Tls[] {
  const client = object(own.client)
  return [
    {
      kind: 'tls',
      ...ends,
      open: false,
      version: text(own.version),
      cipher: text(own.cipher_suite),
      serverName: text(own.sni),
      // EVE logs a TLS event when the handshake is done.
      established: true,
      nextProtocol: text(own.server_alpns) ?? null,
      ja3: text(object(own.ja3).hash),
      ja3s: text(object(own.ja3s).hash),
      ja4: text(own.ja4),
      subject: text(own.subject),
      issuer: text(own.issuerdn),
      clientSubject: text(client.subject),
      clientIssuer: text(client.issuerdn),
      certificates: prints(own.fingerprint),
      clientCertificates: prints(client.fingerprint),
      certificateIds: [],
      validation: null,
    },
  ]
}

export function httpOf({ ends, own }: EveEvent): readonly Http[] {
  return [
    {
      kind: 'http',
      ...ends,
      open: false,
      method: text(own.http_method),
      host: text(own.hostname),
      uri: text(own.url),
      referrer: text(own.http_refer),
      userAgent: text(own.http_user_agent),
      status: number(own.status),
      requestBytes: null,
      responseBytes: number(own.length),
      proxied: text(own.xff) === null ? [] : [`X-FORWARDED-FOR -> ${own.xff}`],
    },
  ]
}

/** In a file's event the source is who sent it. */
export function fileOf({ ends, event, own }: EveEvent): readonly File[] {
  return [
    {
      kind: 'file',
      line: ends.line,
      ts: ends.ts,
      id: `${ends.uid}:${number(own.tx_id) ?? 0}`,
      uids: ends.uid === '' ? [] : [ends.uid],
      senders: [ends.originator],
      receivers: [ends.responder],
      source: text(event.app_proto)?.toUpperCase() ?? null,
      mime: text(own.mimetype),
      name: text(own.filename),
      bytes: number(own.size),
      hashes: [own.md5, own.sha1, own.sha256].flatMap(hash => text(hash) ?? []),
    },
  ]
}

/** An alert's source is the sender of the packet that raised it; `direction` tells when that was the server. */
export function noticeOf({ ends, event, own }: EveEvent): readonly Notice[] {
  const back = event.direction === 'to_client'
  const sides = back
    ? {
        ...ends,
        originator: ends.responder,
        originatorPort: ends.responderPort,
        responder: ends.originator,
        responderPort: ends.originatorPort,
      }
    : ends
  return [
    {
      kind: 'notice',
      ...sides,
      name: text(own.signature) ?? `signature ${number(own.signature_id) ?? 'without a name'}`,
      category: text(own.category),
      severity: number(own.severity),
      text: null,
    },
  ]
}

const prints = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value.replace(/:/g, '').toLowerCase()] : []

export const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})

export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

export const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null
