import { clearancesOver } from '../engine/cleared.ts'
import { gatherEditions } from '../engine/editions.ts'
import { buildExaminers, type ExamineOptions } from '../engine/examiners.ts'
import { follow, type Told } from '../engine/follow.ts'
import type { Outcome } from '../engine/run.ts'
import { OperatorError } from '../errors.ts'
import { printableLine } from '../evidence/printable.ts'
import { Archive } from '../lists/archive.ts'
import type { Policy } from '../policy.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Context } from './context.ts'
import { jsonLines } from './formats.ts'
import { rejectionText } from './terminal.ts'

export type FollowOptions = ExamineOptions & {
  readonly policy: Policy
  readonly format: string
  /** Seconds between two judgements. */
  readonly every: number
  readonly keep: boolean
}

const lookEvery = 1_000
const mostRejections = 20

/** `interdict examine --follow`: tells findings as they arise, until it is stopped (SIGINT, SIGTERM); the outcome is that of a run. */
export async function followLogs(paths: readonly string[], context: Context, options: FollowOptions): Promise<Outcome> {
  if (options.format !== 'text' && options.format !== 'jsonl')
    throw new OperatorError(`--follow cannot tell findings as ${options.format}`, 'Use --format text or jsonl.')
  const store = await openSqlite(context.dataFolder, context.clock)
  const stop = new AbortController()
  const stopped = () => stop.abort()
  process.once('SIGINT', stopped).once('SIGTERM', stopped)
  try {
    const archive = new Archive(context.dataFolder, { store: store.editions, clock: context.clock })
    const editions = await gatherEditions(archive)
    const outcome = await follow({
      paths,
      editions,
      examiners: buildExaminers(editions, options.policy, options),
      policy: options.policy,
      clock: context.clock,
      settle: await clearancesOver(store, editions, context.clock),
      signal: stop.signal,
      look: lookEvery,
      judge: options.every * 1_000,
      tell: told(context, options.format),
    })
    if (options.keep) await store.runs.keep(outcome.run, outcome)
    if (options.format === 'jsonl') for (const note of outcome.run.notes) context.err(`note: ${printableLine(note)}\n`)
    if (options.format === 'jsonl' && !outcome.run.complete)
      context.err(`interdict: incomplete: ${outcome.rejections.length} rows or files could not be examined.\n`)
    return outcome
  } finally {
    process.off('SIGINT', stopped).off('SIGTERM', stopped)
    await store.close()
  }
}

function told({ out, err }: Context, format: 'text' | 'jsonl'): Told {
  let rejected = 0
  return {
    finding: found => {
      if (format === 'jsonl') out(jsonLines([found]))
      else {
        const because = found.grounds[0]?.text ?? ''
        out(
          `${found.severity.padEnd(6)} ${found.score.toFixed(2)}  ${printableLine(found.subject.label)}: ${printableLine(because)}\n`,
        )
      }
    },
    rejection: rejection => {
      if (++rejected <= mostRejections) err(`rejected: ${rejectionText(rejection)}\n`)
      if (rejected === mostRejections) err('… and further rejected rows are counted only.\n')
    },
    note: text => err(`${printableLine(text)}\n`),
  }
}
