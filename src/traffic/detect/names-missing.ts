import type { Asker } from './dns-tally.ts'
import { type Sign, sign } from './sign.ts'
import { clamp, span } from './statistics.ts'

const leastDomains = 50
const leastShare = 0.3

/** Dozens of registrable domains that do not exist: made-up names are tried until one has been registered. */
export function namesMissing(asker: Asker): Sign | null {
  const { missing, missingDomains, queries, first, last } = asker
  if (missingDomains < leastDomains || missing / queries < leastShare) return null
  return sign({
    detection: 'missing-names',
    family: 'hostile',
    technique: 'T1568.002',
    weight: 3 + clamp(Math.log10(missingDomains / leastDomains), 0, 1.2),
    seen: `${missingDomains} domains, ${Math.round((missing / queries) * 100)} % of ${queries} queries`,
    against: `${leastDomains} domains that do not exist, ${leastShare * 100} % of queries`,
    text: `It asked for ${missingDomains} domains that do not exist in ${span(last - first)}: ${Math.round((missing / queries) * 100)} % of its ${queries} queries failed.`,
  })
}
