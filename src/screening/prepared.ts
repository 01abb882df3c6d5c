import { countryCode } from '../ids/country.ts'
import type { Identifier } from '../ids/scheme.ts'
import type { DateSpan, EntryName, PartyEntry, PostalAddress, Schema } from '../lists/entry.ts'
import type { NameKind } from '../names/name.ts'
import { type PreparedName, prepareName } from '../names/prepare.ts'
import { type PreparedAddress, prepareAddress } from './comparisons/address.ts'
import type { Countries } from './comparisons/country.ts'
import type { Gender } from './comparisons/gender.ts'
import type { Party } from './party.ts'

/** A party with everything made ready that comparing needs, once for any number of comparisons. */
export type PreparedParty = {
  readonly schema: Schema
  readonly names: readonly { readonly name: PreparedName; readonly weak: boolean }[]
  readonly births: readonly DateSpan[]
  readonly countries: Countries
  readonly gender: Gender
  readonly addresses: readonly PreparedAddress[]
  readonly identifiers: readonly Identifier[]
}

const nameKinds: Readonly<Record<Schema, NameKind>> = {
  Person: 'person',
  Organization: 'organization',
  Company: 'organization',
  LegalEntity: 'any',
  Vessel: 'vessel',
  Airplane: 'aircraft',
  CryptoWallet: 'any',
}

/** More names of one subject than this are not a party but a list; the first are examined, the reader says so. */
export const mostNames = 50

export function prepareParty(party: Party | PartyEntry): PreparedParty {
  return 'kind' in party ? prepareEntry(party) : prepareSubject(party)
}

export function prepareSubject(party: Party): PreparedParty {
  const names = party.names.slice(0, mostNames).map(({ full, role, parts }) => ({
    name: prepareName(full, nameKinds[party.schema], parts),
    weak: role === 'weak',
  }))
  return { ...facts(party, party.nationalities, party.countries), births: party.births, names }
}

/** An entry of a list. Former names count as strong: companies are dealt with under them for years. */
function prepareEntry(entry: PartyEntry): PreparedParty {
  return { ...entryFacts(entry), names: entry.names.map((_, at) => prepareEntryName(entry, at)) }
}

/** One name of an entry. */
export function prepareEntryName(
  entry: PartyEntry,
  at: number,
): { readonly name: PreparedName; readonly weak: boolean } {
  const { full, weak, parts } = entry.names[at] as EntryName
  return { name: prepareName(full, nameKinds[entry.schema], parts), weak }
}

/** The facts of an entry without its names. */
export function entryFacts(entry: PartyEntry): Omit<PreparedParty, 'names'> {
  const flag = entry.vessel?.flag ?? entry.aircraft?.flag
  const others = flag === undefined ? entry.countries : [...entry.countries, flag]
  return { ...facts(entry, [...entry.nationalities, ...entry.citizenships], others), births: entry.births }
}

function facts(
  party: Pick<Party, 'schema' | 'gender' | 'identifiers'> & { readonly addresses: readonly PostalAddress[] },
  nationalities: readonly string[],
  countries: readonly string[],
): Omit<PreparedParty, 'names' | 'births'> {
  const placed = party.addresses.flatMap(address => address.country ?? [])
  return {
    schema: party.schema,
    countries: { nationalities: codes(nationalities), others: codes([...countries, ...placed]) },
    gender: party.gender,
    addresses: party.addresses.map(prepareAddress),
    identifiers: party.identifiers,
  }
}

/** Words that name no country are left out: they can agree with nothing. */
function codes(words: readonly string[]): readonly string[] {
  if (words.length === 0) return words
  return [...new Set(words.flatMap(word => (/^[a-z]{2}$/.test(word) ? word : (countryCode(word) ?? []))))]
}
