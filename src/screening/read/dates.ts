import type { DateSpan } from '../../lists/entry.ts'
import { readSpan } from '../../lists/sources/spans.ts'

/**
 * A date as customer files print it. "03/04/1970" may be March or April: both readings are given, and a comparison
 * takes the better one. Two-digit years are read as past. Empty when the text is no date, or a placeholder
 * (1 January 1900, 9999).
 */
export function readDate(raw: string): readonly DateSpan[] {
  const text = plainDigits(raw.trim().slice(0, 100))
  const numbers =
    /^(\d{1,4})\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月\s]\s*(\d{1,4})\s*日?(?:[T\s]+[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(
      text,
    )
  if (numbers !== null) return fromNumbers(numbers.slice(1, 4), text)
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (packed !== null) return fromNumbers(packed.slice(1, 4), text)
  const span = readSpan(
    text.replace(/^(\d{4})年(?:(\d{1,2})月)?$/, (_, year, month) => (month ? `${year}-${month}` : year)),
  )
  return span === null || placeholder(span.from) ? [] : [span]
}

function fromNumbers(parts: readonly string[], text: string): DateSpan[] {
  const [a = '', b = '', c = ''] = parts
  const rough = roughly(a.length >= 3 ? [a, b, c] : [yearOf(c), b, a], text)
  if (rough !== null) return rough
  const readings =
    a.length >= 3
      ? // A thirteenth month is a day: some forms print the year, the day and the month.
        [Number(b) > 12 ? [a, c, b] : [a, b, c]]
      : [
          [yearOf(c), b, a],
          [yearOf(c), a, b],
        ]
  const days = readings.flatMap(([year = '', month = '', day = '']) => dayOf(year, month, day) ?? [])
  return [...new Set(days)].filter(day => !placeholder(day)).map(day => ({ from: day, to: day, circa: false, text }))
}

/** 1967-00-00 is the year and 1967-05-00 the month; null of a date with a day. */
function roughly([year = '', month = '', day = '']: readonly string[], text: string): DateSpan[] | null {
  if (Number(day) !== 0) return null
  const span = readSpan(Number(month) === 0 ? year : `${year}-${month.padStart(2, '0')}`)
  return span === null || placeholder(span.from) ? [] : [{ ...span, text }]
}

/** Nobody whom a customer file holds is born later than this year of the century, read as 20xx. */
const newestShortYear = 25

const yearOf = (text: string): string =>
  text.length > 2 ? text : `${Number(text) <= newestShortYear ? '20' : '19'}${text.padStart(2, '0')}`

function dayOf(year: string, month: string, day: string): string | null {
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}

/** The first day of a century or of a spreadsheet's calendar stands for no day; nobody was born before 1800. */
const placeholder = (day: string): boolean =>
  day < '1800' || day >= '9000' || /^1[89]00-01-01$|^1899-12-3[01]$/.test(day)

/** Digits of Arabic, Persian and Devanagari as 0–9. */
const plainDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९]/g, digit =>
    String((digit.charCodeAt(0) - (digit >= '०' && digit <= '९' ? 0x966 : 0x660)) & 15),
  )

/** True of words in a field for dates that are no date, and no placeholder for an unknown one either. */
export const isUnreadDate = (raw: string): boolean =>
  readDate(raw).length === 0 &&
  !/^(?:0?1\D0?1\D1[789]00|1[789]00\D0?1\D0?1\b.*|[09/.\s-]*|.*9999.*|.*0000.*|(?:n\/?a|unknown|none)\.?)$/i.test(
    raw.trim(),
  )
