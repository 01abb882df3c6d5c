import { FACTS, mayBeLike, writeFacts } from '../names/facts.ts'
import { cell, type Manner, ORGANIZATION, WORDS } from '../names/grid.ts'
import { likeness } from '../names/hows.ts'
import { MOST_PARTS, type Parse, type Part } from '../names/parsed.ts'
import { isUnlike, setUnlike } from './candidates-often.ts'
import { partOf } from './candidates-outline.ts'
import { ASKED_SHIFT, type OpenIndex } from './candidates-tables.ts'

/** A reading of the query whose parts are held against filed ones. One is asked at a time. */
export type Asking = {
  readonly parse: Parse
  /** Tells it from readings asked before. */
  readonly mark: number
  /** Of each part, which filed ones it is known to be unlike; null of a part that is not asked about often. */
  readonly rows: readonly (Uint32Array | null)[]
}

/** Facts of the parts of the reading that is asked. */
export const facts = new Uint32Array(MOST_PARTS * FACTS)

/** Begins to ask about a reading. */
export function askingOf(index: OpenIndex, parse: Parse): Asking {
  let at = 0
  for (const part of parse.parts) {
    writeFacts(part, facts, at, parse.syllabic)
    at += FACTS
  }
  const manner = parse.kind === 'organization' ? ORGANIZATION : WORDS
  const rows = parse.parts.map(part => (isPlain(part) ? index.often.rowOf(part.token.id * 2 + manner) : null))
  return { parse, mark: nextMark(), rows }
}

/** Where it is answered how like the parts of the reading are to a filed part, whose facts lie at `place`. */
export function answerOf(index: OpenIndex, asked: Asking, number: number, place: number, manner: Manner): number {
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
    const row = byLetters ? (rows[i] as Uint32Array | null) : null
    if (row !== null && isUnlike(row, number)) continue
    const may = !byLetters || mayBeLike(facts, i * FACTS, outlines, place)
    const likeness = may ? likenessOf(index, parts[i] as Part, number, manner) : 0
    if (likeness === 0) {
      if (row !== null) setUnlike(row, number)
      continue
    }
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
export const alikes = new Uint32Array(ANSWERS)
export const mosts = new Uint8Array(ANSWERS)
export const likenesses = new Uint8Array(ANSWERS * MOST_PARTS)

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

/** A byte holds them. */
export const STEPS = 254
/** From here on two parts are one word in two spellings. */
export const SURE = 0.95 * STEPS
