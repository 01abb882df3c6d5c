import { expect, test } from 'vitest'
import { isUnlike, OftenAsked, setUnlike } from './candidates-often.ts'

const askedOften = (often: OftenAsked, word: number) => {
  for (let left = 20; left > 0; left--) often.rowOf(word)
  return often.rowOf(word)
}

test('a word has a row when it was asked about often, and keeps what was written there', () => {
  const often = new OftenAsked(70)
  expect(often.rowOf(7)).toBeNull()
  const row = askedOften(often, 7) as Uint32Array
  const told = () => Array.from({ length: 70 }, (_, part) => part).filter(part => isUnlike(row, part))
  expect(told()).toEqual([])
  for (const part of [1, 31, 32, 69]) setUnlike(row, part)
  expect(often.rowOf(7)).toBe(row)
  expect(told()).toEqual([1, 31, 32, 69])
})

test('no word is answered from the row of another, whoever takes its place', () => {
  const often = new OftenAsked(200)
  const wrong: number[] = []
  for (let round = 0; round < 3; round++)
    for (let word = 1; word < 12_000; word++) {
      const row = askedOften(often, word)
      if (row === null) continue
      for (let part = 0; part < 200; part++) if (part !== word % 200 && isUnlike(row, part)) wrong.push(word)
      setUnlike(row, word % 200)
    }
  expect(wrong).toEqual([])
})

test('rows of a large index take no more memory than those of a small one', () => {
  const parts = 16 << 20
  const often = new OftenAsked(parts)
  const rows = new Set<Uint32Array>()
  for (let word = 1; word < 100; word++) {
    const row = askedOften(often, word)
    if (row !== null) rows.add(row)
  }
  expect(rows.size).toBe((16 << 20) / (parts / 8))
})
