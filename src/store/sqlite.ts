import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { type Clock, stamp } from '../clock.ts'
import { OperatorError } from '../errors.ts'
import { baseStore } from './bases.ts'
import { clearanceStore } from './clearances.ts'
import type { Store } from './contract.ts'
import { editionStore, validatorStore } from './editions.ts'
import { makeFolder } from './folder.ts'
import { migrate } from './migrations.ts'
import { nodeSqliteDialect } from './node-sqlite.ts'
import { runStore } from './runs.ts'
import type { Tables } from './tables.ts'

/**
 * Opens (and makes, when absent) the embedded store: `<folder>/interdict.sqlite`.
 * The folder is made readable by its owner alone: it holds whom the organisation suspects.
 * Throws `OperatorError` when the folder or the file cannot be used.
 */
export async function openSqlite(folder: string, clock: Clock): Promise<Store> {
  const path = join(folder, 'interdict.sqlite')
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(path) })
  try {
    await makeFolder(folder)
    await migrate(db, stamp(clock))
    await chmod(path, 0o600)
  } catch (error) {
    await db.destroy()
    if (error instanceof OperatorError) throw error
    throw new OperatorError(
      `the data folder ${folder} cannot be used: ${(error as Error).message}`,
      'Give another with --data, or make it writable.',
      { cause: error },
    )
  }
  return {
    editions: editionStore(db),
    validators: validatorStore(db),
    runs: runStore(db),
    clearances: clearanceStore(db),
    bases: baseStore(db),
    close: () => db.destroy(),
  }
}
