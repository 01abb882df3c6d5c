import type { Evidence } from '../finding.ts'
import type { Identifier } from '../ids/scheme.ts'
import type { DateSpan, PostalAddress, Schema } from '../lists/entry.ts'
import type { PrintedParts } from '../names/name.ts'

export type PartyName = {
  readonly full: string
  readonly role: 'primary' | 'alias' | 'former' | 'weak'
  /** Parts as the source prints them, when it prints parts. */
  readonly parts?: PrintedParts
}

/** Somebody (or a ship, or a wallet) that the organisation deals with. Absent facts are empty, never invented. */
export type Party = {
  /** The organisation's own reference, else derived from the place. */
  readonly id: string
  /** `LegalEntity` when the source does not say whether it is a person or an organisation. */
  readonly schema: Schema
  readonly names: readonly PartyName[]
  /** Several when one printed date can be read in several ways (03/04/1970). */
  readonly births: readonly DateSpan[]
  readonly birthPlaces: readonly string[]
  /** ISO 3166-1 alpha-2 lower case where recognised, else the source's words. Residence, registration, flag. */
  readonly countries: readonly string[]
  readonly nationalities: readonly string[]
  readonly gender: 'male' | 'female' | null
  readonly addresses: readonly PostalAddress[]
  readonly identifiers: readonly Identifier[]
  readonly place: Evidence
}

/** A party with nothing but its place: readers fill in what their source has. */
export const emptyParty = (id: string, place: Evidence): Party => ({
  id,
  schema: 'LegalEntity',
  names: [],
  births: [],
  birthPlaces: [],
  countries: [],
  nationalities: [],
  gender: null,
  addresses: [],
  identifiers: [],
  place,
})

/** What a person calls it. */
export function partyLabel(party: Party): string {
  const name = party.names[0]?.full ?? party.identifiers[0]?.value ?? party.id
  return name.length > 200 ? `${name.slice(0, 200)}…` : name
}
