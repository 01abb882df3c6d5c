import { z } from 'zod'
import type { Ground } from '../finding.ts'
import type { Policy } from '../policy.ts'
import { compareParties } from './compare.ts'
import { partyFromFtm, schemaOf } from './ftm.ts'
import type { Party } from './party.ts'

/** The answer to one question of `interdict compare --jsonl`. */
export type CompareAnswer =
  | { readonly score: number; readonly match: boolean; readonly grounds: readonly Ground[] }
  | { readonly error: string }

const properties = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const side = z.union([z.string(), z.object({ properties }).transform(held => held.properties), properties])
const question = z.object({ schema: z.string().default('LegalEntity'), query: side, candidate: side })

/** Compares the two sides of one JSON question. `match` is the policy's threshold. */
export function compareJson(line: string, policy: Policy): CompareAnswer {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` }
  }
  const read = question.safeParse(parsed)
  if (!read.success) return { error: z.prettifyError(read.error).replace(/\s*\n\s*/g, ' ') }
  const schema = schemaOf(read.data.schema)
  if (schema === null) return { error: `schema "${read.data.schema}" is no party` }
  const party = (id: string, said: z.infer<typeof side>): Party =>
    partyFromFtm(
      { id, schema, properties: typeof said === 'string' ? { name: [said] } : said },
      { file: '-', line: null, sha256: '' },
    )
  const { score, grounds, weakOnly } = compareParties(
    party('query', read.data.query),
    party('candidate', read.data.candidate),
    policy,
  )
  const rounded = Math.round(score * 1e4) / 1e4
  return { score: rounded, match: rounded >= policy.screening.threshold && !weakOnly, grounds }
}
