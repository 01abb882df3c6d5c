import type { Element } from '../../../evidence/xml.ts'
import { countryCode } from '../../../ids/country.ts'
import type { PartyEntry, Schema } from '../../entry.ts'
import { type ElementFields, elementFields, FieldFault } from '../../fields.ts'
import type { ListSource } from '../../source.ts'
import {
  addCountry,
  addDates,
  addFact,
  addIdentifier,
  addName,
  addText,
  type PartyDraft,
  party,
  partyDraft,
  tidy,
} from '../draft.ts'
import { xmlEntries } from '../records.ts'
import { splitAliases } from './aliases.ts'
import { facts } from './facts.ts'

/**
 * The list prints no id. Ours is made of regulation, schedule and item ("ru-1-part-1-23"): the place that the law gives
 * the entry, which is unique and stays while its name is corrected. An item that is repealed and filled anew shows as
 * a change of that entry.
 */
export const canadaSema: ListSource = {
  facts,
  sniff: head => {
    const text = head.toString('utf8').slice(0, 4_096)
    return /<data-set[\s>]/.test(text) && /<record>/.test(text) && /<Country>/.test(text)
      ? { role: 'xml', certainty: 1 }
      : null
  },
  async *read(files) {
    for (const { input } of files) {
      for await (const portion of xmlEntries(input, path => path.length === 2, entryOf)) {
        const of = (...schemas: Schema[]) =>
          portion.records.filter(e => e.kind === 'party' && schemas.includes(e.schema)).length
        yield { ...portion, counts: { individuals: of('Person'), entities: of('Organization'), ships: of('Vessel') } }
      }
    }
  },
}

function entryOf(element: Element): PartyEntry {
  if (element.name !== 'record')
    throw new FieldFault(element.name, 'is a kind of record that this reader does not know')
  const fields = elementFields(element)
  const family = tidy(fields.text('LastName'))
  const given = tidy(fields.text('GivenName'))
  const entity = tidy(fields.text('EntityOrShip'))
  if (entity !== '' && family + given !== '') throw new FieldFault('EntityOrShip', 'stands beside the name of a person')
  const imo = tidy(fields.text('ShipIMONumber'))
  const title = tidy(fields.text('TitleOrShip'))
  const ship = entity !== '' && (imo !== '' || title !== '')
  const draft = begin(fields, entity === '' ? 'Person' : ship ? 'Vessel' : 'Organization')
  if (entity === '') {
    const parts = { ...(family ? { family } : {}), ...(given ? { given } : {}) }
    addName(draft, `${given} ${family}`, { kind: 'primary', parts })
    addText(draft.titles, title)
  } else {
    addEntityName(draft, entity)
  }
  if (ship) draft.vessel = title === '' ? {} : { type: title }
  addIdentifier(draft, 'imo', imo || undefined)
  const dates = entity === '' ? draft.births : draft.founded
  addDates(draft, dates, fields.text('DateOfBirthOrShipBuildDate'), entity === '' ? 'Date of birth' : 'Build date')
  for (const { name, original } of splitAliases(fields.text('Aliases') ?? ''))
    addName(draft, name, { kind: original ? 'original-script' : 'alias' })
  fields.done()
  return party(draft)
}

function begin(fields: ElementFields, schema: Schema): PartyDraft {
  const program = tidy(fields.text('Country'))
  const schedule = tidy(fields.text('Schedule'))
  const item = tidy(fields.text('Item'))
  if (program === '') throw new FieldFault('Country', 'is missing')
  if (item === '') throw new FieldFault('Item', 'is missing')
  const code = countryCode(program)
  const draft = partyDraft(slug([code ?? program.split(' / ')[0] ?? program, schedule, item].join(' ')), schema)
  addText(draft.programs, program)
  // A country in this column names the regulation; it is the nationality of most, not of all. Regulations on a theme name none.
  if (code !== null) addCountry(draft.countries, program)
  addFact(draft, 'Schedule', schedule)
  addFact(draft, 'Item', item)
  draft.listed = tidy(fields.text('DateOfListing')) || null
  return draft
}

/** "YANTAR Shipyard (also known as Yantar)", "Hara Institute/Institut Hara": one entity under several names. */
function addEntityName(draft: PartyDraft, printed: string): void {
  const known = /^(.+?)\s*\(\s*(?:also known as|a\.?k\.?a\.?|formerly known as|f\.?k\.?a\.?)[:\s]+(.+)\)$/i.exec(
    printed,
  )
  if (!known) {
    addName(draft, printed, { kind: 'primary' })
    return
  }
  addName(draft, known[1], { kind: 'primary' })
  const kind = /formerly|f\.?k\.?a/i.test(printed) ? 'former' : 'alias'
  for (const name of (known[2] ?? '').split(/\s*(?:;|,?\s+(?:and|or)\s)\s*/)) addName(draft, name, { kind })
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-|-$/g, '')
