import { describe, expect, test } from 'vitest'
import { compareNames } from './compare.ts'
import type { NameKind } from './name.ts'
import { prepareName } from './prepare.ts'

const score = (a: string, b: string, kind: NameKind = 'organization') =>
  compareNames(prepareName(a, 'organization'), prepareName(b, kind)).score

/** At the default policy's threshold these raise a finding. */
const THRESHOLD = 0.7

const strangers: readonly (readonly [string, string])[] = [
  // Another letter, or another spelling of the sound, is another coined word.
  ['AXA SA', 'AL-AQSA'],
  ['ABB Ltd', 'AAB'],
  ['Vale SA', 'WHALE SHIPPING LTD.'],
  ['Cemex', 'CIMEX'],
  ['BBVA', 'BUAA'],
  ['Allianz', 'ALYANS'],
  ['Tata Consultancy Services', 'TAATTA, AO'],
  ['PPC', 'PKK'],
  ['Visa Inc', 'GRUPO WISA, S.A.'],
  ['Nike', 'Никея'],
  ['Wix', 'ВКС'],
  // Common words, in translation or with another word beside them.
  ['Global Trading Company', 'COMERCIO GLOBAL Y CIA. S.C.S.'],
  ['Telefónica SA', 'El-tel'],
  ['Global Trading Company', 'Global Trading Group'],
  ['DP World', 'World Co Ltd.'],
  ['NIO', 'NOVE PARTNERS OOD'],
  // A few letters, and a word on one side only.
  ['BP plc', 'LLC BP INZHINIRING'],
  ['NAB', 'N.A.B. Export Co.'],
  ['E.ON SE', 'E. S. Co.'],
]

const alike: readonly (readonly [string, string])[] = [
  ['AXA SA', 'Axa'],
  ['BP plc', 'B.P. PLC'],
  ['Vale SA', 'VALE S.A.'],
  ['DJI', 'DJI Technology'],
  // Longer words may be misspelt.
  ['Rosneft', 'Rosnfet'],
  ['Sberbank', 'Sbrebank'],
  ['Gazprom Neft', 'Gazpron Neft'],
  // Carried over from another script.
  ['Zenit', 'Зенит'],
  ['Bayer', 'Байер'],
  ['Yukos', 'Юкос'],
  // Common words with a name among them, or told word for word.
  ['Global Trading Company', 'Global Trading Co.'],
  ['Nove Partners', 'Nove Partners OOD'],
]

describe('a short coined word', () => {
  test.each(strangers)('%s is not %s', (a, b) => {
    expect(score(a, b)).toBeLessThan(THRESHOLD)
    expect(score(b, a)).toBeLessThan(THRESHOLD)
  })

  test.each(alike)('%s is %s', (a, b) => {
    expect(score(a, b)).toBeGreaterThanOrEqual(THRESHOLD)
    expect(score(b, a)).toBeGreaterThanOrEqual(THRESHOLD)
  })

  test('O is a family name, and no initial, before two Korean syllables', () => {
    const person = (name: string) => prepareName(name, 'person')
    expect(compareNames(person('Hao Yang'), person('O, Yong Ho')).score).toBeLessThan(THRESHOLD)
    expect(compareNames(person('O Yong Ho'), person('O, Yong Ho')).score).toBeGreaterThanOrEqual(THRESHOLD)
    expect(compareNames(person('Oh Yong-ho'), person('O, Yong Ho')).score).toBeGreaterThanOrEqual(THRESHOLD)
  })

  test('a registration mark of an aircraft is worth less to a company than to an aircraft', () => {
    expect(score('MHP SE', 'EP-MHP', 'aircraft')).toBeLessThan(score('MHP SE', 'EP-MHP'))
  })
})
