import type { Ground } from '../finding.ts'
import type { IndicatorEntry, ObservableKind } from '../lists/entry.ts'

/** What a sighting of an indicator says by itself, before its age and its surroundings are looked at. */
const base: Record<ObservableKind, number> = {
  hash: 0.97,
  certificate: 0.95,
  url: 0.95,
  domain: 0.92,
  'server-name': 0.9,
  email: 0.85,
  address: 0.85,
  'certificate-subject': 0.75,
  software: 0.6,
  // Shared by every program that was built with the same TLS library: these point, they do not prove.
  ja4: 0.65,
  ja3: 0.55,
  ja3s: 0.45,
  hassh: 0.5,
  'user-agent': 0.6,
  'file-name': 0.5,
  network: 0.6,
  asn: 0.4,
}

/** Half-life as a multiple of the policy's for addresses; null: it does not change hands, so it does not age. */
const ageing: Record<ObservableKind, number | null> = {
  address: 1,
  network: 1,
  asn: 4,
  domain: 4,
  'server-name': 4,
  url: 4,
  email: 8,
  ja3: 8,
  ja3s: 8,
  ja4: 8,
  hassh: 8,
  'user-agent': 8,
  'certificate-subject': 8,
  hash: null,
  certificate: null,
  'file-name': null,
  software: null,
}

/** Floor of a decayed score, as a share of the base: that it was theirs once stays a fact. */
const floor = 0.1

const expiredShare = 0.5
const undatedShare = 0.15
const day = 86_400

/** A span of sightings, seconds since 1970. */
export type Span = { readonly first: number; readonly last: number }

export type Weighed = { readonly score: number; readonly grounds: readonly Ground[] }

/**
 * The score of seeing an indicator during `seen`, and why.
 * The feed's own confidence scales the base; a sighting outside the indicator's dates loses half for every half-life between them.
 */
export function weighIndicator(
  entry: IndicatorEntry,
  seen: { value: string; span: Span },
  halfLifeDays: number,
): Weighed {
  const full = base[entry.observable]
  const stated = entry.confidence === null ? full : full * (0.5 + entry.confidence / 2)
  const ground: Ground = {
    comparison: `indicator-${entry.observable}`,
    subject: seen.value,
    entry: entry.value,
    weight: round(stated),
    text: sentence(entry, seen.value),
  }
  const grounds = [ground, ...ageGrounds(entry, seen.span, { stated, halfLifeDays })]
  return { score: scoreOf(grounds), grounds }
}

/** The sum of the weights, kept within 0 and 1. */
export const scoreOf = (grounds: readonly Ground[]): number =>
  Math.min(1, Math.max(0, round(grounds.reduce((sum, ground) => sum + ground.weight, 0))))

export const round = (value: number): number => Math.round(value * 1e4) / 1e4

function sentence(entry: IndicatorEntry, value: string): string {
  const whose = entry.description === '' ? (entry.adversary ?? 'the list') : entry.description
  const same = value.toLowerCase() === entry.value.toLowerCase()
  const stated =
    entry.confidence === null ? '' : ` The list states a confidence of ${Math.round(entry.confidence * 100)} %.`
  return `${value} ${same ? 'is' : `matches ${entry.value},`} a listed ${entry.observable.replace(/-/g, ' ')} (${whose}; ${entry.source}).${stated}`
}

function ageGrounds(
  entry: IndicatorEntry,
  span: Span,
  { stated, halfLifeDays }: { stated: number; halfLifeDays: number },
): readonly Ground[] {
  const grounds: Ground[] = []
  const share = ageing[entry.observable]
  const seen = `${isoDay(span.first)} to ${isoDay(span.last)}`
  const away = daysOutside(entry, span)
  let left = stated
  if (share !== null && away !== null && away.days > 0) {
    const halfLife = halfLifeDays * share
    const kept = Math.max(floor, 0.5 ** (away.days / halfLife))
    left = stated * kept
    grounds.push({
      comparison: 'indicator-dates',
      subject: seen,
      entry: away.known,
      weight: round(left - stated),
      text: `Seen ${Math.ceil(away.days)} days ${away.side} the time in which it was known as theirs; it may have changed hands (half-life ${halfLife} days).`,
    })
  } else if (share !== null && away === null) {
    left = stated * (1 - undatedShare)
    grounds.push({
      comparison: 'indicator-dates',
      subject: seen,
      entry: 'no dates',
      weight: round(left - stated),
      text: 'The list does not say when it was seen; it may have changed hands since.',
    })
  }
  const until = seconds(entry.validUntil)
  if (until !== null && span.first > until && entry.lastSeen !== null)
    grounds.push({
      comparison: 'indicator-validity',
      subject: seen,
      entry: `valid until ${entry.validUntil}`,
      weight: round(-left * expiredShare),
      text: 'The list no longer called it valid at the time of the sighting.',
    })
  return grounds
}

/** Distance between the sightings and the indicator's own span, 0 when they meet, null when it has no dates. */
function daysOutside(entry: IndicatorEntry, span: Span): { days: number; side: string; known: string } | null {
  const first = seconds(entry.firstSeen)
  const last = endOf(entry.lastSeen ?? entry.validUntil)
  if (first === null && last === null) return null
  const known = `${entry.firstSeen ?? '…'} to ${entry.lastSeen ?? entry.validUntil ?? '…'}`
  if (last !== null && span.first > last) return { days: (span.first - last) / day, side: 'after', known }
  if (first !== null && span.last < first) return { days: (first - span.last) / day, side: 'before', known }
  return { days: 0, side: 'within', known }
}

/** A bare date lasts to its end. */
function endOf(text: string | null): number | null {
  const at = seconds(text)
  return at !== null && text !== null && text.length === 10 ? at + day : at
}

function seconds(text: string | null): number | null {
  if (text === null) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at / 1000
}

const isoDay = (at: number): string => {
  const date = new Date(at * 1000)
  return Number.isNaN(date.getTime()) ? 'an unknown day' : date.toISOString().slice(0, 10)
}
