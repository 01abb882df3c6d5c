import type { Pair } from './align.ts'
import type { Weighed } from './compare.ts'
import { EQUAL, howOf, INITIAL, JOINED, likeness, NICKNAME, SOUND, SPELLING, TYPO } from './hows.ts'
import type { Parse, Part } from './parsed.ts'
import { type PreparedName, parsesOf } from './prepare.ts'

/** How many people of the world bear a name that agrees as well, and whether it is the listed name itself. */
export type Crowd = {
  /** log10 of their number; below 0 it is about nobody else. */
  readonly people: number
  /** Every part of both names agrees, as spellings of one name do; a patronymic may be left out. */
  readonly whole: boolean
  /** One name has a part that the other has not, other than a patronymic. */
  readonly partial: boolean
  /** Each name has a part that the other has not, or one part alone agrees. */
  readonly disagrees: boolean
}

/** People among whom a part has its share, a thirtieth of the world: names are common where their language is spoken, and
 *  in the order of 100,000 men are called Sergei Ivanov. Because the parts of a name go together (nobody is called Wang
 *  by chance who is called Xiaoming), some more. log10. */
const PEOPLE = 8.4
const TOGETHER = 0.7
/** One in thirty goes by one name. */
const ALONE = -1.5

/** Estimates how many strangers share what two people's names share. `weighed` is null for names that are equal or
 *  differ in their spaces only. */
export function crowdOf(query: PreparedName, candidate: PreparedName, weighed: Weighed | null): Crowd {
  const typed = !SYLLABARIES.has(query.script) && !SYLLABARIES.has(candidate.script)
  if (weighed === null) {
    const parse = parsesOf(query, 'person')[0]
    return {
      people: parse === undefined ? 0 : people(parse.parts.map(part => shareOf(part, parse))),
      whole: true,
      partial: false,
      disagrees: false,
    }
  }
  const { left, right, alignment } = weighed
  const shares: number[] = []
  const lacks = alignment.restB.some(at => !isTitle(right, at))
  const adds = alignment.restA.some(at => !isTitle(left, at))
  const entire = patronymicsOnly(left, right, alignment)
  let whole = entire
  for (const { a, b, packed } of alignment.pairs) {
    const how = howOf(packed)
    if (WEAK.has(how) || likeness(packed) < 0.9) whole = false
    // Who writes Chi where another has Zhi has written any of ten syllables.
    const romanised = left.syllabic && right.syllabic && how !== EQUAL && !sameText(left, right, { a, b })
    if (romanised) whole = false
    const own = a.map(at => shareOf(left.parts[at] as Part, left)).reduce(add, 0)
    const listed = b.map(at => shareOf(right.parts[at] as Part, right)).reduce(add, 0)
    if (how === INITIAL) shares.push(a.some(at => isLetter(left.parts[at] as Part)) ? LETTER : OPENING)
    else if (how === TYPO) shares.push(typed ? Math.min(0, own + neighbours(left, a)) : OTHER_CHARACTER)
    else shares.push(Math.min(0, Math.max(own, listed) + (romanised ? ROMANISED : (SPREAD[how] ?? 0))))
  }
  return {
    people: people(shares),
    whole,
    partial: !entire,
    disagrees: (lacks && adds) || (!entire && alignment.pairs.length === 1),
  }
}

function sameText(left: Parse, right: Parse, { a, b }: Pick<Pair, 'a' | 'b'>): boolean {
  const text = (parse: Parse, at: readonly number[]) => at.map(one => parse.parts[one]?.token.text).join('')
  return text(left, a) === text(right, b)
}

const isLetter = ({ role, token }: Part): boolean => role === 'initial' || token.text.length === 1

const WEAK: ReadonlySet<number> = new Set([INITIAL, NICKNAME, TYPO])

/** One person in ten has a name of this letter (`OPENING`), and one in ten of these writes it so. log10, as all of these. */
const LETTER = -2.1
const OPENING = -1
/** Other names that are a slip away, by letters; fewer of a word that is no name itself. A syllable has a few. */
const NEIGHBOURS: readonly number[] = [1.5, 1.5, 1.5, 1.5, 1.4, 1.1, 0.8, 0.4, 0.2]
const OF_A_SLIP = -0.6
const OF_A_SYLLABLE = 0.4
/** Scripts whose characters say how they are read: what differs by a letter of ours is another character, and no slip. */
const SYLLABARIES: ReadonlySet<string> = new Set(['han', 'hangul', 'kana'])
const OTHER_CHARACTER = 1
/** How many more names agree so than the name itself; `ROMANISED`: a word of syllables that the two spell by other rules. */
const ROMANISED = 0.6
const SPREAD: Readonly<Record<number, number>> = { [SPELLING]: 0.2, [SOUND]: 0.4, [NICKNAME]: 0.8, [JOINED]: 0.2 }

function neighbours(parse: Parse, at: readonly number[]): number {
  if (parse.syllabic) return OF_A_SYLLABLE
  const tokens = at.map(one => (parse.parts[one] as Part).token)
  const letters = tokens.reduce((sum, { text }) => sum + text.length, 0)
  return Math.max(0, (NEIGHBOURS[letters] ?? 0) + (tokens.every(token => token.known) ? 0 : OF_A_SLIP))
}

function people(shares: readonly number[]): number {
  return PEOPLE + (shares.length > 1 ? TOGETHER : ALONE) + shares.reduce(add, 0)
}

const add = (a: number, b: number): number => a + b

/** Share of these people that have this part: one in a hundred for the commonest names, one in 100,000 for what
 *  no table has, and one in some hundred for a syllable. */
function shareOf(part: Part, { syllabic }: Parse): number {
  if (part.role === 'title') return TITLE
  if (part.role === 'initial') return LETTER
  const share = RARE + (COMMON - RARE) * part.token.frequency
  return syllabic && part.token.text.length <= LONGEST_SYLLABLE ? Math.max(share, SYLLABLE) : share
}

const TITLE = -1.5
const COMMON = -2
const RARE = -5
const SYLLABLE = -2.4
const LONGEST_SYLLABLE = 5

/** A patronymic is left out by whoever does not write for an office; of several, what is left is another name. */
function patronymicsOnly(left: Parse, right: Parse, { restA, restB }: Weighed['alignment']): boolean {
  const said = (parse: Parse, at: number): boolean => isTitle(parse, at) || parse.parts[at]?.role === 'patronymic'
  const out = restA.filter(at => !isTitle(left, at)).length + restB.filter(at => !isTitle(right, at)).length
  return out <= 1 && restA.every(at => said(left, at)) && restB.every(at => said(right, at))
}

/** A title before the name, which comes and goes; one at its end is part of what he is called. */
function isTitle(parse: Parse, at: number): boolean {
  const part = parse.parts[at]
  return part?.role === 'title' && part.weight <= 0.2
}
