import type { Element } from '../../../evidence/xml.ts'
import type { Entry } from '../../entry.ts'
import { FieldFault } from '../../fields.ts'
import type { ListSource, Portion, SourceFile } from '../../source.ts'
import { tidy } from '../draft.ts'
import { csvRecords, entriesOf, xmlEntries } from '../records.ts'
import { readSpan } from '../spans.ts'
import { fromConList } from './conlist.ts'
import { type Designation, fromElement, fromRows, type Values } from './designation.ts'
import { entryOf } from './entry.ts'
import { facts } from './facts.ts'

/** Ids are the Unique IDs of the UK Sanctions List (CYB0043); those of the OFSI list are "ofsi/" and its group id. */
export const ukSanctions: ListSource = {
  facts,
  sniff: head => {
    const text = head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .slice(0, 8_192)
    if (/<Designations[\s>]/.test(text)) return { role: 'xml', certainty: 1 }
    if (/^(?:"?Report Date|"?Last Updated"?,)/i.test(text) && /\bUnique ID\b/.test(text) && /\bName type\b/i.test(text))
      return { role: 'csv', certainty: 1 }
    return /\bName 6\b/.test(text) && /\bGroup ID\b/.test(text) && /\bAlias Quality\b/.test(text)
      ? { role: 'conlist', certainty: 1 }
      : null
  },
  async *read(files) {
    for (const file of files) yield* file.role === 'xml' ? fromXml(file) : fromCsv(file)
  },
}

async function* fromXml({ input }: SourceFile): AsyncGenerator<Portion> {
  let published: string | undefined
  const make = (element: Element): Entry | null => {
    if (element.name === 'Designation') return entryOf(fromElement(element))
    if (element.name === 'DateGenerated') published = readSpan(tidy(element.text))?.from
    else throw new FieldFault(element.name, 'is a kind of record that this reader does not know')
    return null
  }
  for await (const portion of xmlEntries(input, path => path.length === 2, make))
    yield { ...portion, counts: countsOf(portion), ...(published ? { published } : {}) }
}

/** Rows of one id need not stand together, so all are gathered before the first entry is made. */
async function* fromCsv({ role, input }: SourceFile): AsyncGenerator<Portion> {
  const key = role === 'conlist' ? 'Group ID' : 'Unique ID'
  const make: (rows: readonly Values[]) => Designation = role === 'conlist' ? fromConList : fromRows
  const groups = new Map<string, { line: number; value: Values[] }>()
  let published: string | undefined
  const above = (cells: readonly string[]) => {
    const words = cells.join(' ').replace(/^\W*(?:Report Date|Last Updated)\W*/i, '')
    published = readSpan(tidy(words).replace(/-/g, ' '))?.from ?? readSpan(tidy(words))?.from ?? published
  }
  let rows = 0
  for await (const batch of csvRecords(input, cells => cells.some(cell => cell.trim() === key), { above })) {
    rows += batch.records.length
    for (const { line, value } of batch.records) {
      const id = value[key] ?? `line ${line}`
      const group = groups.get(id)
      if (group) group.value.push(value)
      else groups.set(id, { line, value: [value] })
    }
    if (batch.rejected.length > 0) yield { records: [], rejected: batch.rejected }
  }
  for await (const portion of entriesOf(input, [...groups.values()], group => entryOf(make(group))))
    yield { ...portion, counts: { rows, ...countsOf(portion) }, ...(published ? { published } : {}) }
}

function countsOf(portion: Portion): Record<string, number> {
  const of = (schema: string) => portion.records.filter(e => e.kind === 'party' && e.schema === schema).length
  return { individuals: of('Person'), entities: of('Organization'), ships: of('Vessel') }
}
