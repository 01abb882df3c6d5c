import { expect, test } from 'vitest'
import { loadStarter } from '../lists/starter/starter.ts'
import { defaultPolicy } from '../policy.ts'
import { listedAll, listedLazily } from './listed.ts'
import { matchParty } from './match.ts'
import { buildScreener } from './screener.ts'
import { editionOf, partyOf } from './screening.testing.ts'
import { openShared } from './shared.ts'
import { Shelf } from './shelf.ts'

const editions = loadStarter().map(({ list, entries }) => editionOf(list, entries))
const built = buildScreener(editions)
const shelf = new Shelf()
for (const { facts, entries } of editions) {
  shelf.open(facts.list, facts.hash)
  for (const entry of entries) if (entry.kind === 'party') shelf.file(entry)
}
const shared = shelf.finish()

test('everything large lies in memory that threads share', () => {
  const { bytes, offsets, editionOf: editionNumbers } = shared.entries
  const tables = [...Object.values(shared.candidates), ...Object.values(shared.identifiers), bytes, offsets]
  for (const table of [...tables, editionNumbers]) expect(table.buffer).toBeInstanceOf(SharedArrayBuffer)
})

test('an opened screener holds the same entries and names, and answers the same', () => {
  const opened = openShared(structuredCloned(), () => null)
  expect(Array.from(opened.entries)).toEqual(Array.from(built.entries))
  expect(opened.names.length).toBe(built.names.length)
  for (const number of [0, 1, Math.floor(built.names.length / 2), built.names.length - 1]) {
    const [one, other] = [opened.names.at(number), built.names.at(number)]
    expect([one.entry, one.weak, one.name.full]).toEqual([other.entry, other.weak, other.name.full])
  }
  for (const { entry } of built.entries) {
    const party = partyOf(entry.schema, { name: entry.names[0]?.full ?? '' })
    expect(matchParty(opened, party, defaultPolicy)).toEqual(matchParty(built, party, defaultPolicy))
  }
})

/** As a worker receives it: the memory is the same, the objects around it are not. */
const structuredCloned = () => structuredClone(shared)

test('names of an entry stand side by side', () => {
  for (const [number, { entry }] of Array.from(built.entries).entries()) {
    const from = built.firstNames[number] ?? 0
    expect((built.firstNames[number + 1] ?? 0) - from).toBe(entry.names.length)
    for (const [at, { full }] of entry.names.entries()) {
      const listed = built.names.at(from + at)
      expect([listed.entry, listed.name.rejected === null ? listed.name.full : full]).toEqual([number, full])
    }
  }
})

test('an identifier leads to the entries that hold it, and to no other', () => {
  const holders = Array.from(built.entries).flatMap(({ entry }, number) =>
    entry.identifiers.filter(({ scheme }) => scheme === 'imo').map(({ value }) => ({ number, value })),
  )
  for (const { number, value } of holders) expect(built.withIdentifier(`imo:${value}`)).toContain(number)
  expect(built.withIdentifier('imo:0000000')).toEqual([])
})

test('what is made on demand is made again when its place was taken, and never confused', () => {
  const length = (1 << 16) + 5
  let made = 0
  const squares = listedLazily(length, number => {
    made++
    return number * number
  })
  expect([squares.at(3), squares.at(3), squares.at((1 << 16) + 3), squares.at(3)]).toEqual([9, 9, 65_539 ** 2, 9])
  expect(made).toBe(3)
  expect(() => squares.at(length)).toThrow(/no record/)
  expect(() => listedAll([1]).at(1)).toThrow(/no record/)
})
