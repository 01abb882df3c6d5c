import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillPattern, newPattern, withinEdits } from './edit.ts'
import { FACTS, mayBeLike, writeFacts } from './facts.ts'
import { budget, priced, pricedIn } from './price.ts'
import { NEARNESS, waysNear } from './shape.ts'
import { similar } from './similar.ts'
import { tokenOf } from './token.ts'

const word = fc
  .array(fc.constantFrom(...'aaeeiouyhrmnkstdlbcxz'), { minLength: 1, maxLength: 12 })
  .map(letters => letters.join(''))

/** A word and what a few slips make of it. */
const slipped = fc
  .tuple(word, fc.array(fc.tuple(fc.nat(12), fc.constantFrom('drop', 'swap', 'other')), { maxLength: 3 }))
  .map(([from, slips]) => {
    let to = from
    for (const [place, how] of slips) {
      const at = place % Math.max(1, to.length)
      const rest = to.slice(at + 1)
      if (how === 'drop') to = to.slice(0, at) + rest
      else if (how === 'swap') to = to.slice(0, at) + rest.slice(0, 1) + to.slice(at, at + 1) + rest.slice(1)
      else to = `${to.slice(0, at)}o${rest}`
    }
    return [from, to] as const
  })

test('a bound changes no price below it, and nothing past it comes out below', () => {
  fc.assert(
    fc.property(slipped, fc.constantFrom(0.5, 0.8, 1.05, 1.3, 1.55, 2, 2.5), ([a, b], bound) => {
      const price = priced(a, b)
      const bounded = priced(a, b, bound)
      if (price <= bound) expect(bounded).toBe(price)
      else expect(bounded).toBeGreaterThan(bound)
    }),
    { numRuns: 5_000 },
  )
})

test('a word costs nothing against itself, and the same among other letters as alone', () => {
  const pattern = newPattern()
  fc.assert(
    fc.property(slipped, word, ([a, b], before) => {
      expect(priced(a, a)).toBe(0)
      fillPattern(pattern, a)
      const bytes = Buffer.from(`${before}${b}${before}`, 'latin1')
      const text = { bytes, from: before.length, to: before.length + b.length }
      expect(pricedIn(pattern, text, 99)).toBe(priced(a, b))
      if (priced(a, b) === 0) expect(withinEdits(pattern, text, 0)).toBe(a === b)
    }),
    { numRuns: 3_000 },
  )
})

test('slips are priced by how people err', () => {
  // A swap of neighbours, a vowel for a vowel, a doubled letter, a lost first letter.
  expect(priced('mohamed', 'mohmaed')).toBeCloseTo(0.7)
  expect(priced('karim', 'kirim')).toBeCloseTo(0.55)
  expect(priced('hasan', 'hassan')).toBeCloseTo(0.2)
  expect(priced('ali', 'li')).toBeCloseTo(1)
  expect(priced('maria', 'mario')).toBeCloseTo(0.95)
  expect(budget(7)).toBeLessThan(budget(8))
})

test('words that are like each other are never ruled out by their letters', () => {
  let near = 0
  fc.assert(
    fc.property(slipped, ([one, other]) => {
      const [a, b] = [tokenOf(one), tokenOf(other)]
      if (similar(a, b) === 0) return
      near++
      const facts = new Uint32Array(2 * FACTS)
      writeFacts({ token: a, text: one, concept: null, glued: null, role: 'part' }, facts, 0)
      writeFacts({ token: b, text: other, concept: null, glued: null, role: 'part' }, facts, FACTS)
      expect(mayBeLike(facts, 0, facts, FACTS)).toBe(true)
      const told = a.family >= 0 || a.nicknames.length > 0 || a.text.startsWith('abdul') || b.text.startsWith('abdul')
      const shapes = { sound: a.soundShape, text: a.textShape }
      if (!told) expect(waysNear(shapes, b.soundShape, b.textShape) & NEARNESS).toBeGreaterThan(0)
    }),
    { numRuns: 10_000 },
  )
  expect(near).toBeGreaterThan(1_000)
})
