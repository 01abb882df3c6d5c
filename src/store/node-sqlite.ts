import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { OperatorError } from '../errors.ts'

/** Milliseconds that a writer waits for another process before it gives up. */
const busyTimeout = 15_000
const walAttempts = 50
const sqliteBusy = 5

/**
 * Kysely over Node's own SQLite. One connection a process; Kysely queues for it.
 * Durable: write-ahead log and `synchronous=FULL`, so that what was committed survives a power cut.
 */
export function nodeSqliteDialect(path: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new NodeSqliteDriver(path),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class NodeSqliteDriver implements Driver {
  readonly #path: string
  #database: DatabaseSync | null = null
  #connection: NodeSqliteConnection | null = null

  constructor(path: string) {
    this.#path = path
  }

  async init(): Promise<void> {
    const database = new DatabaseSync(this.#path, { timeout: busyTimeout, enableForeignKeyConstraints: true })
    this.#database = database
    await turnOnWriteAheadLog(database)
    database.exec('PRAGMA synchronous = FULL')
    this.#connection = new NodeSqliteConnection(database)
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#connection) throw new Error('bug: the database was used before it was opened')
    return this.#connection
  }

  // A deferred transaction that reads and then writes fails at once when another process wrote in between;
  // an immediate one waits its turn.
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  // When the disk is full SQLite rolls back by itself; a second rollback would hide why.
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database?.isTransaction === false) return
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#database?.close()
    this.#database = null
  }
}

/** The mode is a property of the file. Switching needs the file alone, and SQLite does not wait for that by itself. */
async function turnOnWriteAheadLog(database: DatabaseSync): Promise<void> {
  const mode = () => (database.prepare('PRAGMA journal_mode').get() as { journal_mode: string }).journal_mode
  for (let attempt = 1; ; attempt++) {
    try {
      if (mode() !== 'wal') database.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (attempt === walAttempts || (error as { errcode?: number }).errcode !== sqliteBusy) throw error
      await new Promise(resolve => setTimeout(resolve, 20 + attempt * 5))
    }
  }
}

/** What the operator can mend, by SQLite's primary result code (https://sqlite.org/rescode.html). */
const mendable: Readonly<Record<number, readonly [what: string, hint: string]>> = {
  5: ['another process kept the store locked', 'Let it end, then try again.'],
  8: ['the store cannot be written to', 'Make the data folder writable, or give another with --data.'],
  10: ['the disk failed to read or write the store', 'Check the disk and its free space, then try again.'],
  11: ['the store is damaged', 'Restore interdict.sqlite from a backup, or give another folder with --data.'],
  13: ['no space is left for the store', 'Free some, then try again: what was kept before is whole.'],
}

function asOperatorError(error: unknown): unknown {
  const [what, hint] = mendable[((error as { errcode?: number }).errcode ?? 0) & 0xff] ?? []
  if (what === undefined || hint === undefined) return error
  return new OperatorError(`${what}: ${(error as Error).message}`, hint, { cause: error })
}

class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const statement = this.#prepare(sql)
      const values = parameters as readonly SQLInputValue[]
      if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] }
      const { changes, lastInsertRowid } = statement.run(...values)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    } catch (error) {
      throw asOperatorError(error)
    }
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#database.prepare(sql).iterate(...(parameters as readonly SQLInputValue[]))) {
      yield { rows: [row as R] }
    }
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    // Inserts of many rows make long texts of many lengths; only what comes again is worth keeping.
    if (sql.length < 2_000 && this.#statements.size < 200) this.#statements.set(sql, statement)
    return statement
  }
}
