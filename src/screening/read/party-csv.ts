import { csvRows, type Row, sniffDelimiter } from '../../evidence/csv.ts'
import type { Input, Reader } from '../../evidence/input.ts'
import { encodingOf } from '../../evidence/lines.ts'
import { type Batch, InputFault, type Rejection } from '../../evidence/rejection.ts'
import type { Evidence } from '../../finding.ts'
import { countryCode } from '../../ids/country.ts'
import { detect, identifier } from '../../ids/normalise.ts'
import type { Identifier, Scheme } from '../../ids/scheme.ts'
import type { PostalAddress, Schema } from '../../lists/entry.ts'
import { emptyParty, type Party, type PartyName } from '../party.ts'
import { readDate } from './dates.ts'
import { type Column, columnOf } from './party-columns.ts'

/** Customers, vendors, counterparties as CSV: one party a row, a header in any usual spelling. */
export const partyCsv: Reader<Party> = {
  format: 'party-csv',
  sniff: head => {
    const text = new TextDecoder(encodingOf(head)).decode(head)
    const delimiter = sniffDelimiter(Buffer.from(text)) ?? '\n'
    const first = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
    const columns = new Set(first.split(delimiter).map(cell => columnOf(cell)))
    if (!named(columns)) return 0
    const telling = ['birth', 'country', 'nationality', 'gender', 'given', 'family', 'identifier'].filter(column =>
      columns.has(column as Column),
    ).length
    const schemes = [...columns].filter(column => column?.startsWith('scheme:')).length
    return delimiter === '\n' ? 0.2 : Math.min(0.8, 0.35 + 0.15 * (telling + schemes))
  },
  read,
}

const named = (columns: ReadonlySet<Column | null>): boolean =>
  columns.has('name') || columns.has('family') || [...columns].some(column => column?.startsWith('scheme:'))

async function* read(input: Input): AsyncGenerator<Batch<Party>> {
  const delimiter = sniffDelimiter(Buffer.from(new TextDecoder(encodingOf(input.head)).decode(input.head))) ?? ','
  let header: readonly (Column | null)[] | null = null
  for await (const { records, rejected } of csvRows(input, delimiter)) {
    const parties: Party[] = []
    const faults: Rejection[] = [...rejected]
    for (const row of records) {
      if (header === null) {
        header = row.cells.map(columnOf)
        if (!named(new Set(header)))
          throw new InputFault(
            input.path,
            row.line,
            'the header names no party: a column such as name, customer name, surname or an identifier is needed',
          )
        continue
      }
      const outcome = partyOf(row, header, input)
      if ('reason' in outcome) faults.push(outcome)
      else parties.push(outcome)
    }
    yield { records: parties, rejected: faults }
  }
  if (header === null) throw new InputFault(input.path, null, 'holds no header row')
}

type Cells = ReadonlyMap<Column, readonly string[]>

function partyOf(row: Row, header: readonly (Column | null)[], input: Input): Party | Rejection {
  const reject = (field: string | null, reason: string): Rejection => ({
    file: input.path,
    line: row.line,
    field,
    reason,
  })
  const extra = row.cells.slice(header.length).findIndex(cell => cell.trim() !== '')
  if (extra >= 0)
    return reject(
      `column ${header.length + extra + 1}`,
      `has more cells than the header has columns: a delimiter inside a cell is not quoted`,
    )
  const cells = valuesOf(row, header)
  const names = namesOf(cells)
  const identifiers = identifiersOf(cells)
  if (names.length === 0 && identifiers.length === 0)
    return reject('name', 'has no name and no identifier: nobody to examine')
  const place: Evidence = { file: input.path, line: row.line, sha256: input.sha256 }
  const one = (column: Column) => cells.get(column)?.[0]
  const births = (cells.get('birth') ?? []).flatMap(readDate)
  return {
    ...emptyParty(one('id') ?? `${input.path}:${row.line}`, place),
    schema: schemaOf(cells, identifiers),
    names,
    births,
    birthPlaces: cells.get('birthPlace') ?? [],
    countries: (cells.get('country') ?? []).map(code),
    nationalities: (cells.get('nationality') ?? []).flatMap(text => text.split(/[;/,|]/)).map(code),
    gender: genderOf(one('gender')),
    addresses: addressesOf(cells),
    identifiers,
  }
}

/** Words that stand where nothing is known. */
const empty = /^(n\/?a|none|null|nil|-+|\.|unknown|not (?:available|applicable|provided))$/i

