import { wholeInput } from '../../../evidence/open.ts'
import { InputFault, type Rejection } from '../../../evidence/rejection.ts'
import type { IndicatorEntry } from '../../entry.ts'
import { FieldFault, recordFields } from '../../fields.ts'
import { readPattern } from '../../pattern.ts'
import type { ListSource } from '../../source.ts'
import { indicator } from '../indicators-plain/indicator.ts'
import { nameOf } from '../indicators-plain/reader.ts'
import { facts } from './facts.ts'
import { type Json, type Relations, relationsOf } from './relations.ts'

const largest = 512 * 1024 * 1024

/**
 * A STIX 2.1 bundle (OASIS): its indicators, whom they indicate by the bundle's relationships, and until when.
 * A revoked indicator is counted and left out; a pattern outside the subset is rejected by name.
 */
export const indicatorsStix: ListSource = {
  facts,
  sniff(head) {
    const text = head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart()
    if (!text.startsWith('{')) return null
    return /"type"\s*:\s*"bundle"/.test(text.slice(0, 2_000)) &&
      /"(?:bundle|identity|indicator|marking-definition|[a-z-]+)--[0-9a-f-]{36}"/.test(text)
      ? { role: 'bundle', certainty: 0.95 }
      : null
  },
  async *read(files) {
    for (const { input } of files) {
      const objects = objectsOf(input.path, await wholeInput(input, largest))
      const relations = relationsOf(objects)
      const records: IndicatorEntry[] = []
      const rejected: Rejection[] = []
      const counts: Record<string, number> = {}
      objects.forEach((object, at) => {
        const type = typeof object.type === 'string' ? object.type : 'no type'
        counts[type] = (counts[type] ?? 0) + 1
        if (type !== 'indicator') return
        if (object.revoked === true) counts.revoked = (counts.revoked ?? 0) + 1
        else addIndicator(object, { relations, file: input.path, at, records, rejected })
      })
      yield { records, rejected, counts }
    }
  },
}

/** A JSON document has no lines: what is rejected is named by its id or place. */
function addIndicator(
  object: Json,
  to: { relations: Relations; file: string; at: number; records: IndicatorEntry[]; rejected: Rejection[] },
): void {
  try {
    to.records.push(...entriesOf(object, to.relations, nameOf(to.file)))
  } catch (error) {
    if (!(error instanceof FieldFault)) throw error
    const id = typeof object.id === 'string' ? object.id : `objects[${to.at}]`
    to.rejected.push({ file: to.file, line: null, field: `${id} ${error.field}`, reason: error.message })
  }
}

function entriesOf(object: Json, relations: Relations, file: string): readonly IndicatorEntry[] {
  const fields = recordFields<unknown>(object)
  const text = (name: string): string | null => {
    const value = fields.take(name)
    if (value === undefined) return null
    if (typeof value !== 'string') throw new FieldFault(name, 'is not a text')
    return value
  }
  const id = text('id')
  if (id === null || !/^indicator--[0-9a-f-]{36}$/i.test(id))
    throw new FieldFault('id', 'is not the id of an indicator')
  const type = text('pattern_type')
  if (type !== null && type !== 'stix')
    throw new FieldFault('pattern_type', `patterns of type ${JSON.stringify(type)} are not supported`)
  const pattern = readPattern(text('pattern') ?? '')
  if (!pattern.ok) throw new FieldFault('pattern', pattern.why)
  const name = text('name')
  const description = text('description')
  const common = {
    adversary: relations.adversaryOf(id),
    firstSeen: timeOf('valid_from', text('valid_from')),
    validUntil: timeOf('valid_until', text('valid_until')),
    confidence: confidenceOf(fields.take('confidence')),
    technique: relations.techniqueOf(id),
    source: relations.authorOf(text('created_by_ref')) ?? file,
  }
  for (const field of ignored) fields.ignore(field)
  for (const field of Object.keys(object)) if (field.startsWith('x_')) fields.ignore(field)
  fields.done()
  return pattern.any.map(({ observable, besides }, part) =>
    indicator({
      ...common,
      id: part === 0 ? id : `${id}#${part + 1}`,
      observable: observable.kind,
      value: observable.value,
      description: [name ?? description ?? '', besides.length > 0 ? `together with ${besides.join(' and ')}` : '']
        .filter(part => part !== '')
        .join('; '),
    }),
  )
}

/** Bookkeeping of the sender, and kinds of threat in the sender's own vocabulary. */
const ignored = [
  'type', 'spec_version', 'created', 'modified', 'revoked', 'labels', 'lang', 'external_references', 'object_marking_refs',
  'granular_markings', 'extensions', 'indicator_types', 'pattern_version', 'kill_chain_phases', 'defanged',
] // biome-ignore format: names

function timeOf(field: string, text: string | null): string | null {
  if (text === null) return null
  if (Number.isNaN(Date.parse(text)) || !/^\d{4}-\d\d-\d\dT/.test(text))
    throw new FieldFault(field, `${JSON.stringify(text.slice(0, 40))} is not a timestamp`)
  return text
}

function confidenceOf(value: unknown): number | null {
  if (value === undefined) return null
  if (typeof value !== 'number' || value < 0 || value > 100)
    throw new FieldFault('confidence', 'is not a number from 0 to 100')
  return value / 100
}

function objectsOf(file: string, bytes: Buffer): readonly Json[] {
  let bundle: unknown
  try {
    bundle = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new InputFault(file, null, `is not whole JSON: ${(error as Error).message.slice(0, 120)}`)
  }
  const objects = (bundle as { objects?: unknown } | null)?.objects
  if (!Array.isArray(objects)) throw new InputFault(file, null, 'is not a STIX bundle: it has no objects')
  return objects.map((object, at) => {
    if (typeof object !== 'object' || object === null || Array.isArray(object))
      throw new InputFault(file, null, `objects[${at}] is not an object`)
    return object as Json
  })
}
