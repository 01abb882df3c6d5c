import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { assert } from '../../errors.ts'
import type { AffectedEntry, MakeEntry, RemoteToolEntry, VulnerabilityEntry } from '../entry.ts'
import { day } from '../starter/shape.ts'
import { affected, make, remoteTool, vulnerability } from './shapes.ts'

/** A catalogue that ships with Interdict. `cisa-kev` is only a part: the list's own source replaces it. */
export type Catalogue = { readonly published: string; readonly note: string } & (
  | { readonly list: 'covered-makes'; readonly entries: readonly MakeEntry[] }
  | { readonly list: 'unsupported'; readonly entries: readonly MakeEntry[] }
  | { readonly list: 'remote-tools'; readonly entries: readonly RemoteToolEntry[] }
  | { readonly list: 'cisa-kev'; readonly entries: readonly VulnerabilityEntry[] }
  | { readonly list: 'affected'; readonly entries: readonly AffectedEntry[] }
)

/** Reads all bundled catalogues. Stops on a key, form or id that is not as it should be: the files are ours. */
export function loadCatalogues(): Catalogue[] {
  return [
    catalogue('covered-makes', 'covered-makes.json', make),
    catalogue('unsupported', 'unsupported.json', make),
    catalogue('remote-tools', 'remote-tools.json', remoteTool),
    catalogue('cisa-kev', 'kev-starter.json', vulnerability),
    catalogue('affected', 'affected.json', affected),
  ]
}

function catalogue<List extends string, Entry extends { readonly id: string }>(
  list: List,
  file: string,
  entry: z.ZodType<Entry>,
): { list: List; published: string; note: string; entries: readonly Entry[] } {
  const shape = z.strictObject({ list: z.literal(list), published: day, note: z.string(), entries: z.array(entry) })
  const checked = shape.safeParse(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')))
  assert(checked.success, `${file}: ${checked.error ? z.prettifyError(checked.error) : ''}`)
  const { entries } = checked.data
  assert(new Set(entries.map(e => e.id)).size === entries.length, `${file} has an id twice`)
  return { list, published: checked.data.published, note: checked.data.note, entries }
}
