import { csvRows, sniffDelimiter } from '../../../evidence/csv.ts'
import type { Input } from '../../../evidence/input.ts'
import { InputFault, type Rejection } from '../../../evidence/rejection.ts'
import type { IndicatorEntry, ObservableKind } from '../../entry.ts'
import { normaliseObservable, type Observable, observableOf } from '../../observable.ts'
import type { ListSource, Portion } from '../../source.ts'
import { indicator, Once } from '../indicators-plain/indicator.ts'
import { nameOf } from '../indicators-plain/reader.ts'
import { type Column, columnOf, kindOf } from './columns.ts'
import { facts } from './facts.ts'

/** A table with a header: a column of values, and what the feed tells of each (kind, dates, confidence, adversary). */
export const indicatorsCsv: ListSource = {
  facts,
  sniff(head) {
    const delimiter = sniffDelimiter(head)
    if (delimiter === null) return null
    const [first = ''] = head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
    const columns = first.split(delimiter).map(cell => columnOf(cell.replace(/^"|"$/g, '')))
    const telling = columns.filter(column => column !== null && column !== 'value' && column !== 'description').length
    return columns.includes('value') && telling > 0 ? { role: 'csv', certainty: 0.8 } : null
  },
  async *read(files) {
    const once = new Once()
    for (const { input } of files) yield* readFile(input, once)
    if (once.repeated > 0) yield { records: [], rejected: [], counts: { repeated: once.repeated } }
  },
}

async function* readFile(input: Input, once: Once): AsyncGenerator<Portion> {
  let columns: readonly (Column | null)[] | null = null
  for await (const batch of csvRows(input, sniffDelimiter(input.head) ?? ',')) {
    const records: IndicatorEntry[] = []
    const rejected: Rejection[] = [...batch.rejected]
    for (const { line, cells } of batch.records) {
      if (columns === null) {
        columns = header(input, line, cells)
        const unknown = cells.filter((_, at) => columns?.[at] === null)
        if (unknown.length > 0)
          yield { records: [], rejected: [], oddity: `columns that are not used: ${unknown.join(', ')}` }
        continue
      }
      if ((cells[0] ?? '').startsWith('#')) continue
      const outcome = rowOf({ input, line, cells, columns })
      if ('reason' in outcome) rejected.push(outcome)
      else if (once.first(outcome)) records.push(outcome)
    }
    yield { records, rejected, counts: { indicators: records.length } }
  }
}

function header(input: Input, line: number, cells: readonly string[]): readonly (Column | null)[] {
  const columns = cells.map(columnOf)
  if (!columns.includes('value'))
    throw new InputFault(input.path, line, 'the header names no column of indicators (indicator, value, ioc)')
  const twice = columns.find((column, at) => column !== null && columns.indexOf(column) !== at)
  if (twice !== undefined && twice !== null)
    throw new InputFault(input.path, line, `two columns of the header are taken as ${twice}`)
  return columns
}

type Row = {
  readonly input: Input
  readonly line: number
  readonly cells: readonly string[]
  readonly columns: readonly (Column | null)[]
}

function rowOf({ input, line, cells, columns }: Row): IndicatorEntry | Rejection {
  const reject = (field: string | null, reason: string): Rejection => ({ file: input.path, line, field, reason })
  if (cells.length !== columns.length)
    return reject(null, `has ${cells.length} cells where the header has ${columns.length}`)
  const cell = (column: Column): string | null => {
    const text = cells[columns.indexOf(column)]?.trim()
    return text === undefined || text === '' || text === '-' ? null : text
  }
  const observable = observed(cell('value') ?? '', cell('kind'))
  if ('why' in observable) return reject(observable.field, observable.why)
  const dates = { firstSeen: cell('firstSeen'), lastSeen: cell('lastSeen'), validUntil: cell('validUntil') }
  for (const [name, text] of Object.entries(dates))
    if (text !== null && isoDate(text) === null)
      return reject(name, `${JSON.stringify(text.slice(0, 40))} is not a date (2024-09-18, or with a time)`)
  const confidence = confidenceOf(cell('confidence'))
  if (Number.isNaN(confidence)) return reject('confidence', 'is not a number from 0 to 100, nor low, medium, high')
  return indicator({
    observable: observable.kind,
    value: observable.value,
    exact: /^(?:true|yes|1|exact)$/i.test(cell('exact') ?? ''),
    adversary: cell('adversary'),
    description: cell('description') ?? '',
    firstSeen: dates.firstSeen === null ? null : isoDate(dates.firstSeen),
    lastSeen: dates.lastSeen === null ? null : isoDate(dates.lastSeen),
    validUntil: dates.validUntil === null ? null : isoDate(dates.validUntil),
    confidence,
    technique: cell('technique'),
    source: cell('source') ?? nameOf(input.path),
  })
}

function observed(value: string, kindText: string | null): Observable | { field: string; why: string } {
  const kind: ObservableKind | 'unknown' | null = kindText === null ? null : kindOf(kindText)
  if (kind === 'unknown')
    return { field: 'kind', why: `${JSON.stringify(kindText)} is not a kind of indicator that is known` }
  if (kind === null)
    return (
      observableOf(value) ?? {
        field: 'value',
        why: `${JSON.stringify(value.slice(0, 80))} is no indicator of a known form`,
      }
    )
  // "ip" is said of networks too.
  const either: readonly ObservableKind[] = kind === 'address' && value.includes('/') ? ['address', 'network'] : [kind]
  let why = ''
  for (const each of either) {
    const normalised = normaliseObservable(each, value)
    if (normalised.ok) return { kind: each, value: normalised.value }
    why = normalised.why
  }
  return { field: 'value', why: `${JSON.stringify(value.slice(0, 80))} ${why}` }
}

/** ISO 8601, also with a blank for the T, or seconds since 1970. */
function isoDate(text: string): string | null {
  if (/^\d{9,10}$/.test(text)) return new Date(Number(text) * 1000).toISOString()
  if (!/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(text)) return null
  const iso = text.replace(' ', 'T')
  const zoned = iso.length === 10 || /(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`
  return Number.isNaN(Date.parse(zoned)) ? null : zoned
}

/** A share, a percentage, or a word; NaN when none of them. */
function confidenceOf(text: string | null): number | null {
  if (text === null) return null
  const word = { low: 0.3, medium: 0.6, moderate: 0.6, high: 0.9 }[text.toLowerCase()]
  if (word !== undefined) return word
  const number = Number(text.replace(/\s*%$/, ''))
  if (!(number >= 0 && number <= 100)) return Number.NaN
  return number > 1 || text.endsWith('%') ? number / 100 : number
}
