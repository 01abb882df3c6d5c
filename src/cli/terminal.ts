import pc from 'picocolors'
import { type Group, groupByAdversary } from '../engine/group.ts'
import type { Outcome } from '../engine/run.ts'
import type { Rejection } from '../evidence/rejection.ts'
import type { Finding, Ground, Severity } from '../finding.ts'
import type { Context } from './context.ts'

type Paint = ReturnType<typeof pc.createColors>

/** The findings of a run as a person reads them: by adversary, each with its grounds, its evidence and what to do. */
export function printOutcome(
  outcome: Outcome,
  context: Context,
  options: { readonly nameOf: (adversary: string) => string | null; readonly setAside: boolean },
): void {
  const paint = pc.createColors(context.terminal.colour)
  const width = Math.max(60, Math.min(context.terminal.width, 140))
  const shown = outcome.findings.filter(found => options.setAside || found.setAside === null)
  for (const group of groupByAdversary(shown, options.nameOf)) printGroup(group, context, { paint, width })
  printSummary(outcome, context, paint)
}

/** Findings of one group that a person reads on a terminal. */
const mostPrinted = 100

function printGroup(group: Group, context: Context, style: { paint: Paint; width: number }): void {
  const { paint, width } = style
  const counts = group.counts.map(([kind, count]) => `${count} ${plural(kind, count)}`).join(', ')
  context.out(`\n${paint.bold(group.name)}: ${counts}\n${paint.dim('─'.repeat(Math.min(width, 100)))}\n`)
  for (const found of group.findings.slice(0, mostPrinted)) printFinding(found, context, style)
  const more = group.findings.length - mostPrinted
  if (more > 0) context.out(`\n… and ${more} more of them; --format jsonl tells all, the console shows all.\n`)
}

function printFinding(found: Finding, context: Context, { paint, width }: { paint: Paint; width: number }): void {
  const line = (mark: string, text: string) => context.out(`${wrap(text, { width, indent: mark })}\n`)
  const aside = found.setAside === null ? '' : paint.dim(` (set aside: ${found.setAside.rule})`)
  context.out(
    `\n${severityMark(found.severity, paint)} ${paint.bold(found.score.toFixed(2))}  ${paint.bold(clean(found.subject.label))}${aside}\n`,
  )
  line(
    '      against   ',
    `${clean(found.against.name)} (${found.against.list} ${found.against.entry}${found.against.programs.length > 0 ? `; ${found.against.programs.join(', ')}` : ''}; edition ${found.against.edition.slice(0, 8)})`,
  )
  found.grounds.forEach((ground, index) => {
    line(index === 0 ? '      because   ' : '                ', `${groundMark(ground)} ${clean(ground.text)}`)
  })
  line('      evidence  ', evidenceText(found))
  line('      finding   ', paint.dim(found.id.slice(0, 16)))
  if (found.setAside !== null) line('      set aside ', clean(found.setAside.why))
  line('      do        ', `${found.action.kind}: ${clean(found.action.text)} ${paint.dim(`[${found.action.basis}]`)}`)
}

function printSummary(outcome: Outcome, context: Context, paint: Paint): void {
  const { run, rejections } = outcome
  const { findings = 0, setAside = 0, rejected = 0, ...examined } = run.counts
  const counts = Object.entries(examined).map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
  context.out(`\n${paint.dim('─'.repeat(60))}\n`)
  context.out(
    `Examined ${counts.join(', ') || 'nothing'} in ${run.files.length} ${plural('file', run.files.length)}, against ${run.editions.length} editions, policy ${run.policy}.\n`,
  )
  const seconds = run.finished === null ? 0 : (Date.parse(run.finished) - Date.parse(run.started)) / 1000
  context.out(
    `${paint.bold(`${findings} ${plural('finding', findings)}`)}; ${setAside} set aside, kept with the rule that did it (--set-aside shows them). ${seconds.toFixed(1)} s. Run ${run.id}.\n`,
  )
  for (const note of run.notes)
    context.out(`${paint.dim(wrap(note, { width: context.terminal.width, indent: 'note: ' }))}\n`)
  if (run.complete) return
  context.out(
    `${paint.bold(paint.red('INCOMPLETE'))}: ${rejected} ${plural('row', rejected)} or ${plural('file', rejected)} could not be examined:\n`,
  )
  for (const rejection of rejections.slice(0, 20)) context.out(`  ${rejectionText(rejection)}\n`)
  if (rejections.length > 20) context.out(`  … and ${rejections.length - 20} more; --format json lists them all.\n`)
}

export const rejectionText = ({ file, line, field, reason }: Rejection): string =>
  `${clean(file)}${line === null ? '' : `:${line}`}${field === null ? '' : ` (${clean(field)})`}: ${clean(reason)}`

function evidenceText(found: Finding): string {
  const places = found.evidence.map(
    ({ file, line, field }) => `${file}${line === null ? '' : `:${line}`}${field === undefined ? '' : ` (${field})`}`,
  )
  const shown = places.slice(0, 5).join(', ')
  return clean(places.length > 5 ? `${shown} and ${places.length - 5} more` : shown)
}

const groundMark = (ground: Ground): string =>
  (ground.weight > 0 ? `+${ground.weight.toFixed(2)}` : ground.weight < 0 ? ground.weight.toFixed(2) : ' ·   ').padEnd(
    5,
  )

function severityMark(severity: Severity, paint: Paint): string {
  if (severity === 'high') return paint.red('HIGH  ')
  return severity === 'medium' ? paint.yellow('MEDIUM') : paint.cyan('LOW   ')
}

/** What comes from evidence may hold escape sequences and direction marks: a terminal must not obey them. */
export const clean = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD').replace(/[\t\n]/g, ' ')

function wrap(text: string, { width, indent }: { width: number; indent: string }): string {
  const room = Math.max(20, width - indent.length)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((part, index) => (index === 0 ? indent : ' '.repeat(indent.length)) + part).join('\n')
}

export const plural = (word: string, count: number): string =>
  count === 1 ? word : word === 'party' ? 'parties' : `${word}s`
