import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tellsSyllables } from '../syllables.ts'
import { abbreviation } from './abbreviations.ts'
import { opensBody } from './bodies.ts'
import { familyMembers, plainFamily, spellingFamily } from './families.ts'
import { frequency, unlistedFrequency } from './frequency.ts'
import { generational } from './generational.ts'
import { industryWord, opensIndustryPhrase } from './industry.ts'
import { opensLegalForm } from './legalForms.ts'
import { mayBeListed } from './listed.ts'
import { isDoubleGivenFirst, nicknameGroup } from './nicknames.ts'
import { isNumberWord } from './numerals.ts'
import { opensPlace, placeOf } from './places.ts'
import { isNumberSign, isSmallWord } from './small-words.ts'
import { isDoubtfulTitle, isTitle } from './titles.ts'

/** Every word that the tables are written with, and spellings of one more family. */
const words = (): Set<string> => {
  const folders = [import.meta.dirname, join(import.meta.dirname, '..'), join(import.meta.dirname, '../scripts')]
  const sources = folders.flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
  const tables = sources.filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  const found = new Set(tables.flatMap(path => readFileSync(path, 'utf8').match(/[a-z0-9]+/g) ?? []))
  for (const word of [...found]) for (const member of familyMembers(spellingFamily(word) ?? -1)) found.add(member)
  return found
}

const asked: Readonly<Record<string, (word: string) => boolean>> = {
  titles: word => isTitle(word) || isDoubtfulTitle(word),
  generations: word => generational(word) !== null,
  syllables: tellsSyllables,
  'double names': isDoubleGivenFirst,
  'legal forms': opensLegalForm,
  'small words': word => isSmallWord(word) || isNumberSign(word),
  numbers: isNumberWord,
  places: word => opensPlace(word) || placeOf(word) !== null,
  industries: word => industryWord(word) !== null || opensIndustryPhrase(word),
  bodies: opensBody,
  abbreviations: word => abbreviation(word) !== null,
  nicknames: word => nicknameGroup(word).length > 0,
  families: word => spellingFamily(word) !== plainFamily(word),
  frequencies: word => word.length > 1 && frequency(word) !== unlistedFrequency(word, spellingFamily(word)),
}

test.each(Object.entries(asked))('no word that stands among the %s is told to stand nowhere', (_, knows) => {
  const known = [...words()].filter(knows)
  expect(known.length).toBeGreaterThan(4)
  expect(known.filter(word => !mayBeListed(word))).toEqual([])
})

test('nine of ten words that nobody listed are told so', () => {
  const invented = Array.from({ length: 2_000 }, (_, at) => `qx${at.toString(36)}zzv`)
  expect(invented.filter(word => !mayBeListed(word)).length).toBeGreaterThan(1_800)
})
