import type { ParseKind, Role } from './name.ts'
import type { Token } from './token.ts'

/** What a part of each role is worth, before its rarity counts. */
export const roleWeight: Readonly<Record<Role, number>> = {
  given: 1,
  family: 1.1,
  patronymic: 0.8,
  nisbah: 0.9,
  kunya: 0.9,
  initial: 0.3,
  part: 1,
  particle: 0,
  title: 0.12,
  generational: 0,
  core: 1,
  industry: 0.38,
  generic: 0.2,
  location: 0.45,
  number: 0.75,
  'legal-form': 0,
  stop: 0,
  prefix: 0,
}

/** How much a wholly common part keeps of its weight. */
const COMMON_KEEPS = 0.45

/** What a word keeps of its role's weight: all when nobody has heard of it, less the commoner it is. */
export function rarityOf(token: Token): number {
  return 1 - (1 - COMMON_KEEPS) * token.frequency
}

export type Prices = {
  /** Weight that both sides have and that disagrees. */
  readonly conflict: number
  /** The least of it: words that are said of any organisation contradict nothing beside a name that agrees. */
  readonly leastConflict: number
  /** Weight that only one side has. */
  readonly extra: number
  /** The least of it: words of a line of business beside a rare core. */
  readonly leastExtra: number
  /** Weight lost inside agreeing parts. */
  readonly flaw: number
  /** Parts out of order. */
  readonly disorder: number
}

const prices: Readonly<Record<ParseKind, Prices>> = {
  person: { conflict: 2.2, leastConflict: 2.2, extra: 0.22, leastExtra: 0.22, flaw: 1.5, disorder: 0.08 },
  organization: { conflict: 2.2, leastConflict: 1.6, extra: 0.8, leastExtra: 0.56, flaw: 1.3, disorder: 0.02 },
  craft: { conflict: 2.5, leastConflict: 2.5, extra: 1.1, leastExtra: 1.1, flaw: 2, disorder: 0.04 },
}

const { person, organization, craft } = prices

export const pricesOf = (kind: ParseKind): Prices =>
  kind === 'person' ? person : kind === 'organization' ? organization : craft

/** What agreeing on a word proves: 1 when nobody else has it, little when thousands do. */
export function proofOf(token: Token): number {
  return 1 - 0.75 * token.frequency
}
