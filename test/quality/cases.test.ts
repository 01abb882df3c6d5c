import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type LabelledPair, loadCases, partOf } from './cases.ts'

const cases = loadCases()
const classes = Map.groupBy(cases, pair => pair.class)
const size = (pairs: readonly LabelledPair[], match: boolean): number => pairs.filter(one => one.match === match).length

test('enough pairs, classes and scripts', () => {
  expect(cases.length).toBeGreaterThanOrEqual(1600)
  expect(classes.size).toBeGreaterThanOrEqual(45)
  const text = cases.map(pair => pair.query + pair.candidate).join('')
  const scripts =
    'Latin Cyrillic Greek Arabic Hebrew Han Hiragana Katakana Hangul Thai Devanagari Bengali Tamil Georgian Armenian'
  const missing = scripts.split(' ').filter(script => !new RegExp(`\\p{Script=${script}}`, 'u').test(text))
  expect(missing).toEqual([])
})

test('ids are unique and name their class', () => {
  expect(new Set(cases.map(pair => pair.id)).size).toBe(cases.length)
  expect(cases.filter(pair => !pair.id.startsWith(`${pair.class}-`)).map(pair => pair.id)).toEqual([])
})

test('the hash of the id decides the part, about 60 to 40', () => {
  expect(cases.filter(pair => pair.part !== partOf(pair.id)).map(pair => pair.id)).toEqual([])
  const tuned = cases.filter(pair => pair.part === 'tune').length / cases.length
  expect(tuned).toBeGreaterThan(0.57)
  expect(tuned).toBeLessThan(0.63)
})

test('true pairs and near misses are in balance, in all and in both parts', () => {
  expect(Math.abs(size(cases, true) / cases.length - 0.5)).toBeLessThanOrEqual(0.03)
  for (const part of ['tune', 'measure'] as const) {
    const pairs = cases.filter(pair => pair.part === part)
    expect(Math.abs(size(pairs, true) / pairs.length - 0.5), part).toBeLessThanOrEqual(0.04)
  }
})

test.each([...classes])('class %s has both labels, in both parts', (_, pairs) => {
  for (const part of ['tune', 'measure'] as const) {
    const inside = pairs.filter(pair => pair.part === part)
    expect(size(inside, true), `${part}, true`).toBeGreaterThan(0)
    expect(size(inside, false), `${part}, false`).toBeGreaterThan(0)
  }
  expect(Math.abs(size(pairs, true) - size(pairs, false))).toBeLessThanOrEqual(Math.max(3, pairs.length * 0.15))
})

test('no pair stands twice, in either direction', () => {
  const seen = new Map<string, string>()
  const twice: string[] = []
  for (const pair of cases) {
    const sides = [
      [pair.query, pair.queryProperties],
      [pair.candidate, pair.candidateProperties],
    ]
    const key = `${pair.schema} ${sides.map(side => JSON.stringify(side)).sort()}`
    const before = seen.get(key)
    if (before !== undefined) twice.push(`${before} and ${pair.id}`)
    seen.set(key, pair.id)
  }
  expect(twice).toEqual([])
})

test('names, notes and columns are whole', () => {
  expect(readFileSync(new URL('../../src/names/cases.csv', import.meta.url), 'utf8').split('\n')[0]).toBe(
    'id,part,class,schema,query,candidate,query_properties,candidate_properties,match,strength,note',
  )
  const empty = cases.filter(pair => pair.query === '' || pair.candidate === '' || pair.note === '')
  expect(empty.map(pair => pair.id)).toEqual([])
  // A near miss with equal names must say by what it differs.
  const bare = cases.filter(
    pair => !pair.match && pair.query === pair.candidate && Object.keys(pair.candidateProperties).length === 0,
  )
  expect(bare.map(pair => pair.id)).toEqual([])
})
