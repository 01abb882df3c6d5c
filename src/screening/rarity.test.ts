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
