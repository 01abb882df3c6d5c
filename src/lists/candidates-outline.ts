import { SHORTEST_GLUED } from '../names/compare.ts'
import { FACTS, writeFacts } from '../names/facts.ts'
import { allPinyin, type Cell, spanOf } from '../names/grid.ts'
import { textHash } from '../names/hash.ts'
import type { NameKind, ParseKind } from '../names/name.ts'
import { oneWordOf } from '../names/one-word.ts'
import type { Parse, Part } from '../names/parsed.ts'
import { type PreparedName, parsesOf } from '../names/prepare.ts'
import { shapeOf } from '../names/shape.ts'
import { tokenOf } from '../names/token.ts'
import { Growing } from './candidates-growing.ts'
import { Texts } from './candidates-texts.ts'

/** Filed names in outline: as much of each as shows that it cannot reach a score, in a few neighbouring words of
 *  memory. Parts are known by number; two parts of one number compare alike with anything. */
export type OutlineTables = {
  /** Code units of every part (`text`, meaning, glued form, and whether it is an initial of several letters; U+001F
   *  between), and where each starts. */
  readonly partLetters: Uint16Array
  readonly partOffsets: Uint32Array
  /** Where each name's outline starts, and the outlines: see `outline`. */
  readonly outlineOffsets: Uint32Array
  readonly outlines: Uint32Array
}

/** Flags of a parse in an outline, above the count of its parts. */
export const COUNT = 31
export const SYLLABIC = 32
export const SHORT = 64
export const PINYIN_ONLY = 128
/** Two numbers stand before the parts: see `spellingOf`. */
const SPELT = 256

/** Numbers that a part takes in an outline: its own, what it weighs, and what `mayBeLike` looks at. Who looks through a
 *  name reads on and on. */
export const PART = 2 + FACTS
export const WEIGHT = 1
export const PART_FACTS = 2

/** Where the parts of a parse start, `PART` numbers each, by its flags and where these stand. */
export const partsAt = (flags: number, at: number): number => at + 1 + (flags & SPELT) / (SPELT / 2)

export const isSpelt = (flags: number): boolean => (flags & SPELT) !== 0

export const kinds: readonly NameKind[] = ['any', 'person', 'organization', 'vessel', 'aircraft']
/** Header of an outline: kind, `organization`, how many hashes and how many parses follow, and whether the name is a
 *  person's written as one word. */
export const KIND = 7
export const IS_ORGANIZATION = 8
export const HASHES = 4
export const PARSES = 8
export const PARSES_COUNT = 0xffff
export const ONE_WORD = 1 << 30

/** Outlines in the making, name by name in filing order. */
export class OutlineBuilder {
  readonly #texts = new Texts()
  readonly #offsets = new Growing()
  readonly #outlines = new Growing()

  add(name: PreparedName): void {
    this.#offsets.push(this.#outlines.length)
    const parses = name.rejected === null ? parsesOf(name, homeKind(name)) : []
    const hashes = hashesOfName(name)
    const organization = name.organization ? IS_ORGANIZATION : 0
    const oneWord = oneWordOf(name) === null ? 0 : ONE_WORD
    const counts = (hashes.length << HASHES) | (parses.length << PARSES)
    this.#outlines.push(kinds.indexOf(name.kind) | organization | counts | oneWord)
    for (const hash of hashes) this.#outlines.push(hash)
    for (const parse of parses) {
      this.#outlines.push(parseFlags(parse))
      if (parse.kind === 'organization') for (const letters of spellingOf(parse)) this.#outlines.push(letters)
      for (const part of parse.parts) {
        this.#outlines.push(this.#numberOf(part))
        this.#outlines.push(bitsOf(isIdle(part) ? -part.weight : part.weight))
        writeFacts(part, facts, 0, parse.syllabic)
        for (const fact of facts) this.#outlines.push(fact)
      }
    }
  }

  finish(): OutlineTables {
    this.#offsets.push(this.#outlines.length)
    const { letters, offsets } = this.#texts.letters()
    return {
      partLetters: letters,
      partOffsets: offsets,
      outlineOffsets: this.#offsets.taken(),
      outlines: this.#outlines.taken(),
    }
  }

  #numberOf(part: Part): number {
    const { token, concept, glued, role } = part
    const initial = role === 'initial' && token.text.length > 1
    const key =
      concept === null && glued === null && !initial
        ? token.text
        : [token.text, concept ?? '', glued?.text ?? '', initial ? role : ''].join(SEPARATOR)
    return this.#texts.numberOf(key)
  }
}

const facts = new Uint32Array(FACTS)

const SEPARATOR = '\u001f'

/** What comparing takes of a part that is filed under a number. */
export function partOf(tables: OutlineTables, number: number): Cell {
  let text = ''
  const end = tables.partOffsets[number + 1] as number
  for (let at = tables.partOffsets[number] as number; at < end; at++)
    text += String.fromCharCode(tables.partLetters[at] as number)
  const [word = '', concept = '', glued = ''] = text.split(SEPARATOR)
  return {
    token: tokenOf(word),
    concept: concept === '' ? null : concept,
    glued: glued === '' ? null : tokenOf(glued),
    role: 'part',
  }
}

/** The kind under which a name is outlined: the one that most queries compare it under. */
export function homeKind({ kind, organization }: Pick<PreparedName, 'kind' | 'organization'>): ParseKind {
  if (kind === 'organization' || organization) return 'organization'
  return kind === 'vessel' || kind === 'aircraft' ? 'craft' : 'person'
}

/** Hashes of what makes two names equal without a comparison of parts: the folded text, and the text without spaces. */
export function hashesOfName(name: PreparedName): readonly number[] {
  const hashes = [textHash(name.text)]
  const add = (text: string) => {
    const hash = textHash(text)
    if (!hashes.includes(hash)) hashes.push(hash)
  }
  for (const one of name.glued) if (one.length >= SHORTEST_GLUED) add(one)
  const asOne = oneWordOf(name)
  if (asOne !== null) add(asOne)
  return hashes
}

function parseFlags(parse: Parse): number {
  const { syllabic, count, short } = spanOf(parse)
  const pinyin = parse.kind === 'person' && (syllabic || short) && allPinyin(parse)
  const spelt = parse.kind === 'organization' ? SPELT : 0
  return count | (syllabic ? SYLLABIC : 0) | (short ? SHORT : 0) | (pinyin ? PINYIN_ONLY : 0) | spelt
}

/** Letters of which an acronym of the name may consist, a bit each: the first letters of its words, and the first three
 *  of each, which a long one may take. */
export function spellingOf({ spelt }: Parse): readonly [number, number] {
  let firsts = 0
  let openings = 0
  for (const { text } of spelt) {
    firsts |= shapeOf(text.slice(0, 1))
    openings |= shapeOf(text.slice(0, MOST_OPENING))
  }
  return [firsts, openings]
}

const MOST_OPENING = 3

/** Titles come and go: one that the other side lacks speaks against nothing. Its weight is filed below zero. */
export function isIdle({ role, weight }: Part): boolean {
  return role === 'title' && weight < 0.2
}

const float = new Float32Array(1)
const whole = new Uint32Array(float.buffer)

function bitsOf(weight: number): number {
  float[0] = weight
  return whole[0] as number
}
