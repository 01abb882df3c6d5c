import { expect, test } from 'vitest'
import type { IndicatorEntry } from '../lists/entry.ts'
import { entryOf } from './entries.testing.ts'
import { scoreOf, weighIndicator } from './weigh.ts'

const day = (text: string) => Date.parse(text) / 1000
const at = (entry: IndicatorEntry, first: string, last = first) =>
  weighIndicator(entry, { value: entry.value, span: { first: day(first), last: day(last) } }, 180)
const dated = { firstSeen: '2024-01-01', lastSeen: '2024-06-30' }

test.each([
  ['inside its dates', entryOf('address', '192.0.2.1', dated), '2024-03-01', 0.85],
  ['on its last day', entryOf('address', '192.0.2.1', dated), '2024-06-30T23:00:00Z', 0.85],
  ['half a year later', entryOf('address', '192.0.2.1', dated), '2024-12-28T00:00:00Z', 0.425],
  ['years later, never nothing', entryOf('address', '192.0.2.1', dated), '2030-01-01', 0.085],
  ['before it was known', entryOf('address', '192.0.2.1', dated), '2023-07-05', 0.425],
  ['a domain keeps longer', entryOf('domain', 'a.example', dated), '2024-12-28T00:00:00Z', 0.7736],
  ['a hash does not age', entryOf('hash', 'd41d8cd98f00b204e9800998ecf8427e', dated), '2030-01-01', 0.97],
  ['without dates', entryOf('address', '192.0.2.1'), '2024-03-01', 0.7225],
  ['with little confidence', entryOf('address', '192.0.2.1', { ...dated, confidence: 0.2 }), '2024-03-01', 0.51],
  [
    'no longer valid',
    entryOf('domain', 'a.example', { ...dated, validUntil: '2024-07-01' }),
    '2024-12-28T00:00:00Z',
    0.3868,
  ],
])('%s', (_, entry, when, score) => {
  const weighed = at(entry, when)
  expect(weighed.score).toBeCloseTo(score, 2)
  expect(weighed.score).toBe(scoreOf(weighed.grounds))
})

test('decay says so in a ground with its weight', () => {
  const { grounds } = at(entryOf('address', '192.0.2.1', dated), '2024-12-28T00:00:00Z')
  expect(grounds.map(ground => [ground.comparison, ground.weight < 0])).toEqual([
    ['indicator-address', false],
    ['indicator-dates', true],
  ])
})
