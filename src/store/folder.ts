import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the data lie by default, after the XDG rules: `$XDG_DATA_HOME/interdict`, else `~/.local/share/interdict`. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const { XDG_DATA_HOME: xdg, HOME: home } = env
  // The rules say that a relative path is to be ignored.
  if (xdg?.startsWith('/')) return join(xdg, 'interdict')
  return home ? join(home, '.local', 'share', 'interdict') : '.interdict'
}

/**
 * Makes a folder and those above it, readable by their owner alone. Node's own `recursive` never ends where a file system
 * answers "no such file" to a new name though the folder above is there (`/proc`); this throws.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return
    if (code !== 'ENOENT' || (await isThere(dirname(path)))) throw error
    await makeFolder(dirname(path))
    await makeFolder(path)
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
