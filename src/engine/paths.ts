import { glob, opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../errors.ts'

/** A file to examine. `named` tells that the operator gave this very path, not a folder above it. */
export type FilePath = { readonly path: string; readonly named: boolean }

/** Names that hold words about evidence, not evidence. They are listed as left out, not as failed. */
const aboutEvidence = /^\.|^(readme|licen[cs]e|notice|changelog)(\.(md|txt|rst))?$|\.(md|asc|sha256|sig)$/i

/**
 * Files under the paths, folders walked in the order of their names, so that two runs see one order.
 * A path that is no file is taken as a pattern (`*`, `?`, `[ab]`, `{a,b}`, `**`) when it looks like one:
 * shells leave a pattern as it is when it is quoted, or when it is too long for them.
 */
export async function filesUnder(
  paths: readonly string[],
): Promise<{ readonly files: readonly FilePath[]; readonly leftOut: readonly string[] }> {
  const files: FilePath[] = []
  const leftOut: string[] = []
  for (const path of paths) {
    if (path === '-') files.push({ path, named: true })
    else if (await isPattern(path))
      for (const match of await matchesOf(path))
        if ((await kindOf(match)) === 'folder') await walk(match, files, leftOut)
        else files.push({ path: match, named: false })
    else if ((await kindOf(path)) === 'folder') await walk(path, files, leftOut)
    else files.push({ path, named: true })
  }
  return { files: unique(files), leftOut }
}

/** A file whose name holds such a character is that file. */
async function isPattern(path: string): Promise<boolean> {
  if (!/[*?[{]/.test(path)) return false
  return stat(path).then(
    () => false,
    () => true,
  )
}

async function matchesOf(pattern: string): Promise<readonly string[]> {
  const matches: string[] = []
  for await (const match of glob(pattern)) matches.push(match)
  if (matches.length > 0) return matches.sort()
  throw new OperatorError(
    `no file matches ${pattern}`,
    'Look at the pattern; * matches within a folder, ** across folders.',
  )
}

async function kindOf(path: string): Promise<'folder' | 'file'> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'ENOENT'
        ? 'does not exist'
        : error.code === 'EACCES'
          ? 'cannot be read: permission denied'
          : `cannot be read: ${error.message}`
    throw new OperatorError(`${path} ${reason}`, 'Give files or folders to examine, or - for standard input.', {
      cause: error,
    })
  })
  return facts.isDirectory() ? 'folder' : 'file'
}

async function walk(folder: string, files: FilePath[], leftOut: string[]): Promise<void> {
  const entries = []
  for await (const entry of await opendir(folder).catch((error: Error) => {
    throw new OperatorError(`${folder} cannot be read: ${error.message}`, 'Run as a user who may read it.', {
      cause: error,
    })
  }))
    entries.push(entry)
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (aboutEvidence.test(entry.name)) leftOut.push(path)
    else if (entry.isDirectory()) await walk(path, files, leftOut)
    else files.push({ path, named: false })
  }
}

const unique = (files: readonly FilePath[]): FilePath[] => [...new Map(files.map(file => [file.path, file])).values()]
