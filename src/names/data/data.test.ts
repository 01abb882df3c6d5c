import { describe, expect, it } from 'vitest'
import { abbreviation } from './abbreviations.ts'
import { distinct } from './distinct.ts'
import { familyCount, spellingFamily } from './families.ts'
import { frequency } from './frequency.ts'
import { generational } from './generational.ts'
import { industryWord } from './industry.ts'
import { legalForm } from './legalForms.ts'
import { sameNickname } from './nicknames.ts'
import { numeral } from './numerals.ts'
import { patronymic } from './patronymic.ts'
import { place } from './places.ts'
import { isTitle } from './titles.ts'
import { isVesselPrefix } from './vessels.ts'

describe('spelling families', () => {
  it.each([
    'muhammad mohammed mehmet magomed mahamat',
    'qadhafi gaddafi kadafi khadafy',
    'usama osama',
    'yevgeniy evgeny eugene yevhen',
    'hussein husayn hossein huseyin',
    'hassan hasan khasan',
    'abdulrahman abderrahmane abdurrahman',
    'sergey serhii siarhei',
    'dmitriy dmytro',
    'tchaikovsky chaikovskiy',
    'smirnov smirnoff',
    'hizballah hezbollah',
    'prigozhin prigojine',
    'kim gim',
    'park pak bak',
    'mukherjee mukhopadhyay',
    'yusuf youssef yousif',
    'aleksandr alexander oleksandr',
  ])('%s', line => {
    const ids = line.split(' ').map(spellingFamily)
    expect(ids[0]).not.toBeNull()
    expect(new Set(ids).size).toBe(1)
  })

  it.each([
    ['hassan', 'hussein'],
    ['salim', 'salem'],
    ['salim', 'salih'],
    ['muhammad', 'mahmud'],
    ['aleksandr', 'aleksei'],
    ['aleksandr', 'aleksandra'],
    ['ivan', 'ivanov'],
    ['juan', 'ivan'],
    ['zhang', 'zheng'],
  ])('%s is not %s', (a, b) => expect(spellingFamily(a)).not.toBe(spellingFamily(b)))

  it('are many', () => expect(familyCount()).toBeGreaterThan(600))

  it('never call two spellings of one family distinct names', () => {
    for (const [a, b] of [
      ['hassan', 'hasan'],
      ['mohamed', 'muhammad'],
      ['aleksei', 'alexey'],
      ['abdullah', 'abdallah'],
    ] as const)
      expect(distinct(a, b)).toBe(false)
  })
})

it.each([
  ['hassan', 'hussein', true],
  ['muhammad', 'mahmoud', true],
  ['daniel', 'danielle', true],
  ['sergey', 'sergio', false],
  ['petrov', 'petrova', true],
  ['tolstoy', 'tolstoi', false],
  ['dmitrievich', 'dmitrievna', true],
])('distinct(%s, %s) is %s', (a, b, expected) => expect(distinct(a, b)).toBe(expected))

it.each([
  ['acme gmbh', 1, 1, 'limited'],
  ['acme gmbh co kg', 1, 3, 'partnership'],
  ['ooo romashka', 0, 1, 'limited'],
  ['obshchestvo s ogranichennoy otvetstvennostyu romashka', 0, 4, 'limited'],
  ['technology group company limited', 2, 2, 'limited'],
  ['keji gufen youxian gongsi', 1, 3, 'stock'],
  ['romashka s a', 1, 2, 'stock'],
  ['pt pertamina persero', 0, 1, 'stock'],
  ['pemex sa de cv', 1, 3, 'stock'],
  ['turk hava yollari as', 3, 1, 'stock'],
  ['fgup nii kvant', 0, 1, 'state'],
  ['tovarystvo z obmezhenoiu vidpovidalnistiu romashka', 0, 4, 'limited'],
  ['romashka sh a', 1, 2, 'stock'],
  ['romashka bt', 1, 1, 'partnership'],
  ['romashka gie', 1, 1, 'partnership'],
  ['romashka s en c por a', 1, 5, 'stock'],
  ['romashka unlimited company', 1, 2, 'limited'],
  ['romashka ltee', 1, 1, 'stock'],
])('legal form in %s', (name, at, length, kind) => {
  const found = legalForm(name.split(' '), at)
  expect(found?.length).toBe(length)
  expect(found?.class).toBe(kind)
})

it('takes no article or preposition for a legal form', () => {
  expect(legalForm('as salam trading'.split(' '), 0)).toBeNull()
  expect(legalForm('sons of co operation'.split(' '), 1)).toBeNull()
})

it.each([
  ['bob', 'robert', true],
  ['sasha', 'aleksandr', true],
  ['pepe', 'jose', true],
  ['juan', 'john', true],
  ['dima', 'dmytro', true],
  ['katya', 'ekaterina', true],
  ['mo', 'mohammed', true],
  ['maxamed', 'maxamuud', false],
  ['bob', 'william', false],
])('nickname %s of %s: %s', (a, b, expected) => expect(sameNickname(a, b)).toBe(expected))

it.each([
  ['first', 1],
  ['1st', 1],
  ['pervyy', 1],
  ['erste', 1],
  ['primero', 1],
  ['iii', 3],
  ['xxiv', 24],
  ['007', 7],
  ['58', 58],
  ['kim', null],
  ['1234567890123', null],
])('numeral %s is %s', (token, value) => expect(numeral(token)).toBe(value))

it('tells places, words and small parts', () => {
  expect(place('north korea mining'.split(' '), 0)).toEqual({ id: 'KP', length: 2 })
  expect(place(['hongkong'], 0)?.id).toBe(place('hong kong'.split(' '), 0)?.id)
  expect(place(['peking'], 0)?.id).toBe('beijing')
  expect(['yinhang', 'banque', 'bankasi', 'eunhaeng'].map(industryWord)).toEqual(['bank', 'bank', 'bank', 'bank'])
  expect(industryWord('keji')).toBe('technology')
  expect(['intl', 'tech', 'grp', 'mfg', 'svcs'].map(abbreviation)).toEqual([
    'international',
    'technology',
    'group',
    'manufacturing',
    'services',
  ])
  expect(generational('jr')).toBe('junior')
  expect(isTitle('mullah')).toBe(true)
  expect(isVesselPrefix('mv')).toBe(true)
  expect(patronymic('vladimirovich')?.base).toBe('vladimir')
  expect(patronymic('vladimirovna')?.gender).toBe('f')
  expect(patronymic('putin')).toBeNull()
  expect(frequency('mohamed')).toBeGreaterThan(frequency('yakubets'))
})
