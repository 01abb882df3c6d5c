import { textHash } from '../hash.ts'

/** A bit for the hash of each word that some table of words has. Most words of most names stand in none, and one look
 *  tells so of all tables. */
const marks = new Uint32Array(1 << 14)

/** Marks the words of a table; the table as it is. Words that it gets later are not marked. */
export function listed<T extends { keys(): Iterable<string> }>(table: T): T {
  for (const word of table.keys()) {
    const hash = textHash(word)
    marks[slotOf(hash)] = (marks[slotOf(hash)] as number) | bitOf(hash)
  }
  return table
}

/** False of a word that no marked table has. */
export function mayBeListed(word: string): boolean {
  const hash = textHash(word)
  return ((marks[slotOf(hash)] as number) & bitOf(hash)) !== 0
}

const slotOf = (hash: number): number => hash >>> 18
const bitOf = (hash: number): number => 1 << ((hash >>> 13) & 31)
