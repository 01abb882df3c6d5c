import { SEAT } from '../names/besides.ts'
import { bits } from '../names/bits.ts'
import { FACTS, firstOf, mayBeSeat } from '../names/facts.ts'
import {
  allPinyin,
  bySyllables,
  type Manner,
  ORGANIZATION,
  PINYIN,
  type Span,
  SYLLABLES,
  spanOf,
  WORDS,
} from '../names/grid.ts'
import { MOST_PARTS, type Parse, type Part } from '../names/parsed.ts'
import { markSpoken, markStanding, sideOver } from '../names/stand-for.ts'
import { type Prices, pricesOf } from '../names/weigh.ts'
import { type Asking, alikes, answerOf, askingOf, facts, likenesses, mosts, STEPS, SURE } from './candidates-alike.ts'
import {
  COUNT,
  isIdle,
  isSpelt,
  PART,
  PART_FACTS,
  PINYIN_ONLY,
  partsAt,
  SHORT,
  SYLLABIC,
  spellingOf,
  WEIGHT,
} from './candidates-outline.ts'
import type { OpenIndex } from './candidates-tables.ts'

/** A reading of the query with what is asked of it for every candidate. */
export type Asked = Asking & {
  readonly span: Span
  /** Whether all parts are Pinyin; null until somebody asks. */
  pinyin: boolean | null
  readonly least: number
  readonly apart: number
  readonly price: Prices
  readonly spelling: readonly [number, number]
}

/** Weights lie in four bytes; what they lose must not lose a name. */
const SLACK = 1e-4

/** What two names must score to be kept: of people, of people of whom each has a part that the other lacks, and all
 *  others. The first two are apart because rarity makes up for what is amiss in names that do not contradict. */
export type Least = { readonly people: number; readonly apart: number; readonly others: number }

export function askedOf(index: OpenIndex, parse: Parse, { people, apart, others }: Least): Asked {
  const person = parse.kind === 'person'
  const asked = { least: (person ? people : others) - SLACK, apart: (person ? apart : others) - SLACK }
  return {
    ...askingOf(index, parse),
    span: spanOf(parse),
    pinyin: null,
    ...asked,
    price: pricesOf(parse.kind),
    spelling: spellingOf(parse),
  }
}

/** Whether the reading of the query and the filed one whose outline stands here may score what is asked. */
export function reaches(index: OpenIndex, asked: Asked, at: number): boolean {
  const { filed } = index
  const { outlines } = index.tables
  const flags = outlines[at] as number
  const count = flags & COUNT
  const { parts } = asked.parse
  const manner = mannerOf(asked, flags)
  const first = partsAt(flags, at)
  let like = 0
  let theirs = 0
  let free = 0
  let firsts = 0
  for (let i = 0; i < parts.length; i++) likest[i] = 0
  for (let part = 0; part < count; part++) {
    const place = first + PART * part + PART_FACTS
    filed.places[part] = place
    const number = outlines[place - PART_FACTS] as number
    const answer = answerOf(index, asked, number, place, manner)
    const alike = alikes[answer] as number
    const most = mosts[answer] as number
    for (let left = alike; left !== 0; left &= left - 1) {
      const i = 31 - Math.clz32(left & -left)
      const likeness = likenesses[answer * MOST_PARTS + i] as number
      if (likeness > (likest[i] as number)) likest[i] = likeness
    }
    like |= alike
    likestFiled[part] = most
    if (most > 0) theirs |= 1 << part
    if (most >= SURE) continue
    free |= 1 << part
    firsts |= 1 << firstOf(outlines, place)
  }
  const every = (1 << parts.length) - 1
  const everyFiled = (1 << count) - 1
  let open = 0
  for (let i = 0; i < parts.length; i++) if ((likest[i] as number) < SURE) open |= 1 << i
  // Where two parts are surely one and the same part, one of them may be left.
  if (bits(every & ~open) !== bits(everyFiled & ~free)) {
    open = every
    free = everyFiled
    for (let part = 0; part < count; part++) firsts |= 1 << firstOf(filed.facts, filed.places[part] as number)
  }
  let shared = false
  for (let i = 0; i < parts.length; i++)
    shared ||= (open & (1 << i)) !== 0 && (firsts & (1 << firstOf(facts, i * FACTS))) !== 0
  own.count = parts.length
  own.free = open
  own.alone = ~like & every
  filed.count = count
  filed.free = free
  filed.alone = ~theirs & everyFiled
  if (shared) {
    own.firsts = asked.spelling[0]
    own.openings = asked.spelling[1]
    filed.firsts = isSpelt(flags) ? (outlines[at + 1] as number) : 0
    filed.openings = isSpelt(flags) ? (outlines[at + 2] as number) : 0
  }
  if ((flags & SYLLABIC) !== 0 && asked.span.syllabic) markSpoken(own, filed)
  else markStanding(asked.parse.kind, own, filed, shared)
  return mayScore(index, asked, first)
}

