import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TimesSeen } from './times-seen.ts'

const start = Date.UTC(2026, 2, 1) / 1000
const of = (...times: number[]) => {
  const seen = new TimesSeen()
  for (const time of times) seen.add(time)
  return seen
}

test.each([
  ['two minutes', [0, 70, 80], '1 2', '2026-03-01T00:02:00.000Z'],
  ['an hour apart', [0, 3_600], '1 0 0 0 0 0 0 0 0 0 0 0 1', '2026-03-01T01:05:00.000Z'],
  ['a day apart', [0, 5, 86_399], `2 ${'0 '.repeat(22)}1`, '2026-03-02T00:00:00.000Z'],
])('times are counted in stretches that fit them: %s', (_, after, timeline, to) => {
  expect(of(...after.map(each => start + each)).properties()).toEqual({
    timeline,
    timelineFrom: '2026-03-01T00:00:00.000Z',
    timelineTo: to,
    timelineOf: 'records',
  })
})

test('one moment, and a clock that was not set, draw nothing', () => {
  expect(of(start, start + 1, 5, Number.NaN, Number.POSITIVE_INFINITY).properties()).toEqual({})
})

test('order and division change nothing, all is counted, and the picture stays small', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 2 }), fc.nat(), (after, cut) => {
      const times = after.map(each => start + (each % 10 ** (1 + (cut % 9))))
      const at = cut % times.length
      const whole = of(...times).properties()
      const parts = of(...times.slice(at).reverse())
      parts.merge(of(...times.slice(0, at)))
      expect(parts.copy().properties()).toEqual(whole)
      const counts = (whole.timeline ?? `${times.length} 0`).split(' ').map(Number)
      expect(counts.length).toBeLessThanOrEqual(48)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(times.length)
    }),
  )
})
