import { csvRows, type Row, sniffDelimiter } from '../../evidence/csv.ts'
import type { Input, Reader } from '../../evidence/input.ts'
import { decoded, encodingOf } from '../../evidence/lines.ts'
import { type Batch, InputFault, type Rejection } from '../../evidence/rejection.ts'
import type { Evidence } from '../../finding.ts'
import { detect, identifier } from '../../ids/normalise.ts'
import type { Identifier, Scheme } from '../../ids/scheme.ts'
import type { PostalAddress, Schema } from '../../lists/entry.ts'
import { emptyParty, type Party, type PartyName } from '../party.ts'
import { countryOf } from './countries.ts'
import { isUnreadDate, readDate } from './dates.ts'
import { type Column, columnsOf } from './party-columns.ts'
import { Remarks, unexaminedNames } from './unread.ts'

/** Customers, vendors, counterparties as CSV: one party a row, a header in any usual spelling. */
export const partyCsv: Reader<Party> = {
  format: 'party-csv',
  sniff: head => {
    const text = new TextDecoder(encodingOf(head)).decode(head)
    const delimiter = sniffDelimiter(Buffer.from(text)) ?? '\n'
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n|\r/, 5)
    const first = lines.find(line => line.trim() !== '' && !separator.test(line)) ?? ''
    const columns = new Set(columnsOf(first.split(delimiter)))
    if (!named(columns)) return 0
    const telling = ['birth', 'country', 'nationality', 'gender', 'given', 'family', 'identifier'].filter(column =>
      columns.has(column as Column),
    ).length
    const schemes = [...columns].filter(column => column?.startsWith('scheme:')).length
    return delimiter === '\n' ? 0.2 : Math.min(0.8, 0.35 + 0.15 * (telling + schemes))
  },
  read,
}

/** Excel writes its separator into a first line. */
const separator = /^"?sep=.?"?$/i

const named = (columns: ReadonlySet<Column | null>): boolean =>
  columns.has('name') || columns.has('family') || [...columns].some(column => column?.startsWith('scheme:'))

async function* read(input: Input): AsyncGenerator<Batch<Party>> {
  const delimiter = sniffDelimiter(Buffer.from(decoded(input, input.head))) ?? ','
  let header: Header | null = null
  let rows = 0
  const remarks = new Remarks(input.path)
  for await (const { records, rejected } of csvRows(input, delimiter)) {
    const parties: Party[] = []
    const faults: Rejection[] = [...rejected]
    for (const row of records) {
      if (header === null) {
        if (!separator.test(row.cells.join(delimiter))) header = headerOf(row, input)
        continue
      }
      rows++
      const outcome = partyOf(row, header, { input, remarks })
      if ('reason' in outcome) faults.push(outcome)
      else {
        parties.push(outcome)
        faults.push(...unexaminedNames(outcome))
      }
    }
    yield { records: parties, rejected: faults }
  }
  if (header === null) throw new InputFault(input.path, null, 'holds no header row')
  const none = rows === 0 ? [`${input.path}: holds a header and no rows: nobody was examined`] : []
  yield { records: [], rejected: [], notes: [...none, ...columnNotes(header, input.path), ...remarks.notes()] }
}

type Header = { readonly columns: readonly (Column | null)[]; readonly printed: readonly string[] }

function headerOf({ cells, line }: Row, input: Input): Header {
  const columns = columnsOf(cells)
  if (named(new Set(columns))) return { columns, printed: cells }
  const why = 'the header names no party: a column such as name, customer name, surname or an identifier is needed'
  throw new InputFault(input.path, line, why)
}

/** Columns that were not understood are told once a file: a date of birth under an unheard-of heading must not get lost in silence. */
function columnNotes({ columns, printed }: Header, file: string): string[] {
  const unused = printed
    .filter((cell, i) => columns[i] === null && cell.trim() !== '')
    .map(cell => `"${cell.trim().slice(0, 40)}"`)
  if (unused.length === 0) return []
  const known = columns.filter(column => column !== null)
  const only = known.every(column => column === 'name' || column === 'id') ? 'only names were examined; ' : ''
  return [`${file}: ${only}columns without use: ${unused.slice(0, 30).join(', ')}`]
}

type Cells = ReadonlyMap<Column, readonly string[]>

function partyOf(row: Row, header: Header, { input, remarks }: { input: Input; remarks: Remarks }): Party | Rejection {
  const reject = (field: string | null, reason: string): Rejection => ({
    file: input.path,
    line: row.line,
    field,
    reason,
  })
  const extra = row.cells.slice(header.columns.length).findIndex(cell => cell.trim() !== '')
  if (extra >= 0)
    return reject(
      `column ${header.columns.length + extra + 1}`,
      `has more cells than the header has columns: a delimiter inside a cell is not quoted`,
    )
  const cells = valuesOf(row, header.columns)
  const names = namesOf(cells)
  const identifiers = identifiersOf(cells)
  if (names.length === 0 && identifiers.length === 0)
    return reject('name', 'has no name and no identifier: nobody to examine')
  const place: Evidence = { file: input.path, line: row.line, sha256: input.sha256 }
  const one = (column: Column) => cells.get(column)?.[0]
  const id = one('id')
  if (id !== undefined) remarks.id(id, row.line)
  const births = cells.get('birth') ?? []
  for (const text of births) if (isUnreadDate(text)) remarks.birthUnread(text, row.line)
  return {
    ...emptyParty(id ?? `${input.path}:${row.line}`, place),
    schema: schemaOf(cells, identifiers),
    names,
    births: births.flatMap(readDate),
    birthPlaces: cells.get('birthPlace') ?? [],
    countries: (cells.get('country') ?? []).flatMap(codes),
    nationalities: (cells.get('nationality') ?? []).flatMap(codes),
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
  if (/vessel|ship\b|^navire|^buque/.test(word)) return 'Vessel'
  if (/aircraft|plane/.test(word)) return 'Airplane'
  // "Legal person", "personne morale", "private company": the words for companies go before those for people.
  if (/company|corporat|business|legal|entit|juridi|jur[ií]d|morale|firma|vendor|supplier|trust|^c$|^b$/.test(word))
    return 'Company'
  if (/organi[sz]ation|government|charity|association/.test(word)) return 'Organization'
  if (/person|individual|natural|private|mensch|physique|f[ií]sica|privat|^i$|^p$/.test(word)) return 'Person'
  if (identifiers.some(one => one.scheme === 'imo')) return 'Vessel'
  if (cells.has('birth') || cells.has('gender') || cells.has('given') || cells.has('scheme:passport')) return 'Person'
  return identifiers.some(one => ['uscc', 'lei', 'duns', 'registration', 'ticker', 'isin'].includes(one.scheme))
    ? 'Company'
    : 'LegalEntity'
}

const male = /^(m|male|man|mr\.?|mann|männlich|herr|masculin|masculino|homme|hombre|maschile|м|муж(ской)?|男)$/iu
const female =
  /^(f|female|w|woman|mrs\.?|ms\.?|miss|frau|weiblich|f[eé]minin|femenino|femme|mujer|femminile|ж|жен(ский)?|女)$/iu

const genderOf = (text = ''): Party['gender'] => (male.test(text) ? 'male' : female.test(text) ? 'female' : null)

/** "Iran / Russia" is two, "Korea, North" is one. */
const codes = (text: string): string[] => {
  const whole = countryOf(text)
  return whole === null ? text.split(/[;/,|]/).map(code) : [whole]
}

const code = (text: string): string => countryOf(text.trim()) ?? text.trim().toLowerCase()
