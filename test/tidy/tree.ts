import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Files that git tracks or would track, as paths from the root; asked for once. */
export function files(): readonly string[] {
  tracked ??= [...new Set(listed().split('\n'))].filter(path => path !== '' && existsSync(join(root, path))).sort()
  return tracked
}

let tracked: readonly string[] | null = null

const listed = (): string =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })

const texts = new Map<string, string>()

export function text(path: string): string {
  const known = texts.get(path) ?? readFileSync(join(root, path), 'utf8')
  texts.set(path, known)
  return known
}

/** Source modules, without their tests and what tests share (`*.testing.ts`). */
export const sources = (): readonly string[] =>
  files().filter(path => /^src\/.*\.tsx?$/.test(path) && !/(\.test|\btesting)\.tsx?$/.test(path))

/** The project's own modules that a module imports, as paths from the root; `types` tells whether every name is type-only. */
export function imports(path: string): readonly { to: string; types: boolean }[] {
  const statement =
    /(?:^|\n)\s*(import|export)\s+(type\s)?(?:[^'"\n;]|\n(?!\s*(?:import|export)\b))*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g
  return [...text(path).matchAll(statement)].map(match => ({
    to: relative(root, join(root, dirname(path), match[3] ?? match[4] ?? '')),
    types: match[2] !== undefined,
  }))
}

/** The room that a module belongs to: its folder under src, or its own name for the files that lie in src itself. */
export function room(path: string): string {
  const [, first = '', ...rest] = path.split('/')
  return rest.length === 0 ? first.replace(/\.ts$/, '') : first
}
