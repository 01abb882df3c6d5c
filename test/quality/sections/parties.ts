import type { Evidence } from '../../../src/finding.ts'
import { defaultPolicy } from '../../../src/policy.ts'
import { compareParties } from '../../../src/screening/compare.ts'
import { partyFromFtm } from '../../../src/screening/ftm.ts'
import type { Party } from '../../../src/screening/party.ts'
import { type LabelledPair, loadCases, type Properties } from '../cases.ts'
import { figures, report, type ScoredPair } from '../report.ts'
import type { Options, Section } from '../section.ts'

/** Whole parties: every labelled pair with what it carries beside the name, as screening compares them. */
export async function parties(options: Options): Promise<Section> {
  const pairs = loadCases().filter(pair => options.class === null || pair.class === options.class)
  const threshold = defaultPolicy.screening.threshold
  const scored = pairs.map(score)
  return { title: 'parties', lines: report(scored, threshold, options), figures: figures(scored, threshold) }
}

function score(pair: LabelledPair): ScoredPair {
  const found = compareParties(
    party(pair, pair.query, pair.queryProperties),
    party(pair, pair.candidate, pair.candidateProperties),
    defaultPolicy,
  )
  return { ...pair, score: found.score, why: found.grounds.map(ground => ground.text) }
}

const place: Evidence = { file: 'src/names/cases.csv', line: null, sha256: '' }

function party({ id, schema }: LabelledPair, name: string, properties: Properties): Party {
  return partyFromFtm({ id, schema, properties: { ...properties, name: [name] } }, place)
}
