import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { assert } from '../../errors.ts'
import type { PartyEntry } from '../entry.ts'
import { day, starterParty } from './shape.ts'

/** The part of a list that ships with Interdict, for the time before the first update. */
export type StarterEdition = {
  /** List id, the same that the list's source uses, so that a real edition replaces this one. */
  readonly list: string
  /** Day up to which its facts reach (ISO 8601). */
  readonly published: string
  /** How it was put together and what it leaves out. */
  readonly note: string
  readonly entries: readonly PartyEntry[]
}

/** Reads the bundled designations. Stops on a line that is not exactly a cited PartyEntry: the files are ours. */
export function loadStarter(): StarterEdition[] {
  const manifest = editions.parse(JSON.parse(read('editions.json')))
  return manifest.map(({ file, ...edition }) => ({ ...edition, entries: entriesOf(file) }))
}

const editions = z.array(z.strictObject({ list: z.string(), file: z.string(), published: day, note: z.string() }))

function entriesOf(file: string): PartyEntry[] {
  const lines = read(file).split('\n').slice(0, -1)
  const entries = lines.map((line, at) => {
    const checked = starterParty.safeParse(JSON.parse(line))
    assert(checked.success, `${file}:${at + 1}: ${checked.error ? z.prettifyError(checked.error) : ''}`)
    return checked.data
  })
  assert(new Set(entries.map(entry => entry.id)).size === entries.length, `${file} has an id twice`)
  return entries
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}
