import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { dossierName } from '../dossiers/dossier.ts'
import { clearancesOver } from '../engine/cleared.ts'
import { gatherEditions } from '../engine/editions.ts'
import { buildExaminers } from '../engine/examiners.ts'
import { type Outcome, type Progress, run } from '../engine/run.ts'
import { OperatorError, reasonOf } from '../errors.ts'
import { printableLine } from '../evidence/printable.ts'
import { Archive } from '../lists/archive.ts'
import { type Policy, readPolicy } from '../policy.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { MakeCommand } from './command.ts'
import { type Context, exit } from './context.ts'
import { encodingOption } from './encoding-option.ts'
import { csv, json, jsonLines } from './formats.ts'
import { html } from './report-html.ts'
import { printOutcome } from './terminal.ts'

type Options = {
  readonly format: 'text' | 'jsonl' | 'json' | 'csv' | 'html'
  readonly setAside: boolean
  readonly policy?: string
  readonly encoding?: string
  readonly keep: boolean
  readonly explain?: 'rita'
  readonly follow: boolean
  readonly every: number
  readonly pcapWith: 'own' | 'zeek' | 'tshark'
}

/** `interdict examine PATH…` */
export const examineCommand: MakeCommand = ({ context, done }) =>
  new Command('examine')
    .argument('<path...>')
    .addOption(
      new Option('--format <format>', 'how findings are told')
        .choices(['text', 'jsonl', 'json', 'csv', 'html'])
        .default('text'),
    )
    .option('--set-aside', 'tell also what was set aside, with the rule that did it', false)
    .option('--policy <file>', 'JSON file with what differs from the default policy')
    .addOption(encodingOption())
    .addOption(
      new Option(
        '--explain <program>',
        'tell beside ours how another program scores a channel, weighing nothing',
      ).choices(['rita']),
    )
    .addOption(
      new Option('--pcap-with <program>', 'read captures with a program that is installed here')
        .choices(['own', 'zeek', 'tshark'])
        .default('own'),
    )
    .option('--follow', 'examine logs as they grow, and tell findings as they arise, until Ctrl-C', false)
    .addOption(
      new Option('--every <seconds>', 'with --follow: judge what has come so far').default(10).argParser(seconds),
    )
    .option('--no-keep', 'do not keep run and findings in the data folder')
    .action(async (paths: string[], options: Options) => {
      const outcome = options.follow
        ? await followed(paths, context(), options)
        : await examine(paths, context(), options)
      // What was told as it arose is not told twice.
      if (!options.follow || options.format === 'text') tell(outcome, context(), options)
      done(statusOf(outcome))
    })

const followed = async (paths: readonly string[], context: Context, options: Options): Promise<Outcome> =>
  (await import('./follow.ts')).followLogs(paths, context, {
    ...options,
    policy: policyOf(options.policy),
    pcapWith: programOf(options.pcapWith),
    explain: options.explain ?? null,
  })

const programOf = (program: Options['pcapWith'] | undefined): 'zeek' | 'tshark' | null =>
  program === undefined || program === 'own' ? null : program

function seconds(text: string): number {
  const number = Number(text)
  if (!(number > 0 && number <= 86_400)) throw new InvalidArgumentError('It must be a number of seconds, up to 86400.')
  return number
}

/** Examines and keeps. The commands that examine on the way (`demo`) use it too. */
export async function examine(
  paths: readonly string[],
  context: Context,
  options: Pick<Options, 'policy' | 'keep' | 'explain'> & Partial<Pick<Options, 'pcapWith' | 'encoding'>>,
): Promise<Outcome> {
  const policy = policyOf(options.policy)
  const store = await openSqlite(context.dataFolder, context.clock)
  try {
    const archive = new Archive(context.dataFolder, { store: store.editions, clock: context.clock })
    const editions = await gatherEditions(archive)
    const progress = context.terminal.progress ? progressLine(context) : () => {}
    const outcome = await run({
      paths,
      editions,
      examiners: buildExaminers(editions, policy, {
        explain: options.explain ?? null,
        pcapWith: programOf(options.pcapWith),
        now: context.clock(),
      }),
      policy,
      encoding: options.encoding ?? null,
      clock: context.clock,
      progress,
      settle: await clearancesOver(store, editions, context.clock),
    })
    if (context.terminal.progress) context.err('\r\u001b[K')
    if (options.keep) await store.runs.keep(outcome.run, outcome)
    return outcome
  } finally {
    await store.close()
  }
}

/** Incomplete comes first: a run that did not see everything must not read as one that did. */
export function statusOf({ run: { complete, counts } }: Outcome): number {
  if (!complete) return exit.incomplete
  return (counts.findings ?? 0) > 0 ? exit.findings : exit.nothing
}

function tell(outcome: Outcome, context: Context, { format, setAside }: Options): void {
  const findings = outcome.findings.filter(found => setAside || found.setAside === null)
  if (format === 'text') printOutcome(outcome, context, { nameOf: dossierName, setAside })
  else if (format === 'jsonl') context.out(jsonLines(findings))
  else if (format === 'json') context.out(json(outcome, findings))
  else if (format === 'csv') context.out(csv(findings))
  else context.out(html(outcome, findings, dossierName))
  if (format !== 'text' && !outcome.run.complete) {
    context.err(
      `interdict: incomplete: ${outcome.rejections.length} rows or files could not be examined. --format json lists them.\n`,
    )
  }
}

/** The policy of a file, or the default one. Throws `OperatorError` when the file cannot be used. */
export function policyOf(path: string | undefined): Policy {
  if (path === undefined) return readPolicy('{}')
  try {
    return readPolicy(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new OperatorError(`policy ${path} cannot be used: ${reasonOf(error)}`, 'See "Policy" in README.md.', {
      cause: error,
    })
  }
}

/** One line on a terminal, rewritten ten times a second at the most. */
function progressLine(context: Context): (state: Progress) => void {
  let last = 0
  return ({ file, done, total, records }) => {
    const now = context.clock().getTime()
    if (now - last < 100) return
    last = now
    const name = printableLine(file.length > 50 ? `…${file.slice(-49)}` : file)
    context.err(`\r\u001b[K${done + 1}/${total} ${name}: ${records.toLocaleString('en')} records`)
  }
}
