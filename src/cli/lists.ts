import { bundledEditions } from '../engine/editions.ts'
import { OperatorError } from '../errors.ts'
import type { Input } from '../evidence/input.ts'
import { encodingNotes, plainHead } from '../evidence/lines.ts'
import { openInput } from '../evidence/open.ts'
import { printableLine } from '../evidence/printable.ts'
import type { Archive } from '../lists/archive.ts'
import type { Edition } from '../lists/edition.ts'
import { editionsOf, type ImportOutcome, importEdition, recognise } from '../lists/import.ts'
import { overrideOf, readOverrides } from '../lists/settings.ts'
import { type ListSource, namedSource } from '../lists/source.ts'
import { type UpdateTools, updateList } from '../lists/update.ts'
import type { Store } from '../store/contract.ts'
import { type ListsContext, sourceOf, sourcesOf, withArchive } from './lists-context.ts'
import { entryLines, historyLines, type ListState, showLines } from './lists-text.ts'
import { rejectionText } from './terminal.ts'

/** Exit statuses that these commands give; bad usage is an `OperatorError`. */
const ok = 0
const incomplete = 3

/** `lists import FILE…`: recognises each file's list and role and makes editions of them. 3 when any was refused. */
export async function listsImport(
  paths: readonly string[],
  options: {
    readonly list?: string | undefined
    readonly as?: string | undefined
    readonly encoding?: string | undefined
    readonly acceptShrink?: boolean | undefined
  },
  context: ListsContext,
): Promise<number> {
  const only = options.list === undefined ? null : sourceOf(options.list, context).facts.id
  const inputs = []
  for (const path of paths) inputs.push(await openInput(path, options.encoding ?? null))
  const recognised = recognise(inputs, sourcesOf(context), only)
  const stranger = recognised.find(file => file.source === null)
  if (stranger) throw unknownForm(stranger.input, { only, as: options.as }, context)
  return withArchive(context, async ({ archive }) => {
    let status = ok
    for (const { source: general, files } of editionsOf(recognised)) {
      const source = options.as === undefined ? general : ownSource(general, options.as)
      const kinds = files.length > 6 ? `${files.length} files` : files.map(file => file.role).join(', ')
      context.tell(`reading ${source.facts.title} (${kinds}) ...`)
      const outcome = await importEdition(source, files, {
        archive,
        clock: context.clock,
        acceptShrink: options.acceptShrink,
        progress: context.progress,
      })
      tellImport(outcome, context)
      for (const note of files.flatMap(({ input }) => encodingNotes(input))) context.print(`  note: ${note}`)
      for (const line of withoutLines(
        source,
        files.map(file => file.role),
      ))
        context.print(line)
      if (outcome.facts.state === 'refused') status = incomplete
    }
    return status
  })
}

