import { compareNames } from '../../../src/names/compare.ts'
import { prepareName } from '../../../src/names/prepare.ts'
import { defaultPolicy } from '../../../src/policy.ts'
import { type LabelledPair, loadCases } from '../cases.ts'
import { kindOf } from '../kind.ts'
import { figures, report, type ScoredPair } from '../report.ts'
import type { Options, Section } from '../section.ts'

/** Names alone: the labelled pairs that carry no property beside the name. */
export async function names(options: Options): Promise<Section> {
  const pairs = loadCases().filter(
    pair =>
      Object.keys(pair.queryProperties).length === 0 &&
      Object.keys(pair.candidateProperties).length === 0 &&
      (options.class === null || pair.class === options.class),
  )
  const threshold = defaultPolicy.screening.threshold
  const scored = pairs.map(score)
  return { title: 'names', lines: report(scored, threshold, options), figures: figures(scored, threshold) }
}

function score(pair: LabelledPair): ScoredPair {
  const kind = kindOf(pair.schema)
  const found = compareNames(prepareName(pair.query, kind), prepareName(pair.candidate, kind))
  return { ...pair, score: found.score, why: found.grounds.map(ground => ground.text) }
}
