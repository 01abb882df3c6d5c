import type { ObservableKind } from '../../entry.ts'

/** What the types of MISP's attributes hold; a composite one (`a|b`) has a kind for each part, null for a part without use. */
const kinds: Readonly<Record<string, readonly (ObservableKind | null)[]>> = {
  'ip-src': ['address'],
  'ip-dst': ['address'],
  'ip-src|port': ['address', null],
  'ip-dst|port': ['address', null],
  domain: ['domain'],
  hostname: ['domain'],
  'hostname|port': ['domain', null],
  'domain|ip': ['domain', 'address'],
  url: ['url'],
  email: ['email'],
  'email-src': ['email'],
  'email-dst': ['email'],
  'email-reply-to': ['email'],
  md5: ['hash'],
  sha1: ['hash'],
  sha256: ['hash'],
  'malware-sample': [null, 'hash'],
  filename: ['file-name'],
  'filename|md5': [null, 'hash'],
  'filename|sha1': [null, 'hash'],
  'filename|sha256': [null, 'hash'],
  'x509-fingerprint-md5': ['certificate'],
  'x509-fingerprint-sha1': ['certificate'],
  'x509-fingerprint-sha256': ['certificate'],
  'ja3-fingerprint-md5': ['ja3'],
  'hassh-md5': ['hassh'],
  'hasshserver-md5': ['hassh'],
  'user-agent': ['user-agent'],
  'http-user-agent': ['user-agent'],
  AS: ['asn'],
}

/** Kinds by part of a value; null for a type that says nothing that is looked for. */
export const kindsOf = (type: string): readonly (ObservableKind | null)[] | null => kinds[type] ?? null
