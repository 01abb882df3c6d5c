import { spells } from './acronym.ts'
import { secondHalf } from './data/nicknames.ts'
import { edits } from './edit.ts'
import { asWritten, isInitialOf } from './facts.ts'
import { grid } from './grid.ts'
import { ACRONYM, INITIAL, JOINED, pack, TYPO } from './hows.ts'
import type { Parse, Part } from './parsed.ts'
import { MOST_PARTS } from './parsed.ts'
import { isChinese, sameSyllable, syllables } from './scripts/chinese.ts'

/** Parts of the one side that answer to parts of the other; more than one where words are joined or abbreviated. */
export type Pair = {
  readonly a: readonly number[]
  readonly b: readonly number[]
  /** Likeness and reason, as `similar` packs them. */
  readonly packed: number
}

export type Alignment = { readonly pairs: Pair[]; readonly restA: number[]; readonly restB: number[] }

/** Pairs parts with parts of a filled grid, best first: joined words, then likeness, then initials and acronyms of what is left. */
export function align(left: Parse, right: Parse): Alignment {
  const a = left.parts
  const b = right.parts
  const pairs: Pair[] = []
  let usedA = 0
  let usedB = 0
  const take = (pair: Pair) => {
    pairs.push(pair)
    for (const at of pair.a) usedA |= 1 << at
    for (const at of pair.b) usedB |= 1 << at
  }
  if (a.length !== b.length || a.length > 1) {
    const syllabic = left.syllabic && right.syllabic
    joins(a, b, {
      syllabic,
      found: (from, to, at) => take({ a: range(from, to), b: [at], packed: pack(0.97, JOINED) }),
    })
    joins(b, a, {
      syllabic,
      found: (from, to, at) => {
        const run = range(from, to)
        if ((usedA & (1 << at)) === 0 && run.every(one => (usedB & (1 << one)) === 0))
          take({ a: [at], b: run, packed: pack(0.97, JOINED) })
      },
    })
  }
  for (;;) {
    const best = bestCell({ n: a.length, m: b.length, usedA, usedB })
    if (best < 0) break
    const i = (best / MOST_PARTS) | 0
    const j = best % MOST_PARTS
    take({ a: [i], b: [j], packed: grid[best] as number })
  }
  const person = left.kind === 'person'
  if (person) initials(a, b, { usedA, usedB, take })
  if (left.kind === 'organization') {
    for (const at of free(a.length, usedA)) {
      const run = spells((a[at] as Part).token.text, right, usedB)
      if (run !== null) take({ a: [at], b: run, packed: pack(0.93, ACRONYM) })
    }
    for (const at of free(b.length, usedB)) {
      const run = spells((b[at] as Part).token.text, left, usedA)
      if (run !== null) take({ a: run, b: [at], packed: pack(0.93, ACRONYM) })
    }
  }
  if (left.syllabic && right.syllabic) return { pairs, restA: free(a.length, usedA), restB: free(b.length, usedB) }
  nearJoins(a, b, { used: usedA, other: usedB, take: (run, at, packed) => take({ a: run, b: [at], packed }) })
  nearJoins(b, a, { used: usedB, other: usedA, take: (run, at, packed) => take({ a: [at], b: run, packed }) })
  return { pairs, restA: free(a.length, usedA), restB: free(b.length, usedB) }
}

type Joining = { readonly syllabic: boolean; readonly found: (from: number, to: number, at: number) => void }

/** Words of `a` that read as one word of `b` when put together, with no letter to spare; of names written in
 *  syllables, with the same syllables. */
function joins(a: readonly Part[], b: readonly Part[], { syllabic, found }: Joining): void {
  let used = 0
  for (let j = 0; j < b.length; j++) {
    const whole = asWritten(b[j] as Part)
    if (whole.length < 4) continue
    const spoken = syllabic ? syllables(whole) : null
    for (let i = 0; i < a.length - 1; i++) {
      const to = joined(a, i, { whole, spoken, used })
      if (to < 0) continue
      for (let at = i; at <= to; at++) used |= 1 << at
      found(i, to, j)
    }
  }
}

type Whole = { readonly whole: string; readonly spoken: readonly string[] | null; readonly used: number }

/** The last of the free words from one on that read as the whole; -1 where none do. */
function joined(parts: readonly Part[], from: number, { whole, spoken, used }: Whole): number {
  let text = ''
  let said: number = spoken === null ? -1 : 0
  for (let at = from; at < parts.length && at < from + MOST_JOINED && (used & (1 << at)) === 0; at++) {
    const word = asWritten(parts[at] as Part)
    text += word
    if (spoken !== null && said >= 0) said = saidUpTo(spoken, said, word)
    if (at > from && (text === whole || said === spoken?.length)) return at
    if (said < 0 && (text.length >= whole.length || !whole.startsWith(text))) return -1
  }
  return -1
}

