import { countryCode } from '../../../ids/country.ts'
import type { Craft, PartyEntry, Schema } from '../../entry.ts'
import { FieldFault } from '../../fields.ts'
import {
  addAddress,
  addCountry,
  addDates,
  addFact,
  addIdentifier,
  addName,
  addText,
  type PartyDraft,
  party,
  partyDraft,
} from '../draft.ts'
import { addPaper } from './papers.ts'
import type { CslRecord } from './record.ts'

/** Ids are unique within a sub-list only (17014 is on SSI and MBS), so ours is sub-list and id: "ssi/17014". */
export function entryOf(record: CslRecord): PartyEntry {
  const { text, many } = record
  const list = subList(text.source)
  if (text.id === '') throw new FieldFault('id', 'is missing')
  const draft = partyDraft(`${list}/${text.id}`, schemaOf(text.type))
  addName(draft, text.name, { kind: 'primary' })
  for (const name of many.alt_names) addName(draft, name, { kind: 'alias' })
  addText(draft.programs, list.toUpperCase())
  for (const program of many.programs) addText(draft.programs, program)
  for (const address of record.addresses) addLine(draft, address)
  for (const country of many.citizenships) addCountry(draft.citizenships, country)
  for (const country of many.nationalities) addCountry(draft.nationalities, country)
  for (const date of many.dates_of_birth) addDates(draft, draft.births, date, 'Date of birth')
  for (const place of many.places_of_birth) addText(draft.birthPlaces, place)
  for (const paper of record.ids) addPaper(draft, paper)
  addText(draft.titles, text.title)
  addIdentifier(draft, 'call-sign', text.call_sign || undefined)
  draft.vessel = craftOf(text)
  draft.listed = text.start_date || null
  for (const [label, value] of factsOf(text)) addFact(draft, label, value)
  draft.remarks = text.remarks || null
  addLinks(draft, text.remarks)
  return party(draft)
}

/** "Entity List (EL) - Bureau of Industry and Security" is `el`. */
function subList(source: string): string {
  const short = /\(([A-Z][\w -]*)\)/.exec(source)?.[1]
  if (short === undefined) throw new FieldFault('source', 'names no sub-list')
  return short
    .toLowerCase()
    .replace(/^ns-| list$/g, '')
    .replace(/[^a-z0-9]+/g, '-')
}

function schemaOf(type: string): Schema {
  const schemas: Readonly<Record<string, Schema>> = {
    '': 'LegalEntity',
    individual: 'Person',
    entity: 'Organization',
    vessel: 'Vessel',
    aircraft: 'Airplane',
  }
  const schema = schemas[type.toLowerCase()]
  if (schema === undefined) throw new FieldFault('type', `is no kind that this reader knows: ${type.slice(0, 40)}`)
  return schema
}

/** CSV lines end in a country code, or in none: "… EL PASO, TX, 79905". */
function addLine(draft: PartyDraft, address: CslRecord['addresses'][number]): void {
  if (address.full === undefined) {
    addAddress(draft, address)
    return
  }
  const last = /(?:^|,\s*)([^,]+)$/.exec(address.full)?.[1] ?? ''
  // "GA" behind a street is a state; a country stands last and in two capitals, without a number before it.
  const code = /^[A-Z]{2}$/.test(last) ? countryCode(last) : last.length > 2 ? countryCode(last) : null
  addAddress(draft, code === null ? {} : { country: code }, address.full)
}

function craftOf(text: CslRecord['text']): Craft | null {
  const craft = {
    type: text.vessel_type,
    flag: text.vessel_flag,
    owner: text.vessel_owner,
    tonnage: text.gross_tonnage,
    grossTonnage: text.gross_registered_tonnage,
  }
  const present = Object.entries(craft).filter(([, value]) => value !== '')
  return present.length === 0 ? null : Object.fromEntries(present)
}

const factsOf = (text: CslRecord['text']): readonly (readonly [string, string])[] => [
  ['Source list', text.source],
  ['Entity number', text.entity_number],
  ['Federal Register notice', text.federal_register_notice],
  ['End date', text.end_date],
  ['Standard order', text.standard_order],
  ['License requirement', text.license_requirement],
  ['License policy', text.license_policy],
]

function addLinks(draft: PartyDraft, remarks: string): void {
  for (const [, name] of remarks.matchAll(/\(Linked To:\s*([^()]+(?:\([^()]*\)[^()]*)*)\)/gi))
    draft.links.push({ relation: 'linked-to', name: (name ?? '').trim() })
}
