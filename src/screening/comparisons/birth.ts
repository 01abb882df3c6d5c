import type { DateSpan } from '../../lists/entry.ts'
import type { Comparison, Outcome } from './comparison.ts'

/** From agreement to contradiction: of several dates on either side the best pair speaks. */
const order: readonly Outcome[] = [
  'birth-day',
  'birth-swapped',
  'birth-month',
  'birth-year',
  'birth-span',
  'birth-slip',
  'birth-first-day',
  'birth-same-month',
  'birth-same-year',
  'birth-next-year',
  'birth-near',
  'birth-apart',
  'birth-far',
]

const texts: Readonly<Partial<Record<Outcome, string>>> = {
  'birth-day': 'Born on the same day.',
  'birth-swapped': 'Born on the same day with day and month swapped.',
  'birth-month': 'Born in the same month; one side knows no more.',
  'birth-year': 'Born in the same year; one side knows no more.',
  'birth-span': 'The spans of birth overlap.',
  'birth-slip': 'Same day and month; the years differ as by a slip of the pen.',
  'birth-first-day': 'Same year; the first of January often stands for a day that is not known.',
  'birth-same-month': 'Same year and the same month or day; the other differs.',
  'birth-same-year': 'Same year, other month and day.',
  'birth-next-year': 'Born a year apart.',
  'birth-near': 'Born two years apart, or one and on another day and month.',
  'birth-apart': 'Born three to five years apart.',
  'birth-far': 'Born more than five years apart.',
}

/** Dates of birth as both sides know them; null when one side knows none. */
export function compareBirths(subject: readonly DateSpan[], entry: readonly DateSpan[]): Comparison | null {
  let best: { rank: number; a: DateSpan; b: DateSpan } | null = null
  for (const a of subject) {
    for (const b of entry) {
      const rank = order.indexOf(outcomeOf(a, b))
      if (best === null || rank < best.rank) best = { rank, a, b }
    }
  }
  if (best === null) return null
  const outcome = order[best.rank] ?? 'birth-far'
  return { comparison: 'birth-date', subject: best.a.text, entry: best.b.text, outcome, text: texts[outcome] ?? '' }
}

function outcomeOf(a: DateSpan, b: DateSpan): Outcome {
  const exact = isDay(a) && isDay(b)
  if (exact && a.from === b.from) return 'birth-day'
  if (!exact && a.from <= b.to && b.from <= a.to) return overlapOf(a, b)
  if (exact) {
    const [yearA = '', monthA = '', dayA = ''] = a.from.split('-')
    const [yearB = '', monthB = '', dayB = ''] = b.from.split('-')
    if (yearA === yearB && monthA === dayB && dayA === monthB) return 'birth-swapped'
    if (monthA === monthB && dayA === dayB && yearSlip(yearA, yearB)) return 'birth-slip'
    if (yearA === yearB && (isFirst(a) || isFirst(b))) return 'birth-first-day'
    if (yearA === yearB) return monthA === monthB || dayA === dayB ? 'birth-same-month' : 'birth-same-year'
  }
  const slack = a.circa || b.circa ? 2 : 0
  const years = Math.max(0, yearsBetween(a, b) - slack)
  // Two days that differ in year, month and day are no slip of the pen.
  if (exact && years === 1 && a.from.slice(5, 7) !== b.from.slice(5, 7) && a.from.slice(8) !== b.from.slice(8))
    return 'birth-near'
  if (years <= 1) return 'birth-next-year'
  if (years <= 2) return 'birth-near'
  return years <= 5 ? 'birth-apart' : 'birth-far'
}

function overlapOf(a: DateSpan, b: DateSpan): Outcome {
  if (isMonth(a) && isMonth(b)) return 'birth-month'
  return isYear(a) && isYear(b) ? 'birth-year' : 'birth-span'
}

const isFirst = (span: DateSpan): boolean => span.from.endsWith('-01-01')
/** A day or a month, stated without circa. */
const isMonth = (span: DateSpan): boolean => !span.circa && span.from.slice(0, 7) === span.to.slice(0, 7)
const isDay = (span: DateSpan): boolean => span.from === span.to && !span.circa
/** A day, a month or a year: at most one year, stated without circa. */
const isYear = (span: DateSpan): boolean => !span.circa && span.from.slice(0, 4) === span.to.slice(0, 4)

/** One digit wrong, two neighbours swapped, or another century. */
function yearSlip(a: string, b: string): boolean {
  if (a.slice(2) === b.slice(2)) return true
  const differing = [0, 1, 2, 3].filter(i => a[i] !== b[i])
  const [first = 0, second = 0] = differing
  if (differing.length === 1) return true
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}

function yearsBetween(a: DateSpan, b: DateSpan): number {
  const [early, late] = a.to < b.from ? [a, b] : [b, a]
  return Number(late.from.slice(0, 4)) - Number(early.to.slice(0, 4))
}
