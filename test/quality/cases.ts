import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

export type Part = 'tune' | 'measure'
export type CaseSchema = 'Person' | 'Company' | 'Organization' | 'Vessel' | 'Airplane'
type Strength = 'strong' | 'medium' | 'weak'

/** FollowTheMoney properties, each a list of values. */
export type Properties = Readonly<Record<string, readonly string[]>>

/** Two parties and what an examiner would say of them, from `src/names/cases.csv`. */
export type LabelledPair = {
  readonly id: string
  readonly part: Part
  readonly class: string
  readonly schema: CaseSchema
  readonly query: string
  readonly candidate: string
  readonly queryProperties: Properties
  readonly candidateProperties: Properties
  readonly match: boolean
  readonly strength: Strength
  readonly note: string
}

const file = new URL('../../src/names/cases.csv', import.meta.url)

/** All labelled pairs, in the order of the file. Throws with the id of a row that does not read. */
export function loadCases(): readonly LabelledPair[] {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true })
  return rows.map(readCase)
}

/**
 * Which part a pair belongs to, by a hash of its id: about 60 in 100 are tuned on.
 * The salt was picked once so that every class has both labels in both parts; it must never change.
 */
export function partOf(id: string): Part {
  const first = createHash('sha256').update(`2575:${id}`).digest()[0] ?? 0
  return first < 154 ? 'tune' : 'measure'
}

function readCase(row: Record<string, string>): LabelledPair {
  const id = row.id ?? ''
  const one = <T extends string>(column: string, allowed: readonly T[]): T => {
    const value = allowed.find(each => each === row[column])
    if (value === undefined) throw new Error(`cases.csv, ${id || 'row without id'}: ${column} is "${row[column]}"`)
    return value
  }
  return {
    id,
    part: one('part', ['tune', 'measure']),
    class: row.class ?? '',
    schema: one('schema', ['Person', 'Company', 'Organization', 'Vessel', 'Airplane']),
    query: row.query ?? '',
    candidate: row.candidate ?? '',
    queryProperties: readProperties(id, row.query_properties ?? ''),
    candidateProperties: readProperties(id, row.candidate_properties ?? ''),
    match: one('match', ['0', '1']) === '1',
    strength: one('strength', ['strong', 'medium', 'weak']),
    note: row.note ?? '',
  }
}

function readProperties(id: string, text: string): Properties {
  if (text === '') return {}
  const value: unknown = JSON.parse(text)
  const lists = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (lists.length === 0 || !lists.every(([, list]) => isTextList(list)))
    throw new Error(`cases.csv, ${id}: properties are not lists of text: ${text}`)
  return Object.fromEntries(lists) as Properties
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'string' && one !== '')
}
