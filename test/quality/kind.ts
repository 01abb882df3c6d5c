import type { NameKind } from '../../src/names/name.ts'
import type { CaseSchema } from './cases.ts'

/** What kind of name a schema's parties carry. */
export function kindOf(schema: CaseSchema): NameKind {
  switch (schema) {
    case 'Person':
      return 'person'
    case 'Vessel':
      return 'vessel'
    case 'Airplane':
      return 'aircraft'
    default:
      return 'organization'
  }
}
