import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysOf } from './keys.ts'
import { type Lexeme, lexemeOf, ODD } from './lexeme.ts'
import { parseOrganization } from './parse-organization.ts'
import type { Words } from './parse-person.ts'
import { prepareName } from './prepare.ts'

const cases = readFileSync(new URL('cases.csv', import.meta.url), 'utf8').toLowerCase()
/** Words of labelled names, and those by which a neighbour is read otherwise. */
const words = [
  ...new Set(cases.match(/\b[a-z]{1,14}\b/g)),
  ...'ul ud ur ash as at ad ar an az ol oul al el ab ao oao akb oakb jscb jscib min branch filiale succursale'.split(
    ' ',
  ),
  ...'1 2nd 007 ii xiv handelsbank alkhaleej rnarine bnak'.split(' '),
]

const wordsOf = (lexemes: readonly Lexeme[], scheme: string): Words => ({
  tokens: lexemes.map(({ text }) => text),
  lexemes,
  dotted: [],
  short: [],
  roles: null,
  scheme,
  trust: 1,
})

test('words that no table knows are read as all others are', () => {
  const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(name, fc.constantFrom('latin', 'bgn'), fc.boolean(), (tokens, scheme, letters) => {
      const read = parseOrganization(wordsOf(tokens.map(lexemeOf), scheme), letters)
      // A word that is marked as odd takes the way through all rules, and is read there as it is.
      const marked = tokens.map(lexemeOf).map(one => ({ ...one, signs: one.signs | ODD, divided: null }))
      expect(read).toEqual(parseOrganization(wordsOf(marked, scheme), letters))
    }),
    { numRuns: 3000 },
  )
})

test.each(['branch', 'akb', 'ul', 'ash', 'min', 'al'])('%s is read with its neighbours', word => {
  expect(lexemeOf(word).signs & ODD).toBe(ODD)
})

test('a letter by itself is a word of what may be a company', () => {
  expect(keysOf(prepareName('Velmora X', 'any')).words.map(({ text }) => text)).toContain('x')
})
