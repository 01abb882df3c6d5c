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
import type { ParseKind } from '../names/name.ts'
import { MOST_PARTS, type Parse, type Part } from '../names/parsed.ts'
import { type PreparedName, parsesOf } from '../names/prepare.ts'
import { FACTS, firstOf, mayBeLike, writeFacts } from '../names/shape.ts'
import { mayStandFor, type Side } from '../names/stand-for.ts'
import { prices } from '../names/weigh.ts'
import {
  COUNT,
  HASHES,
  hashesOfName,
  homeKind,
  IS_ORGANIZATION,
  isIdle,
  KIND,
  kinds,
  PARSES,
  PINYIN_ONLY,
  partOf,
  SHORT,
  SYLLABIC,
} from './candidates-outline.ts'
import { ASKED_SHIFT, type OpenIndex } from './candidates-tables.ts'

/** Weights lie in four bytes; what they lose must not lose a name. */
const SLACK = 1e-4

/** Of filed names, in their order, those that may score `keep` or more in `compareNames`. Most candidates share one
 *  word with a query and end here, on a few neighbouring bytes: their names are never made ready. */
export function reachable(index: OpenIndex, query: PreparedName, names: Uint32Array, keep: number): number[] {
  const hashes = hashesOfName(query)
  const kindsMet = homesOf(query)
  const passed = names.length <= scratch.length ? scratch.fill(0, 0, names.length) : new Uint8Array(names.length)
  let open = 0
  const { outlines, outlineOffsets } = index.tables
  for (let at = 0; at < names.length; at++) {
    const start = outlineOffsets[names[at] as number] as number
    const head = outlines[start] as number
    const kind = kindsMet[head & HOME] as number
    if (kind === ELSEWHERE || equals(index, start, hashes)) passed[at] = 1
    else open |= 1 << kind
  }
  for (const [number, kind] of parseKinds.entries()) {
    if ((open & (1 << number)) === 0) continue
    for (const parse of parsesOf(query, kind)) {
      const asked = askedOf(parse, keep - SLACK)
      index.partMark = nextMark(index)
      for (let at = 0; at < names.length; at++) {
        if (passed[at] === 1) continue
        const start = outlineOffsets[names[at] as number] as number
        if (kindsMet[(outlines[start] as number) & HOME] === number && reaches(index, asked, start)) passed[at] = 1
      }
    }
  }
  const out: number[] = []
  for (let at = 0; at < names.length; at++) if (passed[at] === 1) out.push(names[at] as number)
  return out
}

/** Which names passed, while a query runs. */
const scratch = new Uint8Array(1024)

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
}

/** Facts of the parts of the reading that is asked. */
const facts = new Uint32Array(MOST_PARTS * FACTS)

function askedOf(parse: Parse, least: number): Asked {
  let at = 0
  for (const part of parse.parts) {
    writeFacts(part, facts, at)
    at += FACTS
  }
  return { parse, span: spanOf(parse), pinyin: null, least }
}

function reaches(index: OpenIndex, asked: Asked, start: number): boolean {
  const { outlines } = index.tables
  const head = outlines[start] as number
  let at = start + 1 + ((head >> HASHES) & 15)
  for (let left = head >> PARSES; left > 0; left--) {
    if (reach(index, asked, at) >= asked.least) return true
    at += 1 + 2 * ((outlines[at] as number) & COUNT)
  }
  return false
}

/** `reach` of the names' grid, on outlines. */
function reach(index: OpenIndex, asked: Asked, at: number): number {
  const { outlines } = index.tables
  const flags = outlines[at] as number
  const count = flags & COUNT
  const syllabic = (flags & SYLLABIC) !== 0
  const { parts, kind } = asked.parse
  if (syllabic && asked.span.syllabic && count !== parts.length) return 1
  const manner = mannerOf(asked, flags)
  let like = 0
  let total = 0
  let matched = 0
  let firsts = 0
  for (let part = at + 1; part <= at + 2 * count; part += 2) {
    const number = outlines[part] as number
    const weight = index.weights[part + 1] as number
    const alike = likeOf(index, asked, number * 4 + manner)
    if (weight > 0 || alike !== 0) total += Math.abs(weight)
    if (alike === 0) firsts |= 1 << firstOf(index.tables.partFacts, number * FACTS)
    else {
      like |= alike
      matched += Math.abs(weight)
    }
  }
  let own = 0
  let idle = 0
  for (let i = 0; i < parts.length; i++) {
    if ((like & (1 << i)) !== 0) own += (parts[i] as Part).weight
    else if ((firsts & (1 << firstOf(facts, i * FACTS))) !== 0 && together(index, asked, { at, like, manner })) return 1
    if ((like & (1 << i)) === 0 && isIdle(parts[i] as Part)) idle += (parts[i] as Part).weight
  }
  const agreed = Math.max(own, matched)
  if (agreed === 0) return 0
  const [a, b] = [asked.parse.total - own - idle, total - matched]
  const price = prices[kind]
  return agreed / (agreed + price.conflict * Math.min(a, b) + price.leastExtra * Math.abs(a - b))
}

/** A shared first letter among parts that are like none of the other side may yet be an initial, an acronym or a word
 *  written apart. */
function together(index: OpenIndex, asked: Asked, met: { at: number; like: number; manner: Manner }): boolean {
  if (met.manner === SYLLABLES || met.manner === PINYIN) return true
  const { outlines, partFacts } = index.tables
  const mine: Side = { facts, all: [], free: [] }
  for (let i = 0; i < asked.parse.parts.length; i++) {
    mine.all.push(i * FACTS)
    if ((met.like & (1 << i)) === 0) mine.free.push(i * FACTS)
  }
  const theirs: Side = { facts: partFacts, all: [], free: [] }
  const end = met.at + 2 * ((outlines[met.at] as number) & COUNT)
  for (let part = met.at + 1; part <= end; part += 2) {
    const number = outlines[part] as number
    theirs.all.push(number * FACTS)
    if (likeOf(index, asked, number * 4 + met.manner) === 0) theirs.free.push(number * FACTS)
  }
  const { kind } = asked.parse
  return mayStandFor(kind, mine, theirs) || mayStandFor(kind, theirs, mine)
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
  if (index.partMarks[slot] === index.partMark) return index.partLike[slot] as number
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
  index.partMarks[slot] = index.partMark
  index.partLike[slot] = like
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
  index.partMarks.fill(0)
  return 1
}
