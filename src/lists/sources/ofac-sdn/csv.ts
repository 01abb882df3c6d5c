import { csvRows, type Row } from '../../../evidence/csv.ts'
import type { Input } from '../../../evidence/input.ts'
import { InputFault, type Rejection } from '../../../evidence/rejection.ts'
import type { EntryName, PartyEntry, Schema } from '../../entry.ts'
import { entryOrRejection, FieldFault } from '../../fields.ts'
import type { Portion, SourceFile } from '../../source.ts'
import { addAddress, addCountry, addFact, addIdentifier, type PartyDraft, party, partyDraft } from '../draft.ts'
import { addCraft, countryOrWords, settleSchema } from './craft.ts'
import { type Ending, watchEnding } from './ending.ts'
import { addOfacName, fillsColumn, readRemarks } from './remarks.ts'

/** Columns of each file, as OFAC's own description of the legacy format names them. There is no header row. */
const columns = {
  sdn: [
    'ent_num',
    'SDN_Name',
    'SDN_Type',
    'Program',
    'Title',
    'Call_Sign',
    'Vess_type',
    'Tonnage',
    'GRT',
    'Vess_flag',
    'Vess_owner',
    'Remarks',
  ],
  alt: ['ent_num', 'alt_num', 'alt_type', 'alt_name', 'alt_remarks'],
  add: ['ent_num', 'Add_num', 'Address', 'City/State/Province/Postal Code', 'Country', 'Add_remarks'],
  comments: ['ent_num', 'Remarks'],
} as const

type Role = keyof typeof columns
type Record_<R extends Role> = Readonly<Record<(typeof columns)[R][number], string>>
type Read<R extends Role> = { readonly line: number; readonly record: Record_<R> }

/** What belongs to an entry and stands in another file. Whatever is left at the end belongs to no entry. */
type Joined = {
  readonly alt: Map<string, Read<'alt'>[]>
  readonly add: Map<string, Read<'add'>[]>
  readonly comments: Map<string, Read<'comments'>[]>
  /** Rows of SDN.CSV by entity number, to tell numbers that stand twice. */
  readonly seen: Map<string, string[]>
}

/** Joins SDN, ALT, ADD and SDN_COMMENTS by entity number. SDN alone is an edition too, with what it says. */
export async function* readOfacCsv(files: readonly SourceFile[]): AsyncGenerator<Portion> {
  const input = (role: Role) => files.find(file => file.role === role)?.input
  const sdn = input('sdn')
  if (!sdn) throw new InputFault(files[0]?.input.path ?? '-', null, 'the file of entries (SDN.CSV) is missing')
  const joined: Joined = { alt: new Map(), add: new Map(), comments: new Map(), seen: new Map() }
  for (const role of ['alt', 'add', 'comments'] as const) {
    const from = input(role)
    if (!from) continue
    for await (const { read, ...told } of rowsOf(from, role)) {
      yield { records: [], ...told }
      for (const row of read) push(joined[role] as Map<string, Read<Role>[]>, row.record.ent_num, row)
    }
  }
  for await (const { read, ...told } of rowsOf(sdn, 'sdn')) yield entriesOf(sdn, read, { joined, told })
  yield { records: [], rejected: orphans(joined, input) }
}

type Told = Omit<Portion, 'records'>

async function* rowsOf<R extends Role>(input: Input, role: R): AsyncGenerator<Told & { readonly read: Read<R>[] }> {
  const { watched, ending } = watchEnding(input)
  for await (const { records, rejected } of csvRows(watched, ',')) {
    const refused: Rejection[] = [...rejected]
    const read: Read<R>[] = []
    for (const row of records) {
      const made = entryOrRejection({ input, line: row.line }, () => recordOf(role, row))
      if ('rejection' in made) refused.push(made.rejection)
      else read.push({ line: row.line, record: made.record })
    }
    yield { read, rejected: refused, counts: { [role]: records.length } }
  }
  yield { read: [], rejected: [], ...judgeEnding(input, ending()) }
}

function judgeEnding(input: Input, ending: Ending): Pick<Portion, 'oddity' | 'endless'> {
  const name = input.path.slice(input.path.lastIndexOf('/') + 1)
  if (ending === 'cut') throw new InputFault(input.path, null, 'ends in the middle of a row: it was cut short')
  if (ending === 'empty') throw new InputFault(input.path, null, 'is empty')
  return ending === 'marked'
    ? {}
    : { oddity: `${name} has no end mark (0x1A): only its size tells whether it is whole`, endless: true }
}

/** `-0-` is OFAC's null. */
function recordOf<R extends Role>(role: R, row: Row): Record_<R> {
  const names: readonly string[] = columns[role]
  if (row.cells.length !== names.length) {
    throw new FieldFault('row', `has ${row.cells.length} columns where ${role.toUpperCase()} has ${names.length}`)
  }
  const record: Record<string, string> = {}
  for (const [i, name] of names.entries()) {
    const cell = row.cells[i]?.trim() ?? ''
    // Remarks keep their blanks: an overflow goes on where the column ended, maybe between two words.
    record[name] = cell === '-0-' ? '' : name === 'Remarks' ? (row.cells[i] ?? '') : cell
  }
  if (!/^\d+$/.test(record.ent_num ?? ''))
    throw new FieldFault('ent_num', `"${record.ent_num}" is not an entity number`)
  return record as Record_<R>
}

