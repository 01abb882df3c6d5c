import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beacon } from './beacon.ts'
import { rhythmOf, strengthOf } from './rhythm.ts'

/** Numbers from 0 to 1 that a seed gives. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Pace = { gap: number; count: number; jitter?: number; dropped?: number; burst?: number }

function beats(seed: number, { gap, count, jitter = 0, dropped = 0, burst = 1 }: Pace): number[] {
  const next = numbers(seed)
  const times: number[] = []
  let at = 1_770_000_000
  while (times.length < count * burst) {
    at += gap * (1 + jitter * (2 * next() - 1))
    if (next() < dropped) continue
    for (let i = 0; i < burst; i++) times.push(at + i * 1.2)
  }
  return times
}

function atRandom(seed: number, count: number): number[] {
  const next = numbers(seed)
  let at = 1_770_000_000
  return Array.from({ length: count }, () => (at += -600 * Math.log(1 - next())))
}

const strength = (times: readonly number[]): number => {
  const rhythm = rhythmOf(times)
  return rhythm === null ? 0 : strengthOf(rhythm)
}

describe('a rhythm is told', () => {
  test.each<[string, Pace]>([
    ['of a clock', { gap: 60, count: 60 }],
    ['with jitter of 40 %', { gap: 300, count: 60, jitter: 0.4 }],
    ['with three tenths of the beats dropped', { gap: 300, count: 60, jitter: 0.05, dropped: 0.3 }],
    ['in bursts', { gap: 900, count: 30, jitter: 0.1, burst: 4 }],
    ['of six hours over days', { gap: 21_600, count: 20, jitter: 0.1 }],
  ])('%s', (_, pace) => {
    for (let seed = 1; seed <= 20; seed++) expect([seed, strength(beats(seed, pace)) > 2]).toEqual([seed, true])
  })

  test('with what a person can check', () =>
    expect(rhythmOf(beats(3, { gap: 300, count: 80, dropped: 0.3 }))).toMatchObject({
      beats: 80,
      period: 300,
      spread: 0,
    }))
})

describe('no rhythm is told', () => {
  test('of calls at random: hardly one in twenty', () => {
    const taken = Array.from({ length: 400 }, (_, seed) => strength(atRandom(seed + 1, 40))).filter(each => each > 1)
    expect(taken.length).toBeLessThan(20)
  })

  test.each([
    ['three calls', [0, 60, 120]],
    ['one moment', [5, 5, 5, 5, 5]],
    ['nothing', []],
  ])('of %s', (_, times) => expect(strength(times)).toBe(0))
})

describe('laws', () => {
  const paces = fc.record({
    gap: fc.integer({ min: 20, max: 7_200 }),
    count: fc.integer({ min: 40, max: 120 }),
    jitter: fc.double({ min: 0, max: 0.4, noNaN: true }),
  })

  test('a beacon survives shuffling, to the last figure', () => {
    fc.assert(
      fc.property(paces, fc.integer(), (pace, seed) => {
        const times = beats(seed, pace)
        const next = numbers(seed + 1)
        const shuffled = times
          .map(time => ({ time, key: next() }))
          .sort((a, b) => a.key - b.key)
          .map(({ time }) => time)
        expect(rhythmOf(shuffled)).toEqual(rhythmOf(times))
      }),
    )
  })

  test('a beacon survives jitter up to 40 %', () => {
    fc.assert(fc.property(paces, fc.integer(), (pace, seed) => strength(beats(seed, pace)) > 1.5))
  })

  test('when it began does not matter', () => {
    fc.assert(
      fc.property(paces, fc.integer(), fc.integer({ min: -1e8, max: 1e8 }), (pace, seed, shift) => {
        const times = beats(seed, pace).map(Math.round)
        expect(strength(times.map(time => time + shift))).toBeCloseTo(strength(times), 9)
      }),
    )
  })
})

describe('beside the rhythm', () => {
  const span = { first: 1_770_000_000, last: 1_770_086_400 }
  const told = (times: readonly number[], sent: readonly number[], attended = false) =>
    beacon({ times, sent }, { span, attended }).map(({ detection, ground }) => [detection, Math.sign(ground.weight)])
  const day = beats(1, { gap: 300, count: 287 })

  test('equal sizes and calls by night raise', () =>
    expect(
      told(
        day,
        day.map(() => 420),
      ),
    ).toEqual([
      ['beacon', 1],
      ['equal-sizes', 1],
      ['hours', 1],
    ]))
  test('sizes that differ say nothing', () =>
    expect(
      told(
        day,
        day.map((_, i) => 100 + ((i * 7919) % 5_000)),
      ),
    ).toEqual([
      ['beacon', 1],
      ['hours', 1],
    ]))
  test('what a person may have started, by day only, is lowered', () =>
    expect(told(day.slice(90, 190), [], true)).toEqual([
      ['beacon', 1],
      ['hours', -1],
    ]))
  test('the same by a device that nobody sits at is not', () =>
    expect(told(day.slice(90, 190), [])).toEqual([['beacon', 1]]))
  test('again and again without a pace is persistence', () =>
    expect(told(atRandom(7, 100), [])).toEqual([['persistence', 1]]))
})
