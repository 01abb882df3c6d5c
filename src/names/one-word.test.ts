import { describe, expect, test } from 'vitest'
import { compareNames } from './compare.ts'
import { oneWordOf, oneWordsOf } from './one-word.ts'
import { prepareName } from './prepare.ts'

const person = (full: string) => prepareName(full, 'person')

describe('a name written as one word', () => {
  test.each([
    ['VIKTORBOUT', 'BOUT, Viktor', 0.94],
    ['BOUTVIKTOR', 'Viktor Bout', 0.94],
    ['VIKTORANATOLYEVICHBOUT', 'BOUT, Viktor Anatolijevitch', 0.94],
    ['ViktorBout', 'BOUT, Viktor Anatolijevitch', 0.86],
    ['ВИКТОРБУТ', 'BOUT, Viktor', 0.94],
  ])('%s is %s', (one, other, score) => {
    expect(compareNames(person(one), person(other)).score).toBe(score)
    expect(compareNames(person(other), person(one)).score).toBe(score)
  })

  test.each([
    ['Robertson', 'Robert Son Ivanov'],
    ['Alexandrov', 'Ivanov, Alexander'],
    ['Hassanzadeh', 'Reza Hassan'],
  ])('%s is not %s', (one, other) => {
    expect(compareNames(person(one), person(other)).score).toBeLessThan(0.7)
  })

  test('of companies and short words nothing is claimed', () => {
    expect(oneWordOf(prepareName('Gazprombank', 'organization'))).toBeNull()
    expect(oneWordOf(person('Aliboy'))).toBeNull()
    expect(oneWordsOf(person('Ali Boy'))).toEqual([])
    expect(oneWordsOf(prepareName('Viktor Bout Trading', 'organization'))).toEqual([])
  })
})
