import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartyEntry } from '../lists/entry.ts'
import { loadStarter } from '../lists/starter/starter.ts'
import { defaultPolicy, type Policy } from '../policy.ts'
import { compareParties } from './compare.ts'
import { ftmFromEntry } from './ftm.ts'
import { matchParty } from './match.ts'
import type { Party } from './party.ts'
import { COMMON } from './rarity.ts'
import { entryOf, partyOf, screenerOf } from './screening.testing.ts'

const entries = loadStarter().flatMap(({ list, entries }) => (list === 'ofac-sdn' ? entries : []))
const screener = screenerOf('ofac-sdn', entries)
const ofac: Policy = { ...defaultPolicy, screening: { ...defaultPolicy.screening, matcher: 'ofac' } }
const best = (party: Party, policy = defaultPolicy) => matchParty(screener, party, policy)[0]

test('every entry finds itself, first, by any of its strong names', () => {
  for (const entry of entries)
    for (const { full, weak } of entry.names) {
      if (weak || !/\p{L}{3}/u.test(full)) continue
      const found = matchParty(screener, partyOf(entry.schema, { name: full }), defaultPolicy)
      expect(
        found.filter(match => match.setAside === null).map(match => screener.entries.at(match.entry).entry.id),
        full,
      ).toContain(entry.id)
    }
})

test('what stands in the screener scores as what is compared by itself, less where many bear the name', () => {
  fc.assert(
    fc.property(fc.constantFrom(...entries), fc.boolean(), (entry, facts) => {
      const { name = [], alias = [], ...rest } = ftmFromEntry(entry)
      const party = partyOf(entry.schema, { name: name[0] ?? alias[0] ?? '', ...(facts ? rest : {}) })
      const alone = compareParties(party, entry, defaultPolicy)
      const held = matchParty(screener, party, defaultPolicy).find(
        match => screener.entries.at(match.entry).entry === entry,
      )
      // The screener takes the names that share a key, the comparison all of them.
      expect(held?.score ?? 0).toBeLessThanOrEqual(alone.score + 1e-9)
      const common = held?.grounds.some(({ comparison }) => comparison === COMMON)
      if (alone.score >= 0.9 && !common) expect(held?.score).toBeCloseTo(alone.score, 2)
    }),
  )
})

describe('a fact that one side lacks says nothing', () => {
  const entry: PartyEntry = entryOf({
    id: '1',
    schema: 'Person',
    names: [{ full: 'KRUGLOV, Stepan Arkadyevich', kind: 'primary', weak: false }],
  })
  const whole: PartyEntry = {
    ...entry,
    births: [{ from: '1970-01-02', to: '1970-01-02', circa: false, text: '1970' }],
    nationalities: ['ru'],
    gender: 'male',
    addresses: [{ full: '5 Some Street, Omsk' }],
    identifiers: [{ scheme: 'passport', value: 'AB1234567' }],
  }
  const score = (party: Party, held: PartyEntry) => compareParties(party, held, defaultPolicy).score
  const name = { name: 'Stepan Kruglov' }
  const plain = score(partyOf('Person', name), entry)

  test('the subject', () => expect(score(partyOf('Person', name), whole)).toBe(plain))
  test.each([
    { birthDate: '1999-01-01' },
    { nationality: 'fr' },
    { gender: 'female' },
    { address: '1 Rue X, Paris' },
    { passportNumber: 'ZZ7654321' },
  ])('the entry: %j', facts => {
    expect(score(partyOf('Person', { ...name, ...facts } as Record<string, string>), entry)).toBe(plain)
  })
  test.each([
    [{ birthDate: '1970-01-02' }, 1],
    [{ nationality: 'ru' }, 1],
    [{ gender: 'male' }, 1],
    [{ address: 'Some Street 5, Omsk' }, 1],
    [{ passportNumber: 'AB 1234567' }, 1],
    [{ birthDate: '1950-09-09' }, -1],
    [{ nationality: 'fr' }, -1],
    [{ gender: 'female' }, -1],
  ] as const)('both: %j moves the score by its sign', (facts, sign) => {
    const moved = score(partyOf('Person', { ...name, ...facts } as Record<string, string>), whole) - plain
    expect(Math.sign(moved)).toBe(sign)
  })
})

test('under the ofac policy the name alone counts, and the grounds say how', () => {
  const name = 'Aleksey Belan'
  const found = best(partyOf('Person', { name }), ofac)
  expect(found?.grounds.some(ground => ground.comparison === 'ofac-whole')).toBe(true)
  const other = best(partyOf('Person', { name, birthDate: '1920-01-01', gender: 'female' }), ofac)
  expect(other?.score).toBe(found?.score)
})

test('an equal name of another kind alerts with the kinds as a ground: the kind is what the file claims', () => {
  const found = matchParty(screener, partyOf('Company', { name: 'BELAN, Aleksey Alekseyevich' }), defaultPolicy)
  const person = found.find(match => screener.entries.at(match.entry).entry.schema === 'Person')
  expect(person?.setAside).toBe(null)
  expect(person?.score).toBeLessThan(0.8)
  expect(person?.grounds.find(ground => ground.comparison === 'schema')?.weight).toBeLessThan(0)
})

test('an equal name with a birth date far off is kept, set aside as contradicted', () => {
  const properties = { name: 'BELAN, Aleksey Alekseyevich', birthDate: '1950-01-01' }
  const found = matchParty(screener, partyOf('Person', properties), defaultPolicy)
  expect(found.map(match => match.setAside?.rule)).toContain('contradicted')
})

test('nothing is met by nothing', () => {
  expect(matchParty(screener, partyOf('LegalEntity', {}), defaultPolicy)).toEqual([])
  expect(matchParty(screener, partyOf('LegalEntity', { name: '???' }), defaultPolicy)).toEqual([])
})
