import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countryOf } from './countries.ts'
import { isUnreadDate, readDate } from './dates.ts'
import { columnsOf } from './party-columns.ts'

describe('dates of customer files', () => {
  test.each([
    ['1984-02-13', ['1984-02-13..1984-02-13']],
    ['1984-02-13T00:00:00Z', ['1984-02-13..1984-02-13']],
    ['1984-02-13 00:00:00', ['1984-02-13..1984-02-13']],
    ['1984/2/3', ['1984-02-03..1984-02-03']],
    ['19840213', ['1984-02-13..1984-02-13']],
    ['13.02.1984', ['1984-02-13..1984-02-13']],
    ['02/13/1984', ['1984-02-13..1984-02-13']],
    ['03/04/1970', ['1970-04-03..1970-04-03', '1970-03-04..1970-03-04']],
    ['04/04/1970', ['1970-04-04..1970-04-04']],
    ['3-4-70', ['1970-04-03..1970-04-03', '1970-03-04..1970-03-04']],
    ['1984', ['1984-01-01..1984-12-31']],
    ['1984-02', ['1984-02-01..1984-02-29']],
    ['13 Feb 1984', ['1984-02-13..1984-02-13']],
    ['February 13, 1984', ['1984-02-13..1984-02-13']],
    ['1984年2月13日', ['1984-02-13..1984-02-13']],
    ['1984年2月', ['1984-02-01..1984-02-29']],
    ['circa 1958', ['1957-01-01..1959-12-31']],
    ['1958 to 1960', ['1958-01-01..1960-12-31']],
    ['1868-03-07', ['1868-03-07..1868-03-07']],
    ['۱۳/۰۲/۱۹۸۴', ['1984-02-13..1984-02-13']],
    ['١٣.٠٢.١٩٨٤', ['1984-02-13..1984-02-13']],
    ['1984-13-02', ['1984-02-13..1984-02-13']],
    ['1984-00-00', ['1984-01-01..1984-12-31']],
    ['00/00/1984', ['1984-01-01..1984-12-31']],
    ['1984-02-00', ['1984-02-01..1984-02-29']],
    ['1900-00-00', []],
    ['1984-13-13', []],
    ['1899-12-30', []],
    ['0186-03-07', []],
    ['1900-01-01', []],
    ['01/01/1900', []],
    ['9999-12-31', []],
    ['31/02/1984', []],
    ['0000-00-00', []],
    ['', []],
    ['Jane', []],
  ])('%s', (text, spans) => {
    expect(readDate(text).map(({ from, to }) => `${from}..${to}`)).toEqual(spans)
  })

  test.each([
    ['Jane', true],
    ['31/02/1984', true],
    ['1984-13-13', true],
    ['1900-01-01', false],
    ['01/01/1900', false],
    ['1900-01-01 00:00:00', false],
    ['00/00/0000', false],
    ['9999-12-31', false],
    ['n/a', false],
    ['-', false],
    ['1984-02-13', false],
  ])('%s is told as unread: %s', (text, unread) => {
    expect(isUnreadDate(text)).toBe(unread)
  })

  test('any text gives spans in order, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d ./-]{0,20}$/)), text => {
        for (const { from, to } of readDate(text)) expect(from <= to).toBe(true)
      }),
    )
  })
})

test.each([
  ['Germany', 'de'],
  ['Deutschland', 'de'],
  ['Österreich', 'at'],
  ['Allemagne', 'de'],
  ['España', 'es'],
  ['Россия', 'ru'],
  ['中国', 'cn'],
  ['日本', 'jp'],
  ['İran', 'ir'],
  ['Atlantis', null],
  ['', null],
])('country %s: %s', (text, code) => {
  expect(countryOf(text)).toBe(code)
})

test.each([
  ['Customer No;Customer Name;DOB', ['id', 'name', 'birth']],
  ['Name;Vorname', ['family', 'given']],
  ['Name;Surname', ['given', 'family']],
  ['Nom;Prénom', ['family', 'given']],
  ['Nombre;Apellidos', ['given', 'family']],
  ['Фамилия;Имя;Отчество', ['family', 'given', 'middle']],
  ['Full Name;Surname', ['name', 'family']],
  ['Straße;PLZ;Ort', ['street', 'postal', 'city']],
  ['统一社会信用代码;公司名称', ['scheme:uscc', 'name']],
  ['Kunde;Geburtsdatum;Land', ['name', 'birth', 'country']],
  ['Ragione sociale;Partita IVA;Paese', ['name', 'scheme:tax-id', 'country']],
  ['Nome completo;Data de nascimento;País', ['name', 'birth', 'country']],
  ['Soyadı;Adı;Doğum tarihi;Ülke', ['family', 'given', 'birth', 'country']],
  ['ФИО;Дата рождения;Гражданство', ['name', 'birth', 'nationality']],
  ['الاسم الكامل;تاريخ الميلاد;الجنسية', ['name', 'birth', 'nationality']],
  ['氏名;生年月日;国籍', ['name', 'birth', 'nationality']],
  ['고객명;생년월일;국적', ['name', 'birth', 'nationality']],
  ['constructor;__proto__', [null, null]],
])('header %s', (header, columns) => {
  expect(columnsOf(header.split(';'))).toEqual(columns)
})
