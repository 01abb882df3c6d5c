import type { DateSpan } from '../entry.ts'

/**
 * Dates as issuers print them, one or several in a text ("1963 or 1964"). We keep what they know: a year is its
 * twelve months, "circa 1958" is 1957 to 1959 with `circa`, "between 1955 and 1958" is the span.
 * `unread` holds the parts that are no date.
 */
export function readSpans(text: string): { readonly spans: readonly DateSpan[]; readonly unread: readonly string[] } {
  const spans: DateSpan[] = []
  const unread: string[] = []
  for (const part of text.slice(0, longest).split(/\s*;\s*|\s+or\s+/i)) {
    const words = part.trim()
    if (words === '') continue
    const span = readSpan(words)
    if (span) spans.push(span)
    else unread.push(words)
  }
  return { spans, unread }
}

const longest = 1_000
const longestDate = 120

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const aboutWords = /^(?:circa|approximately|approx\.?|about|around|c(?:a)?\.)\s*:?\s*/i
const range =
  /^(?:between\s+)?(?:approximately\s+)?(.+?)\s*(?:\s+(?:to|and|through)\s+|\s+-\s+|(?<=^(?:between\s+)?\d{4})\s*[-–/]\s*(?=\d{4}$))(.+)$/i

/** One date or span; null when the words are none. */
export function readSpan(words: string): DateSpan | null {
  if (words.length > longestDate) return null
  const circa = aboutWords.test(words)
  const bare = words
    .replace(aboutWords, '')
    .replace(/^born\s+(?:in\s+)?/i, '')
    .trim()
  const decade = decadeOf(bare)
  if (decade) return { ...decade, circa: true, text: words }
  const single = daysOf(bare)
  if (single) return circa ? about(single, words) : { ...single, circa: false, text: words }
  const parts = range.exec(bare)
  const to = parts && daysOf(parts[2] ?? '')
  const from = parts && (daysOf(parts[1] ?? '') ?? monthBefore(parts[1] ?? '', to))
  if (!from || !to || from.from > to.to) return null
  const span = { from: from.from, to: to.to }
  return circa ? about(span, words) : { ...span, circa: false, text: words }
}

/** A span of whole years. */
export const yearSpan = (
  from: string,
  to: string,
  { circa, text }: Pick<DateSpan, 'circa' | 'text'>,
): DateSpan | null => {
  if (!/^\d{4}$/.test(from) || !/^\d{4}$/.test(to) || from > to) return null
  const days = { from: `${from}-01-01`, to: `${to}-12-31` }
  return circa ? about(days, text) : { ...days, circa: false, text }
}

/** "Circa" gives a year on either side. */
function about(days: Days, text: string): DateSpan {
  const year = (day: string, by: number) => String(Number(day.slice(0, 4)) + by).padStart(4, '0')
  return { from: `${year(days.from, -1)}-01-01`, to: `${year(days.to, 1)}-12-31`, circa: true, text }
}

type Days = { readonly from: string; readonly to: string }

function daysOf(text: string): Days | null {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text)
  if (iso) return days(iso[1], iso[2], iso[3])
  // UK lists print unknown parts as "00" or "dd", "mm".
  const slashed = /^(\d{1,2}|dd)[/.](\d{1,2}|mm)[/.](\d{4})$/i.exec(text)
  if (slashed) return days(slashed[3], known(slashed[2]), known(slashed[1]))
  const worded = /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i.exec(text)
  if (worded) return days(worded[3], monthOf(worded[2] ?? ''), worded[1])
  const american = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text)
  if (american) return days(american[3], monthOf(american[1] ?? ''), american[2])
  // Spreadsheets shorten "September 1999" to "Sep-99"; a year below 30 could be of either century and is not guessed.
  const short = /^([a-z]{3})-([3-9]\d)$/i.exec(text)
  return short ? days(`19${short[2]}`, monthOf(short[1] ?? '')) : null
}

const known = (part: string | undefined) => (part && /^0?[1-9]|^[1-3]\d/.test(part) ? part : undefined)

function days(year: string | undefined, month?: string, day?: string): Days | null {
  if (!year || year < '1000') return null
  if (month === undefined) return day === undefined ? { from: `${year}-01-01`, to: `${year}-12-31` } : null
  const m = Number(month)
  if (!(m >= 1 && m <= 12)) return null
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate()
  if (day === undefined) return { from: iso(year, m, 1), to: iso(year, m, last) }
  const d = Number(day)
  return d >= 1 && d <= last ? { from: iso(year, m, d), to: iso(year, m, d) } : null
}

const iso = (year: string, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Month number of an English month name or its first letters; "0" (no month) when it is none. */
const monthOf = (word: string): string => String(months.indexOf(word.toLowerCase().slice(0, 3)) + 1)

/** "Aug. and Sep. 1977": the first month borrows the year of the second. */
function monthBefore(word: string, to: Days | null): Days | null {
  const bare = /^([a-z]{3,9})\.?$/i.exec(word.trim())
  return bare && to ? days(to.from.slice(0, 4), monthOf(bare[1] ?? '')) : null
}

/** "the early 1970s": first half, last half or the whole of a decade. */
function decadeOf(text: string): Days | null {
  const found = /^(?:the\s+)?(early|late|mid)?[\s-]*(\d{3})0'?s$/i.exec(text)
  if (!found) return null
  const [from, to] = { early: [0, 4], mid: [3, 6], late: [5, 9] }[(found[1] ?? '').toLowerCase()] ?? [0, 9]
  return { from: `${found[2]}${from}-01-01`, to: `${found[2]}${to}-12-31` }
}
