import { describe, expect, test } from 'vitest'
import { loadStarter } from '../lists/starter/starter.ts'
import { defaultPolicy } from '../policy.ts'
import { compareParties } from './compare.ts'
import { compareJson } from './compare-json.ts'
import { ftmFromEntry, partyFromFtm } from './ftm.ts'
import { entryOf } from './screening.testing.ts'

const place = { file: '-', line: null, sha256: '' }
const entries = loadStarter().flatMap(({ entries }) => entries)

test('an entry written as FollowTheMoney and read back is the same party', () => {
  for (const entry of entries) {
    const party = partyFromFtm({ id: entry.id, schema: entry.schema, properties: ftmFromEntry(entry) }, place)
    expect(new Set(party.names.map(name => name.full)), entry.id).toEqual(new Set(entry.names.map(name => name.full)))
    expect(party.names.filter(name => name.role === 'weak').length, entry.id).toBe(
      new Set(entry.names.filter(name => name.weak).map(name => name.full)).size,
    )
    const exact = entry.births.filter(birth => birth.from === birth.to)
    expect(
      party.births.map(birth => birth.from),
      entry.id,
    ).toEqual(expect.arrayContaining(exact.map(birth => birth.from)))
    expect(party.gender).toBe(entry.gender)
    expect(compareParties(party, entry, defaultPolicy).score, entry.id).toBeGreaterThan(0.9)
  }
})

test('a span of birth is written as its years, a month as a month', () => {
  const births = [
    { from: '1957-01-01', to: '1959-12-31', circa: true, text: 'circa 1958' },
    { from: '1960-03-01', to: '1960-03-31', circa: false, text: 'Mar 1960' },
  ]
  expect(ftmFromEntry(entryOf({ id: '1', births })).birthDate).toEqual(['1957', '1958', '1959', '1960-03'])
})

test('names are made of their parts, the father between; of several first names each makes one', () => {
  const properties = {
    firstName: ['Ivan', 'John'],
    fatherName: 'Petrovich',
    middleName: 'Petrovich',
    lastName: 'Orlov',
  }
  const party = partyFromFtm({ id: '1', schema: 'Person', properties }, place)
  expect(party.names.map(name => name.full)).toEqual(['Ivan Petrovich Orlov', 'John Petrovich Orlov'])
})

test('the last part of an address may tell its country', () => {
  const address = ['5 Rue de Rivoli, Paris, France', '12 Main Street']
  const party = partyFromFtm({ id: '1', schema: 'Person', properties: { name: 'A', address } }, place)
  expect(party.addresses.map(one => one.country)).toEqual(['fr', undefined])
})

describe('compare --jsonl', () => {
  const ask = (question: unknown) => compareJson(JSON.stringify(question), defaultPolicy)

  test('tells also why two names are not one', () => {
    const told = ask({ schema: 'Vessel', query: 'MV Ocean Star 12', candidate: 'Ocean Star 11' })
    expect(told).toMatchObject({ match: false })
    expect(JSON.stringify(told)).toContain('\\"12\\" and \\"11\\" disagree.')
  })

  test('says which date of birth could not be read', () => {
    const query = { name: 'Ivan Petrov', birthDate: '31/02/1984' }
    expect(ask({ schema: 'Person', query, candidate: 'Ivan Petrov' })).toMatchObject({
      notes: ['query: birthDate "31/02/1984" is no date; compared without'],
    })
  })
  const a = 'Vladimir Putin'
  const b = 'PUTIN, Vladimir Vladimirovich'
  test.each([
    [{ schema: 'Person', query: a, candidate: b }],
    [{ query: a, candidate: b }],
    [{ schema: 'Person', query: { name: a }, candidate: { name: [b] } }],
    [{ schema: 'Person', query: { properties: { name: [a] } }, candidate: { properties: { name: [b] } } }],
    [
      {
        query: { schema: 'Person', properties: { name: a } },
        candidate: { id: 'x', schema: 'Person', properties: { name: [b], birthDate: null } },
      },
    ],
    [{ schema: 'Person', query: { firstName: 'Vladimir', lastName: 'Putin' }, candidate: b }],
    [{ schema: 'Person', query: { full_name: a, dob: '1952-10-07' }, candidate: { name: b, birthDate: ['1952'] } }],
  ])('%j', question => {
    const answer = ask(question)
    expect(answer).toMatchObject({ match: true })
    if ('grounds' in answer) expect(answer.grounds.length).toBeGreaterThan(0)
  })

  test('facts count', () => {
    const asked = (dob: string) =>
      ask({ schema: 'Person', query: { name: a, birthDate: dob }, candidate: { name: b, birthDate: '1952-10-07' } })
    expect(asked('1952-10-07')).toMatchObject({ match: true })
    expect(asked('1988-02-01')).toMatchObject({ match: false })
  })

  test('a person is never a ship', () => {
    const answer = ask({
      query: { schema: 'Vessel', properties: { name: 'Sea Star' } },
      candidate: { schema: 'Person', properties: { name: 'Sea Star' } },
    })
    expect(answer).toMatchObject({ score: 0, match: false, grounds: [{ comparison: 'schema' }] })
  })

  test('identifiers alone', () => {
    expect(
      ask({ query: { leiCode: '5493001KJTIIGC8Y1R12' }, candidate: { lei: '5493001KJTIIGC8Y1R12' } }),
    ).toMatchObject({ match: true })
  })

  test.each([
    ['{', /^not JSON/],
    ['[]', /expected object/i],
    ['{"query":"a"}', /candidate/],
    ['{"schema":"Address","query":"a","candidate":"b"}', /no party/],
    ['{"schema":"constructor","query":"a","candidate":"b"}', /no party/],
    ['{"query":7,"candidate":"b"}', /query/],
    ['{"query":{"name":{"x":1}},"candidate":"b"}', /name/],
    ['{"query":{"colour":"red"},"candidate":"b"}', /nothing to compare/],
    ['{"query":"","candidate":"b"}', /nothing to compare|score/],
  ])('%s is answered in place', (line, why) => {
    const answer = compareJson(line, defaultPolicy)
    expect('error' in answer ? answer.error : JSON.stringify(answer)).toMatch(why)
  })

  test.each([
    [{ name: 'A Boxer', shoeSize: '44', schema: 'Person' }, ['query: shoeSize was not looked at: nothing compares it']],
    [{ properties: { name: ['A Boxer'], hat: ['1'] } }, ['query: hat was not looked at: nothing compares it']],
    [{ full_name: 'A Boxer', dob: '1970' }, undefined],
    ['A Boxer', undefined],
  ])('%j is told what of it was not looked at', (query, notes) => {
    expect(ask({ query, candidate: 'A Boxer' })).toMatchObject({ match: true })
    expect((ask({ query, candidate: 'A Boxer' }) as { notes?: unknown }).notes).toEqual(notes)
  })
})
