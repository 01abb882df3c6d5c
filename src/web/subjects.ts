import type { WireFinding, WireShownFinding } from '../server/api.ts'

/** All that was found about one subject: the entries of several issuers, or the weaknesses and the traffic of one device. */
export type About = WireShownFinding['about'] & {
  readonly severity: WireFinding['severity']
  readonly score: number
  readonly findings: readonly WireShownFinding[]
}

/** Findings by the subject that the server names, in the order of each subject's first. */
export function bySubject(findings: readonly WireShownFinding[]): readonly About[] {
  return [...Map.groupBy(findings, ({ about }) => about.key).values()].flatMap(members => {
    const [first] = members
    if (first === undefined) return []
    const open = members.filter(found => found.setAside === null)
    const counting = open.length > 0 ? open : members
    const gravest = severities.find(severity => counting.some(found => found.severity === severity)) ?? 'low'
    const grave = counting.filter(found => found.severity === gravest)
    const score = grave.reduce((most, found) => Math.max(most, found.score), 0)
    return [{ ...first.about, severity: gravest, score, findings: members }]
  })
}

export const severities = ['high', 'medium', 'low'] as const

/** "3 findings and 1 set aside about 2 subjects (1 party, 1 payment)". */
export function countText(subjects: readonly About[]): string {
  const kinds = [...Map.groupBy(subjects, about => about.kind)].map(([kind, some]) => counted(some.length, kind))
  const about = kinds.length === 1 ? kinds[0] : `${counted(subjects.length, 'subject')} (${kinds.join(', ')})`
  return `${foundText(subjects.flatMap(one => one.findings))} about ${about}`
}

/** "3 findings and 1 set aside". */
export function foundText(findings: readonly WireFinding[]): string {
  const aside = findings.filter(found => found.setAside !== null).length
  const what = [
    ...(findings.length > aside ? [counted(findings.length - aside, 'finding')] : []),
    ...(aside > 0 ? [`${aside.toLocaleString('en')} set aside`] : []),
  ]
  return what.join(' and ')
}

/** "1 party", "1,200 parties". */
export const counted = (count: number, word: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? word : word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`}`
