import { describe, expect, test } from 'vitest'
import { compareNames } from './compare.ts'
import { prepareName } from './prepare.ts'

const score = (a: string, b: string) =>
  compareNames(prepareName(a, 'organization'), prepareName(b, 'organization')).score

const THRESHOLD = 0.7

describe('letters that anybody may have raise nothing', () => {
  test.each([
    ['Lopez Insurance Agency', 'LIA COMPANY'],
    ['Siemens Energy Inc', 'SEI'],
    ['Integrity Technology Solutions LLC', '(ITS)'],
    ['Italian Restaurant Association', 'IRA'],
    ['Aioli Oil', 'AIO'],
    ['Marble Salon', 'MARSA'],
    ['Turkish Rug Importers', 'T.R.I.'],
    ['Gilded Urban Lofts Fund', 'GULF'],
  ])('%s, %s', (a, b) => {
    expect(score(a, b)).toBeLessThan(THRESHOLD)
    expect(score(b, a)).toBeLessThan(THRESHOLD)
  })
})

describe('long letters, and those of bodies that are known by them, raise a finding', () => {
  test.each([
    ['Islamic Republic of Iran Shipping Lines', 'IRISL'],
    ['Korea Mining Development Trading Corporation', 'KOMID'],
    ['Petroleos de Venezuela S.A.', 'PDVSA'],
    ['Irish Republican Army', 'IRA'],
    ['Aerospace Industries Organisation', 'A.I.O.'],
    ['Semiconductor Manufacturing International Corp', 'SMIC'],
    ['Hongkong and Shanghai Banking Corporation', 'HSBC'],
    ['حزب الله', 'Hezbollah'],
    ['Wagner Group Private Military Company', 'Group Wagner PMC'],
  ])('%s, %s', (a, b) => expect(score(a, b)).toBeGreaterThan(THRESHOLD))

  test('four letters that no word is stand at the threshold', () => {
    const found = score('Zelmo Kravitz Bunta Orlan', 'ZKBO')
    expect(found).toBeGreaterThan(0.68)
    expect(found).toBeLessThan(0.75)
  })

  test('whoever writes its letters beside its words is met by them', () =>
    expect(score('Integrity Technology Solutions (ITS)', 'ITS LLC')).toBeGreaterThan(0.9))
})
