import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plotProperties } from './plot-data.ts'

const first = 1_770_000_000
const span = { first, last: first + 86_400 }
const clock = Array.from({ length: 288 }, (_, i) => first + i * 300)
const counted = (text = '') => text.split(' ').reduce((sum, bin) => sum + Number(bin.split(':').at(-1)), 0)

describe('what a channel is drawn from', () => {
  const drawn = plotProperties({ times: clock, sent: clock.map((_, i) => 400 + (i % 3)), span })

  test('calls in each hour of the logs', () => {
    expect(drawn.timeline).toBe(new Array(24).fill(12).join(' '))
    expect([drawn.timelineFrom, drawn.timelineTo]).toEqual(['2026-02-02T02:40:00.000Z', '2026-02-03T02:40:00.000Z'])
  })
  test('gaps and sizes with the value that repeats', () => {
    expect(drawn).toMatchObject({ gaps: '300-303:287', beat: '300', beatSize: '401' })
    expect(drawn.sizes).toMatch(/^400-4\d\d/)
  })
  test('nothing where there is nothing to draw', () => {
    expect(plotProperties({ times: [], sent: [], span })).toEqual({})
    expect(plotProperties({ times: [first], sent: [], span })).not.toHaveProperty('gaps')
  })
})

test('every call is counted once, and edges rise', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 86_400 }), { minLength: 4, maxLength: 300 }), offsets => {
      const times = offsets.map(offset => first + offset)
      const { timeline = '', gaps = '' } = plotProperties({ times, sent: [], span })
      expect(timeline.split(' ').reduce((sum, count) => sum + Number(count), 0)).toBe(times.length)
      expect(counted(gaps)).toBe(times.length - 1)
      const edges = gaps.split(' ').flatMap(bin => (bin.split(':')[0] ?? '').split('-').map(Number))
      expect(edges).toEqual([...edges].sort((a, b) => a - b))
    }),
  )
})
