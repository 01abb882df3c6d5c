import type { Kysely, Selectable } from 'kysely'
import type { Clearance, ClearanceStore } from './contract.ts'
import type { Tables } from './tables.ts'

export function clearanceStore(db: Kysely<Tables>): ClearanceStore {
  return {
    add: clearance => add(db, clearance),
    find: async id => {
      const row = await db.selectFrom('clearance').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? fromRow(row) : null
    },
    list: async () => {
      const rows = await db.selectFrom('clearance').selectAll().orderBy('seq', 'desc').execute()
      return rows.map(fromRow)
    },
    withdraw: async (id, how) => {
      const done = await db
        .updateTable('clearance')
        .set({ withdrawn: JSON.stringify(how) })
        .where('id', '=', id)
        .where('withdrawn', 'is', null)
        .executeTakeFirst()
      return done.numUpdatedRows > 0
    },
  }
}

async function add(db: Kysely<Tables>, clearance: Clearance): Promise<void> {
  await db.transaction().execute(async trx => {
    const last = await trx
      .selectFrom('clearance')
      .select(eb => eb.fn.max('seq').as('seq'))
      .executeTakeFirst()
    const { subjectId, subjectLabel, entryName, withdrawn, ...same } = clearance
    await trx
      .insertInto('clearance')
      .values({
        ...same,
        seq: Number(last?.seq ?? 0) + 1,
        subject_id: subjectId,
        subject_label: subjectLabel,
        entry_name: entryName,
        withdrawn: withdrawn === null ? null : JSON.stringify(withdrawn),
      })
      .execute()
  })
}

function fromRow({ seq: _, ...row }: Selectable<Tables['clearance']>): Clearance {
  const { subject_id, subject_label, entry_name, withdrawn, ...same } = row
  return {
    ...same,
    subjectId: subject_id,
    subjectLabel: subject_label,
    entryName: entry_name,
    withdrawn: withdrawn === null ? null : (JSON.parse(withdrawn) as Clearance['withdrawn']),
  }
}
