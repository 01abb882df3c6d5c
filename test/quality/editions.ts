import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openInput } from '../../src/evidence/open.ts'
import type { Edition } from '../../src/lists/edition.ts'
import type { Entry } from '../../src/lists/entry.ts'
import type { ListSource, SourceFile } from '../../src/lists/source.ts'

const shared = new URL('../../../shared/data/lists/', import.meta.url)

/** Published lists that lie beside the checkout, or null when they do not: these measurements need the real ones. */
export async function readEdition(
  source: ListSource,
  files: readonly { readonly role: string; readonly path: string }[],
): Promise<Edition | null> {
  const found = files.map(({ role, path }) => ({ role, path: fileURLToPath(new URL(path, shared)) }))
  if (found.some(({ path }) => !existsSync(path))) return null
  const opened: SourceFile[] = []
  for (const { role, path } of found) opened.push({ role, input: await openInput(path) })
  const entries: Entry[] = []
  for await (const portion of source.read(opened)) entries.push(...portion.records)
  const id = source.facts.id
  return {
    entries,
    facts: {
      list: id,
      hash: id,
      published: null,
      imported: '',
      entries: entries.length,
      files: [],
      state: 'in-force',
      note: null,
    },
  }
}
