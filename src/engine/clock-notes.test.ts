import { expect, test } from 'vitest'
import { ClockNotes } from './clock-notes.ts'

test('what many logs say alike of the clock is told once, anything else at once', () => {
  const clocks = new ClockNotes()
  const zone = (name: string, hours: string) =>
    `${name}: its records begin ${hours} h after its #open: local time, UTC-5:00 h`
  expect(clocks.take([zone('a.log', '5:01'), 'another'])).toEqual(['another'])
  expect(clocks.take([zone('b.log', '5:03')])).toEqual([])
  expect(clocks.take(['c.log: its records end 9:00 h before its #close: wrong'])).toEqual([])
  expect(clocks.notes()).toEqual([
    `${zone('a.log', '5:01')} (so it is in 2 logs)`,
    'c.log: its records end 9:00 h before its #close: wrong',
  ])
})
