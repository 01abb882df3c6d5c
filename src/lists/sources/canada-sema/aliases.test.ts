import { expect, test } from 'vitest'
import { splitAliases } from './aliases.ts'

test.each([
  ['Иван Иванович Головатый; Ivan Golovatyi', ['Иван Иванович Головатый', 'Ivan Golovatyi']],
  ['Министерство финансов or МинФин; MinFin', ['Министерство финансов', 'МинФин', 'MinFin']],
  ['Александр БЫКАДОРОВ / Олександр БИКАДОРОВ', ['Александр БЫКАДОРОВ', 'Олександр БИКАДОРОВ']],
  ['Siamak Rahpiek, سيامک رهپیک', ['Siamak Rahpiek', 'سيامک رهپیک']],
  ['Завод "Дагдизель", АО', ['Завод "Дагдизель", АО']],
  ['Баранов, Олег Анатольевич', ['Баранов, Олег Анатольевич']],
  ['IAMI, HESA, Iran Aircraft Manufacturing Company', ['IAMI', 'HESA', 'Iran Aircraft Manufacturing Company']],
  ['Andrei, Andrii', ['Andrei, Andrii']],
  ['Example A/S', ['Example A/S']],
  ['Arabic: عامر شريف', ['عامر شريف']],
  ['АО', []],
])('%s', (text, names) => expect(splitAliases(text).map(alias => alias.name)).toEqual(names))
