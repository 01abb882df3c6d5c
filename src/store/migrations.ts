import { type Kysely, sql } from 'kysely'
import { OperatorError } from '../errors.ts'
import type { Tables } from './tables.ts'

type Step = (db: Kysely<Tables>) => Promise<void>

/** Forward only. A step that was released never changes; a new one is added below it. */
const steps: readonly Step[] = [editions, runs, clearances, bases]

/** Brings a database to the newest schema, one transaction a step. Throws `OperatorError` when it is newer than this program. */
export async function migrate(db: Kysely<Tables>, at: string): Promise<void> {
  await db.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', c => c.primaryKey())
    .addColumn('applied', 'text', c => c.notNull())
    .execute()
  const version = await versionOf(db)
  if (version > steps.length) {
    throw new OperatorError(
      `the data folder was written by a newer Interdict (schema ${version}, this one knows ${steps.length})`,
      'Use that version, or another --data folder.',
    )
  }
  for (let next = version; next < steps.length; next++) {
    await db.transaction().execute(async trx => {
      // Another process may have come first while this one waited for the lock.
      if ((await versionOf(trx)) !== next) return
      await steps[next]?.(trx)
      await trx
        .insertInto('schema_version')
        .values({ version: next + 1, applied: at })
        .execute()
    })
  }
}

async function versionOf(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('schema_version')
    .select(eb => eb.fn.max('version').as('version'))
    .executeTakeFirst()
  return Number(row?.version ?? 0)
}

async function editions(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('edition')
    .addColumn('list', 'text', c => c.notNull())
    .addColumn('hash', 'text', c => c.notNull())
    .addColumn('published', 'text')
    .addColumn('imported', 'text', c => c.notNull())
    .addColumn('entries', 'integer', c => c.notNull())
    .addColumn('files', 'text', c => c.notNull())
    .addColumn('refused', 'integer', c => c.notNull())
    .addColumn('note', 'text')
    .addColumn('seq', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('edition_key', ['list', 'hash'])
    .execute()
  await db.schema
    .createTable('edition_switch')
    .addColumn('list', 'text', c => c.notNull())
    .addColumn('seq', 'integer', c => c.notNull())
    .addColumn('hash', 'text', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('edition_switch_key', ['list', 'seq'])
    .addForeignKeyConstraint('edition_switch_edition', ['list', 'hash'], 'edition', ['list', 'hash'])
    .execute()
  await db.schema
    .createTable('validator')
    .addColumn('address', 'text', c => c.primaryKey())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('sha256', 'text', c => c.notNull())
    .addColumn('checked', 'text', c => c.notNull())
    .execute()
}

async function runs(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('run')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('started', 'text', c => c.notNull())
    .addColumn('finished', 'text')
    .addColumn('policy', 'text', c => c.notNull())
    .addColumn('editions', 'text', c => c.notNull())
    .addColumn('files', 'text', c => c.notNull())
    .addColumn('complete', 'integer', c => c.notNull())
    .addColumn('notes', 'text', c => c.notNull())
    .addColumn('counts', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('finding')
    .addColumn('run', 'text', c => c.notNull().references('run.id'))
    .addColumn('seq', 'integer', c => c.notNull())
    .addColumn('id', 'text', c => c.notNull())
    .addColumn('surface', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('severity', 'text', c => c.notNull())
    .addColumn('subject_kind', 'text', c => c.notNull())
    .addColumn('subject_text', 'text', c => c.notNull())
    .addColumn('list', 'text', c => c.notNull())
    .addColumn('edition', 'text', c => c.notNull())
    .addColumn('entry', 'text', c => c.notNull())
    .addColumn('adversary', 'text')
    .addColumn('score', 'double precision', c => c.notNull())
    .addColumn('set_aside', 'text')
    .addColumn('json', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('finding_key', ['run', 'seq'])
    .execute()
  await db.schema.createIndex('finding_id').on('finding').column('id').execute()
  await db.schema.createIndex('finding_adversary').on('finding').columns(['adversary', 'run']).execute()
  await db.schema.createIndex('finding_entry').on('finding').columns(['list', 'entry']).execute()
  await sql`create index finding_open on finding (run, score desc, seq) where set_aside is null`.execute(db)
  await db.schema
    .createTable('rejection')
    .addColumn('run', 'text', c => c.notNull().references('run.id'))
    .addColumn('seq', 'integer', c => c.notNull())
    .addColumn('file', 'text', c => c.notNull())
    .addColumn('line', 'integer')
    .addColumn('field', 'text')
    .addColumn('reason', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('rejection_key', ['run', 'seq'])
    .execute()
}

async function clearances(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('clearance')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('seq', 'integer', c => c.notNull())
    .addColumn('subject', 'text', c => c.notNull())
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('subject_label', 'text', c => c.notNull())
    .addColumn('list', 'text', c => c.notNull())
    .addColumn('entry', 'text', c => c.notNull())
    .addColumn('entry_name', 'text', c => c.notNull())
    .addColumn('contents', 'text', c => c.notNull())
    .addColumn('finding', 'text', c => c.notNull())
    .addColumn('by', 'text', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('reason', 'text', c => c.notNull())
    .addColumn('until', 'text')
    .addColumn('withdrawn', 'text')
    .execute()
  await db.schema.createIndex('clearance_seq').on('clearance').column('seq').unique().execute()
}

async function bases(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('base')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('examined', 'text', c => c.notNull())
    .addColumn('policy', 'text', c => c.notNull())
    .addColumn('program', 'text', c => c.notNull())
    .addColumn('editions', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('base_member')
    .addColumn('base', 'text', c => c.notNull().references('base.name'))
    .addColumn('id', 'text', c => c.notNull())
    .addColumn('seq', 'integer', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addColumn('basis', 'text', c => c.notNull())
    .addColumn('findings', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('base_member_key', ['base', 'id'])
    .execute()
  await db.schema.createIndex('base_member_seq').on('base_member').columns(['base', 'seq']).unique().execute()
}
