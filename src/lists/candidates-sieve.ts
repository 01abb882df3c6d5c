import { kindOf } from '../names/compare.ts'
import { textHash } from '../names/hash.ts'
import type { ParseKind } from '../names/name.ts'
import { oneWordOf, oneWordsOf } from '../names/one-word.ts'
import { type PreparedName, parsesOf } from '../names/prepare.ts'
import {
  COUNT,
  HASHES,
  hashesOfName,
  homeKind,
  IS_ORGANIZATION,
  KIND,
  kinds,
  ONE_WORD,
  PARSES,
  PARSES_COUNT,
  PART,
  partsAt,
} from './candidates-outline.ts'
import { type Asked, askedOf, type Least, reaches } from './candidates-reach.ts'
import { askAhead, type OpenIndex } from './candidates-tables.ts'

/** Of filed names, in their order, those that may score as much as is asked in `compareNames`. Most candidates share one
 *  word with a query and end here, on a few neighbouring bytes: their names are never made ready. */
export function reachable(index: OpenIndex, query: PreparedName, names: Uint32Array, least: Least): number[] {
  // A name written as one word is compared with all that its halves found: they are few.
  if (oneWordOf(query) !== null) return Array.from(names)
  const hashes = hashesOfName(query)
  let asOne: readonly number[] | null = null
  const kindsMet = homesOf(query)
  if (names.length > states.length) {
    states = new Uint8Array(names.length)
    starts = new Uint32Array(names.length)
  }
  let open = 0
  const { outlines, outlineOffsets } = index.tables
  for (let at = 0; at < names.length; at++) starts[at] = outlineOffsets[names[at] as number] as number
  askAhead(outlines, starts, names.length)
  for (let at = 0; at < names.length; at++) {
    const start = starts[at] as number
    const head = outlines[start] as number
    const kind = kindsMet[head & HOME] as number
    let equal = kind === ELSEWHERE || equals(index, start, hashes)
    if (!equal && (head & ONE_WORD) !== 0) {
      asOne ??= oneWordsOf(query).map(({ sound }) => textHash(sound))
      equal = equals(index, start, asOne)
    }
    states[at] = equal ? PASSED : kind
    if (states[at] !== PASSED) open |= 1 << kind
  }
  for (const [number, kind] of parseKinds.entries()) {
    if ((open & (1 << number)) === 0) continue
    for (const parse of parsesOf(query, kind)) {
      const asked = askedOf(index, parse, least)
      askRowsAhead(index, asked, { kind: number, count: names.length })
      for (let at = 0; at < names.length; at++)
        if (states[at] === number && anyReaches(index, asked, starts[at] as number)) states[at] = PASSED
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
  for (let at = start + 1; at <= start + count; at++) {
    const filed = outlines[at] as number
    for (let one = 0; one < hashes.length; one++) if (hashes[one] === filed) return true
  }
  return false
}

/** Asks for what rows tell of the parts of all names of a kind: one after the other, each would be waited for. */
function askRowsAhead(
  index: OpenIndex,
  { rows }: Asked,
  names: { readonly kind: number; readonly count: number },
): void {
  const { outlines } = index.tables
  let parts = 0
  for (let name = 0; name < names.count; name++) {
    if (states[name] !== names.kind) continue
    const start = starts[name] as number
    const head = outlines[start] as number
    const at = start + 1 + ((head >> HASHES) & 15)
    const flags = outlines[at] as number
    let place = partsAt(flags, at)
    for (let left = flags & COUNT; left > 0 && parts < AHEAD; left--, place += PART)
      ahead[parts++] = (outlines[place] as number) >>> 5
  }
  for (const row of rows) if (row !== null) askAhead(row, ahead, parts)
}

const AHEAD = 256
const ahead = new Uint32Array(AHEAD)

/** Whether any reading of a filed name may score what is asked. */
function anyReaches(index: OpenIndex, asked: Asked, start: number): boolean {
  const { outlines } = index.tables
  const head = outlines[start] as number
  let at = start + 1 + ((head >> HASHES) & 15)
  for (let left = (head >> PARSES) & PARSES_COUNT; left > 0; left--) {
    if (reaches(index, asked, at)) return true
    const flags = outlines[at] as number
    at = partsAt(flags, at) + PART * (flags & COUNT)
  }
  return false
}
