import pc from 'picocolors'
import { type About, type Group, groupByAdversary, groupBySubject } from '../engine/group.ts'
import { type Plot, plotsOf } from '../engine/plots.ts'
import type { Outcome } from '../engine/run.ts'
import { printableLine } from '../evidence/printable.ts'
import type { Rejection } from '../evidence/rejection.ts'
import type { Finding, Ground, Severity } from '../finding.ts'
import type { Context } from './context.ts'

type Paint = ReturnType<typeof pc.createColors>

/** The findings of a run as a person reads them: by adversary and subject, each with its grounds, its evidence and what to do. */
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

type Style = { readonly paint: Paint; readonly width: number }

function printGroup(group: Group, context: Context, style: Style): void {
  const { paint, width } = style
  context.out(`\n${paint.bold(printableLine(group.name))}: ${groupCount(group)}\n`)
  context.out(`${paint.dim('─'.repeat(Math.min(width, 100)))}\n`)
  let [printed, subjects] = [0, 0]
  for (const about of group.subjects) {
    if (printed >= mostPrinted) break
    printAbout(about, context, style)
    printed += about.findings.length
    subjects++
  }
  const [more, others] = [group.findings.length - printed, group.subjects.length - subjects]
  if (more > 0)
    context.out(
      `\n… and ${counted(more, 'more finding')} about ${counted(others, 'more subject')}; --format jsonl tells all, the console shows all.\n`,
    )
}

/** "3 findings and 1 set aside about 2 subjects (1 party, 1 payment)". */
export function groupCount({ findings, subjects, counts }: Group): string {
  const kinds = counts.map(([kind, count]) => counted(count, kind))
  const about = kinds.length === 1 ? kinds[0] : `${counted(subjects.length, 'subject')} (${kinds.join(', ')})`
  return `${foundText(findings)} about ${about}`
}

/** "3 findings and 1 set aside". */
export function foundText(findings: readonly Finding[]): string {
  const aside = findings.filter(found => found.setAside !== null).length
  const what = [
    ...(findings.length > aside ? [counted(findings.length - aside, 'finding')] : []),
    ...(aside > 0 ? [`${aside.toLocaleString('en')} set aside`] : []),
  ]
  return what.join(' and ')
}

function printAbout(about: About, context: Context, style: Style): void {
  const { paint } = style
  const [first] = about.findings
  if (first === undefined) return
  const several = about.findings.length > 1
  const aside = several ? '' : asideMark(first, paint)
  const count = several ? paint.dim(`  ${foundText(about.findings)}`) : ''
  context.out(
    `\n${severityMark(about.severity, paint)} ${paint.bold(about.score.toFixed(2))}  ${paint.bold(printableLine(about.label))}${aside}${count}\n`,
  )
  const evidence = new Set(about.findings.map(evidenceText))
  for (const [index, found] of about.findings.entries()) {
    if (index > 0) context.out('\n')
    printFinding(found, context, { ...style, several, label: about.label, evidence: evidence.size > 1 })
  }
  const lines = linesTo(context, style)
  if (evidence.size === 1) lines('      evidence  ', evidenceText(first))
}

type FindingStyle = Style & {
  /** Among several: its own severity and score stand with what it is held against. */
  readonly several: boolean
  readonly label: string
  readonly evidence: boolean
}

function printFinding(found: Finding, context: Context, style: FindingStyle): void {
  const { paint, several } = style
  const line = linesTo(context, style)
  const { name, list, entry, programs, edition } = found.against
  const rank = several ? `${found.severity.toUpperCase()} ${found.score.toFixed(2)} ` : ''
  const of = [`${list} ${entry}`, programs.join(', '), `edition ${edition.slice(0, 8)}`].filter(part => part !== '')
  line(
    '      against   ',
    `${rank}${printableLine(name)} (${printableLine(of.join('; '))})${several ? asideMark(found, paint) : ''}`,
  )
  if (found.subject.label !== style.label) line('      as        ', printableLine(found.subject.label))
  found.grounds.forEach((ground, index) => {
    line(index === 0 ? '      because   ' : '                ', `${groundMark(ground)} ${printableLine(ground.text)}`)
  })
  for (const plot of plotsOf(found)) line('      plot      ', `${plot.title}: ${sparkline(plot)}`)
  if (style.evidence) line('      evidence  ', evidenceText(found))
  line('      finding   ', paint.dim(found.id.slice(0, 16)))
  if (found.setAside !== null) line('      set aside ', printableLine(found.setAside.why))
  line(
    '      do        ',
    `${found.action.kind}: ${printableLine(found.action.text)} ${paint.dim(`[${printableLine(found.action.basis)}]`)}`,
  )
}

