import { expect, test } from 'vitest'
import { plainJaroWinkler, plainLevenshtein } from './baselines.ts'
import { bestThreshold, calibration, calibrationError, metrics, rankQuality, type Scored } from './metrics.ts'

// Worked out by hand. From 0.7: called 0.95+ 0.9+ 0.8- 0.7+, so 3 right and 1 wrong of 5 that are true.
const table: readonly Scored[] = [
  { score: 0.95, match: true },
  { score: 0.9, match: true },
  { score: 0.8, match: false },
  { score: 0.7, match: true },
  { score: 0.6, match: true },
  { score: 0.4, match: false },
  { score: 0.2, match: true },
  { score: 0.1, match: false },
]

test('precision, recall and F1 at a threshold that a score sits on', () => {
  expect(metrics(table, 0.7)).toEqual({
    count: 8,
    truePositives: 3,
    falsePositives: 1,
    falseNegatives: 2,
    trueNegatives: 2,
    precision: 3 / 4,
    recall: 3 / 5,
    f1: expect.closeTo(2 / 3, 12),
  })
})

test.each([
  ['nothing called', [{ score: 0.1, match: true }], { precision: 1, recall: 0, f1: 0 }],
  ['nothing to find', [{ score: 0.9, match: false }], { precision: 0, recall: 1, f1: 0 }],
  ['no pairs', [], { precision: 1, recall: 1, f1: 1 }],
] as const)('%s', (_, pairs, expected) => {
  expect(metrics(pairs, 0.7)).toMatchObject(expected)
})

test('the best threshold', () => {
  // F1 by threshold: .95 2/6, .9 4/7, .8 4/8, .7 6/9, .6 8/10, .4 8/11, .2 10/12, .1 10/13.
  expect(bestThreshold(table)).toBe(0.2)
  expect(metrics(table, 0.2).f1).toBeCloseTo(10 / 12, 12)
  expect(bestThreshold([])).toBe(1)
})

test('pairs of one score fall on one side of the best threshold', () => {
  const tied: readonly Scored[] = [
    { score: 0.8, match: true },
    { score: 0.5, match: true },
    { score: 0.5, match: false },
    { score: 0.5, match: false },
    { score: 0.5, match: false },
  ]
  // From .8: P 1, R 1/2, F1 2/3. From .5: P 2/5, R 1, F1 4/7.
  expect(bestThreshold(tied)).toBe(0.8)
})

test('calibration bands and their distance', () => {
  const bands = calibration([
    { score: 1, match: true },
    { score: 0.9, match: false },
    { score: 0.3, match: false },
    { score: 0.3, match: true },
  ])
  expect(bands[9]).toEqual({ from: 0.9, to: 1, count: 2, mean: 0.95, share: 0.5 })
  expect(bands[3]).toMatchObject({ count: 2, mean: 0.3, share: 0.5 })
  expect(bands.filter(band => band.count > 0)).toHaveLength(2)
  // (2 x 0.45 + 2 x 0.20) / 4
  expect(calibrationError(bands)).toBeCloseTo(0.325, 12)
  expect(calibrationError(calibration([]))).toBe(0)
})

test('ranking: share of true-false couples in the right order, ties half', () => {
  // Of 5 x 3 couples the false .8 beats .7 .6 .2 and the false .4 beats .2: 11 in order.
  expect(rankQuality(table)).toBeCloseTo(11 / 15, 12)
  expect(
    rankQuality([
      { score: 0.5, match: true },
      { score: 0.5, match: false },
    ]),
  ).toBe(0.5)
})

test.each([
  // Winkler's own examples, to three places.
  ['MARTHA', 'MARHTA', 0.961],
  ['DWAYNE', 'DUANE', 0.84],
  ['DIXON', 'DICKSONX', 0.813],
  ['José', 'jose', 1],
  ['abc', 'xyz', 0],
  ['', '', 1],
])('plain Jaro-Winkler of %s and %s', (a, b, expected) => {
  expect(plainJaroWinkler(a, b)).toBeCloseTo(expected, 3)
  expect(plainJaroWinkler(b, a)).toBeCloseTo(expected, 3)
})

test.each([
  ['kitten', 'sitting', 1 - 3 / 7],
  ['Müller', 'muller', 1],
  ['abc', '', 0],
  ['', '', 1],
])('plain Levenshtein of %s and %s', (a, b, expected) => {
  expect(plainLevenshtein(a, b)).toBeCloseTo(expected, 12)
})
