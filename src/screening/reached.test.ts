import { expect, test } from 'vitest'
import { defaultPolicy, type Policy } from '../policy.ts'
import { compareJson } from './compare-json.ts'
import { matchParty } from './match.ts'
import { entryOf, partyOf, screenerOf } from './screening.testing.ts'

const ofac: Policy = { ...defaultPolicy, screening: { ...defaultPolicy.screening, matcher: 'ofac' } }

const named = (full: string) => [{ full, kind: 'primary', weak: false }] as const

const screener = screenerOf('ofac-sdn', [
  entryOf({ id: '1', schema: 'Person', names: named('PUTIN, Vladimir Vladimirovich') }),
  entryOf({ id: '2', schema: 'Vessel', names: named('VLADIMIR VINOGRADOV') }),
  ...Array.from({ length: 1000 }, (_, at) =>
    entryOf({ id: `c${at}`, schema: 'Person', names: named(`IVANOV, Vladimir ${at}`) }),
  ),
])

test('under the ofac policy every name is looked at, and the score is the one that the tool would show', () => {
  const found = matchParty(screener, partyOf('Person', { name: 'Vladimir Putin' }), ofac)
  const scores = new Map(found.map(({ entry, score }) => [screener.entries.at(entry).entry.id, score]))
  expect(scores.get('1')).toBe(1)
  // One part of two: 0.5, and the whole strings say less.
  expect([...scores].filter(([id, score]) => id?.startsWith('c') && score >= 0.5)).toHaveLength(1000)
})

test('under the ofac policy a party of another kind is kept with its score, and set aside', () => {
  const found = matchParty(screener, partyOf('Person', { name: 'Vladimir Putin' }), ofac)
  const vessel = found.find(({ entry }) => screener.entries.at(entry).entry.id === '2')
  expect(vessel?.score).toBe(0.89)
  expect(vessel?.setAside?.rule).toBe('other-kind')
})

test('under the ofac policy no fact moves the score', () => {
  const line = (facts: object) =>
    JSON.stringify({
      schema: 'Person',
      query: { name: 'Vladimr Putin', ...facts },
      candidate: { name: 'PUTIN, Vladimir', birthDate: '1952-10-07', country: 'ru' },
    })
  for (const facts of [{}, { birthDate: '1952-10-07' }, { birthDate: '1990-01-01', country: 'fr' }])
    expect(compareJson(line(facts), ofac)).toMatchObject({ score: 0.99, match: true })
})
