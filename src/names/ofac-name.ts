import { edits } from './edit.ts'
import { jaroWinkler, soundexAgreement } from './jaro.ts'

/** A name as Sanctions List Search takes it: only letters and their order, no script or culture. */
export type OfacName = {
  /** The name as one string. */
  readonly whole: string
  /** Its parts, in lower case, as they stand. */
  readonly parts: readonly string[]
}

/** Longer names are cut: no listed name is longer. */
const LONGEST = 350
/** Letters of a common opening that count; Winkler's paper stops at four. Inferred from published scores. */
const OPENING = 5
/** Shorter parts of a query are left out of the average, unless there is no other. Inferred from published scores. */
const SHORTEST = 3
/** What is left of the likeness of two parts that sound otherwise. Inferred from published scores: 0.80 to 0.83. */
const UNLIKE = 0.82

/**
 * Spaces, commas, full stops and apostrophes are dropped from the whole name and hyphens stay; a hyphen parts. Both are
 * inferred from published scores. Accents are dropped, and nothing is romanised.
 */
export function ofacName(text: string): OfacName {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’‘ʼʻ`"“”]/g, '')
  return { whole: plain.replace(/[\s,]+/g, ''), parts: plain.split(/[^\p{L}\p{N}]+/u).filter(part => part !== '') }
}

/** Parts of a query that lead to listed names, and that the average by parts is taken over. */
export function countedParts({ parts }: OfacName): readonly string[] {
  const long = parts.filter(part => part.length >= SHORTEST)
  return long.length > 0 ? long : parts
}

/** First technique of FAQ 249: the whole strings by Jaro-Winkler. */
export const wholeLikeness = (query: OfacName, name: OfacName): number => jaroWinkler(query.whole, name.whole, OPENING)

/** Second technique of FAQ 249, for two parts that are near. Parts that sound otherwise count for less. */
export const partLikeness = (part: string, other: string): number =>
  jaroWinkler(part, other, OPENING) * (soundsAlike(part, other) ? 1 : UNLIKE)

/** Whether Soundex agrees in full, as SQL Server counts it. Inferred from published scores. */
export const soundsAlike = (part: string, other: string): boolean => soundexAgreement(part, other) === 4

/**
 * Whether a listed part may stand for a part of the query: the same first letter, and edits of at most half of the
 * query's part ("50% or more similar", FAQ 249; that the half is the query's is inferred from published scores).
 */
export function nearPart(part: string, other: string): boolean {
  if (part.charCodeAt(0) !== other.charCodeAt(0)) return false
  const most = part.length >> 1
  if (Math.abs(part.length - other.length) > most) return false
  return part === other || distance(part, other) <= most
}

/** The range that the fast count knows. */
const ASCII = /^[\x00-\x7f]{1,32}$/

const distance = (a: string, b: string): number => (ASCII.test(a) && ASCII.test(b) ? edits(a, b) : slowEdits(a, b))

function slowEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] as number) + (a[i] === b[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] as number) + 1, (next[j] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