/** How many syllables are said when a word follows the first ones; -1 where it has others. */
function saidUpTo(spoken: readonly string[], said: number, word: string): number {
  // Chiang may be one syllable or chi and ang.
  if (isChinese(word) && said < spoken.length && sameSyllable(word, spoken[said] as string)) return said + 1
  const more = syllables(word)
  if (more === null || more.length > spoken.length - said) return -1
  return more.every((one, at) => sameSyllable(one, spoken[said + at] as string)) ? said + more.length : -1
}

/** At most so many words are written as one. */
export const MOST_JOINED = 5

function bestCell(open: { n: number; m: number; usedA: number; usedB: number }): number {
  let best = -1
  let top = 0
  for (let i = 0; i < open.n; i++) {
    if ((open.usedA & (1 << i)) !== 0) continue
    for (let j = 0; j < open.m; j++) {
      if ((open.usedB & (1 << j)) !== 0) continue
      const packed = grid[i * MOST_PARTS + j] as number
      if (packed === 0) continue
      const value = (packed & 1023) * 64 - Math.abs(i - j)
      if (value > top) {
        top = value
        best = i * MOST_PARTS + j
      }
    }
  }
  return best
}

type Take = (pair: Pair) => void

/** J. Smith for John Smith; and JM for John Michael, when a source drops the dots. */
function initials(a: readonly Part[], b: readonly Part[], state: { usedA: number; usedB: number; take: Take }): void {
  let { usedA, usedB } = state
  for (let i = 0; i < a.length; i++) {
    if ((usedA & (1 << i)) !== 0) continue
    for (let j = 0; j < b.length; j++) {
      if ((usedB & (1 << j)) !== 0) continue
      if (!abbreviates(a[i] as Part, b[j] as Part) && !abbreviates(b[j] as Part, a[i] as Part)) continue
      const [left, right] = [span(a, i, b[j] as Part), span(b, j, a[i] as Part)]
      state.take({ a: left, b: right, packed: pack(0.85, INITIAL) })
      for (const at of left) usedA |= 1 << at
      for (const at of right) usedB |= 1 << at
      break
    }
  }
}

/** An initial, and the one after it where the name has two halves: J. P. for Jean-Paul. */
function span(parts: readonly Part[], at: number, whole: Part): number[] {
  const second = parts[at + 1]
  const both = second !== undefined && second.token.text === secondHalf(whole.token.text)?.charAt(0)
  return both && (parts[at] as Part).token.text.length === 1 ? [at, at + 1] : [at]
}

function abbreviates(initial: Part, whole: Part): boolean {
  return isInitialOf(initial) && whole.token.text.startsWith(initial.token.text)
}

/** Joined words with a letter amiss: Yung Ho, Yunho. Only among what nothing else explains. */
function nearJoins(
  a: readonly Part[],
  b: readonly Part[],
  state: { used: number; other: number; take: (run: number[], at: number, packed: number) => void },
): void {
  let { used, other } = state
  for (let i = 0; i + 1 < a.length; i++) {
    if ((used & (3 << i)) !== 0) continue
    const [first, second] = [a[i] as Part, a[i + 1] as Part]
    if (first.token.known && second.token.known) continue
    const text = first.token.sound + second.token.sound
    for (let j = 0; j < b.length; j++) {
      const whole = (b[j] as Part).token.sound
      if ((other & (1 << j)) !== 0 || whole.length < 5 || Math.abs(whole.length - text.length) > 1) continue
      const long = whole.length >= 10
      const apart = edits(text, whole)
      // JD.com is not AdCom: another first letter makes another short word.
      const opens = first.token.text[0] === (b[j] as Part).token.text[0]
      if (apart > (long ? 2 : 1) || (apart > 0 && !long && !opens)) continue
      state.take([i, i + 1], j, pack(apart === 0 ? 0.95 : 0.85, apart === 0 ? JOINED : TYPO))
      used |= 3 << i
      other |= 1 << j
      break
    }
  }
}

function range(from: number, to: number): number[] {
  const out: number[] = []
  for (let at = from; at <= to; at++) out.push(at)
  return out
}

function free(length: number, used: number): number[] {
  const out: number[] = []
  for (let at = 0; at < length; at++) if ((used & (1 << at)) === 0) out.push(at)
  return out
}
