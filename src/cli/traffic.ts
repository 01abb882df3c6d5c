import { createHash } from 'node:crypto'
import { Command, InvalidArgumentError, Option } from 'commander'
import { stamp } from '../clock.ts'
import { dossierName } from '../dossiers/dossier.ts'
import { ClockNotes } from '../engine/clock-notes.ts'
import { gatherEditions } from '../engine/editions.ts'
import { filesUnder } from '../engine/paths.ts'
import type { Outcome } from '../engine/run.ts'
import { spoolStandardInput } from '../engine/standard-input.ts'
import { OperatorError } from '../errors.ts'
import type { Input } from '../evidence/input.ts'
import { printableLine } from '../evidence/printable.ts'
import type { Rejection } from '../evidence/rejection.ts'
import type { Finding } from '../finding.ts'
import { Archive } from '../lists/archive.ts'
import type { Edition } from '../lists/edition.ts'
import { type Policy, policyVersion } from '../policy.ts'
import { openSqlite } from '../store/sqlite.ts'
import { channels } from '../traffic/history/channels.ts'
import { type History, openHistory, prune } from '../traffic/history/history.ts'
import { huntNew } from '../traffic/history/hunt-new.ts'
import { type Imported, importTraffic } from '../traffic/history/import.ts'
import { examineHistory } from '../traffic/history/replay.ts'
import { keptLogs } from '../traffic/history/show.ts'
import { ritaScore } from '../traffic/rita.ts'
import type { MakeCommand } from './command.ts'
import { type Context, exit } from './context.ts'
import { policyOf } from './examine.ts'
import { jsonLines } from './formats.ts'
import { counted, plural, printOutcome, rejectionText } from './terminal.ts'

/** `interdict traffic import|show|prune|hunt|channels`: the kept traffic. */
export const trafficCommand: MakeCommand = ({ context, done }) => {
  const traffic = new Command('traffic').description('keep traffic logs, and look back through them')
  traffic
    .command('import')
    .description('keep logs, captures and flows: whatever `examine` reads of traffic; - is standard input')
    .argument('<path...>')
    .action(async (paths: string[]) => done(await trafficImport(paths, context())))
  traffic
    .command('show')
    .description('what is kept: logs, spans, gaps, sizes')
    .action(async () => done(await trafficShow(context())))
  traffic
    .command('prune')
    .description('remove what is older than a number of days')
    .requiredOption('--keep <days>', 'days to keep, today included', wholeNumber)
    .action(async ({ keep }: { keep: number }) => done(await trafficPrune(keep, context())))
  traffic
    .command('hunt')
    .description('hold kept traffic against indicators that are new since the last hunt')
    .addOption(new Option('--since <date>', 'new since the last hunt up to that day').argParser(isoDate))
    .option('--all', 'every indicator in force', false)
    .option('--policy <file>', 'JSON file with what differs from the default policy')
    .option('--set-aside', 'tell also what was set aside', false)
    .addOption(new Option('--format <format>').choices(['text', 'jsonl']).default('text'))
    .action(async (options: HuntOptions) => done(await trafficHunt(options, context())))
  traffic
    .command('examine')
    .description('examine kept traffic for indicators and behaviour, as if its logs were examined now')
    .addOption(new Option('--from <date>', 'first day').argParser(isoDate))
    .addOption(new Option('--to <date>', 'last day').argParser(isoDate))
    .option('--policy <file>', 'JSON file with what differs from the default policy')
    .option('--set-aside', 'tell also what was set aside', false)
    .addOption(new Option('--format <format>').choices(['text', 'jsonl']).default('text'))
    .action(async (options: ExamineOptions) => done(await trafficExamine(options, context())))
  traffic
    .command('channels')
    .description('who called whom most regularly in the kept traffic, by the score that RITA gives')
    .addOption(new Option('--top <count>').default(20).argParser(wholeNumber))
    .action(async ({ top }: { top: number }) => done(await trafficChannels(top, context())))
  return traffic
}

