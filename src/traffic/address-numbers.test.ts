import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AddressNumbers } from './address-numbers.ts'
import { Numbered } from './numbered.ts'

const part = fc.oneof(fc.nat(255).map(String), fc.constantFrom('0', '01', '007', '256', ''))
const address = fc.oneof(
  fc.array(part, { minLength: 4, maxLength: 4 }).map(parts => parts.join('.')),
  fc.ipV6(),
  fc.constantFrom('', '0.0.0.0', '255.255.255.255', '10.0.0.1', '010.0.0.1', '::ffff:10.0.0.1', 'nobody'),
)

test('addresses have the numbers that any texts would have', () => {
  fc.assert(
    fc.property(fc.array(address, { maxLength: 300 }), texts => {
      const numbers = new AddressNumbers()
      const plain = new Numbered()
      for (const text of texts) expect(numbers.of(text)).toBe(plain.of(text))
      expect(numbers.texts).toEqual(plain.texts)
      for (const text of texts) expect(numbers.has(text)).toBe(true)
      expect(numbers.has('192.0.2.77.1')).toBe(false)
    }),
  )
})

test('numbers stay when there is no more room and it is made', () => {
  const numbers = new AddressNumbers()
  const all = Array.from({ length: 20_000 }, (_, at) => `10.${at >> 12}.${(at >> 4) & 255}.${at & 15}`)
  expect(all.map(text => numbers.of(text))).toEqual(all.map((_, at) => at))
  expect(all.every((text, at) => numbers.of(text) === at)).toBe(true)
  expect(numbers.has('10.99.0.1')).toBe(false)
})
