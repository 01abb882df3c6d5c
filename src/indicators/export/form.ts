import { printableLine } from '../../evidence/printable.ts'
import type { IndicatorEntry } from '../../lists/entry.ts'

/** An indicator that is not in what was written, and the reason. */
export type LeftOut = { readonly entry: IndicatorEntry; readonly why: string }

/** What was written: one file, or several that belong together. */
export type Written = {
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly leftOut: readonly LeftOut[]
  /** What whoever loads it must know: where the form sees less than Interdict does. */
  readonly notes: readonly string[]
}

export type FormParts = {
  /** Moment of writing, ISO 8601: stamps, serial numbers. */
  readonly at: string
}

/** One form of block list. The same entries at the same moment give the same text. */
export type Form = (entries: readonly IndicatorEntry[], parts: FormParts) => Written

/** Entries in the order of what they list, so that two editions that differ little give texts that differ little. */
export const inOrder = (entries: readonly IndicatorEntry[]): readonly IndicatorEntry[] =>
  entries.toSorted((a, b) => compare(a.observable, b.observable) || compare(a.value, b.value) || compare(a.id, b.id))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Divides entries by what a form has a word for; `write` answers null for kinds that it has none for, with `why` told. */
export function written<T>(
  entries: readonly IndicatorEntry[],
  write: (entry: IndicatorEntry) => T | { readonly why: string },
): { readonly lines: readonly T[]; readonly leftOut: readonly LeftOut[] } {
  const lines: T[] = []
  const leftOut: LeftOut[] = []
  for (const entry of inOrder(entries)) {
    const result = write(entry)
    if (typeof result === 'object' && result !== null && 'why' in result) leftOut.push({ entry, why: result.why })
    else lines.push(result as T)
  }
  return { lines, leftOut }
}

/** What a person reads beside an indicator. */
export const told = (entry: IndicatorEntry): string =>
  printableLine([entry.adversary, entry.description].filter(part => part !== null && part !== '').join(': ')) ||
  printableLine(entry.id)
