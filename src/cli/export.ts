import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { z } from 'zod'
import { stamp } from '../clock.ts'
import { findDossier } from '../dossiers/dossier.ts'
import { type Asked, indicatorsAsked } from '../engine/block-list.ts'
import { gatherEditions } from '../engine/editions.ts'
import { issuesText, OperatorError, reasonOf } from '../errors.ts'
import { printableLine } from '../evidence/printable.ts'
import type { Finding } from '../finding.ts'
import { type BenignList, BenignTable, benignOf } from '../indicators/benign.ts'
import { chooseForBlocking } from '../indicators/export/choose.ts'
import { ecs } from '../indicators/export/ecs.ts'
import type { Form, LeftOut, Written } from '../indicators/export/form.ts'
import { nftables } from '../indicators/export/nftables.ts'
import { rpz } from '../indicators/export/rpz.ts'
import { stix } from '../indicators/export/stix.ts'
import { suricataDatasets } from '../indicators/export/suricata-datasets.ts'
import { suricataRules } from '../indicators/export/suricata-rules.ts'
import { syslog } from '../indicators/export/syslog.ts'
import { zeekIntel } from '../indicators/export/zeek-intel.ts'
import { Archive } from '../lists/archive.ts'
import type { Run, Store } from '../store/contract.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { MakeCommand } from './command.ts'
import type { Context } from './context.ts'
import { policyOf } from './examine.ts'

const blockLists: Readonly<Record<string, Form>> = {
  'zeek-intel': zeekIntel,
  suricata: suricataRules,
  'suricata-dataset': suricataDatasets,
  rpz,
  nftables,
  stix,
}

type Options = {
  readonly form: string
  readonly run?: string
  readonly adversary?: string
  readonly list?: string
  readonly out?: string
  readonly leftOut?: string
  readonly policy?: string
  readonly benign: readonly string[]
  readonly old: boolean
}

/** `interdict export --form FORM`: block lists from indicators, findings for a SIEM. */
export const exportCommand: MakeCommand = ({ context }) =>
  new Command('export')
    .addOption(new Option('--form <form>').choices([...Object.keys(blockLists), 'ecs', 'syslog']).makeOptionMandatory())
    .option('--run <run>', 'only what this run found: its id, or "latest" (which ecs and syslog take by themselves)')
    .option('--adversary <name>', 'only what points to this adversary, by any of its names')
    .option('--list <list>', 'only indicators of this list')
    .option('--out <path>', 'file to write, or folder when the form is several files; else standard output')
    .option('--left-out <file>', 'write all that was left out, with the reason, as JSON lines')
    .option('--benign <file...>', 'MISP warninglists: networks and names that many innocent parties share', [])
    .option('--old', 'block addresses too that were last seen long ago', false)
    .option('--policy <file>', 'JSON file with what differs from the default policy (your own networks)')
    .action(async (options: Options) => {
      const held = context()
      const store = await openSqlite(held.dataFolder, held.clock)
      try {
        const written = await exported(options, { store, held })
        put(written, options, held)
        tell(written, options, held)
      } finally {
        await store.close()
      }
    })

async function exported(options: Options, { store, held }: { store: Store; held: Context }): Promise<Written> {
  const adversary = options.adversary === undefined ? undefined : adversaryId(options.adversary)
  const form = blockLists[options.form]
  const run = options.run === undefined && form !== undefined ? null : await runOf(store, options.run ?? 'latest')
  const findings = run === null ? undefined : await findingsOf(store, run.id, adversary)
  if (form === undefined) return findingsWritten(options.form, findings ?? [], run?.finished ?? stamp(held.clock))
  const editions = await gatherEditions(new Archive(held.dataFolder, { store: store.editions, clock: held.clock }))
  if (options.list !== undefined && !editions.some(({ facts }) => facts.list === options.list))
    throw new OperatorError(`no list ${options.list} is in force`, 'Run `interdict lists show` for those that are.')
  const asked: Asked = {
    ...(findings === undefined ? {} : { findings }),
    ...(adversary === undefined ? {} : { adversary }),
    ...(options.list === undefined ? {} : { list: options.list }),
  }
  const at = stamp(held.clock)
  const { internal, addressHalfLife } = policyOf(options.policy).traffic
  const benign = options.benign.length === 0 ? benignOf(editions) : new BenignTable(options.benign.map(benignList))
  const oldest = options.old ? null : halfLives * addressHalfLife
  const chosen = chooseForBlocking(indicatorsAsked(editions, asked), { at, internal, benign, oldest })
  const written = form(chosen.entries, { at })
  const notes = benign === null ? [...written.notes, noBenign] : written.notes
  return { ...written, leftOut: [...chosen.leftOut, ...written.leftOut], notes }
}

