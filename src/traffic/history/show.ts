import type { KeptKind } from './columns.ts'
import { keptKinds } from './columns.ts'
import { type History, partsOf } from './history.ts'

/** What is kept of one kind. Times are seconds since 1970. */
export type KeptLog = {
  readonly kind: KeptKind
  readonly rows: number
  readonly bytes: number
  readonly first: number
  readonly last: number
  /** Days (ISO 8601) between the first and the last of which nothing is kept. */
  readonly emptyDays: readonly string[]
  readonly days: number
}

const dayMs = 86_400_000

/** Kinds of records with their spans, gaps and sizes. */
export function keptLogs(history: History): readonly KeptLog[] {
  return keptKinds.flatMap(kind => {
    const parts = partsOf(history, kind).map(({ part }) => part)
    if (parts.length === 0) return []
    const days = new Set(parts.map(({ day }) => day))
    return [
      {
        kind,
        rows: parts.reduce((sum, { rows }) => sum + rows, 0),
        bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
        first: parts.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY),
        last: parts.reduce((most, { last }) => Math.max(most, last), Number.NEGATIVE_INFINITY),
        emptyDays: between(parts[0]?.day ?? '', parts.at(-1)?.day ?? '').filter(day => !days.has(day)),
        days: days.size,
      },
    ]
  })
}

function between(first: string, last: string): readonly string[] {
  const days: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last) && days.length < 4_000; at += dayMs)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}
