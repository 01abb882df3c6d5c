import { bic8 } from '../../ids/bic.ts'
import { suffixesOf } from '../../ids/domain.ts'
import { normalise } from '../../ids/normalise.ts'
import type { Identifier, Scheme } from '../../ids/scheme.ts'
import type { Comparison } from './comparison.ts'
import { schemeWords } from './words.ts'

/** How an identifier of the subject meets one of an entry. */
export type Agreement = {
  readonly subject: Identifier
  readonly entry: Identifier
  /** The kind of agreement, key into the table of `weigh.ts`. */
  readonly kind: Scheme | 'email-domain' | 'paper'
  readonly text: string
}

/** Numbers on papers that registers and forms confuse: the same number under another of these words is the same paper. */
const papers: ReadonlySet<Scheme> = new Set(['passport', 'national-id', 'tax-id', 'registration', 'other'])
/** One party has one, and its check digit vouches for it. */
const single: ReadonlySet<Scheme> = new Set(['uscc', 'lei', 'imo'])
const hosts: ReadonlySet<Scheme> = new Set(['website', 'domain'])

/** The keys under which an identifier of an entry is filed, and an equal one of a subject is looked up. */
export function identifierKeys({ scheme, value }: Identifier): string[] {
  if (scheme === 'bic') return [`bic:${bic8(value)}`]
  if (hosts.has(scheme)) return [`host:${hostOf(value)}`]
  if (scheme === 'other') return telling(value) ? [`paper:${paperValue(value)}`] : []
  if (papers.has(scheme)) return telling(value) ? [`paper:${value}`] : []
  if (scheme === 'uscc') return [`uscc:${value}`, `paper:${value}`]
  return [`${scheme}:${value}`]
}

/** The keys under which entries may hold what this identifier of a subject points to: a host also by what is above it. */
export function lookupKeys(identifier: Identifier): string[] {
  const { scheme, value } = identifier
  if (hosts.has(scheme)) return suffixesOf(hostOf(value)).map(host => `host:${host}`)
  if (scheme === 'url') return suffixesOf(hostOf(normalise('website', value).value)).map(host => `host:${host}`)
  if (scheme === 'email') {
    const domain = value.slice(value.lastIndexOf('@') + 1)
    return [`email:${value}`, ...suffixesOf(domain).map(host => `host:${host}`)]
  }
  return identifierKeys(identifier)
}

/** Whether two identifiers that share a key agree, and how. */
export function agreement(subject: Identifier, entry: Identifier): Agreement | null {
  if (hosts.has(entry.scheme)) return hostAgreement(subject, entry)
  if (subject.scheme === 'bic' && entry.scheme === 'bic')
    return bic8(subject.value) === bic8(entry.value)
      ? { subject, entry, kind: 'bic', text: 'The same bank (BIC).' }
      : null
  if (subject.scheme === entry.scheme && !papers.has(subject.scheme))
    return subject.value === entry.value
      ? { subject, entry, kind: entry.scheme, text: `The same ${schemeWords[entry.scheme]}.` }
      : null
  return paperAgreement(subject, entry)
}

/** All agreements between two sets; the strongest kinds are for the caller to choose. */
export function agreements(subject: readonly Identifier[], entry: readonly Identifier[]): Agreement[] {
  const found: Agreement[] = []
  for (const a of subject) {
    const keys = new Set(lookupKeys(a))
    for (const b of entry) {
      if (!identifierKeys(b).some(key => keys.has(key))) continue
      const agreed = agreement(a, b)
      if (agreed !== null) found.push(agreed)
    }
  }
  return found
}

/** A number that only one party can have, valid by its check digit on both sides, and different; or the number of one
 *  register of a country. */
export function identifierContradiction(
  subject: readonly Identifier[],
  entry: readonly Identifier[],
): Comparison | null {
  for (const a of subject) {
    const same = entry.filter(b => b.scheme === a.scheme)
    if (same.length === 0 || same.some(b => b.value === a.value)) continue
    const b = same[0] as Identifier
    if (single.has(a.scheme) && normalise(a.scheme, a.value).ok && same.every(x => normalise(x.scheme, x.value).ok))
      return contradiction(a, b, 'identifier-differs')
    const country = a.country !== undefined && same.every(x => x.country === a.country)
    if (a.scheme === 'national-id' && country) return contradiction(a, b, 'paper-differs')
    if (REGISTERED.has(a.scheme) && country && same.every(x => oneRegister(a.value, x.value)))
      return contradiction(a, b, 'paper-differs')
  }
  return null
}

/** Numbers of companies, who are tied to more countries than that of their register. */
const REGISTERED: ReadonlySet<Scheme> = new Set(['registration', 'tax-id'])

/** Numbers of one make are of one register, which gives a company one; a country has several registers. */
function oneRegister(a: string, b: string): boolean {
  const make = (value: string) => paperValue(value).replace(/[0-9]/g, '9').replace(/[A-Z]/g, 'A')
  return make(a).length >= 6 && make(a) === make(b)
}

const contradiction = (a: Identifier, b: Identifier, outcome: 'identifier-differs' | 'paper-differs'): Comparison => ({
  comparison: a.scheme,
  subject: a.raw ?? a.value,
  entry: b.raw ?? b.value,
  outcome,
  text: `Another ${schemeWords[a.scheme]}, and a party has only one.`,
})

/** A site is met by itself and by hosts below it; a page on a shared host only by that page. */
function hostAgreement(subject: Identifier, entry: Identifier): Agreement | null {
  const listed = normalise('website', entry.value).value
  const path = listed.slice(hostOf(listed).length)
  if (subject.scheme === 'email') {
    const domain = subject.value.slice(subject.value.lastIndexOf('@') + 1)
    if (path !== '' || !below(domain, listed)) return null
    return { subject, entry, kind: 'email-domain', text: `An e-mail address at ${listed}.` }
  }
  const own = normalise('website', subject.value).value
  const ownPath = own.slice(hostOf(own).length)
  const met = path === '' ? below(hostOf(own), listed) : hostOf(own) === hostOf(listed) && startsWithPath(ownPath, path)
  return met ? { subject, entry, kind: 'website', text: `The site ${listed}.` } : null
}

function paperAgreement(subject: Identifier, entry: Identifier): Agreement | null {
  if (paperValue(subject.value) !== paperValue(entry.value)) return null
  const countries = [subject, entry].map(({ scheme, country }) => (REGISTERED.has(scheme) ? undefined : country))
  if (countries[0] !== undefined && countries[1] !== undefined && countries[0] !== countries[1]) return null
  const same = subject.scheme === entry.scheme && subject.scheme !== 'other'
  const text = same
    ? `The same ${schemeWords[entry.scheme]}.`
    : `The same number: here ${article(schemeWords[subject.scheme])}, on the list ${article(schemeWords[entry.scheme])}.`
  return { subject, entry, kind: same ? entry.scheme : 'paper', text }
}

const article = (words: string): string => `${/^(?!uni)[aeiou]/.test(words) ? 'an' : 'a'} ${words}`

/** Short numbers are shared by chance: six characters with a digit at least. */
const telling = (value: string): boolean => paperValue(value).length >= 6 && /\d/.test(value)
const paperValue = (value: string): string => value.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '')
const hostOf = (site: string): string => normalise('website', site).value.replace(/\/.*$/s, '')
const below = (host: string, above: string): boolean => host === above || host.endsWith(`.${above}`)
const startsWithPath = (path: string, start: string): boolean => path === start || path.startsWith(`${start}/`)
