import { afterEach, expect, test, vi } from 'vitest'
import { OperatorError } from '../errors.ts'
import { told } from './told.ts'

const written: string[] = []
vi.spyOn(process.stderr, 'write').mockImplementation(text => {
  written.push(String(text))
  return true
})
afterEach(() => {
  written.length = 0
})

test.each([
  ['a full disk', 'ENOSPC', 'Free some space'],
  ['a disk that fails', 'EIO', 'Check the disk'],
  ['a disk that may only be read', 'EROFS', 'make it writable'],
])('%s is told in one line with a hint', (_, code, hint) => {
  const error = Object.assign(new Error(`${code}: it went wrong, write`), { code })
  expect(told(error, ['lists', 'update'])).toBe(2)
  expect(written).toEqual([expect.stringMatching(new RegExp(`^interdict: it went wrong, write\\. .*${hint}.*\\n$`))])
})

test('what an operator can mend is told with its hint, and a bug is thrown', () => {
  expect(told(new OperatorError('x is absent', 'Check the path.'), ['examine'])).toBe(2)
  expect(written).toEqual(['interdict: x is absent. Check the path.\n'])
  expect(() => told(new TypeError('a bug'), ['examine'])).toThrow('a bug')
})
