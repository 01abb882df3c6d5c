import { kindOf } from '../names/compare.ts'
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
import { textHash } from '../names/keys.ts'
import type { ParseKind } from '../names/name.ts'
import { oneWordOf, oneWordsOf } from '../names/one-word.ts'
import { MOST_PARTS, type Parse, type Part } from '../names/parsed.ts'
import { type PreparedName, parsesOf } from '../names/prepare.ts'
import { FACTS, firstOf, mayBeLike, writeFacts } from '../names/shape.ts'
import { markStanding, type Side, sideOver } from '../names/stand-for.ts'
import { prices } from '../names/weigh.ts'
import {
  COUNT,
  HASHES,
  hashesOfName,
  homeKind,
  IS_ORGANIZATION,
  isIdle,
  isSpelt,
  KIND,
  kinds,
  PARSES,
  PINYIN_ONLY,
  partOf,
  partsAt,
  SHORT,
  SYLLABIC,
  spellingOf,
} from './candidates-outline.ts'
import { ASKED_SHIFT, type OpenIndex } from './candidates-tables.ts'

/** Weights lie in four bytes; what they lose must not lose a name. */
const SLACK = 1e-4

/** Of filed names, in their order, those that may score `keep` or more in `compareNames`. Most candidates share one
 *  word with a query and end here, on a few neighbouring bytes: their names are never made ready. */
export function reachable(index: OpenIndex, query: PreparedName, names: Uint32Array, keep: number): number[] {
  // A name written as one word is compared with all that its halves found: they are few.
  if (oneWordOf(query) !== null) return Array.from(names)
  const hashes = [...hashesOfName(query), ...oneWordsOf(query).map(({ sound }) => textHash(sound))]
  const kindsMet = homesOf(query)
  if (names.length > states.length) {
    states = new Uint8Array(names.length)
    starts = new Uint32Array(names.length)
  }
  let open = 0
  const { outlines, outlineOffsets } = index.tables
  for (let at = 0; at < names.length; at++) {
    const start = outlineOffsets[names[at] as number] as number
    const head = outlines[start] as number
    const kind = kindsMet[head & HOME] as number
    starts[at] = start
    states[at] = kind === ELSEWHERE || equals(index, start, hashes) ? PASSED : kind
    if (states[at] !== PASSED) open |= 1 << kind
  }
  for (const [number, kind] of parseKinds.entries()) {
    if ((open & (1 << number)) === 0) continue
    for (const parse of parsesOf(query, kind)) {
      const asked = askedOf(parse, keep - SLACK)
      index.partMark = nextMark(index)
      for (let at = 0; at < names.length; at++)
        if (states[at] === number && reaches(index, asked, starts[at] as number)) states[at] = PASSED
    }
  }
  const out: number[] = []
  for (let at = 0; at < names.length; at++) if (states[at] === PASSED) out.push(names[at] as number)
  return out
}

/** While a query runs: under which kind each name is compared or that it passed, and where its outline starts. */
let states = new Uint8Array(1024)
let starts = new Uint32Array(1024)
const PASSED = 4

const parseKinds: readonly ParseKind[] = ['person', 'organization', 'craft']
const HOME = KIND | IS_ORGANIZATION
/** The pair is parsed under another kind than the name is outlined in. */
const ELSEWHERE = 3

/** For each kind of filed name, the number of the kind under which both are parsed. */
function homesOf(query: PreparedName): readonly number[] {
  const own = kinds.indexOf(query.kind) | (query.organization ? IS_ORGANIZATION : 0)
  homes[own] ??= Array.from({ length: HOME + 1 }, (_, code) => {
    const filed = { kind: kinds[code & KIND] ?? 'any', organization: (code & IS_ORGANIZATION) !== 0 }
    const kind = kindOf(query, filed)
    return kind === homeKind(filed) ? parseKinds.indexOf(kind) : ELSEWHERE
  })
  return homes[own]
}

const homes: (readonly number[])[] = []

/** Whether a filed name is a name of these hashes (`hashesOfName`) but for its spaces. */
export function isEqual(index: OpenIndex, name: number, hashes: readonly number[]): boolean {
  return equals(index, index.tables.outlineOffsets[name] as number, hashes)
}

/** Equal texts are equal names whatever their parts. */
function equals(index: OpenIndex, start: number, hashes: readonly number[]): boolean {
  const { outlines } = index.tables
  const count = ((outlines[start] as number) >> HASHES) & 15
  for (let at = start + 1; at <= start + count; at++) if (hashes.includes(outlines[at] as number)) return true
  return false
}

/** A reading of the query with what is asked of it for every candidate. */
type Asked = {
  readonly parse: Parse
  readonly span: Span
  /** Whether all parts are Pinyin; null until somebody asks. */
  pinyin: boolean | null
  readonly least: number
  readonly spelling: readonly [number, number]
}

/** Facts of the parts of the reading that is asked. */
const facts = new Uint32Array(MOST_PARTS * FACTS)

function askedOf(parse: Parse, least: number): Asked {
  let at = 0
  for (const part of parse.parts) {
    writeFacts(part, facts, at)
    at += FACTS
  }
  return { parse, span: spanOf(parse), pinyin: null, least, spelling: spellingOf(parse) }
}

function reaches(index: OpenIndex, asked: Asked, start: number): boolean {
  const { outlines } = index.tables
  const head = outlines[start] as number
  let at = start + 1 + ((head >> HASHES) & 15)
  for (let left = head >> PARSES; left > 0; left--) {
    if (reach(index, asked, at) >= asked.least) return true
    const flags = outlines[at] as number
    at = partsAt(flags, at) + 2 * (flags & COUNT)
  }
  return false
}

/** `reach` of the names' grid, on outlines. */
function reach(index: OpenIndex, asked: Asked, at: number): number {
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
  return agreed / (agreed + price.conflict * Math.min(mine, rest) + price.leastExtra * Math.abs(mine - rest))
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

function nextMark(index: OpenIndex): number {
  if (index.partMark < 0xfffffff0) return index.partMark + 1
  index.partLike.fill(0)
  return 1
}
