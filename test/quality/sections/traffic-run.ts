import type { Finding } from '../../../src/finding.ts'
import { defaultPolicy } from '../../../src/policy.ts'
import type { TrafficRecord } from '../../../src/traffic/connection.ts'
import { TrafficExamination } from '../../../src/traffic/examine.ts'

/** What the default policy finds in records of traffic, the surest first; no indicators are loaded. */
export function examined(records: readonly TrafficRecord[]): readonly Finding[] {
  const examination = new TrafficExamination({ editions: [], policy: defaultPolicy })
  examination.take({ records, rejected: [] }, { file: 'simulated', sha256: '0'.repeat(64) })
  return examination.close().findings.filter(each => each.kind === 'covert-behaviour')
}

/** A finding that was told, and whether it was about what had been planted. */
export type Told = { readonly finding: Finding; readonly true: boolean }

export const isTold = ({ setAside }: Finding): boolean => setAside === null

/** Detections that spoke for a finding, with a weight above nothing. */
export const spoke = ({ grounds }: Finding): readonly string[] =>
  grounds.filter(({ weight }) => weight > 0).map(({ comparison }) => comparison)

export const hostOf = ({ subject }: Finding): string => subject.properties.originator ?? subject.id
