import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, maximumCharacters, maximumTokens } from './fold.ts'
import { readings } from './readings.ts'

describe('fold', () => {
  it.each([
    ["O'Brien", 'obrien'],
    ['D’Angelo Jean-Pierre', 'dangelo jean pierre'],
    ['al-Assad', 'al assad'],
    ['S.A. de C.V.', 'sa de cv'],
    ['L.L.C.', 'llc'],
    ['Sp. z o.o.', 'sp z oo'],
    ['M/V Ocean Star', 'mv ocean star'],
    ['Norden A/S', 'norden as'],
    ['St.Petersburg', 'st petersburg'],
    ['Müller & Söhne GmbH', 'muller & sohne gmbh'],
    ['İSTANBUL IŞIK', 'istanbul isik'],
    ['Nguyễn Văn Đức', 'nguyen van duc'],
    ['Þór Guðmundsson', 'thor gudmundsson'],
    ['Łukasz Błaszczykowski', 'lukasz blaszczykowski'],
    ['Əliyev', 'aliyev'],
    ['Col·legi', 'collegi'],
    ['弗拉基米尔·普京', '弗拉基米尔 普京'],
    ['مُحَمَّد', 'محمد'],
    ['בע"מ', 'בעמ'],
    ['3com b2b 7th h2o', '3com b2b 7th h2o'],
    ['№ ٣', 'no 3'],
  ])('%s → %s', (raw, text) => expect(fold(raw).text).toBe(text))

  it.each([
    ['Gаzprom Bаnk', 'gazprom bank', 'homoglyph'],
    ['Сбербaнк', 'сбербанк', 'homoglyph'],
    ['ΙΝTEGRITY Group', 'integrity group', 'homoglyph'],
    ['СО Ltd Trading', 'co ltd trading', 'homoglyph'],
    ['Inte\u200bgrity', 'integrity', 'zero-width'],
    ['Inte\u00adgrity', 'integrity', 'soft-hyphen'],
    ['\u202eIntegrity', 'integrity', 'bidi-control'],
    ['𝐈𝐧𝐭𝐞𝐠𝐫𝐢𝐭𝐲', 'integrity', 'styled-letters'],
    ['Ｉｎｔｅｇｒｉｔｙ', 'integrity', 'full-width'],
    ['1ntegr1ty T3chnology', '1ntegrity technology', 'leet'],
    ['g00gle m1crosoft', 'google microsoft', 'leet'],
    [`Inte${'\u0301'.repeat(500)}grity`, 'integrity', 'mark-flood'],
  ])('undoes the trick in %s', (raw, text, trick) => {
    const folded = fold(raw)
    expect(folded.text).toBe(text)
    expect(folded.tricks).toContain(trick)
  })

  it('leaves honest names without tricks', () => {
    for (const name of [
      'Владимир Путин',
      'ООО Газпром',
      'Γιώργος Παπανδρέου',
      'Žižek',
      '김정은',
      'محمد علي',
      'G4S plc',
    ])
      expect(fold(name).tricks).toEqual([])
  })

  it.each([
    ['Integrity', 'latin'],
    ['Иванов', 'cyrillic'],
    ['永信至诚', 'han'],
    ['トヨタ自動車', 'kana'],
    ['김정은', 'hangul'],
    ['محمد', 'arabic'],
    ['משה', 'hebrew'],
    ['12345', 'none'],
  ])('%s is %s', (raw, script) => expect(fold(raw).script).toBe(script))

  it('marks dotted initials, which a person has where a company has a form', () => {
    expect(fold('J.R.R. Tolkien').dotted).toEqual([0])
  })

  it('says what it did not examine', () => {
    expect(fold('x'.repeat(maximumCharacters + 1)).rejected).toContain(String(maximumCharacters))
    expect(fold('a b '.repeat(100)).rejected).toContain(String(maximumTokens))
    expect(fold('Ivan '.repeat(5000)).tokens.length).toBeLessThanOrEqual(maximumTokens)
  })

  it.each([
    'a\u0301'.repeat(50_000),
    '\u202e'.repeat(100_000),
    'ﷺ'.repeat(20_000),
    '永'.repeat(100_000),
    'а'.repeat(100_000),
    '\ud800'.repeat(5000),
    'S.'.repeat(50_000),
  ])('comes back from hostile input %#', raw => {
    const folded = fold(raw)
    expect(readings(folded).length).toBeLessThanOrEqual(6)
    expect(folded.rejected).not.toBeNull()
  })

  it('reads any text as a–z and 0–9', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        for (const reading of readings(fold(text))) {
          for (const token of reading.tokens) expect(token).toMatch(/^[a-z0-9]+$/)
        }
      }),
    )
  })
})

it('terminal escapes and tags around a name are no part of it', () => {
  expect(fold('\u001b[31mIntegrity Technology\u001b[0m').tokens).toEqual(['integrity', 'technology'])
  expect(fold('<b>Integrity</b> Technology').tokens).toEqual(['integrity', 'technology'])
  expect(fold('a < b').tokens).toEqual(['a', 'b'])
})