async function trafficImport(paths: readonly string[], context: Context): Promise<number> {
  const { files, leftOut } = await filesUnder(paths)
  if (files.length === 0) throw new OperatorError(`${paths.join(' ')} holds no file`, 'Give a folder with logs in it.')
  let count = 0
  const given: (string | Input)[] = []
  for (const { path } of files) given.push(path === '-' ? await spoolStandardInput() : path)
  const imported = await importTraffic(given, {
    dataFolder: context.dataFolder,
    clock: context.clock,
    progress: ({ path }) => {
      if (context.terminal.progress)
        context.err(`\r\u001b[K${++count}/${files.length} ${printableLine(path).slice(-60)}`)
    },
  })
  if (context.terminal.progress) context.err('\r\u001b[K')
  const empty = imported.filter(each => each.outcome === 'unknown' && each.fault === null && each.rejected === 0)
  const clocks = new ClockNotes()
  for (const each of imported) if (!empty.includes(each)) tellImported(each, context, clocks)
  for (const note of clocks.notes()) context.out(`${printableLine(note)}.\n`)
  for (const each of empty.slice(0, 3))
    context.out(`${printableLine(each.path)}: ${printableLine(each.notes.join('; '))}.\n`)
  if (empty.length > 3) context.out(`… and ${empty.length - 3} more files without a record that is kept.\n`)
  const sum = (of: (each: Imported) => number) => imported.reduce((total, each) => total + of(each), 0)
  const known = imported.filter(({ outcome }) => outcome === 'known').length
  context.out(
    `Kept ${sum(({ rows }) => rows).toLocaleString('en')} records of ${imported.length} ${plural('file', imported.length)}; ${known} were known already.\n`,
  )
  if (leftOut.length > 0) context.out(`Left out by name: ${leftOut.join(', ')}\n`)
  const rejected = sum(each => each.rejected)
  if (rejected > 0) context.out(`INCOMPLETE: ${rejected} ${plural('row', rejected)} could not be kept.\n`)
  return rejected > 0 || imported.some(({ fault }) => fault !== null) ? exit.incomplete : exit.nothing
}

const mostTold = 20

function tellImported({ path, notes, rejected, rejections }: Imported, context: Context, clocks: ClockNotes): void {
  for (const note of clocks.take(notes.map(each => `${path}: ${each}`))) context.out(`${printableLine(note)}.\n`)
  for (const rejection of rejections.slice(0, mostTold)) context.out(`${rejectionText(rejection)}\n`)
  if (rejected > mostTold) context.out(`${printableLine(path)}: … and ${rejected - mostTold} more rejected.\n`)
}

async function trafficShow(context: Context): Promise<number> {
  return withHistory(context, async history => {
    const logs = keptLogs(history)
    if (logs.length === 0) context.out('Nothing is kept. `interdict traffic import PATH` keeps logs.\n')
    for (const { kind, rows, bytes, first, last, days, emptyDays } of logs) {
      const gaps = emptyDays.length === 0 ? '' : `, nothing of ${counted(emptyDays.length, 'day')} from ${emptyDays[0]}`
      context.out(
        `${kind.padEnd(12)} ${rows.toLocaleString('en').padStart(14)} records ${(bytes / 1e6).toFixed(1).padStart(10)} MB  ${minute(first)} to ${minute(last)}, ${counted(days, 'day')}${gaps}\n`,
      )
    }
    for (const rejection of notWhole(history)) context.out(`Not whole: ${rejectionText(rejection)}\n`)
    return exit.nothing
  })
}

async function trafficPrune(keep: number, context: Context): Promise<number> {
  const first = new Date(context.clock().getTime() - (keep - 1) * 86_400_000).toISOString().slice(0, 10)
  const { days, rows, bytes } = await prune(context.dataFolder, first)
  context.out(
    `Removed ${days.length} ${plural('day', days.length)} before ${first}: ${rows.toLocaleString('en')} records, ${(bytes / 1e6).toFixed(1)} MB.\n`,
  )
  return exit.nothing
}

type TellOptions = { readonly policy?: string; readonly setAside: boolean; readonly format: 'text' | 'jsonl' }
type HuntOptions = TellOptions & { readonly since?: string; readonly all: boolean }
type ExamineOptions = TellOptions & { readonly from?: string; readonly to?: string }

function trafficHunt(options: HuntOptions, context: Context): Promise<number> {
  const since = options.all ? 'all' : (options.since ?? 'last')
  return lookBack(options, context, async ({ history, editions, policy }) => {
    const hunted = await huntNew(history, { editions, policy, clock: context.clock, since })
    const what = hunted.before === null ? 'everything in force' : `what is new since ${hunted.before}`
    const note = `Hunted for ${what}: ${hunted.indicators} entries, over ${hunted.rows} kept records of which ${hunted.read} were read.`
    return { findings: hunted.findings, notes: [note], records: hunted.rows }
  })
}

function trafficExamine(options: ExamineOptions, context: Context): Promise<number> {
  const span = { from: options.from ?? null, to: options.to ?? null }
  return lookBack(options, context, async ({ history, editions, policy }) => {
    const { findings, coverage, records } = await examineHistory(history, { editions, policy, span })
    return { findings, notes: coverage.notes, records }
  })
}

