import { assert } from '../errors.ts'
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

/** All that was found about one subject: the entries of several issuers, or the weaknesses and the traffic of one device. */
export type About = {
  /** Names the subject among all of a run. */
  readonly key: string
  readonly kind: SubjectKind
  /** What a person calls it. A finding whose own subject is called otherwise is told with its own label. */
  readonly label: string
  /** The gravest of its findings, and the highest score among those; what was set aside counts where nothing is open. */
  readonly severity: Severity
  readonly score: number
  readonly findings: readonly Finding[]
}

/** Findings by adversary, most severe group first; inside a group the order of the findings stays. */
export function groupByAdversary(
  findings: readonly Finding[],
  nameOf: (adversary: string) => string | null,
): readonly Group[] {
  const devices = devicesOf(findings)
  const groups = Map.groupBy(findings, found => found.against.adversary ?? found.kind)
  return [...groups]
    .map(([id, members]) => ({ group: groupOf({ id, members, devices }, nameOf), weight: weightOf(members) }))
    .sort((a, b) => named(b.group) - named(a.group) || b.weight - a.weight || (a.group.name < b.group.name ? -1 : 1))
    .map(({ group }) => group)
}

/** Findings by subject, in the order of each subject's first. None is left out and none is told twice. */
export function groupBySubject(findings: readonly Finding[], devices = devicesOf(findings)): readonly About[] {
  return [...Map.groupBy(findings, found => keyOf(found.subject, devices))].map(([key, members]) =>
    aboutOf(key, members, devices),
  )
}

/** Devices of the inventory by their addresses; null where two claim one address. */
type Devices = ReadonlyMap<string, Subject | null>

function devicesOf(findings: readonly Finding[]): Devices {
  const devices = new Map<string, Subject | null>()
  for (const { subject } of findings)
    for (const address of subject.kind === 'device' ? listed(subject.properties.addresses) : []) {
      const known = devices.get(address)
      devices.set(address, known === undefined || (known !== null && sameSubject(known, subject)) ? subject : null)
    }
  return devices
}

const listed = (text = ''): readonly string[] => text.split(/[\s,;]+/).filter(part => part !== '')
const sameSubject = (a: Subject, b: Subject): boolean => a.id === b.id && a.label === b.label

/**
 * What a device does in the network is about the device, when the inventory knows its address, and else about the host.
 * Two customer files may give one number to two people; a payment is one, whichever of its parties was met.
 */
function keyOf(subject: Subject, devices: Devices): string {
  const { kind, id, label } = subject
  if (kind === 'payment') return `${kind}\n${id}`
  const host = hostOf(subject)
  if (host === null) return `${kind}\n${id}\n${label}`
  const device = devices.get(host)
  return device ? keyOf(device, devices) : `host\n${host}`
}

/** The one address that a connection or channel comes from; null where there is none, or more than one. */
function hostOf({ kind, properties: { originator = '' } }: Subject): string | null {
  if (kind !== 'connection' && kind !== 'channel') return null
  const [host, more] = listed(originator)
  return host === undefined || more !== undefined ? null : host
}

function aboutOf(key: string, findings: readonly Finding[], devices: Devices): About {
  const open = findings.filter(found => found.setAside === null)
  const counting = open.length > 0 ? open : findings
  const severity = severities.find(one => counting.some(found => found.severity === one)) ?? 'low'
  const score = highest(counting.filter(found => found.severity === severity))
  return { key, ...called(findings, devices), severity, score, findings }
}

/** Several channels of one host are called by the host: what stands before the arrow of each. */
function called(findings: readonly Finding[], devices: Devices): Pick<About, 'kind' | 'label'> {
  const [first] = findings
  assert(first !== undefined, 'a subject has a finding')
  const { kind, label } = first.subject
  const host = hostOf(first.subject)
  const device = findings.find(found => found.subject.kind === 'device')?.subject ?? (host && devices.get(host))
  if (device) return { kind: 'device', label: device.label }
  const several = host !== null && findings.some(found => found.subject.label !== label)
  return several ? { kind: 'device', label: label.split(' → ')[0] ?? label } : { kind, label }
}

type Members = { readonly id: string; readonly members: readonly Finding[]; readonly devices: Devices }

function groupOf({ id, members, devices }: Members, nameOf: (adversary: string) => string | null): Group {
  const subjects = groupBySubject(members, devices)
  const ofKind = Map.groupBy(subjects, ({ kind }) => kind)
  const counts = kindOrder.flatMap(kind => {
    const some = ofKind.get(kind)
    return some === undefined ? [] : [[kind, some.length] as const]
  })
  return { id, name: nameOf(id) ?? noAdversary[id] ?? id, counts, subjects, findings: members }
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

const severities = ['high', 'medium', 'low'] as const
const highest = (findings: readonly Finding[]): number => findings.reduce((most, { score }) => Math.max(most, score), 0)

const weights = { high: 100, medium: 10, low: 1 } as const

function weightOf(findings: readonly Finding[]): number {
  let most = 0
  for (const { severity, score, setAside } of findings)
    if (setAside === null) most = Math.max(most, weights[severity] * score)
  return most
}
