import { adversaryOf } from '../dossiers/dossier.ts'
import type { Finding } from '../finding.ts'
import { indicatorsOfParty } from '../indicators/from-parties.ts'
import type { Edition } from '../lists/edition.ts'
import type { IndicatorEntry } from '../lists/entry.ts'

/** Which indicators are asked for; what is absent does not narrow. */
export type Asked = {
  /** What a run found: only indicators that a finding was held against. */
  readonly findings?: readonly Finding[]
  /** Dossier id. */
  readonly adversary?: string
  readonly list?: string
}

/**
 * Indicators of the editions in force. A designated party's own names count only when the party was found or asked for:
 * to block the web site of everyone who is designated is another decision than to block an attacker.
 */
export function indicatorsAsked(editions: readonly Edition[], asked: Asked): readonly IndicatorEntry[] {
  const found =
    asked.findings === undefined
      ? null
      : new Set(
          asked.findings
            .filter(({ kind }) => kind === 'indicator-sighting')
            .map(({ against }) => keyOf(against.list, against.entry)),
        )
  const narrow = found !== null || asked.adversary !== undefined
  return editions
    .filter(
      ({ facts }) => asked.list === undefined || facts.list === asked.list || facts.list.startsWith(`${asked.list}.`),
    )
    .flatMap(({ facts, entries }) =>
      entries.flatMap(entry => {
        if (entry.kind !== 'indicator' && !(entry.kind === 'party' && narrow)) return []
        if (found !== null && !found.has(keyOf(facts.list, entry.id))) return []
        const adversary = entry.kind === 'indicator' ? entry.adversary : adversaryOf(facts.list, entry.id)
        if (asked.adversary !== undefined && adversary !== asked.adversary) return []
        return entry.kind === 'indicator'
          ? [entry]
          : indicatorsOfParty(entry, facts.list).map(each => ({ ...each, adversary }))
      }),
    )
}

const keyOf = (list: string, entry: string): string => JSON.stringify([list, entry])
