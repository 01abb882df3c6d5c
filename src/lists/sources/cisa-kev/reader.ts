import { InputFault } from '../../../evidence/rejection.ts'
import type { VulnerabilityEntry } from '../../entry.ts'
import { FieldFault, type Fields, recordFields } from '../../fields.ts'
import type { ListSource } from '../../source.ts'
import { tidy } from '../draft.ts'
import { entriesOf, isObject, jsonDocument } from '../records.ts'
import { facts } from './facts.ts'

const largestDocument = 64 * 1024 * 1024

/** `title` and `catalogVersion` say again what `dateReleased` says; the schema reference is the file's own. */
const ignored = ['title', 'catalogVersion', '$schema']

export const cisaKev: ListSource = {
  facts,
  sniff: head => {
    const text = head.toString('utf8')
    return /"vulnerabilities"\s*:\s*\[/.test(text) && /"catalogVersion"|"cveID"/.test(text)
      ? { role: 'json', certainty: 1 }
      : null
  },
  async *read(files) {
    for (const { input } of files) {
      const document = await jsonDocument(input, largestDocument)
      if (!isObject(document)) throw new InputFault(input.path, null, 'is not a catalogue of vulnerabilities')
      const { vulnerabilities, dateReleased, count, ...rest } = document
      if (!Array.isArray(vulnerabilities)) throw new InputFault(input.path, null, 'has no array "vulnerabilities"')
      const unknown = Object.keys(rest).filter(name => !ignored.includes(name))
      if (unknown.length > 0)
        throw new InputFault(
          input.path,
          null,
          `has fields that this reader does not know: ${unknown.join(', ').slice(0, 200)}`,
        )
      const records = vulnerabilities.map((value: unknown) => ({ line: null, value }))
      for await (const portion of entriesOf(input, records, vulnerability)) {
        yield {
          ...portion,
          counts: { vulnerabilities: portion.records.length },
          ...(typeof dateReleased === 'string' ? { published: dateReleased } : {}),
          ...(typeof count === 'number' ? { declared: count } : {}),
        }
      }
    }
  },
}

function vulnerability(value: unknown): VulnerabilityEntry {
  if (!isObject(value)) throw new FieldFault('vulnerabilities[]', 'is not an object')
  const fields = recordFields(value)
  const id = text(fields, 'cveID')
  if (!/^CVE-\d{4}-\d{4,}$/.test(id)) throw new FieldFault('cveID', `is no CVE id: ${id.slice(0, 40)}`)
  const ransomware = text(fields, 'knownRansomwareCampaignUse')
  if (!['', 'Known', 'Unknown'].includes(ransomware))
    throw new FieldFault('knownRansomwareCampaignUse', `is neither Known nor Unknown: ${ransomware.slice(0, 40)}`)
  const entry: VulnerabilityEntry = {
    kind: 'vulnerability',
    id,
    vendor: text(fields, 'vendorProject'),
    product: text(fields, 'product'),
    title: text(fields, 'vulnerabilityName'),
    description: text(fields, 'shortDescription'),
    added: day(fields, 'dateAdded'),
    due: day(fields, 'dueDate') || null,
    requiredAction: text(fields, 'requiredAction'),
    ransomware: ransomware === 'Known',
    cwes: cwes(fields.take('cwes')),
    notes: text(fields, 'notes'),
  }
  fields.done()
  return entry
}

function text(fields: Fields<unknown>, name: string): string {
  const value = fields.take(name)
  if (value === undefined) return ''
  if (typeof value !== 'string') throw new FieldFault(name, 'is not text')
  return tidy(value)
}

function day(fields: Fields<unknown>, name: string): string {
  const value = text(fields, name)
  if (value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value))
    throw new FieldFault(name, `is no date: ${value.slice(0, 40)}`)
  return value
}

function cwes(value: unknown): string[] {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.some(item => typeof item !== 'string'))
    throw new FieldFault('cwes', 'is not an array of texts')
  return value.map(item => tidy(item as string)).filter(item => item !== '')
}
