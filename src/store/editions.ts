import type { Kysely, Selectable } from 'kysely'
import type { EditionRow, EditionStore, ValidatorStore } from './contract.ts'
import type { Tables } from './tables.ts'

export function editionStore(db: Kysely<Tables>): EditionStore {
  return {
    add: row => add(db, row),
    switchTo: (list, hash, at) => switchTo(db, { list, hash, at }),
    inForce: async list => {
      const hash = await hashInForce(db, list)
      return hash === null ? null : findRow(db, list, hash)
    },
    find: (list, hash) => findRow(db, list, hash),
    history: async list => {
      const rows = await db
        .selectFrom('edition')
        .selectAll()
        .$if(list !== undefined, q => q.where('list', '=', list ?? ''))
        .orderBy('seq', 'desc')
        .execute()
      const inForce = await allInForce(db)
      return rows.map(row => fromRow(row, inForce.get(row.list) ?? null))
    },
    switches: list =>
      db.selectFrom('edition_switch').select(['hash', 'at']).where('list', '=', list).orderBy('seq').execute(),
  }
}

export function validatorStore(db: Kysely<Tables>): ValidatorStore {
  return {
    get: async address => {
      const row = await db.selectFrom('validator').selectAll().where('address', '=', address).executeTakeFirst()
      if (!row) return null
      const { last_modified: lastModified, ...rest } = row
      return { ...rest, lastModified }
    },
    put: async ({ lastModified, ...rest }) => {
      const row = { ...rest, last_modified: lastModified }
      await db
        .insertInto('validator')
        .values(row)
        .onConflict(c => c.column('address').doUpdateSet(row))
        .execute()
    },
  }
}

async function add(db: Kysely<Tables>, row: EditionRow): Promise<void> {
  const { state, files, ...rest } = row
  await db.transaction().execute(async trx => {
    const last = await trx
      .selectFrom('edition')
      .select(eb => eb.fn.max('seq').as('seq'))
      .executeTakeFirst()
    await trx
      .insertInto('edition')
      .values({
        ...rest,
        files: JSON.stringify(files),
        refused: state === 'refused' ? 1 : 0,
        seq: Number(last?.seq ?? 0) + 1,
      })
      .onConflict(c => c.columns(['list', 'hash']).doNothing())
      .execute()
  })
}

type Switch = { readonly list: string; readonly hash: string; readonly at: string }

async function switchTo(db: Kysely<Tables>, { list, hash, at }: Switch): Promise<void> {
  await db.transaction().execute(async trx => {
    const row = await findRow(trx, list, hash)
    if (!row) throw new Error(`no edition ${hash} of ${list} is known`)
    if (row.state === 'refused') throw new Error(`edition ${hash} of ${list} was refused: ${row.note}`)
    if (row.state === 'in-force') return
    const last = await trx
      .selectFrom('edition_switch')
      .select(eb => eb.fn.max('seq').as('seq'))
      .where('list', '=', list)
      .executeTakeFirst()
    await trx
      .insertInto('edition_switch')
      .values({ list, seq: Number(last?.seq ?? 0) + 1, hash, at })
      .execute()
  })
}

async function findRow(db: Kysely<Tables>, list: string, hash: string): Promise<EditionRow | null> {
  const row = await db
    .selectFrom('edition')
    .selectAll()
    .where('list', '=', list)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row ? fromRow(row, await hashInForce(db, list)) : null
}

/** In force is what a list was switched to last; there is no second place that could disagree. */
async function hashInForce(db: Kysely<Tables>, list: string): Promise<string | null> {
  const row = await db
    .selectFrom('edition_switch')
    .select('hash')
    .where('list', '=', list)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.hash ?? null
}

async function allInForce(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('edition_switch').select(['list', 'hash']).orderBy('seq').execute()
  return new Map(rows.map(row => [row.list, row.hash]))
}

function fromRow(row: Selectable<Tables['edition']>, inForce: string | null): EditionRow {
  const state = row.refused ? 'refused' : row.hash === inForce ? 'in-force' : 'superseded'
  return {
    list: row.list,
    hash: row.hash,
    published: row.published,
    imported: row.imported,
    entries: row.entries,
    files: JSON.parse(row.files) as EditionRow['files'],
    state,
    note: row.note,
  }
}
