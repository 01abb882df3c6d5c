import { canonical } from '../finding.ts'
import type { Entry } from './entry.ts'

/** What became of one field: `path` names it (`identifiers`, `vessel.flag`); a list of values tells what came and what went. */
export type FieldChange = { readonly path: string; readonly old: unknown; readonly new: unknown }

type ChangedEntry = {
  readonly id: string
  readonly old: Entry
  readonly new: Entry
  readonly fields: readonly FieldChange[]
}

export type EditionDiff = {
  readonly added: readonly Entry[]
  readonly removed: readonly Entry[]
  readonly changed: readonly ChangedEntry[]
  readonly unchanged: number
}

/**
 * Entries by id: those that came, those that went, and those whose contents differ.
 * A field that is a list is compared as a set: `old` holds what only the old one has, `new` what only the new one has;
 * when both are empty only the order changed, and `old` and `new` are then the whole lists.
 */
export function diffEditions(before: readonly Entry[], after: readonly Entry[]): EditionDiff {
  const old = new Map(before.map(entry => [entry.id, entry]))
  const added: Entry[] = []
  const changed: ChangedEntry[] = []
  let unchanged = 0
  for (const entry of after) {
    const was = old.get(entry.id)
    old.delete(entry.id)
    if (!was) added.push(entry)
    else if (canonical(was) === canonical(entry)) unchanged++
    else changed.push({ id: entry.id, old: was, new: entry, fields: fieldChanges(was, entry, '') })
  }
  return { added, removed: [...old.values()], changed, unchanged }
}

function fieldChanges(before: object, after: object, prefix: string): FieldChange[] {
  const [a, b] = [before as Record<string, unknown>, after as Record<string, unknown>]
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  return names.flatMap(name => changeOf(prefix + name, a[name] ?? null, b[name] ?? null))
}

function changeOf(path: string, before: unknown, after: unknown): FieldChange[] {
  if (canonical(before) === canonical(after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return [listChange(path, before, after)]
  if (isRecord(before) && isRecord(after)) return fieldChanges(before, after, `${path}.`)
  return [{ path, old: before, new: after }]
}

function listChange(path: string, before: readonly unknown[], after: readonly unknown[]): FieldChange {
  const [had, has] = [new Set(before.map(canonical)), new Set(after.map(canonical))]
  const gone = before.filter(value => !has.has(canonical(value)))
  const come = after.filter(value => !had.has(canonical(value)))
  return gone.length + come.length > 0 ? { path, old: gone, new: come } : { path, old: before, new: after }
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
