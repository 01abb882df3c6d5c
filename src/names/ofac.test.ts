import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jaroWinkler, soundex, soundexAgreement } from './jaro.ts'
import { ofacScore } from './ofac.ts'
import { ofacFind, ofacIndex } from './ofac-index.ts'
import { nearPart, ofacName } from './ofac-name.ts'

test.each([
  ['martha', 'marhta', 0.961],
  ['dixon', 'dicksonx', 0.813],
  ['jellyfish', 'smellyfish', 0.896],
  ['abc', 'abc', 1],
  ['abc', 'xyz', 0],
])('Jaro-Winkler of %s and %s', (a, b, expected) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(expected, 2)
})

test('the opening counts up to the letter asked for', () => {
  // Six of eight letters on both sides: Jaro (6/8 + 6/8 + 1) / 3 = 0.8333.
  expect(jaroWinkler('abcdefgh', 'abcdefxy')).toBeCloseTo(0.8333 + 0.4 * 0.1667, 3)
  expect(jaroWinkler('abcdefgh', 'abcdefxy', 5)).toBeCloseTo(0.8333 + 0.5 * 0.1667, 3)
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

test.each([
  // Each code is the first letter and three digits: P350, P450, P345, P530, B263, B260.
  ['putin', 'putina', 4, 'P350 twice'],
  ['putin', 'punti', 4, 'the digits 3, 5 and 0 stand singly in P530, and the letter'],
  ['putin', 'polin', 3, '"50" stands in P450, and the letter'],
  ['putin', 'putilin', 3, '3 and 5 stand singly in P345, and the letter'],
  ['bashiruddin', 'bashir', 3, '"26" stands in B260, and the letter'],
  ['robert', 'bashir', 1, 'of R163 the 6 stands in B260, and nothing else'],
])('Soundex of %s and %s agrees by %i: %s', (a, b, agreement) => {
  expect(soundexAgreement(a, b)).toBe(agreement)
})

test.each([
  ["O'NEIL-SMITH, Dr. José", 'oneil-smithdrjose', ['oneil', 'smith', 'dr', 'jose']],
  ['  ACME   CO.,LTD. ', 'acmecoltd', ['acme', 'co', 'ltd']],
])('how %s is taken', (text, whole, parts) => {
  expect(ofacName(text)).toEqual({ whole, parts })
})

describe('parts are near by their first letter and half of the letters of the part that was asked', () => {
  test.each([
    ['putin', 'putina', true, 'one edit of five'],
    ['putin', 'turin', false, 'another first letter'],
    ['putin', 'potanin', false, 'three edits of five'],
    ['george', 'ghorb', true, 'three edits of six'],
    ['vladimir', 'vladimirovich', false, 'five edits of eight'],
    ['al', 'alqaeda', false, 'five edits of two'],
    ['vladimirovich', 'vladimir', true, 'five edits of thirteen'],
    ['путин', 'путина', true, 'in any script'],
  ])('%s, %s: %s, %s', (asked, listed, near) => {
    expect(nearPart(asked, listed)).toBe(near)
  })
})

describe('score', () => {
  test.each([
    // Both parts are there: (1 + 1) / 2. What the listed name has besides costs nothing.
    ['Viktor Bout', 'BOUT, Viktor', 100],
    ['Viktor Bout', 'BOUT, Viktor Anatolijevitch', 100],
    // "un" is too short to count: (1 + 1) / 2.
    ['Kim Jong Un', 'KIM, Jong Man', 100],
    // "al" is too short to count, a hyphen parts: 1 / 1.
    ['AL-QAEDA', 'AL QAEDA', 100],
    // A query of short parts only keeps them: (1 + 1) / 2.
    ['Xi Li', 'LI, Xi', 100],
    // Five of five and six letters: Jaro (5/5 + 5/6 + 1) / 3 = 0.9444, opening 0.5 of the rest.
    ['Putin', 'PUTINA, Yekaterina', 97],
    // (8/13 + 8/8 + 1) / 3 = 0.8718, opening 0.5 of the rest: 0.9359; (1 + 0.9359) / 2.
    ['Putin Vladimirovich', 'PUTIN, Vladimir', 97],
    // P530 agrees with P350. Four of five letters, none moved: Jaro (4/5 + 4/5 + 1) / 3 = 0.8667, opening 0.2 of the rest.
    ['Putin', 'PUNTI, Pere', 89],
    // P450 does not: (3/5 + 3/5 + 1) / 3 = 0.7333, opening 0.1 of the rest: 0.76, of which 0.82 counts; (1 + 0.6232) / 2.
    ['Vladimir Putin', 'POLIN, Vladimir Anatolevich', 81],
    // Three edits of five are too many: (1 + 0) / 2; the whole strings say 0.68.
    ['Vladimir Putin', 'POTANIN, Vladimir Olegovich', 68],
    // "al" leads to no name: "qaeda" is near nothing here.
    ['Al Qaeda', 'AL RASHID', 0],
    // Whole strings: emmadaniels and emma, (4/11 + 4/4 + 1) / 3 = 0.7879, opening 0.4 of the rest.
    ['Emma Daniels', 'EMMA', 87],
    // "bush" has nothing that begins with b: (1 + 0) / 2; the whole strings say less.
    ['George Bush', 'HASWANI, George', 50],
    // Whole strings without the space: johnsmith and johnnyhood share j-o-h-n and the h: five letters of nine and ten, none
    // moved; (5/9 + 5/10 + 1) / 3 = 0.6852, opening 0.4 of the rest: Winkler's own bound of 0.7 would leave it out.
    ['John Smith', 'Johnny Hood', 81],
    // The parts of the query are glued, and no listed part is near: "al" is five edits off, "qaeda" begins otherwise.
    ['Alqaeda', 'AL QAEDA', 0],
    ['Osama', 'USAMA', 0],
    // Nothing is romanised.
    ['Владимир Путин', 'PUTIN, Vladimir', 0],
    ['', 'BOUT', 0],
  ])('of %s against %s is %i', (query, name, score) => {
    expect(ofacScore(query, name).score).toBe(score)
  })

  test('counts the technique that said more, and its grounds add up to the score', () => {
    for (const [query, name] of [
      ['Viktor Qwerty', 'BOUT, Viktor'],
      ['Emma Daniels', 'EMMA'],
      ['Vladimr Putin', 'PUTIN, Vladimir'],
    ] as const) {
      const { score, grounds } = ofacScore(query, name)
      const sum = grounds.reduce((total, { weight }) => total + weight, 0)
      expect(Math.abs(sum - score / 100)).toBeLessThan(0.006)
    }
  })
})

test('the index finds what the score of every single name finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'l', 'o'), minLength: 1, maxLength: 7 })
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' '))
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 30 }),
      name,
      fc.integer({ min: 1, max: 100 }),
      (names, query, floor) => {
        const all = names.map((listed, at) => ({ name: at, score: ofacScore(query, listed).score }))
        expect(ofacFind(ofacIndex(names), query, floor)).toEqual(all.filter(({ score }) => score >= floor))
      },
    ),
  )
})