function unknownForm(
  input: Input,
  { only, as }: { readonly only: string | null; readonly as: string | undefined },
  context: ListsContext,
): OperatorError {
  const { path } = input
  if (input.size === 0) return new OperatorError(`${path} is empty`, 'Fetch the file again.')
  const layout = only === null ? undefined : sourceOf(only, context).facts.layout
  if (
    layout === undefined &&
    /^\s*<(?:!doctype html|html)\b/i.test(
      plainHead(input)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  )
    return new OperatorError(`${path} is a web page, not a list`, 'Fetch the file that the page links to.')
  if (only !== null) {
    return new OperatorError(
      `${path} has no form in which ${only} is read`,
      layout === undefined
        ? 'Import the file as its issuer publishes it.'
        : `Its authority publishes a page or a document. Keep what it says as a table: ${layout} tells its columns.`,
    )
  }
  const known = sourcesOf(context).map(source => source.facts.id)
  return new OperatorError(
    `${path} is a file of no list that Interdict knows`,
    as === undefined
      ? `Known lists: ${known.join(', ')}. Name one with --list when its file has an unusual form.`
      : 'A list of your own is a file .jsonl, one party a line with "id" and "name" at least; name another kind with --list.',
  )
}

/** `lists update [LIST…] [--from LIST=URL]`: fetches what is due from the issuers. 3 when any list failed or was refused. */
export async function listsUpdate(
  lists: readonly string[],
  options: {
    readonly from?: readonly string[] | undefined
    readonly acceptShrink?: boolean | undefined
    readonly credentials?: UpdateTools['credentials']
  },
  context: ListsContext,
): Promise<number> {
  const overrides = {
    ...(await readOverrides(context.dataFolder)),
    ...Object.fromEntries((options.from ?? []).map(overrideOf)),
  }
  const overridden = Object.keys(overrides).map(list => sourceOf(list, context))
  const named = lists.map(list => sourceOf(list, context))
  const official = sourcesOf(context).filter(({ facts }) => facts.forms.some(({ files }) => files.length > 0))
  const fetched = [...new Map([...official, ...overridden].map(source => [source.facts.id, source])).values()]
  return withArchive(context, async ({ archive, store }) => {
    const tools: UpdateTools = {
      archive,
      validators: store.validators,
      clock: context.clock,
      folder: context.dataFolder,
      tell: context.tell,
      credentials: options.credentials,
      acceptShrink: options.acceptShrink,
      progress: context.progress,
      ...(context.bounds ? { bounds: context.bounds } : {}),
    }
    let status = ok
    for (const source of named.length > 0 ? named : fetched) {
      const outcome = await updateList(source, overrides[source.facts.id] ?? {}, tools)
      if (outcome.kind === 'unchanged')
        context.print(`${outcome.list}: unchanged, ${short(outcome.facts.hash)} stays in force`)
      else if (outcome.kind === 'failed') context.print(`${outcome.list}: not fetched: ${outcome.why}`)
      else tellImport(outcome.outcome, context)
      if (outcome.kind === 'failed' || outcome.kind === 'refused') status = incomplete
    }
    return status
  })
}

/** `lists show`, `lists show LIST`, `lists show LIST ENTRY`. */
export async function listsShow(
  list: string | undefined,
  entry: string | undefined,
  context: ListsContext,
): Promise<number> {
  return withArchive(context, async ({ archive, store }) => {
    if (list === undefined) {
      const sources = [...sourcesOf(context), ...(await ownSources(archive, context))]
      const states = await Promise.all(sources.map(source => stateOf(source, archive, store)))
      for (const line of showLines(states, context.clock())) context.print(line)
      context.print('')
      context.print("Bundled with Interdict; the issuer's edition takes the place of its part:")
      for (const { facts } of bundledEditions())
        context.print(
          `  ${facts.list.padEnd(22)} ${String(facts.entries).padStart(5)} entries as of ${facts.published ?? 'this release'}, ${short(facts.hash)}`,
        )
      return ok
    }
    const source = sourceOf(list, context)
    if (entry === undefined) {
      for (const line of historyLines(source.facts, await archive.history(list))) context.print(line)
      const bundled = bundledEditions().find(({ facts }) => facts.list === list)
      if (bundled !== undefined && (await archive.inForce(list)) === null)
        context.print(
          `until then the part that is bundled: ${bundled.facts.entries} entries as of ${bundled.facts.published ?? 'this release'}, ${short(bundled.facts.hash)}`,
        )
      return ok
    }
    const edition = await loadInForce(archive, list)
    const found = edition.entries.find(known => known.id === entry)
    if (!found)
      throw new OperatorError(
        `${list} has no entry ${entry}`,
        `It has ${edition.facts.entries} entries; ids are the issuer's own.`,
      )
    for (const line of entryLines(found, edition.facts)) context.print(line)
    return ok
  })
}

/** A list that nobody publishes can be kept under names of one's own. */
function ownSource(source: ListSource, name: string): ListSource {
  if (source.facts.forms.length > 0)
    throw new OperatorError(
      `${source.facts.id} is published by its issuer and has one edition in force`,
      'Leave --as out.',
    )
  if (!/^[a-z0-9][a-z0-9-]{0,40}$/.test(name))
    throw new OperatorError(`"${name}" cannot name a list`, 'Use lower case letters, digits and hyphens.')
  return namedSource(source, name)
}

/** Lists that were imported under names of the operator's own. */
async function ownSources(archive: Archive, context: ListsContext): Promise<readonly ListSource[]> {
  const known = new Set(sourcesOf(context).map(source => source.facts.id))
  const lists = new Set((await archive.history()).map(facts => facts.list))
  return [...lists]
    .filter(list => !known.has(list))
    .sort()
    .map(list => sourceOf(list, context))
}

async function stateOf(source: ListSource, archive: Archive, store: Store): Promise<ListState> {
  const history = await archive.history(source.facts.id)
  const addresses = source.facts.forms.flatMap(form => form.files.flatMap(file => file.addresses))
  const checks = await Promise.all(addresses.map(address => store.validators.get(address)))
  const checked =
    checks
      .flatMap(check => (check ? [check.checked] : []))
      .sort()
      .at(-1) ?? null
  return {
    facts: source.facts,
    inForce: history.find(known => known.state === 'in-force') ?? null,
    newest: history[0] ?? null,
    checked,
  }
}

/** The edition in force; before the first import the part that is bundled. */
async function loadInForce(archive: Archive, list: string): Promise<Edition> {
  const facts = await archive.inForce(list)
  if (facts) return archive.load(list, facts.hash)
  const bundled = bundledEditions().find(edition => edition.facts.list === list)
  if (bundled) return bundled
  throw new OperatorError(`${list} has no edition yet`, `Run: interdict lists update ${list}`)
}

const shownRejections = 10

function tellImport(
  { list, facts, unchanged, older, backFrom, ingested }: ImportOutcome,
  { print }: ListsContext,
): void {
  const { rejected, counts, reasons } = ingested
  if (facts.state === 'refused') {
    print(`${list}: refused, the edition in force stays: ${printableLine(reasons.join('; '))}`)
    if (reasons.every(reason => reason.endsWith('is the bound') || reason.endsWith('at the least')))
      print('  when the issuer did delist so many, or an excerpt is meant: --accept-shrink')
  } else {
    const fate = unchanged ? 'was in force already' : older ? 'is kept; a newer one is in force' : 'is in force'
    const dated = facts.published === null ? '' : `, published ${facts.published}`
    const read = Object.entries(counts)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')
    print(`${list}: ${facts.entries} entries${dated}, edition ${short(facts.hash)} ${fate}`)
    if (read) print(`  read: ${read}`)
    if (backFrom)
      print(
        `  back: it was in force before, and edition ${short(backFrom.hash)}, imported ${backFrom.imported}, took its place. If that is the newer one, import its files again.`,
      )
    if (facts.note) print(`  note: ${printableLine(facts.note)}`)
  }
  if (rejected.length > 0) print(`  ${rejected.length} rejected:`)
  for (const rejection of rejected.slice(0, shownRejections)) print(`    ${rejectionText(rejection)}`)
  if (rejected.length > shownRejections) print(`    and ${rejected.length - shownRejections} more`)
}

/** Optional files of the form that were not given: what stands in them is not examined. */
function withoutLines(source: ListSource, roles: readonly string[]): string[] {
  const form = source.facts.forms.find(({ files }) => files.some(file => roles.includes(file.role)))
  const missing = form?.files.filter(file => !roles.includes(file.role)).map(file => file.role) ?? []
  return missing.length === 0 ? [] : [`  without ${missing.join(', ')}: what those files add is not examined`]
}

const short = (hash: string) => hash.slice(0, 8)
