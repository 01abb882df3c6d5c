import { mkdirSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { lineOf } from './cells.ts'
import type { Written } from './clock-skew.ts'
import type { KeptKind, KeptRecord } from './columns.ts'
import type { Part } from './journal.ts'
import { syncFolder } from './journal.ts'
import { daySeconds, daysIn, type Loaded, loadDay, loadDirect, loadWritten } from './load.ts'
import type { Stretch } from './stretches.ts'
import type { Workshop } from './workshop.ts'
import type { DirectHeader } from './zeek-header.ts'

/** Characters of one kind that are gathered before the engine takes them. */
const gathered = 16 * 1024 * 1024

/** A stretch that the engine has loaded and that does not count yet. */
export type Direct = {
  readonly file: string
  readonly kind: KeptKind
  readonly line: number
  readonly loaded: Loaded
}

/** A partition file that lies ready and does not count yet. */
type Ready = { readonly from: string; readonly part: Part }

/**
 * Takes the rows of one source and makes partition files of them. Nothing counts before `settle`:
 * what was taken until then lies in a folder of its own and is swept away when the import dies.
 */
export class Intake {
  rows = 0
  written: Written = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY }
  readonly #workshop: Workshop
  readonly #folder: string
  readonly #name: string
  readonly #ready: Ready[] = []
  readonly #texts = new Map<KeptKind, string[]>()
  readonly #sizes = new Map<KeptKind, number>()
  #files = 0

  /** `name` is unique among sources. */
  constructor(workshop: Workshop, folder: string, name: string) {
    this.#workshop = workshop
    this.#folder = folder
    this.#name = name
  }

  /** Null when the lines must be read one by one. Several may load at a time. */
  async load(stretch: Stretch, header: DirectHeader): Promise<Direct | null> {
    const { engine } = this.#workshop
    const file = this.#temporary()
    const loaded = await this.#workshop.withLines(stretch.bytes, lines =>
      loadDirect(engine, lines, { header, count: stretch.records, out: file }),
    )
    if (loaded === null) await rm(file, { force: true })
    return loaded === null ? null : { file, kind: header.kind, line: stretch.first, loaded }
  }

  async takeDirect({ file, kind, line, loaded }: Direct): Promise<void> {
    await this.#place(file, { kind, line, loaded })
  }

  async discard({ file }: Direct): Promise<void> {
    await rm(file, { force: true })
  }

  async takeRecords(records: readonly KeptRecord[]): Promise<void> {
    for (const record of records) {
      const line = lineOf(record)
      const texts = this.#texts.get(record.kind)
      if (texts === undefined) this.#texts.set(record.kind, [line])
      else texts.push(line)
      this.#sizes.set(record.kind, (this.#sizes.get(record.kind) ?? 0) + line.length)
    }
    for (const [kind, size] of this.#sizes) if (size >= gathered) await this.#flush(kind)
  }

  /** Hands on what was gathered. */
  async finish(): Promise<void> {
    for (const kind of this.#texts.keys()) await this.#flush(kind)
  }

  /** Puts the files in their place, lasting; what they are is for the journal to say. */
  async settle(): Promise<readonly Part[]> {
    const folders = new Set<string>()
    for (const { from, part } of this.#ready) {
      const to = join(this.#folder, part.path)
      mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
      await rename(from, to)
      for (let folder = dirname(to); folder.length >= this.#folder.length; folder = dirname(folder)) folders.add(folder)
    }
    for (const folder of folders) await syncFolder(folder)
    return this.#ready.map(({ part }) => part)
  }

  async abandon(): Promise<void> {
    for (const { from } of this.#ready) await rm(from, { force: true })
  }

  async #flush(kind: KeptKind): Promise<void> {
    const texts = this.#texts.get(kind) ?? []
    this.#texts.set(kind, [])
    this.#sizes.set(kind, 0)
    if (texts.length === 0) return
    const { engine } = this.#workshop
    const out = this.#temporary()
    const loaded = await this.#workshop.withLines(Buffer.from(texts.join('')), lines =>
      loadWritten(engine, lines, kind, out),
    )
    await this.#place(out, { kind, line: null, loaded })
  }

  /** One file a day: a log that runs over midnight is divided, late records go to the day of their time. */
  async #place(file: string, at: { kind: KeptKind; line: number | null; loaded: Loaded }): Promise<void> {
    const { kind, line, loaded } = at
    this.rows += loaded.rows
    this.written = {
      first: Math.min(this.written.first, loaded.written.first),
      last: Math.max(this.written.last, loaded.written.last),
    }
    const first = Math.floor(loaded.first / daySeconds)
    if (first === Math.floor(loaded.last / daySeconds)) return this.#keep(file, { kind, line, loaded, day: first })
    for (const day of await daysIn(this.#workshop.engine, file)) {
      const out = this.#temporary()
      const part = await loadDay(this.#workshop.engine, file, { day, line, kind, out })
      await this.#keep(out, { kind, line: null, loaded: part, day })
    }
    await rm(file)
  }

  async #keep(
    from: string,
    { kind, line, loaded, day }: { kind: KeptKind; line: number | null; loaded: Loaded; day: number },
  ): Promise<void> {
    const bytes = await lasting(from)
    const { rows, first, last } = loaded
    const date = new Date(day * daySeconds * 1000).toISOString().slice(0, 10)
    const path = join(kind, date, `${this.#name}-${this.#ready.length}.parquet`)
    this.#ready.push({ from, part: { kind, day: date, path, bytes, line, rows, first, last } })
  }

  #temporary(): string {
    return join(this.#workshop.folder, `${this.#name}-${this.#files++}.parquet`)
  }
}

/** Puts a file's bytes on disk; answers how many. */
async function lasting(path: string): Promise<number> {
  const file = await open(path, 'r')
  try {
    await file.sync()
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}
