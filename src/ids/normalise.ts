import { normaliseAddress, normaliseNetwork } from './address.ts'
import { normaliseBic } from './bic.ts'
import { readChineseId } from './chinese-id.ts'
import { normaliseCpe } from './cpe.ts'
import { normaliseDomain } from './domain.ts'
import { normaliseEmail } from './email.ts'
import { normaliseHash } from './hash.ts'
import { normaliseIban } from './iban.ts'
import { normaliseImo } from './imo.ts'
import { normaliseIsin } from './isin.ts'
import { normaliseLei } from './lei.ts'
import { normaliseDuns, normaliseMark, normaliseMmsi, normalisePaper } from './paper.ts'
import { normalisePhone } from './phone.ts'
import { normalisePurl } from './purl.ts'
import type { Identifier, Normalised, Scheme } from './scheme.ts'
import { plain } from './text.ts'
import { normaliseUrl, normaliseWebsite } from './url.ts'
import { normaliseUscc } from './uscc.ts'
import { normaliseWallet } from './wallet.ts'

const readers: Readonly<Record<Scheme, (raw: string) => Normalised>> = {
  imo: normaliseImo,
  mmsi: normaliseMmsi,
  'call-sign': normaliseMark,
  aircraft: normaliseMark,
  lei: normaliseLei,
  bic: normaliseBic,
  iban: normaliseIban,
  isin: normaliseIsin,
  ticker: normaliseWords,
  wallet: normaliseWallet,
  uscc: normaliseUscc,
  passport: normalisePaper,
  'national-id': normalisePaper,
  'tax-id': normalisePaper,
  registration: normalisePaper,
  duns: normaliseDuns,
  email: normaliseEmail,
  domain: normaliseDomain,
  website: normaliseWebsite,
  phone: normalisePhone,
  cpe: normaliseCpe,
  purl: normalisePurl,
  address: normaliseAddress,
  network: normaliseNetwork,
  url: normaliseUrl,
  hash: normaliseHash,
  other: normaliseWords,
}

/**
 * The one spelling of an identifier within its scheme. What cannot be valid (a wrong check digit, a foreign character)
 * comes back with `ok: false`, the reason, and the cleaned value: lists print such numbers too, and equal is still equal.
 */
export const normalise = (scheme: Scheme, raw: string): Normalised => readers[scheme](raw)

/** Builds an identifier: normalised value, and the raw spelling when it differs. Null when nothing but blanks was printed. */
export function identifier(
  scheme: Scheme,
  raw: string,
  more: { readonly country?: string; readonly label?: string } = {},
): Identifier | null {
  const printed = raw.trim()
  const { value } = normalise(scheme, printed)
  if (value === '') return null
  return { scheme, value, ...(value === printed ? {} : { raw: printed }), ...more }
}

/** Schemes that can be told by form and check digit alone, the surest first. */
const told: readonly (readonly [scheme: Scheme, form: RegExp])[] = [
  ['purl', /^pkg:/i],
  ['cpe', /^cpe:(?:2\.3:|\/)/i],
  ['imo', /^imo\W*(?:no\.?|number)?\W*\d{7}$/i],
  ['url', /^(?:h(?:tt|xx)ps?|ftp):\/\//i],
  ['url', /^h(?:tt|xx)ps?\[/i],
  ['email', /^[^\s@]+(?:@|\[(?:@|at)\])[^\s@]+\.[^\s@]+$/i],
  ['network', /^[0-9a-f:.[\]]+\/\d{1,3}$/i],
  ['address', /^[0-9a-f:.[\]]*[.:\]][0-9a-f:.[\]]*$/i],
  ['wallet', /^(?:\w+:)?[A-Za-z0-9]{25,}$/],
  ['hash', /^(?:(?:md5|sha-?\d+)[:=])?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i],
  ['uscc', /^[0-9A-Z]{2}\d{6}[0-9A-Z\s-]{10,}$/i],
  ['lei', /^[A-Z0-9\s-]{20,25}$/i],
  ['iban', /^(?:IBAN\s*)?[A-Z]{2}\d{2}[A-Z0-9\s-]{8,}$/i],
  ['isin', /^[A-Z]{2}[A-Z0-9]{9}\d$/],
  ['bic', /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/],
  ['phone', /^\+[\d\s().-]{7,}$/],
  ['domain', /^(?:\*\.)?[\p{L}\p{N}_-]+(?:(?:\.|\[\.\])[\p{L}\p{N}_-]+)*(?:\.|\[\.\])\p{L}[\p{L}\p{N}-]+\.?$/iu],
]

/**
 * Which scheme a bare value is, for a column that says only "identifier". Conservative: a form that carries a check
 * digit must pass it, and what could be anything (a plain number, a word) is null.
 */
export function detect(text: string): Scheme | null {
  const value = plain(text).trim()
  if (value.length < 4 || value.length > 2_000) return null
  if (readChineseId(value) !== null) return 'national-id'
  for (const [scheme, form] of told) if (form.test(value) && normalise(scheme, value).ok) return scheme
  return null
}

function normaliseWords(raw: string): Normalised {
  const value = plain(raw).replace(/\s+/g, ' ').trim().toUpperCase()
  return value === '' ? { ok: false, value, why: 'empty' } : { ok: true, value }
}
