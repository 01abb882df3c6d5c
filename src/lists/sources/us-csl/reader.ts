import { InputFault } from '../../../evidence/rejection.ts'
import type { ListSource, Portion, SourceFile } from '../../source.ts'
import { csvRecords, entriesOf, isObject, jsonDocument } from '../records.ts'
import { entryOf } from './entry.ts'
import { facts } from './facts.ts'
import { csvRecord, jsonRecord } from './record.ts'

/** The bulk JSON has about 25 MB; this leaves room for a list ten times as long. */
const largestDocument = 256 * 1024 * 1024

export const usCsl: ListSource = {
  facts,
  sniff: head => {
    const text = head.toString('utf8').replace(/^\uFEFF/, '')
    if (/^"?_id"?,"?source"?,"?entity_number"?,/.test(text)) return { role: 'csv', certainty: 1 }
    return /^\s*\{/.test(text) && /"results"\s*:\s*\[/.test(text) && /"source_list_url"\s*:/.test(text)
      ? { role: 'json', certainty: 1 }
      : null
  },
  async *read(files) {
    for (const file of files) yield* file.role === 'csv' ? fromCsv(file) : fromJson(file)
  },
}

/** Copies of a part of this list are in use, so a last row that is cut is rejected by line and does not end the reading. */
async function* fromCsv({ input }: SourceFile): AsyncGenerator<Portion> {
  for await (const batch of csvRecords(input, cells => cells[0]?.trim() === '_id', { partial: true })) {
    for await (const portion of entriesOf(input, batch.records, row => entryOf(csvRecord(row)))) {
      const rejected = [...batch.rejected, ...portion.rejected]
      const oddity =
        batch.repeatedHeaders > 0 ? { oddity: `the header row stands ${batch.repeatedHeaders + 1} times` } : {}
      yield { ...oddity, ...portion, rejected, counts: countsOf(portion) }
    }
  }
}

async function* fromJson({ input }: SourceFile): AsyncGenerator<Portion> {
  const document = await jsonDocument(input, largestDocument)
  if (!isObject(document) || !Array.isArray(document.results))
    throw new InputFault(input.path, null, 'has no array "results"')
  const records = document.results.map(value => ({ line: null, value: value as unknown }))
  const total = document.total
  for await (const portion of entriesOf(input, records, value => entryOf(jsonRecord(value)))) {
    yield { ...portion, counts: countsOf(portion), ...(typeof total === 'number' ? { declared: total } : {}) }
  }
}

/** Entries by sub-list ("el", "sdn"): the part of the id before the slash. */
function countsOf(portion: Portion): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { id } of portion.records) {
    const list = id.slice(0, id.indexOf('/'))
    counts[list] = (counts[list] ?? 0) + 1
  }
  return counts
}
