/** What a name is the name of. `any`: the source does not say. */
export type NameKind = 'person' | 'organization' | 'vessel' | 'aircraft' | 'any'

/** How a name is parsed: `any` resolves to one of these when two names are compared. */
export type ParseKind = 'person' | 'organization' | 'craft'

/** One comparison of two parts; the shape of a finding's ground. `weight` is what it moved the score by. */
export type NameGround = {
  readonly comparison: string
  readonly subject: string
  readonly entry: string
  readonly weight: number
  readonly text: string
}

/** What a part of a name is, where it can be told. */
export type Role =
  | 'given'
  | 'family'
  | 'patronymic'
  | 'nisbah'
  | 'kunya'
  | 'initial'
  | 'part' // of a person's name, role not told by the name itself
  | 'particle'
  | 'title'
  | 'generational'
  | 'core'
  | 'industry'
  | 'generic'
  | 'location'
  | 'number'
  | 'legal-form'
  | 'stop'
  | 'prefix'

/** Parts as an issuer or a customer file prints them. */
export type PrintedParts = { readonly family?: string; readonly given?: string; readonly middle?: string }