const asideMark = (found: Finding, paint: Paint): string =>
  found.setAside === null ? '' : paint.dim(` (set aside: ${found.setAside.rule})`)

const linesTo =
  (context: Context, { width }: Style) =>
  (mark: string, text: string): void =>
    context.out(`${wrap(text, { width, indent: mark })}\n`)

const eighths = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** An empty bar is a blank; any other is seen. */
function sparkline({ bars, axis, mark }: Plot): string {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const drawn = bars.map(({ count }) => eighths[Math.ceil((count / most) * 8)]).join('')
  return `${axis[0]} |${drawn.replaceAll(' ', '\u00a0')}| ${axis[1]}, at most ${most}${mark === null ? '' : `; ${mark.label}`}`
}

function printSummary(outcome: Outcome, context: Context, paint: Paint): void {
  const { run, rejections } = outcome
  const { setAside = 0, rejected = 0 } = run.counts
  context.out(`\n${paint.dim('─'.repeat(60))}\n`)
  context.out(
    `Examined ${examinedText(outcome) || 'nothing'} in ${counted(run.files.length, 'file')}, against ${counted(run.editions.length, 'edition')}, policy ${run.policy}.\n`,
  )
  const seconds = run.finished === null ? 0 : (Date.parse(run.finished) - Date.parse(run.started)) / 1000
  context.out(
    `${paint.bold(summaryCount(outcome))}; ${setAside.toLocaleString('en')} set aside${setAside === 0 ? '' : ', kept with the rule that did it (--set-aside shows them)'}. ${seconds.toFixed(1)} s. Run ${run.id}.\n`,
  )
  for (const note of run.notes)
    context.out(`${paint.dim(wrap(note, { width: context.terminal.width, indent: 'note: ' }))}\n`)
  if (run.complete) return
  context.out(`${paint.bold(paint.red('INCOMPLETE'))}: ${rejectedText(rejected)} could not be examined:\n`)
  for (const rejection of rejections.slice(0, 20)) context.out(`  ${rejectionText(rejection)}\n`)
  if (rejections.length > 20) context.out(`  … and ${rejections.length - 20} more; --format json lists them all.\n`)
}

/** "20 findings about 14 subjects". */
export function summaryCount({ run, findings }: Outcome): string {
  const open = findings.filter(found => found.setAside === null)
  const count = run.counts.findings ?? open.length
  return count === 0
    ? '0 findings'
    : `${counted(count, 'finding')} about ${counted(groupBySubject(open).length, 'subject')}`
}

/** "332 parties, 1 payment": what was examined, without what came of it. */
export function examinedText({ run }: Outcome): string {
  const { findings: _, setAside: __, rejected: ___, ...examined } = run.counts
  return Object.entries(examined)
    .map(([what, count]) => `${count.toLocaleString('en')} ${count === 1 ? singular(what) : what}`)
    .join(', ')
}

export const rejectedText = (count: number): string => `${counted(count, 'row')} or ${plural('file', count)}`

export const rejectionText = ({ file, line, field, reason }: Rejection): string =>
  `${printableLine(file)}${line === null ? '' : `:${line}`}${field === null ? '' : ` (${printableLine(field)})`}: ${printableLine(reason)}`

function evidenceText(found: Finding): string {
  const places = found.evidence.map(
    ({ file, line, field }) => `${file}${line === null ? '' : `:${line}`}${field === undefined ? '' : ` (${field})`}`,
  )
  const shown = places.slice(0, 5).join(', ')
  return printableLine(places.length > 5 ? `${shown} and ${places.length - 5} more` : shown)
}

/** A weight that two places cannot show is no number. */
const groundMark = ({ weight }: Ground): string =>
  (Math.abs(weight) < 0.005 ? ' ·' : `${weight > 0 ? '+' : ''}${weight.toFixed(2)}`).padEnd(5)

function severityMark(severity: Severity, paint: Paint): string {
  if (severity === 'high') return paint.red('HIGH  ')
  return severity === 'medium' ? paint.yellow('MEDIUM') : paint.cyan('LOW   ')
}

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
  count === 1 ? word : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`

const singular = (words: string): string => (words.endsWith('ies') ? `${words.slice(0, -3)}y` : words.replace(/s$/, ''))

/** "1 party", "1,200 parties". */
export const counted = (count: number, word: string): string => `${count.toLocaleString('en')} ${plural(word, count)}`
