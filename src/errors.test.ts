import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { issuesText, reasonOf } from './errors.ts'

test.each([
  [
    [{ path: ['screening', 'threshold'], message: 'Too big: expected number to be <=1' }],
    'screening.threshold: expected number to be <=1',
  ],
  [[{ path: ['traffic', 'internal', 0], message: 'Invalid input' }], 'traffic.internal[0]: invalid input'],
  [[{ path: [], message: 'Unrecognized key: "screenings"' }], 'Unrecognized key: "screenings"'],
  [
    [1, 2, 3, 4, 5, 6, 7].map(step => ({ path: [step], message: 'x' })),
    '[1]: x; [2]: x; [3]: x; [4]: x; [5]: x; and 2 more',
  ],
])('what a schema found wrong is one line: %j', (issues, text) => expect(issuesText(issues)).toBe(text))

test('the reason of a system error is said without its code and its path', () => {
  const thrown = (act: () => unknown): unknown => {
    try {
      return act()
    } catch (error) {
      return error
    }
  }
  expect(reasonOf(thrown(() => readFileSync('/nowhere/x')))).toBe('no such file or directory')
  expect(reasonOf(thrown(() => JSON.parse('{"a":')))).toMatch(/JSON/)
  expect(reasonOf(new Error('one\ntwo'))).toBe('one')
})