type Around = { readonly history: History; readonly editions: readonly Edition[]; readonly policy: Policy }
type Seen = { readonly findings: readonly Finding[]; readonly notes: readonly string[]; readonly records: number }

/** Looks at the kept traffic against the editions in force; keeps and tells what was found. */
async function lookBack(
  options: TellOptions,
  context: Context,
  look: (around: Around) => Promise<Seen>,
): Promise<number> {
  const policy = policyOf(options.policy)
  const started = stamp(context.clock)
  const store = await openSqlite(context.dataFolder, context.clock)
  try {
    const archive = new Archive(context.dataFolder, { store: store.editions, clock: context.clock })
    const editions = await gatherEditions(archive)
    return await withHistory(context, async history => {
      const around = { history, editions, policy }
      const outcome = outcomeOf(await look(around), { ...around, started, finished: stamp(context.clock) })
      await store.runs.keep(outcome.run, outcome)
      if (options.format === 'text') printOutcome(outcome, context, { nameOf: dossierName, setAside: options.setAside })
      else context.out(jsonLines(outcome.findings.filter(({ setAside }) => options.setAside || setAside === null)))
      if (!outcome.run.complete) return exit.incomplete
      return (outcome.run.counts.findings ?? 0) > 0 ? exit.findings : exit.nothing
    })
  } finally {
    await store.close()
  }
}

/** This run saw all that is kept, not all that was: what was rejected when it was imported makes it incomplete. */
function outcomeOf(seen: Seen, around: Around & { readonly started: string; readonly finished: string }): Outcome {
  const { history, started, finished } = around
  const open = seen.findings.filter(({ setAside }) => setAside === null).length
  const editions = around.editions.map(({ facts }) => ({ list: facts.list, hash: facts.hash }))
  const files = history.sources.map(({ path, sha256, format, rows, rejected }) => ({
    path,
    sha256,
    format,
    records: rows,
    rejected,
  }))
  const { notes } = seen
  const rejections = notWhole(history)
  const counts = {
    'kept records': seen.records,
    findings: open,
    setAside: seen.findings.length - open,
    rejected: rejections.length,
  }
  const id = createHash('sha256')
    .update(JSON.stringify(['kept', started, notes, editions]))
    .digest('hex')
    .slice(0, 16)
  const policy = policyVersion(around.policy)
  const complete = rejections.length === 0
  const run = { id, started, finished, policy, editions, files, complete, notes, counts }
  return { run, findings: seen.findings, rejections }
}

/** What of the files was not kept when they were imported. A file of which nothing is left since is not missed. */
function notWhole(history: History): readonly Rejection[] {
  return history.sources
    .filter(({ fault, rejected }) => fault !== null || rejected > 0)
    .filter(({ rows, parts }) => rows === 0 || parts.length > 0)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, rejected, fault }) => {
      const reason = [fault, rejected > 0 ? `${counted(rejected, 'row')} could not be kept` : null]
      return {
        file: path,
        line: null,
        field: null,
        reason: `when it was imported: ${reason.filter(each => each !== null).join('; ')}`,
      }
    })
}

async function trafficChannels(top: number, context: Context): Promise<number> {
  return withHistory(context, async history => {
    const parts = keptLogs(history).find(({ kind }) => kind === 'connection')
    if (parts === undefined) throw new OperatorError('no connection log is kept', 'Import one first.')
    const best: { score: number; text: string }[] = []
    for await (const channel of channels(history, { least: 4 })) {
      const rita = ritaScore({ times: channel.times, bytes: channel.sent, dataset: parts })
      if (rita === null) continue
      const names = [...channel.names.keys()].slice(0, 2).join(', ')
      const bytes = (channel.originatorBytes + channel.responderBytes).toLocaleString('en')
      const text = `${rita.score.toFixed(3)}  ${channel.originator} → ${channel.responder}  ${channel.connections} connections, ${bytes} bytes  ${[...channel.ports.keys()].slice(0, 3).join(', ')}  ${printableLine(names)}`
      best.push({ score: rita.score, text })
      if (best.length > 4 * top) best.sort((a, b) => b.score - a.score).splice(top)
    }
    for (const { text } of best.sort((a, b) => b.score - a.score).slice(0, top)) context.out(`${text}\n`)
    return exit.nothing
  })
}

async function withHistory<T>(context: Context, work: (history: History) => Promise<T>): Promise<T> {
  const history = await openHistory(context.dataFolder)
  try {
    return await work(history)
  } finally {
    await history.close()
  }
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number above 0.')
  return number
}

function isoDate(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('It must be a date such as 2026-03-01.')
  return text
}

const minute = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 16)}Z`
