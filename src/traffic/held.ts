import { adversaryOf } from '../dossiers/dossier.ts'
import { indicatorsOfParty } from '../indicators/from-parties.ts'
import { IndicatorTable } from '../indicators/table.ts'
import type { Edition } from '../lists/edition.ts'
import type { IndicatorEntry, RemoteToolEntry } from '../lists/entry.ts'
import { indicatorsOfTool } from './remote-tools.ts'

/** Whose indicator it is: the entry of the edition that it came from. */
export type Owner = {
  readonly list: string
  readonly edition: string
  readonly entry: string
  readonly name: string
  readonly adversary: string | null
  readonly programs: readonly string[]
  readonly kind: 'indicator' | 'party' | 'remote-tool'
  readonly tool: RemoteToolEntry | null
}

/** What traffic is held against: every indicator of every edition, those that stand in designations and tools included. */
export type Held = {
  readonly table: IndicatorTable
  readonly ownerOf: (entry: IndicatorEntry) => Owner
  /** Indicators that cannot be looked for, e.g. AS numbers: told, never dropped in silence. */
  readonly unusable: ReadonlyMap<string, number>
  /** The table by which an address belongs to an autonomous system: `as-table of 2026-03-01, edition 1a2b3c4d`. Null without one. */
  readonly tableOf: (system: string) => string | null
}

export function gatherHeld(editions: readonly Edition[]): Held {
  const owners = new Map<IndicatorEntry, Owner>()
  const indicators: IndicatorEntry[] = []
  const hold = (entries: readonly IndicatorEntry[], owner: Owner | null, facts: Edition['facts']) => {
    for (const entry of entries) {
      owners.set(entry, owner ?? indicatorOwner(entry, facts))
      indicators.push(entry)
    }
  }
  for (const { facts, entries } of editions)
    for (const entry of entries) {
      const common = { list: facts.list, edition: facts.hash, entry: entry.id }
      if (entry.kind === 'indicator') hold([entry], null, facts)
      else if (entry.kind === 'party') {
        const name = entry.names[0]?.full ?? entry.id
        const adversary = adversaryOf(facts.list, entry.id)
        const owner: Owner = { ...common, name, adversary, programs: entry.programs, kind: 'party', tool: null }
        hold(indicatorsOfParty(entry, facts.list), owner, facts)
      } else if (entry.kind === 'remote-tool') {
        const owner: Owner = {
          ...common,
          name: entry.name,
          adversary: entry.abusedBy[0] ?? null,
          programs: [],
          kind: 'remote-tool',
          tool: entry,
        }
        hold(indicatorsOfTool(entry), owner, facts)
      }
    }
  const systems = systemsIn(editions)
  const table = new IndicatorTable(indicators, system => systems.get(system)?.networks ?? [])
  return {
    table,
    tableOf: system => systems.get(system)?.table ?? null,
    ownerOf: entry => owners.get(entry) as Owner,
    unusable: countUnusable(table),
  }
}

type System = { readonly networks: readonly string[]; readonly table: string }

/** Of several tables the newest that has a system says what it announces. */
function systemsIn(editions: readonly Edition[]): ReadonlyMap<string, System> {
  const systems = new Map<string, System>()
  const dated = editions.toSorted((a, b) => (a.facts.published ?? '').localeCompare(b.facts.published ?? ''))
  for (const { facts, entries } of dated) {
    const date = facts.published ?? `unknown date, imported ${facts.imported.slice(0, 10)}`
    const table = `${facts.list} of ${date}, edition ${facts.hash.slice(0, 8)}`
    for (const entry of entries)
      if (entry.kind === 'autonomous-system') systems.set(entry.id, { networks: entry.networks, table })
  }
  return systems
}

const indicatorOwner = (entry: IndicatorEntry, facts: Edition['facts']): Owner => ({
  list: facts.list,
  edition: facts.hash,
  entry: entry.id,
  name: entry.description === '' ? entry.value : entry.description,
  adversary: entry.adversary,
  programs: [],
  kind: 'indicator',
  tool: null,
})

function countUnusable(table: IndicatorTable): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { entry } of table.unusable) counts.set(entry.observable, (counts.get(entry.observable) ?? 0) + 1)
  return counts
}
