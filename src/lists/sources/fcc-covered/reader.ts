import type { MakeEntry } from '../../entry.ts'
import { FieldFault } from '../../fields.ts'
import { tidy } from '../draft.ts'
import { day, namedList, type Row, required, several } from '../named-list/read.ts'
import { facts } from './facts.ts'

export const fccCovered = namedList(facts, makeOf)

function makeOf(row: Row): MakeEntry {
  const notes = tidy(row.take('notes'))
  const basis = tidy(row.take('basis'))
  // Country, type and address say nothing that an examination of devices uses.
  row.ignore('country', 'type', 'address')
  return {
    kind: 'make',
    id: required(row, 'id'),
    rule: 'covered',
    maker: required(row, 'name'),
    aliases: several(row, 'aliases'),
    equipment: several(row, 'equipment'),
    models: several(row, 'models'),
    macPrefixes: several(row, 'mac').map(prefix),
    since: day(row, 'since'),
    basis: notes === '' ? basis : `${basis} (${notes})`,
    source: tidy(row.take('source')) || facts.home,
  }
}

function prefix(text: string): string {
  const hex = text.toLowerCase().replace(/[^0-9a-f]/g, '')
  if (hex.length !== 6) throw new FieldFault('mac', `is no prefix of three octets: ${text.slice(0, 40)}`)
  return hex.replace(/(..)(..)(..)/, '$1:$2:$3')
}
