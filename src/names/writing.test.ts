import { describe, expect, test } from 'vitest'
import { body } from './data/bodies.ts'
import { industryPhrase, industryWord } from './data/industry.ts'
import { numeralPhrase } from './data/numerals.ts'
import { fold } from './scripts/fold.ts'
import { otherCharacters } from './scripts/variants.ts'
import { bareOf, looksOf, schoolOf } from './writing.ts'

describe('how a word looks', () => {
  test.each([
    ['rnarine', 'marine', true],
    ['vvestport', 'westport', true],
    ['norclic', 'nordic', true],
    ['lntegrity', 'integrity', true],
    ['marine', 'martine', false],
    ['nordic', 'nordio', false],
  ])('%s and %s: %s', (a, b, same) => expect(looksOf(a) === looksOf(b)).toBe(same))

  test('without its vowels', () => expect(bareOf('yakubets')).toBe('ykbts'))
})

describe('Japanese school spelling', () => {
  test.each([
    ['tsuyoshi', 'tuyosi'],
    ['fukuda', 'hukuda'],
    ['jinnai', 'zinnai'],
    ['chikara', 'tikara'],
  ])('%s is %s', (a, b) => expect(schoolOf(a)).toBe(schoolOf(b)))

  test.each(['smith', 'petrov', 'schmidt'])('%s is not Japanese', word => expect(schoolOf(word)).toBe(''))
})

describe('numbers of several words', () => {
  test.each([
    ['two thousand', 2000, 2],
    ['twenty first', 21, 2],
    ['one hundred and one', 101, 4],
    ['three thousand five hundred', 3500, 4],
  ])('%s is %d', (text, value, length) => expect(numeralPhrase(text.split(' '), 0)).toEqual({ value, length }))

  test.each(['one', 'first second', 'thousand islands', 'two brothers', 'mil mi'])('%s is none', text =>
    expect(numeralPhrase(text.split(' '), 0)).toBeNull(),
  )
})

describe('words of business', () => {
  test.each([
    ['zbrojeniowa', 'arms'],
    ['jukogyo', 'machinery'],
    ['traktornyy', 'tractor'],
    ['sparkasse', 'bank'],
  ])('%s is %s', (word, id) => expect(industryWord(word)).toBe(id))

  test('lines that sister companies differ by are apart', () => {
    const lines = ['tractor', 'truck', 'dairy', 'meat', 'coal', 'copper'].map(industryWord)
    expect(new Set(lines).size).toBe(lines.length)
  })

  test('a phrase counts as one', () =>
    expect(industryPhrase('nauchno issledovatelskiy institut'.split(' '), 0)).toEqual({
      length: 3,
      value: 'institute',
    }))
})

describe('bodies', () => {
  test.each([
    ['federal security service', 'fsb'],
    ['fuerzas armadas revolucionarias de colombia', 'farc'],
    ['irgc', 'irgc'],
  ])('%s is %s', (text, id) => expect(body(text.split(' '), 0)?.value).toBe(id))

  test.each(['federal reserve service', 'revolutionary guard', 'national liberation front'])('%s is none', text =>
    expect(body(text.split(' '), 0)).toBeNull(),
  )
})

describe('Chinese characters', () => {
  test.each([
    ['張偉', '张伟', false],
    ['陳國樑', '陈国梁', false],
    ['章伟', '张伟', true],
    ['华为', '华威', true],
    ['张伟', '张伟明', false],
  ])('%s and %s differ: %s', (a, b, other) => expect(otherCharacters(a, b)).toBe(other))
})

describe('letters set apart', () => {
  test.each([
    ['I n t e g r i t y  T e c h', 'integrity tech'],
    ['S-b-e-r-b-a-n-k', 'sberbank'],
    ['J R R Tolkien', 'j r r tolkien'],
    ['A B C Trading', 'a b c trading'],
  ])('%s is %s', (text, plain) => expect(fold(text).text).toBe(plain))
})
