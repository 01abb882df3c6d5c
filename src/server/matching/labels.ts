import { countryNames } from '../../ids/country-names.ts'

let countries: ReadonlyMap<string, string> | null = null

/** First name of each country (lower-case alpha-2) in the table that countries are read by. */
export function countryLabels(): ReadonlyMap<string, string> {
  countries ??= new Map(
    countryNames
      .trim()
      .split('\n')
      .map(line => [line.slice(0, 2), line.slice(7).split('|')[0] ?? line.slice(0, 2)]),
  )
  return countries
}

/** `birthDate` as a person reads it: "Birth date". */
export function propertyLabel(name: string): string {
  const words = name.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  )
  return words.charAt(0).toUpperCase() + words.slice(1)
}
