import type { AffectedEntry } from '../../lists/entry.ts'

/** `null` when the two cannot be put in order. */
export type Order = -1 | 0 | 1

/** Whether a version lies in the ranges of an affected product; `null` is "cannot tell". */
export function affected(
  version: string | null,
  entry: Pick<AffectedEntry, 'ranges' | 'scheme'>,
): { answer: boolean | null; why: string } {
  if (entry.ranges.length === 0) return { answer: true, why: 'every version is affected' }
  if (version === null || version.trim() === '') return { answer: null, why: 'the version is not known' }
  const order = { semver: semverOrder, generic: genericOrder, build: buildOrder }[entry.scheme]
  if (order(version, version) === null) return { answer: null, why: `version "${version}" cannot be put in order` }
  for (const range of entry.ranges) {
    const inside = within(version, range, order)
    if (inside) return { answer: true, why: `${version} lies in ${rangeText(range)}` }
  }
  return { answer: false, why: `${version} lies outside ${entry.ranges.map(rangeText).join(' and ')}` }
}

type Range = AffectedEntry['ranges'][number]

function within(version: string, range: Range, order: (a: string, b: string) => Order | null): boolean {
  const above = range.introduced === undefined || (order(version, range.introduced) ?? -1) >= 0
  const below = range.fixed === undefined || (order(version, range.fixed) ?? 1) < 0
  const upTo = range.lastAffected === undefined || (order(version, range.lastAffected) ?? 1) <= 0
  return above && below && upTo
}

function rangeText(range: Range): string {
  const from = range.introduced === undefined ? 'any version' : `${range.introduced}`
  if (range.fixed !== undefined) return `${from} to before ${range.fixed}`
  return range.lastAffected !== undefined ? `${from} to ${range.lastAffected}` : `${from} and later`
}

/**
 * Builds as camera makers count them: "V5.5.82 build 190220" and "V5.6.3 build_210625" are ordered by the number after "build".
 * A version without one cannot be put in order.
 */
export function buildOrder(a: string, b: string): Order | null {
  const [left, right] = [a, b].map(text => /build[\s_:.]*(\d{4,})/i.exec(text)?.[1])
  return left === undefined || right === undefined ? null : sign(Number(left) - Number(right))
}

/**
 * Dotted versions as devices print them: "V5.5.800 build 210628", "3.9.2_r1", "1.0.4-b20", "10.2(1)F", "QTS 4.5.3".
 * Numbers compare as numbers, letters as text; a release comes after its own pre-release ("2.0-rc1" < "2.0").
 */
export function genericOrder(a: string, b: string): Order | null {
  const left = parts(a)
  const right = parts(b)
  if (left === null || right === null) return null
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = partOrder(left[i], right[i])
    if (order !== 0) return order
  }
  return 0
}

/** Semantic Versioning 2.0.0, section 11; falls back on the generic order for what is not semver. */
export function semverOrder(a: string, b: string): Order | null {
  const left = semver(a)
  const right = semver(b)
  if (left === null || right === null) return genericOrder(a, b)
  for (let i = 0; i < 3; i++) {
    const order = sign((left.core[i] ?? 0) - (right.core[i] ?? 0))
    if (order !== 0) return order
  }
  if (left.pre.length === 0 || right.pre.length === 0) return sign(right.pre.length - left.pre.length)
  for (let i = 0; i < Math.max(left.pre.length, right.pre.length); i++) {
    const order = preOrder(left.pre[i], right.pre[i])
    if (order !== 0) return order
  }
  return 0
}

function semver(text: string): { core: number[]; pre: string[] } | null {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text.trim())
  if (match === null) return null
  return { core: [match[1], match[2], match[3]].map(part => Number(part ?? 0)), pre: match[4]?.split('.') ?? [] }
}

function preOrder(a: string | undefined, b: string | undefined): Order {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1
  const numbers = [a, b].map(part => /^\d+$/.test(part))
  if (numbers[0] && numbers[1]) return sign(Number(a) - Number(b))
  if (numbers[0] !== numbers[1]) return numbers[0] ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

const preRelease = new Set(['alpha', 'a', 'beta', 'b', 'rc', 'pre', 'preview', 'dev', 'snapshot', 'm'])

/**
 * Number and letter runs from the first digit on; null when the text holds no digit.
 * A single letter that ends a number counts up ("17.9.4a" is a rebuild after "17.9.4"); before a number it may be
 * a pre-release ("2.0b1").
 */
function parts(text: string): (number | string)[] | null {
  const start = text.search(/\d/)
  if (start < 0) return null
  const runs = text
    .slice(start)
    .toLowerCase()
    .matchAll(/\d+|[a-z]+/g)
  return [...runs].map(run => {
    const part = run[0]
    if (/^\d/.test(part)) return Number(part)
    const next = run.input[run.index + part.length]
    return preRelease.has(part) && part.length === 1 && (next === undefined || !/\d/.test(next))
      ? `rebuild-${part}`
      : part
  })
}

function partOrder(a: number | string | undefined, b: number | string | undefined): Order {
  if (a === b) return 0
  if (a === undefined) return typeof b === 'string' ? (preRelease.has(b) ? 1 : -1) : b === 0 ? 0 : -1
  if (b === undefined) return partOrder(b, a) === -1 ? 1 : partOrder(b, a) === 1 ? -1 : 0
  if (typeof a === 'number' && typeof b === 'number') return sign(a - b)
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1
  return typeof a === 'number' ? 1 : -1
}

const sign = (n: number): Order => (n < 0 ? -1 : n > 0 ? 1 : 0)
