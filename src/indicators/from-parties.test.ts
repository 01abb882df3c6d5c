import { expect, test } from 'vitest'
import { identifier } from '../ids/normalise.ts'
import type { Scheme } from '../ids/scheme.ts'
import type { PartyEntry } from '../lists/entry.ts'
import { indicatorsOfParty } from './from-parties.ts'

const partyWith = (...sites: readonly (readonly [Scheme, string])[]): PartyEntry =>
  ({
    kind: 'party',
    id: '50543',
    names: [{ full: 'EXAMPLE GROUP', kind: 'primary', weak: false }],
    identifiers: sites.map(([scheme, value]) => identifier(scheme, value)),
    programs: ['CYBER2'],
  }) as unknown as PartyEntry

test.each([
  ['www.integritytech.com.cn', ['domain integritytech.com.cn']],
  ['http://www.funnull.io/', ['domain funnull.io']],
  ['https://www.facebook.com/some.group', ['url http://facebook.com/some.group']],
  ['t.me/someone', ['url http://t.me/someone']],
  ['www.facebook.com', []],
  ['someone.wordpress.com', ['domain someone.wordpress.com']],
])('website %s', (site, expected) => {
  const found = indicatorsOfParty(partyWith(['website', site]), 'ofac-sdn')
  expect(found.map(({ observable, value }) => `${observable} ${value}`)).toEqual(expected)
})

test('one name printed twice is one indicator, of the entry that printed it', () => {
  const found = indicatorsOfParty(partyWith(['website', 'www.a.example'], ['domain', 'a.example']), 'ofac-sdn')
  expect(found.map(({ id, value }) => [id, value])).toEqual([['50543', 'a.example']])
})
