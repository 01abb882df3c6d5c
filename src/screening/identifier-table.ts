import { textHash } from '../names/keys.ts'
import { identifierKeys } from './comparisons/identifiers.ts'
import type { Listed } from './listed.ts'
import type { ScreenedEntry } from './screener.ts'

/** Entries by the hash of an identifier key, in flat memory: hashes ascending, and the entry of each. */
export type IdentifierTables = { readonly keyHashes: Uint32Array; readonly keyEntries: Uint32Array }

/** Files the identifiers of all entries. */
export function identifierTables(entries: Listed<ScreenedEntry>): IdentifierTables {
  const hashes: number[] = []
  const numbers: number[] = []
  let number = 0
  for (const { entry } of entries) {
    for (const key of new Set(entry.identifiers.flatMap(identifierKeys))) {
      hashes.push(textHash(key))
      numbers.push(number)
    }
    number++
  }
  const order = hashes.map((_, at) => at).sort((a, b) => (hashes[a] as number) - (hashes[b] as number) || a - b)
  return {
    keyHashes: Uint32Array.from(order, at => hashes[at] as number),
    keyEntries: Uint32Array.from(order, at => numbers[at] as number),
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
