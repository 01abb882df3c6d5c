import { Growing, uint32s } from '../lists/candidates-growing.ts'
import type { PartyEntry } from '../lists/entry.ts'
import { textHash } from '../names/hash.ts'
import { identifierKeys } from './comparisons/identifiers.ts'

/** Entries by the hash of an identifier key, in flat memory: hashes ascending, and the entry of each. */
export type IdentifierTables = { readonly keyHashes: Uint32Array; readonly keyEntries: Uint32Array }

/** Files the identifiers of entries, entry by entry. */
export class IdentifierBuilder {
  readonly #hashes = new Growing()
  readonly #entries = new Growing()

  add(number: number, { identifiers }: Pick<PartyEntry, 'identifiers'>): void {
    if (identifiers.length === 0) return
    for (const key of new Set(identifiers.flatMap(identifierKeys))) {
      this.#hashes.push(textHash(key))
      this.#entries.push(number)
    }
  }

  finish(): IdentifierTables {
    const hashes = this.#hashes.taken()
    const entries = this.#entries.taken()
    const order = Uint32Array.from(hashes, (_, at) => at).sort(
      (a, b) => (hashes[a] as number) - (hashes[b] as number) || a - b,
    )
    const tables = { keyHashes: uint32s(order.length), keyEntries: uint32s(order.length) }
    for (const [to, from] of order.entries()) {
      tables.keyHashes[to] = hashes[from] as number
      tables.keyEntries[to] = entries[from] as number
    }
    return tables
  }
}

/** Entries that hold an identifier under this key, ascending. Two keys of one hash are told apart by who compares. */
export function entriesUnder({ keyHashes, keyEntries }: IdentifierTables, key: string): number[] {
  const hash = textHash(key)
  let low = 0
  let high = keyHashes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keyHashes[middle] as number) < hash) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (; keyHashes[low] === hash; low++) found.push(keyEntries[low] as number)
  return found
}
