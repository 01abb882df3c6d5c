import { expect, test } from 'vitest'
import { fallen } from './record.ts'
import type { Figure, Section } from './section.ts'

const section = (...figures: readonly Figure[]): Section => ({ title: 'names', lines: [], figures })
const recorded = { names: { recall: 0.9, precision: 0.8 } }
const precision: Figure = { name: 'precision', value: 0.8, gate: 'told' }

test.each([
  ['the same', 0.9, 0],
  ['better', 0.95, 0],
  ['below by less than four decimals show', 0.89996, 0],
  ['below', 0.8999, 1],
])('a held figure that is %s', (_, value, lines) => {
  expect(fallen(section({ name: 'recall', value, gate: 'held' }, precision), recorded)).toHaveLength(lines)
})

test('a told figure may fall', () => {
  const figures = [{ name: 'recall', value: 0.9, gate: 'held' } as const, { ...precision, value: 0.1 }]
  expect(fallen(section(...figures), recorded)).toEqual([])
})

test('a recorded figure that is no longer measured is a fall', () => {
  expect(fallen(section(precision), recorded)).toEqual(['names: recall was recorded and is no longer measured'])
})

test('nothing is recorded yet', () => {
  expect(fallen(section(precision), {})).toEqual([])
})
