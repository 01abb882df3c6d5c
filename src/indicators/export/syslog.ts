import { printableLine } from '../../evidence/printable.ts'
import type { Finding } from '../../finding.ts'

/** Facility 13, log audit (RFC 5424, 6.2.1). */
const facility = 13
/** Alert, warning, notice; what was set aside is informational. */
const severities = { high: 1, medium: 4, low: 5 } as const
const informational = 6
/** Enterprise number for examples and documentation (RFC 5612): the project has none of its own. */
const element = 'interdict@32473'
const longest = 2_000

/** Findings as lines of syslog (RFC 5424), with their facts as structured data. `at` is when the run that found them ended. */
export const syslog = (
  findings: readonly Finding[],
  { at, host = '-' }: { readonly at: string; readonly host?: string },
): string => findings.map(found => `${lineOf(found, { at, host })}\n`).join('')

function lineOf(found: Finding, { at, host }: { at: string; host: string }): string {
  const severity = found.setAside === null ? severities[found.severity] : informational
  const [seen] = found.evidence
  const facts: readonly (readonly [string, string | null])[] = [
    ['id', found.id],
    ['surface', found.surface],
    ['kind', found.kind],
    ['score', found.score.toFixed(4)],
    ['subject', found.subject.id],
    ['list', found.against.list],
    ['entry', found.against.entry],
    ['edition', found.against.edition],
    ['adversary', found.against.adversary],
    ['technique', found.technique],
    ['action', found.action.kind],
    ['policy', found.policy],
    ['file', seen === undefined ? null : seen.file],
    ['line', seen?.line === undefined || seen.line === null ? null : String(seen.line)],
    ['setAside', found.setAside?.rule ?? null],
  ]
  const data = facts.flatMap(([name, value]) => (value === null ? [] : [`${name}="${parameter(value)}"`])).join(' ')
  const text = printableLine(
    `${found.subject.label}: ${found.against.name}. ${found.grounds.map(ground => ground.text).join(' ')}`,
  ).slice(0, longest)
  // The byte order mark says that the text is UTF-8 (RFC 5424, 6.4).
  return `<${facility * 8 + severity}>1 ${at} ${printableLine(host).replace(/\s/g, '') || '-'} interdict - finding [${element} ${data}] \uFEFF${text}`
}

const parameter = (text: string): string => printableLine(text).replace(/[\\"\]]/g, mark => `\\${mark}`)
