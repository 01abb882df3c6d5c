import { countryCode } from '../../ids/country.ts'

/** Languages in which customer files name countries. */
const languages =
  'de fr es it pt nl pl cs sv da fi ru uk be bg sr ro hu el tr ar fa he hi th vi id zh zh-Hant ja ko'.split(' ')

let names: ReadonlyMap<string, string> | null = null

/** ISO 3166-1 alpha-2 (lower case) of a country in English or in the languages of customer files; null when it is none. */
export function countryOf(text: string): string | null {
  return countryCode(text) ?? (names ??= tableOf()).get(plain(text)) ?? null
}

/** From the Unicode data that Node carries. A word that means two countries in two languages means none. */
function tableOf(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap(a => letters.map(b => a + b)).filter(code => countryCode(code) !== null)
  const twice = new Set<string>()
  for (const language of languages) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of codes) {
      const name = display.of(code)
      if (name === undefined) continue
      const known = found.get(plain(name))
      if (known !== undefined && known !== code.toLowerCase()) twice.add(plain(name))
      found.set(plain(name), code.toLowerCase())
    }
  }
  for (const name of twice) found.delete(name)
  return found
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
