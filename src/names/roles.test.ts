import { expect, test } from 'vitest'
import type { NameKind } from './name.ts'
import { prepareName } from './prepare.ts'
import { readName } from './roles.ts'

const cases: readonly (readonly [NameKind, string, string])[] = [
  ['person', 'Vladimir Vladimirovich Putin', 'vladimir:given vladimirovich:patronymic putin:family'],
  ['person', 'Путин Владимир Владимирович', 'putin:family vladimir:given vladimirovich:patronymic'],
  ['person', 'PUTIN, Vladimir', 'putin:family vladimir:given'],
  ['person', 'Dr. Osama bin Muhammad', 'dr:title osama:given bin:particle muhammad:patronymic'],
  ['person', 'Saddam al-Tikriti', 'saddam:given al:particle tikriti:nisbah'],
  ['person', 'Abu Bakr al-Baghdadi', 'abu bakr:kunya al:particle baghdadi:nisbah'],
  ['person', 'Vincent van der Berg', 'vincent:given van:particle der:particle berg:family'],
  ['person', 'Maria do Carmo Dias', 'maria:part do:particle carmo:part dias:part'],
  ['person', 'Capt. J. Smith Sr.', 'capt:title j:initial smith:part sr:generational'],
  ['person', '習近平', 'xi:family jinping:given'],
  ['organization', 'OOO Velmora Moscow', 'ooo:legal-form velmora:core moscow:location'],
  ['organization', '8th Research Institute', '8th:number research institute:industry'],
  ['vessel', 'MV OCEAN STAR 12', 'mv:prefix ocean:core star:core 12:number'],
  ['any', 'Velmora Trading Ltd', 'velmora:core trading:industry ltd:legal-form'],
]

test.each(cases)('%s %s is read %s', (kind, name, parts) => {
  const read = readName(prepareName(name, kind))
  expect(read?.parts.map(({ text, role }) => `${text}:${role}`).join(' ')).toBe(parts)
})

test('a name that cannot be examined is not read', () => {
  expect(readName(prepareName('…', 'person'))).toBeNull()
})
