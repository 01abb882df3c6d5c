import { z } from 'zod'
import { issuesText } from '../../errors.ts'
import type { Input, Reader } from '../../evidence/input.ts'
import { damaged, lineRuns } from '../../evidence/lines.ts'
import type { Batch, Rejection } from '../../evidence/rejection.ts'
import { partyFromFtm, schemaOf } from '../ftm.ts'
import { flatProperties, ftmValue, propertiesOf } from '../ftm-json.ts'
import type { Party } from '../party.ts'
import { isUnreadDate } from './dates.ts'
import { Remarks, unexaminedNames } from './unread.ts'

/**
 * Parties as JSON lines: FollowTheMoney entities (`{"id","schema","properties":{…}}`), or flat objects whose fields are
 * FollowTheMoney properties or their usual spellings (`{"id","name","dob","country",…}`).
 */
export const partyJsonl: Reader<Party> = {
  format: 'party-jsonl',
  sniff: head => {
    const first =
      head
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .find(line => line.trim() !== '') ?? ''
    if (!first.trim().startsWith('{')) return 0
    if (/"properties"\s*:\s*\{/.test(first) && /"schema"\s*:\s*"/.test(first)) return 0.9
    return /"(name|full_?name|last_?name|first_?name|caption)"\s*:/i.test(first) &&
      !/"(ts|event_type|bomFormat|_path)"\s*:/.test(first)
      ? 0.6
      : 0
  },
  read,
}

async function* read(input: Input): AsyncGenerator<Batch<Party>> {
  const remarks = new Remarks(input.path)
  let rows = 0
  for await (const { first, lines } of lineRuns(input)) {
    const records: Party[] = []
    const rejected: Rejection[] = []
    for (const [index, text] of lines.entries()) {
      if (text.trim() === '') continue
      const line = first + index
      rows++
      const outcome = partyOf(text, { input, line, remarks })
      if (typeof outcome === 'string') rejected.push({ file: input.path, line, field: null, reason: outcome })
      else {
        records.push(outcome)
        rejected.push(...unexaminedNames(outcome))
      }
      if (damaged(text))
        rejected.push({
          file: input.path,
          line,
          field: null,
          reason: 'holds bytes that are not text; examined as far as it can be read',
        })
    }
    yield { records, rejected }
  }
  const none = rows === 0 ? [`${input.path}: holds no lines: nobody was examined`] : []
  yield { records: [], rejected: [], notes: [...none, ...remarks.notes()] }
}

const entity = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]).optional(),
  schema: z.string().optional(),
  properties: z.record(z.string(), ftmValue).optional(),
})

/** A party, or the reason why the line is none. */
function partyOf(text: string, at: { input: Input; line: number; remarks: Remarks }): Party | string {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    return `is not JSON: ${(error as Error).message}`
  }
  const read = entity.safeParse(parsed)
  if (!read.success) return `is no party: ${issuesText(read.error.issues)}`
  const { id, schema, properties, ...flat } = read.data
  const said = properties ?? flatProperties(flat)
  if (typeof said === 'string') return said
  const known = schema === undefined ? 'LegalEntity' : schemaOf(schema)
  if (known === null) return `schema "${schema}" is no party`
  const place = { file: at.input.path, line: at.line, sha256: at.input.sha256 }
  if (id !== undefined) at.remarks.id(id, at.line)
  const births = said.birthDate ?? []
  for (const text of typeof births === 'string' ? [births] : births)
    if (isUnreadDate(text)) at.remarks.birthUnread(text, at.line)
  const about = { id: id ?? `${at.input.path}:${at.line}`, schema: known, properties: propertiesOf(said) }
  const party = partyFromFtm(about, place)
  return party.names.length === 0 && party.identifiers.length === 0
    ? 'has no name and no identifier: nobody to examine'
    : party
}
