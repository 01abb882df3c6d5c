import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { affected, buildOrder, genericOrder, semverOrder } from './compare.ts'

describe('order', () => {
  test.each([
    ['1.2.3', '1.2.10', -1],
    ['1.2', '1.2.0', 0],
    ['V5.5.800 build 210628', 'V5.5.800 build 210702', -1],
    ['3.9.2_r1', '3.9.2', 1],
    ['2.0-rc1', '2.0', -1],
    ['10.2(1)F', '10.2(2)', -1],
    ['QTS 4.5.3', '4.5.3', 0],
    ['1.01B05', '1.01B06', -1],
    ['17.9.4a', '17.9.4', 1],
    ['17.9.4', '17.9.5', -1],
    ['2.0b1', '2.0', -1],
    ['unknown', '1.0', null],
  ] as const)('generic: %s against %s is %s', (a, b, order) => {
    expect(genericOrder(a, b)).toBe(order)
    if (order !== null) expect(genericOrder(b, a)).toBe(order === 0 ? 0 : -order)
  })

  test.each([
    ['1.0.0-alpha', '1.0.0-alpha.1', -1],
    ['1.0.0-alpha.1', '1.0.0-alpha.beta', -1],
    ['1.0.0-rc.1', '1.0.0', -1],
    ['2.14.1', '2.15.0', -1],
    ['v2.0.0+build1', '2.0.0', 0],
  ] as const)('semver: %s against %s is %s', (a, b, order) => {
    expect(semverOrder(a, b)).toBe(order)
  })

  test.each([
    ['V5.5.82 build 190220', 'V5.6.3 build 210625', -1],
    ['V5.6.3 build_220101', 'build 210625', 1],
    ['V5.5.82', 'build 210625', null],
  ] as const)('build: %s against %s is %s', (a, b, order) => {
    expect(buildOrder(a, b)).toBe(order)
  })

  test('law: the order is antisymmetric and reflexive', () => {
    const version = fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }).map(parts => parts.join('.'))
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(genericOrder(a, a)).toBe(0)
        expect((genericOrder(a, b) ?? 9) + (genericOrder(b, a) ?? 9)).toBe(0)
      }),
    )
  })
})

describe('affected', () => {
  const ranges = [{ introduced: '2.0', fixed: '2.15.0' }, { lastAffected: '1.2.17' }]
  test.each([
    ['2.14.1', true],
    ['2.15.0', false],
    ['1.2.17', true],
    ['1.2.18', false],
    [null, null],
    ['latest', null],
  ])('%s is %s', (version, answer) => {
    expect(affected(version, { ranges, scheme: 'generic' }).answer).toBe(answer)
  })

  test('no range means every version', () => {
    expect(affected(null, { ranges: [], scheme: 'generic' }).answer).toBe(true)
  })
})
