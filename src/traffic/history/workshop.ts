import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Engine, type EngineLimits, openEngine } from './duck.ts'
import { Rooms } from './stretches.ts'

/**
 * What the files of one import share: the engine, the turns at it, and memory and files that are used again.
 * Each statement has one thread, and as many run at a time as there are threads: statements that share theirs wait for each other.
 */
export class Workshop {
  readonly engine: Engine
  /** Holds files on their way, which nothing names yet. */
  readonly folder: string
  readonly rooms = new Rooms()
  readonly #waiting: (() => void)[] = []
  readonly #scratch: string[] = []
  #turns: number
  #made = 0

  private constructor(engine: Engine, folder: string, turns: number) {
    this.engine = engine
    this.folder = folder
    this.#turns = turns
  }

  static async open(history: string, limits: EngineLimits): Promise<Workshop> {
    const folder = join(history, 'new')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return new Workshop(await openEngine(join(history, 'spill'), { ...limits, threads: 1 }), folder, limits.threads)
  }

  /** Lets the engine at lines, in a file, when its turn comes. */
  async withLines<T>(lines: Uint8Array, work: (path: string) => Promise<T>): Promise<T> {
    await this.#turn()
    const path = this.#scratch.pop() ?? join(this.folder, `${this.#made++}.tsv`)
    try {
      await overwrite(path, lines)
      return await work(path)
    } finally {
      this.#scratch.push(path)
      this.#next()
    }
  }

  async close(): Promise<void> {
    await this.engine.close()
    for (const path of this.#scratch) await rm(path, { force: true })
  }

  async #turn(): Promise<void> {
    if (this.#turns > 0) this.#turns--
    else await new Promise<void>(resolve => this.#waiting.push(resolve))
  }

  #next(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#turns++
    else next()
  }
}

/** Over what the file held: pages that it has are cheaper than new ones. */
async function overwrite(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  try {
    await writeWhole(file, bytes)
    await file.truncate(bytes.length)
  } finally {
    await file.close()
  }
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at, bytes.length - at, at)).bytesWritten
}
