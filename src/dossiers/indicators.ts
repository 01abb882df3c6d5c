import type { IndicatorEntry } from '../lists/entry.ts'
import { citationOf, citationText, loadDossiers } from './dossier.ts'

/** Every indicator of every dossier as an entry of the list `dossiers`, with its source and how sure it is. */
export function dossierIndicators(): readonly IndicatorEntry[] {
  return loadDossiers().flatMap(dossier =>
    dossier.indicators.map(({ source, ...seen }) => ({
      ...seen,
      kind: 'indicator' as const,
      id: `${dossier.id}/${seen.observable}/${seen.value}`,
      adversary: dossier.id,
      validUntil: null,
      confidence: null,
      source: citationText(citationOf(dossier, source)),
    })),
  )
}
