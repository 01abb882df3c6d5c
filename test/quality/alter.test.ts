import { expect, test } from 'vitest'
import { alter } from './alter.ts'
import { random } from './random.ts'
import { strangers } from './strangers.ts'
import { world } from './world.ts'

const letters = (text: string): string => [...text.replace(/\s/g, '')].sort().join('')
const seeds = Array.from({ length: 40 }, (_, seed) => seed)

test.each(seeds)('alterations of seed %i are slight', seed => {
  const name = 'Ibrahim Khalil Yusuf Abdul Rahman'
  const swapped = alter(name, 'letters swapped', random(seed))
  expect(letters(swapped)).toBe(letters(name))
  expect(alter(name, 'letter dropped', random(seed))).toHaveLength(name.length - 1)
  expect(alter(name, 'letter doubled', random(seed))).toHaveLength(name.length + 1)
  expect(alter(name, 'vowel changed', random(seed)).replace(/[aeiou]/gi, '')).toBe(name.replace(/[aeiou]/gi, ''))
  expect(alter(name, 'last part first', random(seed))).toBe(name)
  expect(alter('Ibrahim Khalil Yusuf', 'last part first', random(seed))).toBe('Yusuf Ibrahim Khalil')
  expect(letters(alter(name, 'parts joined', random(seed)))).toBe(letters(name))
  expect(['Ibrahim Yusuf Abdul Rahman', 'Ibrahim Khalil Abdul Rahman']).toContain(
    alter(name, 'middle part left out', random(seed)),
  )
})

test.each(['letters swapped', 'letter dropped', 'letter doubled', 'vowel changed', 'middle part left out'] as const)(
  'a name too short to be altered slightly stays: %s',
  how => {
    expect(alter('Li Wei', how, random(1))).toBe('Li Wei')
  },
)

test('strangers are the same for the same seed, and of every culture', () => {
  const people = strangers(5000, 7)
  expect(strangers(5000, 7)).toEqual(people)
  expect(strangers(5000, 8)).not.toEqual(people)
  expect(new Set(people.map(one => one.culture)).size).toBe(world.length)
  expect(people.filter(one => !/^(19|20)\d\d-\d\d-\d\d$/.test(one.born) || /undefined|\s\s/.test(one.name))).toEqual([])
})
