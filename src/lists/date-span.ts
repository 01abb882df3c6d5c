import type { DateSpan } from './entry.ts'

/** Years that "circa" may be off to either side. OFAC and the UN say no number; matchers are told with `circa`. */
const circaYears = 1

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A date as issuers write it in English: `15 Jan 1955`, `Jan 1955`, `1955`, `circa 1955`, `1951 to 1953`, `1951-1953`,
 * `01 Mar 1951 to 30 Apr 1953`, `1955-01-15`. Null when it is none of these, or no day of the calendar.
 * "circa 1958" and "1958 to 1960" stay spans; a single day would be ours, not the issuer's.
 */
export function dateSpan(text: string): DateSpan | null {
  const words = text.trim().replace(/\s+/g, ' ')
  const circa = /^(?:circa|c\.|ca\.?|approximately|about) /i.exec(words)
  const plain = circa ? words.slice(circa[0].length) : words
  const [first = '', second, ...more] = plain.split(/ (?:to|-|and) |(?<=^\d{4})-(?=\d{4}$)/i)
  if (more.length > 0) return null
  const from = period(first)
  const to = second === undefined ? from : period(second.replace(/^circa /i, ''))
  if (!from || !to || to.to < from.from) return null
  if (!circa) return { from: from.from, to: to.to, circa: / circa /i.test(` ${plain}`), text: words }
  return { from: yearsAway(from.from, -circaYears), to: yearsAway(to.to, circaYears), circa: true, text: words }
}

type Period = { readonly from: string; readonly to: string }

function period(text: string): Period | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const match = /^(?:(?:(\d{1,2}) )?([a-z]{3})[a-z]*\.? )?(\d{4})$/i.exec(text)
  if (!match) return null
  const year = Number(match[3])
  if (match[2] === undefined) return { from: iso8601(year, 1, 1), to: iso8601(year, 12, 31) }
  const month = months.indexOf(match[2].toLowerCase()) + 1
  if (month === 0) return null
  if (match[1] !== undefined) return day(year, month, Number(match[1]))
  return { from: iso8601(year, month, 1), to: iso8601(year, month, daysIn(year, month)) }
}

function day(year: number, month: number, date: number): Period | null {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null
  const only = iso8601(year, month, date)
  return { from: only, to: only }
}

const daysIn = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

function yearsAway(date: string, years: number): string {
  const [year = 0, month = 1, of = 1] = date.split('-').map(Number)
  const there = year + years
  return iso8601(there, month, Math.min(of, daysIn(there, month)))
}

const iso8601 = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
