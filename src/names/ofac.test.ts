import { expect, test } from 'vitest'
import { jaroWinkler, soundex } from './jaro.ts'
import { ofacScore } from './ofac.ts'

test.each([
  ['martha', 'marhta', 0.961],
  ['dixon', 'dicksonx', 0.813],
  ['jellyfish', 'smellyfish', 0.896],
  ['abc', 'abc', 1],
  ['abc', 'xyz', 0],
])('Jaro-Winkler of %s and %s', (a, b, expected) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(expected, 2)
})

test.each([
  ['Robert', 'r163'],
  ['Rupert', 'r163'],
  ['Ashcraft', 'a261'],
  ['Tymczak', 't522'],
  ['Pfister', 'p236'],
])('Soundex of %s', (text, expected) => {
  expect(soundex(text)).toBe(expected)
})

test('equal names score 100 whatever their order', () => {
  expect(ofacScore('Viktor Bout', 'BOUT, Viktor').score).toBe(100)
})

test('a part that nothing is near counts as nothing, and the higher of parts and whole wins', () => {
  const { score, grounds } = ofacScore('Viktor Qwerty', 'BOUT, Viktor Anatolijevitch')
  expect(score).toBeGreaterThanOrEqual(50)
  expect(score).toBeLessThan(85)
  expect(grounds.map(ground => ground.comparison)).toEqual(['ofac-whole', 'ofac-part', 'ofac-part'])
})

test('nothing to compare scores 0', () => {
  expect(ofacScore('', 'BOUT').score).toBe(0)
})
