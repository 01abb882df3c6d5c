import type { Outcome } from '../engine/run.ts'
import { jsonText, printable } from '../evidence/printable.ts'
import type { Finding } from '../finding.ts'

/** One JSON object a finding, one finding a line. */
export const jsonLines = (findings: readonly Finding[]): string =>
  findings.map(found => `${jsonText(found)}\n`).join('')

/** The whole run: what was examined and against what, findings, and what could not be examined. */
export const json = (outcome: Outcome, findings: readonly Finding[]): string =>
  `${jsonText({ run: outcome.run, findings, rejections: outcome.rejections }, 2)}\n`

const columns: readonly (readonly [string, (found: Finding) => string])[] = [
  ['id', found => found.id],
  ['surface', found => found.surface],
  ['kind', found => found.kind],
  ['severity', found => found.severity],
  ['score', found => found.score.toFixed(4)],
  ['subject', found => found.subject.label],
  ['subject id', found => found.subject.id],
  ['adversary', found => found.against.adversary ?? ''],
  ['list', found => found.against.list],
  ['entry', found => found.against.entry],
  ['entry name', found => found.against.name],
  ['edition', found => found.against.edition],
  ['grounds', found => found.grounds.map(ground => ground.text).join(' ')],
  ['action', found => found.action.kind],
  ['what to do', found => found.action.text],
  ['basis', found => found.action.basis],
  ['technique', found => found.technique ?? ''],
  ['set aside by', found => found.setAside?.rule ?? ''],
  ['evidence', found => found.evidence.map(({ file, line }) => (line === null ? file : `${file}:${line}`)).join(' ')],
  ['policy', found => found.policy],
]

/** RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
export function csv(findings: readonly Finding[]): string {
  const rows = [columns.map(([name]) => name), ...findings.map(found => columns.map(([, value]) => value(found)))]
  return rows.map(row => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

function cell(raw: string): string {
  const text = printable(raw)
  const safe = /^[\s\uFFFD]*[=+\-@]|^[\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
