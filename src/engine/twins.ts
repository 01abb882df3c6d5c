import { createHash } from 'node:crypto'
import type { Input } from '../evidence/input.ts'
import { InputFault } from '../evidence/rejection.ts'

type Met = Pick<Input, 'path' | 'sha256' | 'compression' | 'chunks'>

/** Files of one run by their content: a log and its compressed archive are one log. */
export class Twins {
  readonly #byHash = new Map<string, Met>()
  /** By the hash of the first 64 KiB after decompression. */
  readonly #byHead = new Map<string, Met[]>()
  readonly #contents = new Map<Met, string | null>()

  /** The path of the file met before that holds the same; null when there is none, and this one is then remembered. */
  async of({ path, sha256, compression, head, chunks }: Input): Promise<string | null> {
    const same = this.#byHash.get(sha256)
    if (same !== undefined) return same.path
    const met: Met = { path, sha256, compression, chunks }
    const key = createHash('sha256').update(head).digest('hex')
    const alike = this.#byHead.get(key) ?? []
    // Whole contents are compared only where the beginnings are equal and packing can be what differs.
    for (const other of alike) {
      if (compression === 'none' && other.compression === 'none') continue
      const content = await this.#content(met)
      if (content !== null && content === (await this.#content(other))) return other.path
    }
    this.#byHash.set(sha256, met)
    this.#byHead.set(key, [...alike, met])
    return null
  }

  /** Of what is packed the hash of what was packed; null where it is damaged, which reading tells. */
  async #content(met: Met): Promise<string | null> {
    if (met.compression === 'none') return met.sha256
    const held = this.#contents.get(met)
    if (held !== undefined) return held
    const content = await contentOf(met)
    this.#contents.set(met, content)
    return content
  }
}

async function contentOf({ chunks }: Met): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of chunks()) hash.update(chunk)
  } catch (error) {
    if (error instanceof InputFault) return null
    throw error
  }
  return hash.digest('hex')
}
