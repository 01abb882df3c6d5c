import { stretchHash, textHash } from '../hash.ts'

/** A bit for the hash of each word that some table of words has. Most words of most names stand in none, and one look
 *  tells so of all tables. */
const marks = new Uint32Array(1 << 14)

/** Marks the words of a table; the table as it is. Words that it gets later are not marked. */
export function listed<T extends { keys(): Iterable<string> }>(table: T): T {
  for (const word of table.keys()) {
    const hash = textHash(word)
    marks[placeOf(hash)] = (marks[placeOf(hash)] as number) | bitOf(hash)
  }
  return table
}

/** False of a word that no marked table has. */
export const mayBeListed = (word: string): boolean => isMarked(textHash(word))

/** `mayBeListed` of the letters from one place to another. */
export const mayListStretch = (text: string, from: number, to: number): boolean => isMarked(stretchHash(text, from, to))

const isMarked = (hash: number): boolean => ((marks[placeOf(hash)] as number) & bitOf(hash)) !== 0
const placeOf = (hash: number): number => hash >>> 18
const bitOf = (hash: number): number => 1 << ((hash >>> 13) & 31)
