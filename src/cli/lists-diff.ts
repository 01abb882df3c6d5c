import { OperatorError } from '../errors.ts'
import { openInput } from '../evidence/open.ts'
import { jsonText } from '../evidence/printable.ts'
import { diffEditions } from '../lists/diff.ts'
import type { Edition } from '../lists/edition.ts'
import { recognise } from '../lists/import.ts'
import { ingest } from '../lists/ingest.ts'
import { type ListsContext, sourceOf, sourcesOf, withArchive } from './lists-context.ts'
import { diffLines } from './lists-text.ts'

/** `lists diff LIST`, `lists diff LIST HASH HASH` or `lists diff FILE FILE`: what came, went and changed between two editions. */
export async function listsDiff(
  args: readonly string[],
  options: { readonly format?: string | undefined },
  context: ListsContext,
): Promise<number> {
  const [before, after] = await editionsToCompare(args, context)
  const diff = diffEditions(before.entries, after.entries)
  if (options.format === 'json') context.print(jsonText(diff, 2))
  else for (const line of diffLines(diff, { before: before.facts, after: after.facts })) context.print(line)
  return 0
}

async function editionsToCompare(args: readonly string[], context: ListsContext): Promise<readonly [Edition, Edition]> {
  const [first = '', second, third] = args
  const isList = sourcesOf(context).some(source => source.facts.id === first)
  if (!isList && second !== undefined && third === undefined) {
    return [await editionOfFile(first, context), await editionOfFile(second, context)]
  }
  sourceOf(first, context)
  return withArchive(context, async ({ archive, store }) => {
    const known = (await archive.history(first)).filter(facts => facts.state !== 'refused')
    if (second !== undefined && third !== undefined) {
      const [a, b] = [second, third].map(hash =>
        matching(
          known.map(facts => facts.hash),
          hash,
          first,
        ),
      )
      return [await archive.load(first, a ?? ''), await archive.load(first, b ?? '')]
    }
    const switches = await store.editions.switches(first)
    const [was, is] = switches.slice(-2)
    if (!was || !is)
      throw new OperatorError(
        `${first} has ${was ? 'only one' : 'no'} edition yet`,
        was
          ? 'A second one comes with the next update or import; two files can be named instead.'
          : `Two are compared. Run \`interdict lists update ${first}\` now and again later, or name two files.`,
      )
    return [await archive.load(first, was.hash), await archive.load(first, is.hash)]
  })
}

function matching(hashes: readonly string[], prefix: string, list: string): string {
  const found = hashes.filter(hash => hash.startsWith(prefix.toLowerCase()))
  if (found.length === 1 && prefix.length >= 4) return found[0] ?? ''
  const what = found.length > 1 ? 'means several editions' : 'is no edition'
  throw new OperatorError(`${prefix} ${what} of ${list}`, `See: interdict lists show ${list}`)
}

/** A file that is only compared need not be a whole list: bounds do not apply to it. */
async function editionOfFile(path: string, context: ListsContext): Promise<Edition> {
  const input = await openInput(path)
  const [file] = recognise([input], sourcesOf(context))
  if (!file?.source)
    throw new OperatorError(
      `${path} is a file of no list that Interdict knows`,
      'Give two files of one list, or the name of a list.',
    )
  const { source, role } = file
  const unbounded = { ...source, facts: { ...source.facts, bounds: { min: 1, max: Number.POSITIVE_INFINITY } } }
  const { edition, reasons } = await ingest(unbounded, [{ role, input }], { clock: context.clock, before: null })
  if (edition) return edition
  throw new OperatorError(`${path} is not a whole edition: ${reasons.join('; ')}`, 'Fetch the file again.')
}
