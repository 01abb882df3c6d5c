import { SEAT } from '../names/besides.ts'
import { bits } from '../names/bits.ts'
import { FACTS, firstOf, mayBeLike, mayBeSeat, writeFacts } from '../names/facts.ts'
import {
  allPinyin,
  bySyllables,
  cell,
  type Manner,
  ORGANIZATION,
  PINYIN,
  type Span,
  SYLLABLES,
  spanOf,
  WORDS,
} from '../names/grid.ts'
import { likeness } from '../names/hows.ts'
import { MOST_PARTS, type Parse, type Part } from '../names/parsed.ts'
import { markSpoken, markStanding, sideOver } from '../names/stand-for.ts'
import { type Prices, pricesOf } from '../names/weigh.ts'
import { UNTOLD } from './candidates-often.ts'
import {
  COUNT,
  isIdle,
  isSpelt,
  PART,
  PART_FACTS,
  PINYIN_ONLY,
  partOf,
  partsAt,
  SHORT,
  SYLLABIC,
  spellingOf,
  WEIGHT,
} from './candidates-outline.ts'
import { ASKED_SHIFT, type OpenIndex } from './candidates-tables.ts'

/** A reading of the query with what is asked of it for every candidate. */
export type Asked = {
  readonly parse: Parse
  readonly span: Span
  /** Whether all parts are Pinyin; null until somebody asks. */
  pinyin: boolean | null
  readonly least: number
  readonly apart: number
  readonly price: Prices
  readonly spelling: readonly [number, number]
  /** Tells it from readings asked before. */
  readonly mark: number
  /** Of each part, how like it is to filed ones as far as that is known; null of a part that is not asked about often. */
  readonly rows: readonly (Uint8Array | null)[]
}

/** Weights lie in four bytes; what they lose must not lose a name. */
const SLACK = 1e-4

/** Facts of the parts of the reading that is asked. */
const facts = new Uint32Array(MOST_PARTS * FACTS)

/** What two names must score to be kept: of people, of people of whom each has a part that the other lacks, and all
 *  others. The first two are apart because rarity makes up for what is amiss in names that do not contradict. */
export type Least = { readonly people: number; readonly apart: number; readonly others: number }

export function askedOf(index: OpenIndex, parse: Parse, { people, apart, others }: Least): Asked {
  let at = 0
  for (const part of parse.parts) {
    writeFacts(part, facts, at, parse.syllabic)
    at += FACTS
  }
  const person = parse.kind === 'person'
  const byKind = parse.kind === 'organization' ? ORGANIZATION : WORDS
  const asked = { least: (person ? people : others) - SLACK, apart: (person ? apart : others) - SLACK }
  return {
    parse,
    span: spanOf(parse),
    pinyin: null,
    ...asked,
    price: pricesOf(parse.kind),
    spelling: spellingOf(parse),
    mark: nextMark(),
    rows: parse.parts.map(part => (isPlain(part) ? index.often.rowOf(part.token.id * 2 + byKind) : null)),
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

/** Where it is answered how like the parts of the query are to a filed part, whose facts lie at `place`. */
function answerOf(index: OpenIndex, asked: Asked, number: number, place: number, manner: Manner): number {
  const answer = number & (ANSWERS - 1)
  const key = number * 4 + manner
  if (answered[answer] === key && answeredTo[answer] === asked.mark) return answer
  answered[answer] = key
  answeredTo[answer] = asked.mark
  const { outlines } = index.tables
  const { rows } = asked
  const { parts } = asked.parse
  const byLetters = manner === WORDS || manner === ORGANIZATION
  let alike = 0
  let most = 0
  for (let i = 0; i < parts.length; i++) {
    const row = byLetters ? (rows[i] as Uint8Array | null) : null
    let likeness = row === null ? UNTOLD : (row[number] as number)
    if (likeness === UNTOLD) {
      const may = !byLetters || mayBeLike(facts, i * FACTS, outlines, place)
      likeness = may ? likenessOf(index, parts[i] as Part, number, manner) : 0
      if (row !== null) row[number] = likeness
    }
    if (likeness === 0) continue
    likenesses[answer * MOST_PARTS + i] = likeness
    alike |= 1 << i
    if (likeness > most) most = likeness
  }
  alikes[answer] = alike
  mosts[answer] = most
  return answer
}

/** Answers about filed parts, by the end of their number: names that share a word share it with many. For each the part
 *  and manner, and the reading that asked; which parts of it are like the filed one (a bit each), how like each of these
 *  is, and how like any is at the most. */
const ANSWERS = 256
const answered = new Uint32Array(ANSWERS)
const answeredTo = new Uint32Array(ANSWERS)
const alikes = new Uint32Array(ANSWERS)
const mosts = new Uint8Array(ANSWERS)
const likenesses = new Uint8Array(ANSWERS * MOST_PARTS)

let readings = 0

/** Numbers readings. When the numbers begin anew, what was answered is forgotten. */
function nextMark(): number {
  readings = (readings + 1) >>> 0
  if (readings > 0) return readings
  answeredTo.fill(0)
  readings = 1
  return readings
}

/** How like a part of the query is to a filed one, in steps of `STEPS` and never less than it is; remembered for plain
 *  words asked lately. */
function likenessOf(index: OpenIndex, part: Part, number: number, manner: Manner): number {
  const { lately } = index
  const { id } = part.token
  const filed = number * 4 + manner
  const plain = isPlain(part) && filed < MOST_FILED
  const slot = ((Math.imul(id, 0x9e3779b1) ^ Math.imul(filed, 0x85ebca6b)) >>> ASKED_SHIFT) * 2
  const known = lately[slot + 1] as number
  if (plain && lately[slot] === id && known >>> 8 === filed) return known & 255
  index.parts[number] ??= partOf(index.tables, number)
  const like = Math.ceil(likeness(cell(part, index.parts[number], manner)) * STEPS)
  if (plain) {
    lately[slot] = id
    lately[slot + 1] = (filed << 8) | like
  }
  return like
}

/** Of such a part its word tells all. */
const isPlain = ({ concept, glued }: Part): boolean => concept === null && glued === null

/** Of parts and manners, four numbers a part: so many leave eight bits for how like they are. Others are not remembered. */
const MOST_FILED = 1 << 24

/** A byte holds them, and `UNTOLD`. */
const STEPS = 254
/** From here on two parts are one word in two spellings. */
const SURE = 0.95 * STEPS
