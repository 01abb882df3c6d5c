import fc from 'fast-check'
import type { IndicatorEntry, ObservableKind } from '../lists/entry.ts'

/** An indicator for a test: its id is its value. */
export const entryOf = (
  observable: ObservableKind,
  value: string,
  more: Partial<IndicatorEntry> = {},
): IndicatorEntry => ({
  kind: 'indicator',
  id: value,
  observable,
  value,
  exact: false,
  adversary: null,
  description: '',
  firstSeen: null,
  lastSeen: null,
  validUntil: null,
  confidence: null,
  technique: null,
  source: 'test',
  ...more,
})

/** IPv4 addresses, crowded so that networks meet them. */
export const addressOf = () =>
  fc
    .tuple(fc.constantFrom(10, 10, 11, 192), fc.constantFrom(0, 1, 2), fc.nat(7), fc.nat(255))
    .map(parts => parts.join('.'))
