import type { Clock } from '../clock.ts'
import { OperatorError } from '../errors.ts'
import { Archive } from '../lists/archive.ts'
import { type ListSource, namedSource } from '../lists/source.ts'
import { listSources } from '../lists/sources.ts'
import type { UpdateTools } from '../lists/update.ts'
import type { Store } from '../store/contract.ts'
import { openSqlite } from '../store/sqlite.ts'

export type ListsContext = {
  readonly dataFolder: string
  readonly clock: Clock
  /** One line of the command's answer, for standard output. */
  readonly print: (line: string) => void
  /** One line about how far it is, for standard error. */
  readonly tell: (line: string) => void
  /** How many entries of the list at hand were read so far; for a terminal. */
  readonly progress?: ((entries: number) => void) | undefined
  /** All that Interdict knows, unless a test says otherwise. */
  readonly sources?: readonly ListSource[]
  readonly bounds?: UpdateTools['bounds']
}

export const sourcesOf = (context: ListsContext): readonly ListSource[] => context.sources ?? listSources

/** The list of that name, `LIST` or `LIST.NAME`. Throws `OperatorError` when there is none. */
export function sourceOf(list: string, context: ListsContext): ListSource {
  const [id = '', name] = list.split('.', 2)
  const found = sourcesOf(context).find(source => source.facts.id === id)
  if (found && name === undefined) return found
  if (found && found.facts.forms.length === 0 && name) return namedSource(found, name)
  throw new OperatorError(
    `${list} is no list that Interdict knows`,
    `Known: ${sourcesOf(context)
      .map(s => s.facts.id)
      .join(', ')}.`,
  )
}

/** Opens the store and the archive of the data folder, and closes them afterwards. */
export async function withArchive<T>(
  context: ListsContext,
  use: (rooms: { readonly archive: Archive; readonly store: Store }) => Promise<T>,
): Promise<T> {
  const store = await openSqlite(context.dataFolder, context.clock)
  try {
    return await use({
      archive: new Archive(context.dataFolder, { store: store.editions, clock: context.clock }),
      store,
    })
  } finally {
    await store.close()
  }
}