/** After four, a sighting has lost fifteen sixteenths of its score. */
const halfLives = 4
const noBenign =
  'No warninglist was given (--benign) or imported: what clouds and content networks share is not told apart.'

/** A MISP warninglist: `{"name": …, "description": …, "list": […]}`. */
function benignList(path: string): BenignList {
  try {
    return warninglist.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new OperatorError(
      `${path} is no warninglist: ${error instanceof z.ZodError ? issuesText(error.issues) : reasonOf(error)}`,
      'Give a JSON file with a name and a list.',
      { cause: error },
    )
  }
}

const warninglist = z
  .object({ name: z.string(), description: z.string().default(''), list: z.array(z.string()) })
  .transform(({ name, description, list }) => ({ name, description: description || name, values: list }))

function findingsWritten(form: string, findings: readonly Finding[], at: string): Written {
  const text = form === 'ecs' ? ecs(findings, at) : syslog(findings, { at })
  return { files: [{ name: form === 'ecs' ? 'findings.ecs.jsonl' : 'findings.log', text }], leftOut: [], notes: [] }
}

function adversaryId(name: string): string {
  const dossier = findDossier(name)
  if (dossier === null) throw new OperatorError(`no dossier speaks of "${name}"`, 'Run `interdict dossier` for a list.')
  return dossier.id
}

async function runOf(store: Store, id: string): Promise<Run> {
  const run = id === 'latest' ? (await store.runs.list(1))[0] : await store.runs.find(id)
  if (run) return run
  throw new OperatorError(
    id === 'latest' ? 'no run is kept yet' : `no run ${id} is kept`,
    'Run `interdict examine PATH` first.',
  )
}

const page = 10_000

/** Findings that were set aside are not exported: a SIEM or a block list would act on them. */
async function findingsOf(store: Store, run: string, adversary: string | undefined): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (;;) {
    const found = await store.runs.findings({
      run,
      limit: page,
      offset: findings.length,
      ...(adversary === undefined ? {} : { adversary }),
    })
    findings.push(...found.findings.map(({ finding }) => finding))
    if (found.findings.length === 0 || findings.length >= found.total) return findings
  }
}

function put({ files }: Written, { form, out }: Options, held: Context): void {
  const [first] = files
  if (out === undefined && files.length === 1 && first !== undefined) {
    held.out(first.text)
    return
  }
  if (out === undefined) throw new OperatorError(`the form ${form} is several files`, 'Give a folder with --out.')
  writeOut(out, () => {
    if (files.length === 1 && first !== undefined) writeFileSync(out, first.text)
    else {
      mkdirSync(out, { recursive: true })
      for (const { name, text } of files) writeFileSync(join(out, name), text)
    }
  })
}

function writeOut(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw new OperatorError(`${path} cannot be written: ${reasonOf(error)}`, 'Check the path.', { cause: error })
  }
}

const shown = 5

/** Nothing is left out in silence: each reason, how often, and some of what it concerns. */
function tell({ leftOut, notes }: Written, { leftOut: path }: Options, held: Context): void {
  const byReason: ReadonlyMap<string, readonly LeftOut[]> = Map.groupBy(leftOut, ({ why }) => why)
  for (const [why, each] of byReason) {
    const some = each.slice(0, shown).map(({ entry }) => printableLine(entry.value))
    held.err(`Left out ${each.length} (${printableLine(why)}): ${some.join(', ')}${each.length > shown ? ', …' : ''}\n`)
  }
  for (const note of notes) held.err(`${note}\n`)
  if (path === undefined) return
  const lines = leftOut.map(
    ({ entry, why }) =>
      `${JSON.stringify({ observable: entry.observable, value: entry.value, id: entry.id, source: entry.source, why })}\n`,
  )
  writeOut(path, () => writeFileSync(path, lines.join('')))
}
