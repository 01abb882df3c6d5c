import { TableBuilder } from '../lists/candidates-build.ts'
import { Growing, GrowingBytes, uint16s } from '../lists/candidates-growing.ts'
import type { PartyEntry } from '../lists/entry.ts'
import { IdentifierBuilder } from './identifier-table.ts'
import { namesOf } from './screener.ts'
import type { EntryTables, SharedScreener } from './shared.ts'

/** Entries being filed in memory that threads share, one by one: whoever brings them may let go of each. */
export class Shelf {
  readonly #bytes = new GrowingBytes()
  readonly #offsets = new Growing()
  readonly #editionOf = new Growing()
  readonly #editions: { readonly list: string; readonly edition: string }[] = []
  readonly #candidates = new TableBuilder()
  readonly #identifiers = new IdentifierBuilder()

  /** Starts an edition: what is filed from now on stands in it. */
  open(list: string, edition: string): void {
    this.#editions.push({ list, edition })
  }

  file(entry: PartyEntry): void {
    const number = this.#editionOf.length
    this.#editionOf.push(this.#editions.length - 1)
    this.#offsets.push(this.#bytes.length)
    this.#bytes.push(Buffer.from(JSON.stringify(entry), 'utf8'))
    this.#identifiers.add(number, entry)
    for (const name of namesOf(entry)) this.#candidates.add({ entry: number, name })
  }

  /** A screener of all that was filed, as plain memory. Nothing may be filed afterwards. */
  finish(): SharedScreener {
    return { entries: this.#entries(), identifiers: this.#identifiers.finish(), candidates: this.#candidates.finish() }
  }

  #entries(): EntryTables {
    const editionOf = uint16s(this.#editionOf.length)
    editionOf.set(this.#editionOf.taken())
    this.#offsets.push(this.#bytes.length)
    return { bytes: this.#bytes.taken(), offsets: this.#offsets.taken(), editionOf, editions: this.#editions }
  }
}
