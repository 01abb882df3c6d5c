import { createHash } from 'node:crypto'
import { dossierIndicators } from '../dossiers/indicators.ts'
import { canonical } from '../finding.ts'
import type { Archive } from '../lists/archive.ts'
import { loadCatalogues } from '../lists/catalogues/catalogues.ts'
import type { Edition, EditionFacts } from '../lists/edition.ts'
import type { Entry } from '../lists/entry.ts'
import { loadStarter } from '../lists/starter/starter.ts'

/** An edition whose entries may come one by one. */
export type ReadableEdition = { readonly facts: EditionFacts; readonly entries: Iterable<Entry> }

/**
 * Every edition that subjects are held against: those in force, and what the project ships where they say nothing.
 * A bundled part of a list yields to the issuer's edition. When that is older than the bundle, the entries that it
 * does not have yet stay, so that importing an old file never makes a later designation vanish.
 */
export async function gatherEditions(archive: Archive): Promise<readonly Edition[]> {
  const gathered: Edition[] = []
  for await (const { facts, entries } of eachEdition(archive)) gathered.push({ facts, entries: [...entries] })
  return gathered
}

/** The same list by list, read as they are asked for: who lets go of each entry never holds more than one list's bytes. */
export async function* eachEdition(archive: Archive): AsyncIterable<ReadableEdition> {
  const inForce = new Map<string, EditionFacts>()
  for (const facts of await archive.history()) if (facts.state === 'in-force') inForce.set(facts.list, facts)
  const bundled = bundledEditions()
  const lists = new Set([...inForce.keys(), ...bundled.map(({ facts }) => facts.list)])
  for (const list of [...lists].sort()) {
    const official = inForce.get(list)
    const held = official && (await archive.open(list, official.hash))
    const rest = bundled.filter(({ facts }) => facts.list === list).flatMap(edition => yieldTo(edition, held))
    yield* [...(held === undefined ? [] : [held]), ...rest].sort((a, b) => (a.facts.hash < b.facts.hash ? -1 : 1))
  }
}

export function bundledEditions(): readonly Edition[] {
  const parts = [
    ...loadStarter(),
    ...loadCatalogues(),
    { list: 'dossiers', published: null, entries: dossierIndicators() },
  ]
  return parts.map(({ list, published, entries }) => bundledEdition(list, published, entries))
}

function bundledEdition(list: string, published: string | null, entries: readonly Entry[]): Edition {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))
  const hash = createHash('sha256')
  for (const entry of sorted) hash.update(canonical(entry)).update('\n')
  const facts = {
    list,
    hash: hash.digest('hex'),
    published,
    imported: published ?? '',
    entries: sorted.length,
    files: [],
    state: 'in-force' as const,
    note: null,
  }
  return { facts, entries: sorted }
}

function yieldTo(bundled: Edition, official: ReadableEdition | undefined): Edition[] {
  if (official === undefined) return [bundled]
  const older = (official.facts.published ?? '') < (bundled.facts.published ?? '')
  if (!older) return []
  const known = new Set<string>()
  for (const { id } of official.entries) known.add(id)
  const rest = bundled.entries.filter(entry => !known.has(entry.id))
  if (rest.length === 0) return []
  const kept = bundledEdition(bundled.facts.list, bundled.facts.published, rest)
  const why = official.facts.published === null ? 'carries no date' : `is of ${official.facts.published.slice(0, 10)}`
  const note = `${bundled.facts.list}: the edition in force ${why}, so ${rest.length} bundled entries as of ${bundled.facts.published} that it does not have are examined too, as edition ${kept.facts.hash.slice(0, 8)}.`
  return [{ ...kept, facts: { ...kept.facts, note } }]
}
