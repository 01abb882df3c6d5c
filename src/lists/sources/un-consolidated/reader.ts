import type { Element } from '../../../evidence/xml.ts'
import type { PartyEntry } from '../../entry.ts'
import { type ElementFields, elementFields, FieldFault } from '../../fields.ts'
import type { ListSource } from '../../source.ts'
import {
  addAddress,
  addCountry,
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
import { xmlEntries } from '../records.ts'
import { addAliases } from './alias.ts'
import { addBirth } from './birth.ts'
import { addDocument } from './document.ts'
import { facts } from './facts.ts'

/** Ids are the permanent reference numbers (QDe.069). DATAID is not kept: the UN numbered all records anew in 2026. */
export const unConsolidated: ListSource = {
  facts,
  sniff: head =>
    /<CONSOLIDATED_LIST[\s>]/.test(head.toString('utf8').slice(0, 4_096)) ? { role: 'xml', certainty: 1 } : null,
  async *read(files) {
    for (const { input } of files) {
      const published = /<CONSOLIDATED_LIST[^>]*\sdateGenerated=["']([^"']+)["']/.exec(input.head.toString('utf8'))?.[1]
      for await (const portion of xmlEntries(input, path => path.length === 3, entryOf)) {
        const individuals = portion.records.filter(e => e.kind === 'party' && e.schema === 'Person').length
        const counts = { individuals, entities: portion.records.length - individuals }
        yield { ...portion, counts, ...(published ? { published } : {}) }
      }
    }
  },
}

function entryOf(element: Element): PartyEntry {
  const fields = elementFields(element)
  if (element.name === 'INDIVIDUAL') return individual(fields)
  if (element.name === 'ENTITY') return entity(fields)
  throw new FieldFault(element.name, 'is a kind of record that this reader does not know')
}

function individual(fields: ElementFields): PartyEntry {
  const draft = begin(fields, 'Person')
  const parts = nameParts.map(name => tidy(fields.text(name))).filter(part => part !== '')
  addName(draft, parts.join(' '), { kind: 'primary' })
  addName(draft, fields.text('NAME_ORIGINAL_SCRIPT'), { kind: 'original-script' })
  for (const alias of fields.all('INDIVIDUAL_ALIAS')) addAliases(draft, alias)
  draft.gender = genderOf(fields.text('GENDER'), 'GENDER')
  for (const value of values(fields, 'TITLE')) addText(draft.titles, value)
  for (const value of values(fields, 'DESIGNATION')) addText(draft.positions, value)
  for (const value of [...values(fields, 'NATIONALITY'), ...values(fields, 'NATIONALITY2')]) {
    // "na" stands for "not available" here, not for Namibia.
    if (value !== 'na') addCountry(draft.nationalities, value)
  }
  for (const birth of fields.all('INDIVIDUAL_DATE_OF_BIRTH')) addBirth(draft, birth)
  for (const place of fields.all('INDIVIDUAL_PLACE_OF_BIRTH')) addBirthPlace(draft, place)
  for (const address of fields.all('INDIVIDUAL_ADDRESS')) addPostal(draft, address)
  for (const document of fields.all('INDIVIDUAL_DOCUMENT')) addDocument(draft, document)
  return finish(draft, fields)
}

const nameParts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME', 'FIFTH_NAME', 'SIXTH_NAME']

function entity(fields: ElementFields): PartyEntry {
  const draft = begin(fields, 'Organization')
  // Some names hold a second one after a semicolon.
  const [first, ...others] = (fields.text('FIRST_NAME') ?? '').split(/\s*;\s*/)
  addName(draft, first, { kind: 'primary' })
  for (const other of others) addName(draft, other, { kind: 'alias' })
  addName(draft, fields.text('NAME_ORIGINAL_SCRIPT'), { kind: 'original-script' })
  for (const alias of fields.all('ENTITY_ALIAS')) addAliases(draft, alias)
  for (const address of fields.all('ENTITY_ADDRESS')) addPostal(draft, address)
  return finish(draft, fields)
}

function begin(fields: ElementFields, schema: 'Person' | 'Organization'): PartyDraft {
  const draft = partyDraft(tidy(fields.text('REFERENCE_NUMBER')), schema)
  fields.ignore('DATAID', 'VERSIONNUM', 'SORT_KEY', 'SORT_KEY_LAST_MOD')
  addText(draft.programs, fields.text('UN_LIST_TYPE'))
  draft.listed = tidy(fields.text('LISTED_ON')).slice(0, 10) || null
  return draft
}

function finish(draft: PartyDraft, fields: ElementFields): PartyEntry {
  for (const value of values(fields, 'LIST_TYPE')) if (value !== 'UN List') addFact(draft, 'List type', value)
  const updates = values(fields, 'LAST_DAY_UPDATED').toSorted()
  addFact(draft, 'Updated on', updates.join(', '))
  addFact(draft, 'Submitted by', fields.text('SUBMITTED_BY'))
  addFact(draft, 'Submitted on', fields.text('SUBMITTED_ON'))
  addFact(draft, 'Delisted on', fields.text('DELISTED_ON'))
  const comments = tidy(fields.text('COMMENTS1'))
  draft.remarks = comments || null
  draft.gender ??= genderOf(/\bGender:\s*(male|female)\b/i.exec(comments)?.[1], 'COMMENTS1')
  for (const [, number] of comments.matchAll(/\bIMO(?:\s+(?:number|no\.?))?\s*:?\s*(\d{7})\b/gi))
    addIdentifier(draft, 'imo', number, { label: 'in comments' })
  fields.done()
  return party(draft)
}

/** Texts of the VALUE children of repeated elements. */
function values(fields: ElementFields, name: string): string[] {
  return fields.all(name).flatMap(element => {
    const inner = elementFields(element)
    const found = inner.all('VALUE').map(value => tidy(value.text))
    const own = tidy(inner.text('#text'))
    inner.done()
    return [...found, own].filter(text => text !== '')
  })
}

function addBirthPlace(draft: PartyDraft, element: Element): void {
  const fields = elementFields(element)
  const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY'].map(name => tidy(fields.text(name)))
  addText(draft.birthPlaces, parts.filter(part => part !== '').join(', '))
  addFact(draft, 'Place of birth note', fields.text('NOTE'))
  fields.done()
}

function addPostal(draft: PartyDraft, element: Element): void {
  const fields = elementFields(element)
  const note = tidy(fields.text('NOTE'))
  addAddress(draft, {
    street: fields.text('STREET'),
    city: fields.text('CITY'),
    region: fields.text('STATE_PROVINCE'),
    postal: fields.text('ZIP_CODE'),
    country: fields.text('COUNTRY'),
  })
  addFact(draft, 'Address note', note)
  for (const [email] of note.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)) addIdentifier(draft, 'email', email)
  fields.done()
}
