import type { Finding, Severity, Subject, SubjectKind } from '../finding.ts'

/** Findings of one adversary, or of one kind when no adversary stands behind them. */
export type Group = {
  readonly id: string
  readonly name: string
  /** How many subjects of each kind. */
  readonly counts: readonly (readonly [SubjectKind, number])[]
  readonly subjects: readonly About[]
  readonly findings: readonly Finding[]
}

/** All that was found about one subject: the entries of several issuers, or several weaknesses of one device. */
export type About = {
  readonly subject: Subject
  /** The gravest and the highest of its findings. */
  readonly severity: Severity
  readonly score: number
  readonly findings: readonly Finding[]
}

/** Findings by adversary, most severe group first; inside a group the order of the findings stays. */
export function groupByAdversary(
  findings: readonly Finding[],
  nameOf: (adversary: string) => string | null,
): readonly Group[] {
  const groups = Map.groupBy(findings, found => found.against.adversary ?? found.kind)
  return [...groups]
    .map(([id, members]) => ({ group: groupOf(id, members, nameOf), weight: weightOf(members) }))
    .sort((a, b) => named(b.group) - named(a.group) || b.weight - a.weight || (a.group.name < b.group.name ? -1 : 1))
    .map(({ group }) => group)
}

/** Findings by subject, in the order of each subject's first. None is left out and none is told twice. */
export function groupBySubject(findings: readonly Finding[]): readonly About[] {
  return [...Map.groupBy(findings, keyOf).values()].flatMap(members => {
    const [first] = members
    return first === undefined ? [] : [aboutOf(first.subject, members)]
  })
}

/** Two customer files may give one number to two people; a payment is one, whichever of its parties was met. */
const keyOf = ({ subject: { kind, id, label } }: Finding): string =>
  kind === 'payment' ? `${kind}\n${id}` : `${kind}\n${id}\n${label}`

function aboutOf(subject: Subject, findings: readonly Finding[]): About {
  let severity: Severity = 'low'
  let score = 0
  for (const found of findings) {
    if (weights[found.severity] > weights[severity]) severity = found.severity
    if (found.score > score) score = found.score
  }
  return { subject, severity, score, findings }
}

function groupOf(id: string, findings: readonly Finding[], nameOf: (adversary: string) => string | null): Group {
  const subjects = groupBySubject(findings)
  const ofKind = Map.groupBy(subjects, ({ subject }) => subject.kind)
  const counts = kindOrder.flatMap(kind => {
    const some = ofKind.get(kind)
    return some === undefined ? [] : [[kind, some.length] as const]
  })
  return { id, name: nameOf(id) ?? noAdversary[id] ?? id, counts, subjects, findings }
}

const kindOrder: readonly SubjectKind[] = ['party', 'payment', 'device', 'connection', 'channel']

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

const named = (group: Group): number => (group.id in noAdversary ? 0 : 1)

const weights = { high: 100, medium: 10, low: 1 } as const

function weightOf(findings: readonly Finding[]): number {
  let most = 0
  for (const { severity, score } of findings) most = Math.max(most, weights[severity] * score)
  return most
}
