import type { EntryName, PartyEntry, Schema } from '../../entry.ts'
import { FieldFault, recordFields } from '../../fields.ts'
import {
  addAddress,
  addCountry,
  addDates,
  addFact,
  addIdentifier,
  addName,
  addText,
  genderOf,
  type PartyDraft,
  party,
  partyDraft,
  tidy,
} from '../draft.ts'
import { readSpan } from '../spans.ts'
import { type Designation, numbered, type Singles, type Values } from './designation.ts'
import { addRegistrations, addShip } from './ship.ts'

export function entryOf(designation: Designation): PartyEntry {
  const singles = recordFields<readonly string[]>(designation.single)
  const one = (name: string) => tidy(singles.take(name)?.[0])
  const draft = partyDraft(one('uniqueid'), schemaOf(one('individualentityship')))
  for (const name of designation.groups.name) addNameParts(draft, name)
  for (const name of designation.groups.original) addName(draft, name.namenonlatinscript, { kind: 'original-script' })
  for (const address of designation.groups.address) addPostal(draft, address)
  for (const place of designation.groups.birthPlace)
    addText(draft.birthPlaces, [place.townofbirth, place.countryofbirth].filter(Boolean).join(', '))
  for (const paper of designation.groups.passport) addPaper(draft, 'passport', paper)
  for (const paper of designation.groups.national) addPaper(draft, 'national-id', paper)
  addPerson(draft, singles)
  addContacts(draft, singles)
  addRegistrations(draft, singles)
  addShip(draft, singles)
  addListing(draft, singles)
  singles.done()
  return party(draft)
}

function schemaOf(kind: string): Schema {
  const schemas: Readonly<Record<string, Schema>> = { individual: 'Person', entity: 'Organization', ship: 'Vessel' }
  const schema = schemas[kind.toLowerCase()]
  if (schema === undefined)
    throw new FieldFault('Designation Type', `is no kind that this reader knows: ${kind.slice(0, 40)}`)
  return schema
}

/** "Primary Name", "Primary Name Variation", "Alias", "AKA", "FKA"; strength "Good quality a.k.a" or "Low quality a.k.a". */
function addNameParts(draft: PartyDraft, name: Values): void {
  const parts = [1, 2, 3, 4, 5, 6].map(n => tidy(name[`name${n}`]))
  const type = tidy(name.nametype).toLowerCase()
  const strength = tidy(name.aliasstrength).toLowerCase()
  const kind = kindOf(type)
  if (!/^(?:|good quality.*|low quality.*|good|low)$/.test(strength))
    throw new FieldFault('Alias strength', `is none that this reader knows: ${strength.slice(0, 40)}`)
  const [given = '', ...middle] = parts.slice(0, 5).filter(part => part !== '')
  const family = parts[5] ?? ''
  const person = draft.schema === 'Person' && family !== '' && given !== ''
  addName(draft, parts.filter(part => part !== '').join(' '), {
    kind,
    weak: strength.startsWith('low'),
    parts: person ? { family, given, ...(middle.length > 0 ? { middle: middle.join(' ') } : {}) } : undefined,
  })
}

function kindOf(type: string): EntryName['kind'] {
  if (type === '' || type === 'primary name') return 'primary'
  if (/^(?:primary name variation|alias|a\.?k\.?a\.?)$/.test(type)) return 'alias'
  if (/^f\.?k\.?a\.?$/.test(type)) return 'former'
  throw new FieldFault('Name type', `is none that this reader knows: ${type.slice(0, 40)}`)
}

function addPostal(draft: PartyDraft, address: Values): void {
  const lines = [1, 2, 3, 4, 5, 6].map(n => tidy(address[`addressline${n}`]))
  addAddress(draft, {
    street: lines.filter(line => line !== '').join(', '),
    postal: address.addresspostalcode,
    country: address.addresscountry,
  })
}

function addPaper(draft: PartyDraft, scheme: 'passport' | 'national-id', paper: Values): void {
  const name = scheme === 'passport' ? 'passport' : 'nationalidentifier'
  const number = tidy(paper[`${name}number`])
  const words = tidy(paper[`${name}additionalinformation`])
  // "Russia", "Syria number. Expires 2011", "Syrian national identification number".
  const country = /^(.*?)(?:\s+(?:national|passport|number|ID)\b.*|\W*)$/i.exec(words)?.[1]
  addIdentifier(draft, scheme, number || undefined, words === '' ? {} : { label: words, country })
  if (number === '') addFact(draft, scheme === 'passport' ? 'Passport' : 'National identifier', words)
}

function addPerson(draft: PartyDraft, singles: Singles): void {
  for (const date of singles.take('dob') ?? [])
    for (const part of numbered(date)) addDates(draft, draft.births, part, 'Date of birth')
  for (const nationality of singles.take('nationality') ?? [])
    for (const part of numbered(nationality)) addCountry(draft.nationalities, part)
  for (const position of singles.take('position') ?? [])
    for (const part of numbered(position)) addText(draft.positions, part)
  for (const title of singles.take('title') ?? []) addText(draft.titles, title)
  for (const gender of singles.take('gender') ?? []) draft.gender ??= genderOf(gender, 'Gender')
}

function addContacts(draft: PartyDraft, singles: Singles): void {
  for (const text of singles.take('phonenumber') ?? [])
    for (const phone of numbered(text).flatMap(part => part.split(/\s*;\s*|,\s+(?=\+)/)))
      addIdentifier(draft, 'phone', phone)
  for (const text of singles.take('emailaddress') ?? [])
    for (const email of text.split(/[;,\s]+/)) addIdentifier(draft, 'email', email)
  for (const text of singles.take('website') ?? [])
    for (const site of text.split(/[;,\s]+/)) if (/\w\.\w/.test(site)) addIdentifier(draft, 'website', site)
}

function addListing(draft: PartyDraft, singles: Singles): void {
  for (const regime of singles.take('regimename') ?? []) addText(draft.programs, regime)
  const designated = tidy(singles.take('datedesignated')?.[0])
  draft.listed = readSpan(designated)?.from ?? null
  if (draft.listed === null) addFact(draft, 'Date designated', designated)
  const updated = tidy(singles.take('lastupdated')?.[0])
  addFact(draft, 'Last updated', readSpan(updated)?.from ?? updated)
  const labels = {
    ofsigroupid: 'OFSI group id',
    unreferencenumber: 'UN reference',
    designationsource: 'Designation source',
    sanctionsimposed: 'Sanctions imposed',
    ukstatementofreasons: 'UK statement of reasons',
    status: 'Status',
  }
  for (const [name, label] of Object.entries(labels))
    for (const value of singles.take(name) ?? []) addFact(draft, label, value)
  for (const measure of singles.take('measure') ?? []) addFact(draft, 'Measure', measure)
  draft.remarks = (singles.take('otherinformation') ?? []).map(tidy).filter(Boolean).join('; ') || null
}
