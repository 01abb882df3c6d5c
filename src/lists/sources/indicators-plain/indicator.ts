import type { IndicatorEntry, ObservableKind } from '../../entry.ts'

/** What a feed says of an indicator besides its value; what it does not say is null. */
export type IndicatorParts = Partial<Omit<IndicatorEntry, 'kind' | 'observable' | 'value'>> & {
  readonly observable: ObservableKind
  /** Normalised. */
  readonly value: string
}

/** An entry of a feed. Feeds without ids of their own are keyed by what they list, which is unique in an edition. */
export const indicator = (parts: IndicatorParts): IndicatorEntry => ({
  kind: 'indicator',
  id: `${parts.observable}:${parts.value}`,
  exact: false,
  adversary: null,
  description: '',
  firstSeen: null,
  lastSeen: null,
  validUntil: null,
  confidence: null,
  technique: null,
  source: '',
  ...parts,
})

/** Passes each id once. A feed that lists a thing twice says nothing new the second time; how often that was is counted. */
export class Once {
  repeated = 0
  readonly #seen = new Set<string>()

  first(entry: IndicatorEntry): boolean {
    if (this.#seen.has(entry.id)) {
      this.repeated++
      return false
    }
    this.#seen.add(entry.id)
    return true
  }
}
