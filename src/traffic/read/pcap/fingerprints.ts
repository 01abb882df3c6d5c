import { createHash } from 'node:crypto'
import type { ClientHello, ServerHello } from './tls-hello.ts'

/** RFC 8701: values that mean nothing, sent so that servers stay tolerant. */
const isGrease = (value: number): boolean => (value & 0x0f0f) === 0x0a0a && value >> 8 === (value & 0xff)

const known = (values: readonly number[]): readonly number[] => values.filter(value => !isGrease(value))

/** JA3 (Salesforce, 2017): MD5 over version, ciphers, extensions, groups and point formats in the order sent. */
export function ja3Of(hello: ClientHello): string {
  const lists = [known(hello.ciphers), known(hello.extensions), known(hello.groups), hello.pointFormats]
  return md5([String(hello.version), ...lists.map(list => list.join('-'))].join(','))
}

export const ja3sOf = (hello: ServerHello): string =>
  md5([hello.version, hello.cipher, hello.extensions.join('-')].join(','))

/**
 * JA4 (FoxIO, technical details of JA4): protocol, version, kind of destination, counts and ALPN in clear;
 * then truncated SHA-256 over the sorted ciphers, and over the sorted extensions (without name and ALPN) with the signature algorithms as sent.
 */
export function ja4Of(hello: ClientHello, transport: 't' | 'q'): string {
  const ciphers = known(hello.ciphers)
  const extensions = known(hello.extensions)
  const version = Math.max(0, ...known(hello.versions)) || hello.version
  const counted = (list: readonly unknown[]) => String(Math.min(list.length, 99)).padStart(2, '0')
  const clear = [
    transport,
    versions.get(version) ?? '00',
    extensions.includes(0) ? 'd' : 'i',
    counted(ciphers),
    counted(extensions),
    alpnEnds(hello.alpn[0]),
  ].join('')
  const sorted = extensions.filter(type => type !== 0 && type !== 16)
  const signatures = known(hello.signatures).map(hex)
  const told = [...sorted].map(hex).sort().join(',')
  return [
    clear,
    sha([...ciphers].map(hex).sort().join(',')),
    sha(signatures.length === 0 ? told : `${told}_${signatures.join(',')}`, extensions.length === 0),
  ].join('_')
}

const versions = new Map([
  [0x0304, '13'],
  [0x0303, '12'],
  [0x0302, '11'],
  [0x0301, '10'],
  [0x0300, 's3'],
  [0x0002, 's2'],
  [0xfeff, 'd1'],
  [0xfefd, 'd2'],
  [0xfefc, 'd3'],
])

/** First and last character of the first protocol; of its hex form when either is neither a letter nor a digit. */
function alpnEnds(name: Buffer | undefined): string {
  if (name === undefined || name.length === 0) return '00'
  const ends = name.toString('latin1', 0, 1) + name.toString('latin1', name.length - 1)
  if (/^[0-9A-Za-z]{2}$/.test(ends)) return ends
  const digits = name.toString('hex')
  return `${digits.at(0)}${digits.at(-1)}`
}

const hex = (value: number): string => value.toString(16).padStart(4, '0')

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

const sha = (text: string, empty = text === ''): string =>
  empty ? '000000000000' : createHash('sha256').update(text).digest('hex').slice(0, 12)
