import { expect, test } from 'vitest'
import { defaultPolicy } from '../policy.ts'
import { examineParty } from './examine.ts'
import { entryOf, partyOf, screenerOf } from './screening.testing.ts'

const listed = (full: string) =>
  screenerOf('un-consolidated', [
    entryOf({ id: '1', schema: 'Person', names: [{ full, kind: 'primary', weak: false }] }),
  ])

const cases: readonly (readonly [name: string, full: string, rule: string | null, ground: string | null])[] = [
  // Equal names alert however many bear them.
  ['Mohammad Khan', 'Mohammad Khan', null, 'name-common'],
  // A patronymic is left out wherever nobody writes for an office: the name alerts however many bear it.
  ['Dmitry Medvedev', 'MEDVEDEV, Dmitry Anatolyevich', null, 'name-common'],
  // Another part less leaves a name of a hundred thousand people.
  ['Fernando Torres', 'TORRES GONZALEZ, Fernando', 'below-threshold', 'name-common'],
  // Of a few hundred, no more is said than that.
  ['Ali Khamenei', 'KHAMENEI, Ali Husseini', null, 'name-common'],
  // Two syllables of another romanisation are anybody's; of three of one, few are left.
  ['Hao Xiao', 'HO, Hsiao', 'below-threshold', 'name-common'],
  ['Kim Jong-un', 'KIM, Chong Un', null, null],
  // The letter that a listed name has for another part agrees with one name in ten.
  ['Rafael Antônio Dias', 'SARRIA-DIAZ, Rafael A', 'below-threshold', 'name-common'],
  // Of several patronymics left out, what is left is another name.
  ['Ahmed Saleh', 'AHMED BIN ABDULLAH SALEH BIN AL-ZAHRANI', 'below-threshold', 'name-common'],
  // Whoever wrote a list may have written either name first.
  ['Nadim Talib', 'Talib Nadim', null, null],
  ['Ahmed Hassan', 'Hassan Ahmed', null, 'name-common'],
  // The same habit with a name of few.
  ['Maksim Yakubets', 'YAKUBETS, Maksim Viktorovich', null, null],
  // A slip where nobody else is called so.
  ['Wally Ngoma', 'Willy Ngoma', null, 'name-rare'],
]

test.each(cases)('%s against %s', (name, full, rule, ground) => {
  const [found] = examineParty(listed(full), partyOf('Person', { name }), defaultPolicy)
  expect(found?.setAside?.rule ?? null).toBe(rule)
  expect(found?.grounds.map(each => each.comparison).find(each => /common|rare/.test(each)) ?? null).toBe(ground)
})

test('a firm of a name that thousands of people bear is kept aside, one of a rare name alerts', () => {
  const firm = (full: string) =>
    screenerOf('ofac-sdn', [
      entryOf({ id: '1', schema: 'Organization', names: [{ full, kind: 'primary', weak: false }] }),
    ])
  const ruleOf = (name: string) =>
    examineParty(firm(name.toUpperCase()), partyOf('Person', { name }), defaultPolicy).map(
      found => found.setAside?.rule ?? null,
    )
  expect(ruleOf('Luis Hernández')).toEqual(['other-kind'])
  expect(ruleOf('Gorka Etxezarreta')).toEqual([null])
})
