import { countryCode } from '../ids/country.ts'
import { identifier } from '../ids/normalise.ts'
import type { Identifier, Scheme } from '../ids/scheme.ts'
import type { Craft, PartyEntry, Schema } from './entry.ts'

type Filling<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }

/** A party entry that a reader is filling in. Start with `draftParty`, end with `wholeParty`. */
export type PartyDraft = Filling<PartyEntry>

export function draftParty(id: string, schema: Schema): PartyDraft {
  return {
    kind: 'party',
    id,
    schema,
    names: [],
    programs: [],
    identifiers: [],
    addresses: [],
    births: [],
    birthPlaces: [],
    deaths: [],
    founded: [],
    nationalities: [],
    citizenships: [],
    countries: [],
    gender: null,
    titles: [],
    positions: [],
    links: [],
    vessel: null,
    aircraft: null,
    listed: null,
    facts: [],
    remarks: null,
  }
}

/** The entry, without what stands in it twice. Order is the issuer's. */
export function wholeParty(draft: PartyDraft): PartyEntry {
  return {
    ...draft,
    names: once(draft.names),
    programs: once(draft.programs),
    identifiers: once(draft.identifiers),
    addresses: once(draft.addresses),
    births: once(draft.births),
    birthPlaces: once(draft.birthPlaces),
    deaths: once(draft.deaths),
    founded: once(draft.founded),
    nationalities: once(draft.nationalities),
    citizenships: once(draft.citizenships),
    countries: once(draft.countries),
    titles: once(draft.titles),
    positions: once(draft.positions),
    links: once(draft.links),
    facts: once(draft.facts),
  }
}

/** ISO 3166-1 alpha-2 in lower case where the words name one country, else the issuer's words. */
export const countryOrWords = (text: string): string => countryCode(text) ?? text.trim()

export type Printed = {
  readonly scheme: Scheme
  readonly number: string
  /** The issuer's words for the country. */
  readonly country?: string | undefined
  /** The issuer's words for the kind of number. */
  readonly label?: string | undefined
}

/** Adds an identifier, normalised; nothing when only blanks were printed. */
export function addIdentifier(draft: PartyDraft, { scheme, number, country, label }: Printed): void {
  const code = country === undefined ? null : countryCode(country)
  const more = { ...(code === null ? {} : { country: code }), ...(label === undefined ? {} : { label }) }
  const found: Identifier | null = identifier(scheme, number, more)
  if (found) draft.identifiers.push(found)
}

export function addCraft(draft: PartyDraft, kind: 'vessel' | 'aircraft', more: Craft): void {
  draft[kind] = { ...draft[kind], ...more }
}

function once<T>(items: readonly T[]): T[] {
  if (items.length < 2) return [...items]
  const seen = new Set<string>()
  return items.filter(item => {
    const key = typeof item === 'string' ? item : JSON.stringify(item)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
