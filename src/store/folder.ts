import { join } from 'node:path'

/** Where the data lie by default, after the XDG rules: `$XDG_DATA_HOME/interdict`, else `~/.local/share/interdict`. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const { XDG_DATA_HOME: xdg, HOME: home } = env
  // The rules say that a relative path is to be ignored.
  if (xdg?.startsWith('/')) return join(xdg, 'interdict')
  return home ? join(home, '.local', 'share', 'interdict') : '.interdict'
}
