import type { Finding, SubjectKind } from '../finding.ts'

/** Findings of one adversary, or of one entry when no dossier stands behind it. */
export type Group = {
  readonly id: string
  readonly name: string
  readonly counts: readonly (readonly [SubjectKind, number])[]
  readonly findings: readonly Finding[]
}

const kindOrder: readonly SubjectKind[] = ['party', 'payment', 'device', 'connection', 'channel']

/** Findings by adversary, most severe group first; inside a group the order of the findings stays. */
export function groupByAdversary(
  findings: readonly Finding[],
  nameOf: (adversary: string) => string | null,
): readonly Group[] {
  const groups = new Map<string, Finding[]>()
  for (const found of findings) {
    const key = found.against.adversary ?? `${found.kind}`
    groups.set(key, [...(groups.get(key) ?? []), found])
  }
  return [...groups].map(([id, members]) => group(id, members, nameOf)).sort(bySeverity)
}

function group(id: string, findings: readonly Finding[], nameOf: (adversary: string) => string | null): Group {
  const subjects = new Map<SubjectKind, Set<string>>()
  for (const { subject } of findings)
    subjects.set(subject.kind, (subjects.get(subject.kind) ?? new Set()).add(subject.id))
  const counts = kindOrder.flatMap(kind => (subjects.has(kind) ? [[kind, subjects.get(kind)?.size ?? 0] as const] : []))
  return { id, name: nameOf(id) ?? noAdversary[id] ?? id, counts, findings }
}

/** Headings of findings that no adversary stands behind. */
const noAdversary: Readonly<Record<string, string>> = {
  'designated-party': 'Other designated parties',
  'indicator-sighting': 'Other indicators',
  'exploited-vulnerability': 'Exploited vulnerabilities, no adversary named',
  'covered-make': 'Covered makes',
  'unsupported-device': 'Devices out of support',
  'remote-tool': 'Remote-access tools without approval',
  'covert-behaviour': 'Covert behaviour, no adversary named',
}

const weights = { high: 100, medium: 10, low: 1 } as const

function bySeverity(a: Group, b: Group): number {
  const named = Number(b.id in noAdversary ? 0 : 1) - Number(a.id in noAdversary ? 0 : 1)
  return named || weight(b) - weight(a) || (a.name < b.name ? -1 : 1)
}

const weight = (group: Group): number => Math.max(...group.findings.map(found => weights[found.severity] * found.score))
