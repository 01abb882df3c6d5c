import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { type Clock, stamp } from '../clock.ts'
import { OperatorError } from '../errors.ts'
import type { Input } from '../evidence/input.ts'
import { wholeInput } from '../evidence/open.ts'
import { canonical } from '../finding.ts'
import type { EditionStore } from '../store/contract.ts'
import type { Edition, EditionFacts } from './edition.ts'
import type { Entry } from './entry.ts'
import type { Ingested } from './ingest.ts'
import type { SourceFile } from './source.ts'

/** No list file is larger; OpenSanctions' whole collection is about 2 GB and comes in its own form. */
const largestRawFile = 1024 * 1024 * 1024

const compress = promisify(zstdCompress)
const expand = promisify(zstdDecompress)

/**
 * Keeps every edition and every file that it was read from, for ever, under the data folder:
 * `editions/<list>/<hash>.jsonl.zst` and `raw/<sha256>.zst`. What is in force is told by the store alone,
 * so that a reader sees the old edition or the new one and nothing between.
 */
export class Archive {
  readonly #folder: string
  readonly #store: EditionStore
  readonly #clock: Clock

  constructor(folder: string, { store, clock }: { readonly store: EditionStore; readonly clock: Clock }) {
    this.#folder = folder
    this.#store = store
    this.#clock = clock
  }

  /** Keeps what was ingested and puts a whole edition in force. A refused one is kept with its reason; the old one stays. */
  async keep(
    ingested: Ingested,
    files: readonly SourceFile[],
    { switchTo = true }: { readonly switchTo?: boolean } = {},
  ): Promise<EditionFacts> {
    for (const { input } of files) await this.#keepRaw(input)
    const { edition, facts } = ingested
    if (edition) await this.#write(this.#editionPath(facts.list, facts.hash), linesOf(edition.entries))
    await this.#store.add(facts)
    if (edition && switchTo) await this.switchTo(facts.list, facts.hash)
    return (await this.#store.find(facts.list, facts.hash)) ?? facts
  }

  inForce(list: string): Promise<EditionFacts | null> {
    return this.#store.inForce(list)
  }

  /** Every edition of a list, the newest first, refused ones with them. */
  history(list?: string): Promise<readonly EditionFacts[]> {
    return this.#store.history(list)
  }

  /** Puts an edition that is kept in force, e.g. to go back. Throws when it is unknown or was refused. */
  switchTo(list: string, hash: string): Promise<void> {
    return this.#store.switchTo(list, hash, stamp(this.#clock))
  }

  /** An edition with its entries. Throws when it is unknown, or when its bytes no longer have its hash. */
  async load(list: string, hash: string): Promise<Edition> {
    const { facts, entries } = await this.open(list, hash)
    return { facts, entries: [...entries] }
  }

  /** The same, but each entry is made when it is asked for. */
  async open(list: string, hash: string): Promise<{ readonly facts: EditionFacts; readonly entries: Iterable<Entry> }> {
    const facts = await this.#store.find(list, hash)
    if (!facts || facts.state === 'refused') throw new Error(`no edition ${hash} of ${list} is kept`)
    const bytes = await this.#bytes(list, hash)
    return { facts, entries: { [Symbol.iterator]: () => entriesOf(bytes) } }
  }

  /** The entries of a kept edition as canonical JSON, one a line, in the order of their ids. Throws when altered. */
  async lines(list: string, hash: string): Promise<readonly string[]> {
    return [...linesIn(await this.#bytes(list, hash))]
  }

  /** Throws when they are not those that were kept: an edition's hash is over its lines. */
  async #bytes(list: string, hash: string): Promise<Buffer> {
    const bytes = await expand(await readFile(this.#editionPath(list, hash)))
    if (sha256Of(bytes) !== hash) throw new Error(`edition ${hash} of ${list} was altered on disk`)
    return bytes
  }

  /** The bytes of a file that was imported or fetched once, before decompression; null when it is not kept. */
  async raw(sha256: string): Promise<Buffer | null> {
    const kept = await readFile(this.#rawPath(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    return kept && expand(kept)
  }

  async #keepRaw(input: Input): Promise<void> {
    if (await exists(this.#rawPath(input.sha256))) return
    const bytes = input.compression === 'none' ? await wholeInput(input, largestRawFile) : await readFile(input.path)
    if (sha256Of(bytes) !== input.sha256) {
      throw new OperatorError(`${input.path} changed while it was read`, 'Import it again when it is complete.')
    }
    await this.#write(this.#rawPath(input.sha256), bytes)
  }

  #editionPath(list: string, hash: string): string {
    return join(this.#folder, 'editions', list, `${hash}.jsonl.zst`)
  }

  #rawPath(sha256: string): string {
    return join(this.#folder, 'raw', `${sha256}.zst`)
  }

  /** Whole or not at all: written beside its place, flushed to disk, then renamed. */
  async #write(path: string, content: string | Buffer): Promise<void> {
    const folder = dirname(path)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const part = join(folder, `.${randomUUID()}.part`)
    const file = await open(part, 'wx', 0o600)
    try {
      await file.writeFile(await compress(content))
      await file.sync()
    } catch (error) {
      await file.close()
      await rm(part, { force: true })
      throw error
    }
    await file.close()
    await rename(part, path)
    const holder = await open(folder, 'r')
    await holder.sync()
    await holder.close()
  }
}

function* entriesOf(bytes: Buffer): Generator<Entry> {
  for (const line of linesIn(bytes)) yield JSON.parse(line) as Entry
}

function* linesIn(bytes: Buffer): Generator<string> {
  let from = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    yield bytes.toString('utf8', from, end)
    from = end + 1
  }
}

const linesOf = (entries: readonly Entry[]): string => entries.map(entry => `${canonical(entry)}\n`).join('')

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
