import type { ParseKind, Role } from './name.ts'
import type { Token } from './token.ts'

/** One part of a parsed name. */
export type Part = {
  readonly token: Token
  /** As read: what a ground shows. */
  readonly text: string
  readonly role: Role
  readonly weight: number
  /** Words of one meaning across languages share a concept (bank, banco; Peking, Beijing); null when in none. */
  readonly concept: string | null
  /** The part with its particles written onto it (vanthoff, dela cruz), which some writers do; null without any. */
  readonly glued: Token | null
}

/** A name read in one scheme as one kind. `parts` are aligned; `others` (titles, particles, legal forms, small
 *  words) are told and count little or nothing. */
export type Parse = {
  readonly kind: ParseKind
  readonly scheme: string
  /** 1 for the best reading of a script, less for the others. */
  readonly trust: number
  readonly parts: readonly Part[]
  readonly others: readonly Part[]
  /** Sum of the weights of `parts`. */
  readonly total: number
  /** `junior`, `3` …: contradicts another, never counts by itself. */
  readonly generation: string | null
  readonly legalForm: string | null
  /** The source said which parts are family and given, by printed fields or a comma. */
  readonly rolesKnown: boolean
  /** Each syllable is a word of its own (Chinese, Korean, Vietnamese, Burmese), and another one is another name. */
  readonly syllabic: boolean
  /** All words in order, for acronyms: the first letters count, small words and legal forms may be left out.
   *  `part` is the index in `parts`, -1 for a word that may be left out. `form`: a word of a legal form. */
  readonly spelt: readonly { readonly text: string; readonly part: number; readonly form?: true }[]
}

/** Parts beyond this are not aligned; no real name has more. */
export const MOST_PARTS = 24
