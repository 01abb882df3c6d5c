import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames } from '../names/compare.ts'
import type { NameKind } from '../names/name.ts'
import { prepareName } from '../names/prepare.ts'
import { buildCandidates, reachableNames } from './candidates.ts'

type Row = { readonly schema: string; readonly query: string; readonly candidate: string }

const rows: Row[] = parse(readFileSync(new URL('../names/cases.csv', import.meta.url)), { columns: true, bom: true })
const kinds: Readonly<Record<string, NameKind>> = { Person: 'person', Vessel: 'vessel', Airplane: 'aircraft' }
const kindOf = (row: Row): NameKind => kinds[row.schema] ?? 'organization'
const filed = rows.map(row => prepareName(row.candidate, kindOf(row)))
const index = buildCandidates(filed.map((name, entry) => ({ entry, name })))
const keep = 0.4
/** What is asked at the most: see `leastOf`. */
const MOST = 0.5

/** Names that score enough and were sieved out, by what is asked. */
function lost(full: string, kind: NameKind, names: readonly number[]): string[] {
  const query = prepareName(full, kind)
  return [keep, MOST].flatMap(least => {
    const passed = new Set(reachableNames(index, query, Uint32Array.from(names), least))
    return names.flatMap(name => {
      const candidate = filed[name]
      if (candidate === undefined || passed.has(name)) return []
      const { score } = compareNames(query, candidate, least)
      return score < least ? [] : [`${full} | ${candidate.full} | ${score} of ${least}`]
    })
  })
}

const some = (from: number): number[] => Array.from({ length: 25 }, (_, at) => (from * 31 + at * 37) % filed.length)

test.each(['own', 'any'] as const)('no labelled name that scores is sieved out, asked as its %s kind', as => {
  const missed = rows.flatMap((row, at) => lost(row.query, as === 'any' ? 'any' : kindOf(row), [at, ...some(at)]))
  expect(missed).toEqual([])
})

test('no slip, turn or join of a filed name makes it be sieved out', () => {
  const change = fc.record({
    name: fc.nat(filed.length - 1),
    at: fc.nat(40),
    how: fc.constantFrom('drop', 'swap', 'double', 'join', 'split', 'turn', 'vowels', 'rn'),
  })
  fc.assert(
    fc.property(change, ({ name, at, how }) => {
      const full = changed(filed[name]?.full ?? '', at, how)
      expect(lost(full, 'any', [name, ...some(name + at).slice(0, 20)])).toEqual([])
    }),
    { numRuns: 1_500 },
  )
})

function changed(full: string, place: number, how: string): string {
  const at = place % Math.max(1, full.length - 1)
  const words = full.split(' ')
  if (how === 'drop') return full.slice(0, at) + full.slice(at + 1)
  if (how === 'swap') return full.slice(0, at) + (full[at + 1] ?? '') + (full[at] ?? '') + full.slice(at + 2)
  if (how === 'double') return full.slice(0, at) + (full[at] ?? '') + full.slice(at)
  if (how === 'join') return full.replace(' ', '')
  if (how === 'split') return `${full.slice(0, at)} ${full.slice(at)}`
  if (how === 'turn') return [...words.slice(1), words[0] ?? ''].join(' ')
  if (how === 'vowels') return full.replaceAll(/[aeiou]/gi, '')
  return full.replaceAll('m', 'rn')
}

test('a name is kept in the order in which it was asked about, and another kind is no reason to drop it', () => {
  const { query = '', candidate = '' } = rows.find(row => row.schema === 'Vessel') ?? {}
  const at = filed.findIndex(name => name.full === candidate)
  expect(reachableNames(index, prepareName(query, 'person'), Uint32Array.from([at]), keep)).toEqual([at])
})

test.each([
  ['AE RO CONTINENTE EIRL', 'AERO CONTINENTE S.A.', 'organization'],
  ['MINLIANYU 0138', 'Min Lian Yu 60183', 'vessel'],
  ['AL-HOUTHI, bAdul-Malik', 'AL-HOUTHI, Abdulmalik Bin Bader Al-Deen', 'person'],
  ['RYAZAN STATE mNSTRUMENT MAKING ENTERPRISE', 'RYAZAN STATE INSTRUMENT MAKING ENTERPRISE', 'organization'],
  ['MIZULINA Yel ena Borisovna', 'SHUMILOVA, Elena Borisovna', 'person'],
] as const)('%s may be %s: a word written apart need not open with its letter', (full, listed, kind) => {
  const candidate = prepareName(listed, kind)
  const query = prepareName(full, 'any')
  const { score } = compareNames(query, candidate)
  expect(score).toBeGreaterThan(keep)
  const one = buildCandidates([{ entry: 0, name: candidate }])
  for (const least of [keep, Math.min(score, MOST)])
    expect(reachableNames(one, query, Uint32Array.of(0), least)).toEqual([0])
})

test.each([
  ['Marc os Ferdinand', 'Ferdinand Romualdez Marcos', 'person'],
  ['NicolasMaduro Guerra Mikalai', 'Nicolas Maduro Guerra', 'person'],
  ['AliHassan Khalil Ali', 'Ali Hassan Khalil', 'person'],
  ['Omar Alma Sri Hassan', 'Hassan Almasri Omar', 'person'],
  ['National Assoc iation', 'National Drilling Association', 'organization'],
  ['Scientific Resear ch Institute No. 18 Hizballah', 'Scientific Research Institute No. 18', 'organization'],
  ['Linden Integrity Technology Co., Ltd.', 'Beijing Integrity Technology Co., Ltd.', 'organization'],
] as const)(
  '%s may be %s: words are joined before any are found alike, and a seat costs little',
  (full, listed, kind) => {
    const candidate = prepareName(listed, kind)
    const query = prepareName(full, kind)
    expect(compareNames(query, candidate).score).toBeGreaterThan(MOST)
    const one = buildCandidates([{ entry: 0, name: candidate }])
    for (const least of [keep, MOST]) expect(reachableNames(one, query, Uint32Array.of(0), least)).toEqual([0])
  },
)

test.each([
  ['Ts. Kuznetsov', 'Tsend Kuznetsov'],
  ['Dzh. Ivanov', 'Dzhaksylyk Ivanov'],
  ['Dzhaksylyk Ivanov', 'Dzh. Ivanov'],
  ['Wm. Smirnov', 'William Smirnov'],
])('%s may be %s: an initial may have several letters', (full, listed) => {
  const one = buildCandidates([{ entry: 0, name: prepareName(listed, 'person') }])
  for (const least of [keep, MOST])
    expect(reachableNames(one, prepareName(full, 'person'), Uint32Array.of(0), least)).toEqual([0])
})
