import { countryCode } from '../../ids/country.ts'
import { identifier } from '../../ids/normalise.ts'
import type { Scheme } from '../../ids/scheme.ts'
import type { DateSpan, EntryName, PartyEntry, PostalAddress, Schema } from '../entry.ts'
import { FieldFault } from '../fields.ts'
import { readSpans } from './spans.ts'

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

/** A party while its record is being read. `party` closes it. */
export type PartyDraft = Growing<PartyEntry>

export const partyDraft = (id: string, schema: Schema): PartyDraft => ({
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
})

/** The entry of a draft, its primary name first. Throws `FieldFault` when the record has no id or no name. */
export function party(draft: PartyDraft): PartyEntry {
  if (draft.id === '') throw new FieldFault('id', 'is missing')
  if (draft.names.length === 0) throw new FieldFault('name', 'is missing')
  const first = draft.names.findIndex(name => name.kind === 'primary')
  if (first < 0)
    return { ...draft, names: draft.names.map((name, i) => (i === 0 ? { ...name, kind: 'primary' } : name)) }
  return { ...draft, names: [...draft.names.slice(first, first + 1), ...draft.names.filter((_, i) => i !== first)] }
}

/** A name as printed, once: a spelling that stands already stays as it is, but a strong one lifts a weak one. */
export function addName(
  draft: PartyDraft,
  full: string | undefined,
  { kind, weak = false, parts }: { kind: EntryName['kind']; weak?: boolean; parts?: EntryName['parts'] | undefined },
): void {
  const name = tidy(full)
  if (name === '') return
  const at = draft.names.findIndex(known => known.full === name)
  const known = draft.names[at]
  if (known === undefined) draft.names.push({ full: name, kind, weak, ...(parts ? { parts } : {}) })
  else if (known.weak && !weak) draft.names[at] = { ...known, weak }
}

export function addIdentifier(
  draft: PartyDraft,
  scheme: Scheme,
  raw: string | undefined,
  more: { readonly country?: string | undefined; readonly label?: string | undefined } = {},
): void {
  if (raw === undefined) return
  const code = more.country === undefined ? null : countryCode(more.country)
  const made = identifier(scheme, raw, {
    ...(code === null ? {} : { country: code }),
    ...(more.label === undefined ? {} : { label: more.label }),
  })
  if (made === null) return
  if (!draft.identifiers.some(known => known.scheme === made.scheme && known.value === made.value))
    draft.identifiers.push(made)
}

type AddressParts = { readonly [K in Exclude<keyof PostalAddress, 'full'>]?: string | undefined }

/** An address from its parts; nothing when all are blank. `full` overrides the line that the parts would make. */
export function addAddress(draft: PartyDraft, parts: AddressParts, full?: string): void {
  const present = Object.entries(parts)
    .map(([name, value]) => [name, tidy(value)] as const)
    .filter(([, value]) => value !== '')
  const line = tidy(full) || present.map(([, value]) => value).join(', ')
  if (line === '' || draft.addresses.some(known => known.full === line)) return
  const country = parts.country === undefined ? undefined : countryOf(parts.country)
  draft.addresses.push({ ...Object.fromEntries(present), ...(country ? { country } : {}), full: line })
}

/** A country into one of the draft's lists: its code where it has one, else the issuer's words. */
export function addCountry(list: string[], text: string | undefined): void {
  const country = countryOf(text ?? '')
  if (country !== '' && !list.includes(country)) list.push(country)
}

/** Dates as printed. What cannot be read as a date is kept as a fact, since a guess would be ours. */
export function addDates(draft: PartyDraft, list: DateSpan[], text: string | undefined, label: string): void {
  const printed = tidy(text)
  if (printed === '') return
  const { spans, unread } = readSpans(printed)
  for (const span of spans) addSpan(list, span)
  for (const words of unread) addFact(draft, label, words)
}

export function addSpan(list: DateSpan[], span: DateSpan): void {
  if (!list.some(known => known.from === span.from && known.to === span.to && known.circa === span.circa))
    list.push(span)
}

export function addText(list: string[], text: string | undefined): void {
  const words = tidy(text)
  if (words !== '' && !list.includes(words)) list.push(words)
}

export function addFact(draft: PartyDraft, name: string, value: string | undefined): void {
  const words = tidy(value)
  if (words !== '' && !draft.facts.some(([n, v]) => n === name && v === words)) draft.facts.push([name, words])
}

export function genderOf(text: string | undefined, field: string): PartyEntry['gender'] {
  const word = tidy(text).toLowerCase()
  if (word === '' || word === 'unknown') return null
  if (word === 'male' || word === 'm') return 'male'
  if (word === 'female' || word === 'f') return 'female'
  throw new FieldFault(field, `is neither male nor female: ${word.slice(0, 40)}`)
}

/** White space as one blank; zero-width and no-break marks that editors leave behind do not count as text. */
export const tidy = (text: string | undefined): string =>
  (text ?? '')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const countryOf = (text: string): string => countryCode(text) ?? tidy(text)
