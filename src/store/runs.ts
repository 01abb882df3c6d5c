import { type Kysely, type Selectable, sql } from 'kysely'
import type { Rejection } from '../evidence/rejection.ts'
import type { Finding } from '../finding.ts'
import type { FindingFilter, Run, RunStore, StoredFinding } from './contract.ts'
import type { Tables } from './tables.ts'

/** Rows in one statement: 15 columns each stay well under the 32,766 parameters that SQLite takes. */
const rowsAtOnce = 200

/** A finding may be called by the beginning of its id, when it is this long and no other begins so. */
const shortestPrefix = 8

export function runStore(db: Kysely<Tables>): RunStore {
  return {
    keep: (run, { findings, rejections }) =>
      db.transaction().execute(async trx => {
        if (!(await add(trx, run))) return
        await addFindings(trx, run.id, findings)
        await addRejections(trx, run.id, rejections)
      }),
    find: async id => {
      const row = await db.selectFrom('run').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? fromRow(row) : null
    },
    list: async (limit = 100) => {
      const rows = await db
        .selectFrom('run')
        .selectAll()
        .orderBy('started', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(fromRow)
    },
    findings: filter => findFindings(db, filter),
    finding: async id => {
      // Ids are hexadecimal, so "g" comes after whatever may follow a prefix.
      const rows = await db
        .selectFrom('finding')
        .select(['id', 'run', 'json'])
        .where('id', '>=', id)
        .where('id', '<=', id.length < shortestPrefix ? id : `${id}g`)
        .orderBy('id')
        .orderBy('run', 'desc')
        .limit(100)
        .execute()
      const [row] = rows
      return row && rows.every(other => other.id === row.id) ? stored(row) : null
    },
    rejections: (run, page = {}) => findRejections(db, run, page),
  }
}

/** False when the run is known. */
async function add(db: Kysely<Tables>, run: Run): Promise<boolean> {
  const row = {
    ...run,
    editions: JSON.stringify(run.editions),
    files: JSON.stringify(run.files),
    complete: run.complete ? 1 : 0,
    notes: JSON.stringify(run.notes),
    counts: JSON.stringify(run.counts),
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('run')
    .values(row)
    .onConflict(c => c.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

function fromRow(row: Selectable<Tables['run']>): Run {
  return {
    ...row,
    editions: JSON.parse(row.editions) as Run['editions'],
    files: JSON.parse(row.files) as Run['files'],
    complete: row.complete === 1,
    notes: JSON.parse(row.notes) as Run['notes'],
    counts: JSON.parse(row.counts) as Run['counts'],
  }
}

async function addFindings(db: Kysely<Tables>, run: string, findings: readonly Finding[]): Promise<void> {
  for (const [from, some] of inPortions(findings)) {
    const rows = some.map((finding, index) => ({
      run,
      seq: from + index + 1,
      id: finding.id,
      surface: finding.surface,
      kind: finding.kind,
      severity: finding.severity,
      subject_kind: finding.subject.kind,
      subject_text: finding.subject.label.toLowerCase(),
      list: finding.against.list,
      edition: finding.against.edition,
      entry: finding.against.entry,
      adversary: finding.against.adversary,
      score: finding.score,
      set_aside: finding.setAside?.rule ?? null,
      json: JSON.stringify(finding),
    }))
    await db.insertInto('finding').values(rows).execute()
  }
}

async function findFindings(
  db: Kysely<Tables>,
  filter: FindingFilter,
): Promise<{ total: number; findings: StoredFinding[] }> {
  const matching = withFilter(db, filter)
  const { total } = await matching.select(eb => eb.fn.countAll().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .select(['run', 'json'])
    .orderBy('score', 'desc')
    .orderBy('run', 'desc')
    .orderBy('seq')
    .limit(Math.min(Math.max(filter.limit ?? 1_000, 1), 10_000))
    .offset(Math.max(filter.offset ?? 0, 0))
    .execute()
  return { total: Number(total), findings: rows.map(stored) }
}

function withFilter(db: Kysely<Tables>, filter: FindingFilter) {
  let query = db.selectFrom('finding')
  const { run, surface, severity, kind, adversary, list, entry } = filter
  const equal = { run, surface, severity, kind, adversary, list, entry }
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) query = query.where(column as keyof typeof equal, '=', value)
  }
  for (const word of filter.subject?.toLowerCase().split(/\s+/).filter(Boolean) ?? []) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(sql<boolean>`subject_text like ${pattern} escape '\\'`)
  }
  return filter.includeSetAside ? query : query.where('set_aside', 'is', null)
}

const stored = (row: { run: string; json: string }): StoredFinding => ({
  run: row.run,
  finding: JSON.parse(row.json) as Finding,
})

async function addRejections(db: Kysely<Tables>, run: string, rejections: readonly Rejection[]): Promise<void> {
  for (const [from, some] of inPortions(rejections)) {
    const rows = some.map((rejection, index) => ({ run, seq: from + index + 1, ...rejection }))
    await db.insertInto('rejection').values(rows).execute()
  }
}

async function findRejections(
  db: Kysely<Tables>,
  run: string,
  { limit = 1_000, offset = 0 }: { readonly limit?: number; readonly offset?: number },
): Promise<{ total: number; rejections: Rejection[] }> {
  const matching = db.selectFrom('rejection').where('run', '=', run)
  const { total } = await matching.select(eb => eb.fn.countAll().as('total')).executeTakeFirstOrThrow()
  const rejections = await matching
    .select(['file', 'line', 'field', 'reason'])
    .orderBy('seq')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: Number(total), rejections: rejections.map(rejection => ({ ...rejection })) }
}

function* inPortions<T>(items: readonly T[]): Generator<readonly [from: number, portion: readonly T[]]> {
  for (let from = 0; from < items.length; from += rowsAtOnce) yield [from, items.slice(from, from + rowsAtOnce)]
}
