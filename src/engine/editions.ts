import { createHash } from 'node:crypto'
import { dossierIndicators } from '../dossiers/indicators.ts'
import { canonical } from '../finding.ts'
import type { Archive } from '../lists/archive.ts'
import { loadCatalogues } from '../lists/catalogues/catalogues.ts'
import type { Edition } from '../lists/edition.ts'
import type { Entry } from '../lists/entry.ts'
import { loadStarter } from '../lists/starter/starter.ts'

/**
 * Every edition that subjects are held against: those in force, and what the project ships where they say nothing.
 * A bundled part of a list yields to the issuer's edition. When that is older than the bundle, the entries that it
 * does not have yet stay, so that importing an old file never makes a later designation vanish.
 */
export async function gatherEditions(archive: Archive): Promise<readonly Edition[]> {
  const inForce: Edition[] = []
  for (const { list, hash, state } of await archive.history()) {
    if (state === 'in-force') inForce.push(await archive.load(list, hash))
  }
  const byList = new Map(inForce.map(edition => [edition.facts.list, edition]))
  const bundled = bundledEditions().flatMap(edition => yieldTo(edition, byList.get(edition.facts.list)))
  return [...inForce, ...bundled].sort((a, b) =>
    `${a.facts.list} ${a.facts.hash}` < `${b.facts.list} ${b.facts.hash}` ? -1 : 1,
  )
}

/** What ships with the project, as editions like any other: hashed over their contents. */
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

function yieldTo(bundled: Edition, official: Edition | undefined): Edition[] {
  if (official === undefined) return [bundled]
  const older = (official.facts.published ?? '') < (bundled.facts.published ?? '')
  if (!older) return []
  const known = new Set(official.entries.map(entry => entry.id))
  const rest = bundled.entries.filter(entry => !known.has(entry.id))
  if (rest.length === 0) return []
  const kept = bundledEdition(bundled.facts.list, bundled.facts.published, rest)
  const why = official.facts.published === null ? 'carries no date' : `is of ${official.facts.published.slice(0, 10)}`
  const note = `${bundled.facts.list}: the edition in force ${why}, so ${rest.length} bundled entries as of ${bundled.facts.published} that it does not have are examined too.`
  return [{ ...kept, facts: { ...kept.facts, note } }]
}
