import { z } from 'zod'
import { issuesText } from '../errors.ts'
import type { Ground } from '../finding.ts'
import { type ReadName, readName } from '../names/roles.ts'
import type { Policy } from '../policy.ts'
import { compareParties } from './compare.ts'
import { ftmProperties, partyFromFtm, schemaOf, unreadValues } from './ftm.ts'
import { flatProperties, ftmValue, propertiesOf } from './ftm-json.ts'
import type { Party } from './party.ts'
import { prepareSubject } from './prepared.ts'
import { unexaminedNames } from './read/unread.ts'

/** The answer to one question of `interdict compare --jsonl`. */
export type CompareAnswer =
  | {
      readonly score: number
      readonly match: boolean
      readonly grounds: readonly Ground[]
      /** What of the question was not looked at; absent when all of it was. */
      readonly notes?: readonly string[]
      /** How the names of both sides are read, when that was asked for. */
      readonly parts?: { readonly query: readonly ReadName[]; readonly candidate: readonly ReadName[] }
    }
  | { readonly error: string }

const entity = z.looseObject({ schema: z.string().optional(), properties: z.record(z.string(), ftmValue) })
const flat = z.record(z.string(), z.unknown())
const side = z.union([z.string(), entity, flat], {
  error: 'is neither a name nor an object with properties',
})
const question = z.object({ schema: z.string().default('LegalEntity'), query: side, candidate: side })

/**
 * Compares the two sides of one JSON question: each a name, an entity (`{"properties":{…}}`, its own schema goes before
 * the question's), or an object of properties in any usual spelling. `match` is the policy's threshold.
 */
export function compareJson(line: string, policy: Policy, { parts = false } = {}): CompareAnswer {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` }
  }
  const asked = question.safeParse(parsed)
  if (!asked.success) return { error: issuesText(asked.error.issues) }
  const { schema } = asked.data
  const query = partyOf('query', asked.data.query, schema)
  if (typeof query === 'string') return { error: query }
  const candidate = partyOf('candidate', asked.data.candidate, schema)
  if (typeof candidate === 'string') return { error: candidate }
  const unread = [...unexaminedNames(query), ...unexaminedNames(candidate)][0]
  if (unread !== undefined) return { error: unread.reason }
  const { score, grounds, weakOnly } = compareParties(query, candidate, policy)
  const notes = [...unusedOf('query', asked.data.query), ...unusedOf('candidate', asked.data.candidate)]
  const match = score >= policy.screening.threshold && !weakOnly
  const read = parts ? { parts: { query: readNames(query), candidate: readNames(candidate) } } : {}
  return { score, match, grounds, ...(notes.length > 0 ? { notes } : {}), ...read }
}

const readNames = (party: Party): readonly ReadName[] =>
  prepareSubject(party).names.flatMap(({ name }) => readName(name) ?? [])

/** Fields of a side that nobody compares. `schema` is read apart. */
function unusedOf(id: string, said: z.infer<typeof side>): readonly string[] {
  if (typeof said === 'string') return []
  const whole = entity.safeParse(said)
  const unread = whole.success ? Object.keys(whole.data.properties).filter(name => !ftmProperties.has(name)) : []
  if (!whole.success) flatProperties(said, unread)
  const names = unread.filter(name => name !== 'schema')
  const held = whole.success ? whole.data.properties : flatProperties(said)
  return [
    ...(names.length === 0 ? [] : [`${id}: ${names.join(', ')} was not looked at: nothing compares it`]),
    ...(typeof held === 'string'
      ? []
      : unreadValues(propertiesOf(held)).map(what => `${id}: ${what}; compared without`)),
  ]
}

/** A party, or why the side is none. */
function partyOf(id: 'query' | 'candidate', said: z.infer<typeof side>, asked: string): Party | string {
  const place = { file: '-', line: null, sha256: '' }
  const own = typeof said === 'object' && typeof said.schema === 'string' ? said.schema : asked
  const schema = schemaOf(own)
  if (schema === null) return `schema "${own}" is no party`
  if (typeof said === 'string' && said.trim() === '') return `${id} is empty: nothing to compare`
  if (typeof said === 'string') return partyFromFtm({ id, schema, properties: { name: [said] } }, place)
  const whole = entity.safeParse(said)
  const held = whole.success ? whole.data.properties : flatProperties(said)
  if (typeof held === 'string') return `${id}: ${held}`
  const party = partyFromFtm({ id, schema, properties: propertiesOf(held) }, place)
  return party.names.length === 0 && party.identifiers.length === 0
    ? `${id} has no name and no identifier: nothing to compare`
    : party
}
