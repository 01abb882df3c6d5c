import type { NameLikeness } from '../names/compare.ts'
import { type Crowd, crowdOf } from '../names/crowd.ts'
import type { NameGround } from '../names/name.ts'
import { IN_TURN } from '../names/order.ts'
import type { PreparedName } from '../names/prepare.ts'
import { logistic, logit } from './odds.ts'

export const COMMON = 'name-common'
export const RARE = 'name-rare'

/** From so many bearers on (log10) a name says less the more there are: for each tenfold by so much, in log-odds.
 *  Below the other number it says more: a slip in a name that hardly anybody has is a slip. */
const FEW = 3
/** A name that the other is only a part of is shared with all who have that part. */
const FEW_OF_A_PART = 1.5
const BY_TEN = 0.8
const HARDLY_ANY = 1.5
const BY_TEN_FEWER = 0.4
const MOST_TENS = 4
const MOST_RAISED = 0.9
/** A name that many bear is never surer than this, equal or not. */
const NEARLY_SURE = 0.97
/** The listed name itself, and it without its patronymic, alert however common they are; with a country that differs as
 *  well, and no further. */
const LEAST_SAME = 0.79
/** What agreed well enough is not lost for being common: it is kept, to be seen. */
const LEAST = 0.5
/** What moves a score by less is not worth a line. */
const UNSAID = 0.005

/** What a person's name says once it counts how many people bear it: Mohammed Khan is nobody, Yakubets is one man.
 *  Only names that are held against a list take this: two names of unknown people are alike or they are not. */
export function amongAll(compared: NameLikeness, query: PreparedName, listed: PreparedName): NameLikeness {
  const crowd = crowdOf(query, listed, compared.weighed)
  // A list is not told which of two names was entered first.
  const alike = compared.weighed?.inTurn === true ? compared.score / IN_TURN : compared.score
  const score = rarer(alike, crowd)
  if (Math.abs(alike - score) < UNSAID) return { ...compared, score: alike }
  return {
    ...compared,
    score,
    grounds: () => [...compared.grounds(), said(crowd, { query, listed, weight: score - alike })],
  }
}

/** The least likeness of two people's names that may come to more than `score` once it is counted who else bears them. */
export function leastAlike(score: number): number {
  const before = score < MOST_RAISED ? logistic(logit(score) - BY_TEN_FEWER * MOST_TENS) : score
  return before * IN_TURN - ROUNDED
}

/** Sums of fractions differ in their last places. */
const ROUNDED = 1e-9

/** Whether thousands of people bear a name. */
export const isShared = (query: PreparedName, listed: PreparedName): boolean =>
  crowdOf(query, listed, null).people > FEW

function rarer(score: number, { people, whole, partial, disagrees }: Crowd): number {
  const few = partial ? FEW_OF_A_PART : FEW
  if (people > few) {
    const lessened = logistic(logit(Math.min(score, NEARLY_SURE)) - BY_TEN * (people - few))
    return Math.max(lessened, Math.min(score, whole ? LEAST_SAME : LEAST))
  }
  if (people > HARDLY_ANY || disagrees) return score
  const raised = logistic(logit(score) + BY_TEN_FEWER * Math.min(MOST_TENS, HARDLY_ANY - people))
  return Math.max(score, Math.min(raised, MOST_RAISED))
}

function said(
  { people }: Crowd,
  of: { readonly query: PreparedName; readonly listed: PreparedName; readonly weight: number },
): NameGround {
  const named = { subject: of.query.full, entry: of.listed.full, weight: Math.round(of.weight * 1e4) / 1e4 }
  if (of.weight > 0)
    return { comparison: RARE, ...named, text: 'Rare: hardly anybody else has a name that agrees as well.' }
  const text = `Shared: in the order of ${tenTo(Math.round(people))} people have a name that agrees as well.`
  return { comparison: COMMON, ...named, text }
}

const tens: string[] = []

function tenTo(power: number): string {
  tens[power] ??= (10 ** power).toLocaleString('en')
  return tens[power]
}
