import { Command, Option } from 'commander'
import { dossierName } from '../dossiers/dossier.ts'
import { type BaseOutcome, runBase } from '../engine/base-run.ts'
import { gatherEditions } from '../engine/editions.ts'
import { Archive } from '../lists/archive.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { MakeCommand } from './command.ts'
import type { Context } from './context.ts'
import { encodingOption } from './encoding-option.ts'
import { policyOf, statusOf } from './examine.ts'
import { csv, json, jsonLines } from './formats.ts'
import { plural, printOutcome } from './terminal.ts'

type Options = {
  readonly name: string
  readonly full: boolean
  readonly format: 'text' | 'jsonl' | 'json' | 'csv'
  readonly setAside: boolean
  readonly policy?: string
  readonly encoding?: string
}

/** `interdict screen-base [PATH…]`: the customer base, examined again where a list or a customer changed. */
export const screenBaseCommand: MakeCommand = ({ context, done, version }) =>
  new Command('screen-base')
    .argument('[path...]', 'files that hold the whole base as it is now; without one the base as it is kept')
    .option('--name <name>', 'which base', 'default')
    .option('--full', 'examine everyone again', false)
    .addOption(
      new Option('--format <format>', 'how findings are told')
        .choices(['text', 'jsonl', 'json', 'csv'])
        .default('text'),
    )
    .option('--set-aside', 'tell also what was set aside, with the rule that did it', false)
    .option('--policy <file>', 'JSON file with what differs from the default policy')
    .addOption(encodingOption())
    .action(async (paths: string[], options: Options) => {
      const { outcome, seconds, ...told } = await screenBase(paths, options, { context: context(), version })
      const findings = outcome.findings.filter(found => options.setAside || found.setAside === null)
      const { out, err } = context()
      if (options.format === 'text')
        printOutcome(outcome, context(), { nameOf: dossierName, setAside: options.setAside })
      else if (options.format === 'jsonl') out(jsonLines(findings))
      else out(options.format === 'json' ? json(outcome, findings) : csv(findings))
      const tell = options.format === 'text' ? out : err
      tell(summary(told, { name: options.name, seconds }))
      done(statusOf(outcome))
    })

async function screenBase(
  paths: readonly string[],
  options: Options,
  { context, version }: { readonly context: Context; readonly version: string },
): Promise<BaseOutcome & { readonly seconds: number }> {
  const { dataFolder, clock } = context
  const from = clock().getTime()
  const store = await openSqlite(dataFolder, clock)
  try {
    const editions = await gatherEditions(new Archive(dataFolder, { store: store.editions, clock }))
    const { name, full, encoding = null } = options
    const policy = policyOf(options.policy)
    const done = await runBase({ store, name, paths, editions, policy, encoding, program: version, full, clock })
    await store.runs.keep(done.outcome.run, done.outcome)
    return { ...done, seconds: (clock().getTime() - from) / 1000 }
  } finally {
    await store.close()
  }
}

/** What was examined again, and what that saved. */
function summary(
  { counts, anew, changed }: Pick<BaseOutcome, 'counts' | 'anew' | 'changed'>,
  { name, seconds }: { readonly name: string; readonly seconds: number },
): string {
  const { parties, added, again, kept, dropped } = counts
  const number = (count: number) => `${count.toLocaleString('en')} ${plural('party', count)}`
  const lines = [`Customer base ${name}: ${number(parties)}, ${added} new, ${dropped} gone.`]
  for (const { list, from, to } of changed)
    lines.push(`List ${list}: edition ${from?.slice(0, 8) ?? 'none'} -> ${to?.slice(0, 8) ?? 'none'}.`)
  if (anew !== null) lines.push(`Everyone was examined: ${anew}.`)
  else {
    const saved = parties === 0 ? 0 : (kept / parties) * 100
    lines.push(
      `Examined again: ${number(added + again)}; ${number(kept)} kept the result of the last time (${saved.toFixed(1)}% saved), because nothing that could concern them changed.`,
    )
  }
  return `${lines.join('\n')}\n${seconds.toFixed(1)} s.\n`
}
