import { expect, test } from 'vitest'
import { OftenAsked, UNTOLD } from './candidates-often.ts'

const askedOften = (often: OftenAsked, word: number) => {
  for (let left = 20; left > 0; left--) often.rowOf(word)
  return often.rowOf(word)
}

test('a word has a row when it was asked about often, and keeps what was written there', () => {
  const often = new OftenAsked(3)
  expect(often.rowOf(7)).toBeNull()
  const row = askedOften(often, 7)
  expect(row).toEqual(Uint8Array.of(UNTOLD, UNTOLD, UNTOLD))
  ;(row as Uint8Array)[1] = 200
  expect(often.rowOf(7)).toBe(row)
  expect(often.rowOf(7)?.[1]).toBe(200)
})

test('no word is answered from the row of another, whoever takes its place', () => {
  const often = new OftenAsked(1)
  for (let round = 0; round < 3; round++)
    for (let word = 1; word < 6_000; word++) {
      const row = askedOften(often, word)
      if (row === null) continue
      expect(row[0] === UNTOLD || row[0] === word % 200).toBe(true)
      row[0] = word % 200
    }
})

test('rows of a large index take no more memory than those of a small one', () => {
  const parts = 4 << 20
  const often = new OftenAsked(parts)
  const rows = new Set<Uint8Array>()
  for (let word = 1; word < 100; word++) {
    const row = askedOften(often, word)
    if (row !== null) rows.add(row)
  }
  expect(rows.size).toBe((32 << 20) / parts)
})
