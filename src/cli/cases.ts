import { Command, Option } from 'commander'
import { clearanceOf, entryContents } from '../cases/clearance.ts'
import { type Clock, stamp } from '../clock.ts'
import { entryIn } from '../engine/cleared.ts'
import { gatherEditions } from '../engine/editions.ts'
import { OperatorError } from '../errors.ts'
import { jsonText, printableLine } from '../evidence/printable.ts'
import type { Finding } from '../finding.ts'
import { Archive } from '../lists/archive.ts'
import type { Entry } from '../lists/entry.ts'
import type { Clearance, Store } from '../store/contract.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { MakeCommand } from './command.ts'
import type { Context } from './context.ts'
import { plural } from './terminal.ts'

type Decision = { readonly by: string; readonly reason: string; readonly until?: string }

/** `interdict cases clear|clearances|withdraw`: decisions that a subject is not who an entry names. */
export const casesCommand: MakeCommand = ({ context }) => {
  const cases = new Command('cases')
  cases
    .command('clear')
    .description('decide that the subject of a finding is not who the entry names')
    .argument('<finding>', 'id of the finding, as --format jsonl and the console show it')
    .requiredOption('--by <name>', 'who decides')
    .requiredOption('--reason <text>', 'why')
    .option('--until <date>', 'last day on which it holds, YYYY-MM-DD; else until the entry or the subject changes')
    .action((finding: string, decision: Decision) =>
      withStore(context(), store => clear(finding, decision, { store, context: context() })),
    )
  cases
    .command('clearances')
    .description('show what was cleared, the newest first')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action((options: { format: string }) => withStore(context(), store => show(store, options.format, context())))
  cases
    .command('withdraw')
    .description('take a clearance back: its findings are open again from the next examination on')
    .argument('<clearance>')
    .requiredOption('--by <name>', 'who decides')
    .requiredOption('--reason <text>', 'why')
    .action((id: string, decision: Decision) =>
      withStore(context(), store => withdraw(id, decision, { store, context: context() })),
    )
  return cases
}

async function withStore(context: Context, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openSqlite(context.dataFolder, context.clock)
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

type Tools = { readonly store: Store; readonly context: Context }

async function clear(id: string, { by, reason, until }: Decision, { store, context }: Tools): Promise<void> {
  const stored = await store.runs.finding(id)
  if (stored === null)
    throw new OperatorError(
      `no finding ${id} is kept, or more than one begins so`,
      'Give the id as `interdict examine` and the console show it, or its first 8 characters or more.',
    )
  const found = stored.finding
  if (found.setAside !== null)
    throw new OperatorError(
      `finding ${id} was set aside already by rule ${found.setAside.rule}`,
      'Only an open finding can be cleared.',
    )
  await refuseTwice(found.id, { store, context })
  const last = until === undefined ? null : dayOf(until, context.clock)
  const entry = await entryOf(found, { store, context })
  const clearance = clearanceOf(found, entry, {
    by: said(by, '--by'),
    reason: said(reason, '--reason'),
    until: last,
    at: stamp(context.clock),
  })
  await store.clearances.add(clearance)
  context.out(
    `Cleared (${clearance.id}): ${printableLine(found.subject.label)} is not ${printableLine(found.against.name)} (${found.against.list} ${found.against.entry}).\n`,
  )
  context.out(
    `It holds ${last === null ? '' : `until ${last}, `}as long as neither the entry nor the subject changes.\n`,
  )
}

async function refuseTwice(id: string, { store, context }: Tools): Promise<void> {
  const today = stamp(context.clock).slice(0, 10)
  const known = (await store.clearances.list()).find(
    one => one.finding === id && one.withdrawn === null && (one.until === null || one.until >= today),
  )
  if (known !== undefined)
    throw new OperatorError(
      `finding ${id} was cleared by ${known.by} (clearance ${known.id})`,
      'Withdraw that one to decide anew.',
    )
}

/** The entry as it stands in force. It must still be what the person saw: another content is another decision. */
async function entryOf(found: Finding, { store, context }: Tools): Promise<Entry> {
  const { list, edition, entry: id } = found.against
  const archive = new Archive(context.dataFolder, { store: store.editions, clock: context.clock })
  const editions = await gatherEditions(archive)
  const now = entryIn(editions, list, id)
  const again = 'Examine again, and decide on the finding that this makes.'
  if (now === null) throw new OperatorError(`entry ${id} is no longer on ${list}`, again)
  if (editions.some(({ facts }) => facts.list === list && facts.hash === edition)) return now
  const kept = await store.editions.find(list, edition)
  if (kept === null)
    throw new OperatorError(`the edition of ${list} that the finding was made against is not kept`, again)
  const then = entryIn([await archive.load(list, edition)], list, id)
  if (then === null || entryContents(then) !== entryContents(now))
    throw new OperatorError(`entry ${id} of ${list} has changed since the finding was made`, again)
  return now
}

function dayOf(text: string, clock: Clock): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  if (day === null || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text))
    throw new OperatorError(`--until ${text} is no date`, 'Write it as 2027-01-31.')
  if (text < stamp(clock).slice(0, 10))
    throw new OperatorError(`--until ${text} lies in the past`, 'Give a day to come.')
  return text
}

function said(text: string, option: string): string {
  if (text.trim() === '') throw new OperatorError(`${option} is empty`, 'A decision names who made it and why.')
  return text.trim()
}

async function show(store: Store, format: string, { out, clock, dataFolder }: Context): Promise<void> {
  const clearances = await store.clearances.list()
  if (format === 'json') {
    out(`${jsonText(clearances, 2)}\n`)
    return
  }
  const editions = await gatherEditions(new Archive(dataFolder, { store: store.editions, clock }))
  const today = stamp(clock).slice(0, 10)
  for (const one of clearances) out(clearanceText(one, { today, entry: entryIn(editions, one.list, one.entry) }))
  out(`${clearances.length} ${plural('clearance', clearances.length)}.\n`)
}

function clearanceText(
  one: Clearance,
  { today, entry }: { readonly today: string; readonly entry: Entry | null },
): string {
  const state =
    one.withdrawn !== null
      ? `withdrawn by ${one.withdrawn.by} on ${one.withdrawn.at.slice(0, 10)}: ${one.withdrawn.reason}`
      : one.until !== null && one.until < today
        ? `ran out after ${one.until}`
        : entry === null
          ? 'fell: the entry is no longer on the list'
          : entryContents(entry) !== one.contents
            ? 'fell: the entry has changed since'
            : `holds ${one.until === null ? '' : `until ${one.until}, `}as long as neither the entry nor the subject changes`
  const text = `${one.subjectLabel} (${one.subjectId}) is not ${one.entryName} (${one.list} ${one.entry}): ${one.reason} (${one.by}, ${one.at.slice(0, 10)}; ${state})`
  return `${one.id}  ${printableLine(text)}\n`
}

async function withdraw(id: string, { by, reason }: Decision, { store, context }: Tools): Promise<void> {
  const how = { by: said(by, '--by'), at: stamp(context.clock), reason: said(reason, '--reason') }
  if (!(await store.clearances.withdraw(id, how)))
    throw new OperatorError(`no clearance ${id} is in force`, '`interdict cases clearances` shows them.')
  context.out(`Withdrawn (${id}).\n`)
}
