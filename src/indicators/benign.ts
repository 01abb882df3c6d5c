import type { Ground } from '../finding.ts'
import type { Edition } from '../lists/edition.ts'
import type { IndicatorEntry } from '../lists/entry.ts'
import { observableOf } from '../lists/observable.ts'
import { IndicatorTable } from './table.ts'
import { round } from './weigh.ts'

/** Networks and names of services that many innocent parties share: a cloud, a content network, a public resolver. */
export type BenignList = {
  readonly name: string
  readonly description: string
  readonly values: readonly string[]
  /** Of which list it is the version that stands in which edition; absent when it came from a file. */
  readonly edition?: string
}

/** Half: the address may have been one customer's of many. It never whitelists, the sighting stays. */
const share = 0.5

/** What the editions in force say of shared networks and names; null when they say nothing. */
export function benignOf(editions: readonly Edition[]): BenignTable | null {
  const lists = editions.flatMap(({ facts, entries }) =>
    entries.flatMap((entry): readonly BenignList[] =>
      entry.kind === 'benign' && entry.unused === null
        ? [{ ...entry, edition: `version ${entry.version}, ${facts.list} edition ${facts.hash.slice(0, 8)}` }]
        : [],
    ),
  )
  return lists.length === 0 ? null : new BenignTable(lists)
}

/** Says whether an indicator stands on shared ground. Lists of what is merely popular do not belong here. */
export class BenignTable {
  readonly #table: IndicatorTable

  constructor(lists: readonly BenignList[]) {
    this.#table = new IndicatorTable(lists.flatMap(list => list.values.flatMap(value => asEntry(list, value))))
  }

  /** That the address, or one of the names, is shared by many; null when no list says so. */
  says(address: string, names: readonly string[]): string | null {
    const said = [this.ground('address', address, 1), ...names.map(name => this.ground('domain', name, 1))]
    return said.find(ground => ground !== null)?.text ?? null
  }

  /** What lowers a score of `score` that was reached through this address or name; null when nothing does. */
  ground(kind: 'address' | 'domain', value: string, score: number): Ground | null {
    const [entry] = kind === 'address' ? this.#table.address(value) : this.#table.domain(value)
    if (entry === undefined) return null
    return {
      comparison: 'shared-service',
      subject: value,
      entry: entry.value,
      weight: round(-score * share),
      text: `${value} belongs to ${entry.description} (${entry.source}), which many share.`,
    }
  }
}

function asEntry(list: BenignList, value: string): readonly IndicatorEntry[] {
  const observable = observableOf(value.replace(/^\./, ''))
  if (observable === null) return []
  const { kind } = observable
  if (kind !== 'address' && kind !== 'network' && kind !== 'domain') return []
  return [
    {
      kind: 'indicator',
      id: `${list.name} ${observable.value}`,
      observable: kind,
      value: observable.value,
      exact: kind === 'domain' && !value.startsWith('.'),
      adversary: null,
      description: list.description,
      firstSeen: null,
      lastSeen: null,
      validUntil: null,
      confidence: null,
      technique: null,
      source: list.edition === undefined ? list.name : `${list.name}, ${list.edition}`,
    },
  ]
}
