import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Section } from './section.ts'
import { table } from './table.ts'

/** Figures of the last recorded release, by section and name. */
export type Recorded = Readonly<Record<string, Readonly<Record<string, number>>>>

const file = new URL('./recorded.json', import.meta.url)

export function loadRecorded(): Recorded {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded) : {}
}

/** Writes the figures of this run as the release to beat. Sections that were not run keep theirs. */
export function saveRecorded(sections: readonly Section[]): void {
  const recorded: Record<string, Record<string, number>> = { ...loadRecorded() }
  for (const section of sections)
    recorded[section.title] = Object.fromEntries(section.figures.map(({ name, value }) => [name, rounded(value)]))
  writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`)
}

/** One line for each held figure that is below its record, or that the record has and this run has not. */
export function fallen(section: Section, recorded: Recorded): readonly string[] {
  const before = recorded[section.title] ?? {}
  const lines: string[] = []
  for (const { name, value, gate } of section.figures) {
    const last = before[name]
    if (gate === 'held' && last !== undefined && rounded(value) < last)
      lines.push(`${section.title}: ${name} fell from ${last} to ${rounded(value)}`)
  }
  const present = new Set(section.figures.map(({ name }) => name))
  for (const name of Object.keys(before))
    if (!present.has(name)) lines.push(`${section.title}: ${name} was recorded and is no longer measured`)
  return lines
}

/** All figures of a run beside those of the record. */
export function summary(sections: readonly Section[], recorded: Recorded): readonly string[] {
  const rows = sections.flatMap(section =>
    section.figures.map(({ name, value, gate }) => {
      const last = recorded[section.title]?.[name]
      return [`${section.title}: ${name}`, rounded(value).toFixed(4), last?.toFixed(4) ?? '', gate]
    }),
  )
  return table([['figure', 'this run', 'recorded', ''], ...rows])
}

/** Four decimals: the size of one pair in two thousand, and the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
