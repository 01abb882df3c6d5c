import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Growing, GrowingBytes } from './candidates-growing.ts'
import { Texts } from './candidates-texts.ts'

test('a text keeps the number that it got first, whatever came after it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3, unit: 'binary' }), { maxLength: 200 }), given => {
      const texts = new Texts()
      const known = new Map<string, number>()
      for (const text of given) {
        if (!known.has(text)) known.set(text, known.size)
        expect(texts.numberOf(text)).toBe(known.get(text))
      }
      expect(Array.from({ length: texts.length }, (_, at) => texts.textOf(at))).toEqual([...known.keys()])
    }),
  )
})

test('many more texts than there were places for are all found again', () => {
  const texts = new Texts()
  for (let at = 0; at < 20_000; at++) texts.numberOf(`word${at}`)
  for (let at = 0; at < 20_000; at += 37) expect(texts.numberOf(`word${at}`)).toBe(at)
  expect(texts.length).toBe(20_000)
})

test.each([0, 1, 32_767, 32_768, 32_769, 100_000])('%i numbers come out as they went in, and are let go', count => {
  const growing = new Growing()
  for (let at = 0; at < count; at++) growing.push(at * 3)
  const taken = growing.taken()
  expect([taken.length, growing.length]).toEqual([count, 0])
  expect(taken.findIndex((value, at) => value !== at * 3)).toBe(-1)
})

test.each([1, 1 << 20, (1 << 20) + 5])('bytes lie as they were brought, %i at a time', size => {
  const growing = new GrowingBytes()
  const bytes = Uint8Array.from({ length: size }, (_, at) => at % 251)
  for (let times = 0; times < 3; times++) growing.push(bytes)
  const taken = growing.taken()
  expect(taken.length).toBe(size * 3)
  expect(taken.findIndex((value, at) => value !== (at % size) % 251)).toBe(-1)
})