/** The reading of the query that is asked, as the filed one is in `OpenIndex`. */
const own = sideOver(facts, MOST_PARTS)

/** How like each part of the query, and each of the filed name, is to any part of the other, in `STEPS`. */
const likest = new Uint8Array(MOST_PARTS)
const likestFiled = new Uint8Array(COUNT + 1)

/** Whether two readings may score what is asked when no other parts than those agree that are alone on neither side or
 *  stand for others, which agree in full. A score takes that what agrees outweighs what does not, each at its price; a
 *  pair weighs what its sides weigh on average, or less. */
function mayScore(index: OpenIndex, asked: Asked, first: number): boolean {
  const { weights, filed } = index
  const { parts } = asked.parse
  const lonely = own.alone & ~own.standing
  let missed = 0
  for (let i = 0; lonely >> i !== 0; i++) {
    const part = parts[i] as Part
    if ((lonely & (1 << i)) !== 0 && !isIdle(part)) missed += part.weight * (mayBeSeat(facts, i * FACTS) ? SEAT : 1)
  }
  const lonelyFiled = filed.alone & ~filed.standing
  let rest = 0
  for (let part = 0; lonelyFiled >> part !== 0; part++) {
    const weight = weights[first + PART * part + WEIGHT] as number
    if ((lonelyFiled & (1 << part)) !== 0 && weight > 0)
      rest += weight * (mayBeSeat(filed.facts, filed.places[part] as number) ? SEAT : 1)
  }
  const { price } = asked
  const least = missed > 0 && rest > 0 ? asked.apart : asked.least
  const flaw = least * price.flaw
  const full = 1 - least
  let agreed = 0
  for (let i = 0; i < parts.length; i++) {
    if ((lonely & (1 << i)) !== 0) continue
    const like = (own.standing & (1 << i)) !== 0 ? STEPS : (likest[i] as number)
    agreed += (parts[i] as Part).weight * gain(like, full, flaw)
  }
  for (let part = 0; part < filed.count; part++) {
    if ((lonelyFiled & (1 << part)) !== 0) continue
    const like = (filed.standing & (1 << part)) !== 0 ? STEPS : (likestFiled[part] as number)
    agreed += Math.abs(weights[first + PART * part + WEIGHT] as number) * gain(like, full, flaw)
  }
  const against = price.leastConflict * Math.min(missed, rest) + price.leastExtra * Math.abs(missed - rest)
  return agreed > 0 && agreed / 2 >= least * against
}

/** What a part that is so like another one adds at the most; it may also find no partner. */
function gain(like: number, full: number, flaw: number): number {
  const share = like / STEPS
  return Math.max(0, share * full - flaw * (1 - share))
}

function mannerOf(asked: Asked, flags: number): Manner {
  const { parse, span } = asked
  if (parse.kind === 'organization') return ORGANIZATION
  if (!span.syllabic && (flags & SYLLABIC) === 0) return WORDS
  const other = { syllabic: (flags & SYLLABIC) !== 0, count: flags & COUNT, short: (flags & SHORT) !== 0 }
  if (!bySyllables(span, other)) return WORDS
  if ((flags & PINYIN_ONLY) === 0) return SYLLABLES
  asked.pinyin ??= allPinyin(parse)
  return asked.pinyin ? PINYIN : SYLLABLES
}
