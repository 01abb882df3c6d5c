import type { Edition } from '../lists/edition.ts'
import type { AffectedEntry, Entry, MakeEntry, RemoteToolEntry, VulnerabilityEntry } from '../lists/entry.ts'
import { makerKey } from './identify.ts'

/** An entry with the edition that it stands in: what a finding cites. */
export type Listed<T extends Entry> = { readonly list: string; readonly edition: string; readonly entry: T }

/** Everything that devices are held against, built once from the editions. */
export type Catalogue = {
  readonly vulnerabilities: ReadonlyMap<string, readonly Listed<VulnerabilityEntry>[]>
  /** By CVE. */
  readonly affected: ReadonlyMap<string, readonly AffectedEntry[]>
  readonly makes: readonly Listed<MakeEntry>[]
  readonly tools: readonly Listed<RemoteToolEntry>[]
  /** Keys of every maker that an entry names, see `makerKey`. */
  readonly makers: ReadonlySet<string>
  /** Adversaries (dossier id and name) that an authority says exploit a CVE. */
  readonly exploitedBy: (
    cve: string,
  ) => readonly { readonly id: string; readonly name: string; readonly source: string }[]
}

export function buildCatalogue(editions: readonly Edition[], exploitedBy: Catalogue['exploitedBy']): Catalogue {
  const vulnerabilities = new Map<string, Listed<VulnerabilityEntry>[]>()
  const affected = new Map<string, AffectedEntry[]>()
  const makes: Listed<MakeEntry>[] = []
  const tools: Listed<RemoteToolEntry>[] = []
  for (const { facts, entries } of editions) {
    const listed = <T extends Entry>(entry: T): Listed<T> => ({ list: facts.list, edition: facts.hash, entry })
    for (const entry of entries) {
      if (entry.kind === 'vulnerability') push(vulnerabilities, makerKey(entry.vendor), listed(entry))
      else if (entry.kind === 'affected') push(affected, entry.cve, entry)
      else if (entry.kind === 'make') makes.push(listed(entry))
      else if (entry.kind === 'remote-tool') tools.push(listed(entry))
    }
  }
  const named = makes.flatMap(({ entry }) => [entry.maker, ...entry.aliases].map(makerKey))
  const makers = new Set([...vulnerabilities.keys(), ...named])
  return { vulnerabilities, affected, makes, tools, makers, exploitedBy }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
