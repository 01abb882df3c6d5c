import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Scheme } from '../ids/scheme.ts'
import type { Comparison, Outcome } from './comparisons/comparison.ts'
import type { Agreement } from './comparisons/identifiers.ts'
import { factWeights, identifierScores, weigh } from './weigh.ts'

const fact = (outcome: Outcome): Comparison => ({
  comparison: 'fact',
  subject: 'a',
  entry: 'b',
  outcome,
  text: outcome,
})
const agreed = (kind: Agreement['kind']): Agreement => {
  const scheme = (kind === 'email-domain' || kind === 'paper' ? 'other' : kind) as Scheme
  return { subject: { scheme, value: 'X1' }, entry: { scheme, value: 'X1' }, kind, text: `The same ${kind}.` }
}
const named = (name: number) => ({
  name,
  nameGrounds: [{ comparison: 'name', subject: 'a', entry: 'b', weight: name, text: 'Names.' }],
})

const outcomes = Object.keys(factWeights) as Outcome[]
const kinds = (Object.keys(identifierScores) as Agreement['kind'][]).filter(kind => identifierScores[kind] > 0)
const names = fc.double({ min: 0, max: 1, noNaN: true })
const facts = fc.subarray(outcomes, { maxLength: 4 }).map(list => list.map(fact))
const identifiers = fc.subarray(kinds, { maxLength: 3 }).map(list => list.map(agreed))
const slack = 2e-4

test('agreement raises, contradiction lowers', () => {
  fc.assert(
    fc.property(names, facts, identifiers, fc.constantFrom(...outcomes), (name, held, ids, outcome) => {
      const without = weigh({ ...named(name), facts: held, agreed: ids }).score
      const withIt = weigh({ ...named(name), facts: [...held, fact(outcome)], agreed: ids }).score
      if (factWeights[outcome] > 0) expect(withIt).toBeGreaterThanOrEqual(without - slack)
      else expect(withIt).toBeLessThanOrEqual(without + slack)
    }),
  )
})

test('an identifier that agrees never lowers', () => {
  fc.assert(
    fc.property(names, facts, identifiers, fc.constantFrom(...kinds), (name, held, ids, kind) => {
      const without = weigh({ ...named(name), facts: held, agreed: ids }).score
      const withIt = weigh({ ...named(name), facts: held, agreed: [...ids, agreed(kind)] }).score
      expect(withIt).toBeGreaterThanOrEqual(without - slack)
    }),
  )
})

test('a better name never lowers', () => {
  fc.assert(
    fc.property(names, names, facts, identifiers, (a, b, held, ids) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const of = (name: number) => weigh({ ...named(name), facts: held, agreed: ids }).score
      expect(of(high)).toBeGreaterThanOrEqual(of(low) - slack)
    }),
  )
})

test('the grounds add up to the score, and the score is between 0 and 1', () => {
  fc.assert(
    fc.property(names, facts, identifiers, (name, held, ids) => {
      const { score, grounds } = weigh({ ...named(name), facts: held, agreed: ids })
      const sum = grounds.reduce((total, ground) => total + ground.weight, 0)
      expect(Math.abs(sum - score)).toBeLessThan(1e-3)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }),
  )
})

test.each([
  // name, facts, identifiers, at least, at most
  ['an equal name alone', 1, [], [], 0.9, 0.96],
  ['born on the same day', 1, ['birth-day'], [], 0.98, 1],
  ['born far apart', 1, ['birth-far'], [], 0, 0.5],
  ['a country that differs leaves the alert standing', 1, ['country-differs'], [], 0.9, 0.96],
  ['another gender sets aside', 1, ['gender-differs'], [], 0.5, 0.7],
  ['another USCC sets aside', 1, ['identifier-differs'], [], 0.3, 0.7],
  [
    'a poor name is not saved by a birthday',
    0.45,
    ['birth-day', 'nationality-agrees', 'gender-agrees'],
    [],
    0.45,
    0.65,
  ],
  ['a fair name is', 0.65, ['birth-day'], [], 0.85, 1],
  ['a USCC alone', 0, [], ['uscc'], 0.97, 1],
  ["a listed account in a stranger's name", 0, ['birth-far'], ['iban'], 0.9, 1],
  ['a passport number alone, other name', 0, [], ['passport'], 0.7, 0.85],
  ['a passport number of somebody born elsewhen under another name', 0, ['birth-far'], ['passport'], 0.2, 0.7],
  ['a telephone alone', 0, [], ['phone'], 0.5, 0.7],
] as const)('%s', (_, name, outcomes, ids, least, most) => {
  const { score } = weigh({ ...named(name), facts: outcomes.map(fact), agreed: ids.map(agreed) })
  expect(score).toBeGreaterThanOrEqual(least)
  expect(score).toBeLessThanOrEqual(most)
})

test('identifiers come first and carry the weight', () => {
  const { grounds, score } = weigh({
    ...named(1),
    facts: [fact('country-agrees')],
    agreed: [agreed('phone'), agreed('uscc')],
  })
  expect(grounds.map(ground => ground.comparison)).toEqual(['uscc', 'phone', 'name', 'fact'])
  expect(grounds[0]?.weight).toBe(0.98)
  expect(grounds[2]?.weight).toBeLessThan(0.02)
  expect(score).toBeGreaterThan(0.99)
})

test('two spellings of one kind are not two proofs', () => {
  const one = weigh({ ...named(0.5), facts: [], agreed: [agreed('website')] })
  const two = weigh({ ...named(0.5), facts: [], agreed: [agreed('website'), agreed('website')] })
  expect(two.score).toBe(one.score)
})
