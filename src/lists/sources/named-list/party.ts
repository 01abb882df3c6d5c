import { countryCode } from '../../../ids/country.ts'
import type { Scheme } from '../../../ids/scheme.ts'
import type { PartyEntry, Schema } from '../../entry.ts'
import { FieldFault } from '../../fields.ts'
import { addAddress, addCountry, addFact, addIdentifier, addName, addText, party, partyDraft, tidy } from '../draft.ts'
import { day, type Row, required, several } from './read.ts'

const schemas: readonly Schema[] = ['Company', 'Organization', 'LegalEntity', 'Person', 'Vessel']
const schemes: readonly Scheme[] = [
  'uscc',
  'lei',
  'bic',
  'registration',
  'tax-id',
  'isin',
  'ticker',
  'website',
  'domain',
  'imo',
  'duns',
  'other',
]

/** A named party of a simple list. */
export function namedParty(row: Row): PartyEntry {
  const schema = schemaOf(tidy(row.take('type')))
  const draft = partyDraft(required(row, 'id'), schema)
  addName(draft, required(row, 'name'), { kind: 'primary' })
  for (const alias of several(row, 'aliases')) addName(draft, alias, { kind: 'alias' })
  const country = tidy(row.take('country'))
  addCountry(draft.countries, country)
  const address = tidy(row.take('address'))
  if (address !== '') addAddress(draft, countryCode(country) === null ? {} : { country }, address)
  for (const pair of several(row, 'identifiers')) {
    const [scheme = '', ...value] = pair.split(':')
    const known = schemes.find(name => name === scheme.trim().toLowerCase())
    if (known === undefined || value.length === 0)
      throw new FieldFault('identifiers', `is not scheme:value with one of ${schemes.join(', ')}`)
    addIdentifier(draft, known, value.join(':'))
  }
  draft.listed = day(row, 'since')
  addText(draft.programs, row.take('basis'))
  addFact(draft, 'Source', row.take('source'))
  draft.remarks = tidy(row.take('notes')) || null
  return party(draft)
}

function schemaOf(text: string): Schema {
  const schema = schemas.find(known => known.toLowerCase() === (text.toLowerCase() || 'company'))
  if (schema === undefined) throw new FieldFault('type', `is none of ${schemas.join(', ')}`)
  return schema
}
