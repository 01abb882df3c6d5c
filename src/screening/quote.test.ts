import { expect, test } from 'vitest'
import { quoted } from './quote.ts'

const told = (subject: string, entry: string, pair: { subject: string; entry: string }) => {
  const text = `"${subject}" and "${entry}" are equal.`
  return quoted([{ comparison: 'name-part', subject, entry, weight: 1, text }], pair)[0]
}

test.each([
  ['a mark is put back', 'kovac', 'Ivan Kovač', 'Kovač'],
  ['a run of words is quoted whole', 'al walid', 'Bin Al-Walid, Said', 'Al-Walid'],
  ['a long run too', 'bank for trade and industry of yemen', 'The Bank for Trade & Industry of Yemen', null],
  ['letters written apart', 'spets', 'S P E T S Trading', 'S P E T S'],
  ['words that are apart stay as they were compared', 'bank yemen', 'Bank of Yemen', 'bank yemen'],
])('%s', (_, form, full, written) => {
  const said = written ?? 'Bank for Trade & Industry of Yemen'
  const ground = told(form, form, { subject: full, entry: full })
  expect(ground).toMatchObject({ subject: said, entry: said, text: `"${said}" and "${said}" are equal.` })
})

test('a sentence that quotes one side alone quotes it as it is written', () => {
  const lacks = {
    comparison: 'name-missing',
    subject: '',
    entry: 'haidar',
    weight: -1,
    text: 'The subject lacks "haidar".',
  }
  expect(quoted([lacks], { subject: 'Ali', entry: 'ḤAIDAR, Ali' })[0]).toMatchObject({
    entry: 'ḤAIDAR',
    text: 'The subject lacks "ḤAIDAR".',
  })
})
