import type { Normalised } from './scheme.ts'
import { plain } from './text.ts'

const lengths: Readonly<Record<number, string>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 96: 'sha384', 128: 'sha512' }

/** A file or certificate digest in lower-case hexadecimal; colons, spaces and an algorithm prefix are dropped. */
export function normaliseHash(raw: string): Normalised {
  const value = plain(raw)
    .toLowerCase()
    .replace(/^(?:md5|sha-?1|sha-?256|sha-?384|sha-?512)[:=\s]+/, '')
    .replace(/[\s:]/g, '')
  if (!/^[0-9a-f]+$/.test(value)) return { ok: false, value, why: 'not hexadecimal' }
  if (hashAlgorithm(value) === null)
    return { ok: false, value, why: `no digest has ${value.length} hexadecimal digits` }
  return { ok: true, value }
}

/** The algorithm that a digest of this length is taken to be. */
const hashAlgorithm = (value: string): string | null => lengths[value.length] ?? null