function valuesOf(row: Row, header: readonly (Column | null)[]): Cells {
  const values = new Map<Column, string[]>()
  header.forEach((column, index) => {
    const value = row.cells[index]?.trim() ?? ''
    if (column !== null && value !== '' && !empty.test(value))
      values.set(column, [...(values.get(column) ?? []), value])
  })
  return values
}

function namesOf(cells: Cells): PartyName[] {
  const all = (column: Column) => cells.get(column) ?? []
  const names = all('name').map((full): PartyName => ({ full, role: 'primary' }))
  const family = all('family').join(' ')
  const given = all('given').join(' ')
  const middle = all('middle').join(' ')
  if (family !== '' || given !== '') {
    const full = [given, middle, family].filter(part => part !== '').join(' ')
    const parts = {
      ...(family === '' ? {} : { family }),
      ...(given === '' ? {} : { given }),
      ...(middle === '' ? {} : { middle }),
    }
    if (!names.some(name => name.full.toLowerCase() === full.toLowerCase()))
      names.unshift({ full, role: 'primary', parts })
  }
  const others = (column: Column, role: PartyName['role']) =>
    all(column)
      .flatMap(text => text.split(/\s*[;|]\s*/))
      .filter(text => text !== '')
      .map((full): PartyName => ({ full, role }))
  return [...names, ...others('alias', 'alias'), ...others('former', 'former')]
}

function identifiersOf(cells: Cells): Identifier[] {
  return [...cells].flatMap(([column, values]) => {
    const scheme = column.startsWith('scheme:')
      ? (column.slice(7) as Scheme)
      : column === 'identifier'
        ? null
        : undefined
    if (scheme === undefined) return []
    return values.flatMap(value => value.split(/\s*[;|]\s*/)).flatMap(value => identifiersIn(value, scheme))
  })
}

/** A tax number column of a Chinese company holds its USCC, an account column an IBAN: the form tells, and both are kept. */
function identifiersIn(value: string, scheme: Scheme | null): Identifier[] {
  const byForm = detect(value)
  const schemes = [
    ...new Set([
      scheme ?? byForm ?? 'other',
      ...(byForm === 'uscc' || byForm === 'lei' || byForm === 'wallet' || byForm === 'iban' ? [byForm] : []),
    ]),
  ]
  return schemes.flatMap(each => identifier(each, value) ?? [])
}

function addressesOf(cells: Cells): PostalAddress[] {
  const all = (column: Column) => (cells.get(column) ?? []).join(', ')
  const [street, city, region, postal] = [all('street'), all('city'), all('region'), all('postal')]
  const composed = [street, city, region, postal].filter(part => part !== '').join(', ')
  const given = (cells.get('address') ?? []).map(
    (full): PostalAddress => ({
      full: composed === '' ? full : `${full}, ${composed}`,
      ...(city === '' ? {} : { city }),
    }),
  )
  if (given.length > 0 || composed === '') return given
  return [
    {
      full: composed,
      ...(street === '' ? {} : { street }),
      ...(city === '' ? {} : { city }),
      ...(region === '' ? {} : { region }),
      ...(postal === '' ? {} : { postal }),
    },
  ]
}

/** The file's own word for the kind, else what the facts say: only people are born. */
function schemaOf(cells: Cells, identifiers: readonly Identifier[]): Schema {
  const word = (cells.get('type')?.[0] ?? '').toLowerCase()
  if (/person|individual|natural|private|mensch|physique|fisica|privat|^i$|^p$/.test(word)) return 'Person'
  if (/vessel|ship/.test(word)) return 'Vessel'
  if (/aircraft|plane/.test(word)) return 'Airplane'
  if (/company|corporate|business|legal|entity|organi[sz]ation|juridi|firma|vendor|supplier|trust|^c$|^b$/.test(word))
    return /organi[sz]ation/.test(word) ? 'Organization' : 'Company'
  if (identifiers.some(one => one.scheme === 'imo')) return 'Vessel'
  if (cells.has('birth') || cells.has('gender') || cells.has('given') || cells.has('scheme:passport')) return 'Person'
  return identifiers.some(one => ['uscc', 'lei', 'duns', 'registration', 'ticker', 'isin'].includes(one.scheme))
    ? 'Company'
    : 'LegalEntity'
}

const genderOf = (text: string | undefined): Party['gender'] =>
  text === undefined
    ? null
    : /^(m|male|mr|mann|masculin|masculino|homme|м|男)/i.test(text)
      ? 'male'
      : /^(f|female|w|woman|weiblich|feminin|femenino|femme|ж|女)/i.test(text)
        ? 'female'
        : null

const code = (text: string): string => countryCode(text.trim()) ?? text.trim().toLowerCase()
