import type { Element } from '../../../evidence/xml.ts'
import type { PartyEntry, Schema } from '../../entry.ts'
import { type ElementFields, elementFields, FieldFault } from '../../fields.ts'
import type { ListSource } from '../../source.ts'
import { addFact, addText, type PartyDraft, party, partyDraft, tidy } from '../draft.ts'
import { xmlEntries } from '../records.ts'
import { facts } from './facts.ts'
import { addBirthdate, addCitizenship, addIdentification, addNameAlias, addPostal } from './parts.ts'

/** Full list, XML schema 1.1. Ids are the EU reference numbers (EU.4567.12), which stay; logical ids are used where there is none. */
export const euFsf: ListSource = {
  facts,
  sniff: head => {
    const text = head.toString('utf8').slice(0, 4_096)
    return /<(?:\w+:)?export[\s>]/.test(text) && /fpi\/fsd\/export|<(?:\w+:)?sanctionEntity[\s>]/.test(text)
      ? { role: 'xml', certainty: 1 }
      : null
  },
  async *read(files) {
    for (const { input } of files) {
      const published = /\sgenerationDate=["']([^"']+)["']/.exec(input.head.toString('utf8'))?.[1]
      for await (const portion of xmlEntries(input, path => path.length === 2, entryOf)) {
        const persons = portion.records.filter(e => e.kind === 'party' && e.schema === 'Person').length
        const counts = { persons, enterprises: portion.records.length - persons }
        yield { ...portion, counts, ...(published ? { published } : {}) }
      }
    }
  },
}

function entryOf(element: Element): PartyEntry {
  if (element.name !== 'sanctionEntity')
    throw new FieldFault(element.name, 'is a kind of record that this reader does not know')
  const fields = elementFields(element)
  const logical = tidy(fields.text('@logicalId'))
  const draft = partyDraft(tidy(fields.text('@euReferenceNumber')) || logical, schemaOf(fields))
  addFact(draft, 'Logical id', logical)
  addFact(draft, 'UN reference', fields.text('@unitedNationId'))
  addFact(draft, 'Designation details', fields.text('@designationDetails'))
  draft.listed = tidy(fields.text('@designationDate')) || null
  for (const regulation of fields.all('regulation')) addRegulation(draft, regulation)
  for (const name of fields.all('nameAlias')) addNameAlias(draft, name)
  for (const birth of fields.all('birthdate')) addBirthdate(draft, birth)
  for (const paper of fields.all('identification')) addIdentification(draft, paper)
  for (const address of fields.all('address')) addPostal(draft, address)
  for (const citizenship of fields.all('citizenship')) addCitizenship(draft, citizenship)
  const remarks = fields.all('remark').map(remark => tidy(remark.text))
  draft.remarks = remarks.filter(text => text !== '').join('; ') || null
  fields.done()
  return party(draft)
}

function schemaOf(fields: ElementFields): Schema {
  const element = fields.one('subjectType')
  if (element === undefined) throw new FieldFault('subjectType', 'is missing')
  const inner = elementFields(element)
  const code = tidy(inner.text('@code')).toLowerCase()
  const classification = tidy(inner.text('@classificationCode')).toUpperCase()
  inner.ignore('@logicalId')
  inner.done()
  if (code === 'person' || (code === '' && classification === 'P')) return 'Person'
  if (['enterprise', 'entity'].includes(code) || (code === '' && classification === 'E')) return 'Organization'
  throw new FieldFault('subjectType', `is no kind that this reader knows: ${code.slice(0, 40)}`)
}

/** The act that lists the entity: its programme, and number and date as a fact. */
function addRegulation(draft: PartyDraft, element: Element): void {
  const fields = elementFields(element)
  addText(draft.programs, fields.text('@programme'))
  const parts = ['@numberTitle', '@publicationDate', '@entryIntoForceDate', '@regulationType', '@organisationType']
  const [title, published, inForce, type, organisation] = parts.map(name => tidy(fields.text(name)))
  const dates = [published && `published ${published}`, inForce && `in force ${inForce}`]
  const words = [[organisation, type].filter(Boolean).join(' '), title, ...dates].filter(Boolean).join(', ')
  addFact(draft, 'Regulation', words)
  addFact(draft, 'Regulation text', fields.text('publicationUrl'))
  for (const remark of fields.all('remark')) addFact(draft, 'Regulation remark', remark.text)
  fields.ignore('@logicalId')
  fields.done()
}
