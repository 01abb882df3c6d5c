import { printableLine } from '../evidence/printable.ts'
import type { EditionDiff, FieldChange } from '../lists/diff.ts'
import type { EditionFacts } from '../lists/edition.ts'
import type { Entry } from '../lists/entry.ts'
import type { ListFacts } from '../lists/source.ts'

export type ListState = {
  readonly facts: ListFacts
  readonly inForce: EditionFacts | null
  /** The last that was imported or fetched, refused or not. */
  readonly newest: EditionFacts | null
  /** When the issuer was last asked with success, ISO 8601. */
  readonly checked: string | null
}

const hour = 3_600_000

/** One row a list: issuer, edition, hash, entries, age, when the next is due, and what to worry about. */
export function showLines(states: readonly ListState[], now: Date): string[] {
  const head = ['LIST', 'ISSUER', 'EDITION', 'HASH', 'ENTRIES', 'AGE', 'NEXT DUE', 'STATE']
  return table([head, ...states.map(state => rowOf(state, now))])
}

function rowOf({ facts, inForce, newest, checked }: ListState, now: Date): string[] {
  const issuer = facts.issuer.length > 44 ? `${facts.issuer.slice(0, 43)}…` : facts.issuer
  if (!inForce) {
    const fetched = facts.forms.length > 0
    return [
      facts.id,
      issuer,
      '-',
      '-',
      '-',
      '-',
      fetched ? 'now' : '-',
      newest?.state === 'refused' ? 'refused, none in force' : fetched ? 'none yet' : 'none; imported only',
    ]
  }
  const last = checked !== null && checked > inForce.imported ? checked : inForce.imported
  const due = facts.updateHours === null ? null : new Date(Date.parse(last) + facts.updateHours * hour)
  const overdue = due !== null && due <= now
  const refused = newest?.state === 'refused' && newest.imported >= (checked ?? '')
  const state = refused ? 'in force; a newer file was refused' : overdue ? 'in force; overdue' : 'in force'
  const edition = inForce.published?.slice(0, 10) ?? 'undated'
  const age = ageOf(now.getTime() - Date.parse(last))
  const next = due === null ? '-' : overdue ? 'now' : due.toISOString().slice(0, 16).replace('T', ' ')
  return [facts.id, issuer, edition, inForce.hash.slice(0, 8), String(inForce.entries), age, next, state]
}

function ageOf(milliseconds: number): string {
  const hours = Math.max(0, Math.floor(milliseconds / hour))
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`
}

/** A list's facts and every edition of it that is kept, the newest first. */
export function historyLines(facts: ListFacts, history: readonly EditionFacts[]): string[] {
  const rows = history.map(({ hash, published, imported, entries, state, note }) => [
    hash.slice(0, 12),
    published?.slice(0, 19).replace('T', ' ') ?? '-',
    imported.slice(0, 19).replace('T', ' '),
    String(entries),
    state,
    note ?? '',
  ])
  const head = ['HASH', 'PUBLISHED', 'IMPORTED', 'ENTRIES', 'STATE', 'NOTE']
  const editions = rows.length > 0 ? table([head, ...rows]) : ['no edition yet']
  return [
    facts.title,
    facts.programme,
    `issuer: ${facts.issuer}`,
    `home: ${facts.home}`,
    `licence: ${facts.licence}`,
    '',
    ...editions,
  ]
}

/** Everything that an entry says, field by field. */
export function entryLines(entry: Entry, facts: EditionFacts): string[] {
  const source = `${facts.list} ${entry.id}, edition ${facts.hash.slice(0, 12)}${facts.published ? ` of ${facts.published}` : ''}`
  return [source, ...Object.entries(entry).flatMap(([name, value]) => (name === 'id' ? [] : fieldLines(name, value)))]
}

function fieldLines(name: string, value: unknown): string[] {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return []
  if (Array.isArray(value)) return [`${name}:`, ...value.map(item => `  ${plain(item)}`)]
  return [`${name}: ${plain(value)}`]
}

/** Added, removed and changed entries, each change with its field, what went (-) and what came (+). */
export function diffLines(
  diff: EditionDiff,
  { before, after }: { readonly before: EditionFacts; readonly after: EditionFacts },
): string[] {
  const { added, removed, changed, unchanged } = diff
  const what = `${after.list} ${before.hash.slice(0, 8)} → ${after.hash.slice(0, 8)}`
  return [
    `${what}: ${added.length} added, ${removed.length} removed, ${changed.length} changed, ${unchanged} unchanged`,
    ...added.map(entry => `+ ${printableLine(`${entry.id} ${titleOf(entry)}`)}`),
    ...removed.map(entry => `- ${printableLine(`${entry.id} ${titleOf(entry)}`)}`),
    ...changed.flatMap(({ id, new: entry, fields }) => [
      `~ ${printableLine(`${id} ${titleOf(entry)}`)}`,
      ...fields.flatMap(changeLines),
    ]),
  ]
}

function changeLines({ path, old, new: now }: FieldChange): string[] {
  const each = (sign: string, value: unknown) =>
    (Array.isArray(value) ? value : value === null ? [] : [value]).map(item => `    ${path} ${sign} ${plain(item)}`)
  return [...each('-', old), ...each('+', now)]
}

function titleOf(entry: Entry): string {
  if (entry.kind === 'party') return entry.names[0]?.full ?? ''
  if ('title' in entry) return entry.title
  if ('name' in entry) return entry.name
  if ('value' in entry) return entry.value
  return 'maker' in entry ? entry.maker : ''
}

/** A value on one line: a name, a number with its scheme, an address; anything else as `key value` pairs. */
function plain(value: unknown): string {
  if (value === null || typeof value !== 'object') return printableLine(String(value))
  if (Array.isArray(value)) return value.map(plain).join(': ')
  const record = value as Readonly<Record<string, unknown>>
  const shown = record.full ?? record.text ?? record.raw ?? record.value ?? null
  const rest = Object.entries(record).filter(
    ([name, item]) =>
      !['full', 'text', 'raw', 'value', 'from', 'to', 'parts', 'street', 'city', 'postal', 'region'].includes(name) &&
      item !== false &&
      item !== null,
  )
  const more = rest.map(([name, item]) => (item === true ? name : `${name} ${plain(item)}`)).join(', ')
  if (shown === null) return more
  return more === '' ? plain(shown) : `${plain(shown)} (${more})`
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => (row[i] ?? '').length)))
  return rows.map(row =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
