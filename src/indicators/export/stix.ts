import { createHash } from 'node:crypto'
import { jsonText, printableLine } from '../../evidence/printable.ts'
import type { IndicatorEntry, ObservableKind } from '../../lists/entry.ts'
import { type Form, written } from './form.ts'

/** Namespace of the ids below, made once for this project. The same indicator has the same id in every bundle. */
const namespace = Buffer.from('5b0f3c1e7d4a4f0b9a6e2c8d1f7a4b93', 'hex')

type Json = Readonly<Record<string, unknown>>

/** A STIX 2.1 bundle: indicators, the adversaries and techniques that they point to, and who says so. */
export const stix: Form = (entries, { at }) => {
  const objects = new Map<string, Json>()
  const add = (object: Json): string => {
    objects.set(String(object.id), object)
    return String(object.id)
  }
  const stamps = { spec_version: '2.1', created: at, modified: at }
  const { leftOut } = written(entries, entry => {
    const pattern = patternOf(entry)
    if (typeof pattern !== 'string') return pattern
    const author = add({
      type: 'identity',
      id: idOf('identity', entry.source),
      ...stamps,
      name: entry.source || 'Interdict',
      identity_class: 'organization',
    })
    const id = add({ ...indicatorOf(entry, { pattern, at }), ...stamps, created_by_ref: author })
    for (const target of targetsOf(entry, stamps))
      add({
        type: 'relationship',
        id: idOf('relationship', `${id} ${add(target)}`),
        ...stamps,
        relationship_type: 'indicates',
        source_ref: id,
        target_ref: target.id,
      })
    return id
  })
  const bundle = {
    type: 'bundle',
    id: idOf('bundle', [...objects.keys(), at].join(' ')),
    objects: [...objects.values()],
  }
  return { files: [{ name: 'interdict.stix.json', text: `${jsonText(bundle, 2)}\n` }], leftOut, notes: [] }
}

function indicatorOf(entry: IndicatorEntry, { pattern, at }: { pattern: string; at: string }): Json {
  const from = timestamp(entry.firstSeen) ?? at
  const until = timestamp(entry.validUntil)
  return {
    type: 'indicator',
    id: idOf('indicator', `${entry.observable} ${entry.value} ${entry.adversary ?? ''}`),
    name: printableLine(entry.description).slice(0, 200) || printableLine(entry.value),
    pattern,
    pattern_type: 'stix',
    valid_from: from,
    // A bundle whose indicator ends before it begins is refused by everyone.
    ...(until !== null && until > from ? { valid_until: until } : {}),
    ...(entry.confidence === null ? {} : { confidence: Math.round(entry.confidence * 100) }),
    indicator_types: ['malicious-activity'],
  }
}

function targetsOf({ adversary, technique }: IndicatorEntry, stamps: Json): readonly Json[] {
  const targets: Json[] = []
  if (adversary !== null)
    targets.push({ type: 'intrusion-set', id: idOf('intrusion-set', adversary), ...stamps, name: adversary })
  if (technique !== null)
    targets.push({
      type: 'attack-pattern',
      id: idOf('attack-pattern', technique),
      ...stamps,
      name: technique,
      external_references: [{ source_name: 'mitre-attack', external_id: technique }],
    })
  return targets
}

/** Object paths of STIX 2.1, part 6; fingerprints of TLS have none and stand under the custom names that feeds use. */
const paths: Partial<Record<ObservableKind, string>> = {
  domain: 'domain-name:value',
  url: 'url:value',
  email: 'email-addr:value',
  'file-name': 'file:name',
  software: 'software:name',
  'certificate-subject': 'x509-certificate:subject',
  'user-agent': "network-traffic:extensions.'http-request-ext'.request_header.'User-Agent'",
  ja3: 'network-traffic:x_ja3',
  ja3s: 'network-traffic:x_ja3s',
  ja4: 'network-traffic:x_ja4',
}

function patternOf({ observable, value }: IndicatorEntry): string | { readonly why: string } {
  const equals = (path: string) => `[${path} = '${value.replace(/[\\']/g, mark => `\\${mark}`)}']`
  if (observable === 'address' || observable === 'network')
    return equals(value.includes(':') ? 'ipv6-addr:value' : 'ipv4-addr:value')
  if (observable === 'asn') return `[autonomous-system:number = ${value.replace(/\D/g, '')}]`
  if (observable === 'hash' || observable === 'certificate') {
    const algorithm = new Map([
      [32, 'MD5'],
      [40, "'SHA-1'"],
      [64, "'SHA-256'"],
      [128, "'SHA-512'"],
    ]).get(value.length)
    return algorithm === undefined
      ? { why: 'is of no hash that STIX names' }
      : equals(`${observable === 'hash' ? 'file' : 'x509-certificate'}:hashes.${algorithm}`)
  }
  const path = paths[observable]
  return path === undefined ? { why: `STIX has no object for ${observable}` } : equals(path)
}

function timestamp(text: string | null): string | null {
  const at = text === null ? Number.NaN : Date.parse(text)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** UUID version 5 (RFC 9562): the same name gives the same id. */
function idOf(type: string, name: string): string {
  const hash = createHash('sha1').update(namespace).update(`${type} ${name}`).digest().subarray(0, 16)
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `${type}--${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
