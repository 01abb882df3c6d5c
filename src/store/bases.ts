import type { Kysely } from 'kysely'
import type { BaseFacts, BaseMember, BaseStore } from './contract.ts'
import type { Tables } from './tables.ts'

/** Rows in one statement; see `runs.ts`. */
const rowsAtOnce = 500

export function baseStore(db: Kysely<Tables>): BaseStore {
  return {
    find: async name => {
      const row = await db.selectFrom('base').selectAll().where('name', '=', name).executeTakeFirst()
      return row ? { ...row, editions: JSON.parse(row.editions) as BaseFacts['editions'] } : null
    },
    members: (name, { from, limit }) =>
      db
        .selectFrom('base_member')
        .select(['id', 'party', 'basis', 'findings'])
        .where('base', '=', name)
        .orderBy('seq')
        .limit(limit)
        .offset(from)
        .execute(),
    keep: (facts, change) => db.transaction().execute(trx => keep(trx, facts, change)),
  }
}

async function keep(
  db: Kysely<Tables>,
  facts: BaseFacts,
  { put, drop }: { readonly put: readonly BaseMember[]; readonly drop: readonly string[] },
): Promise<void> {
  const row = { ...facts, editions: JSON.stringify(facts.editions) }
  await db
    .insertInto('base')
    .values(row)
    .onConflict(c => c.column('name').doUpdateSet(row))
    .execute()
  for (let at = 0; at < drop.length; at += rowsAtOnce)
    await db
      .deleteFrom('base_member')
      .where('base', '=', facts.name)
      .where('id', 'in', drop.slice(at, at + rowsAtOnce))
      .execute()
  const last = await db
    .selectFrom('base_member')
    .select(eb => eb.fn.max('seq').as('seq'))
    .where('base', '=', facts.name)
    .executeTakeFirst()
  const first = Number(last?.seq ?? 0) + 1
  const rows = put.map((member, i) => ({ base: facts.name, seq: first + i, ...member }))
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await db
      .insertInto('base_member')
      .values(rows.slice(at, at + rowsAtOnce))
      .onConflict(c =>
        c.columns(['base', 'id']).doUpdateSet(eb => ({
          party: eb.ref('excluded.party'),
          basis: eb.ref('excluded.basis'),
          findings: eb.ref('excluded.findings'),
        })),
      )
      .execute()
}
