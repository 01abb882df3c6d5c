import { createHash, X509Certificate } from 'node:crypto'
import type { Certificate, Ends, File } from '../../connection.ts'

export type SeenCertificate = {
  readonly subject: string
  readonly issuer: string
  readonly md5: string
  readonly sha1: string
  readonly sha256: string
  readonly serial: string
  readonly notBefore: number | null
  readonly notAfter: number | null
  readonly names: readonly string[]
  readonly addresses: readonly string[]
  readonly emails: readonly string[]
}

const remembered = new Map<string, SeenCertificate | null>()
const mostRemembered = 5_000

/** Reads a certificate; null when it is none. The same one is shown in thousands of connections. */
export function readCertificate(der: Buffer): SeenCertificate | null {
  const sha256 = createHash('sha256').update(der).digest('hex')
  const held = remembered.get(sha256)
  if (held !== undefined) return held
  if (remembered.size >= mostRemembered) remembered.clear()
  const read = parsed(der, sha256)
  remembered.set(sha256, read)
  return read
}

function parsed(der: Buffer, sha256: string): SeenCertificate | null {
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(der)
  } catch {
    // Not a certificate, or one that OpenSSL refuses: the hash of its bytes is told all the same.
    return null
  }
  const alternatives = (certificate.subjectAltName ?? '').split(', ')
  const of = (kind: string) =>
    alternatives.flatMap(text => (text.startsWith(`${kind}:`) ? [text.slice(kind.length + 1)] : []))
  return {
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    md5: createHash('md5').update(der).digest('hex'),
    sha1: createHash('sha1').update(der).digest('hex'),
    sha256,
    serial: certificate.serialNumber,
    notBefore: seconds(certificate.validFrom),
    notAfter: seconds(certificate.validTo),
    names: of('DNS'),
    addresses: of('IP Address'),
    emails: of('email'),
  }
}

/** As RFC 4514 and Zeek write a name: the most specific part first. */
const nameOf = (lines: string | undefined): string => (lines ?? '').split('\n').reverse().join(',')

function seconds(text: string): number | null {
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at / 1000
}

export function certificateRecord(seen: SeenCertificate, at: { ts: number; line: number }): Certificate {
  const { sha256, subject, issuer, serial, notBefore, notAfter, names, addresses, emails } = seen
  return {
    kind: 'certificate',
    ...at,
    fingerprint: sha256,
    id: null,
    subject,
    issuer,
    serial,
    notBefore,
    notAfter,
    names,
    addresses,
    emails,
  }
}

/** The certificate as the file that it is, with all three hashes: feeds list any of them. */
export function certificateFile(
  der: Buffer,
  at: { ts: number; line: number; ends: Ends; from: 0 | 1; own: boolean },
): File {
  const { ends, from } = at
  const hash = (name: string) => createHash(name).update(der).digest('hex')
  const hashes = ['md5', 'sha1', 'sha256'].map(hash)
  return {
    kind: 'file',
    line: at.line,
    ts: at.ts,
    id: `F${(hashes[2] as string).slice(0, 16)}`,
    uids: [ends.uid],
    senders: [from === 0 ? ends.originator : ends.responder],
    receivers: [from === 0 ? ends.responder : ends.originator],
    source: 'SSL',
    mime: at.own ? 'application/x-x509-user-cert' : 'application/x-x509-ca-cert',
    name: null,
    bytes: der.length,
    hashes,
  }
}
