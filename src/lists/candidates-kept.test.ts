import { expect, test } from 'vitest'
import { Kept } from './candidates-kept.ts'

test('what is kept is found again, under its own number only', () => {
  const kept = new Kept<string>(8)
  expect(kept.find(3)).toBeUndefined()
  kept.keep(3, 'three')
  expect(kept.find(3)).toBe('three')
  expect(kept.find(3 + 8)).toBeUndefined()
  const large = 2 ** 40 + 5
  kept.keep(large, 'large')
  expect(kept.find(large)).toBe('large')
  expect(kept.find(5)).toBeUndefined()
})

test('what is asked often outlasts what is asked once', () => {
  const kept = new Kept<number>(16)
  for (let key = 1; key <= 16; key++) kept.keep(key, key)
  for (let round = 0; round < 4; round++) for (let key = 1; key <= 16; key++) kept.find(key)
  for (let stranger = 17; stranger <= 48; stranger++) kept.keep(stranger, stranger)
  for (let key = 1; key <= 16; key++) expect(kept.find(key)).toBe(key)
})

test('what nobody asks for any more gives way', () => {
  const kept = new Kept<number>(1)
  kept.keep(1, 1)
  for (let round = 0; round < 100; round++) kept.find(1)
  for (let key = 2; key < 20; key++) kept.keep(key, key)
  expect(kept.find(1)).toBeUndefined()
})
