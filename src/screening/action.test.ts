import { expect, test } from 'vitest'
import { actionFor } from './action.ts'

const ground = (comparison: string, weight: number) => ({ comparison, subject: '', entry: '', weight, text: '' })
const more = [ground('name', 0.95), ground('birth-date', 0.02)]

const of = (list: string, programs: readonly string[], score = 0.97, grounds = more) =>
  actionFor({ list, programs, score, grounds, money: true })

test.each([
  ['ofac-sdn', ['CYBER2'], 'block', /31 CFR 501\.603; EO 13694 as amended/],
  ['ofac-sdn', ['RUSSIA-EO14024', 'CYBER2'], 'block', /EO 14024, EO 13694/],
  ['ofac-sdn', ['SOME-NEW-TAG'], 'block', /SOME-NEW-TAG/],
  ['ofac-consolidated', ['CMIC-EO13959'], 'review', /EO 13959/],
  ['ofac-consolidated', ['UKRAINE-EO13662'], 'review', /EO 13662/],
  ['ofac-consolidated', ['NS-PLC'], 'reject', /501\.604/],
  ['ofac-consolidated', ['FSE-IR'], 'reject', /EO 13608/],
  ['ofac-consolidated', ['CMIC-EO13959', 'NS-PLC'], 'reject', /501\.604/],
  ['ofac-consolidated', ['UNHEARD-OF'], 'review', /programme of the entry/],
  ['us-csl', ['SDN', 'CYBER2'], 'block', /31 CFR 501\.603; EO 13694/],
  ['us-csl', ['EL'], 'review', /744\.11/],
  ['us-csl', ['DPL'], 'review', /764\.3/],
  ['us-csl', ['UVL'], 'review', /part 744/],
  ['us-csl', ['MEU'], 'review', /744\.21/],
  ['us-csl', ['CMIC'], 'review', /13959/],
  ['us-csl', ['CAP'], 'reject', /directive 2 under EO 14024/],
  ['fincen-311', ['31 U.S.C. 5318A'], 'reject', /5318A/],
  ['eu-fsf', ['CYB'], 'hold', /2019\/796/],
  ['uk-sanctions', ['Cyber'], 'hold', /UK regulations/],
  ['un-consolidated', ['DPRK'], 'hold', /Security Council/],
  ['canada-sema', ['Russia / Russie'], 'hold', /Special Economic Measures Act/],
  ['ndaa-1260h', ['NDAA FY2021 section 1260H'], 'review', /1260H/],
  ['private', [], 'hold', /your own list/],
  ['never-seen', [], 'hold', /never-seen/],
] as const)('%s %j asks to %s', (list, programs, kind, basis) => {
  const action = of(list, programs)
  expect(action.kind).toBe(kind)
  expect(action.basis).toMatch(basis)
})

test('only OFAC is told of a rejection under OFAC rules', () => {
  expect(of('fincen-311', []).text).not.toMatch(/OFAC/)
  expect(of('us-csl', ['EL']).basis).not.toMatch(/501/)
})

test('a match that is not sure is held for a person first, and never blocked', () => {
  for (const score of [0.5, 0.7, 0.899]) {
    const action = of('ofac-sdn', ['CYBER2'], score)
    expect(action.kind).toBe('hold')
    expect(action.basis).toMatch(/FAQ 5.*501\.603/)
  }
  expect(of('ofac-sdn', ['CYBER2'], 0.9).kind).toBe('block')
})

test.each([
  ['the name alone', [ground('name', 0.95)], 'hold'],
  ['the name and a kind', [ground('name', 0.95), ground('schema', 0.01)], 'hold'],
  ['a country that is another', [ground('name', 0.95), ground('country', -0.02)], 'hold'],
  ['a country that agrees', [ground('name', 0.95), ground('country', 0.02)], 'block'],
  ['an identifier', [ground('lei', 0.99)], 'block'],
])('%s: %j asks to %s', (_, grounds, kind) => {
  expect(of('ofac-sdn', ['CYBER2'], 0.97, grounds).kind).toBe(kind)
})

test('a list that blocks nobody does not hold a payment that is not sure', () => {
  expect(of('us-csl', ['EL'], 0.75).kind).toBe('review')
})
