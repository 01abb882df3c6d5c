import { expect, test } from 'vitest'
import type { NameKind } from '../names/name.ts'
import { prepareName } from '../names/prepare.ts'
import { buildCandidates, DEFAULT_LIMIT, findCandidateNames, findCandidates, fromShared } from './candidates.ts'

const filed: readonly (readonly [number, NameKind, string])[] = [
  [10, 'person', 'BIN LADIN, Usama bin Muhammad bin Awad'],
  [10, 'person', 'OSAMA BIN LADEN'],
  [11, 'person', 'PETROV, Ivan Sergeyevich'],
  [12, 'organization', 'ISLAMIC REPUBLIC OF IRAN SHIPPING LINES'],
  [13, 'organization', 'SICHUAN JUXINHE NETWORK TECHNOLOGY CO., LTD.'],
  [14, 'vessel', 'OCEAN STAR 2'],
  [15, 'person', 'WANG, Yun He'],
  [16, 'organization', 'ROSNEFT TRADING S.A.'],
  [17, 'organization', 'PJSC SBERBANK'],
  [18, 'organization', 'TIKHOOKEANSKAYA GORNAYA KOMPANIYA'],
]

const index = buildCandidates(filed.map(([entry, kind, name]) => ({ entry, name: prepareName(name, kind) })))

test.each([
  ['Usama Ladin', 10],
  ['osama laden', 10],
  ['Iwan Pietrow', 11],
  ['Petrvo Ivan', 11],
  ['IRISL', 12],
  ['Islamic Republic of Iran Shiping Line', 12],
  ['Juxinhe Sichuan', 13],
  ['MV Ocean Star II', 14],
  ['Yunhe Wang', 15],
  ['Ros Neft Trading', 16],
  ['ROSNEFTbTRADING', 16],
  ['R0sneft Trading', 16],
  ['OCEANSTAR2', 14],
  ['I. S. Petrov', 11],
  ['Juixnhe Sichuan', 13],
  ['IVANPETROV', 11],
  ['IVANSERGEEVICHPETROV', 11],
  ['PJSC Sbebank', 17],
  ['Tikhookeanskayagornaya Kompaniya', 18],
])('%s finds entry %i first', (query, entry) => {
  expect(findCandidates(index, prepareName(query, 'any'))[0]).toBe(entry)
})

test('an entry is named once, however many of its names are found', () => {
  const entries = [...findCandidates(index, prepareName('Usama bin Laden', 'person'))]
  expect(entries.filter(entry => entry === 10)).toEqual([10])
})

test.each([
  ['CHON MA SAN 2', 'CHONMASAN 2'],
  ['CHONMASAN 2', 'CHON MA SAN 2'],
  ['Chonma San2', 'CHON MA SAN 2'],
  ['Chonmasan', 'CHON MASAN'],
])('%s is %s as a whole: spaces take nothing from its rank', (query, listed) => {
  const others = ['CHON MA SAN', 'CHON MA BONG', 'SAN MA 2', 'CHONMASAN TRADING']
  const names = [...others, listed].map((full, entry) => ({ entry, name: prepareName(full, 'vessel') }))
  const found = findCandidateNames(buildCandidates(names), prepareName(query, 'vessel'))
  const at = found.entries.indexOf(others.length)
  expect(found.ranks[at]).toBeGreaterThan(0.9)
  const whole = (text: string) => text.replaceAll(' ', '').toLowerCase()
  for (const above of found.entries.slice(0, at)) expect(whole(others[above] ?? '')).toBe(whole(listed))
})

const foundAmong = (listed: readonly string[], query: string, kind: NameKind) => {
  const names = listed.map((full, entry) => ({ entry, name: prepareName(full, kind) }))
  return [...findCandidateNames(buildCandidates(names), prepareName(query, kind)).entries]
}

test('a name equal but for its spaces hides none that is merely alike', () => {
  const query = 'KORPIDO ZELNATIVUR BOGRANDIS'
  expect(foundAmong(['BOGRANDIS HAUSTEMI'], query, 'vessel')).toEqual([0])
  expect(foundAmong(['BOGRANDIS HAUSTEMI', 'KOR PIDO ZELNA TIVUR BOGRAN DIS'], query, 'vessel')).toEqual([1, 0])
})

test('of many equal names as many as are asked for are found, and what is merely alike gives way to them', () => {
  const equal = new Array<string>(500).fill('KOR PIDO ZELNA TIVUR')
  const found = foundAmong(['KORPIDO HAUSTEMI', ...equal], 'KORPIDO ZELNATIVUR', 'vessel')
  expect(found).toEqual(Array.from({ length: DEFAULT_LIMIT }, (_, at) => at + 1))
})

test('a name of many letters is found without its spaces', () => {
  const listed = 'Iran Aircraft Manufacturing Industrial Company'
  expect(foundAmong([listed, 'Iran Air'], listed.replaceAll(' ', ''), 'organization')[0]).toBe(0)
})

test('names that share nothing, and rejected names, find nothing', () => {
  expect([...findCandidates(index, prepareName('Xoqquwe Brbrbr', 'any'))]).toEqual([])
  expect([...findCandidates(index, prepareName('x'.repeat(100_000), 'any'))]).toEqual([])
})

test('a shared index answers as the one it came from, from the same memory', () => {
  const { tables } = index
  for (const table of Object.values(tables)) expect(table.buffer).toBeInstanceOf(SharedArrayBuffer)
  const other = fromShared(tables)
  for (const query of ['Usama Ladin', 'Juxinhe Sichuan', 'IRISL']) {
    const name = prepareName(query, 'any')
    expect(findCandidateNames(other, name)).toEqual(findCandidateNames(index, name))
  }
})

test('a query leaves no trace for the next', () => {
  const name = prepareName('Ivan Petrov', 'any')
  const before = findCandidateNames(index, name)
  findCandidates(index, prepareName('Usama bin Laden of Iran Shipping Trading', 'any'))
  expect(findCandidateNames(index, name)).toEqual(before)
})

test('a name of more words than are looked up in every spelling is found with a slip in any of them', () => {
  const words =
    'amber birch cedar damson elder fennel garnet hazel indigo juniper kestrel laurel maple nettle olive poplar quince rowan sorrel thistle'.split(
      ' ',
    )
  const listed = prepareName(`${words.join(' ')} Trading Company`, 'organization')
  const strangers = words.map(word => prepareName(`${word} Shipping`, 'organization'))
  const filed = buildCandidates([listed, ...strangers].map((name, entry) => ({ entry, name })))
  for (const at of words.keys()) {
    const slipped = words.map((word, here) => (here === at ? `${word.slice(0, 2)}w${word.slice(3)}` : word)).join(' ')
    expect(findCandidates(filed, prepareName(slipped, 'organization'))[0]).toBe(0)
  }
})