function entriesOf(
  input: Input,
  read: readonly Read<'sdn'>[],
  { joined, told }: { joined: Joined; told: Told },
): Portion {
  const records: PartyEntry[] = []
  const rejected = [...told.rejected]
  const remarks = { remark_segments: 0, remark_segments_unrecognised: 0, remark_segments_cut: 0 }
  let oddity = told.oddity
  for (const { line, record } of read) {
    const made = entryOrRejection({ input, line }, () => entryOf(record, joined, remarks))
    if ('rejection' in made) rejected.push(made.rejection)
    else records.push(made.record)
    if ('record' in made && made.record.id !== record.ent_num) {
      oddity = `entity number ${record.ent_num} stands again in line ${line} with another entity, which is kept as ${made.record.id}`
    }
  }
  return { ...told, records, rejected, counts: { ...told.counts, ...remarks }, ...(oddity ? { oddity } : {}) }
}

type RemarkTally = { remark_segments: number; remark_segments_unrecognised: number; remark_segments_cut: number }

function entryOf(record: Record_<'sdn'>, joined: Joined, tally: RemarkTally): PartyEntry {
  const schema = schemas.get(record.SDN_Type.toLowerCase())
  if (!schema) throw new FieldFault('SDN_Type', `"${record.SDN_Type}" is a type that this reader does not know`)
  if (record.SDN_Name === '') throw new FieldFault('SDN_Name', 'is empty')
  const draft = partyDraft(freshId(record, joined), schema)
  addOfacName(draft, record.SDN_Name, { kind: 'primary', weak: false })
  draft.programs.push(
    ...record.Program.split(/\] ?\[/)
      .map(program => program.replace(/^\[|\]$/g, '').trim())
      .filter(Boolean),
  )
  draft.positions.push(...record.Title.split('; ').filter(Boolean))
  addVesselColumns(draft, record)
  for (const { record: alias } of take(joined.alt, record.ent_num)) addAlias(draft, alias)
  for (const { record: address } of take(joined.add, record.ent_num)) addOfacAddress(draft, address)
  const overflow = take(joined.comments, record.ent_num)
    .map(row => row.record.Remarks)
    .join('')
  if (record.Remarks + overflow !== '') {
    const counts = readRemarks(
      draft,
      (record.Remarks + overflow).trim(),
      overflow === '' && fillsColumn(record.Remarks),
    )
    tally.remark_segments += counts.segments
    tally.remark_segments_unrecognised += counts.unrecognised
    tally.remark_segments_cut += counts.cut
  }
  settleSchema(draft)
  return party(draft)
}

/**
 * Two entities under one number are a fault of the file, but both are designated: the second is kept under a number of
 * its own, `2677~2`. A row that is repeated word for word is rejected.
 */
function freshId(record: Record_<'sdn'>, { seen }: Joined): string {
  const row = JSON.stringify(record)
  const before = seen.get(record.ent_num) ?? []
  if (before.includes(row)) throw new FieldFault('ent_num', `entity ${record.ent_num} stands twice, word for word`)
  seen.set(record.ent_num, [...before, row])
  return before.length === 0 ? record.ent_num : `${record.ent_num}~${before.length + 1}`
}

const schemas: ReadonlyMap<string, Schema> = new Map([
  ['', 'Organization'],
  ['entity', 'Organization'],
  ['individual', 'Person'],
  ['vessel', 'Vessel'],
  ['aircraft', 'Airplane'],
])

function addVesselColumns(draft: PartyDraft, record: Record_<'sdn'>): void {
  const { Call_Sign, Vess_type, Tonnage, GRT, Vess_flag, Vess_owner } = record
  if (Call_Sign) addIdentifier(draft, 'call-sign', Call_Sign)
  if (Vess_type) addCraft(draft, 'vessel', { type: Vess_type })
  if (Tonnage) addCraft(draft, 'vessel', { tonnage: Tonnage })
  if (GRT) addCraft(draft, 'vessel', { grossTonnage: GRT })
  if (/^none identified$/i.test(Vess_flag)) addFact(draft, 'Vessel flag', Vess_flag)
  else if (Vess_flag) {
    addCraft(draft, 'vessel', { flag: countryOrWords(Vess_flag) })
    addCountry(draft.countries, Vess_flag)
  }
  if (Vess_owner) addCraft(draft, 'vessel', { owner: Vess_owner })
}

const aliasKinds: ReadonlyMap<string, EntryName['kind']> = new Map([
  ['aka', 'alias'],
  ['fka', 'former'],
  ['nka', 'alias'],
])

function addAlias(draft: PartyDraft, { alt_type, alt_name, alt_remarks }: Record_<'alt'>): void {
  const kind = aliasKinds.get(alt_type.toLowerCase().replaceAll('.', ''))
  if (!kind) throw new FieldFault('alt_type', `"${alt_type}" is a type that this reader does not know`)
  if (alt_name !== '') addOfacName(draft, alt_name, { kind, weak: false })
  if (alt_remarks !== '') addFact(draft, 'Alias remark', `${alt_name}: ${alt_remarks}`)
}

function addOfacAddress(draft: PartyDraft, record: Record_<'add'>): void {
  const { Address: street, 'City/State/Province/Postal Code': city, Country: country, Add_remarks: remark } = record
  addAddress(draft, { street, city, country })
  if (remark !== '') addFact(draft, 'Address remark', `${street} ${city} ${country}: ${remark}`)
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

function take<V>(map: Map<string, V[]>, key: string): readonly V[] {
  const found = map.get(key) ?? []
  map.delete(key)
  return found
}

/** Rows that belong to no entry: SDN.CSV is cut short, or the files are of different days. */
function orphans(joined: Joined, input: (role: Role) => Input | undefined): Rejection[] {
  return (['alt', 'add', 'comments'] as const).flatMap(role =>
    [...(joined[role] as ReadonlyMap<string, readonly { line: number }[]>)].flatMap(([id, rows]) =>
      rows.map(({ line }) => ({
        file: input(role)?.path ?? role,
        line,
        field: 'ent_num',
        reason: `belongs to entity ${id}, which the file of entries does not have`,
      })),
    ),
  )
}
