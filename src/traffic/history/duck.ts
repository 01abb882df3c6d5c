import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api'

/** What a cell may be in this room; sums of whole numbers come as bigint. */
export type Cell = string | number | boolean | bigint | null | readonly Cell[]

/** The columnar engine: in memory, over Parquet files; what does not fit is spilled to a folder of this process. */
export type Engine = {
  /** Runs one statement that answers nothing. Several may run at a time, each on a connection of its own. */
  readonly run: (sql: string) => Promise<void>
  /** All rows of an answer that is small. */
  readonly rows: (sql: string) => Promise<readonly (readonly Cell[])[]>
  /** Rows as they come, some thousands at a time. */
  readonly stream: (sql: string) => AsyncIterable<readonly (readonly Cell[])[]>
  /** Columns as they come, some thousands of rows at a time; for figures and texts only. Nothing is made of a row. */
  readonly columns: (sql: string) => AsyncIterable<Columns>
  readonly close: () => Promise<void>
}

/** A run of rows by column. */
export type Columns = {
  readonly rows: number
  /** Null is NaN. */
  readonly numbers: (column: number) => Float64Array
  readonly texts: (column: number) => readonly string[]
}

export type EngineLimits = {
  readonly threads: number
  /** Megabytes that the engine may hold; what runs in this process besides comes on top. */
  readonly memory: number
}

export const defaultLimits: EngineLimits = { threads: 2, memory: 1_200 }

/** Opens the engine with its folder for spilling. Nothing is fetched: extensions are neither installed nor loaded by themselves. */
export async function openEngine(spill: string, limits: EngineLimits): Promise<Engine> {
  const folder = join(spill, String(process.pid))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(limits.threads),
    memory_limit: `${limits.memory}MB`,
    temp_directory: folder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    enable_external_file_cache: 'false',
  })
  // Temporary tables and settings belong to a connection: statements that run at the same time take different ones.
  const idle: DuckDBConnection[] = []
  const using = async <T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> => {
    const connection = idle.pop() ?? (await instance.connect())
    try {
      return await work(connection)
    } finally {
      idle.push(connection)
    }
  }
  async function* stream(sql: string) {
    const connection = idle.pop() ?? (await instance.connect())
    try {
      yield* (await connection.stream(sql)).yieldRowsJs() as AsyncIterable<Cell[][]>
    } finally {
      idle.push(connection)
    }
  }
  async function* columns(sql: string) {
    const connection = idle.pop() ?? (await instance.connect())
    try {
      const result = await connection.run(sql)
      for (
        let chunk = await result.fetchChunk();
        chunk !== null && chunk.rowCount > 0;
        chunk = await result.fetchChunk()
      )
        yield columnsOf(chunk)
    } finally {
      idle.push(connection)
    }
  }
  return {
    run: sql =>
      using(async connection => {
        await connection.run(sql)
      }),
    rows: sql => using(async connection => (await connection.runAndReadAll(sql)).getRowsJS() as Cell[][]),
    stream,
    columns,
    close: async () => {
      for (const connection of idle) connection.closeSync()
      instance.closeSync()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function columnsOf(chunk: DuckDBDataChunk): Columns {
  const rows = chunk.rowCount
  return {
    rows,
    numbers: column => {
      const vector = chunk.getColumnVector(column)
      const values = new Float64Array(rows)
      for (let i = 0; i < rows; i++) values[i] = Number(vector.getItem(i) ?? Number.NaN)
      return values
    },
    texts: column => {
      const vector = chunk.getColumnVector(column)
      return Array.from({ length: rows }, (_, i) => String(vector.getItem(i) ?? ''))
    },
  }
}

/** A text as SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const parquet = (paths: readonly string[], options = ''): string =>
  `read_parquet([${paths.map(literal).join(', ')}]${options})`
