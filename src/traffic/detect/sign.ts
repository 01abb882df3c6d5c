import type { Ground } from '../../finding.ts'
import { mostOdds, overlapShare } from './detections.ts'
import { clamp, hundredth } from './statistics.ts'

/**
 * What signs are independent of: signs of one family say much the same thing twice.
 * `indicator` is what somebody published. `hostile` is what no fixed-function device does of itself: scanning, flooding, guessing passwords.
 */
export type Family =
  | 'rhythm'
  | 'role'
  | 'name'
  | 'service'
  | 'tls'
  | 'volume'
  | 'rarity'
  | 'hostile'
  | 'tunnel'
  | 'indicator'
  | 'context'

/** One observation that speaks for (or against) a hidden channel. Its ground's weight is in log-odds. */
export type Sign = {
  readonly detection: string
  readonly family: Family
  /** ATT&CK technique, null for context that is no technique of its own. */
  readonly technique: string | null
  readonly ground: Ground
}

export type SignParts = {
  readonly detection: string
  readonly family: Family
  readonly technique?: string
  readonly weight: number
  /** What was seen, in figures. */
  readonly seen: string
  /** What it is held against. */
  readonly against: string
  readonly text: string
}

export const sign = ({ detection, family, technique, weight, seen, against, text }: SignParts): Sign => ({
  detection,
  family,
  technique: technique ?? null,
  ground: { comparison: detection, subject: seen, entry: against, weight: hundredth(weight), text },
})

/** A second sign of one family says part of what the first said. */
export const furtherShare = 0.5

export type Combined = {
  /** 0–1: the logistic function of the prior and all weights. */
  readonly score: number
  readonly grounds: readonly Ground[]
  /** Families that speak for it with a weight of a half at least. */
  readonly families: ReadonlySet<Family>
  readonly strongest: Sign | null
}

/** Families that say where a channel stands, not what it does: a finding is headed by one only where nothing else speaks. */
const surrounding: readonly Family[] = ['role', 'rarity', 'context']

/** Families that hardly a healthy device shows; the others come together on many a healthy one. */
const decisive: readonly Family[] = ['hostile', 'tunnel', 'indicator']

/** Signs of one channel are not independent, even of different families: what they come to above even odds counts in part. */
function overlapOf(sum: number, isDecided: boolean): Ground | null {
  if (sum <= 0) return null
  const share = isDecided ? overlapShare.decided : overlapShare.open
  return {
    comparison: 'overlap',
    subject: `log-odds ${hundredth(sum)}`,
    entry: `${share * 100} % less`,
    // Finer than the weights themselves: rounded as they are, findings that differ would come out as equals.
    weight: Math.round(-sum * share * 1e4) / 1e4,
    text: isDecided
      ? 'Signs of one channel overlap: they do not count in full beside each other.'
      : 'Signs of one channel overlap: a healthy device that has two of these often has a third.',
  }
}

/**
 * Adds up evidence in log-odds: what speaks against counts whole; of one family the strongest counts whole and each further one by half.
 * Grounds come out with the weight that was counted, so that a person can add them up.
 */
export function combine(prior: Ground, signs: readonly Sign[]): Combined {
  const ordered = [...signs].sort(
    (a, b) => b.ground.weight - a.ground.weight || (a.detection < b.detection ? -1 : a.detection > b.detection ? 1 : 0),
  )
  const seen = new Set<Family>()
  const families = new Set<Family>()
  const grounds = ordered.map(({ family, ground }): Ground => {
    const further = ground.weight > 0 && seen.has(family)
    if (ground.weight > 0) seen.add(family)
    if (ground.weight >= 0.5) families.add(family)
    return further ? { ...ground, weight: hundredth(ground.weight * furtherShare) } : ground
  })
  const sum = grounds.reduce((total, ground) => total + ground.weight, prior.weight)
  const overlap = overlapOf(
    sum,
    decisive.some(family => families.has(family)),
  )
  const odds = sum + (overlap?.weight ?? 0)
  const named = ordered.filter(each => each.technique !== null)
  const strongest = named.find(({ family }) => !surrounding.includes(family)) ?? named[0] ?? null
  return {
    score: 1 / (1 + Math.exp(-clamp(odds, -mostOdds, mostOdds))),
    grounds: [...grounds, prior, ...(overlap === null ? [] : [overlap])],
    families,
    strongest,
  }
}
