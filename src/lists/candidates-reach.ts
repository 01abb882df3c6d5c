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
import { MOST_PARTS, type Parse, type Part } from '../names/parsed.ts'
import { FACTS, firstOf, mayBeLike, writeFacts } from '../names/shape.ts'
import { markStanding, type Side, sideOver } from '../names/stand-for.ts'
import { prices } from '../names/weigh.ts'
import {
  COUNT,
  isIdle,
  isSpelt,
  PINYIN_ONLY,
  partOf,
  partsAt,
  SHORT,
  SYLLABIC,
  spellingOf,
} from './candidates-outline.ts'
import { ASKED_SHIFT, type OpenIndex } from './candidates-tables.ts'

/** A reading of the query with what is asked of it for every candidate. */
export type Asked = {
  readonly parse: Parse
  readonly span: Span
  /** Whether all parts are Pinyin; null until somebody asks. */
  pinyin: boolean | null
  readonly least: number
  readonly spelling: readonly [number, number]
}

/** Facts of the parts of the reading that is asked. */
const facts = new Uint32Array(MOST_PARTS * FACTS)

export function askedOf(parse: Parse, least: number): Asked {
  let at = 0
  for (const part of parse.parts) {
    writeFacts(part, facts, at)
    at += FACTS
  }
  return { parse, span: spanOf(parse), pinyin: null, least, spelling: spellingOf(parse) }
}

/** `reach` of the names' grid, on outlines. */
export function reach(index: OpenIndex, asked: Asked, at: number): number {
  const { outlines, partFacts } = index.tables
  const flags = outlines[at] as number
  const count = flags & COUNT
  const { parts } = asked.parse
  if ((flags & SYLLABIC) !== 0 && asked.span.syllabic && count !== parts.length) return 1
  const manner = mannerOf(asked, flags)
  let like = 0
  let theirs = 0
  let firsts = 0
  const first = partsAt(flags, at)
  for (let part = 0; part < count; part++) {
    const number = outlines[first + 2 * part] as number
    const alike = likeOf(index, asked, number * 4 + manner)
    like |= alike
    if (alike !== 0) theirs |= 1 << part
    else firsts |= 1 << firstOf(partFacts, number * FACTS)
  }
  let shared = false
  for (let i = 0; i < parts.length && !shared; i++)
    shared = (like & (1 << i)) === 0 && (firsts & (1 << firstOf(facts, i * FACTS))) !== 0
  if (!shared) return boundOf(index, asked, { first, count, like, theirs })
  // A shared first letter among parts that are like none of the other side may yet be an initial, an acronym or a word
  // written apart.
  if (manner === SYLLABLES || manner === PINYIN) return 1
  const own = ownSide
  own.count = parts.length
  own.free = ~like & ((1 << parts.length) - 1)
  own.firsts = asked.spelling[0]
  own.openings = asked.spelling[1]
  const filed = filedSide(index, first, count)
  if (isSpelt(flags)) {
    filed.firsts = outlines[at + 1] as number
    filed.openings = outlines[at + 2] as number
  }
  filed.free = ~theirs & ((1 << count) - 1)
  markStanding(asked.parse.kind, own, filed)
  return boundOf(index, asked, { first, count, like: like | own.standing, theirs: theirs | filed.standing })
}

const ownSide = sideOver(facts, MOST_PARTS)
const sides = new WeakMap<OpenIndex, Side>()

function filedSide(index: OpenIndex, first: number, count: number): Side {
  let side = sides.get(index)
  if (side === undefined) {
    side = sideOver(index.tables.partFacts, MOST_PARTS)
    sides.set(index, side)
  }
  side.count = count
  for (let part = 0; part < count; part++)
    side.places[part] = (index.tables.outlines[first + 2 * part] as number) * FACTS
  return side
}

/** Where the filed parts are and how many, and which of the query's and of these may agree. */
type Met = { readonly first: number; readonly count: number; readonly like: number; readonly theirs: number }

/** The most that two readings can score of which no other parts than these agree, a bit each. */
function boundOf(index: OpenIndex, asked: Asked, met: Met): number {
  const { parts, kind, total } = asked.parse
  let own = 0
  let idle = 0
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part
    if ((met.like & (1 << i)) !== 0) own += part.weight
    else if (isIdle(part)) idle += part.weight
  }
  let matched = 0
  let rest = 0
  for (let part = 0; part < met.count; part++) {
    const weight = index.weights[met.first + 1 + 2 * part] as number
    if ((met.theirs & (1 << part)) !== 0) matched += Math.abs(weight)
    else if (weight > 0) rest += weight
  }
  const agreed = Math.max(own, matched)
  if (agreed === 0) return 0
  const mine = total - own - idle
  const price = prices[kind]
  return agreed / (agreed + price.leastConflict * Math.min(mine, rest) + price.leastExtra * Math.abs(mine - rest))
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

/** Which parts of the query a filed part is like, a bit each. The slot is the part's number times four, and the
 *  manner. */
function likeOf(index: OpenIndex, asked: Asked, slot: number): number {
  const { partLike } = index
  if (partLike[slot * 2] === index.partMark) return partLike[slot * 2 + 1] as number
  const number = slot >> 2
  const manner = (slot & 3) as Manner
  const { partFacts } = index.tables
  const byLetters = manner === WORDS || manner === ORGANIZATION
  const { parts } = asked.parse
  let like = 0
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part
    if (byLetters && !mayBeLike(facts, i * FACTS, partFacts, number * FACTS)) continue
    if (isLike(index, part, slot)) like |= 1 << i
  }
  partLike[slot * 2] = index.partMark
  partLike[slot * 2 + 1] = like
  return like
}

/** Whether a part of the query is like a filed one, remembered for plain words asked lately. */
function isLike(index: OpenIndex, part: Part, filed: number): boolean {
  const number = filed >> 2
  const manner = (filed & 3) as Manner
  const { id } = part.token
  const plain = part.concept === null && part.glued === null
  const slot = (Math.imul(id, 0x9e3779b1) ^ Math.imul(filed, 0x85ebca6b)) >>> ASKED_SHIFT
  const known = index.askedParts[slot] as number
  if (plain && index.askedTokens[slot] === id && known >>> 1 === filed + 1) return (known & 1) === 1
  index.parts[number] ??= partOf(index.tables, number)
  const like = cell(part, index.parts[number], manner) !== 0
  if (plain) {
    index.askedTokens[slot] = id
    index.askedParts[slot] = (filed + 1) * 2 + (like ? 1 : 0)
  }
  return like
}
